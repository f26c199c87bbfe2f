// The cases of a citizen's account: filed while signed in, or added by number and code.
import type { Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { iso, system } from './reach.ts'
import { failed, mustWait } from './tries.ts'

/** A case this account has a way into. Whoever is in it already keeps the part they have. */
export const addCase = (
  { db }: Context,
  bureau: string,
  account: string,
  mine: { caseId: string; role: string },
  now: number,
) =>
  withSession(db, system(bureau), (tx) =>
    sql`insert into account_cases (bureau, account, case_id, role, added_at) values (${bureau}, ${account}, ${mine.caseId}, ${mine.role}, ${iso(now)}) on conflict do nothing`.execute(
      tx,
    ),
  )
export const dropCase = ({ db }: Context, bureau: string, account: string, caseId: string) =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from account_cases where bureau = ${bureau} and account = ${account} and case_id::text = ${caseId}`.execute(
      tx,
    ),
  )

/** Wrong numbers and codes cost the account growing waits, as wrong passwords do. */
export const mayEnterCase = (
  { db }: Context,
  bureau: string,
  account: string,
  now: number,
): Promise<Text | undefined> => mustWait(db, bureau, [`enters:${account}`], now)
export const failedToEnter = ({ db }: Context, bureau: string, account: string, now: number): Promise<void> =>
  failed(db, bureau, [`enters:${account}`], now)
