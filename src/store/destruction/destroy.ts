// Carries a destruction list out: what was personal in its cases is gone from every table, and what is counted stays as it was.
import { createHash } from 'node:crypto'
import { t, type Text } from '#engine'
import { closuresOf } from '../clockwork.ts'
import { type Context, within } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import type { Derived } from '../fold/derived.ts'
import { tellErased, tellRowsErased } from '../evidence/erased.ts'
import { calendarsOf, foldedAgain, type Opened } from '../fold/folded-again.ts'
import { amongOthers } from '../fold/folding.ts'
import { cutFromBankFiles } from '../payments/cut.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { writeDerived } from '../fold/write.ts'
import { type DestructionList, isApproved, listsIn } from './lists.ts'

const BATCH = 50
/** Tables made from the events, of which nothing but what can be counted is made again. */
const AGAIN = ['entries', 'clocks', 'links', 'holds', 'bookings', 'sittings', 'search', 'numbers', 'compared']

/**
 * Each case in a transaction with its erasure; cut off and begun again, it goes on with those that are left.
 * @param session somebody of the desk who may; the work itself is done as the system
 */
export async function destroy(
  context: Context,
  session: Session,
  list: string,
  at: string,
  told: (done: number, of: number) => void = () => {},
  /** Asked between batches: whoever may not stay so long goes on another time. */
  stays: () => boolean = () => true,
): Promise<{ destroyed: number; kept: number } | { refused: Text }> {
  const { bureau } = session
  const found = (await withSession(context.db, session, (tx) => listsIn(tx, bureau, list)))[0]
  if (!found) return { refused: t('沒有這份銷毀目錄。', 'There is no such list.') }
  if (!isApproved(found))
    return { refused: t('銷毀目錄須經兩人核准後才能執行。', 'Two people have to approve the list first.') }
  const system: Session = { bureau, reach: 'system', actor: session.actor }
  const calendars = calendarsOf(context, await closuresOf(context, bureau))
  let [destroyed, kept] = [0, 0]
  const of = found.cases - found.held - found.destroyed
  for (;;) {
    const batch = await withSession(context.db, system, async (tx) => {
      await amongOthers(tx, bureau)
      const due = await stillDue(tx, bureau, list)
      if (due.length === 0) return undefined
      const ids = due.filter((one) => one.free).map((one) => one.id)
      for (const one of due) if (!one.free) await keep(tx, bureau, list, one.id)
      if (ids.length === 0) return { ids, kept: due.length }
      await erase(context, tx, system, found, ids, at)
      const opened = await openersOf(tx, bureau, ids)
      for (const table of AGAIN)
        await sql`delete from ${sql.raw(table)} where bureau = ${bureau} and case_id = any (${ids}::uuid[])`.execute(tx)
      const { written } = await foldedAgain(context, tx, bureau, ids, calendars, opened)
      const rows = written.map((one) => ({ ...one, before: onlyListed(one.after) }))
      await writeDerived(within(context, tx, bureau), rows, { again: true })
      return { ids, kept: due.length - ids.length }
    })
    if (!batch) return { destroyed, kept }
    destroyed += batch.ids.length
    kept += batch.kept
    told(destroyed, of)
    if (!stays()) return { destroyed, kept }
  }
}

/** Locked, and looked at once more: a case that was opened again or is named by an open one since the list was made is kept. */
async function stillDue(tx: Tx, bureau: string, list: string): Promise<{ id: string; free: boolean }[]> {
  const { rows } = await sql<{ id: string; free: boolean }>`
    select c.id, not c.is_open and not exists (select 1 from links l where l.bureau = c.bureau and l.target = c.id and l.is_open) as free
    from destruction_items i join cases c on c.bureau = i.bureau and c.id = i.case_id
    where i.bureau = ${bureau} and i.list = ${list} and i.held_by is null
      and not exists (select 1 from erasures e where e.bureau = i.bureau and e.case_id = i.case_id)
    order by c.id limit ${BATCH} for update of c`.execute(tx)
  return rows
}

const keep = (tx: Tx, bureau: string, list: string, caseId: string) =>
  sql`update destruction_items set held_by = 'system', held_for = '目錄編製後案件重新開啟或為進行中案件所引用'
    where bureau = ${bureau} and list = ${list} and case_id = ${caseId}`.execute(tx)

/** The record of the erasure first, and in the same transaction what it is a record of. */
async function erase(
  context: Context,
  tx: Tx,
  { bureau, actor }: Session,
  list: DestructionList,
  ids: readonly string[],
  at: string,
): Promise<void> {
  const those = sql`bureau = ${bureau} and case_id = any (${[...ids]}::uuid[])`
  const { rows: secrets } = await sql<{ case_id: string; seq: number; sealed: Buffer }>`
    select case_id, seq, sealed from event_secrets where ${those} order by case_id, seq`.execute(tx)
  const { rows: files } = await sql<{ case_id: string; hash: string }>`
    select case_id, hash from blob_uses where ${those} order by case_id, hash`.execute(tx)
  for (const id of ids) {
    const own = secrets.filter((one) => one.case_id === id)
    const papers = files.filter((one) => one.case_id === id)
    const digest = createHash('sha256')
    for (const one of own) digest.update(`${one.seq}/`).update(createHash('sha256').update(one.sealed).digest())
    for (const one of papers) digest.update(`/${one.hash}`)
    await sql`insert into erasures (bureau, case_id, list, events, files, digest, at)
      values (${bureau}, ${id}, ${list.id}, ${own.length}, ${papers.length}, ${digest.digest()}, ${at})`.execute(tx)
    const why = `destruction list ${list.number}`
    await tellErased(context, tx, bureau, { table: 'event_secrets', caseId: id, at, by: actor.id, why })
  }
  await cutFromBankFiles(context, tx, bureau, ids, at)
  await sql`delete from event_secrets where ${those}`.execute(tx)
  await sql`delete from blob_uses where ${those}`.execute(tx)
  // What somebody else has handed in since, and not filed yet, is theirs now: it waits as it would have without this case.
  const papers = sql`b.bureau = ${bureau} and b.hash = any (${files.map((one) => one.hash)}::text[])`
  const lately = sql`b.at > ${at}::timestamptz - make_interval(days => ${context.unsentDays + 2})`
  await sql`update blobs b set unfiled_at = at where ${papers} and ${lately}
    and not exists (select 1 from blob_uses u where u.bureau = b.bureau and u.hash = b.hash)`.execute(tx)
  await sql`delete from blobs b where ${papers} and not ${lately}
    and not exists (select 1 from blob_uses u where u.bureau = b.bureau and u.hash = b.hash)`.execute(tx)
  for (const table of ['account_cases', 'access_codes'])
    await sql`delete from ${sql.raw(table)} where ${those}`.execute(tx)
  await sql`update notice_tries set masked = '', says = '', receipt = null where ${those}`.execute(tx)
  const written = sql`record in (select record from visit_records where ${those})`
  const why = `destruction list ${list.number}`
  await tellRowsErased(context, tx, bureau, 'visit_entries', written, { at, by: actor.id, why })
  await sql`delete from visit_entries where bureau = ${bureau} and ${written}`.execute(tx)
}

/** What is published stays as it stands: nothing in it was personal. Everything else of the case was taken away. */
const onlyListed = (after: Derived): Derived => ({
  ...after,
  entries: [],
  clocks: [],
  links: [],
  holds: [],
  bookings: [],
  sittings: [],
  numbers: [],
  payments: [],
  compared: [],
  words: ['(taken away)'],
})

async function openersOf(tx: Tx, bureau: string, ids: readonly string[]): Promise<Opened[]> {
  const { rows } = await sql<Opened>`
    select case_id, target, programme from links where bureau = ${bureau} and field = 'opened-by' and case_id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  return rows
}
