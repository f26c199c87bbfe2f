// Files made to keep a server busy: large, wide, deep, packed, and full of what has to be taken out.
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync, type Zippable } from 'fflate'

const MB = 1024 * 1024
type Named = readonly [what: string, file: File]
const named = (what: string, name: string, content: Uint8Array | string): Named => [
  what,
  new File([content as Uint8Array<ArrayBuffer>], name),
]
const once = <T>(make: () => T) => {
  let made: { it: T } | undefined
  return () => (made ??= { it: make() }).it
}
const packed = (parts: Zippable) => Buffer.from(zipSync(parts, { level: 6 }))

/** Attendance of many people, so many bytes of it. */
export function csv(bytes: number): string {
  const line = (n: number) => `E${n % 4000},2026-01-${String(1 + (n % 28)).padStart(2, '0')},工作日,09:00,20:00,60\n`
  const lines = ['員工編號,日期,日別,上班,下班,休息分鐘\n']
  for (let n = 0, long = 0; long < bytes; n++) {
    lines.push(line(n))
    long += 44
  }
  return lines.join('')
}

const workbook = (sheet: string | Uint8Array) =>
  packed({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  })
const cells = (rows: number, columns: number) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${`<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`.repeat(rows)}</sheetData></worksheet>`

export const sheets = once((): Named[] => [
  named('CSV of 9 MB', 'a.csv', csv(9 * MB)),
  named('CSV of 16,000 columns', 'a.csv', `${'a,'.repeat(16_000)}\n${`${'1,'.repeat(16_000)}\n`.repeat(200)}`),
  named('CSV of one line', 'a.csv', 'x'.repeat(9 * MB)),
  named('XLSX of 16,000 columns', 'a.xlsx', workbook(cells(50, 16_000))),
  named('XLSX of 60,000 rows', 'a.xlsx', workbook(cells(60_000, 6))),
  named('XLSX that unpacks to 300 MB', 'a.xlsx', workbook(new Uint8Array(300 * MB))),
  named(
    'ZIP of 20,000 parts',
    'a.xlsx',
    packed(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`p${n}`, new Uint8Array(1)]))),
  ),
])

const u16 = (n: number) => Buffer.from([n >> 8, n & 255])
function u32(n: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(n)
  return four
}
const noise = once(() => {
  const bytes = Buffer.alloc(9 * MB)
  for (let n = 0, at = 1; n < bytes.length; n++) bytes[n] = (at = (at * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16
  return bytes
})
const segment = (mark: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, mark]), u16(body.length + 2), body])
const painted = [
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.alloc(20, 2)),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
]
const jpeg = (said: readonly Uint8Array[], scan: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...said, ...painted, scan, Buffer.from([0xff, 0xd9])])
const exif = segment(
  0xe1,
  Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0'), Buffer.alloc(60_000, 65)]),
)
const chunk = (name: string, body: Uint8Array) => {
  const own = Buffer.concat([Buffer.from(name, 'latin1'), body])
  return Buffer.concat([u32(body.length), own, u32(crc32(own))])
}
const png = (...chunks: Uint8Array[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0])),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3, 4]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
const box = (type: string, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type), body])
}
const full = (type: string, version: number, ...parts: Uint8Array[]) =>
  box(type, Buffer.from([version, 0, 0, 0]), ...parts)
/** Many items that lie in one another, so that whoever blanks each of them blanks the same bytes again and again. */
function heic(items: number): Buffer {
  const infe = (id: number, type: string) => full('infe', 2, u16(id), u16(0), Buffer.from(type), Buffer.from('\0'))
  const all = Array.from({ length: items }, (_, at) => at + 1)
  const paint = noise().subarray(0, 9 * MB - items * 60)
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'))
  const iloc = (from: number) =>
    full(
      'iloc',
      1,
      Buffer.from([0x44, 0x00]),
      u16(items),
      ...all.map((id) =>
        Buffer.concat([
          u16(id),
          u16(0),
          u16(0),
          u16(1),
          u32(id === 1 ? from : from + 1_000),
          u32(id === 1 ? 900 : paint.length - 2_000),
        ]),
      ),
    )
  const meta = (from: number) =>
    full(
      'meta',
      0,
      full('hdlr', 0, Buffer.alloc(20)),
      full('iinf', 0, u16(items), ...all.map((id) => infe(id, id === 1 ? 'hvc1' : 'Exif'))),
      iloc(from),
    )
  return Buffer.concat([head, meta(head.length + meta(0).length + 8), box('mdat', paint)])
}
const part = (name: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(name), u32(body.length).toReversed(), body, Buffer.alloc(body.length % 2)])
function webp(): Buffer {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8L', Buffer.concat([Buffer.from([0x2f]), noise()])),
    part('EXIF', Buffer.alloc(100)),
  ])
  return Buffer.concat([Buffer.from('RIFF'), u32(body.length).toReversed(), body])
}
const writing = (paragraphs: number) =>
  packed({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'content.xml': strToU8(
      `<office:text>${'<office:annotation><dc:creator>林測試</dc:creator></office:annotation><text:p>每天超時</text:p>'.repeat(paragraphs)}</office:text>`,
    ),
    'Pictures/a.jpg': jpeg([exif], noise().subarray(0, 5 * MB)),
  })

const pages = async (n: number) => {
  const made = await PDFDocument.create()
  for (let at = 0; at < n; at++) made.addPage([200, 200]).drawText(`08:00 ${at}`)
  return Buffer.from(await made.save())
}
const longPdf = await pages(3_000)

export const papers = once((): Named[] => [
  named('JPEG of 9 MB', 'a.jpg', jpeg([exif, exif], noise())),
  named(
    'JPEG of 9 MB in many segments',
    'a.jpg',
    jpeg(
      Array.from({ length: 1_000_000 }, () => segment(0xfe, Buffer.from('ab'))),
      noise().subarray(0, 100),
    ),
  ),
  named('JPEG of 9 MB of marks', 'a.jpg', jpeg([exif], Buffer.alloc(9 * MB, Buffer.from([0xff, 0xd0])))),
  named('PNG of 9 MB', 'a.png', png(chunk('IDAT', noise()), chunk('tEXt', Buffer.from('a\0b')))),
  named(
    'PNG of many parts',
    'a.png',
    png(Buffer.concat(Array.from({ length: 600_000 }, () => chunk('tEXt', Buffer.from('ab'))))),
  ),
  named('HEIC of 9 MB', 'a.heic', heic(3)),
  named('HEIC of 9 MB, blanked 2,000 times over', 'a.heic', heic(2_000)),
  named('WebP of 9 MB', 'a.webp', webp()),
  named('PDF of 3,000 pages', 'a.pdf', longPdf),
  named('ODT of 200,000 notes', 'a.odt', writing(200_000)),
  named('text of 9 MB', 'a.txt', '出勤紀錄\n'.repeat((9 * MB) / 13)),
  named('text of 9 MB in Big5', 'a.txt', Buffer.alloc(9 * MB, Buffer.from([0xa5, 0x58, 0xb6, 0xd4, 0x0a]))),
  named('text of 9 MB in one line', 'a.txt', 'x'.repeat(9 * MB)),
  named(
    'ZIP of 60,000 parts',
    'a.docx',
    packed({
      '[Content_Types].xml': strToU8('<Types><Override PartName="/word/document.xml"/></Types>'),
      ...Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`word/p${n}.xml`, new Uint8Array(1)])),
    }),
  ),
])

export const bankFiles = once((): Named[] => {
  const row = (n: number) =>
    `PAY115-000001,${n},OA115-${String(n).padStart(6, '0')},004,12345678,林測試,1000,成功,115/03/02\n`
  const head = '清冊,行號,案號,金融機構,帳號,戶名,金額,結果,日期\n'
  return [
    named('20,000 rows', 'a.csv', head + Array.from({ length: 19_000 }, (_, n) => row(n)).join('')),
    named('20,000 rows of the same line', 'a.csv', head + row(1).repeat(19_000)),
    named('4.9 MB of one line', 'a.csv', 'x,'.repeat(2_400_000)),
    named('4.9 MB in Big5', 'a.csv', Buffer.alloc(4.9 * MB, Buffer.from([0xa5, 0x58, 0xb6, 0xd4, 0x0a]))),
    named('4.9 MB of own making in Big5', 'a.csv', Buffer.alloc(4.9 * MB, Buffer.from([0xfa, 0x58, 0xfa, 0xd4, 0x0a]))),
    named('4.9 MB in GBK', 'a.csv', Buffer.alloc(4.9 * MB, Buffer.from([0xc8, 0xa2, 0x85, 0xd4, 0x0a]))),
    named('XLSX that unpacks to 300 MB', 'a.xlsx', workbook(new Uint8Array(300 * MB))),
    named('XLSX of 60,000 rows', 'a.xlsx', workbook(cells(60_000, 9))),
  ]
})

export const calculators = (): (readonly [what: string, path: string])[] => {
  const lines = Array.from({ length: 100 }, (_, n) => {
    const day = new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)
    return `${day} 06:00 23:59 0`
  }).join('\n')
  const long = '9'.repeat(4_000)
  return [
    ['a diary of 100 days', `/calculators/diary?${new URLSearchParams({ lines, wage: '36000' })}`],
    ['a diary of signs', `/calculators/diary?${new URLSearchParams({ lines: '1/1 '.repeat(1_500), wage: long })}`],
    ...[
      'annual-leave',
      'severance',
      'overtime',
      'old-pension',
      'disability-quota',
      'average-wage',
      'working-hours',
    ].map(
      (id) =>
        [
          `${id}, of long words`,
          `/calculators/${id}?${['startedOn', 'endedOn', 'from', 'to', 'on', 'wage', 'wages', 'hours', 'monthlyWage'].map((name) => `${name}=${'9'.repeat(1_400)}`).join('&')}`,
        ] as const,
    ),
    [
      'annual leave since the year 1',
      '/calculators/annual-leave?startedOn=0001-01-01&endedOn=9999-12-31&on=9999-12-31',
    ],
  ]
}
