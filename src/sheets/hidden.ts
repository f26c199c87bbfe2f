// What a spreadsheet hides is not what its sender means: it is left out, and that is said.
import { t, type Text } from '#engine'

export const hiddenSheet = (name: string): Text =>
  t(`工作表「${name}」是隱藏的，沒有讀取。`, `The sheet “${name}” is hidden and was not read.`)

export function hiddenIn(sheet: string, rows: number, columns: readonly number[]): Text[] {
  const says: Text[] = []
  if (rows > 0)
    says.push(
      t(
        `工作表「${sheet}」有 ${rows} 列是隱藏的，沒有讀取。`,
        `${rows} rows of the sheet “${sheet}” are hidden and were not read.`,
      ),
    )
  if (columns.length > 0) {
    const letters = columns.map(lettersOf)
    says.push(
      t(
        `工作表「${sheet}」的 ${letters.join('、')} 欄是隱藏的，沒有讀取。`,
        `The columns ${letters.join(', ')} of the sheet “${sheet}” are hidden and were not read.`,
      ),
    )
  }
  return says
}

/** 0 → A, 27 → AB */
const lettersOf = (at: number): string =>
  (at >= 26 ? lettersOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
