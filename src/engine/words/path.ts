// A word: a value named where it lies, in the case or through a link.
import type { Fields } from '../field.ts'
import type { EntryOf } from './role.ts'

/**
 * A field of the register entry that a field of ours names: `'vacancy.state'` is the field `state` of the entry in our `vacancy`. One
 * link and no further: what lies behind a second one, the entry takes over from it (`takes`).
 */
export type Through<F = Fields> = `${EntryOf<F>}.${string}`

/** Wherever a field may be named: one of ours, what lies inside its value or its rows (`'sessions.day'`), or through a link. */
export type Path<F = Fields> = (keyof F & string) | `${Opens<F>}.${string}`

/** Of the fields those whose value has parts, or that name an entry. */
type Opens<F> = string extends keyof F
  ? string
  : {
      [K in keyof F & string]: F[K] extends {
        kind: 'entry' | 'many' | 'person' | 'organisation' | 'place' | 'account'
      }
        ? K
        : never
    }[keyof F & string]
