// Looks across cases that a step declares: how many others there are, or what they come to, each look logged with its purpose.
import {
  type AnyLook,
  addDays,
  addMonths,
  factOf,
  listed,
  type ManyField,
  nothingFound,
  type Programme,
  say,
} from '#engine'
import type { Act, Within } from '../context.ts'
import { sql } from '../db.ts'
import { numbersIn, numberToken, UUID } from '../fold/derived.ts'
import { logged } from '../gate/log.ts'
import { asSystem } from '../session.ts'

type Looking = { id?: string; values: Record<string, unknown> }

export async function lookAcross(
  act: Act,
  programme: Programme,
  step: string,
  one: Looking,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const [name, look] of Object.entries(programme.steps[step]?.looks ?? {})) {
    const into = programme.fields[name]
    found[name] = await asSystem(act.tx, async () =>
      look.rows && into?.kind === 'many'
        ? rowsNaming(act, look, into, one)
        : ((await seen(act, programme, look, into, one)) ?? nothingFound(look, into)),
    )
    const reading = {
      // Spelt as the log has always spelt it.
      what: `check:${look.of}/${name}`,
      programme: programme.id,
      ...(one.id ? { caseId: one.id } : {}),
    }
    await logged(act.tx, act.session, { purpose: say(look.purpose, 'zh'), at: act.at }, reading)
  }
  return found
}

/** In the order in which they came, each with as much of it as the rows have parts for; `number` is that of the case. */
async function rowsNaming(
  { tx, bureau }: Within,
  look: AnyLook,
  into: ManyField,
  one: Looking,
): Promise<Record<string, unknown>[]> {
  if (!one.id || typeof look.naming !== 'string') return []
  const { rows } = await sql<{ number: string; facts: Record<string, unknown> }>`
    select c.number, c.doc -> 'values' as facts from links l join cases c on c.bureau = l.bureau and c.id = l.case_id
    where l.bureau = ${bureau} and l.target = ${one.id} and l.field = ${look.naming} and c.programme = ${look.of}
      and c.state = any (${[...listed(look.in)]}::text[]) order by c.opened_on, c.number limit ${into.max ?? 200}`.execute(
    tx,
  )
  return rows.map(({ number, facts }) => {
    const all: Record<string, unknown> = { ...facts, number }
    return Object.fromEntries(
      Object.keys(into.of).flatMap((part) => (all[part] === undefined ? [] : [[part, all[part]]])),
    )
  })
}

/** Nothing where there is none, or none to look for. */
async function seen(
  act: Act,
  programme: Programme,
  look: AnyLook,
  into: { kind: string } | undefined,
  one: Looking,
): Promise<unknown> {
  const { tx, bureau, today } = act
  const value = look.naming ? one.id : one.values[look.same ?? '']
  if (value === undefined || value === '') return undefined
  const byNumber = look.same !== undefined && programme.fields[look.same]?.kind !== 'entry'
  // What names no case is refused beside its field; here nothing is found for it.
  if (!byNumber && !UUID.test(String(value))) return undefined
  const equal = Object.entries(look.and ?? {}).map(
    ([theirs, ours]) => sql` and e.facts ->> ${theirs} = ${String(one.values[ours] ?? '')}`,
  )
  const facts = Object.entries(look.where ?? {}).map(([theirs, is]) => sql` and e.facts ->> ${theirs} = ${is}`)
  const which = byNumber
    ? sql`e.case_id in (select case_id from numbers where bureau = ${bureau} and token = any (${tokensOf(act, value)}::text[]))`
    : sql`e.case_id in (select case_id from links where bureau = ${bureau} and target = ${String(value)}::uuid ${
        typeof look.naming === 'string' ? sql`and field = ${look.naming}` : sql``
      })`
  // Each case once: as it stands now, or as it last came there.
  const when =
    typeof look.naming === 'string'
      ? sql`e.until_day = 'infinity'`
      : sql`not e.still and e.on_day between ${since(look, today)} and ${today}`
  const { rows } = await sql<{ found: string | null }>`
    with found as (
      select distinct on (e.case_id) e.on_day, e.seq, e.facts ->> ${factOf(look) ?? ''} as fact from entries e
        where e.bureau = ${bureau} and e.programme = ${look.of} and e.state = any (${[...listed(look.in)]}::text[]) and ${when}
          and e.case_id is distinct from ${one.id ?? null}::uuid and ${which} ${sql.join([...equal, ...facts], sql``)}
        order by e.case_id, e.on_day desc, e.seq desc)
    select ${what(look)}::text as found from found`.execute(tx)
  return read(rows[0]?.found ?? undefined, look, into)
}

const what = (look: AnyLook) => {
  if (look.sum) return sql`trim_scale(sum(fact::numeric))`
  if (look.latest) return sql`(array_agg(fact order by on_day desc, seq desc))[1]`
  return sql`count(*)`
}

/** An exact decimal stays the text it is. */
const read = (found: string | undefined, look: AnyLook, into: { kind: string } | undefined): unknown => {
  if (found === undefined) return undefined
  return look.any ? found !== '0' : into?.kind === 'decimal' ? found : Number(found)
}

const tokensOf = ({ keys }: Within, value: unknown): string[] =>
  (typeof value === 'string' ? [value] : numbersIn(value)).map((number) => numberToken(keys, number))

function since({ within }: AnyLook, today: string): string {
  if (!within) return '0001-01-01'
  const { unit, n } = within
  return unit === 'months' ? addMonths(today, -n) : addDays(today, unit === 'hours' ? -Math.ceil(n / 24) : -n)
}
