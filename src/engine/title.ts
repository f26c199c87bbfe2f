// What a case is called in a list: by one field, or by whoever stands on its sides.
import type { Field } from './field.ts'
import { kindOf } from './kinds/index.ts'
import { listed, type Programme } from './words/index.ts'

export const titleFields = (programme: Pick<Programme, 'title'>): readonly string[] => listed(programme.title)

/** The names in its title fields, each once; nothing where none is given. */
export function titleOf(programme: Pick<Programme, 'title'>, values: Record<string, unknown>): string | undefined {
  const names = titleFields(programme).flatMap((field) => {
    const value = values[field]
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
      ? [value.name]
      : []
  })
  return names.length > 0 ? [...new Set(names)].join('／') : undefined
}

/** What an entry is called by, of one of its fields: of a person or a firm the name, of a place the district. */
export function calledBy(field: Field | undefined, value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return 'name' in value ? String(value.name) : ((field && kindOf(field).district?.(field, value)) ?? '')
}
