// Where people who follow a case with their account can be reached, and how an account is joined to LINE.
import { randomInt } from 'node:crypto'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { seal, unseal } from '#store/chain/seal.ts'
import { contactBound } from './citizens.ts'
import { iso, system } from './reach.ts'
import { tokenHash } from './secrets.ts'

export type Reaches = { email: string; line?: string }
const lineBound = (bureau: string, id: string) => `${bureau}/line/${id}`
const LINK_GOOD_FOR = 30 * 60_000

/** The account that follows this case in this part; the one that did so first, where there are several. */
export const reachesOf = (
  { db, keys }: Context,
  bureau: string,
  caseId: string,
  role: string,
  /** Only of an account with which the case was filed: whoever has the code may add it to any account. */
  { filed = false }: { filed?: boolean } = {},
): Promise<Reaches | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ id: string; contact: Buffer; line: Buffer | null }>`
      select a.id, a.contact, a.line from account_cases k join accounts a on a.bureau = k.bureau and a.id = k.account
      where k.bureau = ${bureau} and k.case_id = ${caseId} and k.role = ${role} and a.locked_at is null and (not ${filed} or not k.by_code) order by k.added_at limit 1`.execute(
      tx,
    )
    return row && opened(keys, bureau, row)
  })

/** The account that has acted longest for a body in this programme, of those that may on this day. */
export const reachesOfBody = (
  { db, keys }: Context,
  bureau: string,
  { body, programme, on }: { body: string; programme: string; on: string },
): Promise<Reaches | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ id: string; contact: Buffer; line: Buffer | null }>`
      select a.id, a.contact, a.line from mandates m join accounts a on a.bureau = m.bureau and a.id = m.account
      where m.bureau = ${bureau} and m.body::text = ${body} and m.ended_at is null and a.locked_at is null
        and (m.programmes is null or ${programme} = any (m.programmes)) and m.from_day <= ${on} and coalesce(m.until_day, 'infinity') >= ${on}
      order by m.given_at limit 1`.execute(tx)
    return row && opened(keys, bureau, row)
  })

function opened(
  { data }: Context['keys'],
  bureau: string,
  row: { id: string; contact: Buffer; line: Buffer | null },
): Reaches {
  const { email } = JSON.parse(unseal(data, row.contact, contactBound(bureau, row.id))) as { email: string }
  return { email, ...(row.line ? { line: unseal(data, row.line, lineBound(bureau, row.id)) } : {}) }
}

/** A code to be typed to the bureau's official account, good for half an hour and once. */
export async function newLineCode({ db }: Context, bureau: string, account: string, now: number): Promise<string> {
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  await withSession(db, system(bureau), (tx) =>
    sql`update accounts set line_code = ${tokenHash(code)}, line_until = ${iso(now + LINK_GOOD_FOR)} where bureau = ${bureau} and id = ${account} and kind = 'citizen'`.execute(
      tx,
    ),
  )
  return code
}

/** Whoever typed the code to LINE is the holder of the account that showed it. */
export const joinLine = (
  { db, keys }: Context,
  bureau: string,
  typed: string,
  user: string,
  now: number,
): Promise<boolean> =>
  withSession(db, system(bureau), async (tx) => {
    const code = typed.slice(0, 200).normalize('NFKC').replace(/\s/g, '')
    if (!/^\d{8}$/.test(code)) return false
    const {
      rows: [row],
    } = await sql<{ id: string }>`
      select id from accounts where bureau = ${bureau} and line_code = ${tokenHash(code)} and line_until > ${iso(now)} for update`.execute(
      tx,
    )
    if (!row) return false
    await sql`update accounts set line = ${seal(keys.data, user, lineBound(bureau, row.id))}, line_code = null, line_until = null
      where bureau = ${bureau} and id = ${row.id}`.execute(tx)
    return true
  })

export const leaveLine = ({ db }: Context, bureau: string, account: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update accounts set line = null, line_code = null, line_until = null where bureau = ${bureau} and id = ${account}`.execute(
      tx,
    ),
  )

export const onLine = ({ db }: Context, bureau: string, account: string): Promise<boolean> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } =
      await sql`select 1 from accounts where bureau = ${bureau} and id = ${account} and line is not null`.execute(tx)
    return rows.length > 0
  })
