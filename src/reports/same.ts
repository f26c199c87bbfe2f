// What is made of the very same things is the same: a little of it is remembered, so that nothing is drawn anew that did not move.

const names = new WeakMap<object, number>()
let given = 0
/** A number that only this object has. */
export function nameOf(one: object): number {
  const name = names.get(one) ?? ++given
  names.set(one, name)
  return name
}

/**
 * @param most how many are remembered; then all are forgotten
 * @example
 * const drawn = remembering<Report>(20)
 * drawn(`${nameOf(figures)} ${span.to}`, () => draw(figures, span))
 */
export function remembering<T>(most: number): (mark: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (mark, make) => {
    const there = known.get(mark)
    if (there !== undefined) return there
    if (known.size >= most) known.clear()
    const made = make()
    known.set(mark, made)
    return made
  }
}
