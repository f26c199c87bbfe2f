// A name is set as what it is, in a font that comes with the product, or stands as a mark that says so.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { type Paper, toHtml, toOdt, toPdf, unknownIn, useFonts } from '../index.ts'
import { everyFont } from './carried.ts'
import { coverageOf, covers } from './coverage.ts'

const paper = (name: string): Paper => ({
  title: '收件證明',
  header: '示範市政府勞工局',
  blocks: [{ kind: 'paragraph', text: `受文者：${name}` }],
})
/** Which characters the file itself says its glyphs are: what can be copied out of it, and what it is archived by. */
async function printed(name: string): Promise<{ text: string; archived: boolean; fonts: string }> {
  const bytes = await toPdf(paper(name), 1_763_769_600_000)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(one).decode()).toString('latin1')] : [],
    )
  const text = streams
    .flatMap((one) => [...one.matchAll(/(?:ActualText <FEFF|<[0-9a-f]+> <)([0-9a-f]+)>/gi)].map(([, hex = '']) => hex))
    .map((hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    .join('')
  const all = Buffer.from(bytes).toString('latin1')
  return {
    text,
    archived: all.includes('pdfaid'),
    fonts: [...all.matchAll(/\/FontName ?\/([\w+-]+)/g)].map(([, one]) => one).join(),
  }
}

describe('a letter to somebody', () => {
  for (const [name, family] of [
    ['สมชาย ทดสอบ', 'NotoSansThai'],
    ['Nguyễn Thị Thử Nghiệm', 'NotoSansTC'],
    ['မောင်စမ်းသပ်', 'NotoSansMyanmar'],
    ['សុខ សាកល្បង', 'NotoSansKhmer'],
    ['ສົມຊາຍ ທົດສອບ', 'NotoSansLao'],
    ['བསྟན་འཛིན་', 'NotoSerifTibetan'],
    ['राम परीक्षण', 'NotoSans'],
    ['Тест Тестович', 'NotoSans'],
    ['林𠮷測', 'NotoSansJP'],
    ['陳龘䶮測', 'NotoSansSC'],
  ] as const)
    test(`named ${name} is archived with every character of the name`, async () => {
      const { text, archived, fonts } = await printed(name)
      assert.deepEqual(
        [...new Set(name.replaceAll(' ', ''))].filter((one) => !text.includes(one)),
        [],
      )
      assert.ok(archived)
      assert.ok(fonts.includes(family), fonts)
      assert.deepEqual(await unknownIn(name), [])
    })

  test('whose name has a character of a bureau’s own making shows a mark with its code, and no other letter', async () => {
    const { text, archived } = await printed('陳\ue000測')
    assert.ok(archived)
    assert.deepEqual(
      [...'〔U+E0〕陳測'].filter((one) => !text.includes(one)),
      [],
    )
    assert.ok(!/[\ue000-\uf8fffb]/.test(text))
    assert.deepEqual(await unknownIn('陳\ue000測'), [{ character: '\ue000', code: 'U+E000', private: true }])
    assert.ok(toHtml(paper('陳\ue000測')).includes('陳〔U+E000〕測'))
    assert.ok(
      strFromU8(unzipSync(await toOdt(paper('陳\ue000測')))['content.xml'] ?? new Uint8Array()).includes(
        '陳〔U+E000〕測',
      ),
    )
  })
  test('whose character no carried font has shows its code in print, and itself where other machines draw it', async () => {
    assert.deepEqual(await unknownIn('林𠀀測'), [{ character: '𠀀', code: 'U+20000', private: false }])
    const { text, archived } = await printed('林𠀀測')
    assert.ok(archived && !text.includes('𠀀') && text.includes('〔'))
    assert.ok(toHtml(paper('林𠀀測')).includes('林𠀀測'))
  })
  test('is set in the bureau’s own font where it has brought one for its own characters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
    const own = readFileSync(everyFont().find(({ family }) => family === 'Noto Sans Lao')?.regular ?? '')
    // The same font under another name, with its last characters moved to U+E000.
    for (const [from, to] of [['Noto Sans Lao', 'Test Sans Own']] as const) {
      const name = Buffer.from(from, 'utf16le').swap16()
      for (let at = own.indexOf(name); at >= 0; at = own.indexOf(name, at + 1))
        Buffer.from(to, 'utf16le').swap16().copy(own, at)
    }
    movedToPrivate(own)
    assert.ok(covers(coverageOf(own), 0xe000))
    writeFileSync(join(folder, 'own.ttf'), own)
    useFonts(folder)
    assert.deepEqual(await unknownIn('陳\ue000測'), [])
    const { text, fonts } = await printed('陳\ue000測')
    assert.ok(text.includes('\ue000') && !text.includes('〔'), text)
    assert.ok(/Noto(Sans)?Lao|TestSansOwn|Test/.test(fonts), fonts)
  })
})

/** The last group of its table of characters, wherever it was. */
function movedToPrivate(font: Buffer): void {
  const tables = font.readUInt16BE(4)
  for (let nth = 0; nth < tables; nth++) {
    const at = 12 + nth * 16
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(at + 8)
    for (let each = 0; each < font.readUInt16BE(cmap + 2); each++) {
      const table = cmap + font.readUInt32BE(cmap + 8 + each * 8)
      if (font.readUInt16BE(table) !== 4) continue
      const count = font.readUInt16BE(table + 6)
      const last = count - 4
      font.writeUInt16BE(0xe000, table + 14 + last)
      font.writeUInt16BE(0xe000, table + 16 + count + last)
      font.writeUInt16BE((10 - 0xe000) & 0xffff, table + 16 + count * 2 + last)
      font.writeUInt16BE(0, table + 16 + count * 3 + last)
    }
  }
}
