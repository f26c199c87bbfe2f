// ZIP as spreadsheets use it: read by its directory with a budget for what comes out, written with sizes known.
import { Deflate, Inflate } from 'fflate'
import { crc32 } from 'node:zlib'
import { t } from '#engine'
import { Unreadable } from './refusal.ts'
import { LIMITS } from './sink.ts'

const damaged = () =>
  new Unreadable(
    t(
      '檔案不完整或已損壞，請重新存檔後再上傳。',
      'The file is cut short or damaged. Save it again and send it once more.',
    ),
  )
const tooLarge = () =>
  new Unreadable(
    t(
      '檔案解開後太大，無法讀取。請只留需要的工作表與欄位，或分次上傳。',
      'The file unpacks to more than we can read. Keep only the sheets and columns needed, or send it in parts.',
    ),
  )
const locked = () =>
  new Unreadable(
    t('檔案有密碼保護，請移除密碼後再上傳。', 'The file is locked by a password. Remove it and send it again.'),
  )

type Packed = { method: number; bytes: Uint8Array; size: number }
const DIRECTORY = 0x06054b50
const HEADER = 0x02014b50
const LOCAL = 0x04034b50

export class Zip {
  private left = LIMITS.unpacked
  private readonly entries = new Map<string, Packed>()

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0)
    const u16 = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0)
    let end = bytes.length - 22
    while (end >= 0 && u32(end) !== DIRECTORY && bytes.length - end < 66_000) end--
    if (end < 0 || u32(end) !== DIRECTORY) throw damaged()
    let at = u32(end + 16)
    for (let n = u16(end + 10); n > 0; n--) {
      if (u32(at) !== HEADER) throw damaged()
      if (u16(at + 8) & 1) throw locked()
      const [packed, size, local] = [u32(at + 20), u32(at + 24), u32(at + 42)]
      const named = at + 46 + u16(at + 28)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, named))
      at = named + u16(at + 30) + u16(at + 32)
      const from = local + 30 + u16(local + 26) + u16(local + 28)
      const method = u16(local + 8)
      if (u32(local) !== LOCAL || from + packed > bytes.length || (method !== 0 && method !== 8)) throw damaged()
      this.entries.set(name, { method, bytes: bytes.subarray(from, from + packed), size })
    }
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** Unpacks an entry piece by piece. What comes out of all entries together has a limit. */
  unpack(name: string, take: (piece: Uint8Array, last: boolean) => void): void {
    const entry = this.entries.get(name)
    if (!entry) throw damaged()
    let out = 0
    const count = (piece: Uint8Array) => {
      out += piece.length
      this.left -= piece.length
      if (this.left < 0) throw tooLarge()
    }
    const pieces = entry.bytes.length
    if (entry.method === 0) {
      count(entry.bytes)
      take(entry.bytes, true)
    } else {
      let stopped: unknown
      const inflate = new Inflate((piece, last) => {
        count(piece)
        take(piece, last)
      })
      try {
        for (let from = 0; from < pieces || from === 0; from += 16_384)
          inflate.push(entry.bytes.subarray(from, from + 16_384), from + 16_384 >= pieces)
      } catch (error) {
        stopped = error
      }
      if (stopped) throw stopped instanceof Error && 'code' in stopped ? damaged() : stopped
    }
    if (out !== entry.size) throw damaged()
  }

  text(name: string): string {
    const decoder = new TextDecoder()
    let text = ''
    this.unpack(name, (piece, last) => (text += decoder.decode(piece, { stream: !last })))
    return text
  }
}

export type Entry = { name: string; crc: number; size: number; method: 0 | 8; bytes: Uint8Array }
/** An entry packed as it is written, so that a long sheet is never whole in memory. */
export class Packing {
  private readonly pieces: Uint8Array[] = []
  private crc = 0
  private size = 0
  private readonly deflate = new Deflate({ level: 5 }, (piece) => void this.pieces.push(piece))
  private readonly name: string
  constructor(name: string) {
    this.name = name
  }
  write(text: string, last = false): void {
    const bytes = new TextEncoder().encode(text)
    this.crc = crc32(bytes, this.crc)
    this.size += bytes.length
    this.deflate.push(bytes, last)
  }
  end(text: string): Entry {
    this.write(text, true)
    return { name: this.name, crc: this.crc, size: this.size, method: 8, bytes: Buffer.concat(this.pieces) }
  }
}
export const packed = (name: string, text: string): Entry => new Packing(name).end(text)
export const stored = (name: string, text: string): Entry => {
  const bytes = new TextEncoder().encode(text)
  return { name, crc: crc32(bytes), size: bytes.length, method: 0, bytes }
}

export function zipOf(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, crc, size, method, bytes } of entries) {
    const named = new TextEncoder().encode(name)
    const facts = (buffer: Buffer, from: number) => {
      buffer.writeUInt16LE(20, from)
      buffer.writeUInt16LE(0x800, from + 2)
      buffer.writeUInt16LE(method, from + 4)
      // 2026-01-01, always: the same content gives the same bytes.
      buffer.writeUInt32LE(0x5c210000, from + 6)
      buffer.writeUInt32LE(crc, from + 10)
      buffer.writeUInt32LE(bytes.length, from + 14)
      buffer.writeUInt32LE(size, from + 18)
      buffer.writeUInt16LE(named.length, from + 22)
    }
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    facts(local, 4)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(HEADER, 0)
    header.writeUInt16LE(20, 4)
    facts(header, 6)
    header.writeUInt32LE(at, 42)
    parts.push(local, named, bytes)
    directory.push(header, named)
    at += 30 + named.length + bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(DIRECTORY, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
