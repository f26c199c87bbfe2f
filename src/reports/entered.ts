// Figures that a person tells: with source and author, for a period and a cell. They are known once a second person has confirmed them.
import { type Refusal, t } from '#engine'
import { type Session, sql, withSession } from '#store'
import { asJson, type Db } from '#store/db.ts'
import { cellKey, type Figure, type Told } from './figure.ts'
import type { Known } from './known.ts'
import type { Span } from './measure-sql.ts'

type Cell = Record<string, string>
type Tx = Parameters<Parameters<typeof withSession>[2]>[0]

export type Given = {
  measure: string
  from: string
  to: string
  value: number
  source: string
  cell?: Cell
  decimals?: number
}

/** Added to, never edited: of those confirmed the latest is known. */
export const enterFigure = (db: Db, session: Session, given: Given, at: string): Promise<number> =>
  withSession(db, session, async (tx) => {
    const { measure, from, to, value, source, cell = {}, decimals = 0 } = given
    const { actor, bureau } = session
    const { rows } = await sql<{ id: number }>`
      insert into entered_figures (bureau, measure, from_day, to_day, value, source, entered_by, entered_name, cell, decimals, at)
      values (${bureau}, ${measure}, ${from}, ${to}, ${Math.round(value * 10 ** decimals)}, ${source}, ${actor.id}, ${actor.name ?? actor.id},
        ${JSON.stringify(cell)}::jsonb, ${decimals}, ${at}) returning id`.execute(tx)
    return rows[0]?.id ?? 0
  })

const OWN: Refusal = {
  says: t(
    '登錄的人不能確認自己登錄的數字，請由另一位確認。',
    'Whoever entered a figure does not confirm it; another person does.',
  ),
}
const DONE: Refusal = {
  says: t('這個數字已經確認或退回過了。', 'This figure was confirmed or sent back already.'),
}
const WHY: Refusal = { field: 'reason', says: t('請寫明退回的理由。', 'Say why it is sent back.') }

/** A second person confirms it, or sends it back with a reason; once. */
export async function judgeFigure(
  db: Db,
  session: Session,
  id: number,
  verdict: { confirmed: true } | { confirmed: false; reason: string },
  at: string,
): Promise<Refusal[]> {
  const reason = verdict.confirmed ? null : verdict.reason.trim().slice(0, 500)
  if (reason === '') return [WHY]
  return withSession(db, session, async (tx) => {
    const { bureau, actor } = session
    const {
      rows: [one],
    } = await sql<{ entered_by: string }>`
      select entered_by from entered_figures where bureau = ${bureau} and id = ${id} and entered_name is not null`.execute(
      tx,
    )
    if (!one) return [DONE]
    if (one.entered_by === actor.id) return [OWN]
    const { rows } = await sql`
      insert into figure_verdicts (bureau, figure, confirmed, reason, told_by, by_id, by_name, at)
      values (${bureau}, ${id}, ${verdict.confirmed}, ${reason}, ${one.entered_by}, ${actor.id}, ${actor.name ?? actor.id}, ${at})
      on conflict (bureau, figure) do nothing returning figure`.execute(tx)
    return rows.length > 0 ? [] : [DONE]
  })
}

export type EnteredLine = {
  id: number
  measure: string
  cell: Cell
  from: string
  to: string
  value: number
  decimals: number
  source: string
  by: string
  byName: string
  at: string
  /** Undefined while it waits; those from before a second person was asked stand alone. */
  verdict?: { confirmed: boolean; reason: string | null; byName: string; at: string } | 'alone'
}
type Stored = {
  id: number
  measure: string
  cell: Cell
  from_day: string
  to_day: string
  value: number
  decimals: number
  source: string
  entered_by: string
  entered_name: string | null
  at: string
  confirmed: boolean | null
  reason: string | null
  by_name: string | null
  judged_at: string | null
}
const COLUMNS = sql`f.id, f.measure, f.cell, f.from_day, f.to_day, f.value, f.decimals, f.source, f.entered_by, f.entered_name, f.at,
  v.confirmed, v.reason, v.by_name, v.at as judged_at`
const FROM = sql`entered_figures f left join figure_verdicts v on v.bureau = f.bureau and v.figure = f.id`
const scaled = ({ value, decimals }: Stored): number => value / 10 ** decimals

/** What was entered, the newest first: what waits for a second person, or what does not. */
export const enteredFigures = (
  db: Db,
  session: Session,
  of: { waiting: boolean; before?: number; limit: number },
): Promise<EnteredLine[]> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<Stored>`select ${COLUMNS} from ${FROM}
      where f.bureau = ${session.bureau} and (v.figure is null and f.entered_name is not null) = ${of.waiting} and f.id < ${of.before ?? Number.MAX_SAFE_INTEGER}
      order by f.id desc limit ${of.limit}`.execute(tx)
    return rows.map((row) => ({
      id: row.id,
      measure: row.measure,
      cell: row.cell,
      from: row.from_day,
      to: row.to_day,
      value: scaled(row),
      decimals: row.decimals,
      source: row.source,
      by: row.entered_by,
      byName: row.entered_name ?? row.entered_by,
      at: row.at,
      ...(row.entered_name === null ? { verdict: 'alone' as const } : {}),
      ...(row.confirmed === null
        ? {}
        : {
            verdict: {
              confirmed: row.confirmed,
              reason: row.reason,
              byName: row.by_name ?? '',
              at: row.judged_at ?? '',
            },
          }),
    }))
  })

/** A figure that persons tell, and of which span. */
export type ToldOver = { one: Known; span: Span }

/**
 * What is known of each for exactly its period, or for the shortest one it lies in; in the whole and in its cells. In the order they are
 * asked for.
 */
export async function toldIn(tx: Tx, bureau: string, asked: readonly ToldOver[]): Promise<Figure[][]> {
  if (asked.length === 0) return []
  const wanted = asked.map(({ one, span }, nth) => ({ nth, measure: one.id, from_day: span.from, to_day: span.to }))
  const { rows } = await sql<Stored & { nth: number }>`
    select distinct on (a.nth, f.cell) a.nth, ${COLUMNS}
    from jsonb_to_recordset(${asJson(wanted)}) a (nth int, measure text, from_day date, to_day date) cross join ${FROM}
    where f.bureau = ${bureau} and f.measure = a.measure and f.from_day <= a.from_day and f.to_day >= a.to_day
      and (v.confirmed or f.entered_name is null)
    order by a.nth, f.cell, (f.to_day - f.from_day), f.id desc`.execute(tx)
  const found = Map.groupBy(rows, ({ nth }) => nth)
  return asked.map(({ one }, nth) => toldFigures(one, found.get(nth) ?? []))
}

function toldFigures(one: Known, rows: readonly Stored[]): Figure[] {
  const figures = rows.map((row): Figure => {
    const told: Told = {
      source: row.source,
      by: row.entered_name ?? row.entered_by,
      ...(row.by_name ? { confirmedBy: row.by_name } : {}),
      at: row.at,
    }
    const places = row.decimals > 0 ? { decimals: row.decimals } : {}
    return {
      programme: one.programme,
      measure: one.id,
      dimensions: row.cell,
      value: scaled(row),
      unit: one.unit,
      ...places,
      told: [told],
      cases: [],
    }
  })
  if (figures.some((each) => cellKey(each.dimensions) === cellKey({}))) return figures
  return [
    { programme: one.programme, measure: one.id, dimensions: {}, value: null, unit: one.unit, cases: [] },
    ...figures,
  ]
}
