// Who has read what, as the reading log keeps it: for whoever checks on readers, and for the person who was read about.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { numberToken } from '../fold/derived.ts'
import { logged, type Purpose } from '../gate/log.ts'
import { withSession } from '../session.ts'
import { isIdentity } from './sought.ts'
import type { Session } from '../types.ts'

export type LogQuestion = {
  /** The programmes whose lines the asker may see; `all` also shows looks that touched no case. */
  programmes: readonly string[] | 'all'
  /** Lines that touched one of these. */
  cases?: readonly string[] | undefined
  actors?: readonly string[] | undefined
  /** Only what was read in one of these offices. */
  offices?: readonly string[] | undefined
  from?: string | undefined
  until?: string | undefined
  /** The last line of the page before. */
  before?: number | undefined
  limit?: number
}
export type LoggedCase = { id: string; number: string; programme: string }
export type ReadingLine = {
  id: number
  at: string
  actor: string
  role: string
  programme: string | null
  what: string
  purpose: string
  /** Some of the cases it touched, those asked for first; `of` says how many there were. */
  cases: LoggedCase[]
  of: number
}

/** Newest first. The caller has made sure of the right to read the log; nothing of what was read is told. */
export const readingLog = ({ db }: Context, session: Session, question: LogQuestion): Promise<ReadingLine[]> =>
  withSession(db, ofTheHouse(session), (tx) => linesIn(tx, session.bureau, question))

const ofTheHouse = ({ bureau, actor }: Session): Session => ({ bureau, actor, reach: 'system' })
const NAMED = 5

async function linesIn(tx: Tx, bureau: string, question: LogQuestion): Promise<ReadingLine[]> {
  const { programmes, cases, actors, offices, from, until, before, limit = 50 } = question
  const covered = programmes === 'all' ? undefined : sql`${[...programmes]}::text[]`
  const wanted = sql`${[...(cases ?? [])]}::uuid[]`
  const { rows } = await sql<ReadingLine>`
    select l.id, l.at, l.actor_id as actor, l.actor_role as role, l.programme, l.what, l.purpose,
      coalesce(cardinality(l.cases), 0) + (l.case_id is not null)::int as of,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'programme', k.programme)) from (
        select c.id, c.number, c.programme from cases c
        where c.bureau = l.bureau and c.id = any (array_append(l.cases, l.case_id)) ${covered ? sql`and c.programme = any (${covered})` : sql``}
        order by (c.id = any (${wanted})) desc, c.number limit ${NAMED}) k), '[]') as cases
    from access_log l where l.bureau = ${bureau}
      ${before ? sql`and l.id < ${before}` : sql``}
      ${cases ? sql`and (l.case_id = any (${wanted}) or (l.cases is not null and l.cases && ${wanted}))` : sql``}
      ${actors ? sql`and l.actor_id = any (${[...actors]}::text[])` : sql``}
      ${offices ? sql`and l.actor_role = any (${[...offices]}::text[])` : sql``}
      ${from ? sql`and l.at >= (${from}::date)::timestamp at time zone 'Asia/Taipei'` : sql``}
      ${until ? sql`and l.at < (${until}::date + 1)::timestamp at time zone 'Asia/Taipei'` : sql``}
      ${covered ? sql`and (l.programme = any (${covered}) or exists (select 1 from cases c where c.bureau = l.bureau and c.id = any (l.cases) and c.programme = any (${covered})))` : sql``}
    order by l.id desc limit ${limit}`.execute(tx)
  return rows
}

/** More cases than anybody has with one bureau. */
const MOST = 500
/** An identity or resident number as it may be typed; nothing where it is none. */
export const identityTyped = (typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return isIdentity(plain) ? plain : undefined
}

/** The cases that hold this number, found by its keyed token. That somebody asked is in the log before the answer. */
export const casesOfNumber = (
  { db, keys }: Context,
  session: Session,
  number: string,
  how: Purpose & { programmes: readonly string[]; what: string },
): Promise<string[]> =>
  withSession(db, ofTheHouse(session), async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select case_id as id from numbers where bureau = ${session.bureau} and token = ${numberToken(keys, number)}
        and programme = any (${[...how.programmes]}::text[]) order by opened_on desc limit ${MOST}`.execute(tx)
    const ids = rows.map((row) => row.id)
    await logged(tx, session, how, { what: how.what, cases: ids })
    return ids
  })
