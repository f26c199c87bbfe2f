// Words that rounds, nominations and score sheets share: who may win, how a score is reckoned, how long a file is kept.
import { answers, pointsOf, type Question, t, text } from '#engine'
import { ARCHIVES } from '#law/statutes.ts'

export const keep = { years: 10, cites: ARCHIVES('機關檔案保存年限') } as const
export const running = ['active', 'proposed', 'published'] as const

/** Who is honoured. A firm and a union act for themselves by their mandate, a person by their code. */
export const winners = {
  person: t('個人', 'A person'),
  firm: t('事業單位或團體', 'A firm or association'),
  union: t('工會', 'A union'),
} as const

/** What a juror fills in: the criteria of the round, as they were when the sheet was given out. */
export const sheet = answers(t('評分', 'Scores'), { sensitivity: 'internal' })
export const opinion = text(t('評語', 'Opinion'), { lines: 4, max: 1000, optional: true, sensitivity: 'internal' })

const cents = (part: number, whole: number): number => Math.floor((part * 20_000 + whole) / (2 * whole))
const decimals = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
/** `part` of `whole` in hundredths, rounded half up once, of a hundred. */
export const ofHundred = (part: number, whole: number): string => decimals(whole === 0 ? 0 : cents(part, whole))
/** The mean of sheets, from their sum as it is kept. */
export const meanOf = (sum: string, sheets: number): string => {
  const [whole = '0', part = ''] = sum.split('.')
  const all = Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2))
  return decimals(sheets === 0 ? 0 : Math.floor((all * 2 + sheets) / (2 * sheets)))
}

/** Whether it counts for anything. */
export const isScored = (one: Question): boolean =>
  (one.weight ?? 1) > 0 && Object.values(pointsOf(one)).some((points) => points > 0)

/** The criterion that weighs most, of several the first: where means are equal it decides. */
export function heaviest<Q extends Question>(criteria: readonly Q[]): Q[] {
  const [first, ...others] = criteria.filter(isScored)
  return first ? [others.reduce((most, one) => ((one.weight ?? 1) > (most.weight ?? 1) ? one : most), first)] : []
}
