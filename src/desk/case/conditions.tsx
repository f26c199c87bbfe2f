// What the law wants before a step, met or not yet met by this case; what is only asked here is judged when it is given.
import {
  asRead,
  colon,
  type AnyGate,
  cited,
  conditionInWords,
  holds,
  type Lang,
  type Programme,
  readsOf,
  say,
  t,
} from '#engine'

type Props = { programme: Programme; step: string | undefined; values: Record<string, unknown>; lang: Lang }

export function Conditions({ programme, step, values, lang }: Props) {
  const definition = step ? programme.steps[step] : undefined
  const gates = definition?.gates ?? []
  if (gates.length === 0) return null
  const later = new Set([...(definition?.asks ?? []), ...Object.keys(definition?.computes ?? {})])
  return (
    <section class="panel" aria-labelledby="conditions">
      <h2 id="conditions">{say(t('辦理條件', 'Conditions'), lang)}</h2>
      <ul class="small conditions">
        {gates.map((gate) => {
          const how = standing(gate, values, later)
          return (
            <li>
              <span aria-hidden="true">{MARKS[how]} </span>
              <span class="unseen">
                {say(WORDS[how], lang)}
                {colon(lang)}
              </span>
              {inWords(gate, programme, lang)}
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

function standing(gate: AnyGate, values: Record<string, unknown>, later: ReadonlySet<string>): Standing {
  if (!gate.needs || readsOf(gate.needs).some((name) => later.has(name))) return 'later'
  return holds(gate.needs, values) ? 'met' : 'unmet'
}

/** Said as it should be, not as it would be refused. */
const inWords = (gate: AnyGate, programme: Programme, lang: Lang): string =>
  gate.needs
    ? conditionInWords(gate.needs, programme.fields, lang === 'zh' ? 'zh' : 'en')
    : (gate.apart ?? [])
        .map((path) => programme.fields[path.split('.')[0] ?? ''])
        .map((field) => (field ? say(field.label, lang) : ''))
        .join(say(t('與', ' has nothing in common with '), lang)) + say(t('沒有共同的號碼', ''), lang)
