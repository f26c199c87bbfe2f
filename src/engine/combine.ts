// Spreads several capabilities into one object and refuses two that bring the same name: override is wanted, collision is not.

export function combine<A extends object, B extends object>(one: A, other: B): A & B {
  const both = Object.keys(one).filter((name) => name in other)
  if (both.length > 0) throw new Error(`Two capabilities both bring ${both.join(', ')}; say which one is meant.`)
  return { ...one, ...other }
}
