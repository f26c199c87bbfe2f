// Listens to every question a pool asks the database and has each explained, where it is asked: same role, same session, same transaction.
import type pg from 'pg'
import { Message, type Statement } from '#store/postgres/message.ts'

/** A reading of a table: its rows are those that came out and those that were looked at in vain. */
export type Visit = { table: string; how: string; rows: number }
export type Asked = { sql: string; visits: Visit[]; blocks: number }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Plan[]
}

/** @returns what is asked while `work` runs */
export function listenTo(pool: pg.Pool): { during(work: () => Promise<unknown>): Promise<Asked[]> } {
  const heard: Asked[] = []
  let listening = false
  const known = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const ask = client.query.bind(client) as (asked: unknown, ...more: unknown[]) => unknown
    client.query = ((asked: unknown, ...more: unknown[]) => {
      if (listening && asked instanceof Message) explained(asked, heard)
      return ask(asked, ...more)
    }) as never
  })
  return {
    async during(work) {
      heard.length = 0
      listening = true
      try {
        await work()
      } finally {
        listening = false
      }
      return [...heard]
    },
  }
}

/** Each question of a message is explained in the message itself, just before it is asked; whoever asks sees their own answers. */
function explained(message: Message, heard: Asked[]): void {
  const statements = message.statements as Statement[]
  const explains = new Set<Statement>()
  for (const asked of statements.filter(
    ({ text }) => /^\s*(select|with)\b/i.test(text) && !text.includes('set_config'),
  )) {
    const explain = { text: `explain (analyze, buffers, format json) ${asked.text}`, values: asked.values }
    statements.splice(statements.indexOf(asked), 0, explain)
    explains.add(explain)
  }
  const done = message.handleReadyForQuery.bind(message)
  message.handleReadyForQuery = () => {
    for (const explain of explains) {
      const at = statements.indexOf(explain)
      statements.splice(at, 1)
      const [row] = message.answers.splice(at, 1)[0]?.rows ?? []
      if (!row) continue
      const [{ Plan: plan }] = row['QUERY PLAN'] as [{ Plan: Plan }]
      const blocks = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
      heard.push({ sql: (statements[at]?.text ?? '').replace(/\s+/g, ' ').trim(), visits: visitsIn(plan), blocks })
    }
    done()
  }
}

function visitsIn(plan: Plan): Visit[] {
  const table = plan['Relation Name'] ?? plan['Index Name']
  const each =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)
  const own = table ? [{ table, how: plan['Node Type'], rows: Math.round(each * plan['Actual Loops']) }] : []
  return [...own, ...(plan.Plans ?? []).flatMap(visitsIn)]
}

export const rowsIn = (asked: readonly Asked[]): number =>
  asked.reduce((sum, one) => sum + one.visits.reduce((all, visit) => all + visit.rows, 0), 0)
