// XML read as it is unpacked, without its prefixes. What declares entities of its own is refused.
import { SaxesParser } from 'saxes'
import { t } from '#engine'
import { Unreadable } from './refusal.ts'
import type { Zip } from './zip.ts'

export type Attributes = Record<string, string>
export type Handler = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

export function readXml(zip: Zip, entry: string, handler: Handler): void {
  const broken = () =>
    new Unreadable(
      t(
        '檔案內容不是可讀的試算表，請重新另存為 ODS 或 XLSX。',
        'What is inside is not a spreadsheet we can read. Save it again as ODS or XLSX.',
      ),
    )
  const refuse = () => {
    throw broken()
  }
  // A sheet says the same few names a million times.
  const names = new Map<string, string>()
  const local = (name: string): string => {
    const known = names.get(name)
    if (known !== undefined) return known
    const bare = name.slice(name.indexOf(':') + 1)
    if (names.size < 1_000) names.set(name, bare)
    return bare
  }
  const parser = new SaxesParser({ position: false })
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    const own: Attributes = {}
    for (const key in attributes) own[local(key)] = attributes[key] as string
    handler.open(local(name), own)
  })
  const { text, close } = handler
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ name }) => close(local(name)))
  const decoder = new TextDecoder()
  zip.unpack(entry, (piece, last) => {
    parser.write(decoder.decode(piece, { stream: !last }))
  })
  parser.close()
}
