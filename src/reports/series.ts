// Series: entries of registers that have figures of their own, with the ids and the place in the report that the desk gave them.
import { countsNothing, decimalsOf, holds, type Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import { asJson, type Db } from '#store/db.ts'
import { type Figure, figureKey } from './figure.ts'
import type { Span } from './measure-sql.ts'

type Tx = Parameters<Parameters<typeof withSession>[2]>[0]
export type Series = {
  register: string
  number: string
  /** By which figures are split. */
  code: string
  name: string
  openedOn: string
  running: boolean
  /** `chapter/section`. */
  at: string
  covers: string[]
  /** The cells of its carrier that are its figures, and under which id each is published. */
  cells: { programme: string; measure: string; by: string; id?: string }[]
  /** Published as one part of these ids, by this split: `{ activity: 'guided-play' }`. */
  part?: Record<string, string>
}
type Row = { programme: string; number: string; state: string; opened_on: string; values: Record<string, unknown> }

export const seriesOf = (db: Db, session: Session, programmes: readonly Programme[]): Promise<Series[]> =>
  withSession(db, session, (tx) => seriesIn(tx, session.bureau, programmes))

/** @param begun the programmes anybody has used, where that is known: no other register has an entry */
export async function seriesIn(
  tx: Tx,
  bureau: string,
  programmes: readonly Programme[],
  begun?: ReadonlySet<string>,
): Promise<Series[]> {
  const found: Series[] = []
  const registers = programmes.filter(({ id, figures }) => figures && (!begun || begun.has(id)))
  const entries = await entriesOf(tx, bureau, registers)
  for (const { id, figures, title, fields } of registers) {
    if (!figures) continue
    const rows = entries.filter(({ programme }) => programme === id)
    const said = (values: Row['values'], name: string) =>
      typeof values[name] === 'string' && fields[name] ? values[name] : ''
    for (const { number, state, opened_on, values } of rows) {
      const section = said(values, figures.section)
      if (section === '') continue
      const carriers = figures.of.filter((one) => holds(one.when, values))
      const codeOf = ({ programme, by }: (typeof carriers)[number]) =>
        said(values, programmes.find((one) => one.id === programme)?.dimensions[by]?.code ?? '') || number
      const part = figures.part
      const [by, is] = part ? [said(values, part.by), said(values, part.is)] : ['', '']
      for (const carrier of carriers)
        found.push({
          register: id,
          number,
          code: codeOf(carrier),
          name: said(values, String(title)) || number,
          openedOn: opened_on,
          running: figures.running.includes(state),
          at: section,
          covers: idsIn(values[figures.covers]),
          ...(by && is ? { part: { [by]: is } } : {}),
          cells: Object.entries(carrier.measures).map(([measure, field]) => {
            const published = said(values, field)
            return { programme: carrier.programme, measure, by: carrier.by, ...(published ? { id: published } : {}) }
          }),
        })
    }
  }
  return found
}

/** Those of all registers at once, each by the states in which its entries have figures; open ones and closed ones have each an index of their own. */
async function entriesOf(tx: Tx, bureau: string, registers: readonly Programme[]): Promise<Row[]> {
  if (registers.length === 0) return []
  const asked = registers.map(({ id, figures }) => ({ programme: id, states: figures?.in ?? [] }))
  const its = sql`c.bureau = ${bureau} and c.programme = a.programme and c.state = any (a.states)`
  const { rows } = await sql<Row>`
    select a.programme, e.number, e.state, e.opened_on, e.values
    from jsonb_to_recordset(${asJson(asked)}) a (programme text, states text[]) cross join lateral (
      select number, state, opened_on, doc -> 'values' as values from cases c where is_open and ${its}
      union all select number, state, opened_on, doc -> 'values' from cases c where not is_open and ${its}) e
    order by e.number`.execute(tx)
  return rows
}

const idsIn = (rows: unknown): string[] =>
  Array.isArray(rows) ? rows.flatMap((row: { id?: unknown }) => (typeof row.id === 'string' ? [row.id] : [])) : []

/** What a carrier counts of series is printed, whichever series there are. */
export const measuresOfSeries = (programmes: readonly Programme[]): string[] =>
  programmes.flatMap(({ figures }) => (figures?.of ?? []).flatMap(({ measures }) => Object.keys(measures)))

/**
 * Says of the figures that are those of a series where their line stands; one that runs and of which nothing was counted has nought,
 * since a line that is left out could not be told from one that was forgotten.
 */
export function inLines(
  figures: readonly Figure[],
  series: readonly Series[],
  programmes: readonly Programme[],
  { to }: Span,
): Figure[] {
  const all = new Map(figures.map((one) => [keyOf(one), one]))
  for (const { register, code, name, openedOn, running, at, cells } of series) {
    const line = { register, code, name, at }
    const mine = cells.flatMap(({ programme: id, measure, by }): Figure[] => {
      const of = programmes.find((one) => one.id === id)
      const counted = of?.measures[measure]
      // Only where the measure was asked for.
      if (!of || !counted || !all.has(keyOf({ programme: id, measure, dimensions: {} }))) return []
      const dimensions = { [by]: code }
      const decimals = decimalsOf(of, counted)
      const nothing = {
        programme: id,
        measure,
        dimensions,
        names: { [by]: name },
        value: countsNothing(counted) ? 0 : null,
        unit: counted.unit,
        ...(decimals === undefined ? {} : { decimals }),
        cases: [],
      }
      return [{ ...(all.get(keyOf({ programme: id, measure, dimensions })) ?? nothing), line }]
    })
    if (mine.some(({ value }) => (value ?? 0) !== 0) || (running && openedOn <= to))
      for (const one of mine) all.set(keyOf(one), one)
  }
  return [...all.values()]
}

const keyOf = ({ programme, measure, dimensions }: Pick<Figure, 'programme' | 'measure' | 'dimensions'>) =>
  `${programme} ${figureKey(measure, dimensions)}`
