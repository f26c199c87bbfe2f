// Writes what stands in lists open to everyone, in the transaction of the step that changed it.
import type { Within } from '../context.ts'
import { asJson, owe, sql } from '../db.ts'
import type { Derived } from '../fold/derived.ts'

type Pair = { before: Derived | undefined; after: Derived }

/** The few cases whose listing differs are taken away whole and put again. */
export async function writeListings({ tx, bureau }: Within, written: readonly Pair[]): Promise<void> {
  const differ = written.filter(({ before, after }) =>
    before ? JSON.stringify(before.listings) !== JSON.stringify(after.listings) : after.listings.rows.length > 0,
  )
  const stale = differ.filter(({ before }) => (before?.listings.rows.length ?? 0) > 0).map(({ after }) => after.row.id)
  if (stale.length > 0)
    for (const table of ['published', 'published_by', 'published_log'])
      await owe(tx, sql`delete from ${sql.raw(table)} where bureau = ${bureau} and case_id = any (${stale}::uuid[])`)
  const rows = differ.flatMap(({ after }) => after.listings.rows)
  if (rows.length === 0) return
  await owe(
    tx,
    sql`insert into published (bureau, programme, list, case_id, number, stands, on_day, until_day, key, heading_key, facts, words, entered_on, changed_at, gone_on)
    select ${bureau}, programme, list, case_id, number, stands, on_day, until_day, key, heading_key, facts,
      array(select jsonb_array_elements_text(words)), entered_on, changed_at, gone_on
    from jsonb_to_recordset(${asJson(rows)}) as r(programme text, list text, case_id uuid, number text, stands boolean, on_day date, until_day date,
      key text, heading_key text, facts jsonb, words jsonb, entered_on date, changed_at timestamptz, gone_on date)`,
  )
  const by = differ.flatMap(({ after }) => after.listings.by)
  if (by.length > 0)
    await owe(
      tx,
      sql`insert into published_by (bureau, programme, list, case_id, number, field, value, on_day)
      select ${bureau}, programme, list, case_id, number, field, value, on_day
      from jsonb_to_recordset(${asJson(by)}) as r(programme text, list text, case_id uuid, number text, field text, value text, on_day date)`,
    )
  const log = differ.flatMap(({ after }) => after.listings.log)
  await owe(
    tx,
    sql`insert into published_log (bureau, programme, list, case_id, number, nth, at, on_day, what, fields, why)
    select ${bureau}, programme, list, case_id, number, nth, at, on_day, what, array(select jsonb_array_elements_text(fields)), why
    from jsonb_to_recordset(${asJson(log)}) as r(programme text, list text, case_id uuid, number text, nth int, at timestamptz, on_day date,
      what text, fields jsonb, why text)`,
  )
}
