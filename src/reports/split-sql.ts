// Under which values of a dimension a case stands, as columns and joins of a measure's statement.
import { type RawBuilder, sql } from 'kysely'
import { type AnyDimension, type AnyMeasure, kindOf, listed, namesSeveral, type Programme, UNKNOWN } from '#engine'

type Frag = RawBuilder<unknown>
/**
 * `several`: a case stands under each of its values, and once more under none, which is the whole; such a column is grouped always
 * and never rolled up. `title`: the name beside the value, from the register.
 */
export type Split = { value: Frag; joins: Frag; several: boolean; title?: Frag }
type Where = { bureau: string; to: string; at: number }

/** Read at the end of the period. `l` is what is read then: the case's entry in force, with `every` the entry's own. */
export function splitSql(programme: Programme, measure: AnyMeasure, name: string, where: Where): Split {
  const dimension = programme.dimensions[name]
  if (!dimension) throw new Error(`${programme.id} has no dimension ${name}.`)
  if (dimension.entry) return byEntry(dimension, dimension.entry, where)
  const field = programme.fields[dimension.field ?? '']
  if (field && kindOf(field).counted && namesSeveral(programme, name)) return byAnswer(dimension.field ?? '', where)
  const many = namesSeveral(programme, name)
  if (!many && !dimension.together) return { value: singleSql(dimension, measure, where), joins: sql``, several: false }
  const values = many ? chosen(dimension.field ?? '') : sql`array[${singleSql(dimension, measure, where)}]`
  const [all, each] = [sql.ref(`w${where.at}`), sql.ref(`m${where.at}`)]
  const groups = Object.entries(dimension.together ?? {}).map(
    ([group, { of }]) => sql`case when ${all}.every && ${[...of]}::text[] then ${sql.lit(group)} end`,
  )
  const joins = sql`cross join lateral (select ${values} as every) ${all} cross join lateral (
      select distinct value from unnest(${all}.every || array[${sql.join([...groups, sql`null::text`])}]::text[]) value
        where value is not null union all select null) ${each}`
  return { value: sql`${each}.value`, joins, several: true }
}

function singleSql(dimension: AnyDimension, { every }: AnyMeasure, { bureau, to }: Where): Frag {
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

const chosen = (field: string): Frag =>
  sql`coalesce(nullif(array(select jsonb_array_elements_text(l.facts -> ${sql.lit(field)})), '{}'), array[${sql.lit(UNKNOWN)}])`

/** What was answered to each question, by its code; the name stands beside it in the facts. */
function byAnswer(field: string, { at }: Where): Split {
  const [all, each] = [sql.ref(`w${at}`), sql.ref(`m${at}`)]
  const joins = sql`cross join lateral (select coalesce(nullif(l.facts -> ${sql.lit(field)}, '{}'), jsonb_build_object(${sql.lit(UNKNOWN)}::text, null)) as every) ${all}
    cross join lateral (select key as value, said as title from jsonb_each_text(${all}.every) said_of (key, said) union all select null, null) ${each}`
  return { value: sql`${each}.value`, joins, several: true, title: sql`${each}.title` }
}

/**
 * Whoever may not see the register reads the entry's id, and never that it is unknown. Each entry is looked up by its id: without
 * `limit` the planner may read all cases to find a few; and under row-level security only a plain id, made beforehand (`offset 0`),
 * may be looked up by the index.
 */
function byEntry({ code, title = '' }: AnyDimension, field: string, { bureau, at }: Where): Split {
  const entry = sql.ref(`x${at}`)
  const id = sql`l.facts ->> ${sql.lit(field)}`
  const said = (name: string) => sql`nullif(x.doc -> 'values' ->> ${sql.lit(name)}, '')`
  const named = sql.ref(`n${at}`)
  const joins = sql`left join lateral (select (case when ${id} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${id} end)::uuid as id offset 0) ${named} on true
    left join lateral (select ${code ? sql`coalesce(${said(code)}, x.number)` : sql`x.number`} as code, ${said(title)} as title
      from cases x where x.bureau = ${bureau} and x.id = ${named}.id limit 1) ${entry} on true`
  return {
    value: sql`coalesce(${entry}.code, ${id}, ${sql.lit(UNKNOWN)})`,
    joins,
    several: false,
    title: sql`${entry}.title`,
  }
}
