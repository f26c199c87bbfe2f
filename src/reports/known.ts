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
  /** Of a series: this cell of what its carrier counts. */
  | { cell: { measure: string; dimensions: Record<string, string> }; counted: AnyMeasure }
  | { formula: AnyFormula }
  | { entered: Entered }
)

/** An id that a definition says is the definition's, also where a series had it before. */
export function knownFigures(
  programmes: readonly Programme[],
  own: BureauFigures = FIGURES,
  series: readonly Series[] = [],
): Map<string, Known> {
  const all = [
    ...series.flatMap((one) => publishedBy(one, programmes)),
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

function publishedBy({ name, code, cells }: Series, programmes: readonly Programme[]): Known[] {
  return cells.flatMap(({ programme, measure, by, id }) => {
    const counted = programmes.find((one) => one.id === programme)?.measures[measure]
    if (!counted || id === undefined) return []
    const named = t(`${name}：${counted.name.zh}`, `${name}: ${counted.name.en}`)
    return [
      {
        ...worded(id, programme, { ...counted, name: named }),
        cell: { measure, dimensions: { [by]: code } },
        counted,
      },
    ]
  })
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
