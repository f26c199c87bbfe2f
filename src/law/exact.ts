// Exact numbers: fractions from the first step to the last, rounded once, half up, when money is named.
import Fraction from 'fraction.js'
import { grouped, withoutAtEnd } from '#engine'

export { default as Fraction } from 'fraction.js'
export type Exact = string | number | Fraction

/** @param value a whole number, '10.5' or '113/48' */
export function exact(value: Exact): Fraction {
  if (value instanceof Fraction) return value
  return Number.isSafeInteger(value) ? new Fraction(BigInt(value), 1n) : new Fraction(value)
}
/** Lowest terms: '113/48', or a whole number. */
export const lowest = (value: Exact): string => exact(value).toFraction()

/** Half up to whole dollars: the only rounding, at the very end (by analogy with LSA-ER §29-1 II). */
export const dollars = (value: Fraction): number => Number(value.add('1/2').floor().n) * (value.s < 0n ? -1 : 1)
export type Amount = { exact: string; rounded: number }
export const amount = (value: Fraction): Amount => ({ exact: value.toFraction(), rounded: dollars(value) })

/** For reading: 150, 10.5, or 866.67 where the digits do not end within four. Never used to calculate. */
export function shown(value: Exact): string {
  if (typeof value === 'number' && Number.isInteger(value)) return grouped(value)
  const { s: sign, n, d } = exact(value)
  const minus = sign < 0n ? '-' : ''
  if (d === 1n) return minus + grouped(Number(n))
  const ends = (n * 10_000n) % d === 0n
  const scale = ends ? 10_000n : 100n
  const scaled = ends ? (n * scale) / d : (2n * n * scale + d) / (2n * d)
  const part = withoutAtEnd(String(scaled % scale).padStart(ends ? 4 : 2, '0'), '0')
  return minus + grouped(Number(scaled / scale)) + (part ? `.${part}` : '')
}
