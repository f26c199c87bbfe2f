// The programmes of a desk are taken apart once a statement, and no longer once for every row that is looked at.
import { type Kysely, sql } from 'kysely'

/** As the database writes a setting that is asked once, and taken apart where it is used. */
const APART = String.raw`string_to_array\(\(\s*SELECT ((?:current_setting|COALESCE)\(.*?)\s+AS "?\w+"?\), ','::text\)`
const once = (said: string) =>
  said.replace(new RegExp(APART, 'g'), (_, setting: string) => `((select string_to_array(${setting}, ',')))::text[]`)

type Policy = { name: string; on: string; using: string | null; check: string | null }
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Policy>`
    select p.polname as name, p.polrelid::regclass::text as on, pg_get_expr(p.polqual, p.polrelid) as using,
      pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p where pg_get_expr(p.polqual, p.polrelid) || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') ~ ${APART}`.execute(
    db,
  )
  for (const { name, on, using, check } of rows)
    await sql
      .raw(
        `alter policy ${name} on ${on} ${using ? `using (${once(using)})` : ''} ${check ? `with check (${once(check)})` : ''}`,
      )
      .execute(db)
}
