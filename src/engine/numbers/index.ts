// Numbers as the published reports print them: added up as they are written, exact quotients rounded half up once.

/** Percent points of part over whole, rounded half up on the exact quotient. @example percent(790, 1051, 0) // 75 */
export function percent(part: number, whole: number, decimals: number): number {
  const places = mostPlaces([part, whole])
  return quotient(scaled(part, places) * 100n, scaled(whole, places), decimals)
}

/** Numbers, and texts of decimal fields, exactly as they are written; what is nothing adds nothing. @example added(['0.1', '0.2']) // 0.3 */
export function added(values: readonly unknown[]): number {
  const places = mostPlaces(values)
  return quotient(sum(values, places), 10n ** BigInt(places), places)
}

/** Their mean, rounded half up once; undefined of none. */
export function mean(values: readonly unknown[], decimals: number): number | undefined {
  const places = mostPlaces(values)
  const divisor = BigInt(values.length) * 10n ** BigInt(places)
  return values.length > 0 ? quotient(sum(values, places), divisor, decimals) : undefined
}

/** 1,789, or with as many decimals as asked. @example grouped(1234.5, 2) // '1,234.50' */
export function grouped(n: number, decimals?: number): string {
  const text = String(n)
  if (decimals === undefined && n >= 0 && n < 1000) return text
  const [whole = '', part = ''] = text.split('.')
  const places = decimals === undefined ? part : part.padEnd(decimals, '0')
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (places ? `.${places}` : '')
}
/** NT$ in 萬元, with a decimal only where there is one. */
export const tenThousands = (n: number): string => String(n / 10_000)

const partOf = (value: unknown): string => String(value ?? '').split('.')[1] ?? ''
const mostPlaces = (values: readonly unknown[]): number =>
  values.reduce<number>((most, value) => Math.max(most, partOf(value).length), 0)
/** As a whole number of the last place that is kept. */
function scaled(value: unknown, places: number): bigint {
  const [whole = ''] = String(value ?? 0).split('.')
  return BigInt((whole || '0') + partOf(value).padEnd(places, '0'))
}
const sum = (values: readonly unknown[], places: number): bigint =>
  values.reduce<bigint>((all, value) => all + scaled(value, places), 0n)

/** Rounded half away from nought, as the database does. */
function quotient(part: bigint, whole: bigint, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const size = part < 0n ? -part : part
  const rounded = (size * scale * 2n + whole) / (whole * 2n)
  return Number(part < 0n ? -rounded : rounded) / Number(scale)
}
