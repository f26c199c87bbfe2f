// How a case is headed for whoever may know of it: its programme, number and state, when it came and whose it is.
import { type Case, colon, type Programme, say, showDay, t } from '#engine'
import { Tag } from '#ui/index.ts'
import { stateLabel } from '#web/case-words.ts'
import type { Ctx } from '#web/env.ts'

type Props = {
  c: Ctx
  one: Pick<Case, 'number' | 'state' | 'openedOn' | 'closedOn' | 'owner'>
  programme: Programme
  names: ReadonlyMap<string, string>
}
export function Heading({ c, one, programme, names }: Props) {
  const lang = c.get('lang')
  return (
    <div class="stack tight">
      <p class="soft">
        <a href={`/desk/programmes/${programme.id}`}>{say(programme.name, lang)}</a>
      </p>
      <div class="row between">
        <h1>
          <span class="number">{one.number}</span>
        </h1>
        <Tag tone={one.closedOn ? 'over' : undefined}>{stateLabel(programme, one.state, lang)}</Tag>
      </div>
      <p class="soft">
        {say(t('收件', 'Opened'), lang)} {showDay(one.openedOn, lang)}　{say(t('承辦人', 'Owner'), lang)}
        {colon(lang)}
        {one.owner ? (names.get(one.owner) ?? one.owner) : say(t('未分派', 'nobody'), lang)}
      </p>
    </div>
  )
}
