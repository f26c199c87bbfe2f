// How far each transaction of a house reached when it began and when it ended, asked of the database itself just before it commits.
import type pg from 'pg'
import { Message, type Statement } from '#store/postgres/message.ts'

export type Ended = { actor: string; began: string; ended: string }

/** Watches from now on; what it has seen grows with every commit. */
export function reachAtEnd(pool: pg.Pool): Ended[] {
  const seen: Ended[] = []
  const watched = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown
    let began: string | undefined
    const watching = (asked: unknown, ...more: unknown[]): unknown => {
      if (asked instanceof Message) {
        for (const { text, values } of asked.statements) {
          if (text === 'begin') began = undefined
          const at = text.includes('set_config(') ? values.indexOf('taitsi.reach') : -1
          if (at >= 0) began ??= String(values[at + 1])
        }
        if (asked.statements.at(-1)?.text === 'commit' && began !== undefined) looked(asked, began)
      }
      return query(asked, ...more)
    }
    client.query = watching as typeof client.query
  })
  return seen

  /** One statement more, between what goes with the commit and the commit. */
  function looked(asked: Message, began: string): void {
    const statements = asked.statements as Statement[]
    statements.splice(-1, 0, { text: LOOK, values: [] })
    const done = asked.handleReadyForQuery.bind(asked)
    asked.handleReadyForQuery = () => {
      const [looked] = asked.answers.splice(-2, 1)
      const [{ reach = '', actor = '' } = {}] = (looked?.rows ?? []) as Record<string, string>[]
      seen.push({ actor, began, ended: reach })
      done()
    }
  }
}
const LOOK = `select current_setting('taitsi.reach', true) as reach, current_setting('taitsi.actor', true) as actor`
