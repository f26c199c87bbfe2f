// Nothing that speaks of the sender is left in a paper, and the picture is the same picture.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { orientationIn } from './exif.ts'
import { bare } from './index.ts'

const done = async (content: Uint8Array, type: string): Promise<Buffer> => {
  const made = await bare(content, type)
  assert.ok('content' in made, 'because' in made ? made.because.zh : '')
  return Buffer.from(made.content)
}
const CANARY = '林測試 24.9936N 121.3010E Pixel 9 SN0731'
const canary = Buffer.from(CANARY)
const u16 = (n: number) => Buffer.from([n >> 8, n & 255])
const u32 = (n: number) => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(n)
  return four
}
/** EXIF as a telephone writes it: which way up, and a maker's note. */
function exif(orientation: number, words: Uint8Array, little: boolean): Buffer {
  const two = (n: number) => (little ? u16(n).toReversed() : u16(n))
  const four = (n: number) => (little ? u32(n).toReversed() : u32(n))
  const directory = [
    two(2),
    Buffer.concat([two(0x0112), two(3), four(1), two(orientation), two(0)]),
    Buffer.concat([two(0x010f), two(2), four(words.length), four(38)]),
    four(0),
  ]
  return Buffer.concat([Buffer.from(little ? 'II' : 'MM'), two(42), four(8), ...directory, words])
}
const segment = (mark: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, mark]), u16(body.length + 2), body])
const painted = [
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.alloc(20, 2)),
]
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]),
])

describe('a JPEG', () => {
  const telling = fc.record({
    orientation: fc.integer({ min: 1, max: 8 }),
    little: fc.boolean(),
    words: fc.uint8Array({ maxLength: 60 }).map((noise) => Buffer.concat([noise, canary])),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]),
  })
  test('of whatever telephone keeps its picture and which way up it is, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(telling, async ({ orientation, little, words, order }) => {
        const said = [
          segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation, words, little)])),
          segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), words])),
          segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), words])),
          segment(0xfe, words),
          segment(0xe2, Buffer.concat([Buffer.from('MPF\0'), words])),
          segment(0xe0, Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01'), words])),
          segment(0xeb, words),
        ]
        const picture = Buffer.concat([
          Buffer.from([0xff, 0xd8]),
          ...order.map((at) => said[at] as Buffer),
          ...painted,
          scan,
          Buffer.from([0xff, 0xd9]),
          words,
        ])
        const made = await done(picture, 'image/jpeg')
        assert.ok(!made.includes(canary))
        assert.ok(made.includes(Buffer.concat([...painted, scan, Buffer.from([0xff, 0xd9])])))
        const at = made.indexOf('Exif\0\0')
        const told = order.includes(0) ? orientation : 1
        assert.equal(at < 0 ? 1 : orientationIn(made.subarray(at + 6)), told)
      }),
      { numRuns: 300 },
    )
  })
  test('that is cut short or crooked is refused with a way out', async () => {
    const made = await bare(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]), 'image/jpeg')
    assert.match('because' in made ? made.because.zh : '', /請改成 JPEG 或 PNG/)
  })
})

const chunk = (name: string, body: Uint8Array) => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  return Buffer.concat([u32(body.length), named, u32(crc32(named))])
}
test('a PNG keeps what paints it', async () => {
  const head = Buffer.from('89504e470d0a1a0a', 'hex')
  const kept = [
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3, 4]))),
    chunk('IEND', Buffer.alloc(0)),
  ] as const
  const said = ['tEXt', 'iTXt', 'zTXt', 'iCCP', 'tIME', 'prVt', 'caBX'].map((name) => chunk(name, canary))
  const made = await done(
    Buffer.concat([head, kept[0], ...said, chunk('eXIf', exif(6, canary, true)), kept[1], kept[2], canary]),
    'image/png',
  )
  assert.ok(!made.includes(canary))
  assert.deepEqual(
    Buffer.concat([made.subarray(0, 33), made.subarray(made.indexOf('IDAT') - 4)]),
    Buffer.concat([head, ...kept]),
  )
  assert.equal(orientationIn(made.subarray(made.indexOf('eXIf') + 4)), 6)
})

test('a WebP keeps what paints it, and its head announces no more than there is', async () => {
  const part = (name: string, body: Uint8Array) => {
    const size = u32(body.length).toReversed()
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
  }
  const head = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const paint = part('VP8L', Buffer.from([0x2f, 1, 2, 3, 4]))
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', head),
    part('ICCP', canary),
    paint,
    part('EXIF', exif(3, canary, false)),
    part('XMP ', canary),
  ])
  const made = await done(
    Buffer.concat([Buffer.from('RIFF'), u32(body.length).toReversed(), body, canary]),
    'image/webp',
  )
  assert.ok(!made.includes(canary))
  assert.ok(made.includes(paint))
  assert.equal(made[20], 0x08)
  assert.equal(made.readUInt32LE(4), made.length - 8)
})

describe('a HEIC', () => {
  const box = (type: string, ...parts: Uint8Array[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([u32(body.length + 8), Buffer.from(type), body])
  }
  const full = (type: string, version: number, ...parts: Uint8Array[]) =>
    box(type, Buffer.from([version, 0, 0, 0]), ...parts)
  const paint = Buffer.from('the picture itself')
  function heic(more: Uint8Array = Buffer.alloc(0)): Buffer {
    const infe = (id: number, type: string) => full('infe', 2, u16(id), u16(0), Buffer.from(type), Buffer.from('\0'))
    const items = full('iinf', 0, u16(3), infe(1, 'hvc1'), infe(2, 'Exif'), infe(3, 'mime'))
    const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'))
    const iloc = (from: number) =>
      full(
        'iloc',
        1,
        Buffer.from([0x44, 0x00]),
        u16(3),
        ...[
          [1, from, paint.length],
          [2, from + paint.length, canary.length],
          [3, from + paint.length + canary.length, canary.length],
        ].map(([id = 0, at = 0, long = 0]) => Buffer.concat([u16(id), u16(0), u16(0), u16(1), u32(at), u32(long)])),
      )
    const meta = (from: number) => full('meta', 0, full('hdlr', 0, Buffer.alloc(20)), items, iloc(from))
    const from = head.length + meta(0).length + 8
    return Buffer.concat([head, meta(from), box('mdat', paint, canary, canary, canary), box('uuid', canary), more])
  }
  test('is blanked in place: as long as before, the picture where it was, the words gone', async () => {
    const before = heic()
    const made = await done(before, 'image/heic')
    assert.equal(made.length, before.length)
    assert.equal(made.indexOf(paint), before.indexOf(paint))
    assert.ok(!made.includes(canary))
  })
  test('whatever is done to its bytes, is refused or as long as before; cut short, it keeps no words', async () => {
    const before = heic()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(before.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 24, max: before.length }),
        async (changes, cut) => {
          const crooked = Buffer.from(before)
          for (const [at, byte] of changes) crooked[at] = byte
          const made = await bare(crooked, 'image/heic')
          if ('content' in made) assert.equal(made.content.length, before.length)
          const short = await bare(before.subarray(0, cut), 'image/heic')
          if ('content' in short) assert.ok(!Buffer.from(short.content).includes(canary))
        },
      ),
      { numRuns: 300 },
    )
  })
  test('made to keep the house busy is refused at once', async () => {
    const long = full(
      'iloc',
      2,
      Buffer.from([0, 0]),
      u32(400_000),
      Buffer.concat(Array.from({ length: 400_000 }, (_, at) => Buffer.concat([u32(at), u16(0), u16(0), u16(0xffff)]))),
    )
    const items = full('iinf', 0, u16(1), full('infe', 2, u16(1), u16(0), Buffer.from('hvc1'), Buffer.from('\0')))
    const busy = Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0heic')), full('meta', 0, items, long)])
    const many = Buffer.concat([heic(), ...Array.from({ length: 300_000 }, () => box('free'))])
    const started = performance.now()
    for (const one of [busy, many]) assert.ok('because' in (await bare(one, 'image/heic')))
    // Each has a thread of its own, which takes a moment to begin; who worked through it would be ended after thirty seconds.
    assert.ok(performance.now() - started < 15_000)
  })
  test('that is a film, or whose tables cannot be followed, is refused', async () => {
    for (const crooked of [heic(box('moov', canary)), heic().subarray(0, 140)])
      assert.ok('because' in (await bare(crooked, 'image/heic')))
  })
})

test('a PDF is written anew: without author, history, scripts, notes’ names and the description in its pictures', async () => {
  const from = await PDFDocument.create()
  from.setAuthor(CANARY)
  from.setProducer(CANARY)
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(1, canary, true)])),
    ...painted,
    scan,
    Buffer.from([0xff, 0xd9]),
  ])
  const page = from.addPage([200, 200])
  page.drawText('08:00')
  page.drawImage(await from.embedJpg(photo))
  page.node.set(PDFName.of('Metadata'), from.context.register(from.context.stream(`<x>${CANARY}</x>`)))
  page.node.set(
    PDFName.of('Annots'),
    from.context.obj([from.context.obj({ Type: 'Annot', Subtype: 'Text', T: PDFHexString.fromText(CANARY) })]),
  )
  from.catalog.set(PDFName.of('Metadata'), from.context.register(from.context.stream(`<x>${CANARY}</x>`)))
  from.catalog.set(PDFName.of('OpenAction'), from.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }))
  const before = Buffer.from(await from.save({ useObjectStreams: false }))
  assert.ok(before.includes(canary))
  const hex = Buffer.from(CANARY, 'utf16le').swap16().toString('hex')
  assert.ok(before.toString('latin1').toLowerCase().includes(hex) && before.includes('JavaScript'))
  const made = await done(before, 'application/pdf')
  assert.ok(
    !made.includes(canary) && !made.toString('latin1').toLowerCase().includes(hex) && !made.includes('JavaScript'),
  )
  const again = await PDFDocument.load(made, { updateMetadata: false })
  assert.deepEqual([again.getPageCount(), again.getAuthor(), again.getProducer()], [1, undefined, undefined])
  assert.ok(made.includes(scan), 'the photograph is still there')
})

describe('an office document', () => {
  const docx = {
    '[Content_Types].xml': '<Types><Override PartName="/word/document.xml"/></Types>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Target="word/document.xml"/><Relationship Id="r2" Type="x/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${CANARY}</dc:creator><cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `<Properties><Company>${CANARY}</Company></Properties>`,
    'docProps/thumbnail.jpeg': CANARY,
    'word/settings.xml': `<w:settings><w:rsids><w:rsid w:val="${CANARY}"/></w:rsids></w:settings>`,
    'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="${CANARY}" w:initials="${CANARY}"><w:p>看這裡</w:p></w:comment></w:comments>`,
    'word/people.xml': `<w15:people><w15:person w15:author="${CANARY}"><w15:presenceInfo w15:providerId="x" w15:userId="${CANARY}"/></w15:person></w15:people>`,
    'word/document.xml': `<w:document><w:p w:rsidR="${CANARY}"><w:ins w:author="${CANARY}" w:date="2026-03-02T08:00:00Z"><w:t>每天超時</w:t></w:ins></w:p></w:document>`,
  }
  const xlsx = {
    'xl/workbook.xml': `<workbook><fileSharing userName="${CANARY}"/><x15ac:absPath url="C:\\\\Users\\\\${CANARY}"/><sheets/></workbook>`,
    'xl/comments1.xml': `<comments><authors><author>${CANARY}</author></authors><commentList>八點</commentList></comments>`,
    'xl/persons/person.xml': `<personList><person displayName="${CANARY}" userId="${CANARY}"/></personList>`,
    'xl/printerSettings/printerSettings1.bin': CANARY,
    'xl/tables/table1.xml': '<table id="1" name="T" displayName="出勤表"/>',
  }
  const odt = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'meta.xml': `<office:meta><dc:creator>${CANARY}</dc:creator></office:meta>`,
    'settings.xml': `<config:config-item config:name="PrinterName" config:type="string">${CANARY}</config:config-item>`,
    'content.xml': `<office:text><office:change-info><dc:creator>${CANARY}</dc:creator></office:change-info><office:annotation><dc:creator>${CANARY}</dc:creator><meta:creator-initials>${CANARY}</meta:creator-initials></office:annotation><text:p>每天超時</text:p><text:sender-email>${CANARY}</text:sender-email></office:text>`,
    'Thumbnails/thumbnail.png': CANARY,
  }
  for (const [kind, parts, words] of [
    ['DOCX', docx, '每天超時'],
    ['XLSX', xlsx, '八點'],
    ['XLSX with a table', xlsx, 'displayName="出勤表"'],
    ['ODT', odt, '每天超時'],
  ] as const)
    test(`${kind} keeps its words and loses its authors`, async () => {
      const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
      const made = unzipSync(await done(packed, 'application/x-office'))
      const all = Object.values(made)
        .map((one) => strFromU8(one))
        .join('\n')
      assert.ok(!all.includes(CANARY), all)
      assert.ok(all.includes(words))
    })
  test('with macros or another document inside is refused', async () => {
    for (const name of ['word/vbaProject.bin', 'word/embeddings/oleObject1.bin', 'Basic/Standard/x.xml'])
      assert.ok('because' in (await bare(zipSync({ [name]: canary }), 'application/x-office')), name)
  })
})
