// The key of the house is changed: whatever the old one sealed is sealed under the new, what it gave out and signed still stands, and a
// run that was killed at any moment is taken up by the next.
import type pg from 'pg'
import { writeDownCodes } from '../chain/access-codes.ts'
import type { Context } from '../context.ts'
import { txOn } from '../db.ts'
import { fingerprintOf } from '../chain/house-key.ts'
import { withEarlier } from '../chain/earlier-keys.ts'
import { keeping } from '../keeping.ts'
import type { Keys } from '../chain/keys.ts'
import { DatabaseProblem } from '../postgres/problem.ts'
import { rebuildIn } from '../fold/rebuild.ts'
import { KEEPS } from '../roles.ts'
import { refuseUnlessAlone } from './alone.ts'
import { SEALED, type Sealed } from './columns.ts'
import { countOf, look, nameOf, reseal, type Upto } from './reseal.ts'
import { begin, type Done, endsNow, giveUp, handOver, keepDone, type Part, standing, stateOf } from './state.ts'

/** How far it is: rows, or cases, of one part of the work. */
export type Told = (doing: string, done: number, of: number) => void
export type Rotation = {
  from: Keys
  to: Keys
  /** The house under each of the two keys: to sign what was last under the one, to fold everything again under the other. */
  contextWith(keys: Keys): Context
  /** Signs what is there while the old key is the key, and brings it out of the house. */
  lastWord(context: Context): Promise<void>
  /** The processes of every connection that is opened for this. */
  ours: ReadonlySet<number>
  /** Goes on where something opens under no key: it stays as it is. */
  leaveDamaged?: boolean
  told?: Told
}
export type Rotated = {
  from: string
  to: string
  began: 'new' | 'goes on' | 'done'
  /** How many values stand under the new key, by column. */
  sealed: Record<string, number>
  cases: number
  /** What opened under neither key, and was left as it was. */
  damaged: string[]
}
export type Survey = { present: string; rows: Record<string, number>; cases: number; damaged: string[] }

/** What a change would do. Reads everything that is sealed, and writes nothing. */
export function surveyKey(pool: pg.Pool, from: Keys, told: Told = () => {}): Promise<Survey> {
  return keeping(
    pool,
    async (client) => {
      const { rows: there } = await client.query<{ there: boolean }>(
        `select to_regclass('public.key_rotation') is not null as there`,
      )
      if (!there[0]?.there)
        throw new DatabaseProblem('The tables are of an earlier version. Run npx taitsi migrate, then try again.')
      const present = fingerprintOf(from)
      const { rows: known } = await client.query<{ fingerprint: string }>(
        'select fingerprint from house_keys where replaced_at is null',
      )
      if (await stateOf(client)) throw new DatabaseProblem(UNDER_WAY)
      if (known[0]?.fingerprint !== present)
        throw new DatabaseProblem(
          `This database is sealed under the key with fingerprint ${known[0]?.fingerprint ?? 'unknown'}, and the present key given is ${present}. Put the right key in place and try again. Nothing was changed.`,
        )
      const rows: Record<string, number> = {}
      const damaged: string[] = []
      for (const one of SEALED) {
        const seen = await lookThrough(client, one, { from, to: undefined }, told)
        rows[nameOf(one)] = seen.old
        damaged.push(...seen.damaged)
      }
      const { rows: cases } = await client.query<{ n: number }>('select count(*)::int as n from cases')
      return { present, rows, cases: cases[0]?.n ?? 0, damaged }
    },
    'read only',
  )
}
const UNDER_WAY =
  'The key is being changed already, and that is not finished. Run npx taitsi rotate-key without --dry-run; it goes on where it stopped.'

/** @throws DatabaseProblem, in a sentence, where it may not begin, or cannot go on; what is done is kept, and done once */
export async function rotateKey(pool: pg.Pool, of: Rotation): Promise<Rotated> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await rotate(client, of)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    // With its connection goes the lock.
    client.release(broken ?? true)
  }
}

async function rotate(client: pg.PoolClient, of: Rotation): Promise<Rotated> {
  const { rows } = await client.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(hashtext('taitsi key rotation')) as alone`,
  )
  if (!rows[0]?.alone)
    throw new DatabaseProblem('Another taitsi rotate-key is at work on this database. Nothing was changed by this one.')
  const [from, to] = [fingerprintOf(of.from), fingerprintOf(of.to)]
  const began = await keeping(client, async () => {
    const stands = await standing(client, from, to)
    if (stands === 'new') await begin(client, from, to)
    return stands
  })
  const rotated: Rotated = { from, to, began, sealed: {}, cases: 0, damaged: [] }
  if (began === 'done') return rotated
  // From here on no house starts: whoever came before is seen now.
  if (!(await doneSoFar(client)).ends) await beforeAnything(client, of, began)
  else await refuseUnlessAlone(client, of.ours, 'The change is not finished and goes on then.')

  for (const one of SEALED) await inParts(client, nameOf(one), await stepsOf(client, one, of))
  await inParts(client, 'codes', (after) => writeDown(client, of, after))
  rotated.cases = await foldAgain(client, of)
  await checkAll(client, of, rotated)
  await keeping(client, async () => handOver(client, of.from, of.to, (await doneIn(client)).ends ?? {}))
  return rotated
}

/** Alone, everything opens, and what there is was signed by the key that goes. Until that is so, the change can be given up. */
async function beforeAnything(client: pg.PoolClient, of: Rotation, began: 'new' | 'goes on'): Promise<void> {
  try {
    await refuseUnlessAlone(client, of.ours, 'Nothing was changed.')
    const damaged = await keeping(
      client,
      async () => {
        const found: string[] = []
        for (const one of SEALED) found.push(...(await lookThrough(client, one, of, of.told)).damaged)
        return found
      },
      'read only',
    )
    if (damaged.length > 0 && !of.leaveDamaged)
      throw new DatabaseProblem(
        `${damaged.length} sealed values do not open with the present key: ${damaged.slice(0, 10).join(', ')}. Run npx taitsi verify, or give --leave-damaged to leave them as they are. Nothing was changed.`,
      )
    // Older keys stay on record with it.
    const keys = await keeping(client, () => withEarlier(client, of.from), 'read only')
    await of.lastWord(of.contextWith(keys))
  } catch (error) {
    if (began === 'new' || error instanceof DatabaseProblem) await keeping(client, () => giveUp(client))
    throw error
  }
  await keeping(client, async () => keepDone(client, { ...(await doneIn(client)), ends: await endsNow(client) }))
}

const doneIn = async (client: pg.ClientBase): Promise<Done> => (await stateOf(client))?.done ?? {}
const doneSoFar = (client: pg.PoolClient): Promise<Done> => keeping(client, () => doneIn(client), 'read only')

/** Some rows in a transaction, and how far it came in the same one. */
async function inParts(
  client: pg.PoolClient,
  name: string,
  some: (after: Upto) => Promise<{ upto: Upto }>,
): Promise<void> {
  for (let whole = false; !whole;)
    whole = await keeping(client, async () => {
      const done = await doneIn(client)
      const before = done.parts?.[name] ?? {}
      if (before.whole) return true
      const { upto } = await some(before.after)
      const part: Part = upto ? { after: upto } : { whole: true }
      await keepDone(client, { ...done, parts: { ...done.parts, [name]: part } })
      return upto === undefined
    })
}

async function stepsOf(client: pg.PoolClient, one: Sealed, of: Rotation) {
  const all = await keeping(client, () => countOf(client, one), 'read only')
  let done = 0
  return async (after: Upto): Promise<{ upto: Upto }> => {
    const { seen, upto } = await reseal(client, one, of, after)
    done += seen.old + seen.new + seen.damaged.length
    if (all > 0) of.told?.(nameOf(one), done, all)
    return { upto }
  }
}

async function writeDown(client: pg.PoolClient, of: Rotation, after: Upto): Promise<{ upto: Upto }> {
  const limit = 500
  const { rows } = await client.query<{ bureau: string; id: string; programme: string; version: number }>(
    `select bureau, id, programme, version from cases where ($1::text is null or (bureau, id) > ($1, $2::uuid)) order by bureau, id limit ${limit}`,
    [after?.[0] ?? null, after?.[1] ?? null],
  )
  const written = await writeDownCodes(of.contextWith(of.to), txOn(client), rows, of.from, of.to)
  if (written > 0) of.told?.('codes worked out from the old key', written, written)
  const last = rows.at(-1)
  return { upto: last && rows.length === limit ? [last.bureau, last.id] : undefined }
}

/** Lists, searches, claims and titles, as after an update: each bureau in one transaction. */
async function foldAgain(client: pg.PoolClient, of: Rotation): Promise<number> {
  const context = of.contextWith(of.to)
  const bureaus = await keeping(
    client,
    async () => (await client.query<{ bureau: string }>('select distinct bureau from events order by 1')).rows,
    'read only',
  )
  for (const { bureau } of bureaus)
    await keeping(client, async () => {
      const done = await doneIn(client)
      if (done.folded?.includes(bureau)) return
      await rebuildIn(context, txOn(client), bureau, (n, all) => of.told?.('cases', n, all))
      await client.query(`set local role ${KEEPS}`)
      await keepDone(client, { ...done, folded: [...(done.folded ?? []), bureau] })
    })
  return keeping(
    client,
    async () => (await client.query<{ n: number }>('select count(*)::int as n from cases')).rows[0]?.n ?? 0,
    'read only',
  )
}

/** Everything opens under the new key. A row that came late is sealed by the next run. */
async function checkAll(client: pg.PoolClient, of: Rotation, rotated: Rotated): Promise<void> {
  await refuseUnlessAlone(client, of.ours, 'The change is not finished and goes on then.')
  const late = await keeping(client, async () => {
    let old = 0
    for (const one of SEALED) {
      const seen = await lookThrough(client, one, of, (doing, n, all) => of.told?.(`checking ${doing}`, n, all))
      old += seen.old
      rotated.sealed[nameOf(one)] = seen.new
      rotated.damaged.push(...seen.damaged)
    }
    const { ends } = await doneIn(client)
    if (old > 0) await keepDone(client, ends ? { ends } : {})
    return old
  })
  if (late > 0)
    throw new DatabaseProblem(
      `${late} values were sealed under the old key while it was being changed. Stop whoever wrote them and run the command again.`,
    )
}

async function lookThrough(
  client: pg.ClientBase,
  one: Sealed,
  keys: { from: Keys; to: Keys | undefined },
  told: Told = () => {},
) {
  const all = await countOf(client, one)
  const sum = { old: 0, new: 0, damaged: [] as string[] }
  let upto: Upto
  do {
    const looked = await look(client, one, keys, upto)
    upto = looked.upto
    sum.old += looked.seen.old
    sum.new += looked.seen.new
    sum.damaged.push(...looked.seen.damaged)
    if (all > 0) told(nameOf(one), sum.old + sum.new + sum.damaged.length, all)
  } while (upto)
  return sum
}
