// How values come back from PostgreSQL: days and instants as ISO strings, whole numbers as numbers.
import pg from 'pg'
import { withoutNul } from './message.ts'
import type { Connection } from './open.ts'

// The driver's own parsers make a local-midnight Date of a day, which is the day before in UTC, and a string of a count.
const parsers = new Map<number, (text: string) => unknown>([
  [20, safeInteger],
  [1082, (day) => day],
  [1114, (localTime) => localTime.replace(' ', 'T')],
  [1184, instant],
])
// Each of those types with the type of a list of it.
for (const [one, list] of [
  [20, 1016],
  [1082, 1182],
  [1114, 1115],
  [1184, 1185],
] as const) {
  const parse = parsers.get(one)!
  parsers.set(list, (text) => each(textList(text), parse))
}

/** For a `pg.Client` or `pg.Pool` made by hand: `new pg.Client({ ...connection, types })`. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format),
}

/**
 * A pool that reads values as above. Close it with `pool.end()`.
 * @param options `waits`: after how many milliseconds whoever got no connection is told so, instead of waiting behind everybody else
 */
export function createPool(
  connection: Connection,
  options: { max?: number; waits?: number; onConnect?: (client: pg.ClientBase) => Promise<void> } = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    Client,
    max: options.max ?? 10,
    types,
    application_name: 'taitsi',
    ...(options.waits === undefined ? {} : { connectionTimeoutMillis: options.waits }),
    ...(options.onConnect ? { onConnect: options.onConnect } : {}),
    keepAlive: true,
  })
  // An idle connection that breaks is already dropped from the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // So would one that breaks while it is lent out and asked nothing; whoever holds it learns of it at the next statement.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** What is asked past a message is rid of its NULs here. */
class Client extends pg.Client {
  override query(...asked: unknown[]): never {
    const [config, values, ...rest] = asked
    const withValues = config as { values?: unknown[] } | string
    if (typeof withValues === 'object' && Array.isArray(withValues?.values))
      withValues.values = withValues.values.map(withoutNul)
    const given = Array.isArray(values) ? values.map(withoutNul) : values
    return super.query(...([config, given, ...rest] as Parameters<pg.Client['query']>)) as never
  }
}

function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be counted exactly.`)
  return number
}

function instant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text
  return Temporal.Instant.from(text.replace(/([+-]\d\d)$/, '$1:00')).toString()
}

type Nested = string | null | Nested[]
// The list of texts has number 1009, which the driver's list of types leaves out.
const textList: (text: string) => Nested = pg.types.getTypeParser(1009 as never)

function each(value: Nested, parse: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, parse))
  return value === null ? null : parse(value)
}
