// How far our knowledge of the law goes: when it was last read, when somebody has to look again, and where answers end.
import { type Citation, type Dated, dated, type Text } from '#engine'

/** The day the texts were last compared with the official ones. */
export const CHECKED = '2026-08-29'
/** Half a year on somebody looks again; from then on every result that rests on them is marked amber. */
export const REVIEW_BY = '2027-02-28'
/** A later deciding day is answered by the law as it stands, and the answer says so: the law of that day is not known to anybody. */
export const KNOWN_UNTIL = '2027-12-31'

export type Parameter = { table: Dated<unknown>; knownUntil: string; announcedUntil?: string; reviewBy: string }
/** Every figure of the law that has been loaded: the tests walk them, and so may a page that shows what is due for review. */
export const parameters: Parameter[] = []

/**
 * A figure of the law by the day it came into force. Null from a day on where we do not know.
 * @param known `announcedUntil` for what is set anew each time, such as the minimum wage: after that day nothing is answered
 */
export function inForce<V>(
  entries: Record<string, V | null>,
  name: Text,
  source: Citation,
  known: { announcedUntil?: string; reviewBy?: string } = {},
): Dated<V> {
  const until = { knownUntil: KNOWN_UNTIL, reviewBy: REVIEW_BY, ...known }
  const table = dated(entries, { name, source, ...until })
  parameters.push({ table, ...until })
  return table
}

/** The text as it was last read, for a question that names no day. */
export const asLastRead = <V>(table: Dated<V>): V => table.on(CHECKED)
