// What no single case can know and a step is told.
import {
  type Entrant,
  foreseen,
  headOf,
  type Linked,
  listed,
  type Move,
  ofCases,
  pathsThrough,
  type Programme,
} from '#engine'
import { lookAcross } from '../read/looks.ts'
import type { Act } from '../context.ts'
import { sql } from '../db.ts'
import { roomFor } from '../places/seats.ts'
import { freeFor } from '../places/times.ts'
import { asSystem } from '../session.ts'

/** Register entries that a step looks into are held until it is written. */
export function holding(programme: Programme, move: Move): '' | 'for share' {
  const step = programme.steps[move.step]
  return step && (step.takes || pathsThrough(programme, step).length > 0) ? 'for share' : ''
}

/** The cases that stand for an order the step makes: those that name this one, with the facts it goes by. Whom it shows is its rows' to say. */
export async function entrantsFor(
  { tx, bureau }: Act,
  programme: Programme,
  step: string,
  id: string,
): Promise<Record<string, Entrant[]>> {
  const found: Record<string, Entrant[]> = {}
  for (const [into, ranks] of Object.entries(programme.steps[step]?.ranks ?? {})) {
    const of = ofCases(ranks)
    if (!of) continue
    const { rows } = await asSystem(tx, () =>
      sql<{ id: string; number: string; facts: Record<string, unknown> }>`
      select c.id, c.number, c.doc -> 'values' as facts from links l join cases c on c.bureau = l.bureau and c.id = l.case_id
      where l.bureau = ${bureau} and l.target = ${id} and l.field = ${of.naming} and c.programme = ${of.programme}
        and c.state = any (${[...listed(of.in)]}::text[]) order by c.id for update of c`.execute(tx),
    )
    const facts = ranks.picks.flatMap(({ by = [] }) => by.map(([fact]) => fact))
    found[into] = rows.map((row) => ({
      ...Object.fromEntries(facts.flatMap((fact) => (row.facts[fact] === undefined ? [] : [[fact, row.facts[fact]]]))),
      id: row.id,
      number: row.number,
    }))
  }
  return found
}

/** What no single case can know: looks across cases, and whether there is room. */
export async function told(
  act: Act,
  programme: Programme,
  step: string,
  one: { id?: string; values: Record<string, unknown>; linked: Linked },
): Promise<Record<string, unknown>> {
  const of = programme.steps[step]
  const named = Object.values(programme.holds ?? {}).flatMap(({ groups, much }) => [
    ...(groups ? [groups[0]] : []),
    ...(much ? [headOf(much)] : []),
  ])
  const values = of ? foreseen(of, named, one.values, { today: act.today, linked: one.linked }) : one.values
  return {
    ...(await lookAcross(act, programme, step, one)),
    ...(await roomFor(act, programme, step, one.id, values)),
    ...(await freeFor(act, programme, step, one.id, values)),
  }
}
