// By which name a font is asked for: the typographic family where it says one, the plain family otherwise.

/** @throws where the file is no font that names itself */
export function familyOf(font: Buffer): string {
  const tables = font.readUInt16BE(4)
  for (let nth = 0; nth < tables; nth++) {
    const at = 12 + nth * 16
    if (font.toString('latin1', at, at + 4) !== 'name') continue
    const names = namesIn(font, font.readUInt32BE(at + 8))
    const family = names.get(16) ?? names.get(1)
    if (family) return family
  }
  throw new Error('A file in the folder of fonts has no family name.')
}

function namesIn(font: Buffer, table: number): Map<number, string> {
  const found = new Map<number, string>()
  const strings = table + font.readUInt16BE(table + 4)
  for (let nth = font.readUInt16BE(table + 2) - 1; nth >= 0; nth--) {
    const at = table + 6 + nth * 12
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((more) =>
      font.readUInt16BE(at + more),
    ) as [number, number, number, number, number, number]
    // Windows, English of America: what typesetters go by.
    if (platform !== 3 || language !== 0x409) continue
    const text = Buffer.from(font.subarray(strings + offset, strings + offset + length)).swap16()
    found.set(id, text.toString('utf16le'))
  }
  return found
}
