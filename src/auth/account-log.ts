// What was changed in an account, by whom: appended, never changed.
import { sql, withSession, writeAccountLine } from '#store'
import type { Db, Tx } from '#store/db.ts'
import type { Office } from './person.ts'
import { iso, system } from './reach.ts'

export type What =
  | 'created'
  | 'as-it-is'
  | 'renamed'
  | 'office-given'
  | 'office-taken'
  | 'stands-for'
  | 'stands-no-longer'
  | 'locked'
  | 'unlocked'
  | 'second-factor-reset'
  | 'password-reset'
  | 'deactivated'
  | 'reactivated'
  | 'password-changed'
  | 'second-factor-enrolled'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'mandate-code'
  | 'mandate-given'
  | 'mandate-ended'

type Noted = { actor: string; account: string; what: What; detail?: Record<string, unknown> }

/** In the transaction of the change itself: one is not written without the other. */
export async function noteAccount(tx: Tx, bureau: string, noted: Noted, now: number): Promise<void> {
  await writeAccountLine(tx, bureau, { ...noted, at: iso(now) })
}

export type LogLine = {
  id: number
  at: string
  actor: string
  account: string
  what: What
  detail: Partial<Office> & { name?: string; body?: string; until?: string | null }
}

/** Newest first; `before` is the last line of the page before. */
export const accountLog = (
  db: Db,
  bureau: string,
  { account, before, limit = 50 }: { account?: string; before?: number; limit?: number } = {},
): Promise<LogLine[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<LogLine>`
      select id, at, actor, account, what, detail from account_log
      where bureau = ${bureau} ${account ? sql`and account = ${account}` : sql``} ${before ? sql`and id < ${before}` : sql``}
      order by id desc limit ${limit}`.execute(tx)
    return rows
  })
