// A row as it goes into the root of a checkpoint: its table, its number, and the columns that never change, as the database spells them.
import { sql } from '../db.ts'
import { sha256 } from '../chain/seal.ts'

export type Row = { by: number; row: (string | null)[] }

/** What to ask of a table, in a session that spells values as `SPELLING` says. */
export const rowTold = (by: string, columns: readonly string[]) =>
  sql`${sql.ref(by)} as by, array[${sql.join(columns.map((name) => sql`${sql.ref(name)}::text`))}] as row`

export const leafOf = (table: string, { by, row }: Row): Buffer => sha256(JSON.stringify([table, by, ...row]))
