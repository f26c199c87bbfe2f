// The one thing of EXIF that belongs to the picture: which way up it is.

/** @param tiff from its byte order on */
export function orientationIn(tiff: Uint8Array): number | undefined {
  if (tiff.length < 14) return undefined
  const little = tiff[0] === 0x49
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return undefined
  const count = view.getUint16(directory, little)
  for (let nth = 0; nth < count; nth++) {
    const at = directory + 2 + nth * 12
    if (at + 12 > tiff.length) return undefined
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** EXIF that says nothing else. */
export const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0)
