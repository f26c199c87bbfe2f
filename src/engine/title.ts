// What a case is called in a list: by one field, or by whoever stands on its sides.
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
