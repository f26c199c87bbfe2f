// Listens to every question a pool asks the database and has each explained, where it is asked: same role, same session, same transaction.
import { callbackify } from 'node:util'
import type pg from 'pg'

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
    const ask = client.query.bind(client) as (sql: string, values?: unknown[]) => Promise<pg.QueryResult>
    const explained = async (sql: string, values: unknown[] | undefined) => {
      if (listening && typeof sql === 'string' && /^\s*(select|with)\b/i.test(sql) && !sql.includes('set_config')) {
        const { rows } = await ask(`explain (analyze, buffers, format json) ${sql}`, values)
        const [{ Plan: plan }] = (rows[0] as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN']
        const blocks = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
        heard.push({ sql: sql.replace(/\s+/g, ' ').trim(), visits: visitsIn(plan), blocks })
      }
      return ask(sql, values)
    }
    type Done = (error: Error | null, result?: pg.QueryResult) => void
    // The pool itself asks with a callback, everyone else awaits.
    client.query = ((sql: string, values?: unknown[], done?: Done) => {
      if (!done) return explained(sql, values)
      void callbackify(explained)(sql, values ?? [], done)
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

function visitsIn(plan: Plan): Visit[] {
  const table = plan['Relation Name'] ?? plan['Index Name']
  const each =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)
  const own = table ? [{ table, how: plan['Node Type'], rows: Math.round(each * plan['Actual Loops']) }] : []
  return [...own, ...(plan.Plans ?? []).flatMap(visitsIn)]
}

export const rowsIn = (asked: readonly Asked[]): number =>
  asked.reduce((sum, one) => sum + one.visits.reduce((all, visit) => all + visit.rows, 0), 0)
