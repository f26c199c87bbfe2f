// A long history in minutes: some thousand closed cases, made by the engine's own steps, are copied by the database under new ids
// and numbers; so are penalties of before, which only rest. Copies are for measuring only: their seals and chains are those of the case
// they were copied from.
import type pg from 'pg'

/** Tables of a case that a copy needs, with the columns that must differ. `n` is the copy. */
const TABLES: Record<string, { id: string; sets: Record<string, string> }> = {
  cases: { id: 'id', sets: { number: `t.number || '-' || n`, title_sealed: 'null', is_open: 'false' } },
  events: { id: 'case_id', sets: {} },
  event_secrets: { id: 'case_id', sets: {} },
  entries: { id: 'case_id', sets: {} },
  clocks: { id: 'case_id', sets: {} },
  links: { id: 'case_id', sets: {} },
  outbox: { id: 'case_id', sets: { id: 'gen_random_uuid()' } },
  access_log: { id: 'case_id', sets: {} },
  search: { id: 'case_id', sets: {} },
  published: { id: 'case_id', sets: { number: `t.number || '-' || n` } },
  published_by: { id: 'case_id', sets: { number: `t.number || '-' || n` } },
  published_log: { id: 'case_id', sets: { number: `t.number || '-' || n` } },
  // A business is one that many file against; a person has a number of their own.
  numbers: {
    id: 'case_id',
    sets: { token: 'case when t.token in (select token from shared) then t.token else t.token || n end' },
  },
}

/**
 * Copies every closed case until about `size` stand. Batches keep memory level; the planner is told afterwards.
 *
 * @param how `older` dates the copies whole years before what they were copied from, so that no period of today grows
 */
export async function grow(pool: pg.Pool, size: number, how: { older?: boolean } = {}): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('set synchronous_commit = off')
    await client.query(
      `create table if not exists seed as select id from cases where (not is_open or state = 'carried') and number !~ '-.*-'`,
    )
    await client.query(
      `create table if not exists shared as select token from numbers group by token having count(*) > 20`,
    )
    const { rows } = await client.query<{ all: number; seed: number; copies: number }>(
      `select (select count(*) from cases) as all, (select count(*) from seed) as seed,
        (select coalesce(max(split_part(number, '-', 3)::int), 0) from cases where number ~ '-.*-') as copies`,
    )
    const { all = 0, seed = 1, copies = 0 } = rows[0] ?? {}
    const wanted = Math.max(0, Math.ceil((size - all) / seed))
    const columns = await columnsOf(client)
    const days = '(366 * (10 + n % 10))'
    const earlier: Record<string, (column: string) => string> = {
      date: (column) => `${column} - ${days}`,
      'timestamp with time zone': (column) => `${column} - make_interval(days => ${days})`,
    }
    for (let from = copies + 1; from <= copies + wanted; from += 25) {
      const to = Math.min(from + 24, copies + wanted)
      for (const [table, { id, sets }] of Object.entries(TABLES)) {
        const named = columns.get(table) ?? []
        const values = named.map(({ name, type }) =>
          name === id
            ? `md5(t.${id}::text || n)::uuid`
            : (sets[name] ?? (how.older && earlier[type] ? earlier[type](`t.${name}`) : `t.${name}`)),
        )
        await client.query(
          `insert into ${table} (${named.map((one) => one.name).join(', ')}) select ${values.join(', ')} from ${table} t
            join seed on seed.id = t.${id} cross join generate_series(${from}, ${to}) n`,
        )
      }
    }
    // No act wrote the copies, so none said what it moves.
    await client.query('truncate kept_figures')
    return all + wanted * seed
  } finally {
    client.release(true)
  }
}

type Column = { name: string; type: string }
async function columnsOf(client: pg.PoolClient): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<{ table_name: string; columns: Column[] }>(
    `select table_name::text, jsonb_agg(jsonb_build_object('name', column_name, 'type', data_type) order by ordinal_position) as columns
      from information_schema.columns where table_schema = 'public' and table_name = any ($1) and is_identity = 'NO' and is_generated = 'NEVER' group by 1`,
    [Object.keys(TABLES)],
  )
  return new Map(rows.map((row) => [row.table_name, row.columns]))
}
