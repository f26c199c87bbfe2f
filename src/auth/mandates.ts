// Mandates: which account acts for which body, in what and until when. Each is given and ended with a line in the accounts log.
import { randomInt, randomUUID } from 'node:crypto'
import { taipeiDay } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import type { Db, Tx } from '#store/db.ts'
import { blind } from '#store/chain/seal.ts'
import { logged } from '#store/gate/index.ts'
import type { Session } from '#store/types.ts'
import { noteAccount } from './account-log.ts'
import { iso, system } from './reach.ts'

/** The programmes in which somebody may act for a body. */
export type Scope = readonly string[] | 'all'
export type Mandate = {
  id: string
  account: string
  /** The id of the register entry. */
  body: string
  programmes: Scope
  from: string
  until?: string
  how: 'counter' | 'post'
  givenAt: string
  endedAt?: string
}
type Row = {
  id: string
  account: string
  body: string
  programmes: string[] | null
  from_day: string
  until_day: string | null
  how: string
  given_at: string
  ended_at: string | null
}
const COLUMNS = sql.raw('id, account, body, programmes, from_day, until_day, how, given_at, ended_at')
const told = (row: Row): Mandate => ({
  id: row.id,
  account: row.account,
  body: row.body,
  programmes: row.programmes ?? 'all',
  from: row.from_day,
  how: row.how === 'post' ? 'post' : 'counter',
  givenAt: row.given_at,
  ...(row.until_day ? { until: row.until_day } : {}),
  ...(row.ended_at ? { endedAt: row.ended_at } : {}),
})

/** Whether it holds on a day: neither ended nor over. */
export const holdsOn = ({ endedAt, from, until }: Mandate, day: string): boolean =>
  !endedAt && from <= day && (until === undefined || until >= day)

/** All there ever were for a body, newest first. */
export const mandatesFor = (db: Db, bureau: string, body: string): Promise<Mandate[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<Row>`select ${COLUMNS} from mandates
      where bureau = ${bureau} and body = ${body} order by given_at desc, id limit 200`.execute(tx)
    return rows.map(told)
  })

/** Those of an account that hold today, the oldest first. */
export const mandatesOf = (db: Db, bureau: string, account: string, now: number): Promise<Mandate[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<Row>`select ${COLUMNS} from mandates
      where bureau = ${bureau} and account = ${account} and ended_at is null and from_day <= ${taipeiDay(now)}
        and (until_day is null or until_day >= ${taipeiDay(now)}) order by given_at, id limit 200`.execute(tx)
    return rows.map(told)
  })

type Given = { body: string; programmes: Scope; until?: string | undefined }

/** At the counter. @param showed what the person showed to prove that the body sends them */
export const giveMandate = (
  db: Db,
  bureau: string,
  asked: Given & { account: string; showed: string; actor: string },
  now: number,
): Promise<Mandate> => withSession(db, system(bureau), (tx) => giveIn(tx, bureau, { ...asked, how: 'counter' }, now))

async function giveIn(
  tx: Tx,
  bureau: string,
  asked: Given & { account: string; how: Mandate['how']; actor: string; showed?: string },
  now: number,
): Promise<Mandate> {
  const { account, body, programmes, until, how, actor, showed } = asked
  const [id, from] = [randomUUID(), taipeiDay(now)]
  const only = programmes === 'all' ? null : [...programmes]
  await sql`insert into mandates (bureau, id, account, body, programmes, from_day, until_day, how, given_at)
    values (${bureau}, ${id}, ${account}, ${body}, ${only}, ${from}, ${until ?? null}, ${how}, ${iso(now)})`.execute(tx)
  const detail = { mandate: id, body, programmes, from, until: until ?? null, how, ...(showed ? { showed } : {}) }
  await noteAccount(tx, bureau, { actor, account, what: 'mandate-given', detail }, now)
  return { id, account, body, programmes, from, how, givenAt: iso(now), ...(until ? { until } : {}) }
}

/** From now on: whoever has a page open has nothing left to do on it. @returns whether there was one to end */
export const endMandate = (
  db: Db,
  bureau: string,
  id: string,
  by: { actor: string } & ({ account: string } | { body: string }),
  now: number,
): Promise<boolean> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ account: string }>`update mandates set ended_at = ${iso(now)}
      where bureau = ${bureau} and id::text = ${id} and ended_at is null
        and ${'account' in by ? sql`account = ${by.account}` : sql`body = ${by.body}`} returning account`.execute(tx)
    if (!row) return false
    const said = { actor: by.actor, account: row.account, what: 'mandate-ended', detail: { mandate: id } } as const
    await noteAccount(tx, bureau, said, now)
    return true
  })

/** With the account all it was given goes. */
export async function endAllMandates(tx: Tx, bureau: string, account: string, now: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`update mandates set ended_at = ${iso(now)}
    where bureau = ${bureau} and account = ${account} and ended_at is null returning id`.execute(tx)
  for (const { id } of rows)
    await noteAccount(tx, bureau, { actor: account, account, what: 'mandate-ended', detail: { mandate: id } }, now)
}

/** A month: the post, and a board that has to meet. */
const CODE_GOOD_FOR = 30 * 24 * 3_600_000
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const plain = (code: string) =>
  code
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
const hashOf = ({ keys }: Context, code: string) => blind(keys.access, 'mandate-code', plain(code))

/** For the slip that is posted to the body; whoever types it in with their account acts for it. One that was made before and not used dies. */
export async function newMandateCode(
  context: Context,
  bureau: string,
  { body, programmes, until, actor }: Given & { actor: string },
  now: number,
): Promise<string> {
  const code = newCode()
  const only = programmes === 'all' ? null : [...programmes]
  await withSession(context.db, system(bureau), async (tx) => {
    await sql`delete from mandate_codes where bureau = ${bureau} and (body = ${body} or good_until < ${iso(now)})`.execute(
      tx,
    )
    await sql`insert into mandate_codes (bureau, hash, body, programmes, until_day, made_by, made_at, good_until)
      values (${bureau}, ${hashOf(context, code)}, ${body}, ${only}, ${until ?? null}, ${actor}, ${iso(now)}, ${iso(now + CODE_GOOD_FOR)})`.execute(
      tx,
    )
    const detail = { body, programmes, until: until ?? null }
    await noteAccount(tx, bureau, { actor, account: actor, what: 'mandate-code', detail }, now)
  })
  return code
}

/** Good once, within a month. Nothing where there is no such code: how often somebody may try is for whoever asks. */
export const useMandateCode = (
  context: Context,
  bureau: string,
  account: string,
  code: string,
  now: number,
): Promise<Mandate | undefined> =>
  withSession(context.db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ body: string; programmes: string[] | null; until_day: string | null }>`
      delete from mandate_codes where bureau = ${bureau} and hash = ${hashOf(context, code)} and good_until > ${iso(now)}
      returning body, programmes, until_day`.execute(tx)
    if (!row) return undefined
    const given = { body: row.body, programmes: row.programmes ?? 'all', until: row.until_day ?? undefined } as const
    return giveIn(tx, bureau, { ...given, account, how: 'post', actor: account }, now)
  })

/** Sixteen characters without those that look alike: eighty bits, for nothing else stands between a stranger and the body. */
const newCode = (): string =>
  Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Who acts for a body is read like what a case says of people, and is written down as that is. */
export const readingOfHolders = (db: Db, session: Session, of: { caseId: string; programme: string }, at: string) =>
  withSession(db, session, (tx) => logged(tx, session, { purpose: 'mandates', at }, { ...of, what: 'read mandates' }))
