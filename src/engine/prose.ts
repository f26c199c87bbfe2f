// Prose: the safe part of Markdown that officers write. What its headings must keep to is known here, so that a save can be refused.
import { t, type Text } from './text.ts'

export const PROSE_HELP = t(
  '用 ## 寫標題、- 寫項目、**粗體** 加重；連結寫 [文字](網址)。單獨一行 {calculator:overtime} 會放進加班費試算的第一題。',
  'Write headings with ##, items with -, bold as **bold**, and links as [words](address). A line that is only {calculator:overtime} puts in the first question of that calculator.',
)
/** The name of the page stands above a prose, so its own headings begin one lower. */
export const FIRST_HEADING = 2

/** What is wrong with the headings: a reader who jumps from one to the next must not fall through a missing level. */
export function proseProblem(text: string): Text | undefined {
  let above = FIRST_HEADING - 1
  for (const line of text.split('\n')) {
    const [, marks, words = ''] = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/.exec(line) ?? []
    if (!marks) continue
    const level = marks.length
    const name = unmarked(words)
    if (name === '')
      return t('有一個標題沒有文字，請補上或刪去「#」。', 'A heading has no words. Write them, or take the # away.')
    if (level < FIRST_HEADING)
      return t(
        `標題「${name}」請從 ## 開始；# 是整頁的標題，已經有了。`,
        `The heading “${name}” must begin with ##; # is the name of the page, which is already there.`,
      )
    if (level > above + 1)
      return t(
        `標題「${name}」跳過了一層，請改用 ${'#'.repeat(above + 1)}。`,
        `The heading “${name}” skips a level. Write it with ${'#'.repeat(above + 1)}.`,
      )
    above = level
  }
  return undefined
}

/** Without the marks and spaces a heading may end with. */
function unmarked(words: string): string {
  const text = words.trimEnd()
  let end = text.length
  while (text[end - 1] === '#') end--
  return text.slice(0, end).trimEnd()
}
