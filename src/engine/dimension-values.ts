// The values a dimension may have: of a choice its options, of a way through the states how far it came.
import type { Programme } from './words/index.ts'

/** Empty where only the cases know them, as with months and quarters. */
export function valuesOf(programme: Programme, name: string): string[] {
  const dimension = programme.dimensions[name]
  const field = dimension?.field ? programme.fields[dimension.field] : undefined
  if (field && 'options' in field) return Object.keys(field.options)
  if (field?.kind === 'yesNo') return ['true', 'false']
  return [...Object.keys(dimension?.reached ?? {}), ...(dimension?.otherwise ? [dimension.otherwise] : [])]
}
