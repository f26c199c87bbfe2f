// A table of a report: cells that are figures, totals that are margins, shares printed beside. No cell is typed.
import { fill, type Programme, say, t, tenThousands, type Text, grouped, UNKNOWN } from '#engine'
import { type Figure, figureKey } from './figures.ts'
import { nothing } from './sentences.ts'

export type Cell = { text: string; share?: string; figure: Figure; scaled?: true }
export type Column = {
  code: string
  label: Text
  /** Where several measures stand under one value: the value's name above, the measure's below. */
  under?: { group: Text; own: Text }
  measure: string
  dimensions: Record<string, string>
}
export type DrawnTable = {
  id: string
  programme: string
  title: Text
  section: string
  chapter: string
  stub: Text
  columns: Column[]
  rows: { code: string; label: Text; total: boolean; cells: Cell[] }[]
  remarks: readonly Text[]
}

const SUM = t('合計', 'Total')
const SUBTOTAL = t('小計', 'Subtotal')

export function drawTable(programme: Programme, id: string, figures: readonly Figure[], label: Text): DrawnTable {
  const table = programme.tables[id]
  if (!table) throw new Error(`${programme.id} has no table ${id}.`)
  const index = new Map(
    figures.filter((one) => one.programme === programme.id).map((one) => [figureKey(one.measure, one.dimensions), one]),
  )
  const value = (measure: string, dimensions: Record<string, string>) => index.get(figureKey(measure, dimensions))
  const columns = columnsOf(programme, id, value)
  const counted = (dimension: string, code: string) =>
    code !== UNKNOWN || table.measures.some((measure) => (value(measure, { [dimension]: code })?.value ?? 0) > 0)
  const rows =
    table.rows === 'period'
      ? [{ code: 'period', label, total: false, dimensions: {} }]
      : [
          ...valuesOf(programme, table.rows)
            .filter((one) => counted(table.rows, one.code))
            .map((one) => ({ ...one, total: false, dimensions: { [table.rows]: one.code } })),
          { code: 'total', label: SUBTOTAL, total: true, dimensions: {} },
        ]
  return {
    id,
    programme: programme.id,
    title: fill(table.title, { period: label }),
    section: table.section ?? '',
    chapter: table.chapter,
    stub: table.rows === 'period' ? t('期間', 'Period') : (programme.dimensions[table.rows]?.name ?? SUM),
    columns,
    remarks: table.remarks ?? [],
    rows: rows.map(({ code, label, total, dimensions }) => ({
      code,
      label,
      total,
      cells: columns.map((column) => {
        const at = { ...dimensions, ...column.dimensions }
        const figure = value(column.measure, at)
        const share = table.shares && table.measures.includes(column.measure) ? value(table.shares, at) : undefined
        const scaled = table.inTenThousands?.includes(column.measure) === true
        const shown = figure ?? nothing(programme, column.measure, at)
        return {
          figure: shown,
          text: printed(shown.value, scaled),
          ...(scaled ? { scaled: true as const } : {}),
          ...(share?.value === null || share === undefined ? {} : { share: `${share.value}%` }),
        }
      }),
    })),
  }
}

/** A number as a table prints it. */
export const printed = (value: number | null, scaled = false): string =>
  value === null ? '－' : scaled ? tenThousands(value) : grouped(value)

function columnsOf(
  programme: Programme,
  id: string,
  value: (measure: string, dimensions: Record<string, string>) => Figure | undefined,
): Column[] {
  const table = programme.tables[id]
  if (!table) return []
  const several = table.measures.length > 1 || (table.before?.length ?? 0) > 0
  const name = (measure: string) => programme.measures[measure]?.name ?? SUM
  const before = (table.before ?? []).map((measure) => ({
    code: measure,
    label: name(measure),
    measure,
    dimensions: {},
  }))
  const counts = (code: string) =>
    !(code === UNKNOWN || table.onlyIfCounted?.includes(code)) ||
    table.measures.some((measure) => (value(measure, { [table.columns]: code })?.value ?? 0) > 0)
  const split = [...valuesOf(programme, table.columns).filter((one) => counts(one.code)), { code: 'total', label: SUM }]
  return [
    ...before,
    ...split.flatMap(({ code, label }) =>
      table.measures.map((measure) => ({
        code: several ? `${code}/${measure}` : code,
        measure,
        dimensions: code === 'total' ? ({} as Record<string, string>) : { [table.columns]: code },
        ...(several
          ? {
              label: t(
                `${label.zh}／${shortName(programme, measure).zh}`,
                `${label.en}: ${shortName(programme, measure).en}`,
              ),
              under: { group: label, own: shortName(programme, measure) },
            }
          : { label }),
      })),
    ),
  ]
}
const shortName = (programme: Programme, measure: string): Text =>
  programme.measures[measure]?.unit === 'TWD'
    ? t('金額', 'amount')
    : programme.measures[measure]?.unit === 'cases'
      ? t('件數', 'cases')
      : (programme.measures[measure]?.name ?? SUM)

export function valuesOf(programme: Programme, dimension: string): { code: string; label: Text }[] {
  const found = programme.dimensions[dimension]
  if (found?.field) {
    const field = programme.fields[found.field]
    return field && 'options' in field
      ? [
          ...Object.entries(field.options).map(([code, label]) => ({ code, label })),
          { code: UNKNOWN, label: t('尚未確定', 'Not yet known') },
        ]
      : []
  }
  const codes = [...Object.keys(found?.reached ?? {}), found?.otherwise ?? '']
  // Withdrawn and the like come after what is still going on, as the published tables print them.
  const order = Object.keys(found?.labels ?? {})
  return codes
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((code) => ({ code, label: found?.labels?.[code] ?? t(code, code) }))
}
export const measureName = (programme: Programme, measure: string, lang: 'zh' | 'en'): string =>
  say(programme.measures[measure]?.name ?? SUM, lang)
