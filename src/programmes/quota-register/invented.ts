// Obliged bodies that nobody has: well-formed numbers, and counts of the first of a month that come to what is wanted.

/** A business number of nobody: it begins with 9 and its check digit fits the rule of both years. */
export function businessNumber(nth: number): string {
  // The seventh digit stays off 7, which has a rule of its own.
  const digits = [9, ...String(nth % 100_000).padStart(5, '0'), 1].map(Number)
  const weights = [1, 2, 1, 2, 1, 2, 4]
  const sum = digits.reduce((total, digit, at) => {
    const product = digit * (weights[at] ?? 0)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return digits.join('') + ((10 - (sum % 10)) % 10)
}

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
