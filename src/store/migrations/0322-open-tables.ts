// Tables that asked for the bureau only ask what the others ask: how far a session reaches, or whether the row is its own.
import { type Kysely, sql } from 'kysely'

const setting = (name: string) => `(select current_setting('taitsi.${name}', true))`
const OURS = `bureau = ${setting('bureau')}`
const SYSTEM = `${setting('reach')} = 'system'`
const WITHIN = `${setting('reach')} in ('desk', 'partner', 'portal', 'system')`
/** A key belongs to whoever sent it. */
const OWN = `actor_id = nullif(${setting('actor')}, '')`
/** A paper is reached through a case that uses it, and the uses hold to the reach themselves. */
const USED = `exists (select from blob_uses u where u.bureau = blobs.bureau and u.hash = blobs.hash)`

/** Who sees a row, and who may write one where that is somebody else. */
const POLICIES: Record<string, { sees: string; writes?: string }> = {
  access_log: { sees: SYSTEM, writes: WITHIN },
  requests: { sees: `(${SYSTEM} or (${WITHIN} and ${OWN}))` },
  drafts: { sees: SYSTEM },
  blobs: { sees: `(${SYSTEM} or (${WITHIN} and ${USED}))`, writes: SYSTEM },
  counters: { sees: `${setting('reach')} in ('desk', 'system')` },
  closures: { sees: WITHIN, writes: SYSTEM },
  checkpoints: { sees: SYSTEM },
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, { sees, writes = sees }] of Object.entries(POLICIES))
    await sql
      .raw(`alter policy reach on ${table} using (${OURS} and ${sees}) with check (${OURS} and ${writes})`)
      .execute(db)
  // A row that is appended is not read back: whoever writes a line of the log need not see the log.
  await sql.raw(`drop policy reach on access_log`).execute(db)
  await sql.raw(`create policy reach on access_log for select using (${OURS} and ${SYSTEM})`).execute(db)
  await sql.raw(`create policy written on access_log for insert with check (${OURS} and ${WITHIN})`).execute(db)
}
