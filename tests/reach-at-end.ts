// How far each transaction of a house reached when it began and when it ended, asked of the database itself just before it commits.
import type pg from 'pg'

export type Ended = { actor: string; began: string; ended: string }

/** Watches from now on; what it has seen grows with every commit. */
export function reachAtEnd(pool: pg.Pool): Ended[] {
  const seen: Ended[] = []
  const watched = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<{ rows: Record<string, string>[] }>
    let began: string | undefined
    const look = async (): Promise<Record<string, string>> => {
      const { rows } = await query(
        `select current_setting('taitsi.reach', true) as reach, current_setting('taitsi.actor', true) as actor`,
      )
      return rows[0] ?? {}
    }
    const watching = async (...asked: unknown[]) => {
      const words = String((asked[0] as { text?: string }).text ?? asked[0])
      if (words === 'begin') began = undefined
      if (words === 'commit' && began !== undefined) {
        const { reach = '', actor = '' } = await look()
        seen.push({ actor, began, ended: reach })
      }
      const answer = await query(...asked)
      if (began === undefined && words.includes('set_config(')) began = (await look())['reach']
      return answer
    }
    client.query = watching as typeof client.query
  })
  return seen
}
