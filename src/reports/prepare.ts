// A report made ready to be signed: its figures with their cases, and the very paper and rows, as they stand now. It is signed as it is, or sent back.
import { createHash, randomUUID } from 'node:crypto'
import { type Period, type Programme, type Refusal, t, taipeiDay, type Text } from '#engine'
import type { Paper } from '#papers/index.ts'
import { type Session, sql, withSession } from '#store'
import { canonical } from '#store/chain/canonical.ts'
import type { Context } from '#store/context.ts'
import { comparisonsOf } from './comparison.ts'
import { type Figure, figuresOf } from './figures.ts'
import { reportPaper, reportRows } from './half-year.ts'
import type { Span } from './measure-sql.ts'
import { reportOf, tablesIn } from './report.ts'

export type Row = (string | number | null)[]
export type Prepared = {
  id: string
  from: string
  to: string
  figures: Figure[]
  paper: Paper
  rows: Row[]
  /** Of all of the above, hexadecimal. */
  hash: string
  by: string
  byName: string
  at: string
  signed?: string
  returned?: { reason: string; byName: string; at: string }
}
/** Without what it holds: for lists. */
export type PreparedLine = Omit<Prepared, 'figures' | 'paper' | 'rows'>

export const hashOf = (of: { span: Span; figures: unknown; paper: unknown; rows: unknown }): Buffer =>
  createHash('sha256').update(canonical(of)).digest()

/** @param how.years earlier years beside it; @param how.bureau as the head of the paper names it */
export async function prepareReport(
  context: Context,
  session: Session,
  programmes: readonly Programme[],
  span: Period,
  how: { at: string; years: number; bureau: Text },
): Promise<{ id: string } | { refused: Refusal[] }> {
  const today = taipeiDay(how.at)
  if (span.to >= today) return { refused: [NOT_OVER] }
  if (await isSigned(context, session, span)) return { refused: [SIGNED] }
  const figures = await figuresOf(context.db, session, programmes, span, { cases: true, bureau: true })
  const report = reportOf(programmes, figures, span)
  const years = await comparisonsOf(context.db, session, programmes, span, how.years, tablesIn(report))
  const paper = reportPaper(report, how.bureau, today, years)
  const rows = reportRows(report, years)
  const { from, to } = span
  const id = randomUUID()
  const json = JSON.parse(JSON.stringify({ figures, paper, rows })) as Record<string, unknown>
  const hash = hashOf({ span: { from, to }, figures: json.figures, paper: json.paper, rows: json.rows })
  await withSession(context.db, session, (tx) =>
    sql`insert into prepared_reports (bureau, id, from_day, to_day, figures, paper, rows, hash, prepared_by, prepared_name, at)
    values (${session.bureau}, ${id}, ${from}, ${to}, ${JSON.stringify(figures)}::jsonb, ${JSON.stringify(paper)}::jsonb, ${JSON.stringify(rows)}::jsonb,
      ${hash}, ${session.actor.id}, ${session.actor.name ?? session.actor.id}, ${how.at})`.execute(tx),
  )
  return { id }
}

export const NOT_OVER: Refusal = {
  says: t(
    '這一期還沒結束，數字還會變，期滿翌日起才能送請核定。',
    'This period is not over and its figures still change: it can be submitted from the day after it ends.',
  ),
}
export const SIGNED: Refusal = {
  says: t('這一期報告已經核定，不再核定第二次。', 'The report of this period is signed; it is not signed twice.'),
}
const OWN: Refusal = {
  says: t(
    '編製的人不能核定自己編製的報告，請由另一位核定。',
    'Whoever prepared a report does not sign it; another person does.',
  ),
}
const SENT_BACK: Refusal = {
  says: t('這份報告已退回，請編製人重新送核。', 'This report was sent back; it is to be submitted anew.'),
}
const NO_REASON: Refusal = {
  field: '_reason',
  says: t('請寫明退回的理由。', 'Say why it is sent back.'),
}

/** May this person sign it, or send it back? Nothing where they may. */
export const mayNotSign = (one: PreparedLine, person: string): Refusal | undefined =>
  one.signed ? SIGNED : one.returned ? SENT_BACK : one.by === person ? OWN : undefined

type StoredLine = {
  id: string
  from_day: string
  to_day: string
  hash: Buffer
  prepared_by: string
  prepared_name: string
  at: string
  signed: string | null
  reason: string | null
  returned_by: string | null
  returned_at: string | null
}
type Stored = StoredLine & { figures: Figure[]; paper: Paper; rows: Row[] }
const line = (row: StoredLine): PreparedLine => ({
  id: row.id,
  from: row.from_day,
  to: row.to_day,
  hash: row.hash.toString('hex'),
  by: row.prepared_by,
  byName: row.prepared_name,
  at: row.at,
  ...(row.signed ? { signed: row.signed } : {}),
  ...(row.reason !== null
    ? { returned: { reason: row.reason, byName: row.returned_by ?? '', at: row.returned_at ?? '' } }
    : {}),
})
const LINE = sql`p.id, p.from_day, p.to_day, p.hash, p.prepared_by, p.prepared_name, p.at, r.reason, r.by_name as returned_by, r.at as returned_at,
  (select f.id from frozen_reports f where f.bureau = p.bureau and f.from_day = p.from_day and f.to_day = p.to_day order by f.at limit 1) as signed`
const FROM = sql`prepared_reports p left join report_returns r on r.bureau = p.bureau and r.prepared = p.id`

export const preparedOf = (context: Context, session: Session, id: string): Promise<Prepared | undefined> =>
  withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql<Stored>`select ${LINE}, p.figures, p.paper, p.rows from ${FROM} where p.bureau = ${session.bureau} and p.id = ${id}`.execute(
        tx,
      )
    const [row] = rows
    return row && { ...line(row), figures: row.figures, paper: row.paper, rows: row.rows }
  })

/** The last one prepared of this period. */
export const preparedFor = (context: Context, session: Session, span: Span): Promise<PreparedLine | undefined> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<StoredLine>`select ${LINE} from ${FROM}
      where p.bureau = ${session.bureau} and p.from_day = ${span.from} and p.to_day = ${span.to} order by p.nth desc limit 1`.execute(
      tx,
    )
    return rows[0] && line(rows[0])
  })

/** Those that wait for somebody to sign them: of each period the last, neither signed nor sent back. */
export const waitingToBeSigned = (context: Context, session: Session): Promise<PreparedLine[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<StoredLine>`select distinct on (p.from_day, p.to_day) ${LINE} from ${FROM}
      where p.bureau = ${session.bureau} order by p.from_day, p.to_day, p.nth desc limit 50`.execute(tx)
    return rows.map(line).filter((one) => !one.signed && !one.returned)
  })

export async function returnReport(
  context: Context,
  session: Session,
  id: string,
  reason: string,
  at: string,
): Promise<Refusal[]> {
  const prepared = await preparedOf(context, session, id)
  const no = prepared ? mayNotSign(prepared, session.actor.id) : SENT_BACK
  const words = reason.trim().slice(0, 500)
  if (no) return [no]
  if (!words) return [NO_REASON]
  await withSession(context.db, session, (tx) =>
    sql`insert into report_returns (bureau, prepared, reason, by_id, by_name, at)
      values (${session.bureau}, ${id}, ${words}, ${session.actor.id}, ${session.actor.name ?? session.actor.id}, ${at})
      on conflict do nothing`.execute(tx),
  )
  return []
}

async function isSigned(context: Context, session: Session, span: Span): Promise<boolean> {
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql`select 1 from frozen_reports
      where bureau = ${session.bureau} and from_day = ${span.from} and to_day = ${span.to} limit 1`.execute(tx)
    return rows.length > 0
  })
}
