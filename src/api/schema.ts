// JSON Schema of what a step asks, drawn from the fields of its definition.
import { askedOf, type Field, PARTS, PERSON_PARTS, type Programme, say } from '#engine'

export type Schema = Record<string, unknown>

export function fieldSchema(field: Field): Schema {
  const about = {
    title: say(field.label, 'en'),
    description: [field.label.zh, field.help && say(field.help, 'en')].filter(Boolean).join(' · '),
  }
  return { ...about, ...shape(field) }
}

function shape(field: Field): Schema {
  switch (field.kind) {
    case 'whole':
    case 'money':
      return { type: 'integer', minimum: field.min ?? 0, ...(field.max === undefined ? {} : { maximum: field.max }) }
    case 'decimal':
      return { type: ['string', 'number'], examples: ['10.5', '113/48'], description: 'An exact number' }
    case 'series':
      return {
        type: 'array',
        items: field.each === 'day' ? { type: 'string', format: 'date' } : { type: ['string', 'number'] },
        minItems: field.least ?? 1,
        maxItems: field.most ?? 100,
      }
    case 'date':
      return { type: 'string', format: 'date', examples: ['2025-06-30'] }
    case 'time':
      return { type: 'string', pattern: '^\\d{2}:\\d{2}$', examples: ['14:30'] }
    case 'yesNo':
      return { type: 'boolean' }
    case 'choice':
      return { type: 'string', enum: Object.keys(field.options) }
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: Object.keys(field.options) },
        uniqueItems: true,
        minItems: field.min ?? 0,
      }
    case 'person':
      return parts(['name', ...askedOf(field)], PERSON_PARTS)
    case 'organisation':
    case 'address':
    case 'account':
      return parts(Object.keys(PARTS[field.kind]), PARTS[field.kind])
    case 'file':
      return { type: 'array', maxItems: field.max, items: { $ref: '#/components/schemas/Attachment' } }
    case 'entry':
      return { type: 'string', format: 'uuid', description: `Id of an entry of the register ${field.of}` }
    case 'many':
      return {
        type: 'array',
        minItems: field.min ?? 0,
        maxItems: field.max,
        items: { type: 'object', properties: properties(field.of, Object.keys(field.of)) },
      }
    case 'text':
      return { type: 'string', maxLength: field.max }
  }
}

const parts = (names: readonly string[], known: Record<string, { label: { en: string }; needed?: true }>): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string', title: known[name]?.label.en ?? name }])),
  required: names.filter((name) => known[name]?.needed),
  additionalProperties: false,
})

const properties = (fields: Record<string, Field>, names: readonly string[]): Schema =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fieldSchema(fields[name])]] : [])))

/** What a rule reads: fields asked on a condition, or that the rule can do without, are not required. */
export const askedSchema = (fields: Record<string, Field>, spares: readonly string[] = []): Schema => ({
  type: 'object',
  properties: properties(fields, Object.keys(fields)),
  required: Object.entries(fields).flatMap(([name, field]) =>
    field.optional || field.when || spares.includes(name) ? [] : [name],
  ),
})

/** The values of one step. Fields that are asked only on a condition, or may be left out, are not required here. */
export function stepSchema(programme: Programme, step: string): Schema {
  const asks = programme.steps[step]?.asks ?? []
  const required = asks.filter(
    (name) => programme.fields[name] && !programme.fields[name].optional && !programme.fields[name].when,
  )
  return {
    type: 'object',
    properties: properties(programme.fields, asks),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}
