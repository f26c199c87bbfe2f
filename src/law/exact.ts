// Exact numbers: fractions from the first step to the last, rounded once, half up, when money is named.
import Fraction from 'fraction.js'
import { grouped } from '#engine'

export { default as Fraction } from 'fraction.js'
export type Exact = string | number | Fraction

/** @param value a whole number, '10.5' or '113/48' */
export const exact = (value: Exact): Fraction => new Fraction(value)
/** Lowest terms: '113/48', or a whole number. */
export const lowest = (value: Exact): string => exact(value).toFraction()

/** Half up to whole dollars: the only rounding, at the very end (by analogy with LSA-ER §29-1 II). */
export const dollars = (value: Fraction): number => Number(value.add('1/2').floor().n) * (value.s < 0n ? -1 : 1)
export type Amount = { exact: string; rounded: number }
export const amount = (value: Fraction): Amount => ({ exact: value.toFraction(), rounded: dollars(value) })

/** For reading: 150, 10.5, or 866.67 where the digits do not end. Never used to calculate. */
export function shown(value: Exact): string {
  const of = exact(value)
  if (of.d === 1n) return grouped(Number(of.s * of.n))
  const digits = of.toString(4)
  if (!digits.includes('(')) {
    const [whole = '0', part] = digits.split('.')
    if (part && part.length <= 4) return `${grouped(Number(whole))}.${part}`
  }
  const rounded = Number(of.mul(100).add('1/2').floor().toString()) / 100
  const [whole = '0', part] = String(rounded).split('.')
  return part ? `${grouped(Number(whole))}.${part}` : grouped(Number(whole))
}
