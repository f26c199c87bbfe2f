// Staff accounts, and signing in with them: password, then whatever else the bureau asks before somebody is in.
import { taipeiDay, t, type Text } from '#engine'
import { accountsUnsaid, sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import type { Db, Tx } from '#store/db.ts'
import { sealBytes, unsealBytes } from '#store/chain/seal.ts'
import { noteAccount } from './account-log.ts'
import type { Office, Person } from './person.ts'
import { iso, system } from './reach.ts'
import { hashPassword, passwordFits, recoveryHash, totpStep } from './secrets.ts'
import { endSessions, openSession, sessionOf, signOut, type SignedIn, type Stage } from './sessions.ts'
import { right, takeGuess } from './guesses.ts'
import { failed, forgive, mustWait } from './tries.ts'
import { asToday, type Belonging } from './units.ts'

export type Account = {
  id: string
  name: string
  kind: 'staff' | 'citizen'
  roles: Office[]
  stands_for: string[]
  password: string | null
  totp: Buffer | null
  totp_step: number | null
  recovery: string[]
  active_from: string | null
  active_to: string | null
  locked_at: string | null
  left_at: string | null
  must_change: boolean | null
  password_until: string | null
  signed_in_at: string | null
}
const COLUMNS = sql.raw(
  'id, name, kind, roles, stands_for, password, totp, totp_step, recovery, active_from, active_to, locked_at, left_at, must_change, password_until, signed_in_at',
)

/** What a bureau asks of its staff beyond a password. */
export type Demands = { secondFactor: boolean }
const NOTHING: Demands = { secondFactor: false }
type Asked = { from: string; device?: string; known?: boolean }

export async function signIn(
  db: Db,
  bureau: string,
  given: { account: string; password: string } & Asked,
  now: number,
  demands = NOTHING,
): Promise<SignedIn | { refused: Text }> {
  const name = given.account.trim().toLowerCase().slice(0, 100)
  const guess = { account: `account:${name}`, from: given.from, known: given.known }
  const wait = await takeGuess(db, bureau, guess, now)
  if (wait) return { refused: wait }
  const account = await staffAccountOf(db, bureau, name)
  const fits = await passwordFits(given.password, account?.password ?? null)
  const usable = account && mayEnter(account, now) && !(account.password_until && account.password_until < iso(now))
  if (!usable || !fits) return { refused: t('帳號或密碼不正確。', 'The account or the password is not right.') }
  await right(db, bureau, guess)
  const stage = account.totp ? 'second-factor' : stageAfter(account, demands)
  return openSession(db, bureau, personOf(bureau, account), stage, now, account.id, given)
}

/** Six digits from the authenticator, or one of the recovery codes, each of which works once. */
export async function secondFactor(
  context: Context,
  bureau: string,
  token: string,
  code: string,
  now: number,
  demands = NOTHING,
  device = '',
): Promise<SignedIn | { refused: Text }> {
  const { db } = context
  const waiting = await sessionOf(db, bureau, token, now)
  const account = waiting?.stage === 'second-factor' ? await staffAccountOf(db, bureau, waiting.person.id) : undefined
  if (!account?.totp) return { refused: t('請重新登入。', 'Please sign in again.') }
  if (!(await codeFits(context, bureau, account, code, now)))
    return { refused: t('驗證碼不正確或已使用過。', 'The code is wrong or was used already.') }
  await signOut(db, bureau, token)
  return openSession(db, bureau, personOf(bureau, account), stageAfter(account, demands), now, account.id, { device })
}

/** The database itself says whether the code was still unused: two browsers with the same code cannot both be let in. */
export async function codeFits(
  context: Context,
  bureau: string,
  account: Account,
  code: string,
  now: number,
): Promise<boolean> {
  const { db } = context
  const tried = [`totp:${account.id}`]
  if (await mustWait(db, bureau, tried, now)) return false
  const step = account.totp ? totpStep(secretOf(context, bureau, account.id, account.totp), code, now) : undefined
  const hash = recoveryHash(code)
  const used = await withSession(db, system(bureau), async (tx) => {
    if (step !== undefined) {
      const { rows } =
        await sql`update accounts set totp_step = ${step} where bureau = ${bureau} and id = ${account.id} and coalesce(totp_step, 0) < ${step} returning id`.execute(
          tx,
        )
      return rows.length > 0
    }
    const { rows } =
      await sql`update accounts set recovery = recovery - ${hash} where bureau = ${bureau} and id = ${account.id} and totp is not null and recovery ? ${hash} returning id`.execute(
        tx,
      )
    if (rows.length > 0)
      await noteAccount(tx, bureau, { actor: account.id, account: account.id, what: 'recovery-code-used' }, now)
    return rows.length > 0
  })
  await (used ? forgive(db, bureau, `totp:${account.id}`) : failed(db, bureau, tried, now))
  return used
}

/** The secret of an authenticator stands sealed, bound to its account: whoever reads a backup can make no codes. */
const totpBound = (bureau: string, account: string) => `${bureau}/account/${account}/totp`
export const sealedSecret = ({ keys }: Context, bureau: string, account: string, secret: Buffer): Buffer =>
  sealBytes(keys.data, secret, totpBound(bureau, account))
const secretOf = ({ keys }: Context, bureau: string, account: string, sealed: Buffer): Buffer =>
  unsealBytes(keys.data, sealed, totpBound(bureau, account))

/** What comes after the proof of who somebody is. */
export const stageAfter = (account: Pick<Account, 'must_change' | 'totp'>, demands: Demands): Stage =>
  account.must_change ? 'new-password' : demands.secondFactor && !account.totp ? 'enrol' : 'whole'

export function mayEnter(account: Account, now: number): boolean {
  const day = taipeiDay(now)
  const inTime = (account.active_from ?? '') <= day && (account.active_to ?? '9999') >= day
  return inTime && !account.locked_at && !account.left_at
}

export async function keepAccount(
  db: Db,
  bureau: string,
  account: {
    id: string
    name: string
    roles: readonly Office[]
    password?: string
    /** Sealed, as `sealedSecret` gives it. */
    totp?: Buffer
  },
  now = Date.now(),
): Promise<void> {
  const password = account.password ? await hashPassword(account.password) : null
  await withSession(db, system(bureau), async (tx) => {
    await sql`insert into accounts (bureau, id, name, kind, roles, password, totp)
    values (${bureau}, ${account.id}, ${account.name}, 'staff', ${JSON.stringify(account.roles)}::jsonb, ${password}, ${account.totp ?? null})
    on conflict (bureau, id) do update set name = excluded.name, roles = excluded.roles, password = coalesce(excluded.password, accounts.password), totp = coalesce(excluded.totp, accounts.totp)`.execute(
      tx,
    )
    // Only where it was not so before: kept again, an account of the demonstration stays as it is.
    for (const id of await accountsUnsaid(tx, bureau, [account.id]))
      await noteAccount(tx, bureau, { actor: 'command-line', account: id, what: 'as-it-is' }, now)
  })
}

/** Those who may work here now: for naming an owner, and for signing in without a password of ours. */
export const staffOf = (db: Db, bureau: string, now = Date.now(), house?: Belonging): Promise<Person[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } =
      await sql<Account>`select ${COLUMNS} from accounts where bureau = ${bureau} and kind = 'staff' order by id`.execute(
        tx,
      )
    const staff = rows.filter((row) => mayEnter(row, now)).map((row) => personOf(bureau, row))
    return house ? staff.map((one) => asToday(one, house)) : staff
  })

/** The names of these accounts, those who have left included; one statement for a whole page. */
export const namesOf = (db: Db, bureau: string, ids: readonly string[]): Promise<Map<string, string>> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from accounts where bureau = ${bureau} and kind = 'staff' and id = any (${[...new Set(ids)]}::text[])`.execute(
      tx,
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  })

export const staffAccountOf = (db: Db, bureau: string, id: string): Promise<Account | undefined> =>
  withSession(db, system(bureau), (tx) => staffAccountIn(tx, bureau, id))

export async function staffAccountIn(tx: Tx, bureau: string, id: string, lock = false): Promise<Account | undefined> {
  const {
    rows: [row],
  } =
    await sql<Account>`select ${COLUMNS} from accounts where bureau = ${bureau} and id = ${id} and kind = 'staff' ${lock ? sql`for update` : sql``}`.execute(
      tx,
    )
  return row
}

export const personOf = (bureau: string, account: Pick<Account, 'id' | 'name' | 'kind' | 'roles'>): Person => ({
  id: account.id,
  name: account.name,
  kind: account.kind,
  bureau,
  roles: account.roles,
})

/** A new password ends every other session: whoever knew the old one is out. */
export async function setPassword(
  tx: Tx,
  bureau: string,
  account: string,
  hash: string,
  { but, mustChange = false, until = null }: { but?: string; mustChange?: boolean; until?: string | null } = {},
): Promise<void> {
  await sql`update accounts set password = ${hash}, must_change = ${mustChange}, password_until = ${until} where bureau = ${bureau} and id = ${account}`.execute(
    tx,
  )
  await endSessions(tx, bureau, account, but)
}
