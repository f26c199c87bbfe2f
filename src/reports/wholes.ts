// Figures split by nothing: as many measures over as many spans as a page asks for, counted in one statement.
import { type AnyMeasure, EVER, keyedField, listed, type Programme } from '#engine'
import { type RawBuilder, sql } from 'kysely'
import type { withSession } from '#store'
import { asJson } from '#store/db.ts'
import { conditionSql } from './condition-sql.ts'
import type { Span } from './measure-sql.ts'

type Frag = RawBuilder<unknown>
type Tx = Parameters<Parameters<typeof withSession>[2]>[0]
export type Wanted = { of: Programme; id: string; measure: AnyMeasure; span: Span }

/** How a measure places its cases, where a look at one entry of each is enough. */
type Way = 'met' | 'stock' | 'stood' | 'entered' | 'came' | 'first' | 'reached' | 'took'

export function wayOf(measure: AnyMeasure): Way | undefined {
  const { every, days, daysFrom, onTime, stock, stood } = measure
  const bare = !measure.where && !measure.sum && !measure.mean && !measure.distinct
  if (days) return undefined
  if (daysFrom) return 'took'
  if (onTime) return 'met'
  if (every) return bare ? 'entered' : undefined
  if (stock) return 'stock'
  if (stood) return 'stood'
  if (listed(measure.count ?? measure.at).length > 1) return 'reached'
  // Who came somewhere is known by the entry that says so; nothing else is read.
  return bare ? 'came' : 'first'
}

/** Whether what a measure counts is only who first came to one state in the period: what a chart is drawn of. */
export const isFlow = (measure: AnyMeasure): boolean => wayOf(measure) === 'came' && !measure.since

/** Their values in the order they were asked for, each as `figuresOf` finds it alone; null where there is nothing to divide by. */
export async function wholesIn(tx: Tx, bureau: string, wanted: readonly Wanted[]): Promise<(number | null)[]> {
  if (wanted.length === 0) return []
  const { rows } = await wholesSql(bureau, wanted).execute(tx)
  const found = new Map(rows.map(({ nth, value }) => [nth, value]))
  return wanted.map(({ measure }, nth) => found.get(nth) ?? noneOf(measure))
}

/** Where no row is told of it: nobody came, or there is nothing to divide by. */
export const noneOf = (measure: AnyMeasure): number | null => (wayOf(measure) === 'came' ? 0 : null)

export function wholesSql(bureau: string, wanted: readonly Wanted[]) {
  const asked = wanted.map(askedRow)
  const [came, others] = [asked.filter(({ way }) => way === 'came'), asked.filter(({ way }) => way !== 'came')]
  const ways = new Set(others.map(({ way }) => way))
  const parts = [
    ...(came.length > 0 ? [cameSql(bureau, came)] : []),
    ...countedSql(bureau, wanted, ways),
    ...(ways.has('met') ? [metSql(bureau)] : []),
  ]
  return sql<{ nth: number; value: number | null }>`
    with asked as (select * from jsonb_to_recordset(${asJson(others)}) a (nth int, programme text, way text, states text[],
      from_day date, to_day date, takes text, field text, since text, keyed boolean, decimals int)) ${joined(parts)}`
}

const askedRow = ({ of, measure, span }: Wanted, nth: number) => ({
  nth,
  programme: of.id,
  way: wayOf(measure),
  states: [
    ...listed(measure.stock ?? measure.stood ?? measure.count ?? measure.at ?? measure.daysTo ?? measure.onTime),
  ],
  from_day: measure.since ? EVER : span.from,
  to_day: span.to,
  takes: takesOf(measure) ?? 'count',
  field: measure.sum ?? measure.mean ?? measure.distinct,
  since: measure.daysFrom,
  keyed: measure.distinct !== undefined && keyedField(of, measure.distinct),
  decimals: measure.decimals ?? 0,
})

/**
 * Each state and each case is looked up by its index, whatever the planner knows of the table; a way nobody asked for is not planned,
 * and a measure goes its own way only.
 */
function countedSql(bureau: string, wanted: readonly Wanted[], ways: ReadonlySet<Way | undefined>): Frag[] {
  const where = wanted.flatMap(({ measure }, nth) =>
    measure.where ? [sql`when ${sql.lit(nth)} then ${conditionSql(measure.where, sql`l.facts`)}`] : [],
  )
  const fits = where.length > 0 ? sql`case a.nth ${sql.join(where, sql` `)} else true end` : sql`true`
  const entries = (
    which: Frag,
  ) => sql`unnest(a.states) s (state) cross join lateral (select e.case_id, e.facts, e.on_day from entries e
      where e.bureau = ${bureau} and e.programme = a.programme and e.state = s.state and ${which} offset 0) l`
  const inside = sql`e.on_day between a.from_day and a.to_day`
  const arrived = entries(sql`e.first and ${inside}`)
  const notBefore = sql`(select true from entries b where b.bureau = ${bureau} and b.case_id = r.case_id and b.on_day < a.from_day
          and b.state = any (a.states) and b.first limit 1) is null`
  // These are read as they stand at the end of the period.
  const asItStood = (rows: Frag) => sql`select p.case_id, l.facts ->> a.field as said from (${rows}) p
        cross join lateral (select e.facts from entries e
          where e.bureau = ${bureau} and e.case_id = p.case_id and e.on_day <= a.to_day and e.until_day > a.to_day limit 1) l
        where ${fits}`
  const all: Readonly<Record<Exclude<Way, 'met' | 'came'>, Frag>> = {
    first: asItStood(sql`select l.case_id from ${arrived}`),
    reached: asItStood(sql`select r.case_id from (select distinct l.case_id from ${arrived}) r where ${notBefore}`),
    stood: asItStood(
      sql`select distinct l.case_id from ${entries(sql`e.on_day <= a.to_day and (e.on_day >= a.from_day or e.until_day > a.from_day)`)}`,
    ),
    entered: sql`select l.case_id, null as said from ${entries(sql`not e.still and ${inside}`)}`,
    stock: sql`select l.case_id, l.facts ->> a.field as said from ${entries(sql`e.on_day <= a.to_day and e.until_day > a.to_day`)}
        where ${fits}`,
    took: sql`select r.case_id, (r.on_day - b.on_day)::text as said
        from (select l.case_id, min(l.on_day) as on_day from ${arrived} group by l.case_id) r
        cross join lateral (select e.on_day from entries e
          where e.bureau = ${bureau} and e.case_id = r.case_id and e.state = a.since and e.first limit 1) b
        where ${notBefore}`,
  }
  return Object.entries(all).flatMap(([way, rows]) => {
    if (!ways.has(way as Way)) return []
    const taken = new Set(wanted.flatMap(({ measure }) => (wayOf(measure) === way ? (takesOf(measure) ?? []) : [])))
    const when = Object.entries(TAKES).flatMap(([takes, of]) =>
      (taken as ReadonlySet<string>).has(takes) ? [sql`when ${sql.lit(takes)} then ${of}`] : [],
    )
    return [
      sql`select a.nth, n.value::float8 as value from asked a cross join lateral (
      select ${when.length > 0 ? sql`case a.takes ${sql.join(when, sql` `)} else count(*) end` : sql`count(*)`} as value
      from (${rows}) placed) n where a.way = ${sql.lit(way)}`,
    ]
  })
}

const takesOf = (measure: AnyMeasure) => (['sum', 'mean', 'distinct', 'take'] as const).find((word) => measure[word])
/** What is made of the rows, where they are not only counted. Each sorts or casts only what is its own. */
const TAKES: Readonly<Record<string, Frag>> = {
  sum: sql`coalesce(sum(said::numeric) filter (where a.takes = 'sum'), 0)`,
  mean: sql`round(avg(said::numeric) filter (where a.takes = 'mean'), a.decimals)`,
  distinct: sql`count(distinct coalesce(said, case when a.keyed then case_id::text end)) filter (where a.takes = 'distinct')`,
  take: sql`percentile_cont(0.5) within group (order by said::float8) filter (where a.takes = 'take')`,
}

/** Who came to one state is read once for all spans it is asked of, by the index alone. */
function cameSql(bureau: string, came: readonly ReturnType<typeof askedRow>[]): Frag {
  const alike = Object.values(Object.groupBy(came, ({ programme, states }) => `${programme} ${states[0]}`))
  const each = alike.map((rows = []) => ({
    programme: rows[0]?.programme,
    state: rows[0]?.states[0],
    nths: rows.map(({ nth }) => nth),
    froms: rows.map(({ from_day }) => from_day),
    tos: rows.map(({ to_day }) => to_day),
  }))
  return sql`select s.nth, count(*)::float8 as value
    from jsonb_to_recordset(${asJson(each)}) a (programme text, state text, nths int[], froms date[], tos date[])
    cross join lateral (select min(f) as from_day, max(t) as to_day from unnest(a.froms, a.tos) s (f, t)) m
    cross join lateral (select e.on_day from entries e where e.bureau = ${bureau} and e.programme = a.programme and e.state = a.state
      and e.first and e.on_day between m.from_day and m.to_day offset 0) e
    cross join lateral (select s.nth from unnest(a.nths, a.froms, a.tos) s (nth, f, t) where e.on_day between s.f and s.t) s
    group by s.nth`
}

/** The share of a clock's runs that were met, as `onTimeSql` has it. */
const metSql = (bureau: string): Frag => sql`select a.nth, n.value::float8 as value from asked a cross join lateral (
      select round(100.0 * count(*) filter (where k.stopped = 'met') / nullif(count(*), 0), a.decimals) as value from clocks k
      where k.bureau = ${bureau} and k.programme = a.programme and k.clock = a.states[1]
        and k.stopped_on between a.from_day and a.to_day and k.stopped <> 'moot') n
    where a.way = 'met'`

const joined = (parts: readonly Frag[]): Frag => sql.join([...parts], sql` union all `)
