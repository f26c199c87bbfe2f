// When a case is destroyed, what the bank's files say of it goes as well: its rows are emptied, everything else stays as it was (decisions/0031).
import { readSheets } from '#sheets/read.ts'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { sealBytes, unseal, unsealBytes } from '../chain/seal.ts'

/** Stands in an emptied row, so that whoever reads the file knows why. */
export const GONE = '已依銷毀目錄銷毀'
/** Among the names of an answer: it has rows that name no line and no case. */
export const UNNAMED = '?'
/** How a row of a bank's file is named: by its line on a list, and by its case. */
export const lineName = (list: string, line: number): string => `${list}/${line}`

/** What tells the rows of the cases that go, and what may stay in them: neither the number of a case nor an amount is personal. */
type Leaving = { names: Set<string>; words: Set<string>; stays: Set<string> }
type Line = { case_id: string; number: string; list: string | null; line: number | null; amount: number }

/** In the transaction that destroys these cases, while what is personal in them can still be read. */
export async function cutFromBankFiles(
  context: Context,
  tx: Tx,
  bureau: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  const { rows: lines } = await sql<Line>`
    select p.case_id, c.number, p.list, p.line, p.amount from payments p join cases c on c.bureau = p.bureau and c.id = p.case_id
    where p.bureau = ${bureau} and p.case_id = any (${[...ids]}::uuid[])`.execute(tx)
  if (lines.length === 0) return
  const leaving: Leaving = {
    names: new Set(
      lines.flatMap((one) => [one.number, ...(one.list && one.line ? [lineName(one.list, one.line)] : [])]),
    ),
    words: await wordsOf(context, tx, bureau, ids),
    stays: new Set(lines.flatMap((one) => [one.number, one.list ?? '', String(one.line ?? ''), String(one.amount)])),
  }
  const lists = [...new Set(lines.flatMap((one) => one.list ?? []))]
  const { rows: sent } = await sql<{ list: string; sealed: Buffer }>`
    select list, sealed from payment_lists where bureau = ${bureau} and list = any (${lists}::text[]) and sealed is not null
    order by list for update`.execute(tx)
  for (const { list, sealed } of sent) {
    const cut = resealed(context, sealed, `${bureau}/payment list/${list}`, leaving)
    if (cut)
      await sql`update payment_lists set sealed = ${cut}, cut_at = ${at} where bureau = ${bureau} and list = ${list}`.execute(
        tx,
      )
  }
  // Answers from before they were told apart name nothing, and are all looked into.
  const { rows: answers } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from payment_answers where bureau = ${bureau} and (names is null or names && ${[...leaving.names, UNNAMED]}::text[])
    order by id for update`.execute(tx)
  for (const { id, sealed } of answers) {
    const cut = resealed(context, sealed, `${bureau}/payment answers/${id}`, leaving)
    if (cut)
      await sql`update payment_answers set sealed = ${cut}, cut_at = ${at} where bureau = ${bureau} and id = ${id}`.execute(
        tx,
      )
  }
}

/** Names, numbers and accounts of the cases, as a row without a line or a case may still show them. */
async function wordsOf(context: Context, tx: Tx, bureau: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ case_id: string; seq: number; sealed: Buffer }>`
    select case_id, seq, sealed from event_secrets where bureau = ${bureau} and case_id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  const words = new Set<string>()
  for (const { case_id, seq, sealed } of rows)
    JSON.parse(unseal(context.keys.data, sealed, `${bureau}/${case_id}/${seq}`), (name, value: unknown) => {
      if (
        typeof value === 'string' &&
        SAYS_WHO.has(name) &&
        (/^\d*$/.test(value) ? value.length > 4 : value.length > 1)
      )
        words.add(folded(value))
      return value
    })
  return words
}
const SAYS_WHO = new Set(['name', 'holder', 'number', 'idNumber', 'phone'])

/** The file with these rows emptied; nothing where none of its rows speaks of them. */
function resealed(context: Context, sealed: Buffer, bound: string, leaving: Leaving): Buffer | undefined {
  const rows: { cells: string[]; row: number }[] = []
  readSheets(unsealBytes(context.keys.data, sealed, bound), 'bank', {
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
  return cut ? sealBytes(context.keys.data, Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`), bound) : undefined
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

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .toUpperCase()
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
