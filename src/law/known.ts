// How far our knowledge of the law goes: when it was last read, when somebody has to look again, and where answers end.
import { type Citation, type Dated, dated, type Text } from '#engine'

/** The day the texts were last compared with the official ones. */
export const CHECKED = '2026-08-29'
/** Half a year on somebody looks again; from then on every result that rests on them is marked amber. */
export const REVIEW_BY = '2027-02-28'
/** No answer for a later deciding day: the law of that day is not known to anybody. */
export const KNOWN_UNTIL = '2027-12-31'

/** A figure of the law by the day it came into force. Null from a day on where we do not know. */
export const inForce = <V>(
  entries: Record<string, V | null>,
  name: Text,
  source: Citation,
  known: { knownUntil?: string; reviewBy?: string } = {},
): Dated<V> => dated(entries, { name, source, knownUntil: KNOWN_UNTIL, reviewBy: REVIEW_BY, ...known })
