// Looks across cases that a step declares: how many others hold the same number, each look logged with its purpose.
import { type AnyCheck, addDays, addMonths, type Programme, say } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { numbersIn, numberToken } from '../fold/derived.ts'
import { logged } from '../gate/log.ts'
import type { Session } from '../types.ts'

export async function lookAcross(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  step: string,
  one: { id?: string; values: Record<string, unknown> },
  how: { at: string; today: string },
): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [name, check] of Object.entries(programme.steps[step]?.checks ?? {})) {
    await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
    found[name] = await counted(context, tx, session.bureau, programme, check, one, how.today)
    const reading = {
      what: `check:${check.of}/${name}`,
      programme: programme.id,
      ...(one.id ? { caseId: one.id } : {}),
    }
    await logged(tx, session, { purpose: say(check.purpose, 'zh'), at: how.at }, reading)
  }
  return found
}

async function counted(
  context: Context,
  tx: Tx,
  bureau: string,
  programme: Programme,
  check: AnyCheck,
  one: { id?: string; values: Record<string, unknown> },
  today: string,
): Promise<number> {
  if (typeof check.naming === 'string') return naming(tx, bureau, check, check.naming, one.id)
  const field = check.same ?? ''
  const value = check.naming ? one.id : one.values[field]
  const since = check.within ? before(today, check.within) : '0001-01-01'
  const states = Array.isArray(check.in) ? [...check.in] : [check.in]
  const same =
    check.naming || programme.fields[field]?.kind === 'entry'
      ? sql`e.case_id in (select case_id from links where bureau = ${bureau} and target = ${String(value ?? '')}::uuid)`
      : sql`e.case_id in (select case_id from numbers where bureau = ${bureau} and token = any (${tokensOf(context, value)}::text[]))`
  if (value === undefined || value === '') return 0
  const equal = Object.entries(check.and ?? {}).map(
    ([theirs, ours]) => sql` and e.facts ->> ${theirs} = ${String(one.values[ours] ?? '')}`,
  )
  const facts = Object.entries(check.where ?? {}).map(([theirs, is]) => sql` and e.facts ->> ${theirs} = ${is}`)
  const what = check.latest
    ? sql`coalesce((array_agg((e.facts ->> ${check.latest})::bigint order by e.on_day desc, e.seq desc))[1], 0)`
    : sql`count(distinct e.case_id)`
  const { rows } = await sql<{ n: number }>`
    select ${what} as n from entries e where e.bureau = ${bureau} and e.programme = ${check.of} and e.state = any (${states}::text[]) and not e.still
      and e.on_day between ${since} and ${today} and e.case_id is distinct from ${one.id ?? null}::uuid and ${same} ${sql.join([...equal, ...facts], sql``)}`.execute(
    tx,
  )
  return Number(rows[0]?.n ?? 0)
}

/** Those that name this case, by where they stand now. */
async function naming(tx: Tx, bureau: string, check: AnyCheck, field: string, id: string | undefined): Promise<number> {
  if (!id) return 0
  const states = Array.isArray(check.in) ? [...check.in] : [check.in]
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from links l join cases c on c.bureau = l.bureau and c.id = l.case_id
    where l.bureau = ${bureau} and l.target = ${id} and l.field = ${field} and c.programme = ${check.of} and c.state = any (${states}::text[])`.execute(
    tx,
  )
  return Number(rows[0]?.n ?? 0)
}

const tokensOf = (context: Context, value: unknown): string[] =>
  (typeof value === 'string' ? [value] : numbersIn(value)).map((number) => numberToken(context.keys, number))

const before = (day: string, { unit, n }: NonNullable<AnyCheck['within']>): string =>
  unit === 'months' ? addMonths(day, -n) : addDays(day, unit === 'hours' ? -Math.ceil(n / 24) : -n)
