// A PNG with only the chunks that paint it.
import { crc32 } from 'node:zlib'
import { exifOf, orientationIn } from './exif.ts'

const PAINTING = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT'.split(' '))

/** Ten megabytes in pieces of a kilobyte. */
const MOST = 10_000

export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length || parts.length > MOST) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const orientation = name === 'eXIf' ? (orientationIn(bytes.subarray(at + 8, end - 4)) ?? 1) : 1
    if (orientation !== 1) parts.push(chunk('eXIf', exifOf(orientation)))
    else if (PAINTING.has(name)) parts.push(bytes.subarray(at, end))
    // What stands behind the end was hidden there.
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
