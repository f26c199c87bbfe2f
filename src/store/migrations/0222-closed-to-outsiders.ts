// A reader from outside sees the lists open to everyone and nothing else: also of the tables that came after those lists.
import { type Kysely, sql } from 'kysely'

const OPEN = ['published', 'published_by', 'published_log']

export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relrowsecurity and relnamespace = 'public'::regnamespace and relname <> all (${OPEN}::text[])
    and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = 'not_public')`.execute(db)
  for (const { name } of rows)
    await sql
      .raw(
        `create policy not_public on ${name} as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public')`,
      )
      .execute(db)
}
