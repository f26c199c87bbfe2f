// What people are told of places: how many are left, who waits, where one stands in the queue, and who has one.
import type { Context } from '../context.ts'
import { placeInQueue, seatsOf } from './seats.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'places', role: 'system' } })

export type Places = { places: number; taken: number; waiting: number }

/** Of an entry by its id; nothing while nobody has asked for a place in it. */
export const placesOf = (context: Context, bureau: string, id: string): Promise<Places | undefined> =>
  withSession(context.db, system(bureau), async (tx) => (await seatsOf(tx, bureau, id))[0])

/** Where a waiting case stands, counted from one over every channel; nothing where it does not wait. */
export const standsInQueue = (context: Context, bureau: string, caseId: string): Promise<number | undefined> =>
  withSession(context.db, system(bureau), (tx) => placeInQueue(tx, bureau, caseId))
