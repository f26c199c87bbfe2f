// Signed checkpoints: each commits to every row added since the one before it, and to that one, so that no end can be cut off unseen.
import { createHash, sign } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { accountsUnsaid, writeAccountLine } from '../evidence/account-lines.ts'
import {
  type Body,
  COVERED,
  type Covered,
  type End,
  MARKED,
  type News,
  type Open,
  SPELLING,
} from '../evidence/covered.ts'
import { leafOf, type Row, rowTold } from '../evidence/leaf.ts'
import { kept } from '../evidence/refused.ts'
import { sha256 } from './seal.ts'
import { PATIENT, withSession } from '../session.ts'
import type { Session } from '../types.ts'

/** Rows of one table that a checkpoint takes at most: the first one of an old house is many, each of them short. */
const SPAN = 50_000
/** What stands outside of a checkpoint: enough to know it again. */
export type Head = { bureau: string; n: number; at: string; root: string; signature: string }

const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'checkpoint', role: 'system' } })

/** Nothing where nothing was written since the last one. */
export async function checkpoint(context: Context, bureau: string, at: string): Promise<Head | undefined> {
  for (let last: Head | undefined; ;) {
    const made = await one(context, bureau, new Date(at).toISOString())
    last = made?.head ?? last
    if (!made?.more) return last
  }
}

function one(context: Context, bureau: string, at: string): Promise<{ head: Head; more: boolean } | undefined> {
  return withSession(
    context.db,
    system(bureau),
    async (tx) => {
      // One at a time; those who write do not wait for it, nor it for them.
      await sql`select pg_advisory_xact_lock(hashtext('taitsi signing'), hashtext(${bureau}))`.execute(tx)
      const {
        rows: [last],
      } = await sql<{ n: number; root: Buffer; body: Body | null }>`
        select n, root, body from checkpoints where bureau = ${bureau} order by n desc limit 1`.execute(tx)
      const body: Body = { format: 2, ends: {}, news: {} }
      let more = false
      const look = async (covered: Covered) => {
        const before = last?.body?.ends[covered.table] ?? { upto: 0 }
        const { end, news, full } = await added(tx, bureau, covered, before)
        if (end.upto > 0) body.ends[covered.table] = end
        if (news) body.news[covered.table] = news
        more ||= full
      }
      for (const covered of COVERED) await look(covered)
      if (Object.keys(body.news).length === 0) return undefined
      if (!last?.body) {
        // From now on an account is what its last line says.
        for (const account of await accountsUnsaid(tx, bureau))
          await writeAccountLine(tx, bureau, { at, actor: 'checkpoint', account, what: 'as-it-is' })
        for (const covered of COVERED) if (covered.table === 'account_log') await look(covered)
      }
      if (!last?.body) Object.assign(body, { unmarked: await unmarked(tx, bureau), skipped: await skipped(tx, bureau) })
      for (const { table, by } of MARKED) {
        body.ends[table] = last?.body?.ends[table] ?? { upto: await lastUnmarked(tx, bureau, table, by) }
        if (!last?.body?.ends[table]) body.unmarked = { ...body.unmarked, [table]: body.ends[table].upto }
      }
      const n = (last?.n ?? 0) + 1
      const before = last?.root.toString('hex') ?? ''
      const root = sha256(canonical({ at, before, body, bureau, n }))
      const signature = sign(null, Buffer.from(`${bureau}/${n}/${root.toString('hex')}`), context.keys.sign)
      await kept(
        sql`insert into checkpoints (bureau, n, upto, root, signature, at, body)
          values (${bureau}, ${n}, ${body.ends.events?.upto ?? 0}, ${root}, ${signature}, ${at}, ${asJson(body)})`.execute(
          tx,
        ),
      )
      return { head: { bureau, n, at, root: root.toString('hex'), signature: signature.toString('base64') }, more }
    },
    { ...PATIENT, ...SPELLING },
  )
}

/**
 * What came since, in order. A row takes its number when it is written and appears when its transaction ends, so that one with a
 * lower number may appear after one with a higher: numbers not seen stay open until everybody who could hold one is gone.
 */
async function added(
  tx: Tx,
  bureau: string,
  { table, by, columns, earlier }: Covered,
  before: End,
): Promise<{ end: End; news?: News; full: boolean }> {
  const { oldest, next } = await transactions(tx)
  const told = rowTold(by, columns)
  const from = sql`from ${sql.ref(table)} where bureau = ${bureau} and`
  const late: Row[] = []
  for (const [low, high] of before.open ?? []) {
    const { rows } = await sql<Row>`select ${told} ${from} ${sql.ref(by)} between ${low} and ${high}
      order by 1`.execute(tx)
    late.push(...rows)
  }
  const { rows: fresh } = await sql<Row>`select ${told} ${from} ${sql.ref(by)} > ${before.upto}
    order by 1 limit ${SPAN}`.execute(tx)
  const open: Open[] = [
    ...(before.open ?? []).flatMap((range) => (isOver(range, { oldest, next }) ? [] : without(range, late))),
    // Counted only now: whoever holds one of the missing numbers has begun by then.
    ...between(before.upto, fresh, (await transactions(tx)).next),
  ]
  const end: End = { upto: fresh.at(-1)?.by ?? before.upto, ...(open.length > 0 ? { open } : {}) }
  const rows = [...late, ...fresh]
  if (rows.length === 0) return { end, full: false }
  const hash = createHash('sha256')
  for (const row of rows) hash.update(leafOf(table, row))
  const news = { count: rows.length, root: hash.digest('hex'), ...(earlier ? { shape: earlier.length } : {}) }
  return { end, news, full: fresh.length === SPAN }
}

/** Every transaction before `oldest` is over; `next` has not begun. */
async function transactions(tx: Tx): Promise<{ oldest: number; next: number }> {
  const {
    rows: [row],
  } = await sql<{ oldest: string; next: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest, pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(
    tx,
  )
  return { oldest: Number(row?.oldest), next: Number(row?.next) }
}

/** In a house that was restored the count of transactions began anew, and nobody holds a number from before. */
const isOver = ([, , since]: Open, { oldest, next }: { oldest: number; next: number }): boolean =>
  oldest > since || next < since

function without([low, high, since]: Open, seen: readonly Row[]): Open[] {
  const open: Open[] = []
  let from = low
  for (const { by } of seen.filter((row) => row.by >= low && row.by <= high)) {
    if (by > from) open.push([from, by - 1, since])
    from = by + 1
  }
  return from <= high ? [...open, [from, high, since]] : open
}

function between(upto: number, rows: readonly Row[], since: number): Open[] {
  const open: Open[] = []
  let last = upto
  for (const { by } of rows) {
    if (by > last + 1) open.push([last + 1, by - 1, since])
    last = by
  }
  return open
}

/** The last rows from before the house marked them, by table. */
async function unmarked(tx: Tx, bureau: string): Promise<Record<string, number>> {
  const last: Record<string, number> = {}
  for (const { table, by, marked } of COVERED) {
    if (marked) last[table] = await lastUnmarked(tx, bureau, table, by, marked)
  }
  return last
}
async function lastUnmarked(tx: Tx, bureau: string, table: string, by: string, marked = 'true'): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(${sql.ref(by)}) as last from ${sql.ref(table)} where bureau = ${bureau} and tag is null and ${sql.raw(marked)}`.execute(
    tx,
  )
  return rows[0]?.last ?? 0
}

/** Counters beyond the last number that was given, from when a refused filing still used one. */
async function skipped(tx: Tx, bureau: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ programme: string; year: number; last: number }>`
    select programme, year, last from counters c where bureau = ${bureau} and last > (
      select coalesce(max((regexp_match(number, '(\\d+)$'))[1]::int), 0) from cases k where k.bureau = c.bureau and k.programme = c.programme
        and (regexp_match(number, '(\\d+)-\\d+$'))[1]::int = c.year) and programme not like '%:%'`.execute(tx)
  return Object.fromEntries(rows.map(({ programme, year, last }) => [`${programme}/${year}`, last]))
}

/** Checkpoints after the n-th, oldest first: what a place outside does not have yet. */
export const headsAfter = (context: Context, bureau: string, n: number, limit = 10_000): Promise<Head[]> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql<{ n: number; at: string; root: Buffer; signature: Buffer }>`
      select n, at, root, signature from checkpoints where bureau = ${bureau} and n > ${n} order by n limit ${limit}`.execute(
      tx,
    )
    return rows.map((row) => headOf(bureau, row))
  })

export const lastHead = (context: Context, bureau: string): Promise<Head | undefined> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql<{ n: number; at: string; root: Buffer; signature: Buffer }>`
      select n, at, root, signature from checkpoints where bureau = ${bureau} order by n desc limit 1`.execute(tx)
    return rows[0] && headOf(bureau, rows[0])
  })

const headOf = (bureau: string, row: { n: number; at: string; root: Buffer; signature: Buffer }): Head => ({
  bureau,
  n: row.n,
  at: new Date(row.at).toISOString(),
  root: row.root.toString('hex'),
  signature: row.signature.toString('base64'),
})

export const isEmpty = (context: Context, bureau: string): Promise<boolean> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql`select 1 from events where bureau = ${bureau} limit 1`.execute(tx)
    return rows.length === 0
  })
