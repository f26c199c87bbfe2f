// A month as the head of a column: without its year, so that six of them fit on paper.
import { type Lang, type Period, say, t, type Text } from '#engine'
import type { Column } from '#ui/index.ts'

const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const monthAlone = (day: string): Text => {
  const month = Number(day.slice(5, 7))
  return t(`${month}月`, NAMES[month - 1] ?? '')
}

export const monthColumn = ({ from, label }: Period, lang: Lang): Column => ({
  label: <abbr title={say(label, lang)}>{say(monthAlone(from), lang)}</abbr>,
  number: true,
})
