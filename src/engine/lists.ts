// What a case leaves behind for the lists of what it names: the day it goes by there, and what it is filtered and added up by.
import type { Programme } from './words/index.ts'

export type Listed = { readonly day?: string | undefined; readonly facts: readonly string[] }
/** By programme and naming field: `learning-enrolments.offering`. */
export type ListedBy = ReadonlyMap<string, Listed>

/** Of several lists of the same cases the check wants one day; what they filter and add up is kept for each. */
export function listedBy(programmes: readonly Programme[]): ListedBy {
  const all = new Map<string, Listed>()
  for (const { lists = {} } of programmes)
    for (const { of, newest, soonest, by = [], sums = [] } of Object.values(lists)) {
      const key = `${of.programme}.${of.naming}`
      const known = all.get(key)
      all.set(key, {
        day: known?.day ?? newest ?? soonest,
        facts: [...new Set([...(known?.facts ?? []), ...by, ...sums])].toSorted(),
      })
    }
  return all
}
