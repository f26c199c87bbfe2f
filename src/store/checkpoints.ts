// Signed checkpoints: each commits to every event before it and to the checkpoint before, so that no end can be cut off unseen.
import { createHash, sign } from 'node:crypto'
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { withSession } from './session.ts'
import type { Session } from './types.ts'

const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'checkpoint', role: 'system' } })

export async function checkpoint(context: Context, bureau: string, at: string): Promise<{ upto: number } | undefined> {
  return withSession(context.db, system(bureau), async (tx) => {
    // Alone for a moment: whoever holds a lower position has committed, so no gap is signed over.
    await sql`select pg_advisory_xact_lock(hashtext('taitsi checkpoint'), hashtext(${bureau}))`.execute(tx)
    const {
      rows: [last],
    } = await sql<{
      n: number
      upto: number
      root: Buffer
    }>`select n, upto, root from checkpoints where bureau = ${bureau} order by n desc limit 1`.execute(tx)
    const { rows } = await sql<{
      position: number
      hash: Buffer
    }>`select position, hash from events where bureau = ${bureau} and position > ${last?.upto ?? 0} order by position`.execute(
      tx,
    )
    const upto = rows.at(-1)?.position
    if (upto === undefined) return undefined
    const root = rows
      .reduce((hash, row) => hash.update(row.hash), createHash('sha256').update(last?.root ?? Buffer.alloc(32)))
      .digest()
    const n = (last?.n ?? 0) + 1
    const signature = sign(null, Buffer.from(`${bureau}/${n}/${upto}/${root.toString('hex')}`), context.keys.sign)
    await sql`insert into checkpoints (bureau, n, upto, root, signature, at) values (${bureau}, ${n}, ${upto}, ${root}, ${signature}, ${at})`.execute(
      tx,
    )
    return { upto }
  })
}

export const isEmpty = (context: Context, bureau: string): Promise<boolean> =>
  withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql`select 1 from events where bureau = ${bureau} limit 1`.execute(tx)
    return rows.length === 0
  })
