// Sessions: who a browser is, until when, and how lately it has proved it.
import { sql, withSession } from '#store'
import { type Db, last, type Tx } from '#store/db.ts'
import { taipeiDay } from '#engine'
import type { Office, Person } from './person.ts'
import { HOUR, iso, system } from './reach.ts'
import { newToken, tokenHash } from './secrets.ts'

/** What is still asked before somebody is in. Only a `whole` session is anybody; the others are guests with a task. */
export type Stage = 'whole' | 'second-factor' | 'new-password' | 'enrol' | 'code'
export type SignedIn = { token: string; csrf: string; person: Person; stage: Stage }
export const IDLE_HOURS = 8
const LIFE: Record<Stage, number> = {
  whole: 12 * HOUR,
  'second-factor': HOUR / 6,
  'new-password': HOUR / 2,
  enrol: HOUR / 2,
  code: HOUR / 2,
}

/** A new session always gets a new token: one that was known before signing in is worth nothing after it. */
export async function openSession(
  db: Db,
  bureau: string,
  person: Person,
  stage: Stage,
  now: number,
  account: string | null = null,
  { device = '', pending = null }: { device?: string; pending?: Buffer | null } = {},
): Promise<SignedIn> {
  const [token, csrf] = [newToken(), newToken()]
  await withSession(db, system(bureau), async (tx) => {
    // Whoever comes in sweeps out what has run out, so that the table holds the living only.
    await sql`delete from sessions where bureau = ${bureau} and expires_at < ${iso(now)}`.execute(tx)
    await sql`insert into sessions (bureau, token, account, person, csrf, stage, created_at, seen_at, fresh_at, expires_at, device, pending)
      values (${bureau}, ${tokenHash(token)}, ${account}, ${JSON.stringify(person)}::jsonb, ${csrf}, ${stage}, ${iso(now)}, ${iso(now)}, ${iso(now)}, ${iso(now + LIFE[stage])}, ${device.slice(0, 200)}, ${pending})`.execute(
      tx,
    )
    if (stage === 'whole' && account)
      await sql`update accounts set signed_in_at = ${iso(now)} where bureau = ${bureau} and id = ${account}`.execute(tx)
  })
  return { token, csrf, person, stage }
}

export type FoundSession = { person: Person; csrf: string; stage: Stage; id: string; freshAt: number }

/** Roles, cases and mandates are read from the account each time, so that what was taken away is gone at once. */
export async function sessionOf(db: Db, bureau: string, token: string, now: number): Promise<FoundSession | undefined> {
  type Row = {
    id: string
    account: string | null
    person: Person
    csrf: string
    stage: Stage
    seen_at: string
    fresh_at: string
    roles: Office[] | null
    stands_for: string[] | null
    cases: { caseId: string; role: string }[] | null
    bodies: Person['bodies'] | null
    code: number
  }
  const [row] = await withSession(db, system(bureau), (tx) =>
    last(
      tx,
      sql<Row>`
      select s.id, s.account, s.person, s.csrf, s.stage, s.seen_at, s.fresh_at, a.roles, a.stands_for,
        (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('caseId', k.case_id, 'role', k.role, 'code', case when k.by_code then 0 end)) order by k.added_at desc)
          from account_cases k where k.bureau = s.bureau and k.account = s.account) as cases,
        (select jsonb_agg(jsonb_build_object('body', m.body, 'programmes', coalesce(to_jsonb(m.programmes), '"all"')) order by m.given_at)
          from mandates m where m.bureau = s.bureau and m.account = s.account and m.ended_at is null
            and m.from_day <= ${taipeiDay(now)} and coalesce(m.until_day, 'infinity') >= ${taipeiDay(now)}) as bodies,
        coalesce((select k.version from access_codes k where k.bureau = s.bureau
          and k.case_id::text = s.person -> 'cases' -> 0 ->> 'caseId' and k.role = s.person -> 'cases' -> 0 ->> 'role'), 0) as code
      from sessions s left join accounts a on a.bureau = s.bureau and a.id = s.account
      where s.bureau = ${bureau} and s.token = ${tokenHash(token)} and s.expires_at > ${iso(now)} and s.seen_at > ${iso(now - IDLE_HOURS * HOUR)}
        and (s.account is null or (a.id is not null and a.locked_at is null and a.left_at is null and coalesce(a.active_to, 'infinity') >= ${taipeiDay(now)}))`,
    ),
  )
  if (!row) return undefined
  // A code that was renewed is dead, and with it the way in that it opened.
  if (!row.account && row.person.cases?.some((mine) => (mine.code ?? 0) !== row.code)) return undefined
  if (now - Date.parse(row.seen_at) > 5 * 60_000)
    await withSession(db, system(bureau), (tx) =>
      last(tx, sql`update sessions set seen_at = ${iso(now)} where bureau = ${bureau} and token = ${tokenHash(token)}`),
    )
  const { csrf, stage, id } = row
  const person: Person = row.account
    ? {
        ...row.person,
        account: row.account,
        ...(row.roles ? { roles: row.roles } : {}),
        ...(row.stands_for?.length ? { standsFor: row.stands_for } : {}),
        ...(row.person.kind === 'citizen' ? { cases: row.cases ?? [], bodies: row.bodies ?? [] } : {}),
      }
    : row.person
  return { person, csrf, stage, id, freshAt: Date.parse(row.fresh_at) }
}

export const signOut = (db: Db, bureau: string, token: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from sessions where bureau = ${bureau} and token = ${tokenHash(token)}`.execute(tx),
  )

/** Ends every session of an account but the one named. */
export const endSessions = (tx: Tx, bureau: string, account: string, but?: string): Promise<unknown> =>
  sql`delete from sessions where bureau = ${bureau} and account = ${account} and (${but ?? null}::uuid is null or id <> ${but ?? null}::uuid)`.execute(
    tx,
  )

export type OpenSession = { id: string; device: string; createdAt: string; seenAt: string }
export const sessionsOf = (db: Db, bureau: string, account: string, now: number): Promise<OpenSession[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<OpenSession>`
      select id, device, created_at as "createdAt", seen_at as "seenAt" from sessions
      where bureau = ${bureau} and account = ${account} and stage = 'whole' and expires_at > ${iso(now)} and seen_at > ${iso(now - IDLE_HOURS * HOUR)}
      order by seen_at desc limit 50`.execute(tx)
    return rows
  })

/** One session of the account by its id, or all but `but`. Another person's session is out of reach. */
export const endSession = (db: Db, bureau: string, account: string, which: { id: string } | { but: string }) =>
  withSession(db, system(bureau), (tx) =>
    'id' in which
      ? sql`delete from sessions where bureau = ${bureau} and account = ${account} and id::text = ${which.id}`.execute(
          tx,
        )
      : endSessions(tx, bureau, account, which.but),
  )

export const proveFresh = (db: Db, bureau: string, id: string, now: number): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update sessions set fresh_at = ${iso(now)} where bureau = ${bureau} and id = ${id}`.execute(tx),
  )
