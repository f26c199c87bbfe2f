// Numbers of people who are not there.

/** A well-formed identity number of nobody. */
export function numberOf(nth: number): string {
  const digits = [...String((nth % 2) + 1), ...String(nth % 10_000_000).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}
