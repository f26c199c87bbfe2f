// What an attached file is, by its content and never by its name, and whether it is of a kind that is taken.
import { fileTypeFromBuffer } from 'file-type'
import { t, type Text } from '#engine'
import { decodeText } from '#sheets/encoding.ts'

const TAKEN = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/webp',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])
const WANTED = t(
  '可收 PDF、JPEG、PNG、HEIC、WebP、ODT、ODS、DOCX、XLSX 或純文字檔。',
  'PDF, JPEG, PNG, HEIC, WebP, ODT, ODS, DOCX, XLSX and plain text can be taken.',
)

/** Its media type, or why it is not taken. */
export async function kindOf(content: Uint8Array): Promise<{ type: string } | { because: Text }> {
  if (content.length === 0)
    return {
      because: t(
        '檔案是空的（0 位元組）。若放在雲端，請先下載到這台裝置，再選一次。',
        'The file is empty (0 bytes). If it is in a cloud, download it to this device first, then choose it again.',
      ),
    }
  if (isHeic(content)) return { type: 'image/heic' }
  const found = await fileTypeFromBuffer(content)
  if (found && TAKEN.has(found.mime)) return { type: found.mime }
  if (found)
    return unwanted(`${found.ext.toUpperCase()}（${found.mime}）`, `${found.ext.toUpperCase()} (${found.mime})`)
  const text = decodeText(beginningOf(content))
  return 'text' in text
    ? { type: 'text/plain' }
    : { because: t(`${text.because.zh}${WANTED.zh}`, `${text.because.en} ${WANTED.en}`) }
}

/** Lines enough to tell a writing by; a long text is not read to its end while others wait. */
const TOLD_BY = 250_000
const beginningOf = (content: Uint8Array) =>
  content.length <= TOLD_BY ? content : content.subarray(0, content.lastIndexOf(0x0a, TOLD_BY) + 1 || TOLD_BY)

const unwanted = (zh: string, en: string) => ({
  because: t(`這是 ${zh}，不能收。${WANTED.zh}`, `This is ${en}, which is not taken. ${WANTED.en}`),
})

/** The same pictures are known by several brands: `mif1`, `msf1`, `hevc` and others, with a HEIC brand among those it says it fits. */
const HEIC = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'])
export function isHeic(content: Uint8Array): boolean {
  const ascii = (from: number) => String.fromCharCode(...content.subarray(from, from + 4))
  if (ascii(4) !== 'ftyp') return false
  const size = new DataView(content.buffer, content.byteOffset).getUint32(0)
  for (let at = 8; at + 4 <= Math.min(size, content.length, 256); at += at === 8 ? 8 : 4)
    if (HEIC.has(ascii(at))) return true
  return false
}
