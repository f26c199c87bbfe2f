// What of a long play is written already. A line stands here in the same transaction as the cases it speaks of.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export type Range = { first: number; last: number }
const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'play', role: 'system' } })

export const playedBefore = (context: Context, bureau: string, part: string): Promise<Range[]> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } =
      await sql<Range>`select first, last from played where bureau = ${bureau} and part = ${part}`.execute(tx)
    return rows
  })

/** Written with the cases or not at all. A second server that plays the same part waits here, and leaves the batch alone. */
export async function claimed(tx: Tx, bureau: string, part: string, { first, last }: Range): Promise<boolean> {
  const { rows } =
    await sql`insert into played (bureau, part, first, last) values (${bureau}, ${part}, ${first}, ${last})
    on conflict do nothing returning first`.execute(tx)
  return rows.length > 0
}

/** Marks a part as begun or done; the moment is the one of the first time. */
export const mark = (context: Context, bureau: string, part: string, at: string): Promise<void> =>
  withSession(context.db, system(bureau), async (tx) => {
    await sql`insert into played (bureau, part, first, last, at) values (${bureau}, ${part}, 0, 0, ${at}) on conflict do nothing`.execute(
      tx,
    )
  })

export const marked = (context: Context, bureau: string, part: string): Promise<string | undefined> =>
  withSession(context.db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      at: string
    }>`select at from played where bureau = ${bureau} and part = ${part} and first = 0`.execute(tx)
    return row?.at
  })

/** The marks that begin with these words, without them. */
export const marksUnder = (context: Context, bureau: string, words: string): Promise<string[]> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql<{ rest: string }>`
      select substr(part, ${words.length + 1}::int) as rest from played where bureau = ${bureau} and starts_with(part, ${words}) order by part`.execute(
      tx,
    )
    return rows.map((row) => row.rest)
  })
