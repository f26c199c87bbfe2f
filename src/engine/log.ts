// A log: lines entered one after another. What a form at the desk begins with, and the step that takes a line back.
import type { Fields } from './field.ts'
import { listed, type Programme, stateVoid } from './words/index.ts'

/** What the fields themselves say a form begins with, as their boxes hold it. */
export function startsWith(fields: Fields, names: readonly string[], today: string): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name]
      if (!field || !('starts' in field) || field.starts === undefined) return []
      return [[name, field.kind === 'date' ? today : field.starts]]
    }),
  )
}

/** Of what somebody gave last, what they will give again. */
export const remembered = (
  fields: Fields,
  names: readonly string[],
  last: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    names.flatMap((name) => (fields[name]?.remembers && last[name] !== undefined ? [[name, last[name]]] : [])),
  )

/** By which step whoever logged a line takes it back, where it still stands as it was entered: then it never was. */
export function takenBackBy({ steps, states }: Programme, logged: string): string | undefined {
  const line = steps[logged]
  if (!line?.log || typeof line.to !== 'string') return undefined
  const by = listed(line.by)
  return Object.keys(steps).find((name) => {
    const { from, to, by: takers } = steps[name] ?? line
    return (
      typeof to === 'string' &&
      stateVoid(states[to]) &&
      listed(from).includes(String(line.to)) &&
      by.every((role) => listed(takers).includes(role))
    )
  })
}
