// Papers: letters, records and reports as ODT, PDF, HTML and CSV.
export * from './calendar.ts'
export * from './csv.ts'
export { toHtml } from './html.ts'
export { letterPaper, valueWords } from './letter.ts'
export { toOdt } from './odt.ts'
export type { Block, Cell, Paper } from './paper.ts'
export { toPdf } from './pdf.ts'
export { useStylesheet } from './sheet.ts'
