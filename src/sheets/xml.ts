// XML read as it is unpacked, without its prefixes. What declares entities of its own is refused.
import sax from 'sax'
import { t } from '#engine'
import { Unreadable } from './refusal.ts'
import type { Zip } from './zip.ts'

export type Attributes = Record<string, string>
export type Handler = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}
const local = (name: string) => name.slice(name.indexOf(':') + 1)

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
  const parser = Object.assign(sax.parser(true, { position: false }), {
    onerror: refuse,
    ondoctype: refuse,
    onopentag({ name, attributes }: sax.Tag | sax.QualifiedTag) {
      const own: Attributes = {}
      for (const key in attributes) own[local(key)] = attributes[key] as string
      handler.open(local(name), own)
    },
    ontext: (text: string) => handler.text?.(text),
    oncdata: (text: string) => handler.text?.(text),
    onclosetag: (name: string) => handler.close?.(local(name)),
  })
  const decoder = new TextDecoder()
  zip.unpack(entry, (piece, last) => {
    parser.write(decoder.decode(piece, { stream: !last }))
  })
  parser.close()
}
