// Puts entrants in order: the same whoever does it, whenever, and in whatever order they came in.
import { createHash } from 'node:crypto'
import { holds } from './condition.ts'
import type { Fields } from './field.ts'
import { decide, type Reason, type Receipt } from './rule.ts'
import { t, type Text } from './text.ts'
import { type AnyRanks, type Entrant, ofCases, type Programme } from './words/index.ts'

/** With what an entrant's lot is drawn by anybody: `printf '%s' 'seed|name' | sha256sum`, the first 16 digits. */
export const lotOf = (seed: string, name: string): string =>
  createHash('sha256')
    .update(`${seed.normalize('NFKC').trim()}|${name}`)
    .digest('hex')
    .slice(0, 16)

export type Placed = { entrant: Entrant; place: number; lot: string; says: { readonly [part: string]: string } }

/**
 * @param values of the case: the seed, and how many each pick goes up to
 * @throws where two entrants are called the same, for then one lot would be two
 */
export function ranked(ranks: AnyRanks, entrants: readonly Entrant[], values: Record<string, unknown>): Placed[] {
  const seed = String(values[ranks.seed] ?? '')
  const all = entrants.map((entrant) => ({ entrant, name: nameIn(ranks, entrant), lot: '' }))
  const names = new Set<string>()
  for (const one of all) {
    if (names.has(one.name)) throw new Error(`Two entrants are called ${one.name}.`)
    names.add(one.name)
    one.lot = lotOf(seed, one.name)
  }
  const chosen: Placed[] = []
  let left = all
  for (const { by = [], where, upTo, says = {} } of ranks.picks) {
    const most = upTo === undefined ? Infinity : Number(values[upTo] ?? 0)
    const picked = left
      .filter(({ entrant }) => holds(where, entrant))
      .toSorted((a, b) => byFacts(by, a.entrant, b.entrant) || byText(a.lot, b.lot) || byText(a.name, b.name))
      .slice(0, Math.max(0, most - chosen.length))
    for (const { entrant, lot } of picked) chosen.push({ entrant, place: chosen.length + 1, lot, says })
    const gone = new Set(picked)
    left = left.filter((one) => !gone.has(one))
  }
  return chosen
}

const nameIn = (ranks: AnyRanks, entrant: Entrant): string =>
  String(entrant[ofCases(ranks) ? 'number' : (ranks.called ?? '')] ?? '')

/** Whoever does not say a fact comes after whoever does. */
function byFacts(by: AnyRanks['picks'][number]['by'], a: Entrant, b: Entrant): number {
  for (const [fact, first] of by ?? []) {
    const [one, other] = [a[fact], b[fact]]
    if (one === undefined || other === undefined) {
      if (one !== other) return one === undefined ? 1 : -1
      continue
    }
    const less = compared(one, other)
    if (less !== 0) return first === 'most' ? -less : less
  }
  return 0
}
/** Numbers by size, decimals exactly; days and other words as they are written. */
function compared(a: unknown, b: unknown): number {
  const [one, other] = [exact(a), exact(b)]
  if (one === undefined || other === undefined) return byText(String(a), String(b))
  return one < other ? -1 : one > other ? 1 : 0
}
function exact(value: unknown): bigint | undefined {
  const [, sign = '', whole, part = ''] = /^(-?)(\d{1,30})(?:\.(\d{1,9}))?$/.exec(String(value)) ?? []
  return whole === undefined ? undefined : BigInt(`${sign}${whole}${part.padEnd(9, '0')}`)
}
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One line an entrant, in the order of what they are called: another list has another hash. */
export const entrantsHash = (ranks: AnyRanks, entrants: readonly Entrant[]): string => {
  const facts = [...new Set(ranks.picks.flatMap(({ by = [] }) => by.map(([fact]) => fact)))]
  const lines = entrants
    .map((one) => [nameIn(ranks, one), ...facts.map((fact) => String(one[fact] ?? ''))].join('|'))
    .toSorted(byText)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** What the rows of the field say: of each the parts that they have. */
export function rowsRanked(parts: Fields, placed: readonly Placed[]): Record<string, unknown>[] {
  return placed.map(({ entrant, place, lot, says }) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([part, { kind }]) => {
        const own: Record<string, unknown> = { place, lot, ...says }
        const value = part in own ? own[part] : kind === 'entry' ? entrant.id : entrant[part]
        return value === undefined ? [] : [[part, value]]
      }),
    ),
  )
}

/** The order a step makes, with what anybody needs to make it again. */
export function rankedBy(
  { fields }: Pick<Programme, 'fields'>,
  into: string,
  ranks: AnyRanks,
  values: Record<string, unknown>,
  cases: readonly Entrant[] = [],
): Receipt {
  const field = fields[into]
  const parts = field?.kind === 'many' ? field.of : {}
  const found = 'reads' in ranks.of ? decide(ranks.of, values) : undefined
  const entrants = (found?.value as readonly Entrant[] | undefined) ?? cases
  const bounds = ranks.picks.flatMap(({ upTo }) => upTo ?? [])
  const value = rowsRanked(parts, ranked(ranks, entrants, values))
  return {
    rule: field?.label ?? t(into, into),
    cites: ranks.cites,
    inputs: {
      ...found?.inputs,
      ...Object.fromEntries([ranks.seed, ...bounds].map((name) => [name, values[name]])),
      // Where cases stand for it, what they were then; nobody need know what they are now.
      ...(found ? {} : { [ENTRANTS]: entrants.map(withoutId) }),
    },
    used: found?.used ?? [],
    because: [...(found?.because ?? []), ...reasons(ranks, entrants, values, value.length)],
    value,
  }
}
const withoutId = (one: Entrant): Entrant => Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'id'))
/** Where the receipt keeps them: no field can be called so. */
export const ENTRANTS = '#entrants'

function reasons(
  ranks: AnyRanks,
  entrants: readonly Entrant[],
  values: Record<string, unknown>,
  many: number,
): Reason[] {
  const says = (zh: string, en: string): Reason => ({ cites: ranks.cites, says: t(zh, en) })
  const seed = String(values[ranks.seed] ?? '')
  const { zh, en } = nameOfName(ranks)
  return [
    says(
      `列入排序 ${entrants.length} 筆，名單雜湊值（SHA-256）${entrantsHash(ranks, entrants)}；排定 ${many} 筆。`,
      `${entrants.length} stood for it, with the hash (SHA-256) ${entrantsHash(ranks, entrants)}; ${many} are in the order.`,
    ),
    says(
      `同序者依籤號由小至大：籤號為「籤種|${zh}」的 SHA-256 前16碼，籤種「${seed}」。`,
      `Where they are equal, by lot: the first 16 digits of SHA-256 of “seed|${en}”, the smallest first; the seed is “${seed}”.`,
    ),
  ]
}
const nameOfName = (ranks: AnyRanks): Text =>
  ofCases(ranks) ? t('案號', 'case number') : t(ranks.called ?? '', ranks.called ?? '')
