// A table of a report: cells that are figures, totals that are margins, shares printed beside. No cell is typed.
import {
  figureWord,
  fill,
  grouped,
  kindOf,
  listed,
  namesSeveral,
  period,
  type Programme,
  say,
  t,
  type Table,
  tenThousands,
  type Text,
  UNKNOWN,
} from '#engine'
import { type Figure, figureKey } from './figures.ts'
import { marked, nothing, TOLD } from './sentences.ts'

export type Cell = { text: string; share?: string; figure: Figure; scaled?: true }
export type Column = {
  code: string
  label: Text
  /** Where several measures stand under one value: the value's name above, the measure's below. */
  under?: { group: Text; own: Text }
  measure: string
  dimensions: Record<string, string>
  /** The total over the columns beside it. */
  whole?: true
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
/** Printed under each table, and beside each figure, in which one case may stand several times. */
export const SEVERAL = t(
  '一件可列入數項者，各項均計，合計只計一次，故合計不等於各項相加。',
  'A case that belongs to several values stands under each and once in the total, which is not their sum.',
)
const SUBTOTAL = t('小計', 'Subtotal')

export function drawTable(programme: Programme, id: string, figures: readonly Figure[], label: Text): DrawnTable {
  const table = programme.tables[id]
  if (!table) throw new Error(`${programme.id} has no table ${id}.`)
  const own = figures.filter((one) => one.programme === programme.id)
  const columns = columnsOf(programme, table, own)
  const { value } = looked(own)
  const text = (counted: string, { value, decimals }: Figure, scaled: boolean) =>
    figureWord(programme, counted)?.unit === 'percent' ? percentage(value) : printed(value, scaled, decimals)
  const drawn: DrawnTable = {
    id,
    programme: programme.id,
    title: fill(table.title, { period: label }),
    section: table.section ?? '',
    chapter: table.chapter,
    stub: table.rows === 'period' ? t('期間', 'Period') : (programme.dimensions[table.rows]?.name ?? SUM),
    columns,
    remarks: [...(table.remarks ?? []), ...(standsTwice(programme, table) ? [SEVERAL] : [])],
    rows: rowsOf(programme, table, own, label).map(({ dimensions, measure, ...row }) => ({
      ...row,
      cells: columns.map((column) => {
        const at = { ...dimensions, ...column.dimensions }
        const counted = measure ?? column.measure
        const share = table.shares && table.measures.includes(counted) ? value(table.shares, at) : undefined
        const scaled = table.inTenThousands?.includes(counted) === true
        const shown = value(counted, at) ?? nothing(programme, counted, at)
        return {
          figure: shown,
          text: shown.told ? marked(text(counted, shown, scaled)) : text(counted, shown, scaled),
          ...(scaled ? { scaled: true as const } : {}),
          ...(share?.value === null || share === undefined ? {} : { share: `${share.value}%` }),
        }
      }),
    })),
  }
  const told = drawn.rows.some((row) => row.cells.some(({ figure }) => figure.told))
  return told ? { ...drawn, remarks: [...drawn.remarks, TOLD] } : drawn
}

const standsTwice = (programme: Programme, { rows, columns }: Table): boolean =>
  [rows, ...listed(columns)].some((name) => namesSeveral(programme, name))

type Row = { code: string; label: Text; total: boolean; dimensions: Record<string, string>; measure?: string }
function rowsOf(programme: Programme, table: Table, own: readonly Figure[], label: Text): Row[] {
  const after = (table.after ?? []).map((measure): Row => ({
    code: measure,
    label: nameOf(programme, measure),
    total: false,
    dimensions: {},
    measure,
  }))
  if (table.rows === 'period') return [{ code: 'period', label, total: false, dimensions: {} }, ...after]
  const { rows: by, measures, top } = table
  const { value } = looked(own)
  const size = (code: string) => value(measures[0] ?? '', { [by]: code })?.value ?? 0
  const rows = split(programme, by, table, own).map(({ code, label }): Row => ({
    code,
    label,
    total: false,
    dimensions: { [by]: code },
  }))
  const ranked = top
    ? rows
        .toSorted((a, b) => size(b.code) - size(a.code))
        .filter((row) => size(row.code) > 0)
        .slice(0, top)
        .map((row, at) => ({ ...row, label: t(`${at + 1}　${row.label.zh}`, `${at + 1}. ${row.label.en}`) }))
    : rows
  const total: Row = { code: 'total', label: table.totalsFirst ? SUM : SUBTOTAL, total: true, dimensions: {} }
  return [...(table.totalsFirst ? [total, ...ranked] : [...ranked, total]), ...after]
}

/** A number as a table prints it. */
export const printed = (value: number | null, scaled = false, decimals?: number): string =>
  value === null ? '－' : scaled ? tenThousands(value) : grouped(value, decimals)

const percentage = (value: number | null): string => (value === null ? '－' : `${value}%`)
const nameOf = (programme: Programme, measure: string): Text => figureWord(programme, measure)?.name ?? SUM
const looked = (own: readonly Figure[]) => {
  const index = new Map(own.map((one) => [figureKey(one.measure, one.dimensions), one]))
  return { value: (measure: string, dimensions: Record<string, string>) => index.get(figureKey(measure, dimensions)) }
}

function columnsOf(programme: Programme, table: Table, own: readonly Figure[]): Column[] {
  const before = (table.before ?? []).map((measure): Column => ({
    code: measure,
    label: nameOf(programme, measure),
    measure,
    dimensions: {},
  }))
  const [outer, inner] = typeof table.columns === 'string' ? [table.columns] : (table.columns ?? [])
  if (outer === undefined)
    return [
      ...before,
      ...table.measures.map((measure): Column => ({
        code: measure,
        label: nameOf(programme, measure),
        measure,
        dimensions: {},
      })),
    ]
  const total = { code: 'total', label: SUM }
  const ordered = (parts: { code: string; label: Text }[]) =>
    table.totalsFirst ? [total, ...parts] : [...parts, total]
  const outers = ordered(split(programme, outer, table, own))
  if (inner !== undefined) return [...before, ...outers.flatMap((one) => pairs(one))]
  const several = table.measures.length > 1 || before.length > 0
  return [
    ...before,
    ...outers.flatMap(({ code, label }) =>
      table.measures.map((measure): Column => ({
        code: several ? `${code}/${measure}` : code,
        measure,
        dimensions: code === 'total' ? {} : { [outer]: code },
        ...(code === 'total' ? { whole: true as const } : {}),
        ...(several ? under(label, shortName(programme, measure)) : { label }),
      })),
    ),
  ]

  function pairs({ code, label }: { code: string; label: Text }): Column[] {
    const [measure = ''] = table.measures
    if (code === 'total') return [{ code, label, measure, dimensions: {}, whole: true }]
    const allowed = table.within?.[code]
    const parts = split(programme, inner ?? '', table, own).filter((one) => !allowed || allowed.includes(one.code))
    return ordered(parts).map((one): Column => ({
      code: `${code}/${one.code}`,
      measure,
      dimensions: { [outer ?? '']: code, ...(one.code === 'total' ? {} : { [inner ?? '']: one.code }) },
      ...under(label, one.label),
    }))
  }
}
const under = (group: Text, own: Text) => ({
  label: t(`${group.zh}／${own.zh}`, `${group.en}: ${own.en}`),
  under: { group, own },
})

/** The values of a dimension that a table prints: those it always has, and those the cases know. */
function split(
  programme: Programme,
  dimension: string,
  table: Table,
  own: readonly Figure[],
): { code: string; label: Text }[] {
  const { value } = looked(own)
  const counts = (code: string) =>
    !(code === UNKNOWN || table.onlyIfCounted?.includes(code)) ||
    table.measures.some((measure) => (value(measure, { [dimension]: code })?.value ?? 0) > 0)
  return valuesOf(programme, dimension, own).filter((one) => counts(one.code))
}

const shortName = (programme: Programme, measure: string): Text =>
  figureWord(programme, measure)?.unit === 'TWD'
    ? t('金額', 'amount')
    : figureWord(programme, measure)?.unit === 'cases'
      ? t('件數', 'cases')
      : (figureWord(programme, measure)?.name ?? SUM)

const NOT_YET = t('尚未確定', 'Not yet known')
const nameIn = ({ dimensions, names }: Figure, dimension: string): [string, Text] => {
  const code = dimensions[dimension] ?? ''
  const name = names?.[dimension] ?? code
  return [code, code === UNKNOWN ? NOT_YET : t(name, name)]
}

/** The values of a dimension with their names, of a register as it now calls them; of a month or quarter those that figures have. */
export function valuesOf(
  programme: Programme,
  dimension: string,
  own: readonly Figure[] = [],
): { code: string; label: Text }[] {
  const found = programme.dimensions[dimension]
  const split = programme.fields[found?.field ?? '']
  if (found?.entry || (split && kindOf(split).counted)) {
    const names = new Map(own.flatMap((one) => (dimension in one.dimensions ? [nameIn(one, dimension)] : [])))
    return [...names].toSorted(([a], [b]) => a.localeCompare(b)).map(([code, label]) => ({ code, label }))
  }
  if (found?.field) {
    const unknown = { code: UNKNOWN, label: NOT_YET }
    const named = split ? kindOf(split).named?.(split) : found.labels
    if (named) return [...Object.entries(named).map(([code, label]) => ({ code, label })), unknown]
    const codes = new Set(own.flatMap((one) => one.dimensions[dimension] ?? []))
    return [...codes]
      .toSorted()
      .map((code) => ({ code, label: period(code.replace('-Q', 'Q'))?.label ?? t(code, code) }))
  }
  const codes = [...Object.keys(found?.reached ?? {}), found?.otherwise ?? '']
  // Withdrawn and the like come after what is still going on, as the published tables print them.
  const order = Object.keys(found?.labels ?? {})
  return codes
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((code) => ({ code, label: found?.labels?.[code] ?? t(code, code) }))
}
export const measureName = (programme: Programme, measure: string, lang: 'zh' | 'en'): string =>
  say(figureWord(programme, measure)?.name ?? SUM, lang)
