// Payment lists: opened with a number, filled line by line, closed once with the bytes the bank gets. A list cut off in between goes on.
import { createHash } from 'node:crypto'
import { type Refusal, rocYear, taipeiDay } from '#engine'
import { takeMany, type Wanted } from '../act/many.ts'
import type { Act, Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { bankLines, type BankLine } from '../gate/bank-lines.ts'
import { logged } from '../gate/log.ts'
import { sealBytes, unsealBytes } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { onlyPaying } from './paying.ts'

export type Due = { id: string; seq: number; programme: string; number: string }
export type Put = { number: string; refused?: Refusal[] }
const BATCH = 100

export function openList(context: Context, session: Session, at: string): Promise<string> {
  const year = rocYear(taipeiDay(at))
  return withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      last: number
    }>`insert into counters (bureau, programme, year, last) values (${session.bureau}, 'payment:list', ${year}, 1)
      on conflict (bureau, programme, year) do update set last = counters.last + 1 returning last`.execute(tx)
    const list = `P${year}-${String(row?.last ?? 1).padStart(4, '0')}`
    await sql`insert into payment_lists (bureau, list, year, made_by, made_at) values (${session.bureau}, ${list}, ${year}, ${session.actor.id}, ${at})`.execute(
      tx,
    )
    return list
  })
}

/** Puts these cases on the list, on the lines after its last. */
export async function fillList(
  context: Context,
  session: Session,
  list: string,
  due: readonly Due[],
  at: string,
): Promise<Put[]> {
  const told: Put[] = []
  for (let from = 0; from < due.length; from += BATCH) {
    const some = due.slice(from, from + BATCH)
    const outcomes = await onlyPaying(context, session, some, at, (act, these) => putOn(act, list, these))
    for (const { number, id } of some) {
      const outcome = outcomes.get(id)
      told.push({ number, ...(outcome && outcome.length > 0 ? { refused: outcome } : {}) })
    }
  }
  return told
}

async function putOn(act: Act, list: string, due: readonly Due[]) {
  const { tx, bureau } = act
  if ((await heldList(tx, bureau, list))?.closed_at !== null) return []
  const {
    rows: [last],
  } = await sql<{
    line: number
  }>`select coalesce(max(line), 0) as line from payments where bureau = ${bureau} and list = ${list}`.execute(tx)
  const wanted = due.map(({ id, seq, programme }): Wanted => {
    const { pays } = act.programme(programme)
    const move = (nth: number) => ({
      step: pays?.list ?? '',
      values: { [pays?.names.list ?? '']: list, [pays?.names.line ?? '']: (last?.line ?? 0) + nth + 1 },
    })
    return { caseId: id, seq, move }
  })
  return takeMany(act, wanted)
}

/**
 * Closes the list: from now on it has its file, the same for everybody. Each account opened for it is logged.
 * @param write the file of these lines
 */
export function closeList(
  context: Context,
  session: Session,
  list: string,
  write: (lines: readonly BankLine[]) => Uint8Array,
  at: string,
): Promise<boolean> {
  return withSession(context.db, session, async (tx) => {
    const held = await heldList(tx, session.bureau, list)
    if (!held || held.closed_at !== null) return false
    const lines = await bankLines(context, tx, session, list, at)
    if (lines.length === 0) return false
    const bytes = write(lines)
    const amount = lines.reduce((sum, one) => sum + one.amount, 0)
    const sealed = sealBytes(context.keys.data, bytes, `${session.bureau}/payment list/${list}`)
    await sql`update payment_lists set closed_at = ${at}, lines = ${lines.length}, amount = ${amount},
      hash = ${createHash('sha256').update(bytes).digest('hex')}, sealed = ${sealed} where bureau = ${session.bureau} and list = ${list}`.execute(
      tx,
    )
    return true
  })
}

/** The bytes the bank got, and who took them; nothing for a list that is still open, or whose lines are not all in reach. */
export function fileOfList(
  context: Context,
  session: Session,
  list: string,
  at: string,
): Promise<Uint8Array | undefined> {
  return withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } = await sql<{ sealed: Buffer | null; lines: number | null; cases: string[] | null }>`
      select sealed, lines, (select array_agg(case_id) from payments p where p.bureau = l.bureau and p.list = l.list) as cases
      from payment_lists l where bureau = ${session.bureau} and list = ${list}`.execute(tx)
    if (!row?.sealed || row.lines !== row.cases?.length) return undefined
    await logged(tx, session, { purpose: `付款清冊 ${list}`, at }, { what: 'read account', cases: row.cases ?? [] })
    return unsealBytes(context.keys.data, row.sealed, `${session.bureau}/payment list/${list}`)
  })
}

/** Held until commit: two who write on the same list wait for each other. */
async function heldList(tx: Tx, bureau: string, list: string): Promise<{ closed_at: string | null } | undefined> {
  const { rows } = await sql<{
    closed_at: string | null
  }>`select closed_at from payment_lists where bureau = ${bureau} and list = ${list} for update`.execute(tx)
  return rows[0]
}

export type ListFacts = {
  made_by: string
  made_at: string
  closed_at: string | null
  lines: number | null
  amount: number | null
  hash: string | null
  /** Since when lines of it are gone with their cases. */
  cut_at: string | null
}
export const listFacts = (context: Context, session: Session, list: string): Promise<ListFacts | undefined> =>
  withSession(context.db, session, async (tx) => {
    const { rows } =
      await sql<ListFacts>`select made_by, made_at, closed_at, lines, amount, hash, cut_at from payment_lists
      where bureau = ${session.bureau} and list = ${list}`.execute(tx)
    return rows[0]
  })
