// The numbers of a batch: worked out ahead, held while it is written, and given for good with its cases.
import { rocYear } from '#engine'
import { sql, type Tx } from '../db.ts'
import type { Play } from '../types.ts'

/** The last number given, by programme and year. */
export type Lasts = ReadonlyMap<string, number>
type Series = { programme: string; year: number }

const seriesOf = ({ programme, lines: [first] }: Play): Series => ({
  programme,
  year: rocYear(first?.on ?? '2025-01-01'),
})
const nameOf = ({ programme, year }: Series): string => `${programme}/${year}`

/** @returns the series these plays take their numbers from, each once and in the order in which everybody holds them */
export function seriesFor(plays: readonly Play[]): Series[] {
  const found = new Map(plays.map((play) => [nameOf(seriesOf(play)), seriesOf(play)]))
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series)
}

export const unknownOf = (series: readonly Series[], known: Lasts): Series[] =>
  series.filter((one) => !known.has(nameOf(one)))

const asLasts = (rows: readonly (Series & { last: number })[]): Lasts =>
  new Map(rows.map((row) => [nameOf(row), row.last]))

const columns = (series: readonly Series[]) =>
  sql`unnest(${series.map((one) => one.programme)}::text[], ${series.map((one) => one.year)}::int[]) as s(programme, year)`

/** Where the series stand. Somebody may take a number right after. */
export async function lastsOf(tx: Tx, bureau: string, series: readonly Series[]): Promise<Lasts> {
  const { rows } = await sql<Series & { last: number }>`
    select s.programme, s.year, coalesce(c.last, 0) as last from ${columns(series)}
    left join counters c on c.bureau = ${bureau} and c.programme = s.programme and c.year = s.year`.execute(tx)
  return asLasts(rows)
}

/** The same, and nobody takes a number of them until commit. */
export async function heldLasts(tx: Tx, bureau: string, series: readonly Series[]): Promise<Lasts> {
  const { rows } = await sql<Series & { last: number }>`
    insert into counters (bureau, programme, year, last) select ${bureau}, programme, year, 0 from ${columns(series)}
    on conflict (bureau, programme, year) do update set last = counters.last returning programme, year, last`.execute(
    tx,
  )
  return asLasts(rows)
}

export async function settle(tx: Tx, bureau: string, series: readonly Series[], lasts: Lasts): Promise<void> {
  const all = series.map((one) => lasts.get(nameOf(one)) ?? 0)
  await sql`update counters c set last = s.last
    from unnest(${series.map((one) => one.programme)}::text[], ${series.map((one) => one.year)}::int[], ${all}::int[]) as s(programme, year, last)
    where c.bureau = ${bureau} and c.programme = s.programme and c.year = s.year and c.last <> s.last`.execute(tx)
}

export const sameLasts = (series: readonly Series[], one: Lasts, other: Lasts): boolean =>
  series.every((each) => one.get(nameOf(each)) === other.get(nameOf(each)))

/** Counts on from where the series stand. A play that is refused takes none. */
export class Numbers {
  readonly #lasts: Map<string, number>
  constructor(lasts: Lasts) {
    this.#lasts = new Map(lasts)
  }
  get lasts(): Lasts {
    return this.#lasts
  }
  next(play: Play): number {
    return (this.#lasts.get(nameOf(seriesOf(play))) ?? 0) + 1
  }
  take(play: Play): void {
    this.#lasts.set(nameOf(seriesOf(play)), this.next(play))
  }
}
