// A HEIC whose descriptions are blanked where they stand: the tables of the file say which bytes are pictures, and all others are overwritten.

type Box = { type: string; at: number; body: number; end: number }
type Extent = { from: number; length: number }
/** A picture has some dozens of boxes and extents; what has thousands was made to keep a machine busy. */
const MOST = 4000
/** Kinds of items that are pictures, or put pictures together. */
const PICTURES = new Set(['hvc1', 'hvt1', 'av01', 'avc1', 'jpeg', 'grid', 'iden', 'iovl', 'tmap'])

export function bareHeic(bytes: Uint8Array): Uint8Array | undefined {
  const top = boxes(bytes, 0, bytes.length, false)
  const meta = top?.find(({ type }) => type === 'meta')
  // Cut short before its tables, there is no picture in it; nothing that speaks may be in it either.
  if (!meta) return saysSomething(bytes) ? undefined : bytes
  // Films and moving pictures keep their words elsewhere as well.
  if (!top || top.some(({ type }) => type === 'moov')) return undefined
  const inside = boxes(bytes, meta.body + 4, meta.end)
  const pictures = inside && pictureItems(bytes, inside)
  const places = inside && pictures && extents(bytes, inside, pictures)
  if (!places) return undefined
  const bare = Uint8Array.from(bytes)
  for (const { type, at, body, end } of [...top, ...inside])
    if (type === 'mdat' || type === 'idat') blankBetween(bare, body, end, places)
    else if (!['ftyp', 'meta', 'hdlr', 'pitm', 'iinf', 'iref', 'iprp', 'iloc', 'dinf', 'grpl'].includes(type)) {
      bare.set([0x66, 0x72, 0x65, 0x65], at + 4) // 'free'
      bare.fill(0, body, end)
    }
  return bare
}

/** @param strict whether a box that does not fit spoils all: inside the tables it does, before them the file is only cut short */
function boxes(bytes: Uint8Array, from: number, to: number, strict = true): Box[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Box[] = []
  for (let at = from; at + 8 <= to;) {
    let [size, body] = [view.getUint32(at), at + 8]
    if (size === 1 && at + 16 <= to) [size, body] = [Number(view.getBigUint64(at + 8)), at + 16]
    if (size === 0) size = to - at
    const end = at + size
    if (end > to || end < body) return strict || found.some(({ type }) => type === 'meta') ? undefined : found
    if (found.length >= MOST) return undefined
    found.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), at, body, end })
    at = end
  }
  return found
}

function pictureItems(bytes: Uint8Array, inside: readonly Box[]): Set<number> | undefined {
  const list = inside.find(({ type }) => type === 'iinf')
  if (!list) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = boxes(bytes, list.body + (bytes[list.body] === 0 ? 6 : 8), list.end)
  if (!entries) return undefined
  const found = new Set<number>()
  for (const { type, body } of entries) {
    const version = bytes[body] as number
    if (type !== 'infe' || version < 2) return undefined
    const [id, kind] = version === 2 ? [view.getUint16(body + 4), body + 8] : [view.getUint32(body + 4), body + 10]
    if (PICTURES.has(String.fromCharCode(...bytes.subarray(kind, kind + 4)))) found.add(id)
  }
  return found
}

/** Where the bytes of these items stand, in the whole file. */
function extents(bytes: Uint8Array, inside: readonly Box[], items: ReadonlySet<number>): Extent[] | undefined {
  const table = inside.find(({ type }) => type === 'iloc')
  if (!table) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = table.body
  const number = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 2 ? view.getUint16(at) : size === 4 ? view.getUint32(at) : Number(view.getBigUint64(at))
    at += size
    return value
  }
  const version = view.getUint8(at)
  at += 4
  const sizes = number(2)
  const [offset, length, base, index] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    version === 0 ? 0 : sizes & 15,
  ]
  if (![offset, length, base, index].every((size) => [0, 4, 8].includes(size)) || version > 2) return undefined
  // Extents that say nothing take no room in the table, so there could be any number of them.
  if (offset === 0 || length === 0) return undefined
  const within = inside.find(({ type }) => type === 'idat')?.body ?? 0
  const found: Extent[] = []
  for (let left = number(version === 2 ? 4 : 2); left > 0; left--) {
    const id = number(version === 2 ? 4 : 2)
    const method = version === 0 ? 0 : number(2) & 15
    number(2)
    const start = number(base)
    for (let parts = number(2); parts > 0; parts--) {
      number(index)
      const from = start + number(offset) + (method === 1 ? within : 0)
      const long = number(length)
      if (at > table.end || from + long > bytes.length || (items.has(id) && method > 1)) return undefined
      if (found.length >= MOST) return undefined
      if (items.has(id)) found.push({ from, length: long === 0 ? bytes.length - from : long })
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

function blankBetween(bytes: Uint8Array, from: number, to: number, kept: readonly Extent[]): void {
  let at = from
  for (const one of kept) {
    if (one.from + one.length <= from || one.from >= to) continue
    if (one.from > at) bytes.fill(0, at, one.from)
    at = Math.max(at, one.from + one.length)
  }
  if (at < to) bytes.fill(0, at, to)
}

const WORDS = ['Exif', 'ns.adobe.com', 'rdf:RDF', 'xmpmeta', 'meta', 'moov', 'GPS']
const saysSomething = (bytes: Uint8Array) => WORDS.some((word) => Buffer.from(bytes).includes(word, 0, 'latin1'))
