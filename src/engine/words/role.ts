// A word: who acts in a case, and what of it they see.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * Who acts. A party is a person of the case, named by the field that holds them; staff and partners sign in at the desk. What of a
 * programme's cases a role reads is one of three: all of them (`programme`, which is meant where nothing is said), those whose field
 * names what the account stands for (`named`, by saying the field), or those it owns and those nobody owns yet (`reads: 'owner'`).
 */
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
  /** `reads: 'owner'`, need-to-know: of a colleague's case they see number, state, owner and days. Who says nothing here supervises. */
  | { name: Text; kind: 'staff'; reads?: 'owner' }

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

/** A programme whose cases are known to their owners and to who supervises them; to other offices only that they are there. */
export const needToKnow = ({ roles }: { readonly roles: Readonly<Record<string, AnyRole>> }): boolean =>
  Object.values(roles).some((role) => role.reads === 'owner')
