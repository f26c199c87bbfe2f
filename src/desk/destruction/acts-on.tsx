// What may be done with a list now, by whoever looks at it: keep a case off it, approve it, carry it out.
import { grouped, type Problem, say, t } from '#engine'
import { isApproved } from '#store/destruction/index.ts'
import { Form, TextArea, TextInput, Tick } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { keeping } from '#web/typed.ts'
import { coversAll, leftOf, type Opened } from './reach.ts'

type Props = { c: Ctx; found: Opened; problems: readonly Problem[]; typed: Record<string, string> }
export function ActsOn({ c, found: { list, items }, problems, typed }: Props) {
  const lang = c.get('lang')
  const here = `/desk/destruction/${list.id}`
  const holding = keeping(c, `destruction/${list.id}/hold`, here)
  const left = leftOf(list)
  if (left === 0) return null
  const me = c.get('person').id
  const approves =
    !isApproved(list) &&
    list.madeBy !== me &&
    !list.approvals.some((one) => one.by === me) &&
    coversAll(c, 'approve-destruction', items)
  const of = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  return (
    <div class="stack screen-only">
      {approves ? (
        <Form action={`${here}/approve`} csrf={c.get('csrf')}>
          <div class="row">
            <button>{say(t('核准這份目錄', 'Approve this list'), lang)}</button>
            <span class="soft">
              {say(t('需兩人核准，編製人不得核准。', 'Two people approve, neither of whom made it.'), lang)}
            </span>
          </div>
        </Form>
      ) : null}
      {isApproved(list) && coversAll(c, 'list-destruction', items) ? (
        <Form action={`${here}/carry-out`} csrf={c.get('csrf')} draft={keeping(c, `destruction/${list.id}/sure`, here)}>
          <label>
            <Tick name="sure" value="yes" id="f-sure" />{' '}
            {say(
              t(
                `我已核對目錄。${grouped(left)} 件的個人資料與附件銷毀後不能復原。`,
                `I have checked the list. What is personal in ${grouped(left)} cases, and their papers, cannot be brought back.`,
              ),
              lang,
            )}
          </label>
          <div class="row">
            <button class="danger">
              {say(list.destroyed > 0 ? t('繼續執行', 'Go on') : t('執行銷毀', 'Carry it out'), lang)}
            </button>
          </div>
        </Form>
      ) : null}
      <details
        class="panel"
        open={holding.kept?.was !== undefined || of('number') !== undefined || of('_reason') !== undefined}
      >
        <summary>{say(t('續存某一案', 'Hold a case back'), lang)}</summary>
        <Form action={`${here}/hold`} csrf={c.get('csrf')} draft={holding}>
          <TextInput
            name="number"
            short
            lang={lang}
            label={say(t('案號', 'Case number'), lang)}
            value={typed.number ?? ''}
            problem={of('number')}
          />
          <TextArea
            name="_reason"
            lang={lang}
            label={say(t('續存理由', 'Why it is kept'), lang)}
            hint={say(t('目錄公開給核准人，請勿寫個人資料。', 'It stands on the list: name no person.'), lang)}
            value={typed._reason ?? ''}
            problem={of('_reason')}
          />
          <div>
            <button class="quiet">{say(t('續存', 'Hold back'), lang)}</button>
          </div>
        </Form>
      </details>
    </div>
  )
}
