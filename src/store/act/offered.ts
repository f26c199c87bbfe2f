// What the ids that somebody typed stand for, so that the engine can say which of them cannot be named.
import type { Programme, Standing } from '#engine'
import type { Within } from '../context.ts'
import { sql } from '../db.ts'
import { linksOf } from '../fold/derived.ts'
import { asSystem } from '../session.ts'

/** Registers belong to their own programmes, so they are looked up in the reach of the house. */
export async function standing(
  { tx, bureau }: Within,
  programme: Programme,
  values: Record<string, unknown>,
): Promise<Standing> {
  const ids = linksOf(programme, values).map(({ target }) => target)
  if (ids.length === 0) return new Map()
  const { rows } = await asSystem(tx, () =>
    sql<{ id: string; programme: string; state: string }>`
    select id, programme, state from cases where bureau = ${bureau} and id = any (${ids}::uuid[])`.execute(tx),
  )
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}
