// Directus beside ours: a collection of the same fields with an index on its state, each write with its activity and revision, asked by
// a user whose role may create, read and update it.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '#store/postgres/index.ts'
import { type Ask, ask } from '../http/drive.ts'
import type { Ground } from '../http/ground.ts'
import { answers, inTurn, type Subject, started } from '../http/subject.ts'
import { installed } from './installed.ts'
import { complaint, FIELDS, SHOWN } from './model.ts'

/** 12.4.1 names a package that the registry does not have. */
const PACKAGES = { directus: '12.4.0' }
const ADMIN = 'bench-admin-token-0000000000000000'
const OFFICER = 'bench-officer-token-00000000000000'
const TYPES = { text: 'text', number: 'integer', json: 'json', day: 'date', yes: 'boolean' } as const

export async function directus(ground: Ground, port: number): Promise<Subject> {
  const folder = installed('directus', PACKAGES)
  // Runs the scripts of flows and extensions, of which there are none here, and would have to be compiled.
  writeFileSync(join(folder, 'node_modules/isolated-vm/isolated-vm.js'), 'module.exports = {}\n')
  const connection = await ground.database('directus')
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DB_CLIENT: 'pg',
    DB_HOST: connection.host,
    DB_PORT: String(connection.port),
    DB_USER: connection.user,
    DB_PASSWORD: connection.password ?? '',
    DB_DATABASE: connection.database,
    DB_POOL__MIN: '2',
    DB_POOL__MAX: '16',
    KEY: 'bench',
    SECRET: 'bench-secret-that-is-long-enough-0000',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: 'bench-password-0000',
    ADMIN_TOKEN: ADMIN,
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    PRESSURE_LIMITER_ENABLED: 'false',
  }
  const cli = join(folder, 'node_modules/directus/cli.js')
  const made = spawnSync(process.execPath, [cli, 'bootstrap'], { cwd: folder, env, encoding: 'utf8' })
  if (made.status !== 0)
    throw new Error(`Directus does not begin: ${made.stdout.slice(-1000)} ${made.stderr.slice(-2000)}`)
  const child = started([cli, 'start'], env, folder)
  await answers(child, url, '/server/ping')
  await furnished(url)
  const pool = createPool(connection, { max: 1 })
  const headers = { authorization: `Bearer ${OFFICER}` }
  let [serial, steps] = [0, 0]
  const filed: number[] = []
  let known = () => undefined as number | undefined
  return {
    name: 'Directus',
    url,
    child,
    async grow(cases, open) {
      const names = FIELDS.map((one) => one.name)
      const like = complaint(0)
      await pool.query(
        `insert into disputes (${names.join(', ')})
          select ${names.map((name) => (name === 'state' ? `case when n <= $2 - (select count(*) from disputes where state = 'accepted') then 'accepted' else 'closed' end` : `r.${name}`)).join(', ')}
          from generate_series(1, $1 - (select count(*) from disputes)) n, jsonb_populate_record(null::disputes, $3) r`,
        [cases, open, like],
      )
      await pool.query('vacuum analyze disputes')
      const { rows } = await pool.query<{ id: number }>('select id from disputes order by id desc limit 1000')
      known = inTurn(rows.map((row) => row.id))
    },
    next(operation): Ask | undefined {
      if (operation === 'list')
        return {
          method: 'GET',
          path: `/items/disputes?filter[state][_eq]=accepted&sort=-id&limit=30&fields=${SHOWN.join(',')}`,
          headers,
        }
      if (operation === 'read') return { method: 'GET', path: `/items/disputes/${known()}`, headers }
      if (operation === 'filing') return { method: 'POST', path: '/items/disputes', headers, body: complaint(serial++) }
      const id = filed[steps++]
      return id === undefined
        ? undefined
        : {
            method: 'PATCH',
            path: `/items/disputes/${id}`,
            headers,
            body: { state: 'accepted', category: 'wage', nature: 'rights', workers: 1 },
          }
    },
    filed: (text) => void filed.push((JSON.parse(text) as { data: { id: number } }).data.id),
    pool,
  }
}

/** The collection, and a role that may use it. */
async function furnished(url: string): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const { text } = await ask(url, { method: 'POST', path, headers: { authorization: `Bearer ${ADMIN}` }, body })
    return (JSON.parse(text) as { data: { id: string } }).data
  }
  await post('/collections', {
    collection: 'disputes',
    meta: { accountability: 'all' },
    schema: {},
    fields: [
      { field: 'id', type: 'integer', meta: {}, schema: { is_primary_key: true, has_auto_increment: true } },
      ...FIELDS.map(({ name, kind }) => ({
        field: name,
        type: name === 'state' ? 'string' : TYPES[kind],
        meta: {},
        schema: name === 'state' ? { is_indexed: true } : {},
      })),
    ],
  })
  const policy = await post('/policies', { name: 'officers', app_access: false })
  for (const action of ['create', 'read', 'update'])
    await post('/permissions', { policy: policy.id, collection: 'disputes', action, fields: ['*'] })
  const role = await post('/roles', { name: 'officer', policies: [{ policy: policy.id }] })
  await post('/users', { email: 'officer@example.com', role: role.id, token: OFFICER })
}
