// Employers nobody has, with numbers that are well formed.

/** Begins with 8; the last digit makes the weighted sum divisible by ten. */
export function businessNumber(nth: number): string {
  const digits = [8, ...String(nth % 100_000).padStart(5, '0'), 1].map(Number)
  const weights = [1, 2, 1, 2, 1, 2, 4]
  const sum = digits.reduce((total, digit, at) => total + [...String(digit * (weights[at] ?? 0))].reduce((all, one) => all + Number(one), 0), 0)
  return digits.join('') + ((10 - (sum % 10)) % 10)
}
