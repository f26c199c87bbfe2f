// What was handed in or typed and never sent: it goes when its time is over, and with it the papers that no form holds any more.
import { setImmediate } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { unseal } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export type Swept = { papers: number; drafts: number }
/** How many papers wait for a case, and what they come to in bytes. */
export type Unfiled = { papers: number; bytes: number }

const sweeper = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'unsent', role: 'system' } })
/** How many papers one round looks at, and how many forms are unsealed together. */
const ROUND = 200
const PAGE = 20

/**
 * One server at a time; the others find it being done. A paper is held while a case takes it (act/proven.ts) and passed over here, and what
 * is named by a draft, by a form typed at the desk, or by a step that waits for a second proof stays. A visit carries its pictures in its
 * own entries until it becomes an event, so that none waits here. What cannot be unsealed ends the round: nothing is taken away on a guess.
 */
export const sweepUnsent = (context: Context, bureau: string, at: string): Promise<Swept> =>
  withSession(context.db, sweeper(bureau), async (tx) => {
    const {
      rows: [mine],
    } = await sql<{ had: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('taitsi unsent'), hashtext(${bureau})) as had`.execute(tx)
    if (!mine?.had) return { papers: 0, drafts: 0 }
    const { numAffectedRows: drafts = 0n } = await sql`
      delete from drafts where (bureau, code_hash) in (select bureau, code_hash from drafts
        where bureau = ${bureau} and updated_at < ${at}::timestamptz - make_interval(days => ${context.unsentDays}) limit 1000)`.execute(
      tx,
    )
    // Two days more than the proof that goes with a paper: whoever still may send it finds it.
    const old = sql`unfiled_at < ${at}::timestamptz - make_interval(days => ${context.unsentDays + 2})`
    const { rows } = await sql<{ hash: string }>`
      select hash from blobs where bureau = ${bureau} and ${old} order by unfiled_at limit ${ROUND}`.execute(tx)
    if (rows.length === 0) return { papers: 0, drafts: Number(drafts) }
    const named = await namedIn(context, tx, bureau, new Set(rows.map((row) => row.hash)))
    // Looked at again when their form may be over.
    await sql`update blobs set unfiled_at = ${at} where bureau = ${bureau} and hash = any (${[...named]}::text[]) and ${old}`.execute(
      tx,
    )
    const { numAffectedRows: papers = 0n } = await sql`
      delete from blobs b where bureau = ${bureau} and ${old}
        and hash in (select hash from blobs where bureau = ${bureau} and ${old}
          and hash = any (${rows.map((row) => row.hash).filter((hash) => !named.has(hash))}::text[]) for update skip locked)
        and not exists (select from blob_uses u where u.bureau = b.bureau and u.hash = b.hash)`.execute(tx)
    return { papers: Number(papers), drafts: Number(drafts) }
  })

/** Which of these papers somebody's unsent words name, whatever form they are in. */
async function namedIn(context: Context, tx: Tx, bureau: string, wanted: ReadonlySet<string>): Promise<Set<string>> {
  const named = new Set<string>()
  const look = (sealed: Buffer, bound: string) => {
    for (const [hash] of unseal(context.keys.data, sealed, bound).matchAll(/[0-9a-f]{64}/g))
      if (wanted.has(hash)) named.add(hash)
  }
  for (let after: Buffer = Buffer.alloc(0); ;) {
    const { rows } = await sql<{ code_hash: Buffer; sealed: Buffer; programme: string; form: string | null }>`
      select code_hash, sealed, programme, form from drafts where bureau = ${bureau} and code_hash > ${after}
      order by code_hash limit ${PAGE}`.execute(tx)
    for (const row of rows) {
      look(row.sealed, row.form === null ? `${bureau}/draft/${row.programme}` : `${bureau}/typed/${row.form}`)
      await setImmediate()
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.code_hash
  }
  const { rows: waiting } = await sql<{ id: string; pending: Buffer }>`
    select id, pending from sessions where bureau = ${bureau} and pending is not null and stage = 'whole'`.execute(tx)
  for (const { id, pending } of waiting) {
    look(pending, `${bureau}/second-proof/${id}`)
    await setImmediate()
  }
  return named
}

export const unfiled = ({ db }: Context, bureau: string): Promise<Unfiled> =>
  withSession(db, sweeper(bureau), async (tx) => {
    const { rows } = await sql<Unfiled>`
      select count(*)::int as papers, coalesce(sum(bytes), 0)::float8 as bytes from blobs where bureau = ${bureau} and unfiled_at is not null`.execute(
      tx,
    )
    return rows[0] ?? { papers: 0, bytes: 0 }
  })
