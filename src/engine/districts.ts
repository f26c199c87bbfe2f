// Districts are the city's own list, so that a closed day and a figure by district find every case. Bureaus without a list take any words.
import type { Field, Fields } from './field.ts'
import { kindOf } from './kinds/index.ts'
import type { Problem } from './read.ts'
import { t } from './text.ts'

/** Chosen where the place is in another city: it stands beside the list, and is none of its districts. */
export const ELSEWHERE = '外縣市'

/** What is chosen from; nothing where there is no list. */
export const chosenFrom = (districts: readonly string[] = []): readonly string[] =>
  districts.length > 0 ? [...districts, ELSEWHERE] : []

/** @param known what the case says already: a district written before there was a list may stay as it is */
export function unlistedDistricts(
  fields: Fields,
  values: Record<string, unknown>,
  known: Record<string, unknown>,
  districts: readonly string[] | undefined,
): Problem[] {
  if (!districts || districts.length === 0) return []
  const listed = new Set(chosenFrom(districts))
  return Object.entries(values).flatMap(([name, value]): Problem[] => {
    const field = fields[name]
    if (field?.kind === 'many' && Array.isArray(value)) {
      const before = Array.isArray(known[name]) ? known[name] : []
      return value.flatMap((row: Record<string, unknown>, at) =>
        unlistedDistricts(field.of, row, (before[at] as Record<string, unknown> | undefined) ?? {}, districts).map(
          (one) => ({ ...one, field: `${name}.${at}.${one.field}` }),
        ),
      )
    }
    const district = districtIn(field, value)
    if (!field || district === undefined || listed.has(district) || district === districtIn(field, known[name]))
      return []
    const { districtAt } = kindOf(field)
    return [{ field: districtAt ? `${name}.${districtAt}` : name, says: CHOOSE }]
  })
}

const CHOOSE = t(
  '行政區請由清單選擇；不在本市的請選「外縣市」。',
  'Choose the district from the list; for a place in another city choose “another city”.',
)

const districtIn = (field: Field | undefined, value: unknown): string | undefined =>
  field && kindOf(field).district?.(field, value)
