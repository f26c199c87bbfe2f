// Figures as they were last counted: read again while nothing has moved that they look at, and counted anew otherwise (decisions/0091).
import { createHash } from 'node:crypto'
import { fieldIn, type Programme } from '#engine'
import { asJson, type Db, sql, type Tx } from '#store/db.ts'
import { HOLDS, namesIn } from '#store/fold/touched.ts'
import type { Session } from '#store/types.ts'
import { type Count, type CountedRow, statementOf } from './counted.ts'
import { dimensionsOf } from './measure-sql.ts'

/** `key`: of the statement with all it is asked, hexadecimal; `looks`: what it is counted from, as `touched` says it. */
export type Kept = Count & { key: string; looks: string[] }

const keys = new WeakMap<Programme, Map<string, { key: string; looks: string[] }>>()
/** To put the statement together takes longer than to look it up: it is done once for each measure and span. */
const REMEMBERED = 500

export function keptAs(db: Db | Tx, bureau: string, count: Count): Kept {
  const { of, id, span } = count
  const known = keys.get(of) ?? new Map<string, { key: string; looks: string[] }>()
  keys.set(of, known)
  const name = `${bureau} ${id} ${span.from} ${span.to}`
  const there = known.get(name)
  if (there) return { ...count, ...there }
  const { sql: text, parameters } = statementOf(bureau, count, false).compile(db)
  const key = createHash('sha256')
    .update(JSON.stringify([text, parameters]))
    .digest('hex')
  if (known.size >= REMEMBERED) known.clear()
  const found = { key, looks: looksAt(of, id) }
  known.set(name, found)
  return { ...count, ...found }
}

/** Its own cases, and what the registers it is split by call their entries. */
function looksAt(of: Programme, id: string): string[] {
  const measure = of.measures[id]
  const registers = (measure ? dimensionsOf(measure) : []).flatMap((name) => {
    const field = fieldIn(of.fields, of.dimensions[name]?.entry ?? '')
    return field?.kind === 'entry' ? [namesIn(field.of)] : []
  })
  return [...new Set([of.id, ...registers])]
}

/** By their keys. */
export async function keptRows(tx: Tx, bureau: string, wanted: readonly Kept[]): Promise<Map<string, CountedRow[]>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ key: string; rows: CountedRow[] }>`
    select encode(k.key, 'hex') as key, k.rows from kept_figures k
    where k.bureau = ${bureau} and k.key = any (array(select decode(x, 'hex') from unnest(${wanted.map(({ key }) => key)}::text[]) x)) and ${HOLDS}`.execute(
    tx,
  )
  return new Map(rows.map(({ key, rows: counted }) => [key, counted]))
}

/** What is visible now: to be asked before counting, so that an act in between makes it be counted once more, and never too seldom. */
export async function visibleNow(tx: Tx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(tx)
  return rows[0]?.now ?? ''
}

/** In the order of their keys: two who counted the same wait for each other and not in a ring. */
export async function keep(
  tx: Tx,
  bureau: string,
  visible: string,
  counted: readonly (Kept & { rows: CountedRow[] })[],
): Promise<void> {
  if (counted.length === 0) return
  const rows = counted.map(({ key, of, id, span, looks, rows }) => ({
    key,
    programme: of.id,
    measure: id,
    from_day: span.from,
    upto: span.to,
    looks,
    rows,
  }))
  await sql`insert into kept_figures (bureau, key, programme, measure, from_day, upto, looks, cluster, counted, rows)
    select ${bureau}, decode(key, 'hex'), programme, measure, from_day, upto, array(select jsonb_array_elements_text(looks)),
      (select system_identifier from pg_control_system()), ${visible}::pg_snapshot, rows
    from jsonb_to_recordset(${asJson(rows)}) as r(key text, programme text, measure text, from_day date, upto date, looks jsonb, rows jsonb)
    order by key
    on conflict (bureau, key) do update set looks = excluded.looks, cluster = excluded.cluster, counted = excluded.counted, rows = excluded.rows, at = now()`.execute(
    tx,
  )
}

/** Whoever reaches all cases finds the figure that everybody finds who does. */
export const keepsFor = ({ reach }: Session): boolean => reach === 'system'
