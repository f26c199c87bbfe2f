// The bureau's keys: for sealing, for blind indexes, for access codes, for marking events, for signing checkpoints. All from one secret.
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseProblem } from '../postgres/problem.ts'
import type { Earlier } from './earlier-keys.ts'

export type Keys = {
  data: Buffer
  index: Buffer
  access: Buffer
  tag: Buffer
  /** Of which the password is made by which the application signs in at the database. */
  login: Buffer
  sign: KeyObject
  verify: KeyObject
  /** What is kept of the keys before this one, newest first. */
  earlier?: readonly Earlier[]
}

/**
 * From TAITSI_KEY (64 hex digits) or from a file only we may read. Losing it loses every sealed value.
 * @param needs why no new key may be made where none is found: nothing could be read with it
 */
export function openKeys(dataDir: string, env: Record<string, string | undefined> = process.env, needs?: string): Keys {
  if (env.TAITSI_KEY) return keysFrom(Buffer.from(env.TAITSI_KEY, 'hex'))
  const path = join(dataDir, 'taitsi.key')
  if (needs !== undefined && !existsSync(path))
    throw new DatabaseProblem(
      `There is no key in ${path}, and TAITSI_KEY is not set, but ${needs}. ` +
        'Put the key file of that installation there, or its content into TAITSI_KEY, and try again. No new key was made: nothing could be read with it.',
    )
  return keysFrom(fileKey(path), path)
}

export function keysFrom(secret: Buffer, from = 'TAITSI_KEY'): Keys {
  if (secret.length < 32)
    throw new DatabaseProblem(
      `${from} must hold 64 hexadecimal digits and holds something else. Put the key of this installation there again.`,
    )
  const derive = (name: string) => Buffer.from(hkdfSync('sha256', secret, '', `taitsi ${name}`, 32))
  // An Ed25519 private key in PKCS #8 is this prefix and 32 bytes.
  const sign = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), derive('sign')]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    data: derive('data'),
    index: derive('index'),
    access: derive('access'),
    tag: derive('tag'),
    login: derive('login'),
    sign,
    verify: createPublicKey(sign),
  }
}

function fileKey(path: string): Buffer {
  if (existsSync(path)) return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  const secret = randomBytes(32)
  mkdirSync(join(path, '..'), { recursive: true })
  try {
    writeFileSync(path, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return fileKey(path)
    throw error
  }
  chmodSync(path, 0o600)
  return secret
}
