// Where the present key and the one that comes lie, and how the one takes the place of the other. No content of a key is ever printed.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { fingerprintOf, type Keys, keysFrom, openKeys } from '#store'

type Env = Record<string, string | undefined>
export type KeyPlaces = {
  from: Keys
  to: Keys
  /** Puts the new key where the house looks for it, and says in sentences what was done and what is left to do. */
  take(): string[]
}
const misread = (says: string) => Object.assign(new Error(says), { code: 'ERR_PARSE_ARGS' })

export const presentKey = (env: Env): Keys =>
  openKeys(resolve(env.DATA_DIR ?? 'data'), env, 'the key that is to be changed has to be here')

/**
 * The new key is TAITSI_NEW_KEY, or the file that is named, or `taitsi.key.new` beside the present one; a file that is not there is made.
 * @throws a sentence where there is no present key, or no place for a new one
 */
export function keyPlaces(env: Env, named: string | undefined): KeyPlaces {
  const place = join(resolve(env.DATA_DIR ?? 'data'), 'taitsi.key')
  const beside = `${place}.new`
  const from = presentKey(env)
  if (env.TAITSI_NEW_KEY && named) throw misread('Give the new key as --new FILE or as TAITSI_NEW_KEY, not both.')
  if (env.TAITSI_KEY && !env.TAITSI_NEW_KEY && !named)
    throw misread(
      'The present key is TAITSI_KEY: give the new one as TAITSI_NEW_KEY (64 hexadecimal digits), or as --new FILE, which is made where it is not there.',
    )
  const file = env.TAITSI_NEW_KEY ? undefined : resolve(named ?? beside)
  const secret = file ? secretIn(file) : digits(env.TAITSI_NEW_KEY ?? '', 'TAITSI_NEW_KEY')
  const to = keysFrom(secret)
  const [old, now] = [fingerprintOf(from), fingerprintOf(to)]
  return {
    from,
    to,
    take() {
      if (env.TAITSI_KEY)
        return [
          `Put the content of ${file ?? 'TAITSI_NEW_KEY'} into TAITSI_KEY (fingerprint ${now}); with the one there now (${old}) the house does not start.`,
          `Keep the old key with the backups that were made under it: nothing else opens them.`,
        ]
      const kept = `${place}.before-${now.slice(0, 8)}`
      if (!existsSync(kept)) writeKey(kept, Buffer.from(readFileSync(place, 'utf8').trim(), 'hex'))
      writeKey(place, secret)
      if (file === beside) rmSync(beside)
      return [
        `${place} holds the new key (fingerprint ${now}). Print it and seal the envelope.`,
        `The old one (fingerprint ${old}) is ${kept}: keep it with the backups that were made under it, away from this machine. Nothing else opens them.`,
      ]
    },
  }
}

function secretIn(file: string): Buffer {
  if (!existsSync(file)) writeKey(file, randomBytes(32))
  return digits(readFileSync(file, 'utf8').trim(), file)
}

/** At every moment a whole key lies there, and it is on the disk: one lost with the power would be lost with everything. */
function writeKey(file: string, secret: Buffer): void {
  const made = `${file}.part`
  rmSync(made, { force: true })
  const to = openSync(made, 'wx', 0o600)
  try {
    writeSync(to, `${secret.toString('hex')}\n`)
    fsyncSync(to)
  } finally {
    closeSync(to)
  }
  renameSync(made, file)
  toDisk(dirname(file))
}

function toDisk(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A key that is taken by mistake in part would be a weak one, and nobody would see it. */
function digits(text: string, from: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw misread(`${from} must hold 64 hexadecimal digits and holds something else.`)
  return Buffer.from(text, 'hex')
}
