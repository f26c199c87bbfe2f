// Spreadsheets as people send them, and as somebody sends them who means harm: read row by row, or refused with a sentence.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readSheets } from './read.ts'
import { Unreadable } from './refusal.ts'
import { FORMULA, LIMITS, type Sink } from './sink.ts'
import { odsOf, type Value, xlsxOf } from './write.ts'

type Line = [number, string[]]
function read(bytes: Uint8Array): { form: string; sheets: string[]; rows: Line[] } {
  const [sheets, rows]: [string[], Line[]] = [[], []]
  const sink: Sink = {
    sheet: ({ name }) => void sheets.push(name),
    row: (cells, line) => void rows.push([line, cells]),
  }
  return { form: readSheets(bytes, 'f', sink), sheets, rows }
}
const refusal = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    assert.ok(error instanceof Unreadable, String(error))
    assert.ok(error.says.en.length > 10 && error.says.zh.length > 5)
    return error.says.zh
  }
  throw new Error('It was read.')
}
const ods = (content: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${content}</office:document-content>`,
    ),
  })

describe('a spreadsheet', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((one) => one.replace(/[\p{Cc}\ufffe\uffff\s]/gu, '').replace(/^=/, ''))
  test('of our own, ODS or XLSX, is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(text, fc.integer({ min: 0, max: 99_999 })), { minLength: 1, maxLength: 6 }), {
          maxLength: 8,
        }),
        async (rows: Value[][]) => {
          for (const write of [odsOf, xlsxOf]) {
            const found = read(await write([{ name: '表', head: ['甲'], rows }]))
            const wanted = rows
              .map((row) => row.map(String))
              .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
            assert.deepEqual(
              found.rows.slice(1).map(([, cells]) => cells),
              wanted.filter((row) => row.length > 0),
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })
  test('in Big5, UTF-8 with or without its mark, or UTF-16, is read and its encoding told', () => {
    const words = '員工編號,姓名\n1,測試'
    assert.equal(read(Buffer.from(words)).form, 'UTF-8')
    assert.deepEqual(read(Buffer.from(`\ufeff${words}`)).rows[0], [1, ['員工編號', '姓名']])
    assert.equal(read(Buffer.from(`\ufeff${words}`, 'utf16le')).form, 'UTF-16')
    const big5 = read(Buffer.from([0xad, 0xfb, 0xa4, 0x75, 0x2c, 0x31]))
    assert.deepEqual([big5.form, big5.rows], ['Big5', [[1, ['員工', '1']]]])
  })
  test('from a DOS programme ends with the sign 0x1A, and that sign is no row and no fault', () => {
    const dos = Buffer.from([0xad, 0xfb, 0xa4, 0x75, 0x0d, 0x0a, 0x31, 0x0d, 0x0a, 0x1a])
    assert.deepEqual(
      [read(dos).form, read(dos).rows],
      [
        'Big5',
        [
          [1, ['員工']],
          [2, ['1']],
        ],
      ],
    )
    assert.deepEqual(read(Buffer.from('a,b\n1,2\n\x1a\0\0')).rows.length, 2)
  })
  test('in UTF-16 without its mark is read as well', () => {
    const words = '員工編號,姓名\r\n1,測試一\r\n'
    for (const bytes of [Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()])
      assert.deepEqual([read(bytes).form, read(bytes).rows[1]], ['UTF-16', [2, ['1', '測試一']]])
  })
  test('in Big5 with a character of the bureau’s own making keeps it as such, never as somebody else’s character', () => {
    const { rows } = read(Buffer.from([0xb3, 0xaf, 0xfa, 0x40, 0xb4, 0xfa, 0x2c, 0x81, 0x40, 0x2c, 0x8e, 0x40]))
    assert.deepEqual(rows, [[1, ['陳\ue000測', '\ueeb8', '\ue311']]])
  })
  test('pasted with tabs keeps its lines, blank ones counted', () =>
    assert.deepEqual(read(Buffer.from('a\tb\n\n1\t"2"\n')).rows, [
      [1, ['a', 'b']],
      [3, ['1', '2']],
    ]))
  test('with repeated rows and cells, comments and formulas is told as it is', () => {
    const { rows } = read(
      ods(
        '<table:table table:name="s"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><office:annotation><text:p>note</text:p></office:annotation><text:p>8:30</text:p></table:table-cell><table:table-cell table:formula="of:=1+1" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row></table:table>',
      ),
    )
    assert.deepEqual(rows, [
      [1_000_001, ['a', 'a', 'PT08H30M00S', FORMULA]],
      [1_000_002, ['a', 'a', 'PT08H30M00S', FORMULA]],
    ])
  })
})

describe('what is no spreadsheet is refused', () => {
  test('empty, cut short, another archive, an old workbook, a picture', async () => {
    assert.match(refusal(new Uint8Array()), /空的/)
    const whole = await odsOf([{ name: 's', head: ['a'], rows: [['b']] }])
    for (const at of [30, whole.length >> 1, whole.length - 10])
      assert.match(refusal(whole.subarray(0, at)), /不完整或已損壞/)
    assert.match(refusal(zipSync({ 'a.txt': strToU8('hello') })), /不是試算表/)
    assert.match(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])), /舊版/)
    assert.match(
      refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
      /這是 PNG 檔，不是表格/,
    )
  })
  test('text says which line is wrong, and as what it was read', () => {
    const rows = '姓名,工時\n測試一,8\n測試二,9\n測試三,8\n'
    const utf8 = Buffer.concat([Buffer.from(rows), Buffer.from([0xb4]), Buffer.from(',8\n')])
    assert.match(refusal(utf8), /UTF-8.*第 5 行.*0xB4/)
    const big5 = Buffer.from('a96da657a147b4fab8d5a4400ab4fab8d5a440ff0a', 'hex')
    assert.match(refusal(big5), /Big5.*第 2 行.*0xFF/)
    assert.match(refusal(Buffer.from('a,b\n1,\x07\n')), /第 2 行有控制字元 0x07/)
  })
  test('text of another country says so and is not read as other characters', () => {
    // 简体中文员工编号姓名; 日本語の表です
    assert.match(refusal(Buffer.from('bcf2cce5d6d0cec4d4b1b9a4b1e0bac5d0d5c3fb', 'hex')), /簡體中文（GBK）/)
    assert.match(refusal(Buffer.from('93fa967b8cea82cc955c82c582b78142', 'hex')), /日文（Shift_JIS）/)
    assert.match(refusal(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])), /PDF/)
  })
  test('whichever byte of it is wrong, with a sentence and never otherwise', async () => {
    const whole = await xlsxOf([{ name: 's', head: ['a', 'b'], rows: [['c', 1]] }])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ change
        try {
          read(bytes)
        } catch (error) {
          assert.ok(error instanceof Unreadable, String(error))
        }
      }),
      { numRuns: 400 },
    )
  })
  test('made to unpack without end', () => {
    const zeros = new Uint8Array(8 * 1024 * 1024)
    const bomb = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': [zeros, { level: 9 }],
    })
    // The directory tells a size; what comes out decides.
    const before = LIMITS.unpacked
    LIMITS.unpacked = 1024 * 1024
    try {
      assert.match(refusal(bomb), /太大|不是可讀/)
    } finally {
      LIMITS.unpacked = before
    }
  })
  test('that declares entities of its own', () =>
    assert.match(
      refusal(
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
        }),
      ),
      /不是可讀的試算表/,
    ))
})
