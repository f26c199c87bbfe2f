// Signing a report off: its figures with the cases behind them, hashed and signed. What moves later is restated by name.
import { createHash, randomUUID, sign } from 'node:crypto'
import type { Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { canonical } from '#store/chain/canonical.ts'
import { figuresOf, type Figure } from './figures.ts'
import type { Span } from './measure-sql.ts'

export type Frozen = {
  id: string
  from: string
  to: string
  figures: Figure[]
  hash: string
  signedBy: string
  at: string
}
/** A figure that is no longer what was signed, with the cases that came in and went out, and why where a correction says it. */
export type Restated = {
  measure: string
  programme: string
  dimensions: Record<string, string>
  was: number | null
  is: number | null
  came: string[]
  left: string[]
}

export async function freeze(
  context: Context,
  session: Session,
  programmes: readonly Programme[],
  span: Span,
  at: string,
): Promise<Frozen> {
  const figures = await figuresOf(context.db, session, programmes, span, { cases: true })
  const body = canonical({ span, figures })
  const hash = createHash('sha256').update(body).digest()
  const signature = sign(null, hash, context.keys.sign)
  const id = randomUUID()
  await withSession(context.db, session, (tx) =>
    sql`insert into frozen_reports (bureau, id, from_day, to_day, figures, hash, signature, signed_by, signed_name, at)
    values (${session.bureau}, ${id}, ${span.from}, ${span.to}, ${JSON.stringify(figures)}::jsonb, ${hash}, ${signature}, ${session.actor.id}, ${session.actor.name ?? session.actor.id}, ${at})`.execute(
      tx,
    ),
  )
  return { id, ...span, figures, hash: hash.toString('hex'), signedBy: session.actor.name ?? session.actor.id, at }
}

type Stored = {
  id: string
  from_day: string
  to_day: string
  figures: Figure[]
  hash: Buffer
  signed_name: string
  at: string
}
const read = (row: Stored): Frozen => ({
  id: row.id,
  from: row.from_day,
  to: row.to_day,
  figures: row.figures,
  hash: row.hash.toString('hex'),
  signedBy: row.signed_name,
  at: row.at,
})

export const frozenOf = (context: Context, session: Session, id: string): Promise<Frozen | undefined> =>
  withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } =
      await sql<Stored>`select id, from_day, to_day, figures, hash, signed_name, at from frozen_reports where bureau = ${session.bureau} and id = ${id}`.execute(
        tx,
      )
    return row && read(row)
  })

export const frozenFor = (context: Context, session: Session, span: Span): Promise<Omit<Frozen, 'figures'>[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql<Stored>`select id, from_day, to_day, '[]'::jsonb as figures, hash, signed_name, at from frozen_reports
      where bureau = ${session.bureau} and from_day = ${span.from} and to_day = ${span.to} order by at desc`.execute(tx)
    return rows.map(read)
  })

/** Counts again and compares, figure by figure and case by case. */
export async function restatement(
  context: Context,
  session: Session,
  programmes: readonly Programme[],
  frozen: Frozen,
): Promise<Restated[]> {
  const now = await figuresOf(context.db, session, programmes, { from: frozen.from, to: frozen.to }, { cases: true })
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
            was: before?.value ?? 0,
            is: after?.value ?? 0,
            came,
            left,
          },
        ]
  })
}
