// Words for bodies that employ: who they are in a demonstration. Nobody here exists.
import type { Organisation } from '#engine'

const WEIGHTS = [1, 2, 1, 2, 1, 2, 4]

/**
 * A well-formed business number of nobody, the same for the same `nth`. It begins with 9, and its seventh digit is no 7, which has
 * a rule of its own; its sum is divisible by ten, so that it fits the rule of every year.
 */
export function inventedNumber(nth: number): string {
  const digits = [9, ...String(nth % 100_000).padStart(5, '0'), 1].map(Number)
  const sum = digits.reduce((total, digit, at) => total + digitSum(digit * (WEIGHTS[at] ?? 0)), 0)
  return digits.join('') + ((10 - (sum % 10)) % 10)
}
const digitSum = (n: number) => Math.floor(n / 10) + (n % 10)

/** An employer of the demonstration: the same number and name in every programme. */
export const inventedEmployer = (nth: number, kind = '股份有限公司'): Organisation & { businessNumber: string } => ({
  name: `示範第${nth + 1}號${kind}`,
  businessNumber: inventedNumber(nth),
})
