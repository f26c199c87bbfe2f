// Passwords, one-time codes and tokens.
import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
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
      message: password.normalize('NFKC').slice(0, 1000),
      nonce: Buffer.from(nonce, 'base64url'),
      ...COST,
    }),
  )
  return made.length === wanted.length && timingSafeEqual(made, wanted) && stored !== null
}

const COMMON = ['password', '12345678', 'qwertyui', 'iloveyou', 'taitsi']
export function passwordProblem(password: string): Text | undefined {
  if ([...password].length < 12) return t('密碼至少 12 個字。', 'A password needs at least 12 characters.')
  if (COMMON.some((word) => password.toLowerCase().includes(word)) || /^(.)\1+$/.test(password))
    return t('這個密碼太容易猜到，請換一個。', 'This password is too easy to guess.')
  return undefined
}

export const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const newTotp = (): Buffer => randomBytes(20)
export const totpUri = (secret: Buffer, account: string): string => totpOf(secret, account).toString()
/** The step of the code when it is right, so that it can be refused a second time. */
export function totpStep(secret: Buffer, code: string, now: number): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code.replace(/\D/g, ''), timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 30_000) + delta
}
const totpOf = (secret: Buffer, label: string) =>
  new TOTP({ issuer: 'Taitsi', label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })
