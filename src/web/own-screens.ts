// Steps that are taken on a screen of their own, by the engine's word `screen`, and not on the page of the case.
import { type AnyStep, listed, type Programme } from '#engine'
import { rolesIn } from '#auth/index.ts'
import type { Person } from './env.ts'

/** The steps of a programme that begin on this screen; what comes home late and leaves the case where it stands is none of them. */
export const stepsOn = (screen: string, programme: Programme): { step: string; of: AnyStep }[] =>
  Object.entries(programme.steps).flatMap(([step, of]) =>
    of.screen === screen && of.to !== 'same' ? [{ step, of }] : [],
  )

/** The programmes in which this person may take one of them. */
export const takesOn = (screen: string, person: Person, programmes: readonly Programme[]): Programme[] =>
  programmes.filter((one) =>
    stepsOn(screen, one).some(({ of }) => rolesIn(person, one).some((role) => listed(of.by).includes(role))),
  )
