// Signing in: password, then the second factor where there is one; wrong tries cost growing waits.
import { t, type Text } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import type { Office, Person } from './person.ts'
import { hashPassword, newToken, passwordFits, tokenHash, totpStep } from './secrets.ts'

export type SignedIn = { token: string; csrf: string; person: Person; stage: 'whole' | 'second-factor' }
const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'accounts', role: 'system' } })
const HOUR = 3_600_000
export const IDLE_HOURS = 8
/** An address is shared by many people, an account is not. */
const freeTries = (who: string) => (who.startsWith('from:') ? 20 : 5)

type Account = {
  id: string
  name: string
  kind: 'staff' | 'citizen'
  roles: Office[]
  password: string | null
  totp: Buffer | null
  totp_step: number | null
  active_from: string | null
  active_to: string | null
}

export async function signIn(
  db: Db,
  bureau: string,
  given: { account: string; password: string; from: string },
  now: number,
): Promise<SignedIn | { refused: Text }> {
  const name = given.account.trim().toLowerCase().slice(0, 100)
  const locked = await lockedFor(db, bureau, [`account:${name}`, `from:${given.from}`], now)
  if (locked > 0)
    return {
      refused: t(
        `嘗試次數過多，請於 ${Math.ceil(locked / 60_000)} 分鐘後再試。`,
        `Too many tries. Try again in ${Math.ceil(locked / 60_000)} minutes.`,
      ),
    }
  const account = await accountOf(db, bureau, name)
  const day = new Date(now + 8 * HOUR).toISOString().slice(0, 10)
  const active = account && (account.active_from ?? '') <= day && (account.active_to ?? '9999') >= day
  const fits = await passwordFits(given.password, account?.password ?? null)
  if (!account || !active || !fits) {
    await failed(db, bureau, [`account:${name}`, `from:${given.from}`], now)
    return { refused: t('帳號或密碼不正確。', 'The account or the password is not right.') }
  }
  await forgive(db, bureau, `account:${name}`)
  return openSession(db, bureau, personOf(bureau, account), account.totp ? 'second-factor' : 'whole', now, account.id)
}

export async function secondFactor(
  db: Db,
  bureau: string,
  token: string,
  code: string,
  now: number,
): Promise<SignedIn | { refused: Text }> {
  const waiting = await sessionOf(db, bureau, token, now)
  const account = waiting?.stage === 'second-factor' ? await accountOf(db, bureau, waiting.person.id) : undefined
  if (!account?.totp) return { refused: t('請重新登入。', 'Please sign in again.') }
  const locked = await lockedFor(db, bureau, [`totp:${account.id}`], now)
  const step = locked > 0 ? undefined : totpStep(account.totp, code, now)
  if (step === undefined || step <= (account.totp_step ?? 0)) {
    await failed(db, bureau, [`totp:${account.id}`], now)
    return { refused: t('驗證碼不正確或已使用過。', 'The code is wrong or was used already.') }
  }
  await withSession(db, system(bureau), (tx) =>
    sql`update accounts set totp_step = ${step} where bureau = ${bureau} and id = ${account.id}`.execute(tx),
  )
  await signOut(db, bureau, token)
  return openSession(db, bureau, personOf(bureau, account), 'whole', now, account.id)
}

/** A new session always gets a new token: one that was known before signing in is worth nothing after it. */
export async function openSession(
  db: Db,
  bureau: string,
  person: Person,
  stage: SignedIn['stage'],
  now: number,
  account: string | null = null,
): Promise<SignedIn> {
  const [token, csrf] = [newToken(), newToken()]
  const life = stage === 'whole' ? 12 * HOUR : 10 * 60_000
  await withSession(db, system(bureau), (tx) =>
    sql`insert into sessions (bureau, token, account, person, csrf, stage, created_at, seen_at, expires_at)
    values (${bureau}, ${tokenHash(token)}, ${account}, ${JSON.stringify(person)}::jsonb, ${csrf}, ${stage}, ${iso(now)}, ${iso(now)}, ${iso(now + life)})`.execute(
      tx,
    ),
  )
  return { token, csrf, person, stage }
}

export async function sessionOf(
  db: Db,
  bureau: string,
  token: string,
  now: number,
): Promise<{ person: Person; csrf: string; stage: string } | undefined> {
  return withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ person: Person; csrf: string; stage: string; seen_at: string }>`
      select person, csrf, stage, seen_at from sessions where bureau = ${bureau} and token = ${tokenHash(token)} and expires_at > ${iso(now)} and seen_at > ${iso(now - IDLE_HOURS * HOUR)}`.execute(
      tx,
    )
    if (row && now - Date.parse(row.seen_at) > 5 * 60_000)
      await sql`update sessions set seen_at = ${iso(now)} where bureau = ${bureau} and token = ${tokenHash(token)}`.execute(
        tx,
      )
    return row
  })
}

export const signOut = (db: Db, bureau: string, token: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from sessions where bureau = ${bureau} and token = ${tokenHash(token)}`.execute(tx),
  )

export async function keepAccount(
  db: Db,
  bureau: string,
  account: { id: string; name: string; roles: readonly Office[]; password?: string; totp?: Buffer },
): Promise<void> {
  const password = account.password ? await hashPassword(account.password) : null
  await withSession(db, system(bureau), (tx) =>
    sql`insert into accounts (bureau, id, name, kind, roles, password, totp)
    values (${bureau}, ${account.id}, ${account.name}, 'staff', ${JSON.stringify(account.roles)}::jsonb, ${password}, ${account.totp ?? null})
    on conflict (bureau, id) do update set name = excluded.name, roles = excluded.roles, password = coalesce(excluded.password, accounts.password), totp = coalesce(excluded.totp, accounts.totp)`.execute(
      tx,
    ),
  )
}

export const staffOf = (db: Db, bureau: string): Promise<Person[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } =
      await sql<Account>`select id, name, kind, roles, password, totp, totp_step, active_from, active_to from accounts where bureau = ${bureau} and kind = 'staff' order by id`.execute(
        tx,
      )
    return rows.map((row) => personOf(bureau, row))
  })

const accountOf = (db: Db, bureau: string, id: string): Promise<Account | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } =
      await sql<Account>`select id, name, kind, roles, password, totp, totp_step, active_from, active_to from accounts where bureau = ${bureau} and id = ${id}`.execute(
        tx,
      )
    return row
  })
const personOf = (bureau: string, account: Account): Person => ({
  id: account.id,
  name: account.name,
  kind: account.kind,
  bureau,
  roles: account.roles,
})
const iso = (ms: number) => new Date(ms).toISOString()

async function lockedFor(db: Db, bureau: string, who: string[], now: number): Promise<number> {
  return withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<{
      who: string
      until_at: string
      tries: number
    }>`select who, until_at, tries from failed_tries where bureau = ${bureau} and who = any (${who}) and until_at > ${iso(now)}`.execute(
      tx,
    )
    return Math.max(
      0,
      ...rows.filter((row) => row.tries >= freeTries(row.who)).map((row) => Date.parse(row.until_at) - now),
    )
  })
}

/** Five tries are free; then one minute, two, four … up to a day. */
async function failed(db: Db, bureau: string, who: string[], now: number): Promise<void> {
  await withSession(db, system(bureau), async (tx) => {
    for (const one of who) {
      const {
        rows: [row],
      } = await sql<{
        tries: number
      }>`insert into failed_tries (bureau, who, tries, until_at) values (${bureau}, ${one}, 1, ${iso(now + 60_000)})
        on conflict (bureau, who) do update set tries = case when failed_tries.until_at < ${iso(now - 24 * HOUR)} then 1 else failed_tries.tries + 1 end returning tries`.execute(
        tx,
      )
      const wait = Math.min(24 * HOUR, 60_000 * 2 ** Math.max(0, (row?.tries ?? 1) - freeTries(one)))
      await sql`update failed_tries set until_at = ${iso(now + wait)} where bureau = ${bureau} and who = ${one}`.execute(
        tx,
      )
    }
  })
}
const forgive = (db: Db, bureau: string, who: string) =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from failed_tries where bureau = ${bureau} and who = ${who}`.execute(tx),
  )

export type SavedView = { name: string; query: string }
const MOST_VIEWS = 12

/** A worklist somebody looks at every morning, under a name of their own. */
export const savedViews = (db: Db, bureau: string, account: string): Promise<SavedView[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } =
      await sql<SavedView>`select name, query from saved_views where bureau = ${bureau} and account = ${account} order by name limit ${MOST_VIEWS}`.execute(
        tx,
      )
    return rows
  })

export const saveView = (db: Db, bureau: string, account: string, view: SavedView): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`insert into saved_views (bureau, account, name, query)
    values (${bureau}, ${account}, ${view.name}, ${view.query}) on conflict (bureau, account, name) do update set query = excluded.query`.execute(
      tx,
    ),
  )

export const dropView = (db: Db, bureau: string, account: string, name: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from saved_views where bureau = ${bureau} and account = ${account} and name = ${name}`.execute(tx),
  )
