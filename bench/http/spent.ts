// The time of a processor that a server and its database spend: what else the machine does meanwhile does not enter it.
import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** In ticks of /proc, a hundred a second; nothing where the system does not tell. */
function ticks(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}

/** @param pool into the database of which the server's connections are, on this machine */
export async function spent(server: number, pool: pg.Pool): Promise<{ server: number; database: number }> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  return { server: ticks(server) * 10, database: rows.reduce((sum, { pid }) => sum + ticks(pid) * 10, 0) }
}
