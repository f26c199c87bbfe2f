// Excel workbooks, row by row: shared strings first, then each sheet that is shown.
import { hiddenIn, hiddenSheet } from './hidden.ts'
import { type Format, formatOf, shownAs } from './number-format.ts'
import { FORMULA, LIMITS, type Sink } from './sink.ts'
import { type Attributes, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

export function readXlsx(zip: Zip, file: string, sink: Sink): void {
  const { sheets, from1904 } = workbook(zip)
  const shared = zip.has('xl/sharedStrings.xml') ? sharedStrings(zip) : []
  const formats = zip.has('xl/styles.xml') ? formatsOf(zip) : []
  for (const { name, path, hidden } of sheets.slice(0, LIMITS.sheets)) {
    if (!zip.has(path)) continue
    if (hidden) {
      sink.leftOut?.(file, hiddenSheet(name))
      continue
    }
    sink.sheet({ file, name, from1904 })
    const out = readSheet(zip, path, { shared, formats, from1904 }, sink)
    for (const says of hiddenIn(name, out.rows, out.columns)) sink.leftOut?.(file, says)
  }
}

/** The format of each style, in the order cells name them. */
function formatsOf(zip: Zip): Format[] {
  const codes = new Map<number, string>()
  const formats: Format[] = []
  let inCells = false
  readXml(zip, 'xl/styles.xml', {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(formatOf(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

type Place = { name: string; path: string; hidden: boolean }
function workbook(zip: Zip): { sheets: Place[]; from1904: boolean } {
  const targets = new Map<string, string>()
  readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: Place[] = []
  let from1904 = false
  readXml(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      // `r:id` and `sheetId` end alike; the relation is the one whose name is bare.
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          path: targets.get(attributes.id ?? '') ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
        })
    },
  })
  return { sheets, from1904 }
}

function sharedStrings(zip: Zip): string[] {
  const strings: string[] = []
  let text = ''
  let [inText, phonetic] = [false, false]
  readXml(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    text(more) {
      if (inText && text.length < LIMITS.cell) text += more
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(text.slice(0, LIMITS.cell).trim())
    },
  })
  return strings
}

type Book = { shared: readonly string[]; formats: readonly Format[]; from1904: boolean }
const isOn = (told: string | undefined) => told === '1' || told === 'true'

/** @returns what of it is hidden: how many rows that hold something, and which columns */
function readSheet(
  zip: Zip,
  path: string,
  { shared, formats, from1904 }: Book,
  sink: Sink,
): { rows: number; columns: number[] } {
  const columns = new Set<number>()
  let [rows, rowHidden] = [0, false]
  let cells: string[] = []
  let line = 0
  let column = 0
  let cell: Attributes = {}
  let value = ''
  let [formula, reading] = [false, false]
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'col' && (isOn(attributes.hidden) || Number(attributes.width) === 0)) {
        const most = Math.min(Number(attributes.max) || 0, LIMITS.columns)
        for (let at = Number(attributes.min) || 1; at <= most; at++) columns.add(at - 1)
      } else if (name === 'row') {
        cells = []
        rowHidden = isOn(attributes.hidden) || Number(attributes.ht) === 0
        column = 0
        line = Number(attributes.r) || line + 1
      } else if (name === 'c') {
        cell = attributes
        // A cell without a reference follows the one before it.
        if (cell.r) column = columnOf(cell.r)
        value = ''
        formula = false
      } else if (name === 'f') formula = true
      reading = name === 'v' || name === 't'
    },
    text(more) {
      if (reading && value.length < LIMITS.cell) value += more
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false
      else if (name === 'c') {
        const at = column++
        const content = formula ? FORMULA : contentOf(cell, value.trim())
        if (content === '' || at >= LIMITS.columns || columns.has(at)) return
        while (cells.length < at) cells.push('')
        cells[at] = content.slice(0, LIMITS.cell)
      } else if (name === 'row' && cells.length > 0) {
        if (rowHidden) rows++
        else sink.row(cells, line)
      }
    },
  })
  return { rows, columns: [...columns] }

  function contentOf({ t: type = 'n', s: style }: Attributes, written: string): string {
    if (type === 's') return shared[Number(written)] ?? ''
    if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE'
    const format = type === 'n' && style ? formats[Number(style)] : undefined
    return format ? shownAs(written, format, from1904) : written
  }
}

/** 'C12' → 2 */
function columnOf(reference: string): number {
  let at = 0
  for (const letter of reference) {
    const nth = letter.charCodeAt(0) - 64
    if (nth < 1 || nth > 26) break
    at = at * 26 + nth
  }
  return at - 1
}
