// A case as it now stands, and the events that made it so. Only events are kept; a case is folded from them.
import type { Day } from './days/index.ts'
import type { Payment } from './payment.ts'
import type { GivenBy } from './pays.ts'
import type { Published } from './published.ts'
import type { Receipt } from './rule.ts'
import type { Text } from './text.ts'

/**
 * How whoever acted had shown who they are: by the code of the case (`code-at-desk`: in a browser in which staff sign in), by an
 * account, by the bureau's own sign-in, as the clock, or not at all: over the portal (`open`) or the API.
 */
export type Via = 'code' | 'code-at-desk' | 'account' | 'desk' | 'clock' | 'open' | 'api'
/** A second proof beside it: a code sent to the address on file, the account's password again, or what stands in the file. */
export type Second = 'sent-code' | 'password' | 'on-file'
export type Actor = { id: string; role: string; name?: string; via?: Via; second?: Second }
/** How a party came by the code they have now. */
export type CodeGiven = 'filing' | 'counter' | 'post' | 'e-mail' | 'account'

type Envelope = {
  seq: number
  at: string
  on: Day
  by: Actor
  version: number
  /** What the person was warned of and did all the same; why is in the step's note, or in the correction's reason. */
  warned?: { field: string; says: Text }[]
}
/**
 * What a person (or the clock) did. `values` holds what they gave; `computed` what a rule made of it, with the receipt; `gone` names the
 * fields whose values were given and have been erased since: who gave them still counts.
 */
export type CaseEvent = Envelope &
  (
    | {
        kind: 'step'
        step: string
        to: string
        values: Record<string, unknown>
        computed?: Record<string, Receipt>
        note?: string
        gone?: readonly string[]
      }
    /**
     * A correction says what was always true; `null`: that there never was such a value.
     * It changes the past as counted, and reports restate themselves by name.
     */
    | { kind: 'correct'; values: Record<string, unknown>; reason: string; gone?: readonly string[] }
    | { kind: 'assign'; owner: string; reason?: string }
    | { kind: 'note'; words: string }
    /** A party got a new code and the one before died; `showed`: what somebody at the counter showed for it. */
    | { kind: 'code'; role: string; given: CodeGiven; showed?: string }
  )

/**
 * An entry into a state, on the day it happened, with the reportable values as they then stood (corrections reach back into them).
 * `still`: the case stayed where it was and only a counted value changed.
 */
export type Entry = { seq: number; state: string; on: Day; at?: string; facts: Record<string, unknown>; still?: true }
export type RunningClock = {
  clock: string
  nth: number
  startedOn: Day
  raw: Day
  due: Day
  /** Due by noon: the last day fell on a Saturday (行政程序法 §48 IV). */
  morning?: true
  calendar: string
  because: Text[]
  pauses: { from: Day; to?: Day }[]
  extended: number
  stoppedOn?: Day
  /** How it stopped: the duty was done, or the case ended without it. */
  stopped?: 'met' | 'late' | 'moot'
}
export type Case = {
  id: string
  number: string
  programme: string
  version: number
  state: string
  openedOn: Day
  closedOn?: Day
  owner?: string
  seq: number
  values: Record<string, unknown>
  receipts: Record<string, Receipt>
  /** The event that last gave each field. */
  given: Record<string, number>
  /** Each step as it was last taken: by whom, and on which day it happened. */
  done: Record<string, { by: string; on: Day; seq: number }>
  entries: Entry[]
  clocks: RunningClock[]
  /** Where it pays: the payments so far, and who last gave what an approval binds. */
  payments?: readonly Payment[]
  givenBy?: GivenBy
  /** How it stands in lists open to everyone, by their path. */
  published?: Record<string, Published>
}
