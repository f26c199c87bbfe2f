// Two ends of one span: from and to, opens and shuts. A span that is empty or runs backwards is no span, and holds nothing.
import type { Field, Fields } from './field.ts'
import type { Problem } from './read.ts'
import { t } from './text.ts'

/** The field that a field ends, and whether both may be the same. */
export function beginningOf(field: Field): { of: string; same: boolean } | undefined {
  if (field.kind !== 'date' && field.kind !== 'time') return undefined
  if (field.after) return { of: field.after, same: false }
  return field.notBefore ? { of: field.notBefore, same: true } : undefined
}

/** @param given what has just been given; a pair of which neither end is given is not looked at again */
export function pairFaults(fields: Fields, given: Record<string, unknown>, known: Record<string, unknown>): Problem[] {
  const all = { ...known, ...given }
  return Object.entries(fields).flatMap(([name, field]): Problem[] => {
    const pair = beginningOf(field)
    const begins = pair && fields[pair.of]
    if (!pair || !begins || (given[name] === undefined && given[pair.of] === undefined)) return []
    const [from, to] = [typed(all[pair.of]), typed(all[name])]
    if (from === undefined || to === undefined || to > from || (pair.same && to === from)) return []
    return [
      {
        field: given[name] === undefined ? pair.of : name,
        says: pair.same
          ? t(
              `「${field.label.zh}」不能早於「${begins.label.zh}」。`,
              `“${field.label.en}” cannot be earlier than “${begins.label.en}”.`,
            )
          : t(
              `「${field.label.zh}」必須晚於「${begins.label.zh}」。`,
              `“${field.label.en}” must be later than “${begins.label.en}”.`,
            ),
      },
    ]
  })
}

/** Days and times compare as they are written; what is still as somebody typed it does not. */
const typed = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(value) ? value : undefined
