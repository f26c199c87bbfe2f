// An office document without its authors: properties, names at comments and changes, identifiers of sessions, thumbnails, paths and printers.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'

const MOST = 200 * 1024 * 1024
const ODF_META = `<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`
const EMPTY: Record<string, string> = {
  'meta.xml': ODF_META,
  'docProps/core.xml': `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
}
/** Parts nobody reads who reads the document. */
const LEFT =
  /^(docProps\/thumbnail|Thumbnails\/|Configurations2\/|layout-cache|.*printerSettings\d*\.bin$|customXml\/|META-INF\/documentsignatures|_xmlsignatures\/)/
/** What brings a whole other document along, or runs. */
const WITHIN = /(^|\/)(embeddings|activeX|Basic|Scripts)\/|vbaProject\.bin$|^Object \d+\/|^ObjectReplacements\//

export function bareOffice(bytes: Uint8Array): Uint8Array | undefined {
  let size = 0
  let within = false
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize
      within ||= WITHIN.test(name)
      return size <= MOST && !LEFT.test(name) && !name.endsWith('/')
    },
  })
  if (within || size > MOST) return undefined
  const written: Zippable = {}
  // The kind of an ODF is known by its first entry, unpacked.
  if (entries.mimetype) written.mimetype = [entries.mimetype, { level: 0 }]
  for (const [name, content] of Object.entries(entries)) {
    if (name === 'mimetype') continue
    const bare = EMPTY[name] ? strToU8(EMPTY[name]) : part(name, content)
    if (!bare) return undefined
    written[name] = bare
  }
  return zipSync(written, { level: 6, mtime: new Date('2026-01-01T00:00:00Z') })
}

function part(name: string, content: Uint8Array): Uint8Array | undefined {
  if (/\.(xml|rels|rdf)$/i.test(name)) {
    // Another writing than UTF-8 would pass by the words we look for.
    if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)) return undefined
    const bare = words(strFromU8(content))
    return strToU8(/(^|\/)(people\.xml$|persons?\/)/.test(name) ? bare.replace(OF_PEOPLE, '$1=""') : bare)
  }
  if (content[0] === 0xff && content[1] === 0xd8) return bareJpeg(content)
  if (content[0] === 0x89 && content[1] === 0x50) return barePng(content)
  return content
}

const ATTRIBUTES = /(\s(?:[\w.-]+:)?(?:author|initials|userName|lastEditedBy))=(?:"[^"]*"|'[^']*')/g
/** Only in the lists of people: a table has a display name as well, and needs it. */
const OF_PEOPLE = /(\s(?:[\w.-]+:)?(?:displayName|userId|providerId))=(?:"[^"]*"|'[^']*')/g
const ELEMENTS =
  /(<((?:dc:creator|dc:date|dc:contributor|author|meta:(?:initial-creator|creator-initials|printed-by|print-date|creation-date|user-defined|editing-duration)|text:(?:author-name|author-initials|initial-creator|creator|printed-by|sender-[a-z-]+|creation-date|creation-time|modification-date|modification-time|file-name)|loext:sender-initials|officeooo:rsid))(?:\s[^>]*)?>)[^<]*(<\/\2>)/g

const words = (xml: string): string =>
  xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<w:rsids>[\s\S]*?<\/w:rsids>/g, '')
    .replace(/\s(?:w|w14|officeooo):(?:rsid\w*|paragraph-rsid)="[^"]*"/g, '')
    .replace(/<(?:\w+:)?absPath\b[^>]*\/>/g, '')
    .replace(/<fileSharing\b[^>]*\/>/g, '')
    .replace(/<w:(?:attachedTemplate|docVars)\b[^>]*\/>|<w:docVars>[\s\S]*?<\/w:docVars>/g, '')
    .replace(
      /<Relationship\b[^>]*(?:thumbnail|printerSettings|customXml|attachedTemplate|digital-signature)[^>]*\/>/g,
      '',
    )
    .replace(/<Override\b[^>]*(?:thumbnail|printerSettings|customXml)[^>]*\/>/g, '')
    .replace(/<manifest:file-entry\b[^>]*(?:Thumbnails\/|Configurations2\/|layout-cache)[^>]*\/>/g, '')
    .replace(/<pageSetup\b[^>]*\/>/g, (setup) => setup.replace(/\sr:id="[^"]*"/, ''))
    .replace(
      /<config:config-item config:name="(?:Printer\w*|.*?Path|.*?URL|Rsid\w*)"[^>]*>[^<]*<\/config:config-item>/g,
      '',
    )
    .replace(ATTRIBUTES, '$1=""')
    .replace(/(\s(?:w:date|\w+:dateUtc|office:date))="[^"]*"/g, '$1="2026-01-01T00:00:00Z"')
    .replace(ELEMENTS, '$1$3')
