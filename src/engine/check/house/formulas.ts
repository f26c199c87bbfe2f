// What formulas name: figures of any programme or of the bureau, split as the formula is, and never themselves.
import { type FigureWord, figureIds, figureWord } from '../../figure-word.ts'
import { namedBy } from '../../formula.ts'
import type { AnyFormula, BureauFigures, Programme } from '../../words/index.ts'
import { mend, type Names } from './names.ts'

export function formulasNamed(names: Names, programmes: readonly Programme[], own: BureauFigures): void {
  const known = new Map<string, FigureWord>()
  const formulas = new Map<string, AnyFormula>(Object.entries(own.formulas))
  for (const programme of programmes) {
    for (const [id, formula] of Object.entries(programme.formulas ?? {})) formulas.set(id, formula)
    for (const id of figureIds(programme)) known.set(id, figureWord(programme, id) as FigureWord)
  }
  for (const [id, one] of [...Object.entries(own.formulas), ...Object.entries(own.entered)]) {
    if (known.has(id))
      names.faults.push(`${OF_BUREAU}: has the figure “${id}”, which a programme has already. ${OTHER}`)
    if (id in own.formulas && id in own.entered)
      names.faults.push(`${OF_BUREAU}: has the figure “${id}” twice. ${OTHER}`)
    known.set(id, { ...one, by: Array.isArray(one.by) ? one.by : [] })
  }
  const look = (id: string, formula: AnyFormula, blame: (says: string, mended: string) => void) => {
    for (const named of namedBy(formula)) {
      const found = known.get(named)
      if (!found) blame(`the formula ${id} names “${named}”, which is no figure.`, mend(named, [...known.keys()]))
      else if (formula.by?.some((by) => !found.by.some((each) => by.every((one) => each.includes(one)))))
        blame(
          `the formula ${id} is by ${formula.by.map((by) => by.join(' and ')).join('; ')}, and “${named}” is not.`,
          'Split that figure so, too, or leave the breakdown out.',
        )
    }
    if (comesBack(id, formulas))
      blame(`the formula ${id} is reckoned from itself.`, 'Name figures that are counted or told.')
  }
  for (const programme of programmes)
    for (const [id, formula] of Object.entries(programme.formulas ?? {}))
      look(id, formula, (says, mended) => names.blame(programme, says, mended))
  for (const [id, formula] of Object.entries(own.formulas))
    look(id, formula, (says, mended) => names.faults.push(`${OF_BUREAU}: ${says} ${mended}`))
}

const OF_BUREAU = 'bureau/figures.ts'
const inputs = (formula: AnyFormula | undefined): string[] => (formula ? namedBy(formula) : [])
const OTHER = 'Give it an id of its own.'

function comesBack(id: string, formulas: ReadonlyMap<string, AnyFormula>): boolean {
  const way = new Set<string>()
  const open = [id]
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const named of inputs(formulas.get(one))) {
      if (named === id) return true
      if (!way.has(named)) open.push(named)
      way.add(named)
    }
  return false
}
