// taitsi backup and taitsi restore: the whole house into one file, and out of it again on another machine.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes } from '#roll'
import { fingerprintOf, migrate, openKeys, openStore, withEarlier } from '#store'
import { keepNewest, nextIn, restoreBackup, takeBackup } from '#store/backup/index.ts'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import { verify } from '#store/verify/index.ts'
import { openBureau } from '../bureau.ts'
import { openHouse } from '../open-house.ts'
import type { Command } from './commands.ts'

const misread = (says: string) => Object.assign(new Error(says), { code: 'ERR_PARSE_ARGS' })

export const backup: Command = {
  does: 'Writes everything that cannot be made again into one signed file. The key (TAITSI_KEY or the key file) is kept apart from it.',
  usage: '--to FOLDER [--keep 14] | --out FILE',
  async run(args) {
    const options = { to: { type: 'string' }, out: { type: 'string' }, keep: { type: 'string' } } as const
    const { values } = parseArgs({ args, options })
    const keep = Number(values.keep ?? process.env.TAITSI_BACKUPS ?? 14)
    if (!values.to === !values.out) throw misread('Give --to FOLDER, which keeps generations, or --out FILE.')
    if (!Number.isInteger(keep) || keep < 1) throw misread('Give --keep (or TAITSI_BACKUPS) as a number of backups.')
    const house = await openHouse(process.env)
    try {
      const at = new Date(house.now()).toISOString()
      const { id } = house.bureau
      await house.store.checkpoint(id, at)
      const file = resolve(values.out ?? nextIn(values.to ?? '', id, at))
      const { counts } = await asOwner((pool) => takeBackup(pool, { bureau: id, keys: house.context.keys, at }, file))
      const told = Object.entries(counts).flatMap(([table, n]) => (n > 0 ? [`${table} ${n}`] : []))
      console.log(`${file}: ${told.join(', ')}`)
      if (values.to)
        for (const gone of keepNewest(values.to, id, keep))
          console.log(`${gone} is older than the newest ${keep} and is gone.`)
      return 0
    } finally {
      await house.close()
    }
  },
}

export const restore: Command = {
  does: 'Reads a backup into an empty database, rebuilds what derives from it, and verifies it: all of it, or nothing.',
  usage: '--from FILE',
  async run(args) {
    const { values } = parseArgs({ args, options: { from: { type: 'string' } } })
    const file = values.from
    if (!file) throw misread('Give --from FILE.')
    return asOwner(async (pool) => {
      await migrate(pool)
      // No key is made here: the one that fits is that of the house which made the backup.
      const keys = openKeys(
        resolve(process.env.DATA_DIR ?? 'data'),
        process.env,
        'a backup is read with the key of the house that made it',
      )
      const { context } = openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })
      const check = async (client: Parameters<typeof verify>[0], bureau: string) =>
        (await verify(client, bureau, { ...context, keys: await withEarlier(client, keys) })).faults
      const of = { bureau: openBureau(process.env).id, file: resolve(file) }
      const made = await restoreBackup(pool, context, of, check, (doing) => console.error(doing))
      console.log(
        `${made.cases} cases from ${made.events} events; everything fits. Sealed under the key with fingerprint ${fingerprintOf(keys)}.`,
      )
      return 0
    })
  },
}

/** The owner's connection: what it does there sees every row, or does not begin. */
async function asOwner<T>(work: (pool: ReturnType<typeof createPool>) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? 'data', env: process.env })
  const pool = createPool(database.connection, { max: 2 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
    await database.stop()
  }
}
