// The values a dimension may have: of a choice its options, of a way through the states how far it came, and the groups of these.
import { kindOf } from './kinds/index.ts'
import type { Programme } from './words/index.ts'

/** With the groups. Empty where only the cases know them, as with months, quarters and entries of registers. */
export const valuesOf = (programme: Programme, name: string): string[] => [
  ...ownValues(programme, name),
  ...Object.keys(programme.dimensions[name]?.together ?? {}),
]

export function ownValues(programme: Programme, name: string): string[] {
  const dimension = programme.dimensions[name]
  const field = dimension?.field ? programme.fields[dimension.field] : undefined
  const named = field && kindOf(field).named?.(field)
  if (named) return Object.keys(named)
  if (dimension?.field) return Object.keys(dimension.labels ?? {})
  return [...Object.keys(dimension?.reached ?? {}), ...(dimension?.otherwise ? [dimension.otherwise] : [])]
}
