// One sentence that says why a date is what it is: article, trigger, length, shifts, pauses.
import type { Case, RunningClock } from './case.ts'
import { cited } from './citation.ts'
import { dayText } from './days/index.ts'
import type { Programme } from './words/index.ts'
import { t, type Text } from './text.ts'

/** 「依勞資爭議處理法第12條第1項，自115年3月2日起算 3 日，首日不計，應於115年3月5日前指派調解人。」 */
export function clockSentence(programme: Programme, run: RunningClock): Text {
  const clock = programme.clocks[run.clock]
  if (!clock) return t('', '')
  const law = cited(clock.cites)
  const due = dayText(run.due)
  const noon = run.morning ? t('中午', ' at noon') : t('', '')
  const why = run.because.map((one) => one.zh).join('；')
  const because = run.because.map((one) => one.en).join('; ')
  return t(
    `依${law.zh}，${why}，應於${due.zh}${noon.zh}前「${clock.name.zh}」。`,
    `By ${law.en}: ${because}. “${clock.name.en}” is due on ${due.en}${noon.en}.`,
  )
}

export type ClockState = 'running' | 'soon' | 'overdue' | 'paused' | 'met' | 'late' | 'moot'

/** How a clock stands on a day. */
export function clockState(programme: Programme, run: RunningClock, today: string): ClockState {
  if (run.stopped) return run.stopped
  if (run.pauses.some((pause) => pause.to === undefined)) return 'paused'
  if (today > run.due) return 'overdue'
  const warn = programme.clocks[run.clock]?.warn ?? 2
  return Date.parse(run.due) - Date.parse(today) <= warn * 86_400_000 ? 'soon' : 'running'
}

/** The running clock that falls due first, paused ones last; where `first` is told, those it holds for before all others. */
export function nextClock(
  one: Pick<Case, 'clocks'>,
  first: (run: RunningClock) => boolean = () => true,
): RunningClock | undefined {
  const all = one.clocks.filter((run) => !run.stoppedOn)
  const running = all.some(first) ? all.filter(first) : all
  const paused = (run: RunningClock) => (run.pauses.some((pause) => pause.to === undefined) ? 1 : 0)
  return running.toSorted((a, b) => paused(a) - paused(b) || a.due.localeCompare(b.due))[0]
}
