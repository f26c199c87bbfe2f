// A JPEG with nothing in it but the picture: segments that describe it are left out, which way up it is stays.
import { exifOf, orientationIn } from './exif.ts'

/** Segments and scans of a picture that is one. */
const MOST = 10_000

/** JFIF without its thumbnail, and the colour transform of Adobe: the rest of the application segments speak of who, where and with what. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    if (parts.length > MOST) return undefined
    if (bytes[at] !== 0xff) return undefined
    const mark = bytes[at + 1] as number
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark === 0xd9) break
    const length = (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    const body = bytes.subarray(at + 4, end)
    if (mark === 0xe0 && begins(body, 'JFIF\0')) parts.push(withoutThumbnail(body))
    else if (mark === 0xe1 && begins(body, 'Exif\0\0')) orientation = orientationIn(body.subarray(6)) ?? orientation
    else if (mark === 0xee && begins(body, 'Adobe') && body.length === 12) parts.push(bytes.subarray(at, end))
    else if (!(mark >= 0xe0 && mark <= 0xef) && mark !== 0xfe) parts.push(bytes.subarray(at, end))
    at = end
    if (mark === 0xda) {
      const scanned = endOfScan(bytes, at)
      parts.push(bytes.subarray(at, scanned))
      at = scanned
    }
  }
  if (orientation !== 1) {
    const exif = exifOf(orientation)
    parts.splice(1, 0, Uint8Array.of(0xff, 0xe1, 0, exif.length + 8), ascii('Exif\0\0'), exif)
  }
  // Behind the end stand the second pictures and the films of telephones.
  return Buffer.concat([...parts, Uint8Array.of(0xff, 0xd9)])
}

const ascii = (text: string) => new TextEncoder().encode(text)
const begins = (body: Uint8Array, text: string) => [...ascii(text)].every((byte, at) => body[at] === byte)

function withoutThumbnail(body: Uint8Array): Uint8Array {
  const head = Uint8Array.from(body.subarray(0, 14))
  head[12] = 0
  head[13] = 0
  return Buffer.concat([Uint8Array.of(0xff, 0xe0, 0, 16), head])
}

/** Where the next segment begins: a mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
