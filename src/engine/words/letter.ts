// A letter, record or certificate as data: words with `{places}` that the case fills, so the house test can read it.
import type { Citation } from '../citation.ts'
import type { Text } from '../text.ts'

export type Letter = {
  name: Text
  /** 函, 開會通知單, a record both sides sign, a certificate, or a receipt. */
  form: 'letter' | 'meeting-notice' | 'record' | 'certificate' | 'receipt' | 'disposition'
  /** The roles it is written to; parties follow it in their own timeline. */
  to: readonly string[]
  /** The field, or the path, that holds whom the law means, where the person of the role only takes it in: the one fined (受處分人), not its contact. */
  addressed?: string
  subject: Text
  /**
   * What a short message may say of it where anybody could read along: no name, no number of a person. Without it the message
   * says only that the letter is there.
   */
  tells?: Text
  /** Numbered paragraphs. `{field}`, `{committee.name}` as it stood when it was sent, `{field.part}`, `{number}`, `{today}`, `{due.clock}` are filled from the case. */
  says: readonly Text[]
  /** Fields, or paths, set out as a list of facts, with their labels. */
  facts?: readonly string[]
  /** Fields whose receipt is printed: inputs, dated figures, articles, steps. */
  receipts?: readonly string[]
  signedBy?: readonly Text[]
  /** A disposition must say the remedy, its period and where to send it (行政程序法 §96). */
  remedy?: Text
  cites?: readonly Citation[]
  /**
   * It carries a code by which anybody can see that it is ours: for whom, and whether it still stands in these states. Of a person the
   * name is masked; whoever agreed to be named says so in an open text, which is shown as it is.
   */
  verifies?: { holder: string; while: readonly string[] }
}

const known = new WeakMap<Letter, readonly string[]>()

/** Whatever a letter names: in its words, in what it sets out, and whom it is addressed to. */
export function pathsOfLetter(letter: Letter): readonly string[] {
  let paths = known.get(letter)
  if (!paths) known.set(letter, (paths = find(letter)))
  return paths
}

const find = ({ subject, says, tells, facts = [], addressed }: Letter): string[] => [
  ...[subject, ...says, ...(tells ? [tells] : [])].flatMap((text) =>
    [...text.zh.matchAll(/\{([\w.]+)\}/g)].map(([, path = '']) => path),
  ),
  ...facts,
  ...(addressed === undefined ? [] : [addressed]),
]
