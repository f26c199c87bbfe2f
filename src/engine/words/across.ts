// A word: a rule across cases.
import type { Citation } from '../citation.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Exclusive } from './exclusive.ts'
import type { Loose } from './loose.ts'
import type { Seats } from './seats.ts'

/** A rule across cases, kept by a constraint of the database and not by looking first. */
export type Across<F = Fields, S extends string = string> =
  | { once: readonly string[]; in: 'open' | 'ever' | readonly S[]; says: Text; cites?: Citation }
  | Exclusive<F, S>
  | Seats<F, S>

export type AnyAcross = Loose<Across>
