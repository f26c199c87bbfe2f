// How long what was typed may be before anybody looks into it: normalising and matching take time by the length of what nobody could have meant.
import type { Field } from './field.ts'
import { kindOf } from './kinds/index.ts'
import type { Problem } from './read.ts'
import { t } from './text.ts'

/** A part of a person, an address or the like, unless the part says less. */
const PART = 200
/** Signs that become one when they are put together, and spaces at the ends, are not counted against anybody. */
const room = (most: number) => most * 4 + 1000

/** @example overlong({ kind: 'text', max: 200, label }, 'facts', 'x'.repeat(2_000_000))?.says.zh // 「…」最多 200 字，… */
export function overlong(field: Field, name: string, raw: unknown): Problem | undefined {
  if (typeof raw === 'string')
    return raw.length > room(kindOf(field).longest(field)) ? tooLong(field, name, raw) : undefined
  if (typeof raw !== 'object' || raw === null || field.kind === 'many') return undefined
  for (const [part, value] of Object.entries(raw))
    if (typeof value === 'string' && value.length > room(PART))
      return tooLong(field, Array.isArray(raw) ? name : `${name}.${part}`, value)
  return undefined
}

const tooLong = (field: Field, at: string, raw: string): Problem => {
  const most = field.kind === 'text' ? field.max : PART
  return {
    field: at,
    says: t(
      `「${field.label.zh}」最多 ${most} 字，目前 ${raw.length} 字，請縮短後再送出。`,
      `“${field.label.en}” can be ${most} characters at most; it has ${raw.length}. Make it shorter and send it again.`,
    ),
  }
}
