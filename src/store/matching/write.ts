// The row by which a case is compared, written in the transaction of the act that changed it.
import type { Within } from '../context.ts'
import { asJson, owe, sql } from '../db.ts'
import type { Derived } from '../fold/derived.ts'
import { asSystem } from '../session.ts'

export async function writeCompared(
  { tx, bureau }: Within,
  written: readonly { before: Derived | undefined; after: Derived }[],
): Promise<void> {
  const rows = written.flatMap(({ before, after }) =>
    JSON.stringify(before?.compared ?? []) === JSON.stringify(after.compared) ? [] : after.compared,
  )
  if (rows.length === 0) return
  await asSystem(tx, () =>
    owe(
      tx,
      sql`insert into compared (bureau, programme, case_id, number, facts)
      select ${bureau}, programme, case_id, number, facts
      from jsonb_to_recordset(${asJson(rows)}) as r(programme text, case_id uuid, number text, facts jsonb)
      on conflict (bureau, case_id) do update set facts = excluded.facts, changed = pg_current_xact_id()`,
    ),
  )
}
