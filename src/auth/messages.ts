// The one door through which an account is written to. Whoever carries mail takes the ready ones from here.
import { randomUUID } from 'node:crypto'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import type { Tx } from '#store/db.ts'
import { seal, unseal } from '#store/chain/seal.ts'
import { iso, system } from './reach.ts'

export type AccountMessage = { to: string; subject: string; body: string; way?: 'email' | 'sms' }
export type Kind = 'sign-up' | 'new-password' | 'account-exists' | 'access-code' | 'second-proof'

const bound = (bureau: string, id: string) => `${bureau}/message/${id}`

export async function writeToAccount(
  { keys }: Context,
  tx: Tx,
  bureau: string,
  kind: Kind,
  address: Buffer,
  message: AccountMessage,
  now: number,
): Promise<void> {
  const id = randomUUID()
  await sql`insert into account_messages (bureau, id, address, kind, sealed, at)
    values (${bureau}, ${id}, ${address}, ${kind}, ${seal(keys.data, message, bound(bureau, id))}, ${iso(now)})`.execute(
    tx,
  )
}

/**
 * Those not sent yet, oldest first.
 * @param held seconds for which another carrier leaves them alone
 */
export const readyMessages = (
  { db, keys }: Context,
  bureau: string,
  limit = 50,
  held = 0,
): Promise<(AccountMessage & { id: string; kind: Kind })[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<{ id: string; kind: Kind; sealed: Buffer }>`
      with chosen as materialized (select id from account_messages where bureau = ${bureau} and state = 'ready'
          and (taken_until is null or taken_until <= clock_timestamp()) order by at, id limit ${limit} for update skip locked),
        taken as (update account_messages set taken_until = clock_timestamp() + make_interval(secs => ${held})
          where bureau = ${bureau} and id in (select id from chosen) returning id, kind, sealed, at)
      select id, kind, sealed from taken order by at, id`.execute(tx)
    return rows.map(({ id, kind, sealed }) => ({
      id,
      kind,
      ...(JSON.parse(unseal(keys.data, sealed, bound(bureau, id))) as AccountMessage),
    }))
  })

/** Not taken by the other side now: free for the next round. */
export const messageWaits = ({ db }: Context, bureau: string, id: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update account_messages set taken_until = null where bureau = ${bureau} and id = ${id}`.execute(tx),
  )

/** What was sent is not kept: a code that has run out helps nobody, and the address is somebody's own. */
export const messageSent = ({ db }: Context, bureau: string, id: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from account_messages where bureau = ${bureau} and id = ${id}`.execute(tx),
  )
