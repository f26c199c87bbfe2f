// A condition, which is data, as SQL over the facts an entry carries.
import { type RawBuilder, sql } from 'kysely'
import { isOther, type LooseCondition } from '#engine'

export function conditionSql(condition: LooseCondition | undefined, facts: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!condition) return sql`true`
  if (Array.isArray(condition.any))
    return sql`(${sql.join(
      condition.any.map((one: LooseCondition) => conditionSql(one, facts)),
      sql` or `,
    )})`
  if (isRecord(condition.not) && Object.keys(condition).length === 1)
    return sql`not ${conditionSql(condition.not, facts)}`
  const parts = Object.entries(condition).map(([field, test]) => testSql(at(facts, field), test, facts))
  return parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`
}

/** A fact, and the same as text: a number with decimals is kept as one. */
type Fact = { json: RawBuilder<unknown>; text: RawBuilder<unknown> }
const at = (facts: RawBuilder<unknown>, field: string): Fact => ({
  json: sql`${facts} -> ${sql.lit(field)}`,
  text: sql`${facts} ->> ${sql.lit(field)}`,
})

function testSql(fact: Fact, test: unknown, facts: RawBuilder<unknown>): RawBuilder<unknown> {
  const { json } = fact
  if (Array.isArray(test))
    return sql`(${sql.join(
      test.map((one) => equals(json, one)),
      sql` or `,
    )})`
  if (!isRecord(test)) return equals(json, test)
  if ('given' in test) return test.given ? sql`${json} is not null` : sql`${json} is null`
  if ('not' in test) return sql`not coalesce(${testSql(fact, test.not, facts)}, false)`
  if (isOther(test)) return share(json, at(facts, test.field).json)
  const bounds = [
    ...('atLeast' in test ? [bounded(fact, test.atLeast, facts, sql`>=`)] : []),
    ...('atMost' in test ? [bounded(fact, test.atMost, facts, sql`<=`)] : []),
  ]
  return bounds.length > 0 ? sql`(${sql.join(bounds, sql` and `)})` : sql`true`
}

/** Days and times compare as they are written, all else as numbers; what cannot be compared lies neither before nor after. */
function bounded({ text }: Fact, bound: unknown, facts: RawBuilder<unknown>, how: RawBuilder<unknown>) {
  if (!isOther(bound)) return sql`coalesce((${text})::numeric ${how} ${Number(bound)}, false)`
  const other = at(facts, bound.field).text
  const both = (shape: string) => sql`${text} ~ ${sql.lit(shape)} and ${other} ~ ${sql.lit(shape)}`
  const written = sql`(${text}) collate "C" ${how} (${other}) collate "C"`
  return sql`coalesce(case when ${both(DAY)} then ${written} when ${both(TIME)} then ${written}
    when ${both(NUMBER)} then (${text})::numeric ${how} (${other})::numeric end, false)`
}
const DAY = String.raw`^\d{4}-\d\d-\d\d$`
const TIME = String.raw`^\d\d:\d\d$`
const NUMBER = String.raw`^-?\d+(\.\d+)?$`

/** Whether two facts, each of which may be several, have one in common. */
function share(one: RawBuilder<unknown>, other: RawBuilder<unknown>) {
  const each = (json: RawBuilder<unknown>) =>
    sql`jsonb_array_elements(case jsonb_typeof(${json}) when 'array' then ${json} else jsonb_build_array(${json}) end)`
  return sql`exists (select 1 from ${each(one)} a, ${each(other)} b where a.value = b.value and a.value not in ('null', '""'))`
}

/** Containment, so that one value of a many-choice counts as equal too. */
const equals = (value: RawBuilder<unknown>, wanted: unknown) =>
  sql`coalesce(${value} @> ${JSON.stringify(wanted)}::jsonb, false)`
const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing)
