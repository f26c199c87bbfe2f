// What the bank answers: the file kept as it came, booked by another person than read it, taken back as a whole.
import { createHash, randomUUID } from 'node:crypto'
import { type Answer, listed, type Refusal, t } from '#engine'
import { UUID } from '../fold/derived.ts'
import { takeMany } from '../act/many.ts'
import { type Act, actsOf, type Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { sealBytes, unsealBytes } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { onlyPaying } from './paying.ts'

export type AnswerFile = {
  id: string
  name: string
  form: string
  hash: string
  rows: number
  read_by: string
  read_at: string
  booked_by: string | null
  booked_at: string | null
  done_at: string | null
  undone_by: string | null
  undone_at: string | null
  undo_reason: string | null
}
/** A row that is to be booked: on which case, as it stood when it was looked at, and what the bank said. */
export type Booking = {
  id: string
  seq: number
  programme: string
  row: number
  list: string
  line: number
  what: Answer
  /** The step by which it is booked. */
  step: string
  values: Record<string, unknown>
}
const COLUMNS = sql.raw(
  'id, name, form, hash, rows, read_by, read_at, booked_by, booked_at, done_at, undone_by, undone_at, undo_reason',
)
const BATCH = 100

/** The same file a second time is the one that is there already, unless that was taken back. */
export function keepAnswers(
  context: Context,
  session: Session,
  file: { name: string; form: string; rows: number; names: readonly string[]; content: Uint8Array },
  at: string,
): Promise<{ id: string; known: boolean }> {
  const { bureau } = session
  const hash = createHash('sha256').update(file.content).digest('hex')
  const id = randomUUID()
  const sealed = sealBytes(context.keys.data, file.content, `${bureau}/payment answers/${id}`)
  return withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql`insert into payment_answers (bureau, id, hash, name, form, sealed, rows, names, read_by, read_at)
      values (${bureau}, ${id}, ${hash}, ${file.name.slice(0, 120)}, ${file.form}, ${sealed}, ${file.rows}, ${[...file.names]}::text[], ${session.actor.id}, ${at})
      on conflict (bureau, hash) where undone_at is null do nothing returning id`.execute(tx)
    if (rows.length > 0) return { id, known: false }
    const {
      rows: [before],
    } = await sql<{
      id: string
    }>`select id from payment_answers where bureau = ${bureau} and hash = ${hash} and undone_at is null`.execute(tx)
    return { id: before?.id ?? id, known: true }
  })
}

export const answerFiles = (
  context: Context,
  session: Session,
  which: { list?: string; after?: string; limit: number },
): Promise<AnswerFile[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<AnswerFile>`select ${COLUMNS} from payment_answers where bureau = ${session.bureau}
      ${which.list ? sql`and id in (select answer from payment_answer_rows where bureau = ${session.bureau} and list = ${which.list})` : sql``}
      ${which.after ? sql`and read_at < ${which.after}` : sql``} order by read_at desc limit ${which.limit}`.execute(tx)
    return rows
  })

export const answerFile = (
  context: Context,
  session: Session,
  id: string,
): Promise<(AnswerFile & { content: Uint8Array }) | undefined> =>
  withSession(context.db, session, async (tx) => {
    if (!UUID.test(id)) return undefined
    const {
      rows: [row],
    } = await sql<
      AnswerFile & { sealed: Buffer }
    >`select ${COLUMNS}, sealed from payment_answers where bureau = ${session.bureau} and id = ${id}`.execute(tx)
    if (!row) return undefined
    const { sealed, ...file } = row
    return { ...file, content: unsealBytes(context.keys.data, sealed, `${session.bureau}/payment answers/${id}`) }
  })

/** Rows that were booked, with what the bank said. */
export const bookedRows = (context: Context, session: Session, id: string): Promise<Map<number, Answer>> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<{
      row: number
      what: Answer
    }>`select row, what from payment_answer_rows where bureau = ${session.bureau} and answer = ${id}`.execute(tx)
    return new Map(rows.map(({ row, what }) => [row, what]))
  })

/** Books these rows, a hundred in a transaction; cut off in between it goes on where it stopped. */
export async function bookAnswers(
  context: Context,
  session: Session,
  id: string,
  bookings: readonly Booking[],
  at: string,
): Promise<{ refused: Refusal[] } | { booked: number; refusals: Map<number, Refusal[]> }> {
  const begun = await began(context, session, id, at)
  if (begun.length > 0) return { refused: begun }
  const refusals = new Map<number, Refusal[]>()
  let booked = 0
  for (let from = 0; from < bookings.length; from += BATCH) {
    const some = bookings.slice(from, from + BATCH)
    const outcomes = await onlyPaying(context, session, some, at, (act, these) => bookSome(act, id, these))
    for (const one of some) {
      const why = outcomes.get(one.id)
      if (why && why.length > 0) refusals.set(one.row, why)
      else if (why) booked += 1
    }
  }
  await withSession(context.db, session, (tx) =>
    sql`update payment_answers set done_at = ${at} where bureau = ${session.bureau} and id = ${id} and done_at is null and undone_at is null`.execute(
      tx,
    ),
  )
  return { booked, refusals }
}

function began(context: Context, session: Session, id: string, at: string): Promise<Refusal[]> {
  return withSession(context.db, session, async (tx) => {
    const held = await heldAnswers(tx, session.bureau, id)
    if (!held) return [{ says: t('查無這個回覆檔。', 'There is no such file.') }]
    if (held.undone_at)
      return [{ says: t('這個回覆檔已撤銷，請重新匯入。', 'This file was taken back. Read it again.') }]
    if (held.read_by === session.actor.id)
      return [
        {
          says: t(
            '匯入檔案的人不能登錄入帳，請由另一位出納辦理。',
            'Whoever read the file cannot book it. Another cashier does.',
          ),
        },
      ]
    if (!held.booked_by)
      await sql`update payment_answers set booked_by = ${session.actor.id}, booked_at = ${at} where bureau = ${session.bureau} and id = ${id}`.execute(
        tx,
      )
    return []
  })
}

async function bookSome(act: Act, id: string, some: readonly Booking[]) {
  const { tx, bureau } = act
  const held = await heldAnswers(tx, bureau, id)
  if (!held || held.undone_at) return []
  const { rows } = await sql<{
    row: number
  }>`select row from payment_answer_rows where bureau = ${bureau} and answer = ${id} and row = any (${some.map((one) => one.row)}::int[])`.execute(
    tx,
  )
  const open = some.filter((one) => !rows.some(({ row }) => row === one.row))
  const outcomes = await takeMany(
    act,
    open.map((one) => ({
      caseId: one.id,
      seq: one.seq,
      move: {
        step: one.step,
        values: one.values,
        // The bank says when it paid; that the file was taken back and booked again since does not change it.
        despite: '依銀行回覆檔所載入帳日',
      },
    })),
  )
  const written = outcomes.flatMap((outcome) => {
    const of = open.find((one) => one.id === outcome.caseId)
    if (!of || !('done' in outcome)) return []
    const { row, programme, list, line, what } = of
    return [{ row, programme, case_id: of.id, seq: outcome.done, list, line, what }]
  })
  await sql`insert into payment_answer_rows (bureau, answer, row, programme, case_id, seq, list, line, what)
    select ${bureau}, ${id}, row, programme, case_id, seq, list, line, what
    from jsonb_to_recordset(${asJson(written)}) as r(row int, programme text, case_id uuid, seq int, list text, line int, what text)`.execute(
    tx,
  )
  return outcomes
}

/** Takes the whole file back, as long as every case stands where the file left it; otherwise nothing is changed. */
export async function undoAnswers(
  context: Context,
  session: Session,
  id: string,
  reason: string,
  at: string,
): Promise<{ refused: Refusal[] } | { undone: number }> {
  const acts = await actsOf(context, session)
  try {
    return await withSession(context.db, session, async (tx) => {
      const file = await heldAnswers(tx, session.bureau, id)
      if (!file?.booked_by || file.undone_at)
        return {
          refused: [{ says: t('這個回覆檔沒有登錄，或已撤銷。', 'This file is not booked, or was taken back.') }],
        }
      const { rows } = await sql<{
        case_id: string
        programme: string
        seq: number
        what: Answer
        number: string
        now: number
        step: string | null
      }>`
        select r.case_id, r.programme, r.seq, r.what, c.number, c.seq as now,
          (select key from jsonb_each(c.doc->'done') where (value->>'seq')::int = r.seq) as step
        from payment_answer_rows r
        join cases c on c.bureau = r.bureau and c.id = r.case_id where r.bureau = ${session.bureau} and r.answer = ${id}`.execute(
        tx,
      )
      const later = rows.filter((one) => one.now !== one.seq)
      if (later.length > 0) throw new Kept(later.map(({ number }) => ({ says: goneOn(number) })))
      const outcomes = await takeMany(
        acts(tx, at),
        rows.map(({ case_id, programme, seq, what, step }) => {
          const { pays } = context.programme(programme)
          const undo = listed(pays?.undo[what])[listed(pays?.[what]).indexOf(step ?? '')] ?? ''
          const asks = context.programme(programme).steps[undo]?.asks ?? []
          return {
            caseId: case_id,
            seq,
            move: { step: undo, values: Object.fromEntries(asks.map((name) => [name, reason])) },
          }
        }),
      )
      const refused = outcomes.flatMap((one) =>
        'refused' in one ? one.refused : 'moved' in one ? [{ says: goneOn(one.caseId) }] : [],
      )
      if (refused.length > 0) throw new Kept(refused)
      // A letter that says it was paid, and has not gone out, does not go out.
      await sql`delete from outbox o using payment_answer_rows r where r.bureau = ${session.bureau} and r.answer = ${id}
        and o.bureau = r.bureau and o.case_id = r.case_id and o.seq = r.seq and o.state = 'ready'`.execute(tx)
      await sql`update payment_answers set undone_by = ${session.actor.id}, undone_at = ${at}, undo_reason = ${reason}
        where bureau = ${session.bureau} and id = ${id}`.execute(tx)
      return { undone: rows.length }
    })
  } catch (error) {
    if (error instanceof Kept) return { refused: error.because }
    throw error
  }
}
/** Nothing of it is kept. */
class Kept extends Error {
  readonly because: Refusal[]
  constructor(because: Refusal[]) {
    super(because[0]?.says.en ?? 'It is kept.')
    this.because = because
  }
}
const goneOn = (number: string) =>
  t(`${number} 之後已有其他辦理，這個檔案不能撤銷。`, `${number} has gone on since; the file cannot be taken back.`)

type Held = { read_by: string; booked_by: string | null; undone_at: string | null }
async function heldAnswers(tx: Tx, bureau: string, id: string): Promise<Held | undefined> {
  const { rows } =
    await sql<Held>`select read_by, booked_by, undone_at from payment_answers where bureau = ${bureau} and id = ${id} for update`.execute(
      tx,
    )
  return rows[0]
}
