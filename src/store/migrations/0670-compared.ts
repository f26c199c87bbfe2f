// What is compared of a case that may be suggested: a thin row with its facts in plain, and by which transaction it was last written.
import { type Kysely, sql } from 'kysely'

/**
 * A row whose facts are gone was taken back: who keeps the rows in memory learns so. `changed` is the transaction itself, since what a
 * sequence numbers may become visible in another order than it was numbered. The house alone compares: whoever is shown what came of it
 * reads the cases themselves, as far as they reach.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table compared (
    bureau text not null, programme text not null, case_id uuid not null, number text not null, facts jsonb,
    changed xid8 not null default pg_current_xact_id(), primary key (bureau, case_id))`.execute(db)
  await sql`create index compared_changed on compared (bureau, programme, changed)`.execute(db)
  await sql`create index compared_standing on compared (bureau, programme) where facts is not null`.execute(db)
  await sql`alter table compared enable row level security`.execute(db)
  await sql`alter table compared force row level security`.execute(db)
  const seen = sql`bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) = 'system'`
  await sql`create policy reach on compared using (${seen}) with check (${seen})`.execute(db)
  await sql`create policy not_public on compared as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public')`.execute(
    db,
  )
  await sql`grant select, insert, update, delete on compared to taitsi_app`.execute(db)
}
