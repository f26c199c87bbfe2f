// Guesses at a password: counted before the password is looked at, by account and source, so that whoever guesses waits and nobody else does.
import type { Text } from '#engine'
import { sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { iso, system } from './reach.ts'
import { tooManyTries } from './tries.ts'

/** `known`: the browser has signed in to this account before and can show it. */
export type Guess = { account: string; from: string; known?: boolean | undefined }
type Count = { who: string; free: number; first: number; most: number }
const MINUTE = 60_000

/**
 * Five for an account from one source, then a quarter of an hour. Many for one account from everywhere slow down all who never were
 * in it; many from one source slow down that source. A known browser is counted for itself alone, so that no stranger keeps out
 * the owner.
 */
const countsOf = ({ account, from, known }: Guess): Count[] =>
  known
    ? [{ who: `${account}@known`, free: 5, first: 15 * MINUTE, most: 15 * MINUTE }]
    : [
        { who: `${account}@${from}`, free: 5, first: 15 * MINUTE, most: 15 * MINUTE },
        { who: `${account}@everywhere`, free: 30, first: MINUTE, most: 60 * MINUTE },
        { who: `from:${from}`, free: 20, first: MINUTE, most: 15 * MINUTE },
      ]

/** Takes a guess, or says how long to wait. What was taken is given back by `right`: hundreds at once get no more than one after another. */
export function takeGuess(db: Db, bureau: string, guess: Guess, now: number): Promise<Text | undefined> {
  const counts = countsOf(guess)
  return withSession(db, system(bureau), async (tx) => {
    // Always in one order, so that two who guess at once wait for each other and not both for ever.
    for (const { who } of counts.toSorted((a, b) => (a.who < b.who ? -1 : 1)))
      await sql`insert into failed_tries (bureau, who, tries, until_at) values (${bureau}, ${who}, 0, ${iso(now)}) on conflict (bureau, who)
        do update set tries = case when failed_tries.until_at < ${iso(now - 24 * 60 * MINUTE)} then 0 else failed_tries.tries end`.execute(
        tx,
      )
    const { rows } = await sql<{ who: string; tries: number; until_at: string }>`
      select who, tries, until_at from failed_tries where bureau = ${bureau} and who = any (${counts.map(({ who }) => who)}) order by who for update`.execute(
      tx,
    )
    const waits = counts.map(({ who, free }) => {
      const row = rows.find((one) => one.who === who)
      return row && row.tries >= free ? Date.parse(row.until_at) - now : 0
    })
    if (Math.max(...waits) > 0) return tooManyTries(Math.max(...waits))
    for (const { who, free, first, most } of counts) {
      const tries = (rows.find((one) => one.who === who)?.tries ?? 0) + 1
      const wait = Math.min(most, first * 2 ** Math.min(20, Math.max(0, tries - free)))
      await sql`update failed_tries set tries = ${tries}, until_at = ${iso(now + wait)} where bureau = ${bureau} and who = ${who}`.execute(
        tx,
      )
    }
    return undefined
  })
}

/** The guess was right: it counts against nobody, and what went wrong before it from the same place is forgotten. */
export const right = (db: Db, bureau: string, guess: Guess): Promise<void> =>
  withSession(db, system(bureau), async (tx) => {
    const [own, ...shared] = countsOf(guess).map(({ who }) => who)
    await sql`delete from failed_tries where bureau = ${bureau} and who = ${own ?? ''}`.execute(tx)
    await sql`update failed_tries set tries = greatest(0, tries - 1) where bureau = ${bureau} and who = any (${shared}::text[])`.execute(
      tx,
    )
  })

/** Somebody proved by another way who they are: every wait of the account ends. */
export const forgiveAll = (db: Db, bureau: string, account: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from failed_tries where bureau = ${bureau} and starts_with(who, ${`${account}@`})`.execute(tx),
  )
