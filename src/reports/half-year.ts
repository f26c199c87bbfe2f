// The half-year report: its tables in the order of the published chapter, as a paper, as rows, as JSON.
import type { Block, Paper } from '#papers/index.ts'
import { say, type Programme, rocFormal, type Text } from '#engine'
import { type Figure } from './figures.ts'
import { drawTable, type DrawnTable } from './tables.ts'

/** Chapters in the order of the published reports (KH109H1, KH114H1). */
export const CHAPTERS: readonly { id: string; zh: string; en: string }[] = [
  { id: 'organisation', zh: '一、勞工組織', en: 'Labour organisation' },
  { id: 'conditions', zh: '二、勞動條件', en: 'Working conditions' },
  { id: 'relations', zh: '三、勞資關係', en: 'Labour relations' },
  { id: 'employment', zh: '四、就業安全', en: 'Employment security' },
  { id: 'rehabilitation', zh: '五、職業重建', en: 'Vocational rehabilitation' },
  { id: 'welfare', zh: '六、勞工福利', en: 'Labour welfare' },
  { id: 'museum', zh: '七、勞工博物館', en: 'Museum of labour' },
]

export function tablesOf(programmes: readonly Programme[], figures: readonly Figure[], label: Text): DrawnTable[] {
  const order = (chapter: string) => CHAPTERS.findIndex((one) => one.id === chapter)
  return programmes
    .flatMap((programme) => Object.keys(programme.tables).map((id) => drawTable(programme, id, figures, label)))
    .toSorted((a, b) => order(a.chapter) - order(b.chapter) || a.section.localeCompare(b.section))
}

export function reportPaper(tables: readonly DrawnTable[], label: Text, bureau: Text, on: string): Paper {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${bureau.zh}　施政報告（${label.zh}）` },
    {
      kind: 'paragraph',
      text: `${rocFormal(on)}產製；每一數字均由案件計算，可於系統開啟其案件。`,
      align: 'center',
      soft: true,
    },
  ]
  for (const chapter of CHAPTERS) {
    const own = tables.filter((table) => table.chapter === chapter.id)
    if (own.length === 0) continue
    blocks.push({ kind: 'heading', level: 2, text: chapter.zh })
    for (const table of own)
      blocks.push({
        kind: 'table',
        caption: `${table.section}　${say(table.title, 'zh')}`,
        remarks: table.remarks.map((one) => say(one, 'zh')),
        columns: [
          { label: say(table.stub, 'zh'), number: false },
          ...table.columns.map((column) => ({ label: say(column.label, 'zh'), number: true })),
        ],
        rows: table.rows.map((row) => ({
          total: row.total,
          cells: [
            { text: say(row.label, 'zh') },
            ...row.cells.map((cell) => ({ text: cell.text, ...(cell.share ? { small: cell.share } : {}) })),
          ],
        })),
      })
  }
  return { title: `${bureau.zh}施政報告 ${label.zh}`, header: bureau.zh, landscape: true, blocks }
}

/** One row a value, header first: no merged cells, no totals mixed in. */
export function reportRows(
  tables: readonly DrawnTable[],
  span: { from: string; to: string },
): (string | number | null)[][] {
  return [
    ['table', 'measure', 'dimensions', 'from', 'to', 'value', 'unit'],
    ...tables.flatMap((table) =>
      table.rows
        .filter((row) => !row.total)
        .flatMap((row) =>
          row.cells.flatMap((cell) =>
            cell.figure
              ? [
                  [
                    table.id,
                    cell.figure.measure,
                    JSON.stringify(cell.figure.dimensions),
                    span.from,
                    span.to,
                    cell.figure.value,
                    cell.figure.unit,
                  ],
                ]
              : [],
          ),
        ),
    ),
  ]
}
