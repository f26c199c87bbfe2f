// Reads one value as its kind reads it, and looks at it as its field says. A value already typed passes unchanged.
import type { Field } from './field.ts'
import { kindOf } from './kinds/index.ts'
import type { Found, Rows } from './kinds/kind.ts'
import type { Reader } from './read.ts'
import { overlong } from './read-length.ts'

export function readField(field: Field, name: string, raw: unknown, reader: Reader, rows: Rows): Found {
  const long = overlong(field, name, raw)
  if (long) return { problems: [long] }
  const found = kindOf(field).read(field, name, raw, reader, rows)
  if (found.value === undefined || found.problems.length > 0) return found
  const at = (part: string | undefined) => (part ? `${name}.${part}` : name)
  const wrong = reader.strict ? field.check?.(found.value as never) : undefined
  if (wrong) return { problems: [{ field: at(wrong.part), says: wrong.says }] }
  const odd = field.doubts?.(found.value as never)
  return odd ? { ...found, doubts: [{ field: at(odd.part), says: odd.says, warns: true }] } : found
}
