// What a name of a figure says in a programme, be it counted, reckoned or told.
import type { Citation } from './citation.ts'
import type { Text } from './text.ts'
import type { Programme, Counted } from './words/index.ts'

export type FigureWord = {
  name: Text
  unit: Counted
  means?: Text
  source?: Citation
  by: readonly (readonly string[])[]
}

export function figureWord({ measures, formulas, entered }: Programme, id: string): FigureWord | undefined {
  const told = entered?.[id]
  if (told) return { ...told, by: Object.keys(told.by ?? {}).map((one) => [one]) }
  const one = measures[id] ?? formulas?.[id]
  return one && { ...one, by: one.by ?? [] }
}

/** Every figure of the programme by its id. */
export const figureIds = ({ measures, formulas = {}, entered = {} }: Programme): string[] => [
  ...Object.keys(measures),
  ...Object.keys(formulas),
  ...Object.keys(entered),
]
