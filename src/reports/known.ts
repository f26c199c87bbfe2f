// Every figure there is by its id: counted, reckoned or told, of a programme or of the bureau itself, or of a series opened at the desk. The one place to look one up.
import { FIGURES } from '#bureau/figures.ts'
import {
  type AnyFormula,
  type AnyMeasure,
  type BureauFigures,
  type Counted,
  type Entered,
  type Programme,
  t,
  type Text,
} from '#engine'
import type { Series } from './series.ts'

/** Stands where the id of a programme would, of what the bureau reckons or is told itself. */
export const OF_BUREAU = 'bureau'

export type Known = {
  id: string
  programme: string
  name: Text
  unit: Counted
  means?: Text
} & (
  | { measure: AnyMeasure; of: Programme }
  /** Of a series, or of several each as a part of it: these cells of what its carriers count. */
  | { cells: readonly SeriesCell[]; counted: AnyMeasure }
  | { formula: AnyFormula }
  | { entered: Entered }
)

export type SeriesCell = {
  measure: string
  dimensions: Record<string, string>
  as: Record<string, string>
  name: string
}

/** An id that a definition says is the definition's, also where a series had it before. */
export function knownFigures(
  programmes: readonly Programme[],
  own: BureauFigures = FIGURES,
  series: readonly Series[] = [],
): Map<string, Known> {
  const all = [
    ...publishedBy(series, programmes),
    ...told(OF_BUREAU, own),
    ...programmes.flatMap((programme): Known[] => [
      ...told(programme.id, programme),
      ...Object.entries(programme.measures).map(([id, measure]) => ({
        ...worded(id, programme.id, measure),
        measure,
        of: programme,
      })),
    ]),
  ]
  return new Map(all.map((one) => [one.id, one]))
}

function publishedBy(series: readonly Series[], programmes: readonly Programme[]): Known[] {
  const all = new Map<string, Extract<Known, { cells: unknown }>>()
  for (const { name, code, cells, part = {} } of series)
    for (const { programme, measure, by, id } of cells) {
      const counted = programmes.find((one) => one.id === programme)?.measures[measure]
      if (!counted || id === undefined) continue
      const before = all.get(id)
      // Parts of one id are of one kind, or they could not be added up.
      if (before && before.unit !== counted.unit) continue
      const mine = [...(before?.cells ?? []), { measure, dimensions: { [by]: code }, as: part, name }]
      const names = mine.map((one) => one.name)
      const named = t(`${names.join('、')}：${counted.name.zh}`, `${names.join(', ')}: ${counted.name.en}`)
      all.set(id, { ...worded(id, before?.programme ?? programme, { ...counted, name: named }), cells: mine, counted })
    }
  return [...all.values()]
}

const told = (programme: string, { formulas = {}, entered = {} }: Partial<BureauFigures>): Known[] => [
  ...Object.entries(formulas).map(([id, formula]) => ({ ...worded(id, programme, formula), formula })),
  ...Object.entries(entered).map(([id, one]) => ({ ...worded(id, programme, one), entered: one })),
]
const worded = (id: string, programme: string, { name, unit, means }: { name: Text; unit: Counted; means?: Text }) => ({
  id,
  programme,
  name,
  unit,
  ...(means ? { means } : {}),
})
