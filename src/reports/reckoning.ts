// Reckons formulas in every cell they are split by, from figures that are each found once.
import { askedBy, countsNothing, DIRECTION, DIRECTIONS, type Programme, reckoned } from '#engine'
import { cellKey, type Figure, type Told } from './figure.ts'
import type { Known } from './known.ts'
import type { Span } from './measure-sql.ts'

type Cell = Record<string, string>
type Formula = Extract<Known, { formula: unknown }>

export class Reckoning {
  private readonly found = new Map<string, Promise<Figure[]>>()
  private readonly known: ReadonlyMap<string, Known>
  private readonly count: (one: Known, span: Span) => Promise<Figure[]>
  private readonly anythingIn: (programme: Programme, span: Span) => Promise<boolean>
  constructor(known: Reckoning['known'], count: Reckoning['count'], anythingIn: Reckoning['anythingIn']) {
    this.known = known
    this.count = count
    this.anythingIn = anythingIn
  }

  /** The figure in the whole and in every cell; nothing of what nobody knows. */
  figures(id: string, span: Span): Promise<Figure[]> {
    const key = `${id} ${span.from} ${span.to}`
    const one = this.known.get(id)
    const found =
      this.found.get(key) ??
      (one === undefined ? Promise.resolve([]) : 'formula' in one ? this.reckon(one, span) : this.count(one, span))
    this.found.set(key, found)
    return found
  }

  private async reckon(one: Formula, span: Span): Promise<Figure[]> {
    const { formula } = one
    const inputs: Input[] = []
    for (const { figure, span: over } of askedBy(formula, span)) {
      const of = this.known.get(figure)
      const counts = of && 'measure' in of
      // A year before there was anything here is not a year in which nothing happened.
      const unknown = counts && over !== span && !(await this.anythingIn(of.of, over))
      const nought = counts && countsNothing(of.measure) ? 0 : undefined
      inputs.push({ figure, over, nought, ...(unknown ? UNKNOWN : indexed(await this.figures(figure, over))) })
    }
    const input = (figure: string, over: Span) =>
      inputs.find((each) => each.figure === figure && each.over.from === over.from)
    const get = (figure: string, cell: Cell, over: Span) => {
      const from = input(figure, over)
      const there = from?.at.get(cellKey(cell))
      return there ? (there.value ?? undefined) : from?.known ? from.nought : undefined
    }
    const made = (dimensions: Cell): Figure => {
      const value = reckoned(formula, get, span, dimensions) ?? null
      const { [DIRECTION]: _, ...cell } = dimensions
      const behind = inputs.flatMap(({ at }) => at.get(cellKey(cell)) ?? [])
      const told = inputs.flatMap(({ at }) => at.get(cellKey(cell))?.told ?? at.get(cellKey({}))?.told ?? [])
      const names = behind.find((each) => each.names)?.names
      return {
        programme: one.programme,
        measure: one.id,
        dimensions,
        ...(names ? { names } : {}),
        value,
        unit: one.unit,
        ...(value === null || told.length === 0 ? {} : { told: [...new Set<Told>(told)] }),
        cases: casesOf(one, inputs, cell),
      }
    }
    return cellsOf(one, inputs).flatMap((cell) => {
      const figure = made(cell)
      return formula.change && figure.value
        ? [
            figure,
            ...Object.keys(DIRECTIONS)
              .map((way) => made({ ...cell, [DIRECTION]: way }))
              .filter(({ value }) => value !== null),
          ]
        : [figure]
    })
  }
}

type Input = { figure: string; over: Span; nought: number | undefined; known: boolean; at: ReadonlyMap<string, Figure> }
const UNKNOWN = { known: false, at: new Map<string, Figure>() }
const indexed = (figures: readonly Figure[]) => ({
  known: true,
  at: new Map(figures.map((figure) => [cellKey(figure.dimensions), figure])),
})

/** The whole, and the cells its breakdowns have in what it is reckoned from. */
function cellsOf({ formula: { by = [], share, among } }: Formula, inputs: readonly Input[]): Cell[] {
  const [[over, values = []] = ['', []]] = Object.entries(among ?? {})
  const all = inputs.flatMap(({ at }) => [...at.values()].map((figure) => figure.dimensions))
  const fitting = [{}, ...all].filter(
    (cell) =>
      Object.keys(cell).length === 0 || by.some((names) => Object.keys(cell).every((name) => names.includes(name))),
  )
  const cells = share
    ? fitting
        .filter((cell) => !(over in cell))
        .flatMap((cell) => values.map((value): Cell => ({ ...cell, [over]: value })))
    : fitting
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()]
}

/** Behind a quotient stand the cases of its part; behind a mean those of every year. */
function casesOf({ formula }: Formula, inputs: readonly Input[], cell: Cell): string[] {
  const named = formula.part ?? formula.share ?? formula.change ?? formula.mean
  const found = inputs.flatMap(({ figure, at }) => (figure === named ? (at.get(cellKey(cell))?.cases ?? []) : []))
  return [...new Set(found)]
}
