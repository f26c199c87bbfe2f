// Passwords, one-time codes and tokens.
import { argon2, createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import { t, type Text } from '#engine'

const argon = promisify(argon2)
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await argon('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })
  return `argon2id$${nonce.toString('base64url')}$${Buffer.from(tag).toString('base64url')}`
}

/** Takes as long for somebody we do not know as for somebody we do. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, nonce = '', tag = ''] = (stored ?? `argon2id$${'A'.repeat(22)}$${'A'.repeat(43)}`).split('$')
  const wanted = Buffer.from(tag, 'base64url')
  const made = Buffer.from(
    await argon('argon2id', {
      message: password.slice(0, LONGEST).normalize('NFKC'),
      nonce: Buffer.from(nonce, 'base64url'),
      ...COST,
    }),
  )
  return made.length === wanted.length && timingSafeEqual(made, wanted) && stored !== null
}

/** Longer ones take time by their length, and no more guesses. */
const LONGEST = 1000
const COMMON = ['password', '12345678', 'qwertyui', 'iloveyou', 'taitsi']
export function passwordProblem(password: string): Text | undefined {
  if (password.length > LONGEST)
    return t(`密碼最多 ${LONGEST} 個字。`, `A password can have ${LONGEST} characters at most.`)
  if ([...password].length < 12) return t('密碼至少 12 個字。', 'A password needs at least 12 characters.')
  if (COMMON.some((word) => password.toLowerCase().includes(word)) || /^(.)\1+$/.test(password))
    return t('這個密碼太容易猜到，請換一個。', 'This password is too easy to guess.')
  return undefined
}

export const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const newTotp = (): Buffer => randomBytes(20)
/** What an authenticator reads from the picture; the secret in its letters. */
export const totpUri = (letters: string, account: string): string =>
  new TOTP({ issuer: 'Taitsi', label: account, secret: Secret.fromBase32(letters) }).toString()
/** The step of the code when it is right, so that it can be refused a second time. */
export function totpStep(secret: Buffer, code: string, now: number): number | undefined {
  const digits = code.slice(0, 60).normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totpOf(secret).validate({ token: digits, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 30_000) + delta
}
const totpOf = (secret: Buffer) => new TOTP({ secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })

export const inBase32 = (secret: Buffer): string => new Secret({ buffer: new Uint8Array(secret).buffer }).base32

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const letters = (many: number) =>
  Array.from({ length: many }, () => LETTERS[randomInt(32)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Ten ways in for a lost telephone. Sixty random bits each: a plain hash keeps them. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => letters(12))
export const recoveryHash = (code: string): string =>
  createHash('sha256')
    .update('recovery\0')
    .update(
      code
        .slice(0, 200)
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, ''),
    )
    .digest('base64url')

/** Handed over by the administrator; it must be changed at the first sign-in. */
export const oneTimePassword = (): string => letters(16)
export const newMailCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')
