// How long each table keeps a row, said for every table there is: what grows although nothing becomes of it is swept by the clock.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'

/**
 * case: grows with what is filed, and goes with it (decisions/0028); evidence: only added to, and signed; own: written one by one by those
 * who work here, or by somebody who proved an address, until they take it away; fixed: a row for each of something that is counted;
 * passing: see `PASSES`; unsent: see beside/unsent.ts; moved: see fold/touched.ts.
 */
export type Keeps = 'case' | 'evidence' | 'own' | 'fixed' | 'passing' | 'unsent' | 'moved'

const tables = (keeps: Keeps, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, keeps]))

export const KEEPS: Readonly<Record<string, Keeps>> = {
  ...tables(
    'case',
    'cases entries clocks links holds bookings sittings seats search numbers compared blob_uses access_codes',
  ),
  ...tables('case', 'published published_by published_log payments ledger_entries visit_records visit_entries'),
  // A key is written with the event that answers it, a letter with the step that sends it.
  ...tables('case', 'outbox requests notice_tries account_cases'),
  ...tables('evidence', 'events event_secrets access_log account_log closures checkpoints erased erasures'),
  ...tables(
    'own',
    'accounts mandates saved_views entered_figures figure_verdicts prepared_reports report_returns frozen_reports published_tables indicator_targets budgets',
  ),
  ...tables('own', 'destruction_lists destruction_items destruction_approvals'),
  ...tables('own', 'payment_lists payment_answers payment_answer_rows'),
  ...tables('fixed', 'at_hand counters house_keys key_rotation played published_swept duties'),
  ...tables('passing', 'sessions failed_tries account_messages mandate_codes house_backups kept_figures'),
  ...tables('moved', 'touched touched_upto'),
  ...tables('unsent', 'blobs drafts'),
}

/** Which rows of a table are over at a moment. */
type Over = (at: string) => ReturnType<typeof sql>
const before = (at: string, days: number) => sql`${at}::timestamptz - make_interval(days => ${days})`

/** `house_backups` are taken away by whoever makes the next one (backup/take.ts): the application may only read them. */
export const PASSES: Readonly<Record<string, Over>> = {
  sessions: (at) => sql`expires_at < ${at}::timestamptz`,
  // A day after the last wait the count begins anew (auth/tries.ts, auth/guesses.ts): the row says nothing any more.
  failed_tries: (at) => sql`until_at < ${before(at, 1)}`,
  // A code is good for half an hour; what could not be carried in a week helps nobody.
  account_messages: (at) => sql`at < ${before(at, 7)}`,
  mandate_codes: (at) => sql`good_until < ${at}::timestamptz`,
  // Counted again where somebody still asks for it; what nobody asks for any more is not kept for ever.
  kept_figures: (at) => sql`at < ${before(at, 31)}`,
}
/** Small rounds: a flood of a night is gone within the hour, and nobody waits for a lock meanwhile. */
const ROUND = 2000

/** @returns how many rows were over */
export const sweepPassing = (context: Context, bureau: string, at: string): Promise<number> =>
  withSession(context.db, { bureau, reach: 'system', actor: { id: 'clock', role: 'clock' } }, async (tx) => {
    let gone = 0
    for (const [table, over] of Object.entries(PASSES)) gone += await sweepTable(tx, table, bureau, over(at))
    return gone
  })

async function sweepTable(tx: Tx, table: string, bureau: string, over: ReturnType<typeof sql>): Promise<number> {
  const name = sql.table(table)
  const { numAffectedRows = 0n } = await sql`delete from ${name} where ctid = any (array(
    select ctid from ${name} where bureau = ${bureau} and ${over} limit ${ROUND} for update skip locked))`.execute(tx)
  return Number(numAffectedRows)
}
