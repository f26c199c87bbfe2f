// A file by what it is, not by what it is called: ODS, XLSX or text.
import { t } from '#engine'
import { decode, type Encoding, readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import { Unreadable } from './refusal.ts'
import type { Sink } from './sink.ts'
import { readXlsx } from './xlsx.ts'
import { Zip } from './zip.ts'

export type Form = Encoding | 'ODS' | 'XLSX'
const begins = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark)

/** @throws Unreadable with the reason in both languages */
export function readSheets(bytes: Uint8Array, file: string, sink: Sink): Form {
  if (bytes.length === 0) throw new Unreadable(t('檔案是空的。', 'The file is empty.'))
  if (begins(bytes, 0x50, 0x4b)) {
    const zip = new Zip(bytes)
    if (zip.has('xl/workbook.xml')) {
      readXlsx(zip, file, sink)
      return 'XLSX'
    }
    if (zip.has('content.xml') && zip.has('mimetype') && zip.text('mimetype').includes('spreadsheet')) {
      readOds(zip, file, sink)
      return 'ODS'
    }
    throw new Unreadable(
      t('這個壓縮檔不是試算表。請上傳 CSV、ODS 或 XLSX。', 'This archive is no spreadsheet. Send CSV, ODS or XLSX.'),
    )
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Unreadable(
      t(
        '這是舊版 .xls 或有密碼的檔案，請另存為 XLSX、ODS 或 CSV。',
        'This is an old .xls file, or one locked by a password. Save it as XLSX, ODS or CSV.',
      ),
    )
  const { text, encoding } = decode(bytes)
  readCsv(text, file, sink)
  return encoding
}
