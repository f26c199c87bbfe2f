// Which closed cases have been kept long enough: the years of their programme, from the day that the bureau's archive counts from.
import { addDays, type Programme } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'

/** Whether the years of keeping run from the day a case was closed, or from the end of that year. A rule of each city's archive. */
export type ArchiveFrom = 'closing' | 'year-end'
export type Due = {
  caseId: string
  programme: string
  number: string
  openedOn: string
  closedOn: string
  keptUntil: string
}

/**
 * The last day of keeping; from the next day on a case may be destroyed.
 * @example keptUntil('2016-03-10', 10, 'year-end') // '2026-12-31'
 */
export function keptUntil(closedOn: string, years: number, from: ArchiveFrom): string {
  const start = from === 'year-end' ? `${closedOn.slice(0, 4)}-12-31` : closedOn
  const end = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`
  return end.endsWith('-02-29') && !isLeap(Number(end.slice(0, 4))) ? `${end.slice(0, 8)}28` : end
}
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The oldest first. A case that an open case names is still needed, and one on a list that is not carried out is on its way. */
export async function dueIn(
  context: Context,
  tx: Tx,
  bureau: string,
  programmes: readonly string[],
  today: string,
  from: ArchiveFrom,
  most: number,
): Promise<Due[]> {
  const found: Due[] = []
  for (const programme of programmes.map((id) => context.programme(id))) {
    const { rows } = await sql<{ id: string; number: string; opened_on: string; closed_on: string }>`
      select id, number, opened_on, closed_on from cases c
      where bureau = ${bureau} and programme = ${programme.id} and not is_open and closed_on < ${lastClosed(programme, today, from)}
        and not exists (select 1 from erasures e where e.bureau = c.bureau and e.case_id = c.id)
        and not exists (select 1 from links l where l.bureau = c.bureau and l.target = c.id and l.is_open)
        and not exists (select 1 from destruction_items i where i.bureau = c.bureau and i.case_id = c.id and i.held_by is null)
      order by closed_on, number limit ${most}`.execute(tx)
    for (const row of rows)
      found.push({
        caseId: row.id,
        programme: programme.id,
        number: row.number,
        openedOn: row.opened_on,
        closedOn: row.closed_on,
        keptUntil: keptUntil(row.closed_on, programme.keep.years, from),
      })
  }
  return found.filter((one) => one.keptUntil < today).slice(0, most)
}

/** No case closed on this day or later can be due. */
const lastClosed = (programme: Programme, today: string, from: ArchiveFrom): string => {
  const year = Number(today.slice(0, 4)) - programme.keep.years
  return from === 'year-end' ? `${year}-01-01` : addDays(`${year}${today.slice(4).replace('-02-29', '-02-28')}`, 1)
}
