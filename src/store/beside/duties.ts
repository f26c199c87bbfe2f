// What one process does for all of them: the clocks, the letters, the evidence. Whoever holds a duty says so again every few seconds, by the
// clock of the database; who falls silent loses it. No session holds a lock, so that it is the same behind a pooler of connections.
import type { Context } from '../context.ts'
import { asJson, sql } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export type Duty = 'clock' | 'letters' | 'evidence'
/** `doneAt`: when it was last done, by the clock of who did it; `state`: what they said of it. */
export type Held = { duty: Duty; doneAt: string | null }
export type Standing = Held & { holder: string; held: boolean; state: unknown }

/** How long a duty stays with somebody who says nothing more. */
export const SILENT_SECONDS = 8

const duties = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'duties', role: 'system' } })
/** What is lost with the machine may be lost: the next who asks takes it after those seconds. */
const LIGHT = { synchronous_commit: 'off' }

/** Takes what nobody holds and keeps what is held already. @returns what is held now */
export const takeDuties = (
  { db }: Pick<Context, 'db'>,
  bureau: string,
  holder: string,
  wanted: readonly Duty[],
): Promise<Held[]> =>
  withSession(
    db,
    duties(bureau),
    async (tx) => {
      const until = sql`clock_timestamp() + make_interval(secs => ${SILENT_SECONDS})`
      const { rows } = await sql<Held>`
        with made as (insert into duties (bureau, duty, holder, until_at) select ${bureau}, duty, ${holder}, ${until}
            from unnest(${[...wanted]}::text[]) as duty on conflict do nothing returning duty, done_at),
          kept as (update duties set holder = ${holder}, until_at = ${until} where bureau = ${bureau} and duty = any (${[...wanted]}::text[])
            and (holder = ${holder} or until_at < clock_timestamp()) returning duty, done_at)
        select duty, done_at as "doneAt" from made union all select duty, done_at from kept`.execute(tx)
      return rows
    },
    LIGHT,
  )

export const dutyDone = (
  { db }: Pick<Context, 'db'>,
  bureau: string,
  holder: string,
  { duty, at, state }: { duty: Duty; at: string; state: unknown },
): Promise<unknown> =>
  withSession(
    db,
    duties(bureau),
    (tx) =>
      sql`update duties set done_at = ${at}, state = ${asJson(state ?? null)} where bureau = ${bureau} and duty = ${duty} and holder = ${holder}`.execute(
        tx,
      ),
    LIGHT,
  )

/** Lets go of all that is held by one who ends, or who is known to be gone. */
export const leaveDuties = ({ db }: Pick<Context, 'db'>, bureau: string, holder: string): Promise<unknown> =>
  withSession(
    db,
    duties(bureau),
    (tx) => sql`update duties set until_at = '-infinity' where bureau = ${bureau} and holder = ${holder}`.execute(tx),
    LIGHT,
  )

/** How the duties of a bureau stand, whoever holds them. */
export const dutiesOf = ({ db }: Pick<Context, 'db'>, bureau: string): Promise<Standing[]> =>
  withSession(db, duties(bureau), async (tx) => {
    const { rows } = await sql<Standing>`
      select duty, holder, until_at >= clock_timestamp() as held, done_at as "doneAt", state from duties where bureau = ${bureau} order by duty`.execute(
      tx,
    )
    return rows
  })
