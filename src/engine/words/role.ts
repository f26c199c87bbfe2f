// A word: who acts in a case, and what of it they see.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/** Who acts. A party is a person of the case, named by the field that holds them; staff and partners sign in at the desk. */
export type Role<F = Fields, S = string> =
  /** `sees`: what a party sees of the case besides what it gave itself. Nothing else leaves the bureau but in a letter. */
  | {
      name: Text
      kind: 'party'
      is: keyof F & string
      body?: never
      sees?: readonly Seen<keyof F & string, S>[]
      /** The choice that says in which language the party is written to, where the person says none themselves. */
      tongue?: keyof F & string
    }
  /**
   * `body`: the party is the register entry that this field names, a union or a firm, and whoever holds a mandate for it reads and acts
   * as it; no code opens the case. `is`: the person there to whom letters are addressed.
   */
  | { name: Text; kind: 'party'; body: EntryOf<F>; is?: keyof F & string; sees?: readonly Seen<keyof F & string, S>[] }
  /** `named`: the fields that name the register entry a partner stands for. They read and act in no case but where it is theirs. */
  | { name: Text; kind: 'partner'; named: EntryOf<F> | readonly EntryOf<F>[] }
  | { name: Text; kind: 'staff' }

/** Of the fields those that name an entry of a register. */
export type EntryOf<F> = string extends keyof F
  ? string
  : { [K in keyof F & string]: F[K] extends { kind: 'entry' } ? K : never }[keyof F & string]

/** A field that is always seen, or fields that are seen only while the case is in one of these states: an amount, once approved. */
export type Seen<N = string, S = string> = N | { in: readonly S[]; fields: readonly N[] }

export type AnyRole = Loose<Role>

/** A party who follows the case by a code of their own; a body is known by whoever holds a mandate for it. */
export const hasCode = (role: Pick<AnyRole, 'kind' | 'body'> | undefined): boolean =>
  role?.kind === 'party' && role.body === undefined
