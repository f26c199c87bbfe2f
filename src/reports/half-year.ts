// The half-year report as a paper, as rows and as JSON: the outline in the order of the published chapter.
import type { Block, Paper } from '#papers/index.ts'
import { rocFormal, say, type Text } from '#engine'
import type { ComparedTable, Source } from './comparison.ts'
import type { Figure } from './figure.ts'
import type { DrawnSection, Report } from './report.ts'
import { marked, TOLD, wordsOf } from './sentences.ts'
import { type DrawnTable, printed } from './tables.ts'

type Compared = ReadonlyMap<string, ComparedTable>
export const NOT_COUNTED = '尚未由案件計算。'

export function reportPaper(report: Report, bureau: Text, on: string, compared: Compared = new Map()): Paper {
  const { label } = report.span
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${bureau.zh}　施政報告（${label.zh}）` },
    {
      kind: 'paragraph',
      text: `${rocFormal(on)}產製；除標※者係登錄外，每一數字均由案件計算，可於系統開啟其案件。`,
      align: 'center',
      soft: true,
    },
  ]
  for (const chapter of report.chapters) {
    blocks.push({ kind: 'heading', level: 2, text: `${chapter.no}、${chapter.title.zh}` })
    for (const section of chapter.sections) blocks.push(...sectionBlocks(section, compared))
  }
  return { title: `${bureau.zh}施政報告 ${label.zh}`, header: bureau.zh, landscape: true, blocks }
}

/** 一（一）1 stands under its chapter and section as 1. */
export const shortNo = ({ no, rank }: Pick<DrawnSection, 'no' | 'rank'>): string =>
  rank === 1 ? no.replace(/^[一二三四五六七八九十]+/, '') : `${no.replace(/^.*）/, '')}.`

function sectionBlocks(section: DrawnSection, compared: Compared): Block[] {
  const title = `${shortNo(section)}${section.title.zh}`
  if (section.uncounted) return [{ kind: 'paragraph', text: `${title}：${NOT_COUNTED}`, soft: true }]
  return [
    { kind: 'heading', level: 3, text: title },
    ...section.bare.map(({ name, figure }) => ({
      kind: 'paragraph' as const,
      text: `${name.zh}：${bareText(figure)}`,
    })),
    ...section.sentences.map((one) => ({ kind: 'paragraph' as const, text: wordsOf(one, 'zh') })),
    ...(tellsIn(section) ? [{ kind: 'paragraph' as const, text: TOLD.zh, soft: true }] : []),
    ...section.tables.flatMap((table) => {
      const years = compared.get(table.id)
      return [tableBlock(table), ...(years && years.periods.length > 1 ? [comparisonBlock(table, years)] : [])]
    }),
  ]
}

export const bareText = ({ value, decimals, told }: Figure): string =>
  told ? marked(printed(value, false, decimals)) : printed(value, false, decimals)

/** Whether a sentence or a single figure of it was told and not counted; a table says so itself. */
export const tellsIn = ({ bare, sentences }: DrawnSection): boolean =>
  [
    ...bare.map(({ figure }) => figure),
    ...sentences.flatMap((one) => one.zh.flatMap(({ figure }) => figure ?? [])),
  ].some(({ told }) => told)

const tableBlock = (table: DrawnTable): Block => ({
  kind: 'table',
  caption: say(table.title, 'zh'),
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

const comparisonBlock = (table: DrawnTable, { periods, unknown, lines }: ComparedTable): Block => ({
  kind: 'table',
  caption: `${say(table.title, 'zh')}：歷年同期比較`,
  remarks: unknown.length > 0 ? [`${unknown.map((one) => one.label.zh).join('、')}無案件，亦無已公布數字。`] : [],
  columns: [
    { label: '項目', number: false },
    ...periods.map(({ period, source }) => ({ label: `${period.label.zh}（${sourceWord(source)}）`, number: true })),
    { label: `較${periods[1]?.period.label.zh ?? '前期'}`, number: true },
  ],
  rows: lines.map((line) => ({
    total: line.total,
    cells: [
      { text: line.label.zh },
      ...line.figures.map((one) => ({ text: printed(one?.value ?? null, line.scaled, one?.decimals) })),
      { text: signed(line.difference, line.scaled) },
    ],
  })),
})

const sourceWord = (source: Source): string => (source.kind === 'counted' ? '案件計算' : `已公布 ${source.document}`)
/** +12, −3: a minus that is as wide as the plus. */
export const signed = (n: number | null, scaled = false): string =>
  n === null ? '－' : n === 0 ? '0' : `${n > 0 ? '+' : '−'}${printed(Math.abs(n), scaled)}`

/** One row a value, header first: no merged cells, no totals mixed in. */
export function reportRows(report: Report, compared: Compared = new Map()): (string | number | null)[][] {
  const { from, to } = report.span
  const rows = report.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => [
      ...section.tables.flatMap((table) =>
        table.rows
          .filter((row) => !row.total)
          .flatMap((row) =>
            row.cells.map(({ figure }) => [table.id, figure, from, to, figure.told ? 'entered' : 'counted'] as const),
          ),
      ),
      ...section.sentences.flatMap((sentence) =>
        sentence.zh.flatMap(({ figure }) =>
          figure ? [[section.no, figure, from, to, figure.told ? 'entered' : 'counted'] as const] : [],
        ),
      ),
      ...section.tables.flatMap((table) => {
        const years = compared.get(table.id)
        return (years?.lines ?? []).flatMap((line) =>
          line.figures.flatMap((figure, at) => {
            const one = years?.periods[at]
            return at > 0 && figure && one
              ? [[table.id, figure, one.period.from, one.period.to, sourceId(one.source)] as const]
              : []
          }),
        )
      }),
    ]),
  )
  return [
    ['where', 'measure', 'dimensions', 'from', 'to', 'value', 'unit', 'source'],
    ...rows.map(([where, { measure, dimensions, value, unit }, start, end, source]) => [
      where,
      measure,
      JSON.stringify(dimensions),
      start,
      end,
      value,
      unit,
      source,
    ]),
  ]
}
const sourceId = (source: Source): string => (source.kind === 'published' ? source.document : source.kind)

/** The report for a program to read: words and figures beside each other. */
export function reportJson(report: Report, compared: Compared = new Map()) {
  const figure = ({ programme, measure, dimensions, value, unit, told }: Figure) => ({
    programme,
    measure,
    dimensions,
    value,
    unit,
    ...(told ? { entered: true } : {}),
  })
  return {
    period: report.span,
    chapters: report.chapters.map(({ id, no, title, sections }) => ({
      id,
      no,
      title,
      sections: sections.map((section) => ({
        no: section.no,
        title: section.title,
        counted: !section.uncounted,
        sentences: section.sentences.map((one) => ({
          says: { zh: wordsOf(one, 'zh'), en: wordsOf(one, 'en') },
          figures: one.zh.flatMap((piece) => (piece.figure ? [figure(piece.figure)] : [])),
        })),
        figures: section.bare.map((one) => figure(one.figure)),
        tables: section.tables.map((table) => ({
          id: table.id,
          title: table.title,
          columns: table.columns.map((one) => one.code),
          rows: table.rows.map((row) => ({
            code: row.code,
            cells: row.cells.map((cell) => ({
              ...figure(cell.figure),
              text: cell.text,
              ...(cell.share ? { share: cell.share } : {}),
            })),
          })),
          earlier: compared
            .get(table.id)
            ?.periods.slice(1)
            .map(({ period, source }, at) => ({
              from: period.from,
              to: period.to,
              source,
              lines: (compared.get(table.id)?.lines ?? []).map((line) => ({
                label: line.label,
                value: line.figures[at + 1]?.value ?? null,
              })),
            })),
        })),
      })),
    })),
  }
}
