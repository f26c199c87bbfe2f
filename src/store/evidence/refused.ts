// Evidence that could not be written: then what it would prove does not happen, and whoever asked is told to come back.

/** Thrown inside the transaction of the act, which so leaves nothing behind. Carries the code of the database. */
export class EvidenceRefused extends Error {
  readonly code: string | undefined
  constructor(cause: unknown) {
    super(`The evidence could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.code = (cause as { code?: string } | undefined)?.code
  }
}

/** Waits for a line of evidence to be written; a rule that the act itself broke stays what it is. */
export async function kept<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    throw notKept(error)
  }
}
/** What the error of a line of evidence is to whoever acts. */
export const notKept = (error: unknown): unknown =>
  error instanceof EvidenceRefused || brokenByAct(error) ? error : new EvidenceRefused(error)

/** 23: a constraint the act broke; 40: two waited for each other, or overtook each other, and one is tried again. */
const brokenByAct = (error: unknown): boolean => /^(23|40)/.test((error as { code?: string } | undefined)?.code ?? '')
