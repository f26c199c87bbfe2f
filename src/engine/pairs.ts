// Two ends of one span: from and to, opens and shuts, pay from and up to. A span that runs backwards is no span, and holds nothing.
import type { Ends, Field, Fields } from './field.ts'
import type { Problem } from './read.ts'
import { t, type Text } from './text.ts'

/** The field that a field ends, and whether both may be the same. */
export function beginningOf(field: Field): { of: string; same: boolean } | undefined {
  if (!PAIRED.some((kind) => kind === field.kind)) return undefined
  const ends: Ends = field as Field & Ends
  if (ends.after) return { of: ends.after, same: false }
  return ends.notBefore ? { of: ends.notBefore, same: true } : undefined
}
export const PAIRED = ['date', 'time', 'whole', 'money'] as const

/** @param given what has just been given; a pair of which neither end is given is not looked at again */
export function pairFaults(fields: Fields, given: Record<string, unknown>, known: Record<string, unknown>): Problem[] {
  const all = { ...known, ...given }
  return Object.entries(fields).flatMap(([name, field]): Problem[] => {
    const pair = beginningOf(field)
    const begins = pair && fields[pair.of]
    if (!pair || !begins || (given[name] === undefined && given[pair.of] === undefined)) return []
    const [from, to] = [typed(all[pair.of]), typed(all[name])]
    if (from === undefined || to === undefined || to > from || (pair.same && to === from)) return []
    const number = field.kind === 'whole' || field.kind === 'money'
    return [
      { field: given[name] === undefined ? pair.of : name, says: reversed(field.label, begins.label, pair, number) },
    ]
  })
}

function reversed(to: Text, from: Text, { same }: { same: boolean }, number: boolean): Text {
  const [zh, en] = number
    ? same
      ? ['不能小於', 'cannot be less than']
      : ['必須大於', 'must be more than']
    : same
      ? ['不能早於', 'cannot be earlier than']
      : ['必須晚於', 'must be later than']
  return t(`「${to.zh}」${zh}「${from.zh}」。`, `“${to.en}” ${en} “${from.en}”.`)
}

/** Days and times compare as they are written; what is still as somebody typed it does not. */
const typed = (value: unknown): string | number | undefined =>
  typeof value === 'number' || (typeof value === 'string' && /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(value))
    ? value
    : undefined
