// A measure as one statement: cases placed in the period, each read as it stood at the end, counted with every margin at once.
import { type RawBuilder, sql } from 'kysely'
import { type AnyMeasure, EVER, fieldIn, keyedField, listed, type Programme, rowsCounted } from '#engine'
import { conditionSql } from './condition-sql.ts'
import { splitSql } from './split-sql.ts'

export type Span = { from: string; to: string }
type Frag = RawBuilder<unknown>

const among = (names: string | readonly string[] | undefined): Frag => sql`state = any (${[...listed(names)]}::text[])`

/** Rows `case_id` that the measure places in the period; with `every` one for each entry, by its `seq`. */
function placed(bureau: string, programme: string, measure: AnyMeasure, span: Span): Frag {
  const of = sql`bureau = ${bureau} and programme = ${programme}`
  const { from, to } = measure.since || measure.days ? { from: EVER, to: span.to } : span
  // Who came to one of these states in the period and to none of them before it: history is asked of those cases only,
  // one by one and once each, which `not exists` would leave to the planner.
  const reached = (names: readonly string[]) => sql`select n.case_id, n.on_day from (
      select case_id, min(on_day) as on_day from entries where ${of} and ${among(names)} and first and on_day between ${from} and ${to} group by case_id) n
    where (select true from entries b where b.bureau = ${bureau} and b.case_id = n.case_id and b.on_day < ${from}
      and b.state = any (${[...names]}::text[]) and b.first limit 1) is null`
  if (measure.stood)
    return sql`select distinct case_id from entries where ${of} and ${among(measure.stood)} and on_day <= ${to} and (on_day >= ${from} or until_day > ${from})`
  if (measure.daysFrom)
    return sql`select e.case_id, (e.on_day - b.on_day)::int as days from (${reached(listed(measure.daysTo))}) e
      join entries b on b.bureau = ${bureau} and b.case_id = e.case_id and b.state = ${measure.daysFrom} and b.first`
  const names = listed(measure.count ?? measure.at)
  if (measure.every)
    return sql`select case_id, seq from entries where ${of} and ${among(names)} and not still and on_day between ${from} and ${to}`
  if (names.length === 1)
    return sql`select case_id from entries where ${of} and state = ${names[0]} and first and on_day between ${from} and ${to}`
  return reached(names)
}

/** What of each row is added up or counted once; nothing where rows are. */
function amountOf(programme: Programme, measure: AnyMeasure, span: Span): Frag | undefined {
  const reckoned = measure.sum ?? measure.mean
  const number = fieldIn(programme.fields, reckoned ?? '')?.kind === 'decimal' ? sql`numeric` : sql`bigint`
  if (reckoned) return sql`(l.facts ->> ${sql.lit(reckoned)})::${number}`
  if (measure.days) return daysInside(measure.days, measure.half, span)
  if (!measure.distinct) return undefined
  const said = sql`l.facts ->> ${sql.lit(measure.distinct)}`
  return keyedField(programme, measure.distinct) ? sql`coalesce(${said}, p.case_id::text)` : said
}

function daysInside([first, last]: readonly [string, string], half: AnyMeasure['half'], span: Span): Frag {
  const day = (name: string) => sql`(l.facts ->> ${sql.lit(name)})::date`
  const less = (name: string, when: Record<string, unknown> | undefined) =>
    when
      ? sql` - case when ${day(name)} between ${span.from} and ${span.to} and ${conditionSql(when, sql`l.facts`)} then 0.5 else 0 end`
      : sql``
  return sql`greatest(0, case when ${day(first)} is null then 0 else least(coalesce(${day(last)}, 'infinity'), ${span.to}::date) - greatest(${day(first)}, ${span.from}::date) + 1 end
    ${less(first, half?.first)}${less(last, half?.last)})::numeric`
}

/** The dimensions of a measure's breakdowns, each once, in the order of the columns `d0`, `d1` … of its statement. */
export const dimensionsOf = (measure: AnyMeasure): string[] => [...new Set((measure.by ?? []).flat())]

export type Row = Record<string, string | number | null> & { value: number | null; cases: string[] | null }

/**
 * Counts all breakdowns with all their margins in one pass. `withCases` also lists which cases stand behind each figure. `d0`, `d1` …
 * are null where a row is not split by them, `t0`, `t1` … the names that registers have for them.
 */
export function measureSql(bureau: string, programme: Programme, name: string, span: Span, withCases: boolean) {
  const measure = programme.measures[name]
  if (!measure) throw new Error(`${programme.id} has no measure ${name}.`)
  const dimensions = dimensionsOf(measure)
  const splits = dimensions.map((each, at) => splitSql(programme, measure, each, { bureau, to: span.to, at }))
  const ref = (at: number) => sql.ref(`d${at}`)
  const columns = splits.flatMap(({ value, title }, at) => [
    sql`${value} as ${ref(at)}`,
    ...(title ? [sql`${title} as ${sql.ref(`t${at}`)}`] : []),
  ])
  const said = splits.flatMap(({ several, title }, at) => [
    several ? ref(at) : sql`case when grouping(${ref(at)}) = 0 then ${ref(at)} end as ${ref(at)}`,
    ...(title
      ? [sql`case when grouping(${ref(at)}) = 0 then max(${sql.ref(`t${at}`)}) end as ${sql.ref(`t${at}`)}`]
      : []),
  ])
  const amount = amountOf(programme, measure, span)
  // What is placed by one state may be looked up by several workers at once; what is worked out first is worked out once.
  const simple =
    !measure.daysFrom && !measure.every && !measure.stood && listed(measure.count ?? measure.at).length === 1
  const inForce = sql`l.bureau = ${bureau} and l.on_day <= ${span.to} and l.until_day > ${span.to}`
  // What an entry says itself may still have been filled in while the case stayed where it was.
  const own = sql`select x.facts from entries x where x.bureau = ${bureau} and x.case_id = p.case_id and x.seq >= p.seq and x.on_day <= ${span.to}
      and x.seq < coalesce((select min(n.seq) from entries n where n.bureau = ${bureau} and n.case_id = p.case_id and n.seq > p.seq and not n.still), 2147483647)
    order by x.seq desc limit 1`
  // What stands somewhere at the end of the period is itself the entry in force then.
  const whole: readonly [Frag, Frag] = measure.stock
    ? [
        sql`entries l cross join lateral (select l.case_id) p`,
        sql`l.programme = ${programme.id} and l.state = any (${[...listed(measure.stock)]}::text[]) and ${inForce}`,
      ]
    : measure.every
      ? [sql`placed p cross join lateral (${own}) l`, sql`true`]
      : [sql`placed p join entries l on l.case_id = p.case_id and ${inForce}`, sql`true`]
  const rows = rowsCounted(programme, measure)
  const [from, where] = rows ? [eachRow(rows, whole), sql`true`] : whole
  return sql<Row>`
    with ${measure.stock ? sql`` : sql`placed as ${sql.raw(simple ? 'not materialized' : 'materialized')} (${placed(bureau, programme.id, measure, span)}),`}
    seen as (
      select ${sql.join([
        sql`p.case_id`,
        ...(measure.daysFrom ? [sql`p.days`] : []),
        ...columns,
        ...(amount ? [sql`${amount} as amount`] : []),
      ])}
      from ${from} ${sql.join(
        splits.map(({ joins }) => joins),
        sql` `,
      )} where ${where} and ${conditionSql(measure.where, sql`l.facts`)})
    select ${said.length > 0 ? sql`${sql.join(said)},` : sql``}
      ${valueOf(measure)}::float8 as value ${withCases ? sql`, array_agg(distinct case_id) as cases` : sql``}
    from seen ${measure.days ? sql`where amount > 0` : sql``} ${grouped(measure, dimensions, splits)}`
}

/** The entry once for each of its rows, whose parts stand among its facts by their paths. */
const eachRow = (rows: string, [from, where]: readonly [Frag, Frag]): Frag => sql`(
    select p.case_id as of_case, l.state, l.on_day, l.facts || coalesce((select jsonb_object_agg(${sql.lit(`${rows}.`)} || r.key, r.value) from jsonb_each(w.value) r), '{}') as facts
    from ${from} cross join lateral jsonb_array_elements(case when jsonb_typeof(l.facts -> ${sql.lit(rows)}) = 'array' then l.facts -> ${sql.lit(rows)} else '[]' end) w
    where ${where}) l cross join lateral (select l.of_case as case_id) p`

function valueOf(measure: AnyMeasure): Frag {
  if (measure.daysFrom) return sql`percentile_cont(0.5) within group (order by days)`
  if (measure.sum || measure.days) return sql`coalesce(sum(amount), 0)`
  if (measure.mean) return sql`round(avg(amount), ${sql.lit(measure.decimals ?? 0)})`
  return measure.distinct ? sql`count(distinct amount)` : sql`count(*)`
}

/** Each breakdown with its margins; where a case stands under several values, its row under none is the margin. */
function grouped(
  { by = [] }: AnyMeasure,
  dimensions: readonly string[],
  splits: readonly { several: boolean }[],
): Frag {
  const refs = (names: readonly string[], several: boolean) =>
    names.flatMap((name) => {
      const at = dimensions.indexOf(name)
      return splits[at]?.several === several ? [sql.ref(`d${at}`)] : []
    })
  const cubes = by.map((names) => refs(names, false)).filter((names) => names.length > 0)
  const always = refs(dimensions, true)
  const sets = [
    ...always,
    ...(cubes.length > 0
      ? [sql`grouping sets (${sql.join(cubes.map((names) => sql`cube (${sql.join(names)})`))})`]
      : []),
  ]
  return sets.length > 0 ? sql`group by distinct ${sql.join(sets)}` : sql``
}

/** The share of a clock's runs stopped in the period that were met. Runs that became moot do not count. */
export const onTimeSql = (bureau: string, programme: string, clock: string, { from, to }: Span, withCases: boolean) =>
  sql<{ met: number; all: number; cases: string[] | null }>`
    select count(*) filter (where stopped = 'met') as met, count(*) as all ${withCases ? sql`, array_agg(distinct case_id) as cases` : sql``}
    from clocks where bureau = ${bureau} and programme = ${programme} and clock = ${clock} and stopped_on between ${from} and ${to} and stopped <> 'moot'`
