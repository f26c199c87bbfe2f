// Figures as they were last counted: read again while nothing has moved that they look at, and counted anew otherwise (decisions/0091).
import { createHash } from 'node:crypto'
import { type AnyMeasure, fieldIn, type Programme } from '#engine'
import { asJson, type Db, sql, type Tx } from '#store/db.ts'
import { HOLDS, namesIn } from '#store/fold/touched.ts'
import type { Session } from '#store/types.ts'
import { type Count, type CountedRow, statementOf as splitSql } from './counted.ts'
import { dimensionsOf } from './measure-sql.ts'
import { wholesSql } from './wholes.ts'

/**
 * `whole`: split by nothing, as pages without margins ask for it. `key`: of the statement with all it is asked, hexadecimal; `looks`:
 * what it is counted from, as `touched` says it.
 */
export type Kept = Count & { key: string; looks: string[] }
export type How = 'split' | 'whole'

const keys = new WeakMap<Programme, Map<string, { key: string; looks: string[] }>>()
/** To put the statement together takes longer than to look it up: it is done once for each measure and span. */
const REMEMBERED = 500

export function keptAs(db: Db | Tx, bureau: string, count: Count, how: How = 'split'): Kept {
  const { of, id, span } = count
  const known = keys.get(of) ?? new Map<string, { key: string; looks: string[] }>()
  keys.set(of, known)
  const name = `${bureau} ${how} ${id} ${span.from} ${span.to}`
  const there = known.get(name)
  if (there) return { ...count, ...there }
  const { sql: text, parameters } = statementOf(bureau, count, how).compile(db)
  const key = createHash('sha256')
    .update(JSON.stringify([text, parameters]))
    .digest('hex')
  if (known.size >= REMEMBERED) known.clear()
  const found = { key, looks: how === 'whole' ? [of.id] : looksAt(of, id) }
  known.set(name, found)
  return { ...count, ...found }
}

export const statementOf = (bureau: string, count: Count, how: How) =>
  how === 'whole' ? wholesSql(bureau, [{ ...count, measure: measureOf(count) }]) : splitSql(bureau, count, false)

function measureOf({ of, id }: Count): AnyMeasure {
  const measure = of.measures[id]
  if (!measure) throw new Error(`${of.id} has no measure ${id}.`)
  return measure
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

/** As they were read last, to be read again only where they are others: they are as large as the report. */
const read = new Map<string, { counted: string; rows: CountedRow[] }>()
const READ = 5000

/** By their keys, those that hold and that the session may see; the same rows are the same list. */
export async function keptRows(tx: Tx, bureau: string, wanted: readonly Kept[]): Promise<Map<string, CountedRow[]>> {
  if (wanted.length === 0) return new Map()
  const asked = wanted.map(({ key }) => key)
  const before = asked.map((key) => read.get(`${bureau} ${key}`)?.counted ?? '')
  const { rows } = await sql<{ key: string; counted: string; rows: CountedRow[] | null }>`
    select a.key, k.counted || ' ' || k.at as counted, case when k.counted || ' ' || k.at = a.before then null else k.rows end as rows
    from unnest(${asked}::text[], ${before}::text[]) a (key, before)
    join kept_figures k on k.bureau = ${bureau} and k.key = decode(a.key, 'hex') where ${HOLDS}`.execute(tx)
  if (read.size > READ) read.clear()
  return new Map(
    rows.map((row) => {
      const name = `${bureau} ${row.key}`
      const found = row.rows ?? read.get(name)?.rows ?? []
      read.set(name, { counted: row.counted, rows: found })
      return [row.key, found]
    }),
  )
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

/** Whoever reads all cases of a programme finds the figures that everybody finds who does. */
export const readsWhole = ({ reach, programmes, owned }: Session, { id }: Programme): boolean =>
  reach === 'system' || (reach === 'desk' && programmes?.includes(id) === true && owned?.in.includes(id) !== true)
