// A bank's file with the rows of some cases emptied, in a thread beside the server's: a destruction holds nobody up.
import { aside } from '#aside'
import { readSheets } from '#sheets/read.ts'

/** Stands in an emptied row, so that whoever reads the file knows why. */
const GONE = '已依銷毀目錄銷毀'
/** Among the names of an answer: it has rows that name no line and no case. */
export const UNNAMED = '?'
/** How a row of a bank's file is named: by its line on a list, and by its case. */
export const lineName = (list: string, line: number): string => `${list}/${line}`

/** What tells the rows of the cases that go, and what may stay in them: neither the number of a case nor an amount is personal. */
export type Leaving = { names: Set<string>; words: Set<string>; stays: Set<string> }
type Order = { content: Uint8Array; leaving: Leaving }

/** The file without them; nothing where none of its rows speaks of them. */
export const cutFile = (content: Uint8Array, leaving: Leaving): Promise<string | undefined> =>
  aside<Order, string | undefined>(new URL(import.meta.url), { content, leaving })

export const work = ({ content, leaving }: Order): string | undefined => emptiedIn(content, leaving)

function emptiedIn(content: Uint8Array, leaving: Leaving): string | undefined {
  const rows: { cells: string[]; row: number }[] = []
  readSheets(content, 'bank', {
    sheet() {},
    row: (cells, row) => void rows.push({ cells: [...cells], row }),
  })
  let cut = false
  const lines: string[] = []
  for (const { cells, row } of rows) {
    // Rows keep their place, by which what was booked of them is known.
    while (lines.length < row - 1) lines.push('')
    const goes = speaksOf(cells, leaving)
    cut ||= goes
    lines.push((goes ? emptied(cells, leaving) : cells).map(quoted).join(','))
  }
  return cut ? `\ufeff${lines.join('\r\n')}\r\n` : undefined
}

function speaksOf(cells: readonly string[], { names, words }: Leaving): boolean {
  const told = cells.map(folded)
  if (told.includes(folded(GONE))) return false
  const number = told.find((cell) => NUMBER.test(cell))
  if (number) return names.has(number)
  const at = told.findIndex((cell) => LIST.test(cell))
  const line = at < 0 ? undefined : told.slice(at + 1).find((cell) => /^\d{1,6}$/.test(cell))
  if (line) return names.has(lineName(told[at] ?? '', Number(line)))
  return told.some((cell) => words.has(cell))
}
const LIST = /^P[\dA-Z][\dA-Z-]{0,20}$/
const NUMBER = /^[A-Z]{2,3}\d{3}-\d{6}$/

function emptied(cells: readonly string[], { stays }: Leaving): string[] {
  let told = false
  return cells.map((cell) => {
    if (cell === '' || stays.has(folded(cell)) || stays.has(folded(cell).replaceAll(',', ''))) return cell
    if (told) return ''
    told = true
    return GONE
  })
}

export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .toUpperCase()
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
