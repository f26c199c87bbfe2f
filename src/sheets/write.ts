// Writes tables as ODS and XLSX. Text is always text, so that nothing in it can compute; long sheets let others work meanwhile.
import { setImmediate } from 'node:timers/promises'
import { type Entry, packed, Packing, stored, zipOf } from './zip.ts'

export type Value = string | number | null
export type Written = { name: string; head: readonly string[]; rows: Iterable<readonly Value[]> }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const esc = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
const NS = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

export async function odsOf(sheets: readonly Written[]): Promise<Uint8Array> {
  const content = new Packing('content.xml')
  content.write(`${XML}<office:document-content ${NS} office:version="1.3"><office:body><office:spreadsheet>`)
  for (const { name, head, rows } of sheets) {
    content.write(
      `<table:table table:name="${esc(name)}"><table:table-header-rows>${odsRow(head)}</table:table-header-rows>`,
    )
    await eachBatch(rows, (batch) => content.write(batch.map(odsRow).join('')))
    content.write('</table:table>')
  }
  const types = 'application/vnd.oasis.opendocument.spreadsheet'
  return zipOf([
    stored('mimetype', types),
    content.end('</office:spreadsheet></office:body></office:document-content>'),
    packed(
      'META-INF/manifest.xml',
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${types}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  ])
}
const odsRow = (cells: readonly Value[]) => `<table:table-row>${cells.map(odsCell).join('')}</table:table-row>`
const odsCell = (value: Value) =>
  value === null || value === ''
    ? '<table:table-cell/>'
    : typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string">${value
          .split('\n')
          .map((line) => `<text:p>${esc(line)}</text:p>`)
          .join('')}</table:table-cell>`

export async function xlsxOf(sheets: readonly Written[]): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const written: Entry[] = []
  for (const [at, { head, rows }] of sheets.entries()) {
    const sheet = new Packing(`xl/worksheets/sheet${at + 1}.xml`)
    sheet.write(`${XML}<worksheet xmlns="${main}"><sheetData>${xlsxRow(head)}`)
    await eachBatch(rows, (batch) => sheet.write(batch.map(xlsxRow).join('')))
    written.push(sheet.end('</sheetData></worksheet>'))
  }
  const nth = (make: (n: number, name: string) => string) => sheets.map(({ name }, at) => make(at + 1, name)).join('')
  return zipOf([
    packed(
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${nth((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ),
    packed(
      '_rels/.rels',
      `${XML}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    packed(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${nth((n, name) => `<sheet name="${esc(name).slice(0, 31)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    ),
    packed(
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${relations}">${nth((n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ),
    ...written,
  ])
}
const xlsxRow = (cells: readonly Value[]) => `<row>${cells.map(xlsxCell).join('')}</row>`
const xlsxCell = (value: Value) =>
  value === null || value === ''
    ? '<c/>'
    : typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${esc(value)}</t></is></c>`

async function eachBatch(rows: Written['rows'], write: (batch: (readonly Value[])[]) => void): Promise<void> {
  let batch: (readonly Value[])[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < 1000) continue
    write(batch)
    batch = []
    await setImmediate()
  }
  write(batch)
}
