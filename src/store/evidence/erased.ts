// Tells the evidence what was lawfully erased, in the transaction that erases it: what is gone and not told here is a fault.
import { createHmac } from 'node:crypto'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { set } from '../session.ts'
import { COVERED, SPELLING } from './covered.ts'
import { leafOf, type Row, rowTold } from './leaf.ts'
import { kept } from './refused.ts'

/**
 * Personal values of a case, or of one of its events; or one row of a table that checkpoints are signed over, by its number and the
 * leaf that stands for it in their roots.
 */
export type Erased = { table: string; at: string; by: string; why: string } & (
  | { caseId: string; seq?: number }
  | { nth: number; leaf: Buffer }
)

export async function tellErased(context: Context, tx: Tx, bureau: string, erased: Erased): Promise<void> {
  const at = new Date(erased.at).toISOString()
  const of = { caseId: null, seq: null, nth: null, leaf: null, ...erased }
  const tag = createHmac('sha256', context.keys.tag)
    .update(markOf(bureau, { ...of, of_table: of.table, case_id: of.caseId, erased_by: of.by, at }))
    .digest()
  await kept(
    sql`insert into erased (bureau, of_table, case_id, seq, nth, leaf, at, erased_by, why, tag)
      values (${bureau}, ${of.table}, ${of.caseId}, ${of.seq}, ${of.nth}, ${of.leaf}, ${at}, ${of.by}, ${of.why}, ${tag})`.execute(
      tx,
    ),
  )
}

type Marked = {
  of_table: string
  case_id: string | null
  seq: number | null
  nth: number | null
  leaf: Buffer | null
  at: string
  erased_by: string
}
const markOf = (bureau: string, { of_table, case_id, seq, nth, leaf, at, erased_by }: Marked): string =>
  JSON.stringify(['erased', bureau, of_table, case_id, seq, nth, leaf?.toString('hex') ?? null, at, erased_by])

/** Rows of a table that checkpoints are signed over are about to be deleted: what stands for them in the roots is kept in their place. */
export async function tellRowsErased(
  context: Context,
  tx: Tx,
  bureau: string,
  table: string,
  which: ReturnType<typeof sql>,
  how: { at: string; by: string; why: string },
): Promise<void> {
  const covered = COVERED.find((one) => one.table === table)
  if (!covered) throw new Error(`No checkpoint is signed over ${table}.`)
  await set(tx, SPELLING)
  const { rows } = await sql<Row>`select ${rowTold(covered.by, covered.columns)} from ${sql.ref(table)}
    where bureau = ${bureau} and ${which}`.execute(tx)
  for (const row of rows)
    await tellErased(context, tx, bureau, { table, nth: row.by, leaf: leafOf(table, row), ...how })
}
