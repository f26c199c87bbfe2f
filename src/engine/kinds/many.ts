// Several of one thing: rows, each with the same fields.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { absent, fault, none, SHORT, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

export type ManyField<F extends Fields = Fields> = Base<'many'> & { of: F; min?: number; max: number }

export const many = <const F extends Fields>(
  label: Text,
  of: F,
  more: Extras & { min?: number; max?: number } = {},
): ManyField<F> => ({ kind: 'many', label, of, max: 50, ...more })

export const manyKind: Kind<ManyField> = {
  read(field, name, raw, reader, readRow) {
    if (absent(raw)) return none
    if (!Array.isArray(raw)) return wrongShape(field, name)
    const rows = raw.filter(
      (row) => typeof row === 'object' && row !== null && Object.values(row).some((part) => !absent(part)),
    )
    if (rows.length > field.max)
      return fault(
        name,
        `「${field.label.zh}」最多 ${field.max} 筆。`,
        `“${field.label.en}” takes ${field.max} entries at most.`,
      )
    const read = rows.map((row) => readRow(field.of, Object.keys(field.of), row as Record<string, unknown>, reader))
    const problems = read.flatMap(({ problems }, at) =>
      problems.map((one) => ({ ...one, field: `${name}.${at}.${one.field}` })),
    )
    if (problems.length > 0) return { problems }
    if (rows.length < (field.min ?? 0))
      return fault(
        name,
        `「${field.label.zh}」至少要有 ${field.min} 筆。`,
        `“${field.label.en}” needs at least ${field.min}.`,
      )
    const doubts = read.flatMap(({ doubts: odd }, at) =>
      odd.map((one) => ({ ...one, field: `${name}.${at}.${one.field}` })),
    )
    return rows.length === 0 ? none : { value: read.map(({ values }) => values), problems: [], doubts }
  },
  longest: () => SHORT,
  wants: 'enter',
  schema: ({ of, min, max }, schemaOf) => ({
    type: 'array',
    minItems: min ?? 0,
    maxItems: max,
    items: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(of).flatMap(([name, part]) => (part.taken ? [] : [[name, schemaOf(part)]])),
      ),
    },
  }),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: false,
  vanishes: true,
  is: () => true,
}
