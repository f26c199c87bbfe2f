// A figure that changes with time: entries are added, never edited, and the day of the fact chooses, never today.
import type { Citation } from './citation.ts'
import { t, type Text } from './text.ts'

export type Used = {
  parameter: Text
  from: string
  value: unknown
  source: Citation
  /** The last day the law was read for, and the day by which somebody has to look again. */
  knownUntil?: string
  reviewBy?: string
  /** The day asked about lies after `knownUntil`: the answer is the law as it stands, and says so. */
  asItStands?: true
}
/** The figures of a receipt that are past their review date on this day. They do not change the value, they ask to be looked at. */
export const overdueIn = (receipt: { used: readonly Used[] }, today: string): Used[] =>
  receipt.used.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy < today)

export type Dated<V> = {
  name: Text
  source: Citation
  versions: { from: string; value: V | null }[]
  on(day: string): V
}

/** Asked about a day before the first entry or after what is announced. It says what is known, never guesses the nearest. */
export class NotInForce extends Error {
  readonly says: Text
  readonly code: string
  /** What may be told besides: `firstBegins` or `knownUntil`, a value proposed and not yet promulgated. */
  readonly more: Record<string, unknown>
  constructor(says: Text, code = 'NOT_IN_FORCE', more: Record<string, unknown> = {}) {
    super(says.en)
    this.says = says
    this.code = code
    this.more = more
  }
}

let watching: Used[] | undefined

/** Each version of a figure is named once, however often it was looked up; as it stands, when any look went beyond what is known. */
function note(one: Used): void {
  const seen = watching?.find((other) => other.parameter === one.parameter && other.from === one.from)
  if (!seen) watching?.push(one)
  else if (one.asItStands) seen.asItStands = true
}

/** Runs `work` and gives back which dated figures it used, so that a receipt lists them without being told. */
export function usedBy<V>(work: () => V): { result: V; used: Used[] } {
  const outer = watching
  const used: Used[] = (watching = [])
  try {
    return { result: work(), used }
  } finally {
    watching = outer
    // A rule that asks another rule has used what that one used.
    for (const one of used) note(one)
  }
}

/**
 * @param entries the value from each day on, by ISO date; null from a day on where we do not know
 * @param facts its name, its source, the last day it was read for (a later day is answered as the law stands, and marked so), the
 *   last day it is announced for (where it is set anew each time: a later day is refused), and the day by which somebody looks again
 * @example const weekly = dated({ '2016-01-01': 40 }, { name: t('每週正常工時', 'Weekly hours'), source: act('§30 I') })
 */
export function dated<V>(
  entries: Record<string, V | null>,
  facts: { name: Text; source: Citation; knownUntil?: string; announcedUntil?: string; reviewBy?: string },
): Dated<V> {
  const versions = Object.keys(entries)
    .toSorted()
    .map((from) => ({ from, value: entries[from] ?? null }))
  const first = versions[0]?.from ?? ''
  return {
    name: facts.name,
    source: facts.source,
    versions,
    on(day) {
      if (facts.announcedUntil && day > facts.announcedUntil)
        throw new NotInForce(
          t(
            `「${facts.name.zh}」僅公告至 ${facts.announcedUntil}。`,
            `${facts.name.en} is announced until ${facts.announcedUntil} only.`,
          ),
          'NOT_YET_KNOWN',
          { knownUntil: facts.announcedUntil },
        )
      const version = versions.findLast(({ from }) => from <= day)
      if (!version)
        throw new NotInForce(
          t(
            `「${facts.name.zh}」自 ${first} 起才有規定，${day} 尚無。`,
            `${facts.name.en} is known from ${first}; nothing is in force on ${day}.`,
          ),
          'NOT_IN_FORCE',
          { firstBegins: first },
        )
      if (version.value === null)
        throw new NotInForce(
          t(
            `「${facts.name.zh}」自 ${version.from} 起的規定尚未查得。`,
            `What ${facts.name.en} was from ${version.from} on is not known to us.`,
          ),
          'NOT_IN_FORCE',
          { unknownFrom: version.from },
        )
      note({
        parameter: facts.name,
        from: version.from,
        value: version.value,
        source: facts.source,
        ...(facts.knownUntil ? { knownUntil: facts.knownUntil } : {}),
        ...(facts.reviewBy ? { reviewBy: facts.reviewBy } : {}),
        ...(facts.knownUntil && day > facts.knownUntil ? { asItStands: true } : {}),
      })
      return version.value
    },
  }
}

/**
 * The value of the band a number falls in; both ends belong to it.
 * @example band([[1, 5, 30_000], [6, 10, 20_000]], 7) // 20_000
 */
export function band<V>(bands: readonly (readonly [from: number, to: number, value: V])[], n: number): V {
  const found = bands.find(([from, to]) => n >= from && n <= to)
  if (!found)
    throw new RangeError(`${n} is in none of the bands ${bands.map(([from, to]) => `${from}–${to}`).join(', ')}.`)
  return found[2]
}
