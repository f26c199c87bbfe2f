// A file by what it is, not by what it is called: ODS, XLSX or text.
import { t } from '#engine'
import { decode, type Encoding, readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import { Unreadable } from './refusal.ts'
import type { Sink } from './sink.ts'
import { readXlsx } from './xlsx.ts'
import { Zip } from './zip.ts'

export type Form = Encoding | 'ODS' | 'XLSX'
/** What people send by mistake, named so that they know which file it was. */
const OTHER_KINDS = [
  { name: 'PDF', marks: [0x25, 0x50, 0x44, 0x46] },
  { name: 'JPEG', marks: [0xff, 0xd8, 0xff] },
  { name: 'PNG', marks: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'GIF', marks: [0x47, 0x49, 0x46, 0x38] },
  { name: 'RAR', marks: [0x52, 0x61, 0x72, 0x21] },
  { name: '7z', marks: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'gzip', marks: [0x1f, 0x8b] },
  { name: 'RTF', marks: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]
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
  const other = OTHER_KINDS.find(({ marks }) => begins(bytes, ...marks))
  if (other)
    throw new Unreadable(
      t(
        `這是 ${other.name} 檔，不是表格。請上傳 CSV（UTF-8 或 Big5）、ODS 或 XLSX。`,
        `This is a ${other.name} file and no table. Send CSV (UTF-8 or Big5), ODS or XLSX.`,
      ),
    )
  const { text, encoding } = decode(bytes)
  readCsv(text, file, sink)
  return encoding
}
