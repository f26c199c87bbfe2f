// The cases of a citizen's account: filed while signed in, or added by number and code.
import type { Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { follow, unfollow } from '#store/act/followers.ts'
import { iso, system } from './reach.ts'
import { failed, mustWait } from './tries.ts'

/** A case this account has a way into. Whoever is in it already keeps the part they have. */
export const addCase = (
  { db }: Context,
  bureau: string,
  account: string,
  mine: {
    caseId: string
    role: string
    /** By which code it was added; nothing where it was filed so. */ code?: number
  },
  now: number,
) =>
  withSession(db, system(bureau), (tx) => {
    const { caseId, role } = mine
    return follow(tx, bureau, { account, caseId, role, byCode: mine.code !== undefined }, iso(now))
  })
export const dropCase = ({ db }: Context, bureau: string, account: string, caseId: string) =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from account_cases where bureau = ${bureau} and account = ${account} and case_id::text = ${caseId}`.execute(
      tx,
    ),
  )

/** Takes a case off every account that follows it in this part, and what they came to follow through it by its code. */
export const dropWaysIn = ({ db }: Context, bureau: string, caseId: string, role: string) =>
  withSession(db, system(bureau), (tx) => unfollow(tx, bureau, caseId, role))

/** Wrong numbers and codes cost the account growing waits, as wrong passwords do. */
export const mayEnterCase = (
  { db }: Context,
  bureau: string,
  account: string,
  now: number,
): Promise<Text | undefined> => mustWait(db, bureau, [`enters:${account}`], now)
export const failedToEnter = ({ db }: Context, bureau: string, account: string, now: number): Promise<void> =>
  failed(db, bureau, [`enters:${account}`], now)
