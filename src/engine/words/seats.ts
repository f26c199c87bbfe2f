// A word: places of which there are so many.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'

/**
 * Places in something: a case in one of the states takes some, never more than there are. Whoever comes later waits in order,
 * and is let in by the step of the queue, in the transaction that frees a place.
 */
export type Seats<F = Fields, S extends string = string> = {
  /** The register entry that has the places, and its field that says how many. */
  seats: keyof F & string
  of: string
  /** How many the case takes; one when not said. */
  taking?: keyof F & string
  /** Places kept for groups: our choice of group, and their rows `{ group, places }`. */
  groups?: readonly [ours: keyof F & string, theirs: string]
  in: readonly S[]
  /** The yes-or-no field that steps read to learn whether there is room, ahead of nobody who waits. */
  tells: keyof F & string
  queue?: { in: S; step: string }
  says: Text
}
