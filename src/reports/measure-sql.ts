// A measure as one statement: cases placed in the period, each read as it stood at the end, counted with every margin at once.
import { type RawBuilder, sql } from 'kysely'
import { type AnyMeasure, listed, type Programme, UNKNOWN } from '#engine'
import { conditionSql } from './condition-sql.ts'

export type Span = { from: string; to: string }
type Frag = RawBuilder<unknown>

/** Rows `case_id` that the measure places in the period; with `every` one for each entry, by its `seq`. */
function placed(bureau: string, programme: string, measure: AnyMeasure, { from, to }: Span): Frag {
  const of = sql`bureau = ${bureau} and programme = ${programme}`
  const states = (names: string | readonly string[] | undefined) => sql`state = any (${[...listed(names)]}::text[])`
  // Who came to one of these states in the period and to none of them before it: history is asked of those cases only,
  // one by one and once each, which `not exists` would leave to the planner.
  const reached = (names: readonly string[]) => sql`select n.case_id, n.on_day from (
      select case_id, min(on_day) as on_day from entries where ${of} and ${states(names)} and first and on_day between ${from} and ${to} group by case_id) n
    where (select true from entries b where b.bureau = ${bureau} and b.case_id = n.case_id and b.on_day < ${from}
      and b.state = any (${[...names]}::text[]) and b.first limit 1) is null`
  if (measure.daysFrom)
    return sql`select e.case_id, (e.on_day - b.on_day)::int as days from (${reached(listed(measure.daysTo))}) e
      join entries b on b.bureau = ${bureau} and b.case_id = e.case_id and b.state = ${measure.daysFrom} and b.first`
  const names = listed(measure.count ?? measure.at)
  if (measure.every)
    return sql`select case_id, seq from entries where ${of} and ${states(names)} and not still and on_day between ${from} and ${to}`
  if (names.length === 1)
    return sql`select case_id from entries where ${of} and state = ${names[0]} and first and on_day between ${from} and ${to}`
  return reached(names)
}

/** A dimension's value, read at the end of the period. `l` is what is read then: the case's entry in force, with `every` the entry's own. */
function dimensionSql(programme: Programme, { every }: AnyMeasure, name: string, bureau: string, to: string): Frag {
  const dimension = programme.dimensions[name]
  if (!dimension) throw new Error(`${programme.id} has no dimension ${name}.`)
  if (dimension.field) return sql`coalesce(l.facts ->> ${sql.lit(dimension.field)}, ${sql.lit(UNKNOWN)})`
  const cases = Object.entries(dimension.reached ?? {}).flatMap(([value, states]) =>
    listed(states).map((state) => ({ value, state })),
  )
  const pick = sql.join(
    cases.map(({ value, state }) => sql`when ${sql.lit(state)} then ${sql.lit(value)}`),
    sql` `,
  )
  // Most cases stand in the very state that says how far they came; the look back is only for those that went on.
  const here = every ? sql`` : sql`case l.state ${pick} end,`
  return sql`coalesce(${here} (select case r.state ${pick} end from entries r where r.bureau = ${bureau} and r.case_id = p.case_id
    and r.state = any (${cases.map((one) => one.state)}::text[]) and not r.still and r.on_day <= ${to} order by r.seq desc limit 1), ${sql.lit(dimension.otherwise ?? '')})`
}

/** The dimensions of a measure's breakdowns, each once, in the order of the columns `d0`, `d1` … of its statement. */
export const dimensionsOf = (measure: AnyMeasure): string[] => [...new Set((measure.by ?? []).flat())]

/** Counts all breakdowns with all their margins in one pass. `withCases` also lists which cases stand behind each figure. */
export function measureSql(bureau: string, programme: Programme, name: string, span: Span, withCases: boolean) {
  const measure = programme.measures[name]
  if (!measure) throw new Error(`${programme.id} has no measure ${name}.`)
  const dimensions = dimensionsOf(measure)
  const columns = dimensions.map(
    (dimension, at) => sql`${dimensionSql(programme, measure, dimension, bureau, span.to)} as ${sql.ref(`d${at}`)}`,
  )
  const refs = dimensions.map((_, at) => sql.ref(`d${at}`))
  const cubes = (measure.by ?? [])
    .filter((by) => by.length > 0)
    .map((by) => sql`cube (${sql.join(by.map((dimension) => refs[dimensions.indexOf(dimension)]))})`)
  const value = measure.daysFrom
    ? sql`percentile_cont(0.5) within group (order by days)`
    : measure.sum
      ? sql`coalesce(sum(amount), 0)`
      : measure.mean
        ? sql`round(avg(amount), ${sql.lit(measure.decimals ?? 0)})`
        : measure.distinct
          ? sql`count(distinct amount)`
          : sql`count(*)`
  const reckoned = measure.sum ?? measure.mean
  const number = programme.fields[reckoned ?? '']?.kind === 'decimal' ? sql`numeric` : sql`bigint`
  const amount = reckoned
    ? sql`, (l.facts ->> ${sql.lit(reckoned)})::${number} as amount`
    : measure.distinct
      ? sql`, l.facts ->> ${sql.lit(measure.distinct)} as amount`
      : sql``
  // What is placed by one state may be looked up by several workers at once; what is worked out first is worked out once.
  const simple = !measure.daysFrom && !measure.every && listed(measure.count ?? measure.at).length === 1
  const inForce = sql`l.bureau = ${bureau} and l.on_day <= ${span.to} and l.until_day > ${span.to}`
  // What an entry says itself may still have been filled in while the case stayed where it was.
  const own = sql`select x.facts from entries x where x.bureau = ${bureau} and x.case_id = p.case_id and x.seq >= p.seq and x.on_day <= ${span.to}
      and x.seq < coalesce((select min(n.seq) from entries n where n.bureau = ${bureau} and n.case_id = p.case_id and n.seq > p.seq and not n.still), 2147483647)
    order by x.seq desc limit 1`
  // What stands somewhere at the end of the period is itself the entry in force then.
  const from = measure.stock
    ? sql`entries l cross join lateral (select l.case_id) p where l.programme = ${programme.id} and l.state = any (${[...listed(measure.stock)]}::text[]) and ${inForce}`
    : measure.every
      ? sql`placed p cross join lateral (${own}) l where true`
      : sql`placed p join entries l on l.case_id = p.case_id and ${inForce} where true`
  return sql<Record<string, string | number | null> & { value: number | null; cases: string[] | null }>`
    with ${measure.stock ? sql`` : sql`placed as ${sql.raw(simple ? 'not materialized' : 'materialized')} (${placed(bureau, programme.id, measure, span)}),`}
    seen as (
      select p.case_id ${measure.daysFrom ? sql`, p.days` : sql``} ${columns.length > 0 ? sql`, ${sql.join(columns)}` : sql``} ${amount}
      from ${from} and ${conditionSql(measure.where, sql`l.facts`)})
    select ${refs.length > 0 ? sql`${sql.join(refs)}, ${sql.join(refs.map((ref, at) => sql`grouping(${ref}) as ${sql.ref(`g${at}`)}`))},` : sql``}
      ${value}::float8 as value ${withCases ? sql`, array_agg(distinct case_id) as cases` : sql``}
    from seen ${cubes.length > 0 ? sql`group by distinct grouping sets (${sql.join(cubes)})` : sql``}`
}

/** The share of a clock's runs stopped in the period that were met. Runs that became moot do not count. */
export const onTimeSql = (bureau: string, programme: string, clock: string, { from, to }: Span, withCases: boolean) =>
  sql<{ met: number; all: number; cases: string[] | null }>`
    select count(*) filter (where stopped = 'met') as met, count(*) as all ${withCases ? sql`, array_agg(distinct case_id) as cases` : sql``}
    from clocks where bureau = ${bureau} and programme = ${programme} and clock = ${clock} and stopped_on between ${from} and ${to} and stopped <> 'moot'`
