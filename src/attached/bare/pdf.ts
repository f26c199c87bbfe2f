// A PDF written anew from its pages only: who made it, with what, earlier versions, scripts and the pictures' own descriptions stay behind.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { bareJpeg } from './jpeg.ts'

/** What says who, when, with which program, or runs. */
const TELLING = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'A',
  'EmbeddedFiles',
  'EF',
  'FS',
  'Names',
  'Thumb',
  'T',
  'NM',
  'M',
  'CreationDate',
  'Perms',
  'Alt',
  'ActualText',
  'StructParents',
  'StructParent',
].map((name) => PDFName.of(name))
const [TYPE, SUBTYPE, FILTER] = ['Type', 'Subtype', 'Filter'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
]
const IMAGE = PDFName.of('Image')
const JPEG = PDFName.of('DCTDecode')
const JPX = PDFName.of('JPXDecode')

export async function barePdf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  if (from.isEncrypted) return undefined
  for (const [ref, one] of from.context.enumerateIndirectObjects()) {
    bare(one)
    if (!(one instanceof PDFRawStream) || one.dict.get(SUBTYPE) !== IMAGE) continue
    // JPEG 2000 has words of its own, which nobody here takes out.
    if (packed(one).includes(JPX)) return undefined
    if (!packed(one).includes(JPEG)) continue
    const picture = packed(one).length === 1 ? bareJpeg(one.contents) : undefined
    if (!picture) return undefined
    from.context.assign(ref, PDFRawStream.of(one.dict, picture))
  }
  // Into a new document comes only what its pages still reach.
  const to = await PDFDocument.create({ updateMetadata: false })
  for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page)
  delete (to.context.trailerInfo as { Info?: unknown }).Info
  return to.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

const packed = (stream: PDFRawStream): unknown[] => {
  const filter = stream.dict.lookup(FILTER)
  return filter instanceof PDFArray ? filter.asArray() : [filter]
}

function bare(one: PDFObject): void {
  if (one instanceof PDFRef) return
  if (one instanceof PDFArray) return one.asArray().forEach(bare)
  const dict = one instanceof PDFDict ? one : one instanceof PDFStream ? one.dict : undefined
  if (!dict) return
  // In a dictionary of resources a name of one letter is what its page chose to call a font or a picture.
  const chosen = dict.get(TYPE) === undefined && dict.get(SUBTYPE) === undefined
  for (const name of TELLING) if (dict.has(name) && !(chosen && name.asString().length === 2)) dict.delete(name)
  for (const [, value] of dict.entries()) bare(value)
}
