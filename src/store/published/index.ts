// Reads lists open to everyone, as anybody: newest first, by keyset, so that the last page costs as much as the first.
import { addDays, bigrams, isDay, wordKey } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { IN_ANY_ORDER, IN_ORDER, set, withSession } from '../session.ts'
import { underWord } from './rows.ts'
import { wordsTyped } from '../read/sought.ts'
import type { Entry, Gone, ListedChange, ListPage, ListQuestion, Session } from '../types.ts'

/** How many entries that the index names a search of all lists looks through before it asks for narrower words. */
const LOOKED_THROUGH = 2_000
/** How many of each list it looks at under a word that many hold. */
const NEWEST = 300
/** Words that more entries of a list hold are soon met by walking through those that hold one of them. */
const FEW = 100
/** As many as one still chooses from. */
const MOST_VALUES = 50
const everyone = (bureau: string): Session => ({ bureau, reach: 'public', actor: { id: 'public', role: 'public' } })

type Stored = {
  list: string
  number: string
  on_day: string
  key: string | null
  facts: Record<string, unknown>
  entered_on: string
  changed_at: string
}
const COLUMNS = sql.raw('p.list, p.number, p.on_day, p.key, p.facts, p.entered_on, p.changed_at')

export function standing(context: Context, bureau: string, question: ListQuestion): Promise<ListPage> {
  const { list, limit = 20 } = question
  const words = gramsOf(question.words)
  const ask = listIn(bureau, { ...question, limit }, words)
  const read = async (tx: Tx): Promise<ListPage> => {
    const rows = await pageOf(tx, ask, words, list, limit)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      entries: rows.slice(0, limit).map(entryOf),
      ...(last ? { next: `${last.on_day}_${last.number}` } : {}),
      changedAt: await newest(tx, bureau, list),
    }
  }
  return withSession(context.db, everyone(bureau), read, IN_ORDER)
}

/**
 * Where to begin is the whole cost. Entries that hold a word or a filter's value stand in order under it, so that what many hold is met
 * at once; what few hold together the index names; and what is neither is walked for under each word in turn, then to the end.
 */
async function pageOf(tx: Tx, ask: ReturnType<typeof listIn>, words: readonly string[], list: string, limit: number) {
  const [first, ...others] = ask.ways
  if (words.length === 0 || !first) return ask.walk(tx, first)
  const rows = await ask.walk(tx, first, FEW)
  if (rows.length > limit) return rows
  const found = await withWords(tx, words, list, FEW)
  if (found) {
    await set(tx, IN_ANY_ORDER)
    return ask.among(tx, found)
  }
  for (const way of others) {
    const under = await ask.walk(tx, way, FEW)
    if (under.length > limit) return under
  }
  return ask.walk(tx, first)
}

/**
 * The planner cannot know how many rows the row-level policies let through, and once joined every entry with every filter. So it is
 * told where to begin: in the order of the list, of a word or filter, or with entries already found; the rest is asked of each row.
 */
function listIn(bureau: string, question: ListQuestion & { limit: number }, words: readonly string[]) {
  const { list, today, by = {}, key, after, limit, order } = question
  const [beyond, way] = order === 'soonest' ? [sql.raw('>'), sql.raw('asc')] : [sql.raw('<'), sql.raw('desc')]
  const [lastOn, lastNumber] = after?.split('_') ?? []
  const filters = Object.entries(by)
  const has = ([field, value]: [string, string]) =>
    sql`and (select true from published_by f where f.bureau = ${bureau} and f.list = ${list}
      and f.field = ${field} and f.value = ${value} and f.on_day = p.on_day and f.number = p.number limit 1)`
  const holding = words.length > 0 ? sql`and p.words @> ${[...words]}::text[]` : sql``
  const inList = sql`published p where p.bureau = ${bureau} and p.list = ${list} and p.stands`
  const under = ([field, value]: [string, string]) =>
    sql`published_by o cross join lateral (select * from published where bureau = ${bureau} and list = ${list}
      and number = o.number and stands limit 1) p where o.bureau = ${bureau} and o.list = ${list} and o.field = ${field} and o.value = ${value}`
  /** Entries that stand in their order, after the page before. `o` is what the order is read from. */
  const ordered = (source: typeof inList, o: 'o' | 'p', most: number | null) =>
    sql`select ${COLUMNS}, p.words from ${source} and p.until_day >= ${today} ${key === undefined ? sql`` : sql`and p.key = ${key}`}
      ${lastOn && lastNumber && isDay(lastOn) ? sql`and (${sql.raw(o)}.on_day, ${sql.raw(o)}.number) ${beyond} (${lastOn}::date, ${lastNumber})` : sql``}
      order by ${sql.raw(o)}.on_day ${way}, ${sql.raw(o)}.number ${way} limit ${most}`
  const page = async (tx: Tx, entries: ReturnType<typeof ordered>, checks: [string, string][]) => {
    const { rows } = await sql<Stored>`select ${COLUMNS} from (${entries}) p
      where true ${holding} ${sql.join(checks.map(has), sql` `)} limit ${limit + 1}`.execute(tx)
    return rows
  }
  return {
    /** Words and filters that entries stand in order under. */
    ways: [...words.map(underWord), ...filters],
    /** @param most how many entries it may look at */
    walk: (tx: Tx, begin: [string, string] | undefined, most: number | null = null) =>
      page(
        tx,
        begin ? ordered(under(begin), 'o', most) : ordered(inList, 'p', most),
        filters.filter(([field]) => field !== begin?.[0]),
      ),
    among: (tx: Tx, cases: readonly string[]) =>
      page(tx, ordered(sql`${inList} and p.case_id = any (${[...cases]}::uuid[])`, 'p', null), filters),
  }
}

/** The entry, or that it has gone; nothing for a number that never stood in the list. With what has happened to it. */
export function standingEntry(
  context: Context,
  bureau: string,
  list: string,
  number: string,
  today: string,
): Promise<{ entry?: Entry; gone?: Gone; log: ListedChange[] } | undefined> {
  return withSession(context.db, everyone(bureau), async (tx) => {
    const { rows } = await sql<Stored & { stands: boolean; until_day: string; gone_on: string | null }>`
      select ${COLUMNS}, p.stands, p.until_day, p.gone_on from published p
      where p.bureau = ${bureau} and p.list = ${list} and p.number = ${number}`.execute(tx)
    const [row] = rows
    if (!row) return undefined
    const log = await changesOf(tx, bureau, list, sql`and number = ${number}`, 200)
    if (row.stands && row.until_day >= today) return { entry: entryOf(row), log }
    const lapsed = row.until_day !== 'infinity'
    const on = row.gone_on ?? addDays(row.until_day, 1)
    return {
      gone: { number, on, lapsed },
      log: log.map((one) => (lapsed ? { ...one, fields: [], why: undefined } : one)),
    }
  })
}

/** The values that stand under a field of a list, each once: it is stepped through and not read whole. */
export function standingValues(context: Context, bureau: string, list: string, field: string): Promise<string[]> {
  return withSession(context.db, everyone(bureau), async (tx) => {
    const next = (after: ReturnType<typeof sql>) =>
      sql`(select value from published_by where bureau = ${bureau} and list = ${list} and field = ${field} ${after} order by value limit 1)`
    const { rows } = await sql<{ value: string }>`with recursive v (value) as (
      ${next(sql``)} union all select ${next(sql`and value > v.value`)} from v where v.value is not null)
      select value from v where value is not null limit ${MOST_VALUES}`.execute(tx)
    return rows.map(({ value }) => value)
  })
}

/** What has happened in a list lately, entries that have gone included. */
export const listChanges = (context: Context, bureau: string, list: string, limit = 100): Promise<ListedChange[]> =>
  withSession(context.db, everyone(bureau), (tx) => changesOf(tx, bureau, list, sql``, limit))

/**
 * Entries of any list by words of two characters and more; those named so first, then those spelt so, then the newest. Where many hold
 * them, the newest of each list are looked at, in the order in which they stand under the word; what few hold the index names.
 */
export function findStanding(
  context: Context,
  bureau: string,
  words: string,
  today: string,
  limit = 20,
): Promise<{ entries: Entry[]; more: boolean }> {
  const grams = gramsOf(words)
  const [first] = grams
  if (first === undefined) return Promise.resolve({ entries: [], more: false })
  const [named, spelt] = [wordKey(words), JSON.stringify(words.trim()).slice(1, -1)].map(
    (one) => `%${one.replace(/[\\%_]/g, '\\$&')}%`,
  )
  const holding = sql`p.words @> ${grams}::text[] and p.until_day >= ${today}`
  const order = sql`order by (p.heading_key like ${named}) desc, (p.facts::text like ${spelt}) desc, p.on_day desc, p.number desc
    limit ${limit + 1}`
  const [field, value] = underWord(first)
  const lists = context.programmes.flatMap((one) => Object.values(one.publishes ?? {}).map(({ path }) => path))
  const read = async (tx: Tx) => {
    const { rows: newest } = await sql<Stored>`select ${COLUMNS} from unnest(${lists}::text[]) as l (list), lateral (
        select number from published_by where bureau = ${bureau} and list = l.list and field = ${field} and value = ${value}
        order by on_day desc, number desc limit ${NEWEST}) o,
      lateral (select * from published where bureau = ${bureau} and list = l.list and number = o.number and stands limit 1) p
      where ${holding} ${order}`.execute(tx)
    if (newest.length > limit) return newest
    await set(tx, IN_ANY_ORDER)
    const { rows } = await sql<Stored>`select ${COLUMNS} from published p
      where p.bureau = ${bureau} and p.stands and p.case_id = any (array(
        select entries_with_words(${grams}::text[], null, ${LOOKED_THROUGH}))) and ${holding} ${order}`.execute(tx)
    return rows
  }
  return withSession(context.db, everyone(bureau), read, { ...IN_ORDER, jit: 'off' }).then((rows) => ({
    entries: rows.slice(0, limit).map(entryOf),
    more: rows.length > limit,
  }))
}

/** The cases whose entries hold all the words, where they are no more than so many; one case may stand in several lists. */
async function withWords(tx: Tx, words: readonly string[], list: string | null, most: number) {
  const { rows } = await sql<{
    id: string
  }>`select entries_with_words(${[...words]}::text[], ${list}, ${most + 1}) as id`.execute(tx)
  return rows.length > most ? undefined : rows.map(({ id }) => id)
}
/** Spelt as entries are kept, whatever way somebody writes them; each word by itself, since they may stand apart. */
const gramsOf = (words: string | undefined): string[] =>
  [...new Set(wordsTyped((words ?? '').slice(0, 100)).flatMap((word) => bigrams(wordKey(word))))].slice(0, 24)

const entryOf = (row: Stored): Entry => ({
  list: row.list,
  number: row.number,
  on: row.on_day,
  facts: row.facts,
  enteredOn: row.entered_on,
  changedAt: row.changed_at,
  ...(row.key === null ? {} : { key: row.key }),
})

async function changesOf(tx: Tx, bureau: string, list: string, which: ReturnType<typeof sql>, limit: number) {
  const { rows } = await sql<{
    number: string
    nth: number
    at: string
    on_day: string
    what: ListedChange['what']
    fields: string[]
    why: string | null
  }>`select number, nth, at, on_day, what, fields, why from published_log where bureau = ${bureau} and list = ${list} ${which}
    order by at desc, number desc, nth desc limit ${limit}`.execute(tx)
  return rows.map(({ number, at, on_day, what, fields, why }): ListedChange => ({
    number,
    at,
    on: on_day,
    what,
    fields,
    ...(why === null ? {} : { why }),
  }))
}

async function newest(tx: Tx, bureau: string, list: string): Promise<string | undefined> {
  const { rows } = await sql<{ at: string }>`select at from published_log where bureau = ${bureau} and list = ${list}
    order by at desc, number desc, nth desc limit 1`.execute(tx)
  return rows[0]?.at
}
