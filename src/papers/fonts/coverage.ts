// Which characters a font has, read from its own table: what it lacks would be drawn as a box, or by whatever font a machine happens to have.

/** Pairs of first and last, in order. */
export type Coverage = readonly (readonly [number, number])[]

/** @param font a TrueType or OpenType file */
export function coverageOf(font: Buffer): Coverage {
  const tables = font.readUInt16BE(4)
  for (let nth = 0; nth < tables; nth++) {
    const at = 12 + nth * 16
    if (font.toString('latin1', at, at + 4) === 'cmap') return fromTable(font, font.readUInt32BE(at + 8))
  }
  return []
}

export function covers(coverage: Coverage, point: number): boolean {
  let [low, high] = [0, coverage.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle] as readonly [number, number]
    if (point < first) high = middle - 1
    else if (point > last) low = middle + 1
    else return true
  }
  return false
}

/** Format 12 knows every plane, format 4 the first; the widest there is counts. */
function fromTable(font: Buffer, cmap: number): Coverage {
  let best: Coverage = []
  const tables = font.readUInt16BE(cmap + 2)
  for (let nth = 0; nth < tables; nth++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + nth * 8 + 4)
    const format = font.readUInt16BE(at)
    const found = format === 12 ? groups(font, at) : format === 4 ? segments(font, at) : []
    if (format === 12 || best.length === 0) best = found
    if (format === 12) break
  }
  return best
}

function groups(font: Buffer, at: number): Coverage {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, nth) => {
    const group = at + 16 + nth * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const
  })
}

function segments(font: Buffer, at: number): Coverage {
  const count = font.readUInt16BE(at + 6)
  return Array.from({ length: count / 2 }, (_, nth) => {
    const [end, start] = [at + 14 + nth * 2, at + 16 + count + nth * 2]
    return [font.readUInt16BE(start), font.readUInt16BE(end)] as const
  }).filter(([first]) => first !== 0xffff)
}
