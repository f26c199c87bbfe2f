// Text tables: comma, tab or semicolon; UTF-8 with or without its mark, UTF-16 with it, or Big5, which is found out and told.
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { t } from '#engine'
import { Unreadable } from './refusal.ts'
import { FORMULA, LIMITS, type Sink } from './sink.ts'

export type Encoding = 'UTF-8' | 'Big5' | 'UTF-16'

export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['big5', 'Big5'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      if (/[\0-\x08\x0e-\x1f]/.test(text)) break
      return { text, encoding }
    } catch {
      continue
    }
  }
  throw new Unreadable(
    t(
      '這不是我們讀得懂的檔案。請上傳 CSV（UTF-8 或 Big5）、ODS 或 XLSX。',
      'This is no file we can read. Send CSV (UTF-8 or Big5), ODS or XLSX.',
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
