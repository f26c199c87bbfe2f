// A condition, which is data, as SQL over the facts an entry carries.
import { type RawBuilder, sql } from 'kysely'
import type { LooseCondition } from '#engine'

export function conditionSql(condition: LooseCondition | undefined, facts: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!condition) return sql`true`
  if (Array.isArray(condition.any))
    return sql`(${sql.join(
      condition.any.map((one: LooseCondition) => conditionSql(one, facts)),
      sql` or `,
    )})`
  if (isRecord(condition.not) && Object.keys(condition).length === 1)
    return sql`not ${conditionSql(condition.not, facts)}`
  const parts = Object.entries(condition).map(([field, test]) =>
    testSql(sql`${facts} -> ${sql.lit(field)}`, test, sql`${facts} ->> ${sql.lit(field)}`),
  )
  return parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`
}

/** @param text the same value as text: a number with decimals is kept as one */
function testSql(value: RawBuilder<unknown>, test: unknown, text: RawBuilder<unknown>): RawBuilder<unknown> {
  if (Array.isArray(test))
    return sql`(${sql.join(
      test.map((one) => equals(value, one)),
      sql` or `,
    )})`
  if (!isRecord(test)) return equals(value, test)
  if ('given' in test) return test.given ? sql`${value} is not null` : sql`${value} is null`
  if ('not' in test) return sql`not coalesce(${testSql(value, test.not, text)}, false)`
  const bounds = [
    ...('atLeast' in test ? [sql`(${text})::numeric >= ${Number(test.atLeast)}`] : []),
    ...('atMost' in test ? [sql`(${text})::numeric <= ${Number(test.atMost)}`] : []),
  ]
  return bounds.length > 0 ? sql`(${sql.join(bounds, sql` and `)})` : sql`true`
}

/** Containment, so that one value of a many-choice counts as equal too. */
const equals = (value: RawBuilder<unknown>, wanted: unknown) =>
  sql`coalesce(${value} @> ${JSON.stringify(wanted)}::jsonb, false)`
const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing)
