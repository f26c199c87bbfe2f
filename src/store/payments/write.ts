// Writes the payments of cases: a row for each approval, which only moves on, and the postings, which are only added.
import type { Within } from '../context.ts'
import { asJson, owe, sql } from '../db.ts'
import type { Derived } from '../fold/derived.ts'

type Pair = { before: Derived | undefined; after: Derived }

/** @param again the same history written anew: its postings are there already */
export async function writePayments({ tx, bureau }: Within, written: readonly Pair[], again: boolean): Promise<void> {
  const payments = fresh(written, 'payments', (row) => `${row.seq}`)
  if (payments.length > 0)
    await owe(
      tx,
      sql`insert into payments (bureau, programme, case_id, seq, instalment, amount, state, digest, maker, checker, approved_on, list, line, year,
        listed_on, listed_by, answered_on, budget_line, granted)
      select ${bureau}, programme, case_id, seq, instalment, amount, state, digest, maker, checker, approved_on, list, line, year, listed_on, listed_by,
        answered_on, budget_line, granted
      from jsonb_to_recordset(${asJson(payments)}) as r(programme text, case_id uuid, seq int, instalment int, amount bigint, state text, digest bytea,
        maker text, checker text, approved_on date, list text, line int, year int, listed_on date, listed_by text, answered_on date, budget_line text, granted bigint)
      order by case_id, seq
      on conflict (bureau, case_id, seq) do update set state = excluded.state, list = excluded.list, line = excluded.line, year = excluded.year,
        listed_on = excluded.listed_on, listed_by = excluded.listed_by, answered_on = excluded.answered_on, digest = excluded.digest,
        granted = excluded.granted`,
    )
  const ledger = fresh(written, 'ledger', (row) => `${row.seq}/${row.account}`)
  if (ledger.length > 0)
    await owe(
      tx,
      sql`insert into ledger_entries (bureau, programme, case_id, seq, account, amount, on_day)
      select ${bureau}, programme, case_id, seq, account, amount, on_day
      from jsonb_to_recordset(${asJson(ledger)}) as r(programme text, case_id uuid, seq int, account text, amount bigint, on_day date)
      ${again ? sql`on conflict do nothing` : sql``}`,
    )
}

function fresh<K extends 'payments' | 'ledger'>(
  written: readonly Pair[],
  kind: K,
  keyOf: (row: Derived[K][number]) => string,
): Derived[K][number][] {
  return written.flatMap(({ before, after }) => {
    if (!before) return after[kind] as Derived[K][number][]
    const old = new Map(before[kind].map((row) => [keyOf(row), JSON.stringify(row)]))
    return (after[kind] as Derived[K][number][]).filter((row) => old.get(keyOf(row)) !== JSON.stringify(row))
  })
}
