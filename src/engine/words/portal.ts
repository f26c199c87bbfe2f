// A word: how a citizen comes to it.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { EverydayWords } from './everyday-words.ts'
import type { Loose } from './loose.ts'

/** The headings of the home page; the bureau adds its own by `declare module` (`bureau/<name>/topics.ts`). */
export interface Topics {}

export type Page<F = Fields> = { title: Text; help?: Text; fields: readonly (keyof F & string)[] }

export type Portal<F = Fields, A extends string = string, M extends string = string> = {
  apply?: A
  /** Filed without an account, even by somebody signed in: nothing of the case leads back to who filed it. */
  unlinked?: true
  /** What a person wants to do, in their words, and where the home page shows it. */
  want: Text
  topic: keyof Topics
  about: Text
  words?: EverydayWords
  needs?: readonly Text[]
  pages: readonly Page<F>[]
  publish?: readonly M[]
}

export type AnyPortal = Loose<Portal>
