// What a running house can say of its key and of its last backup, for whoever watches over it.
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { fingerprintOf } from './chain/house-key.ts'
import { withSession } from './session.ts'

export type Safety = {
  /** Whether the key at hand is the one under which the database was sealed. */
  key: boolean
  backup?: { at: string; file: string; position: number; counts: Record<string, number> }
}

export const safetyOf = (context: Context, bureau: string): Promise<Safety> =>
  withSession(context.db, { bureau, reach: 'system', actor: { id: 'readiness', role: 'system' } }, async (tx) => {
    const { rows: keys } = await sql<{
      fingerprint: string
    }>`select fingerprint from house_keys where replaced_at is null`.execute(tx)
    const { rows } = await sql<NonNullable<Safety['backup']>>`
      select at, file, position, counts from house_backups where bureau = ${bureau} order by id desc limit 1`.execute(
      tx,
    )
    const key = keys[0]?.fingerprint === fingerprintOf(context.keys)
    return rows[0] ? { key, backup: rows[0] } : { key }
  })
