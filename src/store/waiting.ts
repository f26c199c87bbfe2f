// What is waiting to be done, by its age: for whoever asks whether the house is well. No name and no letter leaves here.
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { withSession } from './session.ts'

/** Since when the oldest letter could have gone and has not; nothing where none is late. */
export const lettersWaitingSince = (context: Context, bureau: string, at: string): Promise<string | undefined> =>
  withSession(context.db, { bureau, reach: 'system', actor: { id: 'health', role: 'system' } }, async (tx) => {
    const { rows } = await sql<{ since: string | null }>`
      select min(next_at) as since from outbox where bureau = ${bureau} and state = 'ready' and next_at <= ${at}`.execute(
      tx,
    )
    return rows[0]?.since ?? undefined
  })
