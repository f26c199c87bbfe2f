// Letters on their way. A letter is written into the outbox by the step that sends it, in the same transaction; from there it is
// taken by whoever carries it, one carrier at a time, and every try stays with what came of it.
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { seesIn } from '../gate/rows.ts'
import { marked } from '../evidence/marks.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

/**
 * `ready` waits for its moment, `sending` is with a carrier, `sent` was taken by the other side's server, `paper` has no address that
 * could be used, `failed` was refused for good, `unclear` was cut off while it went and could be doubled by another try.
 */
export type NoticeState = 'ready' | 'sending' | 'sent' | 'paper' | 'failed' | 'unclear'
export type Claimed = {
  id: string
  caseId: string
  programme: string
  seq: number
  letter: string
  role: string
  tries: number
  at: string
}
export type Try = {
  way: string
  /** Enough of the address for an officer to recognise it. */
  masked: string
  outcome: 'accepted' | 'again' | 'refused'
  says: string
  /** What the other side calls it. */
  receipt?: string | undefined
}
export type Outcome = { state: NoticeState; nextAt?: string; why?: string; tried?: Try[] }
export type Notice = {
  id: string
  caseId: string
  number: string
  programme: string
  seq: number
  letter: string
  role: string
  state: NoticeState
  why?: string
  nextAt?: string
  tries: (Try & { at: string })[]
}

const carrier = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'notices', role: 'system' } })
/** Where a letter stays unless somebody sends it again: the house marks that it says so. */
const ENDED: readonly NoticeState[] = ['sent', 'paper', 'failed']
/** A carrier that has not said anything for so long is gone. */
const GONE_AFTER = 10 * 60_000

/** Takes the letters whose moment has come. Those a carrier left lying go again, unless their way could carry them twice. */
export const claimNotices = (
  { db }: Context,
  bureau: string,
  at: string,
  { limit = 20, once = [] }: { limit?: number; once?: readonly string[] } = {},
): Promise<Claimed[]> =>
  withSession(db, carrier(bureau), async (tx) => {
    await sql`update outbox set state = case when way = any (${[...once]}::text[]) then 'unclear' else 'ready' end
      where bureau = ${bureau} and state = 'sending' and until_at < ${at}`.execute(tx)
    // Chosen once and for all: asked again for each row, the choice would pass over what is taken already and take others in its place.
    const { rows } = await sql<Claimed>`
      with chosen as materialized (
        select id from outbox where bureau = ${bureau} and state = 'ready' and next_at <= ${at} order by next_at, id limit ${limit} for update skip locked)
      update outbox set state = 'sending', tries = tries + 1, until_at = ${new Date(Date.parse(at) + GONE_AFTER).toISOString()}, way = null
      where bureau = ${bureau} and id in (select id from chosen)
      returning id, case_id as "caseId", programme, seq, letter, to_role as role, tries, at`.execute(tx)
    return rows
  })

/** Says by which way a letter now goes, before it goes: what is cut off after this is not guessed at. */
export const goesBy = ({ db }: Context, bureau: string, id: string, way: string): Promise<unknown> =>
  withSession(db, carrier(bureau), (tx) =>
    sql`update outbox set way = ${way} where bureau = ${bureau} and id = ${id}`.execute(tx),
  )

export const noticeWent = (
  { db }: Context,
  bureau: string,
  one: Claimed,
  { state, nextAt, why, tried = [] }: Outcome,
  at: string,
): Promise<unknown> =>
  withSession(db, carrier(bureau), async (tx) => {
    for (const { way, masked, outcome, says, receipt } of tried)
      await sql`insert into notice_tries (bureau, outbox, n, case_id, programme, at, way, masked, outcome, says, receipt)
        select ${bureau}, ${one.id}, coalesce(max(n), 0) + 1, ${one.caseId}, ${one.programme}, ${at}, ${way}, ${masked}, ${outcome}, ${says.slice(0, 500)}, ${receipt ?? null}
        from notice_tries where bureau = ${bureau} and outbox = ${one.id}`.execute(tx)
    await sql`update outbox set state = ${state}, next_at = ${nextAt ?? null}, until_at = null, why = ${why ?? null},
      way = ${tried.at(-1)?.way ?? null}, tag = ${ENDED.includes(state) ? marked(tx, 'outbox', [bureau, one.id, state]) : null}
      where bureau = ${bureau} and id = ${one.id}`.execute(tx)
  })

/** Not now, and not counted as a try: the night is quiet. */
export const noticeWaits = (
  { db }: Context,
  bureau: string,
  id: string,
  until: string,
  why: string,
): Promise<unknown> =>
  withSession(db, carrier(bureau), (tx) =>
    sql`update outbox set state = 'ready', next_at = ${until}, until_at = null, tries = tries - 1, why = ${why} where bureau = ${bureau} and id = ${id}`.execute(
      tx,
    ),
  )

/** Sends once more what failed or stayed unclear. False where there is no such letter, or it is on its way. */
export const sendAgain = (
  { db }: Context,
  session: Session,
  caseId: string,
  id: string,
  at: string,
): Promise<boolean> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql`update outbox set state = 'ready', next_at = ${at}, why = null, tries = 0, tag = null
      where bureau = ${session.bureau} and case_id = ${UUID.test(caseId) ? caseId : null} and id::text = ${id} and state in ('failed', 'unclear', 'paper') returning id`.execute(
      tx,
    )
    return rows.length > 0
  })

export const noticesOf = async (context: Context, session: Session, caseId: string): Promise<Notice[]> =>
  UUID.test(caseId) ? noticesWhere(context, session, sql`o.case_id = ${caseId}`, 500) : []
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Letters that will not arrive unless somebody does something; newest first. */
export const stuckNotices = (context: Context, session: Session, limit = 100): Promise<Notice[]> =>
  noticesWhere(context, session, sql`o.state in ('failed', 'unclear')`, limit)

async function noticesWhere(
  context: Context,
  session: Session,
  which: ReturnType<typeof sql>,
  limit: number,
): Promise<Notice[]> {
  type Row = Omit<Notice, 'why' | 'nextAt'> & {
    why: string | null
    nextAt: string | null
    version: number
    stands: string
    owner: string | null
  }
  const { rows } = await withSession(context.db, session, (tx) =>
    sql<Row>`select o.id, o.case_id as "caseId", c.number, o.programme, o.seq, o.letter, o.to_role as role, o.state, o.why, o.next_at as "nextAt", c.version, c.state as stands, c.owner,
        coalesce((select jsonb_agg(jsonb_build_object('at', t.at, 'way', t.way, 'masked', t.masked, 'outcome', t.outcome, 'says', t.says, 'receipt', t.receipt) order by t.n)
          from notice_tries t where t.bureau = o.bureau and t.outbox = o.id), '[]') as tries
      from outbox o join cases c on c.bureau = o.bureau and c.id = o.case_id
      where o.bureau = ${session.bureau} and ${which} order by o.at desc, o.id limit ${limit}`.execute(tx),
  )
  return rows.map(({ why, nextAt, version, stands, owner, ...row }) => {
    // A part of somebody's address is theirs, too, and so is what their server said.
    const knows = seesIn(context, session, { ...row, id: row.caseId, version, state: stands, owner }, 'personal')
    return {
      ...row,
      tries: knows ? row.tries : row.tries.map((one) => ({ ...one, masked: '', says: '' })),
      ...(why && (knows || row.state !== 'failed') ? { why } : {}),
      ...(nextAt ? { nextAt } : {}),
    }
  })
}
