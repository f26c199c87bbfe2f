// A question answered by a word of the law, where any other word is an answer too: the words are told beside it, and one that is
// none of them is named in the receipt, so that a slip of the pen is seen.
import { t, type Text, text, type TextField } from '#engine'

type Words = Readonly<Record<string, Text>>

/** @example wordOf(t('權利', 'Right'), RIGHTS) // help: access 查詢或閱覽、copy 製給複製本… 或其他 */
export const wordOf = (label: Text, words: Words): TextField =>
  text(label, {
    help: t(`${listed(words).zh}，或其他。`, `${listed(words).en}, or another.`),
    max: 60,
  })

/** What a word means, or nothing where the law does not know it. */
export const meaningOf = (word: string, words: Words): Text | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/** @example noneOf('deletoin', RIGHTS).zh // 「deletoin」不是其中之一：access（查詢或閱覽）、… */
export const noneOf = (word: string, words: Words): Text =>
  t(`「${word}」不是其中之一：${listed(words).zh}`, `“${word}” is none of them: ${listed(words).en}`)

const listed = (words: Words): Text => {
  const all = Object.entries(words)
  return t(
    all.map(([word, { zh }]) => `${word}（${zh}）`).join('、'),
    all.map(([word, { en }]) => `${word} (${en})`).join(', '),
  )
}
