// Writes a paper as OpenDocument text 1.3: our own writer, since the law of documents here is small and must be exact.
import { strToU8, zipSync } from 'fflate'
import { forElsewhere } from './legible.ts'
import { type Block, numeral, type Paper } from './paper.ts'

const NS =
  ['office', 'style', 'text', 'table']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ') +
  ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const esc = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
const lines = (text: string) => esc(text).split('\n').join('<text:line-break/>')
const font = 'style:font-name="Kai" style:font-name-asian="Kai" style:font-name-complex="Scripts"'
const size = (pt: number) => `fo:font-size="${pt}pt" style:font-size-asian="${pt}pt" style:font-size-complex="${pt}pt"`
const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'

export function odtOf(given: Paper): Uint8Array {
  const paper = forElsewhere(given)
  const parts = {
    'content.xml': content(paper),
    'styles.xml': styles(paper),
    'meta.xml': `${XML}<office:document-meta ${NS}><office:meta><dc:title>${esc(paper.title)}</dc:title><dc:language>zh-TW</dc:language></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>${['content', 'styles', 'meta'].map((name) => `<manifest:file-entry manifest:full-path="${name}.xml" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
  }
  // The mimetype comes first and unpacked, so that a file is known by its first bytes.
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    },
    { mtime: new Date('2026-01-01T00:00:00Z') },
  )
}

function styles({ header, landscape }: Paper): string {
  const [width, height] = landscape ? ['29.7cm', '21cm'] : ['21cm', '29.7cm']
  return `${XML}<office:document-styles ${NS}><office:font-face-decls><style:font-face style:name="Kai" svg:font-family="'標楷體','TW-Kai','BiauKai','TW-Kai-Ext-B','MingLiU-ExtB','HanaMinB','Noto Serif CJK TC','Noto Sans CJK TC','Noto Sans TC','Noto Sans SC','Noto Sans'"/><style:font-face style:name="Scripts" svg:font-family="'Noto Sans Thai','Leelawadee UI','Noto Sans Myanmar','Myanmar Text','Noto Sans Khmer','Noto Sans Lao','Noto Serif Tibetan','Microsoft Himalaya','Noto Sans Devanagari','Nirmala UI'"/></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="150%"/><style:text-properties ${font} ${size(12)} fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW" style:language-complex="th" style:country-complex="TH"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/>${[1, 2, 3].map((level) => `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}" style:parent-style-name="Standard"><style:paragraph-properties${level === 1 ? ' fo:text-align="center"' : ''} fo:margin-top="0.3cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties ${size([20, 15, 13][level - 1] ?? 13)} ${bold}/></style:style>`).join('')}</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${landscape ? 'landscape' : 'portrait'}" fo:margin="2.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout><style:style style:name="Edge" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties ${size(9)}/></style:style></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Edge">${esc(header)}</text:p></style:header><style:footer><text:p text:style-name="Edge">第 <text:page-number text:select-page="current">1</text:page-number> 頁，共 <text:page-count>1</text:page-count> 頁</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`
}

function content(paper: Paper): string {
  const align = (name: string, value: string) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="${value}"/></style:style>`
  const automatic = `${align('L', 'start')}${align('R', 'end')}${align('C', 'center')}<style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties ${bold}/></style:style><style:style style:name="Hang" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="1cm" fo:text-indent="-1cm"/></style:style><style:style style:name="Soft" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties ${size(10)}/></style:style><style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style><style:style style:name="td" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.1cm" style:vertical-align="middle"/></style:style><style:style style:name="th" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.1cm" fo:background-color="#eeeae0" style:vertical-align="middle"/></style:style>`
  return `${XML}<office:document-content ${NS}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${paper.blocks.map(block).join('')}</office:text></office:body></office:document-content>`
}

const p = (text: string, style = 'L') => `<text:p text:style-name="${style}">${lines(text)}</text:p>`
const cell = (text: string, of: 'th' | 'td', style: string) =>
  `<table:table-cell table:style-name="${of}" office:value-type="string">${text
    .split('\n')
    .map((line) => p(line, style))
    .join('')}</table:table-cell>`

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${one.level}" text:outline-level="${one.level}">${lines(one.text)}</text:h>`
    case 'paragraph':
      return p(one.text, one.soft ? 'Soft' : one.align === 'center' ? 'C' : one.align === 'end' ? 'R' : 'L')
    case 'numbered':
      return one.items.map((item, at) => p(`${numeral(at)}、${item}`, 'Hang')).join('')
    case 'facts':
      return table(
        '事項',
        2,
        one.items
          .map(
            ({ label, value }) =>
              `<table:table-row table:style-name="row">${cell(label, 'th', 'B')}${cell(value, 'td', 'L')}</table:table-row>`,
          )
          .join(''),
      )
    case 'signatures':
      return one.labels.map((label) => p(`\n${label}：＿＿＿＿＿＿＿＿＿＿＿＿（簽名或蓋章）`)).join('')
    case 'table': {
      const head = `<table:table-header-rows><table:table-row table:style-name="row">${one.columns.map((column) => cell(column.label, 'th', 'B')).join('')}</table:table-row></table:table-header-rows>`
      const body = one.rows
        .map(
          (row) =>
            `<table:table-row table:style-name="row">${row.cells.map((each, at) => cell(each.small ? `${each.text}\n${each.small}` : each.text, row.total || at === 0 ? 'th' : 'td', one.columns[at]?.number ? 'R' : at === 0 ? 'B' : 'L')).join('')}</table:table-row>`,
        )
        .join('')
      return (
        p(one.caption, 'B') +
        table(one.caption, one.columns.length, head + body) +
        one.remarks.map((remark) => p(remark, 'Soft')).join('')
      )
    }
  }
}
const table = (name: string, columns: number, inside: string) =>
  `<table:table table:name="${esc(name.slice(0, 60))}">${'<table:table-column/>'.repeat(columns)}${inside}</table:table>`
