// Numbers as the published reports print them: exact quotients rounded half up once.

/** Percent points of part over whole, rounded half up on the exact quotient. @example percent(790, 1051, 0) // 75 */
export function percent(part: number, whole: number, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const [numerator, denominator] = [BigInt(part) * 100n * scale, BigInt(whole)]
  const rounded = (numerator * 2n + denominator) / (denominator * 2n)
  return Number(rounded) / Number(scale)
}
/** 1,789 */
export const grouped = (n: number): string =>
  n >= 0 && n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
/** NT$ in 萬元, with a decimal only where there is one. */
export const tenThousands = (n: number): string => String(n / 10_000)
