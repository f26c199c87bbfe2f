// Since when a paper waits to become part of a case; nothing once one uses it. Found by this alone, however many papers are kept.
import { type Kysely, sql } from 'kysely'

const TABLES = ['blobs', 'blob_uses']

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table blobs add column unfiled_at timestamptz`.execute(db)
  // An owner without superuser sees rows only where they are not forced.
  for (const table of TABLES) await sql.raw(`alter table ${table} no force row level security`).execute(db)
  await sql`create index blob_uses_hash on blob_uses (bureau, hash)`.execute(db)
  await sql`update blobs b set unfiled_at = at
    where not exists (select from blob_uses u where u.bureau = b.bureau and u.hash = b.hash)`.execute(db)
  for (const table of TABLES) await sql.raw(`alter table ${table} force row level security`).execute(db)
  await sql`create index blobs_unfiled on blobs (bureau, unfiled_at) include (bytes) where unfiled_at is not null`.execute(
    db,
  )
}
