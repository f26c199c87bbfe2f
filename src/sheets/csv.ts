// Text tables: comma, tab or semicolon; UTF-8, UTF-16 or Big5, which is found out and told.
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { t } from '#engine'
import { decodeText, type Encoding } from './encoding.ts'
import { Unreadable } from './refusal.ts'
import { FORMULA, LIMITS, type Sink } from './sink.ts'

export type { Encoding } from './encoding.ts'

/** @throws Unreadable with the reason: which line is wrong, or what it is instead */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const found = decodeText(bytes)
  if (!('because' in found)) return found
  throw new Unreadable(
    t(
      `${found.because.zh}可上傳 CSV（UTF-8 或 Big5）、ODS 或 XLSX。`,
      `${found.because.en} Send CSV (UTF-8 or Big5), ODS or XLSX.`,
    ),
  )
}

export function readCsv(text: string, file: string, sink: Sink): void {
  sink.sheet({ file, name: '' })
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      on_record(record: string[], { lines }) {
        const cells = record.slice(0, LIMITS.columns)
        for (let at = 0; at < cells.length; at++) {
          const cell = (cells[at] as string).trim().slice(0, LIMITS.cell)
          cells[at] = cell.startsWith('=') ? FORMULA : cell
        }
        if (cells.some((cell) => cell !== '')) sink.row(cells, lines)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : undefined
    throw new Unreadable(
      t(
        `第 ${line ?? '？'} 行附近的引號或分隔符號有誤，無法讀取。請重新另存為 CSV。`,
        `Near line ${line ?? '?'} a quotation mark or a separator is wrong. Save the file as CSV again.`,
      ),
    )
  }
}

/** Whichever separates most in the first lines. Pasted from a spreadsheet, that is the tab. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000)
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
