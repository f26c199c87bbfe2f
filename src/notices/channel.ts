// A way by which a message reaches somebody, and what came of one try.

export type Message = {
  /** The same for every try, so that the other side can tell a second one. */
  id: string
  to: string
  subject: string
  body: string
  /** For calm reading: the language of the words, as BCP 47. */
  lang: string
}
/** `again`: the other side was not there or asks to come back; `refused`: it never will take this message to this address. */
export type Carried =
  | { outcome: 'accepted'; says: string; receipt?: string | undefined }
  | { outcome: 'again' | 'refused'; says: string }

export type Way = 'email' | 'sms' | 'line'
export type Channel = {
  way: Way
  /** Tried twice with the same id it would still arrive once, or be recognised. */
  repeatable: boolean
  carry(message: Message): Promise<Carried>
  close?(): void
}

/** A mishap on the way is worth another try; only an answer that says so is final. */
export const mishap = (error: unknown): Carried => ({
  outcome: 'again',
  says: error instanceof Error ? error.message : String(error),
})
