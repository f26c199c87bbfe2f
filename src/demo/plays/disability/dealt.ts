// Counts of the first of a month that come to what is wanted.

/** Counts that require `required` and come to `counted` weighted; every third body employs somebody severely disabled. */
export function countsOf(sector: string, required: number, counted: number, nth: number) {
  const insuredHeadcount = sector === 'public' ? Math.max(34, Math.ceil((required * 100) / 3)) : required === 1 ? 67 : required * 100
  const disabledSevere = counted >= 2 && nth % 3 === 0 ? 1 : 0
  return { insuredHeadcount, disabledFull: counted - 2 * disabledSevere, disabledSevere, halfTimeDisabled: 0, belowThresholdDisabled: 0, otherExcluded: 0 }
}

/** `total` dealt out over `count` places, each at least `least`, the larger ones first and none far from the next. */
export function dealt(total: number, count: number, least: number): number[] {
  if (count === 0) return []
  const over = Math.max(0, total - count * least)
  return Array.from({ length: count }, (_, nth) => least + Math.floor(over / count) + (nth < over % count ? 1 : 0))
}
