// taitsi rotate-key: the key of the house is changed while the house stands still.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes } from '#roll'
import { applicationSignIn, keeping, type Keys, migrate, openStore, withEarlier } from '#store'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import { type Rotated, rotateKey, type Survey, surveyKey, type Told } from '#store/rotation/index.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { openBureau } from '../bureau.ts'
import { carryOut } from '../evidence.ts'
import { headsIn } from './heads.ts'
import { keyPlaces, presentKey } from './key-files.ts'
import type { Command } from './commands.ts'

type Env = Record<string, string | undefined>
type Pool = ReturnType<typeof createPool>
const now = () => new Date().toISOString()

export const rotateKeyCommand: Command = {
  does: 'Changes the key of the house: everything sealed is sealed anew, what was given out and signed still stands. The house is stopped first.',
  usage: '[--new FILE] [--dry-run] [--leave-damaged] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        new: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'leave-damaged': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const told = (doing: string, done: number, of: number) =>
      console.error(values.json ? JSON.stringify({ doing, done, of }) : `${doing}: ${done} of ${of}`)
    if (values['dry-run']) return tellSurvey(await surveyHouse(process.env, told), values.json)
    const made = await changeKey(
      process.env,
      { ...(values.new ? { new: values.new } : {}), leaveDamaged: values['leave-damaged'] ?? false },
      told,
    )
    return tell(made, values.json)
  },
}

export type Changed = { rotated: Rotated; next: string[]; faults: readonly { where: string; says: string }[] }

/**
 * The whole of it: the database, the sign-in of the application, the checkpoints on both sides of the change, the key file.
 * @throws a sentence where it may not begin or cannot go on; run again it goes on
 */
export const changeKey = (
  env: Env,
  how: { new?: string; leaveDamaged?: boolean },
  told: Told = () => {},
): Promise<Changed> =>
  asOwner(env, async (pool, ours, connection) => {
    const { from, to, take } = keyPlaces(env, how.new)
    await migrate(pool)
    const rotated = await rotateKey(pool, {
      from,
      to,
      ours,
      told,
      contextWith: (keys) => storeWith(pool, keys).context,
      lastWord: (context) => sign(env, pool, context.keys),
      ...(how.leaveDamaged ? { leaveDamaged: true } : {}),
    })
    // Who had the old key could make the password by which the application signs in.
    const { warns } = await applicationSignIn(pool, connection, to.login, env.DATABASE_APP_URL)
    const keys = await keeping(pool, (client) => withEarlier(client, to), 'read only')
    await sign(env, pool, keys)
    const next = [...take(), ...(warns ? [warns] : [])]
    told('verifying', 1, 1)
    return { rotated, next, faults: await faultsOf(env, pool, keys) }
  })

export const surveyHouse = (env: Env, told: Told = () => {}): Promise<Survey> =>
  asOwner(env, (pool) => surveyKey(pool, presentKey(env), told))

function tellSurvey({ present, rows, cases, damaged }: Survey, json?: boolean): number {
  if (json) console.log(JSON.stringify({ present, rows, cases, damaged }, null, 1))
  else {
    for (const [column, n] of Object.entries(rows)) if (n > 0) console.log(`${column}: ${n} to be sealed anew`)
    console.log(
      `${cases} cases to be folded again. The present key has the fingerprint ${present}. Nothing was changed.`,
    )
    for (const one of damaged) console.log(`${one} does not open with it.`)
  }
  return damaged.length > 0 ? 1 : 0
}

/** One checkpoint of each bureau, brought out of the house where it is the one that this installation serves. */
async function sign(env: Env, pool: Pool, keys: Keys): Promise<void> {
  const store = storeWith(pool, keys)
  const { rows } = await keeping(
    pool,
    (client) => client.query<{ bureau: string }>('select distinct bureau from events order by 1'),
    'read only',
  )
  for (const { bureau } of rows) await store.checkpoint(bureau, now())
  await carryOut(env, store, openBureau(env).id, now(), (line) => console.error(line))
}

const storeWith = (pool: Pool, keys: Keys) =>
  openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })

async function faultsOf(env: Env, pool: Pool, keys: Keys) {
  const { id } = openBureau(env)
  const { context } = storeWith(pool, keys)
  return (await verifyAlone(pool, id, { ...context, heads: headsIn(env, id) })).faults
}

function tell({ rotated, next, faults }: Changed, json?: boolean): number {
  if (json) console.log(JSON.stringify({ ...rotated, next, faults }, null, 1))
  else {
    for (const [column, n] of Object.entries(rotated.sealed)) if (n > 0) console.log(`${column}: ${n}`)
    for (const one of rotated.damaged) console.log(`${one} opens with neither key and was left as it was.`)
    console.log(
      rotated.began === 'done'
        ? `The key had been changed already, from ${rotated.from} to ${rotated.to}.`
        : `The key was changed from ${rotated.from} to ${rotated.to}; ${rotated.cases} cases were folded again.`,
    )
    for (const sentence of next) console.log(sentence)
    for (const { where, says } of faults) console.log(`${where} ${says}`)
    console.log(faults.length === 0 ? 'Everything fits.' : `${faults.length} faults: see npx taitsi verify.`)
  }
  return faults.length + rotated.damaged.length > 0 ? 1 : 0
}

async function asOwner<T>(
  env: Env,
  work: (pool: Pool, ours: ReadonlySet<number>, connection: Parameters<typeof createPool>[0]) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ dataDir: resolve(env.DATA_DIR ?? 'data'), env: env })
  const pool = createPool(database.connection, { max: 3 })
  const ours = new Set<number>()
  pool.on('connect', (client) => void ours.add((client as unknown as { processID: number }).processID))
  try {
    return await work(pool, ours, database.connection)
  } finally {
    await pool.end()
    await database.stop()
  }
}
