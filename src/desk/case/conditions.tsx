// What the law wants before a step, met or not yet met by this case; what is only asked here is judged when it is given.
import {
  asRead,
  colon,
  cited,
  conditionInWords,
  type FieldsOf,
  holds,
  type Lang,
  type LooseCondition,
  type Programme,
  readsOf,
  say,
  splitPath,
  t,
} from '#engine'

type Props = {
  programme: Programme
  step: string | undefined
  values: Record<string, unknown>
  fieldsOf: FieldsOf
  lang: Lang
}

export function Conditions({ programme, step, values, fieldsOf, lang }: Props) {
  const definition = step ? programme.steps[step] : undefined
  const gates = definition?.gates ?? []
  if (gates.length === 0) return null
  const later = new Set([...(definition?.asks ?? []), ...Object.keys(definition?.computes ?? {})])
  return (
    <section class="panel" aria-labelledby="conditions">
      <h2 id="conditions">{say(t('辦理條件', 'Conditions'), lang)}</h2>
      <ul class="small conditions">
        {gates.map((gate) => {
          const how = standing(
            gate.needs,
            values,
            ([name, part]) => later.has(name) || (part !== undefined && programme.fields[name]?.kind === 'entry'),
          )
          return (
            <li>
              <span aria-hidden="true">{MARKS[how]} </span>
              <span class="unseen">
                {say(WORDS[how], lang)}
                {colon(lang)}
              </span>
              {conditionInWords(gate.needs, programme.fields, lang === 'zh' ? 'zh' : 'en', fieldsOf)}
              {gate.cites ? <span class="soft">（{say(cited(gate.cites), lang)}）</span> : null}
              {how === 'unmet' ? <strong>　{asRead(say(gate.says, lang), lang)}</strong> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Standing = 'met' | 'unmet' | 'later'
const MARKS: Record<Standing, string> = { met: '✔', unmet: '✘', later: '・' }
const WORDS = {
  met: t('符合', 'Met'),
  unmet: t('不符合', 'Not met'),
  later: t('登錄時檢查', 'Checked on entering'),
}

/** What an entry says of itself is not the page's to tell: it is looked at when the step is taken. */
function standing(
  needs: LooseCondition,
  values: Record<string, unknown>,
  isLater: (path: ReturnType<typeof splitPath>) => boolean,
): Standing {
  if (readsOf(needs).map(splitPath).some(isLater)) return 'later'
  return holds(needs, values) ? 'met' : 'unmet'
}
