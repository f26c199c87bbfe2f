// Which programmes visit, and which cases somebody has to visit: the engine's word `screen: 'visits'` says it.
import { type AnyStep, type Case, listed, type Programme } from '#engine'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant, type Person, today } from '#web/env.ts'
import { stepsOn, takesOn } from '#web/own-screens.ts'

export const SCREEN = 'visits'
type Taken = { step: string; of: AnyStep }

/** The step a visit takes in this state, and whether it comes home to a case that has moved on. */
export function visitStep(programme: Programme, state: string): (Taken & { late: boolean }) | undefined {
  const found = Object.entries(programme.steps).find(
    ([, of]) => of.screen === SCREEN && listed(of.from).includes(state),
  )
  return found && { step: found[0], of: found[1], late: found[1].to === 'same' }
}

export const visitsIn = (programme: Programme): Taken[] => stepsOn(SCREEN, programme)

/** The programmes in which this person may make visits. */
export const visiting = (person: Person, programmes: readonly Programme[]): Programme[] =>
  takesOn(SCREEN, person, programmes)

const MOST = 60
/** Theirs, to be visited today or overdue: what was planned for a later day stays at the desk. Opening them is logged with the purpose. */
export async function visitsOf(c: Ctx, purpose: string): Promise<{ one: Case; programme: Programme }[]> {
  const session = deskSession(c)
  const person = c.get('person')
  const found: { one: Case; programme: Programme }[] = []
  for (const programme of visiting(person, house(c).programmes)) {
    const { rows } = await house(c).store.worklist(session, {
      view: 'mine',
      programme: programme.id,
      today: today(c),
      at: instant(c),
      purpose,
      limit: 200,
    })
    const states = new Set(visitsIn(programme).flatMap(({ of }) => listed(of.from)))
    for (const row of rows.filter(({ state }) => states.has(state)).slice(0, MOST)) {
      const one = await house(c).store.open(session, row.id, { purpose, at: instant(c) })
      const planned = one?.values.visitOn
      if (one && (typeof planned !== 'string' || planned <= today(c))) found.push({ one, programme })
    }
  }
  return found.toSorted((a, b) => String(a.one.values.visitAt ?? '').localeCompare(String(b.one.values.visitAt ?? '')))
}
