// JSON Schema of what a step asks, drawn from the fields of its definition.
import { type Field, kindOf, type Programme, type Schema, say } from '#engine'

/** @param districts those that may be chosen */
export function fieldSchema(field: Field, districts: readonly string[] = []): Schema {
  const about = {
    title: say(field.label, 'en'),
    description: [field.label.zh, field.help && say(field.help, 'en')].filter(Boolean).join(' · '),
  }
  return { ...about, ...kindOf(field).schema(field, (inside) => fieldSchema(inside, districts), districts) }
}

const properties = (
  fields: Record<string, Field>,
  names: readonly string[],
  districts: readonly string[] = [],
): Schema =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fieldSchema(fields[name], districts)]] : [])))

/** What a rule reads: fields asked on a condition, or that the rule can do without, are not required. */
export const askedSchema = (fields: Record<string, Field>, spares: readonly string[] = []): Schema => ({
  type: 'object',
  properties: properties(fields, Object.keys(fields)),
  required: Object.entries(fields).flatMap(([name, field]) =>
    field.optional || field.when || spares.includes(name) ? [] : [name],
  ),
})

/** The values of one step. Fields that are asked only on a condition, or may be left out, are not required here. */
export function stepSchema(programme: Programme, step: string, districts: readonly string[]): Schema {
  const asks = programme.steps[step]?.asks ?? []
  const required = asks.filter(
    (name) => programme.fields[name] && !programme.fields[name].optional && !programme.fields[name].when,
  )
  return {
    type: 'object',
    properties: properties(programme.fields, asks, districts),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}
