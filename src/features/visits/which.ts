// Which programmes visit, and which cases somebody has to visit: those that say they are `visited`.
import { type AnyStep, type Case, isA, listed, type Programme, valuesOf, which } from '#engine'
import { visited } from '#capabilities/visited/contract.ts'
import { rolesIn } from '#auth/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant, type Person, today } from '#web/env.ts'

/** The step a visit takes in this state, and whether it comes home to a case that has moved on. */
export function visitStep(
  programme: Programme,
  state: string,
): { step: string; of: AnyStep; late: boolean } | undefined {
  if (!isA(programme, visited)) return undefined
  const { visitOffline, visitLate } = visited.step
  const step = [visitOffline, visitLate].find((one) => listed(programme.steps[one].from).includes(state))
  return step && { step, of: programme.steps[step], late: step === visitLate }
}

export const visits = (programmes: readonly Programme[]) => which(programmes, visited)
export type Visited = ReturnType<typeof visits>[number]
/** The step that a telephone takes. */
export const offline = (programme: Visited): AnyStep => programme.steps.visitOffline

/** The programmes in which this person may make visits. */
export const visiting = (person: Person, programmes: readonly Programme[]): Visited[] =>
  visits(programmes).filter((one) => rolesIn(person, one).some((role) => listed(offline(one).by).includes(role)))

const MOST = 60
/** Theirs, to be visited today or overdue: what was planned for a later day stays at the desk. Opening them is logged with the purpose. */
export async function visitsOf(c: Ctx, purpose: string): Promise<{ one: Case; programme: Visited }[]> {
  const session = deskSession(c)
  const person = c.get('person')
  const found: { one: Case; programme: Visited }[] = []
  for (const programme of visiting(person, house(c).programmes)) {
    const { rows } = await house(c).store.worklist(session, {
      view: 'mine',
      programme: programme.id,
      today: today(c),
      at: instant(c),
      purpose,
      limit: 200,
    })
    const states = new Set(listed(offline(programme).from))
    for (const row of rows.filter(({ state }) => states.has(state)).slice(0, MOST)) {
      const one = await house(c).store.open(session, row.id, { purpose, at: instant(c) })
      const planned = one && valuesOf(visited, one.values).visitOn
      if (one && (planned === undefined || planned <= today(c))) found.push({ one, programme })
    }
  }
  return found.toSorted((a, b) => hourOf(a.one).localeCompare(hourOf(b.one)))
}
export const hourOf = ({ values }: Pick<Case, 'values'>): string => valuesOf(visited, values).visitAt ?? ''
