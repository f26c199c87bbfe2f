// A WebP with only the chunks that paint it.
import { exifOf, orientationIn } from './exif.ts'

/** The single pictures of a long film. */
const MOST = 10_000
const PAINTING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
const EXIF = 0x08
/** Colour profile, EXIF and XMP, as the head announces them. */
const ANNOUNCED = 0x20 | EXIF | 0x04

export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  let orientation = 1
  const painted = painting(bytes, 12, Math.min(bytes.length, u32(bytes, 4) + 8), (name, body) => {
    if (name === 'EXIF') orientation = orientationIn(afterMark(body)) ?? 1
  })
  if (!painted) return undefined
  const head = painted.find((part) => part[0] === 0x56 && part[3] === 0x58)
  const parts: Uint8Array[] = painted
  if (head) {
    head[8] = ((head[8] as number) & ~ANNOUNCED) | (orientation === 1 ? 0 : EXIF)
    if (orientation !== 1) parts.push(chunk('EXIF', exifOf(orientation)))
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  return chunk('RIFF', body)
}

/** Copies of the chunks that paint; those of a film's single pictures are gone through likewise. */
function painting(
  bytes: Uint8Array,
  from: number,
  to: number,
  other: (name: string, body: Uint8Array) => void,
): Uint8Array[] | undefined {
  const parts: Uint8Array[] = []
  for (let at = from; at + 8 <= to;) {
    const size = u32(bytes, at + 4)
    const end = at + 8 + size
    if (end > to || parts.length > MOST) return undefined
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const body = bytes.subarray(at + 8, end)
    if (name === 'ANMF') {
      const inner = painting(body, 16, body.length, () => {})
      if (!inner) return undefined
      parts.push(chunk(name, Buffer.concat([body.subarray(0, 16), ...inner])))
    } else if (PAINTING.has(name)) parts.push(chunk(name, body))
    else other(name, body)
    at = end + (size % 2)
  }
  return parts
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
const u32 = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)
/** Some write the mark of JPEG before it. */
const afterMark = (body: Uint8Array) => (body[0] === 0x45 ? body.subarray(6) : body)
