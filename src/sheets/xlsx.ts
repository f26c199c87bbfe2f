// Excel workbooks, row by row: shared strings first, then each sheet that is shown.
import { FORMULA, LIMITS, type Sink } from './sink.ts'
import { type Attributes, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

export function readXlsx(zip: Zip, file: string, sink: Sink): void {
  const { sheets, from1904 } = workbook(zip)
  const shared = zip.has('xl/sharedStrings.xml') ? sharedStrings(zip) : []
  for (const { name, path } of sheets.slice(0, LIMITS.sheets)) {
    if (!zip.has(path)) continue
    sink.sheet({ file, name, from1904 })
    readSheet(zip, path, shared, sink)
  }
}

function workbook(zip: Zip): { sheets: { name: string; path: string }[]; from1904: boolean } {
  const targets = new Map<string, string>()
  readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  readXml(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      // `r:id` and `sheetId` end alike; the relation is the one whose name is bare.
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', path: targets.get(attributes.id ?? '') ?? '' })
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

function readSheet(zip: Zip, path: string, shared: readonly string[], sink: Sink): void {
  let cells: string[] = []
  let line = 0
  let column = 0
  let cell: Attributes = {}
  let value = ''
  let [formula, reading] = [false, false]
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'row') {
        cells = []
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
        const content = formula ? FORMULA : cell.t === 's' ? (shared[Number(value)] ?? '') : value.trim()
        if (content === '' || at >= LIMITS.columns) return
        while (cells.length < at) cells.push('')
        cells[at] = content.slice(0, LIMITS.cell)
      } else if (name === 'row' && cells.length > 0) sink.row(cells, line)
    },
  })
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
