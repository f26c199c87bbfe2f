// What somebody of the staff changes in their own account: the password, the second factor, the recovery codes.
import { t, type Problem, type Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { seal, unsealBytes } from '#store/chain/seal.ts'
import { noteAccount } from './account-log.ts'
import { codeFits, type Demands, personOf, sealedSecret, setPassword, staffAccountOf, stageAfter } from './accounts.ts'
import { system } from './reach.ts'
import {
  hashPassword,
  newRecoveryCodes,
  newTotp,
  passwordFits,
  passwordProblem,
  recoveryHash,
  tokenHash,
  totpStep,
} from './secrets.ts'
import { openSession, proveFresh, sessionOf, signOut, type SignedIn } from './sessions.ts'
import { failed, forgive, mustWait } from './tries.ts'

export const FRESH_MINUTES = 10
export const isFresh = (freshAt: number, now: number, minutes = FRESH_MINUTES): boolean =>
  now - freshAt <= minutes * 60_000

/** Proves once more who sits there: the password, and the code where there is a second factor. */
export async function proveAgain(
  context: Context,
  bureau: string,
  session: { id: string; account: string },
  given: { password: string; code: string },
  now: number,
): Promise<Problem[]> {
  const { db } = context
  const tried = [`account:${session.account}`]
  const wait = await mustWait(db, bureau, tried, now)
  if (wait) return [{ field: 'password', says: wait }]
  const account = await staffAccountOf(db, bureau, session.account)
  if (!account || !(await passwordFits(given.password, account.password))) {
    await failed(db, bureau, tried, now)
    return [{ field: 'password', says: t('密碼不正確。', 'The password is not right.') }]
  }
  if (account.totp && !(await codeFits(context, bureau, account, given.code, now)))
    return [{ field: 'code', says: t('驗證碼不正確或已使用過。', 'The code is wrong or was used already.') }]
  await forgive(db, bureau, `account:${session.account}`)
  await proveFresh(db, bureau, session.id, now)
  return []
}

/** Checks a new password typed twice is not asked: it can be shown, and a password manager types it once. */
export const newPasswordProblems = (password: string): Problem[] => {
  const says = passwordProblem(password)
  return says ? [{ field: 'new', says }] : []
}

export async function changePassword(
  { db }: Context,
  bureau: string,
  session: { id: string; account: string },
  password: string,
  now: number,
): Promise<Problem[]> {
  const problems = newPasswordProblems(password)
  if (problems.length > 0) return problems
  const hash = await hashPassword(password)
  await withSession(db, system(bureau), async (tx) => {
    await setPassword(tx, bureau, session.account, hash, { but: session.id })
    await noteAccount(tx, bureau, { actor: session.account, account: session.account, what: 'password-changed' }, now)
  })
  return []
}

/** The first sign-in with a one-time password: a password of one's own, then what else the bureau asks. */
export async function firstPassword(
  { db }: Context,
  bureau: string,
  token: string,
  password: string,
  now: number,
  demands: Demands,
  device: string,
): Promise<SignedIn | { problems: Problem[] }> {
  const waiting = await sessionOf(db, bureau, token, now)
  const account = waiting?.stage === 'new-password' ? await staffAccountOf(db, bureau, waiting.person.id) : undefined
  if (!account) return { problems: [{ field: '', says: t('請重新登入。', 'Please sign in again.') }] }
  const problems = newPasswordProblems(password)
  if (problems.length === 0 && (await passwordFits(password, account.password)))
    problems.push({
      field: 'new',
      says: t('請換一個新的密碼。', 'Choose another password than the one you were given.'),
    })
  if (problems.length > 0) return { problems }
  const hash = await hashPassword(password)
  await withSession(db, system(bureau), async (tx) => {
    await setPassword(tx, bureau, account.id, hash)
    await noteAccount(tx, bureau, { actor: account.id, account: account.id, what: 'password-changed' }, now)
  })
  const stage = stageAfter({ ...account, must_change: false }, demands)
  return openSession(db, bureau, personOf(bureau, account), stage, now, account.id, { device })
}

const bound = (bureau: string) => `${bureau}/pending`

/** The secret to show, kept with the session until a code proves that it arrived. */
export async function secretToEnrol({ db, keys }: Context, bureau: string, token: string): Promise<Buffer> {
  return withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      pending: Buffer | null
    }>`select pending from sessions where bureau = ${bureau} and token = ${tokenHash(token)} for update`.execute(tx)
    if (row?.pending) return Buffer.from(unsealBytes(keys.data, row.pending, bound(bureau)).toString(), 'hex')
    const secret = newTotp()
    await sql`update sessions set pending = ${seal(keys.data, secret.toString('hex'), bound(bureau))} where bureau = ${bureau} and token = ${tokenHash(token)}`.execute(
      tx,
    )
    return secret
  })
}

type Enrolled = { codes: string[]; session?: SignedIn } | { refused: Text }

/** A right code makes the secret the second factor, and gives the recovery codes, which nobody can read again. */
export async function enrol(
  context: Context,
  bureau: string,
  token: string,
  code: string,
  now: number,
  device: string,
): Promise<Enrolled> {
  const { db } = context
  const found = await sessionOf(db, bureau, token, now)
  const waiting = found && ['whole', 'enrol'].includes(found.stage) ? found : undefined
  const account = waiting && (await staffAccountOf(db, bureau, waiting.person.id))
  if (!account) return { refused: t('請重新登入。', 'Please sign in again.') }
  // At the first sign-in only a password was given: it must not replace a factor that is already there.
  if (waiting.stage === 'enrol' && account.totp) return { refused: t('請重新登入。', 'Please sign in again.') }
  const wait = await mustWait(db, bureau, [`totp:${account.id}`], now)
  if (wait) return { refused: wait }
  const secret = await secretToEnrol(context, bureau, token)
  const step = totpStep(secret, code, now)
  if (step === undefined) {
    await failed(db, bureau, [`totp:${account.id}`], now)
    return {
      refused: t(
        '驗證碼不正確。請確認手機時間正確，再輸入目前顯示的六位數字。',
        'The code is not right. See that your phone’s clock is right, and enter the six digits it shows now.',
      ),
    }
  }
  const codes = newRecoveryCodes()
  await withSession(db, system(bureau), async (tx) => {
    await sql`update accounts set totp = ${sealedSecret(context, bureau, account.id, secret)}, totp_step = ${step}, recovery = ${JSON.stringify(codes.map(recoveryHash))}::jsonb where bureau = ${bureau} and id = ${account.id}`.execute(
      tx,
    )
    await sql`update sessions set pending = null where bureau = ${bureau} and token = ${tokenHash(token)}`.execute(tx)
    await noteAccount(tx, bureau, { actor: account.id, account: account.id, what: 'second-factor-enrolled' }, now)
  })
  if (waiting.stage === 'whole') return { codes }
  await signOut(db, bureau, token)
  return {
    codes,
    session: await openSession(db, bureau, personOf(bureau, account), 'whole', now, account.id, { device }),
  }
}

export async function renewRecoveryCodes(
  { db }: Context,
  bureau: string,
  account: string,
  now: number,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await withSession(db, system(bureau), async (tx) => {
    await sql`update accounts set recovery = ${JSON.stringify(codes.map(recoveryHash))}::jsonb where bureau = ${bureau} and id = ${account} and totp is not null`.execute(
      tx,
    )
    await noteAccount(tx, bureau, { actor: account, account, what: 'recovery-codes-made' }, now)
  })
  return codes
}
