// Times that only one case can have: whether one is free, who waits for it, and which free ones lie nearest.
import {
  type AnyHold,
  addDays,
  byTime,
  dayText,
  holdsAsked,
  listed,
  lastOf,
  type Programme,
  type Taking,
  spanOf,
  t,
  type Text,
  weekday,
} from '#engine'
import type { Within } from '../context.ts'
import { sql } from '../db.ts'
import { type BookingRow, UUID } from '../fold/derived.ts'
import { asSystem } from '../session.ts'

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const range = (span: Taking) =>
  sql`tsrange(${span.day}::date + ${span.from}::time, ${span.untilDay}::date + ${span.to}::time)`

/** Whether the times a step asks about are free. Held until commit, so that who comes first is first. */
export async function freeFor(
  at: Within,
  programme: Programme,
  step: string,
  caseId: string | undefined,
  values: Record<string, unknown>,
): Promise<Record<string, boolean>> {
  const told: Record<string, boolean> = {}
  const of = programme.steps[step]
  for (const { hold } of of ? holdsAsked(programme, of) : []) {
    if (!byTime(hold) || !hold.tells) continue
    const span = spanOf(hold, values)
    told[hold.tells] =
      span !== undefined && span !== 'empty' && UUID.test(span.resource) && (await isFree(at, span, caseId))
  }
  return told
}

/** Everybody who asks about a thing asks in turn: an answer stays true until whoever has it is done. */
const isFree = ({ tx, bureau }: Within, span: Taking, but?: string): Promise<boolean> =>
  asSystem(tx, async () => {
    await sql`select pg_advisory_xact_lock(hashtext(${`time ${bureau}`}), hashtext(${span.resource}))`.execute(tx)
    const { rows } =
      await sql`select 1 from bookings where bureau = ${bureau} and resource = ${span.resource} and not waiting
    and during && ${range(span)} and case_id is distinct from ${but ?? null}::uuid limit 1`.execute(tx)
    return rows.length === 0
  })

/** Who waits for a time that these cases have given back, in the order of coming. */
export async function waitingFor(
  { tx, bureau }: Within,
  before: readonly BookingRow[],
  after: readonly BookingRow[],
): Promise<{ caseId: string; programme: string; rule: string }[]> {
  const key = ({ rule, resource, day, from_time, until_day, to_time }: BookingRow) =>
    [rule, resource, day, from_time, until_day, to_time].join(' ')
  const kept = new Set(after.filter((row) => !row.waiting).map(key))
  const freed = before.filter((row) => !row.waiting && !kept.has(key(row)))
  const found = new Map<string, { caseId: string; programme: string; rule: string }>()
  for (const { resource, day, from_time: from, until_day: untilDay, to_time: to } of freed) {
    const { rows } = await sql<{ case_id: string; programme: string; rule: string }>`
      select case_id, programme, rule from bookings where bureau = ${bureau} and resource = ${resource} and waiting
      and during && ${range({ resource, day, from, untilDay, to })} order by since, case_id`.execute(tx)
    for (const row of rows) found.set(row.case_id, { caseId: row.case_id, programme: row.programme, rule: row.rule })
  }
  return [...found.values()]
}

/** What is taken of these things from one day to another: times only, of nobody in particular. */
export async function takenIn(
  { tx, bureau }: Within,
  resources: readonly string[],
  from: string,
  to: string,
): Promise<{ resource: string; day: string; from: string; untilDay: string; to: string }[]> {
  const { rows } = await asSystem(tx, () =>
    sql<{ resource: string; day: string; from: string; until: string; to: string }>`
    select resource, day::text as day, from_time::text as from, until_day::text as until, to_time::text as to from bookings
    where bureau = ${bureau} and resource = any (${[...resources]}::uuid[]) and not waiting and day <= ${to} and until_day >= ${from}
    order by day, from_time`.execute(tx),
  )
  return rows.map((row) => ({
    resource: row.resource,
    day: row.day,
    from: row.from.slice(0, 5),
    untilDay: row.until,
    to: row.to.slice(0, 5),
  }))
}

export type Slot = { day: string; slot: string; from: string; to: string; is: 'free' | 'taken' | 'shut' }

/** Every part of every day in order: free, taken, or shut by the entry's own days. */
export function slotsOf(
  hold: AnyHold,
  entry: Record<string, unknown>,
  taken: readonly Omit<Taking, 'resource'>[],
  days: readonly string[],
): Slot[] {
  const [weekdays, single] = [lastOf(hold.shut?.[0]), lastOf(hold.shut?.[1])]
  return days.flatMap((day) => {
    const shut =
      listed(entry[weekdays] as readonly string[]).includes(WEEKDAYS[weekday(day)] ?? '') ||
      listed(entry[single] as readonly string[]).includes(day)
    return Object.entries(hold.parts ?? {}).map(([slot, [from, to]]) => {
      const meets = taken.some(
        (one) => `${one.day} ${one.from}` < `${day} ${to}` && `${one.untilDay} ${one.to}` > `${day} ${from}`,
      )
      return { day, slot, from, to, is: shut ? 'shut' : meets ? 'taken' : 'free' }
    })
  })
}

/** The free times nearest to one that was wanted, at most three: other parts of the same day first, then the same part of later days. */
export async function nearestFree(
  at: Within,
  programme: Programme,
  hold: AnyHold,
  values: Record<string, unknown>,
): Promise<Slot[]> {
  const { tx, bureau } = at
  const span = spanOf(hold, values)
  if (!span || span === 'empty' || !hold.parts) return []
  const [dayName = '', slotName = ''] = hold.during ?? []
  // Where the day comes with the entry there are no other days to offer.
  const bound = Object.values(programme.steps).some((step) => step.takes && dayName in step.takes)
  const days = Array.from({ length: bound ? 1 : 15 }, (_, n) => addDays(span.day, n))
  const taken = await takenIn(at, [span.resource], span.day, days.at(-1) ?? span.day)
  const { rows } = await asSystem(tx, () =>
    sql<{ values: Record<string, unknown> }>`
    select doc -> 'values' as values from cases where bureau = ${bureau} and id = ${span.resource}`.execute(tx),
  )
  const free = slotsOf(hold, rows[0]?.values ?? {}, taken, days).filter((slot) => slot.is === 'free')
  const [today, later] = [
    free.filter((one) => one.day === span.day),
    free.filter((one) => one.day !== span.day && one.slot === values[slotName]),
  ]
  return [...today.slice(0, later.length > 0 ? 2 : 3), ...later].slice(0, 3)
}

/** A refusal that helps: the programme's sentence and the free times after it. */
export function withTimes(says: Text, programme: Programme, hold: AnyHold, free: readonly Slot[]): Text {
  if (free.length === 0) return says
  const field = programme.fields[hold.during?.[1] ?? '']
  const name = (slot: string, lang: 'zh' | 'en') =>
    field && 'options' in field ? (field.options[slot]?.[lang] ?? slot) : slot
  const of = (one: Slot, lang: 'zh' | 'en') =>
    `${dayText(one.day)[lang]}${lang === 'en' ? ' ' : ''}${name(one.slot, lang)}`
  return t(
    `${says.zh}最近可借的時段：${free.map((one) => of(one, 'zh')).join('、')}。`,
    `${says.en} Nearest free times: ${free.map((one) => of(one, 'en')).join('; ')}.`,
  )
}
