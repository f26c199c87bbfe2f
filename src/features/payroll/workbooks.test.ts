// Workbooks as employers keep them: a cell means what it shows, and what is hidden is left out by name.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { checkPayroll } from '#law/payroll/check.ts'
import { usual } from '#law/payroll/options.ts'
import { readSheets } from '#sheets/read.ts'
import { Reading } from './reading.ts'

type Cell = string | number | { is: number; as: string } | null
type Page = { name: string; rows: Cell[][]; hidden?: true; cols?: string; hiddenRows?: number[] }
const BUILT_IN: Record<string, number> = {
  'h:mm': 20,
  date: 14,
  'mm:ss': 45,
  '[h]:mm:ss': 46,
  '0%': 9,
  'date time': 22,
}

/** A workbook with its formats, as Excel writes one. */
function workbook(pages: Page[], more = ''): Uint8Array {
  const codes: string[] = []
  const styleOf = (as: string): number => {
    if (!codes.includes(as)) codes.push(as)
    return codes.indexOf(as) + 1
  }
  const cell = (one: Cell, at: string) =>
    one === null
      ? ''
      : typeof one === 'object'
        ? `<c r="${at}" s="${styleOf(one.as)}"><v>${one.is}</v></c>`
        : typeof one === 'number'
          ? `<c r="${at}"><v>${one}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${one}</t></is></c>`
  const sheets = pages.map(
    ({ rows, cols = '', hiddenRows = [] }) =>
      `<worksheet>${cols}<sheetData>${rows.map((row, y) => `<row r="${y + 1}"${hiddenRows.includes(y + 1) ? ' hidden="1"' : ''}>${row.map((one, x) => cell(one, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
  )
  const ids = codes.map((code, at) => BUILT_IN[code] ?? 164 + at)
  const quoted = (code: string) => code.replaceAll('"', '&quot;')
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r">${more}<sheets>${pages.map(({ name, hidden }, at) => `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${pages.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/s${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${codes.map((code, at) => (code in BUILT_IN ? '' : `<numFmt numFmtId="${164 + at}" formatCode="${quoted(code)}"/>`)).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/s${at + 1}.xml`, strToU8(sheet)])),
  })
}
const ods = (content: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">${content}</office:document-content>`,
    ),
  })
function read(...books: Uint8Array[]) {
  const reading = new Reading()
  for (const book of books) readSheets(book, 'f.xlsx', reading)
  return reading.done()
}
const MARCH_2 = { is: 46_083, as: 'date' }
const HOURS = ['員工編號', '日期', '日別', '工時', '補休時數']
const TIMES = ['員工編號', '日期', '日別', '上班', '下班', '休息分鐘']
const wages: Page = {
  name: '工資',
  rows: [
    ['員工編號', '月份', '月薪', '已付加班費'],
    ['A001', '115/3', 36_000, 0],
  ],
}
const hoursOf = (cell: Cell, leave: Cell = null, more = '') => {
  const { people, slips } = read(
    workbook(
      [
        {
          name: '出勤',
          rows: [
            HOURS,
            ['A001', MARCH_2, '工作日', 1, null],
            ['A001', { is: 46_084, as: 'date' }, '工作日', cell, leave],
          ],
        },
      ],
      more,
    ),
  )
  return slips[0]?.says.zh ?? people[0]?.days.slice(1).map(({ minutes, inLeave }) => [minutes, inLeave])[0]
}
const cents = (result: ReturnType<typeof checkPayroll>) => result.people[0]

describe('a workbook', () => {
  test('that shows 11:30 under [h]:mm means eleven hours and a half: 775 is owed', () => {
    const { people } = read(
      workbook([
        { name: '出勤', rows: [HOURS, ['A001', MARCH_2, '工作日', { is: 0.479_166_666_666_666_7, as: '[h]:mm' }]] },
        wages,
      ]),
    )
    assert.equal(people[0]?.days[0]?.minutes, 690)
    const result = checkPayroll(people, usual)
    assert.match(JSON.stringify(cents(result)), /775/)
  })
  for (const [as, is, minutes] of [
    ['[h]:mm', 11.5 / 24, 690],
    ['[h]:mm:ss', 11.5 / 24, 690],
    ['[mm]', 11.5 / 24, 690],
    ['h:mm', 11.5 / 24, 690],
    ['hh"小時"mm"分"', 11.5 / 24, 690],
    ['0.0', 11.5, 690],
    ['0.0"小時"', 11.5, 690],
    ['0"分鐘"', 690, 690],
    ['#,##0.00', 11.5, 690],
    ['mm:ss', 0.5 / 24, 30],
  ] as const)
    test(`that shows hours under ${as} is read so`, () => assert.deepEqual(hoursOf({ is, as }), [minutes, undefined]))
  test('that keeps time off instead as a duration is read so', () =>
    assert.deepEqual(hoursOf({ is: 11 / 24, as: '[h]:mm' }, { is: 1.5 / 24, as: '[h]:mm' }), [660, 90]))
  for (const [as, is] of [
    ['h:mm', 1.1],
    ['0%', 8],
    ['#,##0,', 8000],
    ['General', 0.479_166_666_666_666_7],
    ['[h]:mm', 25 / 24],
    ['date', 46_083],
  ] as const)
    test(`whose hours under ${as} are doubtful is refused: ${is}`, () =>
      assert.match(String(hoursOf({ is, as })), /^工時：/))

  const timesOf = (from: Cell, to: Cell, more = '', day: Cell = MARCH_2) => {
    const { people, slips } = read(
      workbook(
        [{ name: '出勤', rows: [TIMES, ['A000', day, '例假', null, null], ['A001', day, '工作日', from, to, 60]] }],
        more,
      ),
    )
    const [one] = people.find(({ id }) => id === 'A001')?.days ?? []
    return slips[0]?.says.zh ?? [one?.day, one?.from, one?.to]
  }
  test('with times, with days beside times, and counting from 1904 is read as it shows', () => {
    const wanted = ['2026-03-02', 480, 1170]
    const at = (is: number, as: string) => ({ is, as })
    assert.deepEqual(timesOf(at(8 / 24, 'h:mm'), at(19.5 / 24, 'h:mm')), wanted)
    assert.deepEqual(timesOf(at(46_083 + 8 / 24, 'date time'), at(46_083 + 19.5 / 24, 'yyyy/m/d h:mm')), wanted)
    assert.deepEqual(timesOf(at(46_083 + 8 / 24, 'h:mm'), at(46_083 + 19.5 / 24, 'h:mm')), wanted)
    assert.deepEqual(
      timesOf(
        at(44_621 + 8 / 24, 'date time'),
        at(44_621 + 19.5 / 24, 'date time'),
        '<workbookPr date1904="1"/>',
        at(44_621, 'date'),
      ),
      wanted,
    )
    assert.match(String(timesOf(at(46_083 + 8 / 24, 'date time'), at(46_084 + 10 / 24, 'date time'))), /25:00/)
  })
  test('with a time of day typed as 8.3 is refused, not read as 07:12', () =>
    assert.match(String(timesOf(8.3, 17.3)), /上班：「8.3」不是時間，請寫成 08:30/))
  test('that pads its numbers with noughts names the same people', () => {
    const { people } = read(
      workbook([
        { name: '出勤', rows: [HOURS, [{ is: 12, as: '0000' }, MARCH_2, '工作日', 8]] },
        { name: '工資', rows: [wages.rows[0] ?? [], ['0012', '115/3', 36_000, 0]] },
      ]),
    )
    assert.deepEqual([people.length, people[0]?.id, people[0]?.wages.length], [1, '0012', 1])
  })
})

describe('what a workbook hides is left out, and that is said', () => {
  const day = (from: string, to: string): Cell[][] => [TIMES, ['A001', MARCH_2, '工作日', from, to]]
  test('a hidden sheet', () => {
    const { people, remarks } = read(
      workbook([
        { name: '舊版', hidden: true, rows: day('08:00', '23:00') },
        { name: '出勤', rows: day('08:00', '16:00') },
        wages,
      ]),
    )
    assert.deepEqual(
      people[0]?.days.map(({ minutes }) => minutes),
      [480],
    )
    assert.ok(remarks.some(({ zh }) => zh.includes('工作表「舊版」是隱藏的，沒有讀取')))
    assert.equal(checkPayroll(people, usual).people[0]?.findings.length ?? 0, 0)
  })
  test('hidden rows and columns', () => {
    const { people, remarks } = read(
      workbook([
        {
          name: '出勤',
          cols: '<cols><col min="6" max="6" width="0" hidden="1"/></cols>',
          hiddenRows: [3],
          rows: [
            TIMES,
            ['A001', MARCH_2, '工作日', '08:00', '16:00', 60],
            ['A002', MARCH_2, '工作日', '08:00', '23:00', 60],
          ],
        },
      ]),
    )
    assert.deepEqual(
      people.map(({ id, days }) => [id, days[0]?.minutes]),
      [['A001', 480]],
    )
    assert.ok(remarks.some(({ zh }) => zh.includes('有 1 列是隱藏的')))
    assert.ok(remarks.some(({ zh }) => zh.includes('F 欄是隱藏的')))
  })
  test('in ODS as well, where durations are told as such', () => {
    const row = (id: string, more: string) =>
      `<table:table-row${more}><table:table-cell><text:p>${id}</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-02"><text:p>115/3/2</text:p></table:table-cell><table:table-cell><text:p>工作日</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT11H30M00S"><text:p>11:30</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>`
    const head = `<table:table-row>${['員工編號', '日期', '日別', '工時', '備註'].map((one) => `<table:table-cell><text:p>${one}</text:p></table:table-cell>`).join('')}</table:table-row>`
    const { people, remarks } = read(
      ods(
        `<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><table:table table:name="舊版" table:style-name="ta2">${head}${row('B', '')}</table:table><table:table table:name="出勤"><table:table-column table:number-columns-repeated="4"/><table:table-column table:visibility="collapse"/>${head}${row('A', '')}${row('C', ' table:visibility="filter"')}</table:table>`,
      ),
    )
    assert.deepEqual(
      people.map(({ id, days }) => [id, days[0]?.minutes]),
      [['A', 690]],
    )
    for (const words of ['「舊版」是隱藏的', '有 1 列是隱藏的', 'E 欄是隱藏的'])
      assert.ok(
        remarks.some(({ zh }) => zh.includes(words)),
        words,
      )
  })
  test('even where nothing else is left, the sentence says so', () =>
    assert.throws(
      () => read(workbook([{ name: '出勤', hidden: true, rows: day('08:00', '16:00') }])),
      (error: { says?: { zh: string } }) => /找不到欄位名稱.*「出勤」是隱藏的/.test(error.says?.zh ?? ''),
    ))
})
