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
  return endsIn(fields).flatMap(({ name, field, pair, begins }): Problem[] => {
    if (given[name] === undefined && given[pair.of] === undefined) return []
    const [from, to] = [pair.of, name].map((one) => typed(one in given ? given[one] : known[one]))
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

type End = { name: string; field: Field; pair: { of: string; same: boolean }; begins: Field }
const ends = new WeakMap<Fields, readonly End[]>()

/** The fields that end a span, each with the one that begins it: a handful, asked for at every step. */
function endsIn(fields: Fields): readonly End[] {
  const found = ends.get(fields)
  if (found) return found
  const all = Object.entries(fields).flatMap(([name, field]): End[] => {
    const pair = beginningOf(field)
    const begins = pair && fields[pair.of]
    return pair && begins ? [{ name, field, pair, begins }] : []
  })
  ends.set(fields, all)
  return all
}

/** Days and times compare as they are written; what is still as somebody typed it does not. */
const typed = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(value) ? value : undefined
