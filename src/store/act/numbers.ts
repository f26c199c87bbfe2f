// Case numbers: one series a programme and year, given in the transaction that begins the case, so that none is lost.
import { type Programme, rocYear } from '#engine'
import type { Act } from '../context.ts'
import { sql } from '../db.ts'

export async function nextNumber({ tx, bureau, today }: Act, programme: Programme): Promise<string> {
  const year = rocYear(today)
  const {
    rows: [row],
  } = await sql<{ last: number }>`
    insert into counters (bureau, programme, year, last) values (${bureau}, ${programme.id}, ${year}, 1)
    on conflict (bureau, programme, year) do update set last = counters.last + 1
    returning last`.execute(tx)
  return numbered(programme, year, row?.last ?? 1)
}
export const numbered = (programme: Programme, year: number, n: number): string =>
  `${programme.code}${String(year).padStart(3, '0')}-${String(n).padStart(6, '0')}`
