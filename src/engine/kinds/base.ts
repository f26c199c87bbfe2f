// What every kind of field has: a label, who may see it, when it is asked, and what makes one look twice.
import type { LooseCondition } from '../condition.ts'
import type { Text } from '../text.ts'

/**
 * Who may see a value. `open` may be published, `internal` stays in the bureau, `personal` is sealed at rest
 * and its reading logged, `special` is 個資法 §6 data, `sealed` is shown to nobody but the unit that received it.
 */
export type Sensitivity = 'open' | 'internal' | 'personal' | 'special' | 'sealed'

export type Extras = {
  help?: Text
  /** May be left empty by whoever is asked. */
  optional?: true
  /** Asked, and meaningful, only when this holds. Checked by the house test, since a field cannot see its siblings. */
  when?: LooseCondition
  sensitivity?: Sensitivity
  /**
   * A finer look at what a party typed (check digits and the like): what is wrong, or nothing. It stops a citizen's
   * slip; an officer copying an old paper is not stopped by it.
   */
  check?: (value: never) => { part?: string; says: Text } | undefined
  /** What makes one look twice (a check digit that does not fit): said, and taken from whoever says that it is so. */
  doubts?: (value: never) => { part?: string; says: Text } | undefined
  /** A form at the desk begins with what whoever fills it in gave last. */
  remembers?: true
  /** In rows, and never asked: a step takes it from the entry that its row names. Officers may correct it. */
  taken?: true
}
/** What a form at the desk begins with; citizens begin with nothing. */
export type Starts<V> = { starts?: V }
/** The other end of a pair, among the same fields: later than it, or not earlier. A pair that is empty or reversed is refused. */
export type Ends = { after?: string; notBefore?: string }
export type Base<K extends string> = Extras & { kind: K; label: Text }
