// What comes round: one process among all of them does each duty, and another takes it over when it falls silent.
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Context } from '#store/context.ts'
import { type Duty, dutyDone, type Held, leaveDuties, takeDuties } from '#store/beside/duties.ts'

/** `every`: milliseconds from one round to the next; `work` answers what is to be known of it by all. */
export type Round = { duty: Duty; every: number; failing: string; work(at: string): Promise<unknown> }
export type Rounds = {
  /** Under this name duties are held here. */
  holder: string
  /** A holder is known to be gone: what they held is free at once. */
  gone(holder: string): Promise<void>
  /** Begins no more rounds, waits for those under way, does `last` once more where it can be had within moments, and lets go of all. */
  end(last: Duty): Promise<void>
}

const EVERY = 2_000
const PATIENCE = 3_000

export function keepRounds(
  house: { context: Pick<Context, 'db'>; bureau: { id: string }; now(): number },
  rounds: readonly Round[],
  tell: (says: string, error: unknown) => void,
): Rounds {
  const bureau = house.bureau.id
  const holder = `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`
  const began = house.now()
  const going = new Map<Duty, Promise<void>>()
  let asking = false

  const take = (which: readonly Duty[]) => takeDuties(house.context, bureau, holder, which)
  const isDue = ({ duty, every }: Round, { doneAt }: Held): boolean => {
    // A new house has nothing to catch up with; what was written before its evidence began is signed at once.
    const last = doneAt ? Date.parse(doneAt) : duty === 'evidence' ? Number.NEGATIVE_INFINITY : began
    return Math.abs(house.now() - last) >= every
  }
  const done = async ({ duty, failing, work }: Round) => {
    const at = new Date(house.now()).toISOString()
    try {
      const state = await work(at)
      await dutyDone(house.context, bureau, holder, { duty, at, state })
    } catch (error) {
      tell(failing, error)
    } finally {
      going.delete(duty)
    }
  }
  // A round begins only on the word of the database that the duty is held here, at this moment.
  const look = async () => {
    if (asking) return
    asking = true
    try {
      for (const held of await take(rounds.map(({ duty }) => duty))) {
        const round = rounds.find(({ duty }) => duty === held.duty)
        if (round && !going.has(held.duty) && !over && isDue(round, held)) going.set(held.duty, done(round))
      }
    } catch (error) {
      tell('Who does what could not be asked:', error)
    } finally {
      asking = false
    }
  }
  let over = false
  const looking = setInterval(look, EVERY)
  void look()
  return {
    holder,
    async gone(other) {
      await leaveDuties(house.context, bureau, other).catch(() => {})
      await look()
    },
    async end(last) {
      over = true
      clearInterval(looking)
      await Promise.race([Promise.all(going.values()), pause(PATIENCE)])
      try {
        // Another who ends beside us holds it for a moment, and lets go.
        for (const until = performance.now() + PATIENCE / 2; performance.now() < until; await pause(100)) {
          if ((await take([last])).length === 0) continue
          const round = rounds.find(({ duty }) => duty === last)
          if (round) await done(round)
          break
        }
        await leaveDuties(house.context, bureau, holder)
      } catch (error) {
        tell('What was held could not be let go:', error)
      }
    },
  }
}

const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms).unref())
