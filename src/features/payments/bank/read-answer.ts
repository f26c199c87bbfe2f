// A bank's file as rows: whatever its letters are kept in, and whatever order its columns have.
import { parseDay, t, type Text } from '#engine'
import { readSheets } from '#sheets/read.ts'
import { Unreadable } from '#sheets/refusal.ts'

export type AnswerRow = {
  /** Its row in the file, as a spreadsheet counts. */
  row: number
  list: string
  line: number | undefined
  number: string
  amount: number | undefined
  result: string
  /** The day it was paid, where the row says one; what was written, where that is no day. */
  day: string | undefined
  dayWritten: string
}
/** `loose`: there are rows besides, of totals or of words. */
export type Answers = { form: string; rows: AnswerRow[]; loose: boolean }
const MOST = 20_000

/** The columns as our own file to the bank names them, and as banks do. */
const NAMES: Record<string, RegExp> = {
  list: /^(付款)?清冊(編號|號碼)?$|^批號$|^LIST/,
  line: /^行號$|^序號$|^清冊行號$|^項次$|^LINE/,
  number: /^案號$|^備註$|^CASE/,
  amount: /^(入帳|付款|交易)?金額$|^AMOUNT/,
  result: /^(處理|入帳|交易)?結果$|^(銀行)?回覆$|^處理狀態$|^狀態$|^RESULT/,
  day: /^(入帳|付款|交易|處理)?(日期|日)$|^DATE|^DAY/,
}
type Column = 'list' | 'line' | 'number' | 'amount' | 'result' | 'day'
const COLUMNS: readonly Column[] = ['list', 'line', 'number', 'amount', 'result', 'day']

export function readAnswers(bytes: Uint8Array, name: string): Answers | { problem: Text } {
  const found: { cells: string[]; row: number }[] = []
  let form: string
  try {
    form = readSheets(bytes, name, {
      sheet() {},
      row: (cells, row) => void (found.length <= MOST && found.push({ cells: cells.map(clean), row })),
    })
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.says }
    throw error
  }
  if (found.length > MOST)
    return { problem: t(`檔案超過 ${MOST} 列，請分批匯入。`, `The file has more than ${MOST} rows. Send it in parts.`) }
  const at = found.findIndex(
    ({ cells }) => cells.some((cell) => NAMES.result?.test(cell)) && cells.some((cell) => NAMES.amount?.test(cell)),
  )
  const head = found[at]?.cells ?? []
  const columns = Object.fromEntries(
    COLUMNS.map((column, nth) => [column, at < 0 ? nth : head.findIndex((cell) => NAMES[column]?.test(cell))]),
  ) as Record<Column, number>
  const rows = found.slice(at + 1).flatMap(({ cells, row }) => {
    const one = rowOf(cells, columns, row)
    // A line of totals, or of words, speaks of no payment.
    return one.list === '' && one.number === '' && one.result === '' ? [] : [one]
  })
  if (rows.length === 0 || !rows.some((row) => row.list !== '' || row.number !== ''))
    return {
      problem: t(
        '檔案中沒有清冊編號、行號或案號，請確認是銀行的回覆檔。',
        'There is no list, line or case number in the file. Is it the bank’s answer?',
      ),
    }
  return { form, rows, loose: at > 0 || rows.length < found.length - at - 1 }
}

function rowOf(cells: readonly string[], columns: Record<Column, number>, row: number): AnswerRow {
  const cell = (column: Column) => cells[columns[column]] ?? ''
  const day = parseDay(cell('day'))
  return {
    row,
    list: LIST.test(cell('list')) ? cell('list') : '',
    line: /^\d{1,6}$/.test(cell('line')) ? Number(cell('line')) : undefined,
    number: NUMBER.test(cell('number')) ? cell('number') : '',
    amount: amountOf(cell('amount')),
    result: cell('result'),
    day: cell('day') && 'day' in day ? day.day : undefined,
    dayWritten: cell('day'),
  }
}
const LIST = /^P[\dA-Z][\dA-Z-]{0,20}$/
const NUMBER = /^[A-Z]{2,3}\d{3}-\d{6}$/

/** Whole dollars: `15,000`, `NT$15000`, `15000.00`, `15000元`. */
function amountOf(text: string): number | undefined {
  const found = /^(?:NT\$|\$)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?元?$/.exec(text.replace(/\s/g, ''))
  return found ? Number(found[1]?.replaceAll(',', '')) : undefined
}

const clean = (cell: string) =>
  cell
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .toUpperCase()
