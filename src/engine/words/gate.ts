// A word: what the law shuts a step with.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * A gate of the law: while it is shut the step cannot be taken, and it says why. Two lists that must have nothing in common are one:
 * `needs: { 'mediator.avoids': { not: { field: 'respondent.businessNumber' } } }`.
 */
export type Gate<F = Fields> = { needs: Condition<F>; says: Text; cites?: Citation }

export type AnyGate = Loose<Gate>
