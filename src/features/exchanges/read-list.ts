// Another body's list as rows: whatever its letters are kept in, whatever order its columns have. What cannot be used says why.
import { t, type Text } from '#engine'
import { businessNumber, nationalId, normalised, residentNumber } from '#law/identifiers/index.ts'
import { readSheets } from '#sheets/read.ts'
import { Unreadable } from '#sheets/refusal.ts'

/** `row`: as a spreadsheet counts. `why`: it is not answered, and for what reason. */
export type ListRow = { row: number; number: string; name: string; why?: Text }
export type List = { form: string; rows: ListRow[]; unused: string[] }
const MOST = 5000
const HEADER_WITHIN = 20

const NUMBER =
  /^(身分證|國民身分證|居留證|統一證|統一|營利事業統一)?(統一)?(編號|證號|字號|號碼)$|^證號.*$|^統編$|^(id|idnumber|number|businessnumber|ubn)$/
const NAME = /^(姓名|名稱|申請人|當事人|單位名稱|公司名稱|事業單位名稱|事業單位|name|fullname)$/
const bare = (cell: string) =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-:*（）()／/]/g, '')

export function readList(bytes: Uint8Array, file: string): List | { problem: Text } {
  const rows: ListRow[] = []
  let columns: { number: number; name: number } | undefined
  let unused: string[] = []
  let before = 0
  let over = false
  const first = new Map<string, number>()
  try {
    const form = readSheets(bytes, file, {
      sheet() {},
      row(cells, row) {
        if (!columns) {
          const [number, name] = [NUMBER, NAME].map((one) => cells.findIndex((cell) => one.test(bare(cell))))
          if (before++ < HEADER_WITHIN && number !== undefined && name !== undefined && number >= 0 && name >= 0) {
            columns = { number, name }
            unused = cells.filter((cell, at) => cell.trim() !== '' && at !== number && at !== name)
          }
          return
        }
        if (cells.every((cell) => cell.trim() === '')) return
        if (rows.length >= MOST) over = true
        else rows.push(rowOf(cells, columns, row, first))
      },
    })
    if (over)
      return { problem: t(`名冊超過 ${MOST} 列，請分批。`, `The list has more than ${MOST} rows. Send it in parts.`) }
    if (!columns)
      return {
        problem: t(
          '名冊前二十列找不到「證號」與「姓名」兩欄。',
          'No columns “number” and “name” in the first twenty rows.',
        ),
      }
    if (rows.length === 0) return { problem: t('名冊沒有資料列。', 'The list has no rows.') }
    return { form, rows, unused }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.says }
    throw error
  }
}

function rowOf(
  cells: readonly string[],
  columns: { number: number; name: number },
  row: number,
  first: Map<string, number>,
): ListRow {
  const cell = (at: number) => cells[at] ?? ''
  const [typed, name] = [cell(columns.number), cell(columns.name).normalize('NFKC').trim()]
  if ([typed, name].some((one) => one.startsWith('\u0001')))
    return {
      row,
      number: '',
      name: '',
      why: t(
        '儲存格是公式或顯示不明，請改貼值。',
        'A cell holds a formula, or shows something else than it holds. Paste the value.',
      ),
    }
  const number = normalised(typed)
  const why = number === '' ? NO_NUMBER : name === '' ? NO_NAME : isNumber(number) ? undefined : BAD_NUMBER
  const earlier = first.get(number)
  if (why) return { row, number, name, why }
  if (earlier !== undefined)
    return { row, number, name, why: t(`與第 ${earlier} 列是同一個證號。`, `The same number as row ${earlier}.`) }
  first.set(number, row)
  return { row, number, name }
}

const isNumber = (number: string): boolean =>
  nationalId(number).valid || residentNumber(number).valid || businessNumber(number).valid
const NO_NUMBER = t('沒有證號。', 'There is no number.')
const NO_NAME = t('沒有姓名；只有證號的列不予查復。', 'There is no name. A number alone is not answered.')
const BAD_NUMBER = t('證號格式不符，請對方再確認。', 'The number is not well formed. Ask them to check it.')
