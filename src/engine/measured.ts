// The fields a programme's figures read. Only these are written in plain beside each entry, so they may not be personal.
import { readsOf } from './condition.ts'
import { fieldIn } from './field.ts'
import { kindOf } from './kinds/index.ts'
import { headOf, isThrough } from './path.ts'
import type { AnyMeasure, Programme } from './words/index.ts'

/** With how many decimals a figure of the measure is printed; as it comes where nothing says so. */
export function decimalsOf({ fields }: Programme, measure: AnyMeasure): number | undefined {
  const field = fieldIn(fields, measure.sum ?? '')
  if (measure.days) return measure.half ? 1 : undefined
  return measure.mean ? measure.decimals : field?.kind === 'decimal' ? field.decimals : undefined
}

/** Whether it is nought where nothing happened; of others then nothing is known. */
export const countsNothing = (measure: AnyMeasure): boolean =>
  measure.mean === undefined &&
  [measure.count, measure.sum, measure.distinct, measure.stock, measure.stood, measure.days].some(Boolean)

/** Whether a case may stand under several values of the dimension. */
export function namesSeveral({ dimensions, fields }: Programme, name: string): boolean {
  const field = fields[dimensions[name]?.field ?? '']
  return field !== undefined && kindOf(field).splits(field) === 'several'
}

/** Before anything that a house can hold. */
export const EVER = '0001-01-01'

/** A person or an organisation is counted once by its number, of which only a keyed mark is kept for counting. */
export const keyedField = ({ fields }: Programme, name: string): boolean =>
  fields[name] !== undefined && kindOf(fields[name]).once === 'number'

/** The number by which a person or an organisation is the same one, as it is compared. */
export function numberIn(value: unknown): string | undefined {
  const { idNumber, businessNumber } = (value ?? {}) as { idNumber?: string; businessNumber?: string }
  return (idNumber ?? businessNumber)?.toUpperCase()
}

/** The fields whose number counts once; none of them is among the facts. */
export const countedOnce = (programme: Programme): string[] => [
  ...new Set(
    Object.values(programme.measures).flatMap(({ distinct }) =>
      distinct && keyedField(programme, distinct) ? [distinct] : [],
    ),
  ),
]

const known = new WeakMap<Programme, Set<string>>()

export function measuredFields(programme: Programme): Set<string> {
  let fields = known.get(programme)
  if (!fields) known.set(programme, (fields = new Set(find(programme))))
  return fields
}

function find(programme: Programme): string[] {
  const dimensions = Object.values(programme.dimensions).flatMap(({ field, entry }) => field ?? entry ?? [])
  const measures = Object.values(programme.measures).flatMap((measure) => [
    ...(measure.sum ? [measure.sum] : []),
    ...(measure.mean ? [measure.mean] : []),
    ...(measure.distinct && !keyedField(programme, measure.distinct) ? [measure.distinct] : []),
    ...(measure.days ?? []),
    ...readsOf(measure.half?.first),
    ...readsOf(measure.half?.last),
    ...readsOf(measure.where),
  ])
  // Of rows all parts stand beside the entry; of what an entry of a register says, only this.
  return [...dimensions, ...measures].map((path) => (isThrough(programme.fields, path) ? path : headOf(path)))
}

/**
 * The field whose rows a measure counts one by one, since what it adds up or is split by lies in them: `lines` where it sums
 * `lines.amount`. Nothing where cases are counted.
 */
export function rowsCounted(
  { dimensions, fields }: Programme,
  { sum, mean, distinct, by = [] }: AnyMeasure,
): string | undefined {
  const split = by.flat().flatMap((name) => dimensions[name]?.field ?? dimensions[name]?.entry ?? [])
  const path = [sum, mean, distinct, ...split].find((one) => one?.includes('.') && !isThrough(fields, one))
  return path === undefined ? undefined : headOf(path)
}

/** What stands beside an entry, once for each of its rows, whose parts are named by their paths: `{ 'lines.amount': 120 }`. */
export function factsOfRows(rows: string, facts: Record<string, unknown>): Record<string, unknown>[] {
  const all = Array.isArray(facts[rows]) ? (facts[rows] as Record<string, unknown>[]) : []
  return all.map((row) => ({
    ...facts,
    ...Object.fromEntries(Object.entries(row).map(([part, value]) => [`${rows}.${part}`, value])),
  }))
}
