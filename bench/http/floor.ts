// The floor as a subject, in a database of its own on the same server.
import { createPool } from '#store/postgres/index.ts'
import type { Ground } from './ground.ts'
import { filing, filingOf } from '../history.ts'
import { answers, inTurn, type Subject, started } from './subject.ts'

export async function floor(ground: Ground, port: number): Promise<Subject> {
  const connection = await ground.database('floor')
  const pool = createPool(connection, { max: 1 })
  await pool.query(`create table floor (id bigint generated always as identity primary key, state text not null,
    on_day date not null, body jsonb not null)`)
  await pool.query('create index on floor (state, id)')
  const url = `http://127.0.0.1:${port}`
  const env = { CONNECTION: JSON.stringify(connection), PORT: String(port) }
  const child = started(['bench/http/floor-server.ts'], env, process.cwd())
  await answers(child, url, '/cases/1')
  let [serial, steps] = [0, 0]
  const filed: number[] = []
  let known = () => undefined as number | undefined
  return {
    name: 'floor',
    url,
    child,
    async grow(cases, open) {
      await pool.query(
        `insert into floor (state, on_day, body)
          select case when n <= $2 - (select count(*) from floor where state = 'accepted') then 'accepted' else 'closed' end, current_date - (n % 2000)::int, $3
          from generate_series(1, $1 - (select count(*) from floor)) n`,
        [cases, open, filing],
      )
      await pool.query('vacuum analyze floor')
      const { rows } = await pool.query<{ id: number }>('select id from floor order by id desc limit 1000')
      known = inTurn(rows.map((row) => row.id))
    },
    next(operation) {
      if (operation === 'list') return { method: 'GET', path: '/cases/' }
      if (operation === 'read') return { method: 'GET', path: `/cases/${known()}` }
      if (operation === 'filing') return { method: 'POST', path: '/cases/', body: filingOf(serial++) }
      const id = filed[steps++]
      return id === undefined ? undefined : { method: 'PATCH', path: `/cases/${id}`, body: { workers: 2 } }
    },
    filed: (text) => void filed.push((JSON.parse(text) as { id: number }).id),
    pool,
  }
}
