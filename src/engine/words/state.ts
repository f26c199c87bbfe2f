// A word: what is now true of a case.
import type { Text } from '../text.ts'

/**
 * A state is what is now true. `ends` closes the case. `stands`: open, and nobody has anything to do until something happens, such
 * as an entry of a register, and why; it is no task. `untimed` says why a task has no clock. `seenAs` is the
 * state that parties read instead, where the house only prepares what it has not decided. `void` ends it too: it never was, so
 * nothing of it is counted, ever; a signed report names it among what has moved, and search and lists still show it.
 */
export type State<S = string> =
  | Text
  | {
      name: Text
      ends?: true
      stands?: Text
      untimed?: Text
      tone?: 'good' | 'bad' | 'waiting'
      seenAs?: S
      void?: never
    }
  | { name: Text; ends: true; void: true; stands?: never; untimed?: never; tone?: 'bad'; seenAs?: never }

export const stateName = (state: State): Text => ('zh' in state ? state : state.name)
export const stateEnds = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.ends === true
/** It never was: its entries and clocks leave what is counted. */
export const stateVoid = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.void === true
/** Open, and no task: an entry that stands in a register. */
export const stateStands = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.stands !== undefined && state.ends !== true
/** The state a party reads while the case stands in this one. */
export const stateSeen = ({ states }: { states: { readonly [name: string]: State } }, state: string): string => {
  const found = states[state]
  return found && !('zh' in found) ? (found.seenAs ?? state) : state
}
