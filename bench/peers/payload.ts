// Payload beside ours: a collection of the same fields with an index on its state, a version of each write, asked by a user with a key whose
// role the collection admits.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPool } from '#store/postgres/index.ts'
import type { Ask } from '../http/drive.ts'
import type { Ground } from '../http/ground.ts'
import { answers, inTurn, type Subject, started } from '../http/subject.ts'
import { installed } from './installed.ts'
import { complaint, FIELDS, SHOWN } from './model.ts'

const PACKAGES = { payload: '3.90.2', '@payloadcms/db-postgres': '3.90.2' }
const KEY = 'bench-officer-key-0000000000000000'

export async function payload(ground: Ground, port: number): Promise<Subject> {
  const folder = installed('payload', PACKAGES)
  const connection = await ground.database('payload')
  const server = join(folder, 'server.mjs')
  copyFileSync(fileURLToPath(new URL('payload-server.mjs', import.meta.url)), server)
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    BENCH: JSON.stringify({ fields: FIELDS, connection, key: KEY, port }),
  }
  const child = started([server], env, folder)
  const headers = { authorization: `users API-Key ${KEY}` }
  await answers(child, url, '/api/access')
  const pool = createPool(connection, { max: 1 })
  let [serial, steps] = [0, 0]
  const filed: number[] = []
  let known = () => undefined as number | undefined
  return {
    name: 'Payload',
    url,
    child,
    async grow(cases, open) {
      const names = [...FIELDS.map((one) => one.name), 'created_at', 'updated_at']
      await pool.query(
        `insert into disputes (${names.join(', ')})
          select ${names.map((name) => (name === 'state' ? `(case when n <= $2 - (select count(*) from disputes where state = 'accepted') then 'accepted' else 'closed' end)::enum_disputes_state` : name.endsWith('_at') ? 'now()' : `r.${name}`)).join(', ')}
          from generate_series(1, $1 - (select count(*) from disputes)) n, jsonb_populate_record(null::disputes, $3) r`,
        [cases, open, complaint(0)],
      )
      await pool.query('vacuum analyze disputes')
      const { rows } = await pool.query<{ id: number }>('select id from disputes order by id desc limit 1000')
      known = inTurn(rows.map((row) => row.id))
    },
    next(operation): Ask | undefined {
      if (operation === 'list') {
        const shown = SHOWN.map((name) => `select[${name}]=true`).join('&')
        return {
          method: 'GET',
          path: `/api/disputes?where[state][equals]=accepted&sort=-id&limit=30&pagination=false&depth=0&${shown}`,
          headers,
        }
      }
      if (operation === 'read') return { method: 'GET', path: `/api/disputes/${known()}?depth=0`, headers }
      if (operation === 'filing')
        return { method: 'POST', path: '/api/disputes?depth=0', headers, body: complaint(serial++) }
      const id = filed[steps++]
      return id === undefined
        ? undefined
        : {
            method: 'PATCH',
            path: `/api/disputes/${id}?depth=0`,
            headers,
            body: { state: 'accepted', category: 'wage', nature: 'rights', workers: 1 },
          }
    },
    filed: (text) => void filed.push((JSON.parse(text) as { doc: { id: number } }).doc.id),
    pool,
  }
}
