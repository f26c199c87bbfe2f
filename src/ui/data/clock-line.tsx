// A deadline: its day, how it stands in words, how much of it is used, and the sentence that says why it is that day.
import { type ClockState, type Day, daysBetween, type Lang, say, t, type Text } from '#engine'
import { Tag, type Tone } from './tag.tsx'

const STATES: Record<ClockState, [Text, Tone | undefined]> = {
  running: [t('進行中', 'Running'), undefined],
  soon: [t('即將到期', 'Due soon'), 'soon'],
  overdue: [t('逾期', 'Overdue'), 'overdue'],
  paused: [t('暫停計算', 'Paused'), 'paused'],
  met: [t('依限完成', 'Met'), 'good'],
  late: [t('逾期完成', 'Late'), 'bad'],
  moot: [t('已無須辦理', 'No longer needed'), 'over'],
}
export const ClockTag = ({ state, lang }: { state: ClockState; lang: Lang }) => (
  <Tag tone={STATES[state][1]}>{say(STATES[state][0], lang)}</Tag>
)

type Props = {
  name: string
  due: string
  sentence: string
  state: ClockState
  left: string | undefined
  lang: Lang
  /** Draws how much of the time is used. */
  span?: { from: Day; due: Day; today: Day }
}
export function ClockLine({ name, due, sentence, state, left, lang, span }: Props) {
  return (
    <div class={`clock ${state}`}>
      <div class="row between">
        <strong>{name}</strong>
        <ClockTag state={state} lang={lang} />
      </div>
      <div class="row between">
        <span class="day">{due}</span>
        {left ? <span class="left">{left}</span> : null}
      </div>
      {span ? <Span {...span} /> : null}
      <details>
        <summary>{say(t('為什麼是這一天', 'Why this day'), lang)}</summary>
        <p>{sentence}</p>
      </details>
    </div>
  )
}

/** The time given as a bar, and what has run over it. The words beside it say the same. */
function Span({ from, due, today }: { from: Day; due: Day; today: Day }) {
  const given = Math.max(1, daysBetween(from, due))
  const gone = Math.max(0, daysBetween(from, today))
  const whole = Math.max(given, gone)
  const percent = (days: number) => `${Math.round((days / whole) * 1000) / 10}%`
  return (
    <svg class="span" aria-hidden="true">
      <rect class="all" width="100%" height="100%" />
      <rect class="gone" width={percent(Math.min(gone, given))} height="100%" />
      {gone > given ? <rect class="over" x={percent(given)} width={percent(gone - given)} height="100%" /> : null}
    </svg>
  )
}

export const daysLeft = (due: Day, today: Day, lang: Lang): string => {
  const n = daysBetween(today, due)
  if (n === 0) return say(t('今天到期', 'due today'), lang)
  return n > 0
    ? say(t(`還有 ${n} 日`, `${n} day${n === 1 ? '' : 's'} left`), lang)
    : say(t(`已逾 ${-n} 日`, `${-n} day${n === -1 ? '' : 's'} over`), lang)
}
