// Every figure there is by its id: counted, reckoned or told, of a programme or of the bureau itself. The one place to look one up.
import { FIGURES } from '#bureau/figures.ts'
import type { AnyFormula, AnyMeasure, BureauFigures, Entered, Programme, Text, Counted } from '#engine'

/** Stands where the id of a programme would, of what the bureau reckons or is told itself. */
export const OF_BUREAU = 'bureau'

export type Known = {
  id: string
  programme: string
  name: Text
  unit: Counted
  means?: Text
} & ({ measure: AnyMeasure; of: Programme } | { formula: AnyFormula } | { entered: Entered })

export function knownFigures(programmes: readonly Programme[], own: BureauFigures = FIGURES): Map<string, Known> {
  const all = [
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
