// One spelling for one value: keys sorted, no spaces. What is hashed must be written the same way by everybody.

export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  // Every event is spelt so, and some are long: the text is grown in place, without lists in between.
  let spelt = ''
  if (Array.isArray(value)) {
    for (const one of value) spelt += `${spelt && ','}${canonical(one ?? null)}`
    return `[${spelt}]`
  }
  // Sorted by code unit, as `<` compares.
  for (const name of Object.keys(value).toSorted()) {
    const one = (value as Record<string, unknown>)[name]
    if (one !== undefined) spelt += `${spelt && ','}${JSON.stringify(name)}:${canonical(one)}`
  }
  return `{${spelt}}`
}
