// A word: the cases that name this one, as a list on its page.
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * The cases of a programme whose field names this one, on its page: each row a door with its day and state, filters and totals, for
 * these roles of ours, who see of each case what their office sees of it and no more. A party reads on the page of their case those in
 * which they are the same person or the same body, and goes on to each with what let them into this one.
 */
export type List<R extends string = string> = {
  name: Text
  of: { programme: string; naming: string }
  for: R | readonly R[]
  /** Facts of theirs beside number, day and state; what is somebody’s own stands in the title alone. */
  shows: readonly string[]
  /** Choices of theirs, or places by their district, a reader may filter by, each with how many there are. */
  by?: readonly string[]
  /** Numbers of theirs that are added up. */
  sums?: readonly string[]
  /** The day of theirs it goes by, the newest first or the soonest; without either the day each was opened, the newest first. */
  newest?: string
  soonest?: string
  /** The step of theirs that begins another one from here, naming this one, and comes back here. */
  begins?: string
  /** One step of theirs for many ticked rows. */
  does?: string | Ticking
}

/**
 * A step that asks nothing but a day and a yes or no: who was there. For each day in rows of ours (`sessions.day`), given to their
 * field `as`, a tick says the yes or no of `ticks`; on which days it was ticked stands in `ticked`.
 */
export type Ticking = { step: string; each: string; as: string; ticks: string; ticked: string }

export type AnyList = Loose<List>

export const stepDone = ({ does }: Pick<AnyList, 'does'>): string | undefined =>
  typeof does === 'string' ? does : does?.step
