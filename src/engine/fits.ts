// What a criterion comes to between two cases: whether it holds and how far, from the facts in plain of either side.
import type { Case } from './case.ts'
import { isSealed } from './field.ts'
import { kindOf } from './kinds/index.ts'
import { type Fit, listed, type Programme, type Suggests, type Travel, type Weights } from './words/index.ts'

/** Facts of one side by field: codes, numbers, districts; of several wishes each has its own. */
export type Facts = Readonly<Record<string, unknown>>
/** `holds` is left out where either side has not said it. `part`: how far it fits, in hundredths. */
export type Came = { holds?: boolean; part: number; minutes?: number; lacks?: readonly string[] }
/** What a day's rule says: weights, and minutes by the fact of ours they are for. */
export type RuleOfDay = { weights: Weights; travel: Readonly<Record<string, Travel>> }
export type Side = 'ours' | 'theirs'

export const ruleOn = ({ fits, weights }: Pick<Suggests, 'fits' | 'weights'>, day: string): RuleOfDay => ({
  weights: weights.on(day),
  travel: Object.fromEntries(fits.flatMap((fit) => (fit.is === 'near' ? [[fit.ours, fit.minutes.on(day)]] : []))),
})

/** The fields of a side that a criterion reads. */
export const readIn = (fit: Fit, side: Side): string[] =>
  side === 'theirs'
    ? [...listed(fit.theirs), ...Object.keys(fit.only ?? {})]
    : [fit.ours, ...(fit.is === 'near' && fit.means !== undefined ? [fit.means] : [])]

/** Whether a side of the criterion is a number that lies anywhere, and is kept as one. */
export const isScale = ({ is }: Fit): boolean => is === 'atLeast'

/** What is compared of theirs: the first that is said, where they say what it is compared for at all. */
export function theirsOf(fit: Fit, theirs: Facts): unknown {
  if (Object.entries(fit.only ?? {}).some(([name, value]) => theirs[name] !== value)) return undefined
  return listed(fit.theirs)
    .map((name) => theirs[name])
    .find((value) => value !== undefined)
}

const NOTHING: Came = { part: 0 }
const came = (holds: boolean): Came => ({ holds, part: holds ? 100 : 0 })

export function compared(fit: Fit, ours: Facts, theirs: Facts, { travel }: RuleOfDay): Came {
  const [mine, other] = [ours[fit.ours], theirsOf(fit, theirs)]
  if (fit.is === 'has') return needed(mine, other)
  if (mine === undefined || other === undefined) return NOTHING
  if (fit.is !== 'near') return came(fit.is === 'same' ? mine === other : Number(other) >= Number(mine))
  const minutes = minutesBetween(
    travel[fit.ours] ?? {},
    String(mine),
    String(other),
    fit.means === undefined ? undefined : ours[fit.means],
  )
  if (minutes === undefined) return NOTHING
  return { ...came(minutes <= fit.within), part: Math.max(0, 100 - Math.ceil((minutes * 100) / fit.within)), minutes }
}

/** Who needs nothing is met by everybody. */
function needed(mine: unknown, other: unknown): Came {
  const [has, needs] = [mine, other].map((value) => (Array.isArray(value) ? (value as string[]) : [])) as [
    string[],
    string[],
  ]
  const lacks = needs.filter((need) => !has.some((one) => one === need || one.startsWith(`${need}.`)))
  if (needs.length === 0) return { part: 100 }
  return { holds: lacks.length === 0, part: Math.floor(((needs.length - lacks.length) * 100) / needs.length), lacks }
}

function minutesBetween(travel: Travel, from: string, to: string, means: unknown): number | undefined {
  const by = travel[typeof means === 'string' ? means : (Object.keys(travel)[0] ?? '')]
  return by?.[`${from}|${to}`] ?? by?.[`${to}|${from}`]
}

/** Points of two who fit; nothing where something that must be is known not to be. */
export function fitPoints(fits: readonly Fit[], ours: Facts, theirs: Facts, rule: RuleOfDay): number | undefined {
  let points = 0
  for (const fit of fits) {
    const { holds, part } = compared(fit, ours, theirs, rule)
    if (fit.must && holds === false) return undefined
    points += part * (rule.weights[fit.ours] ?? 0)
  }
  return points
}

/** What the house compares of the cases of a programme, whichever side they are on, and in which states they stand to be compared. */
export type Compared = { fields: readonly string[]; states: readonly string[]; or: string | undefined }
export function comparedOf(programmes: readonly Programme[]): ReadonlyMap<string, Compared> {
  const all = new Map<string, Compared>()
  const add = (id: string, fields: readonly string[], states: readonly string[], or?: string) => {
    const known = all.get(id)
    all.set(id, {
      fields: [...new Set([...(known?.fields ?? []), ...fields])].toSorted(),
      states: [...new Set([...(known?.states ?? []), ...states])],
      or: or ?? known?.or,
    })
  }
  for (const { id, suggests } of programmes)
    if (suggests) {
      const read = (side: Side) => suggests.fits.flatMap((fit) => readIn(fit, side))
      add(id, read('ours'), listed(suggests.while), suggests.or)
      add(suggests.of, read('theirs'), listed(suggests.in))
    }
  return all
}

/**
 * Facts of a case to be compared, one set for each of its wishes; nothing where it does not stand to be had. Nobody's own is among them,
 * whatever a definition says.
 */
export function comparedFacts(programme: Programme, one: Pick<Case, 'state' | 'values'>, of: Compared | undefined) {
  if (!of?.states.includes(one.state)) return undefined
  const plain = (fields: Programme['fields'], values: Facts): Facts =>
    Object.fromEntries(
      of.fields.flatMap((name) => {
        const [field, value] = [fields[name], values[name]]
        if (!field || value === undefined || value === null || isSealed(field)) return []
        return [[name, kindOf(field).district?.(field, value) ?? value]]
      }),
    )
  const said = plain(programme.fields, one.values)
  const rows = of.or === undefined ? undefined : programme.fields[of.or]
  const more = of.or === undefined ? undefined : one.values[of.or]
  if (rows?.kind !== 'many' || !Array.isArray(more)) return [said]
  return [said, ...more.map((row: Facts) => ({ ...said, ...plain(rows.of, row) }))]
}
