// What the ids that somebody typed stand for, so that the engine can say which of them cannot be named.
import type { Programme, Standing } from '#engine'
import { sql, type Tx } from '../db.ts'
import { linksOf } from '../fold/derived.ts'

/** Leaves the reach as wide as registers need it: they belong to their own programmes. */
export async function standing(
  tx: Tx,
  bureau: string,
  programme: Programme,
  values: Record<string, unknown>,
): Promise<Standing> {
  const ids = linksOf(programme, values).map(({ target }) => target)
  if (ids.length === 0) return new Map()
  await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
  const { rows } = await sql<{ id: string; programme: string; state: string }>`
    select id, programme, state from cases where bureau = ${bureau} and id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}
