// Everything a database holds, as whoever has its key could read it: every row as text, and whatever is sealed in it opened.
import assert from 'node:assert/strict'
import { openedBytes } from '#store/verify/secrets.ts'
import type { TestHouse } from './a-house.ts'

type Row = Record<string, string>
/** Where each sealed column belongs; a new one fails until it is named here. */
const BOUND: Record<string, (row: Row) => string> = {
  'event_secrets.sealed': (row) => `demo/${row.case_id}/${row.seq}`,
  'cases.sealed': (row) => `demo/${row.id}/values`,
  'cases.title_sealed': (row) => `demo/${row.id}/title`,
  'blobs.sealed': (row) => `demo/${row.hash}`,
  'visit_entries.sealed': (row) => `demo/${row.record}/visit/${row.seq}`,
  'access_codes.sealed': (row) => `demo/${row.case_id}/${row.role}/code/${row.version}`,
  'payment_lists.sealed': (row) => `demo/payment list/${row.list}`,
  'payment_answers.sealed': (row) => `demo/payment answers/${row.id}`,
}

/** The tables in which one of these words stands, in plain or under seal. */
export async function whereStands({ pool, context }: TestHouse, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string; sealed: string[] }>(`
    select relname as name, coalesce(array_agg(attname::text) filter (where atttypid = 'bytea'::regtype and attname like '%sealed%'), '{}') as sealed
    from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
    where relkind = 'r' and relnamespace = 'public'::regnamespace group by relname order by 1`)
  const found = new Set<string>()
  for (const { name, sealed } of tables) {
    const { rows } = await pool.query<{ row: Row; text: string }>(
      `select to_jsonb(t) as row, t::text as text from "${name}" t`,
    )
    for (const { row, text } of rows) {
      const told = [text]
      for (const column of sealed.filter((one) => row[one] !== null)) {
        const bound = BOUND[`${name}.${column}`] ?? assert.fail(`${name}.${column} is sealed, and no test opens it.`)
        const bytes = openedBytes(context.keys.data, Buffer.from(String(row[column]).slice(2), 'hex'), bound(row))
        assert.ok(bytes, `${name}.${column} does not open`)
        told.push(bytes.toString('utf8'), new TextDecoder('big5').decode(bytes))
      }
      if (words.some((word) => told.some((one) => one.includes(word)))) found.add(name)
    }
  }
  return [...found]
}
