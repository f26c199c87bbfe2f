// A condition over a case's values, as data: it can be checked, drawn, translated and counted, not only run.
import type { Fields, Value } from './field.ts'
import { type Linked, valueAt } from './path.ts'
import type { Path } from './words/path.ts'

/** The value of another field, of the case or through a link. */
export type Other<F = Fields> = { field: Path<F> }
/** One value, one of several, a number within bounds, or given at all. */
export type Test<V = unknown> =
  | V
  | readonly V[]
  | { atLeast?: number; atMost?: number }
  | { not: V | readonly V[] }
  | { given: boolean }
/**
 * The same as what stands in another field, not before it, not after it. Two that may hold several are the same where they have
 * something in common; where either is missing nothing is the same, and nothing lies before it.
 */
type Beside<F> = Other<F> | { not: Other<F> } | { atLeast?: number | Other<F>; atMost?: number | Other<F> }

/**
 * All named fields must pass; `any` and `not` combine. A field may be one of the entry that a field names: `{ 'vacancy.open': true }`.
 * @example { payTo: { atLeast: { field: 'payFrom' } } }
 */
export type Condition<F> =
  | ({ [K in keyof F]?: Test<Value<F[K]>> | Beside<F> } & { [path: `${string}.${string}`]: unknown })
  | { any: readonly Condition<F>[] }
  | { not: Condition<F> }
/** The same, where the fields are not known to the compiler: inside a field, or in the engine itself. */
export type LooseCondition = { readonly [field: string]: unknown }

/** Whether the condition holds for these values, and those of the entries they name. No condition holds always. */
export const holds = (
  condition: LooseCondition | undefined,
  values: Readonly<Record<string, unknown>>,
  linked: Linked = {},
): boolean => met(condition, (path) => valueAt(path, values, linked))

function met(condition: LooseCondition | undefined, at: At): boolean {
  if (!condition) return true
  if (Array.isArray(condition.any)) return condition.any.some((one: LooseCondition) => met(one, at))
  if (isCombined(condition, 'not')) return !met(condition.not as LooseCondition, at)
  return Object.entries(condition).every(([path, test]) => passes(test, at(path), at))
}

/** The fields and paths a condition reads, also those it only compares with. */
export function readsOf(condition: LooseCondition | undefined): string[] {
  if (!condition) return []
  if (Array.isArray(condition.any)) return condition.any.flatMap((one: LooseCondition) => readsOf(one))
  if (isCombined(condition, 'not')) return readsOf(condition.not as LooseCondition)
  return Object.entries(condition).flatMap(([path, test]) => [path, ...comparedWith(test)])
}

/** The fields beside which a test lays its value. */
export function comparedWith(test: unknown): string[] {
  if (!isRecord(test) || Array.isArray(test)) return []
  return isOther(test) ? [test.field] : [test.not, test.atLeast, test.atMost].flatMap(comparedWith)
}

/** What it reads of an entry the case names, `series.asks`, where nobody has looked there yet. */
export const isUnseen = (condition: LooseCondition | undefined, values: Record<string, unknown>): boolean =>
  readsOf(condition).some((one) => one.includes('.') && !(one in values))

/** What fields asked for read of the entries the case names, as far as these are known: `{ 'series.asks': ['term'] }`. */
export const seenIn = (
  fields: Fields,
  names: readonly string[],
  linked: Record<string, Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    names
      .flatMap((name) => readsOf(fields[name]?.when))
      .flatMap((path) => {
        const [entry = '', name = ''] = path.split('.')
        return name !== '' && linked[entry] ? [[path, linked[entry][name]]] : []
      }),
  )

type At = (path: string) => unknown

function passes(test: unknown, value: unknown, at: At): boolean {
  if (Array.isArray(test)) return test.some((one) => equals(one, value))
  if (!isRecord(test)) return equals(test, value)
  if ('given' in test) return (value !== undefined && value !== null && value !== '') === test.given
  if ('not' in test) return !passes(test.not, value, at)
  if (isOther(test)) return share(value, at(test.field))
  const bound = (named: unknown) => (isOther(named) ? at(named.field) : named)
  if ('atLeast' in test && !(difference(value, bound(test.atLeast)) >= 0)) return false
  return !('atMost' in test) || difference(value, bound(test.atMost)) <= 0
}

export const isOther = (test: unknown): test is { field: string } => isRecord(test) && typeof test.field === 'string'

/** Above nought where the one is later or larger; no number where they cannot be compared. */
function difference(one: unknown, other: unknown): number {
  const [day, than] = [dated(one), dated(other)]
  if (day !== undefined && than !== undefined && day.length === than.length) return day < than ? -1 : day > than ? 1 : 0
  return sizeOf(one) - sizeOf(other)
}
/** Days and times compare as they are written. */
const dated = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(value) ? value : undefined
/** A number with decimals is kept as text; nothing else that is text has a size. */
const sizeOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN

function share(value: unknown, other: unknown): boolean {
  const theirs = new Set(said(other))
  return said(value).some((one) => theirs.has(one))
}
const said = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== '')
const equals = (wanted: unknown, value: unknown) => (Array.isArray(value) ? value.includes(wanted) : wanted === value)
const isRecord = (thing: unknown): thing is Record<string, unknown> => typeof thing === 'object' && thing !== null
const isCombined = (condition: LooseCondition, word: string) =>
  isRecord(condition[word]) && Object.keys(condition).length === 1
