// Signing off a report that was prepared: its figures with the cases behind them, its paper and its rows, hashed and signed. What moves later is restated by name.
import { createHash, randomUUID, sign, verify } from 'node:crypto'
import { type Programme, type Refusal, t } from '#engine'
import type { Paper } from '#papers/index.ts'
import { type Session, sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { canonical } from '#store/chain/canonical.ts'
import { figuresOf, type Figure } from './figures.ts'
import type { Span } from './measure-sql.ts'
import { hashOf, mayNotSign, preparedFor, preparedOf, type Row, SIGNED } from './prepare.ts'

export type Frozen = {
  id: string
  from: string
  to: string
  figures: Figure[]
  /** As it was signed; reports signed before it was kept have none. */
  paper?: Paper
  rows?: Row[]
  hash: string
  signedBy: string
  preparedBy?: string
  at: string
  /** Still what was signed; said of one that was opened. */
  holds?: boolean
}
/** A figure that is no longer what was signed, with the cases that came in and went out, and why where a correction says it. */
export type Restated = {
  measure: string
  programme: string
  dimensions: Record<string, string>
  names?: Record<string, string>
  was: number | null
  is: number | null
  came: string[]
  left: string[]
}

/**
 * Signs what was prepared, as it was prepared. Refused to whoever prepared it, and where the period is signed already.
 */
export async function signReport(
  context: Context,
  session: Session,
  id: string,
  at: string,
): Promise<{ id: string } | { refused: Refusal[] }> {
  const prepared = await preparedOf(context, session, id)
  const no = prepared ? mayNotSign(prepared, session.actor.id) : undefined
  if (!prepared || no) return { refused: no ? [no] : [] }
  const latest = await preparedFor(context, session, prepared)
  if (latest && latest.id !== id) return { refused: [OVERTAKEN] }
  const signature = sign(null, Buffer.from(prepared.hash, 'hex'), context.keys.sign)
  const frozen = randomUUID()
  const done = await withSession(context.db, session, async (tx) => {
    // Two who press at once: the index lets one of them through, and the other is told.
    const { rows } =
      await sql`insert into frozen_reports (bureau, id, from_day, to_day, figures, hash, signature, signed_by, signed_name, at, prepared, prepared_by, prepared_name, paper, rows)
      select p.bureau, ${frozen}, p.from_day, p.to_day, p.figures, p.hash, ${signature}, ${session.actor.id}, ${session.actor.name ?? session.actor.id}, ${at},
        p.id, p.prepared_by, p.prepared_name, p.paper, p.rows
      from prepared_reports p where p.bureau = ${session.bureau} and p.id = ${id}
        and not exists (select from report_returns r where r.bureau = p.bureau and r.prepared = p.id)
      on conflict (bureau, from_day, to_day) where prepared is not null do nothing returning id`.execute(tx)
    return rows.length > 0
  })
  return done ? { id: frozen } : { refused: [SIGNED] }
}

const OVERTAKEN: Refusal = {
  says: t('這一期已重新送核，請看最新的一份。', 'The period was submitted again meanwhile. Look at the newest one.'),
}

type StoredLine = {
  id: string
  from_day: string
  to_day: string
  hash: Buffer
  signed_name: string
  prepared_name: string | null
  at: string
}
type Stored = StoredLine & { figures: Figure[]; paper: Paper | null; rows: Row[] | null; signature: Buffer }
const line = (row: StoredLine): Omit<Frozen, 'figures'> => ({
  id: row.id,
  from: row.from_day,
  to: row.to_day,
  hash: row.hash.toString('hex'),
  signedBy: row.signed_name,
  ...(row.prepared_name ? { preparedBy: row.prepared_name } : {}),
  at: row.at,
})
const read = (row: Stored): Frozen => ({
  ...line(row),
  figures: row.figures,
  ...(row.paper && row.rows ? { paper: row.paper, rows: row.rows } : {}),
})

export const frozenOf = (context: Context, session: Session, id: string): Promise<Frozen | undefined> =>
  withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql<Stored>`select id, from_day, to_day, figures, paper, rows, hash, signature, signed_name, prepared_name, at
      from frozen_reports where bureau = ${session.bureau} and id = ${id}`.execute(tx)
    const [row] = rows
    return row && { ...read(row), holds: holds(context, row) }
  })

/** Whether what is kept is still what was signed, by our own key or by one the house had before. */
function holds(context: Context, row: Stored): boolean {
  const span = { from: row.from_day, to: row.to_day }
  const { figures, paper, rows } = row
  const hash = paper && rows ? hashOf({ span, figures, paper, rows }) : figuresHash(span, figures)
  const keys = [context.keys, ...(context.keys.earlier ?? [])]
  return hash.equals(row.hash) && keys.some((one) => verify(null, row.hash, one.verify, row.signature))
}
/** Of reports signed before the paper was kept with them. */
const figuresHash = (span: Span, figures: unknown) => createHash('sha256').update(canonical({ span, figures })).digest()

export const frozenFor = (context: Context, session: Session, span: Span): Promise<Omit<Frozen, 'figures'>[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql<StoredLine>`select id, from_day, to_day, hash, signed_name, prepared_name, at from frozen_reports
      where bureau = ${session.bureau} and from_day = ${span.from} and to_day = ${span.to} order by at desc`.execute(tx)
    return rows.map(line)
  })

/** Counts again and compares, figure by figure and case by case. */
export async function restatement(
  context: Context,
  session: Session,
  programmes: readonly Programme[],
  frozen: Pick<Frozen, 'from' | 'to' | 'figures'>,
): Promise<Restated[]> {
  const now = await figuresOf(
    context.db,
    session,
    programmes,
    { from: frozen.from, to: frozen.to },
    { cases: true, bureau: true },
  )
  const key = (one: Figure) => canonical([one.programme, one.measure, one.dimensions])
  const then = new Map(frozen.figures.map((one) => [key(one), one]))
  const here = new Map(now.map((one) => [key(one), one]))
  return [...new Set([...then.keys(), ...here.keys()])].flatMap((each) => {
    const [before, after] = [then.get(each), here.get(each)]
    const one = after ?? before
    if (!one) return []
    const came = (after?.cases ?? []).filter((id) => !before?.cases.includes(id))
    const left = (before?.cases ?? []).filter((id) => !after?.cases.includes(id))
    const same = (before?.value ?? 0) === (after?.value ?? 0)
    return same && came.length === 0 && left.length === 0
      ? []
      : [
          {
            measure: one.measure,
            programme: one.programme,
            dimensions: one.dimensions,
            ...(one.names ? { names: one.names } : {}),
            was: before?.value ?? 0,
            is: after?.value ?? 0,
            came,
            left,
          },
        ]
  })
}
