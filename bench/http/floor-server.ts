// The floor: the least that a server in front of PostgreSQL can do for the same four operations. No rights, no history, no log.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ ...JSON.parse(process.env.CONNECTION ?? '{}'), max: 16 })
const SHOWN = `id, state, on_day, body -> 'claimant' ->> 'name' as name, body ->> 'category' as category`

createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', async () => {
    const body = Buffer.concat(parts).toString()
    const id = request.url?.slice('/cases/'.length) ?? ''
    try {
      const text = JSON.stringify(await asked(request.method ?? '', id, body && JSON.parse(body)))
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      answer.end(text)
    } catch (error) {
      answer.writeHead(500).end(String(error))
    }
  })
}).listen(Number(process.env.PORT), '127.0.0.1')

async function asked(method: string, id: string, body: unknown): Promise<unknown> {
  if (method === 'POST')
    return one(`insert into floor (state, on_day, body) values ('received', current_date, $1) returning *`, [body])
  if (method === 'PATCH')
    return one(`update floor set state = 'accepted', body = body || $2 where id = $1 returning *`, [id, body])
  if (id) return one('select * from floor where id = $1', [id])
  return (await pool.query(`select ${SHOWN} from floor where state = 'accepted' order by id desc limit 30`)).rows
}
const one = async (sql: string, values: unknown[]) => (await pool.query(sql, values)).rows[0] ?? null
