// Citizens' accounts: an address that answered a code, a password, and nothing else they did not give us.
import { randomUUID } from 'node:crypto'
import { type Lang, type Problem, t, type Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { blind, seal, unseal } from '#store/chain/seal.ts'
import { setPassword } from './accounts.ts'
import { takeCode, waitFor } from './mail-code.ts'
import { endAllMandates } from './mandates.ts'
import { letter } from './account-letters.ts'
import { type Kind, writeToAccount } from './messages.ts'
import type { Person } from './person.ts'
import { system } from './reach.ts'
import { hashPassword, newMailCode, passwordFits, passwordProblem } from './secrets.ts'
import { endSessions, openSession, type SignedIn } from './sessions.ts'
import { forgiveAll, right, takeGuess } from './guesses.ts'
import { failed, forgive, mustWait } from './tries.ts'

export { waitingIn, type Waiting } from './mail-code.ts'
type Asked = { from: string; lang: Lang }
type Result = SignedIn | { problems: Problem[] }

export const emailTyped = (typed: string): string =>
  typed.slice(0, 1000).normalize('NFKC').trim().toLowerCase().slice(0, 254)
const addressOf = ({ keys }: Context, email: string) => blind(keys.index, 'e-mail', email)
export const contactBound = (bureau: string, id: string) => `${bureau}/account/${id}`
/** The name stays out of the session: what they do in a case is told by their part in it, not by a name they chose. */
const citizen = (bureau: string, id: string): Person => ({ id, name: '', kind: 'citizen', bureau, roles: [] })

type Row = { id: string; password: string; contact: Buffer; locked_at: string | null }
const byAddress = (context: Context, bureau: string, email: string): Promise<Row | undefined> =>
  withSession(context.db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } =
      await sql<Row>`select id, password, contact, locked_at from accounts where bureau = ${bureau} and kind = 'citizen' and address = ${addressOf(context, email)}`.execute(
        tx,
      )
    return row
  })

/** An account of the demonstration: nobody knows its password. */
export async function keepCitizen(
  context: Context,
  bureau: string,
  { id, email, name }: Citizen & { id: string },
): Promise<void> {
  const contact = seal(context.keys.data, { email, name }, contactBound(bureau, id))
  const password = await hashPassword(randomUUID())
  await withSession(context.db, system(bureau), (tx) =>
    sql`insert into accounts (bureau, id, name, kind, roles, password, address, contact)
      values (${bureau}, ${id}, '', 'citizen', '[]', ${password}, ${addressOf(context, email)}, ${contact}) on conflict do nothing`.execute(
      tx,
    ),
  )
}

/** The account of an address, for whoever has its holder before them. */
export const accountAt = async (context: Context, bureau: string, typed: string): Promise<string | undefined> =>
  (await byAddress(context, bureau, emailTyped(typed)))?.id

/** Answers the same whether or not the address is known; the letter says the rest, to whoever reads that mailbox. */
export async function askToSignUp(
  context: Context,
  bureau: string,
  given: { email: string; name: string; password: string } & Asked,
  now: number,
): Promise<Result> {
  const email = emailTyped(given.email)
  const name = given.name
    .slice(0, 1000)
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 60)
  const weak = passwordProblem(given.password)
  const problems: Problem[] = [
    ...emailProblems(email),
    ...(name ? [] : [{ field: 'name', says: t('請填寫稱呼。', 'Enter what we may call you.') }]),
    ...(weak ? [{ field: 'password', says: weak }] : []),
  ]
  if (problems.length > 0) return { problems }
  const wait = await mayAsk(context, bureau, email, given.from, now)
  if (wait) return { problems: [{ field: 'email', says: wait }] }
  const password = await hashPassword(given.password)
  const known = await byAddress(context, bureau, email)
  const code = known ? undefined : newMailCode()
  await write(context, bureau, email, given.lang, code ? 'sign-up' : 'account-exists', code, now)
  return waitFor(context, bureau, { for: 'sign-up', email, name, password, tries: 0, ...(code ? { code } : {}) }, now)
}

export async function finishSignUp(
  context: Context,
  bureau: string,
  token: string,
  code: string,
  device: string,
  now: number,
): Promise<Result> {
  const taken = await takeCode(context, bureau, token, 'sign-up', code, now)
  if ('refused' in taken) return { problems: [{ field: 'code', says: taken.refused }] }
  const { email, name, password } = taken
  const id = `citizen-${randomUUID()}`
  const contact = seal(context.keys.data, { email, name }, contactBound(bureau, id))
  const made = await withSession(context.db, system(bureau), async (tx) => {
    const { rows } = await sql`insert into accounts (bureau, id, name, kind, roles, password, address, contact)
      values (${bureau}, ${id}, '', 'citizen', '[]', ${password}, ${addressOf(context, email)}, ${contact}) on conflict do nothing returning id`.execute(
      tx,
    )
    return rows.length > 0
  })
  if (!made)
    return {
      problems: [
        { field: '', says: t('這個電子郵件已有帳號，請直接登入。', 'This address has an account already. Sign in.') },
      ],
    }
  return openSession(context.db, bureau, citizen(bureau, id), 'whole', now, id, { device })
}

const REFUSED = t('電子郵件或密碼不正確。', 'The e-mail address or the password is not right.', {
  vi: 'Email hoặc mật khẩu không đúng.',
  id: 'Email atau kata sandi salah.',
  th: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง',
  fil: 'Mali ang email o password.',
})

export async function signInCitizen(
  context: Context,
  bureau: string,
  given: { email: string; password: string; from: string; device: string; known?: boolean },
  now: number,
): Promise<SignedIn | { refused: Text }> {
  const email = emailTyped(given.email)
  const guess = { account: triesOf(context, email), from: given.from, known: given.known }
  const wait = await takeGuess(context.db, bureau, guess, now)
  if (wait) return { refused: wait }
  const account = await byAddress(context, bureau, email)
  const fits = await passwordFits(given.password, account?.password ?? null)
  if (!account || account.locked_at || !fits) return { refused: REFUSED }
  await right(context.db, bureau, guess)
  return openSession(context.db, bureau, citizen(bureau, account.id), 'whole', now, account.id, given)
}

export async function askNewPassword(
  context: Context,
  bureau: string,
  given: { email: string } & Asked,
  now: number,
): Promise<Result> {
  const email = emailTyped(given.email)
  const problems = emailProblems(email)
  if (problems.length > 0) return { problems }
  const wait = await mayAsk(context, bureau, email, given.from, now)
  if (wait) return { problems: [{ field: 'email', says: wait }] }
  const known = await byAddress(context, bureau, email)
  const code = known && !known.locked_at ? newMailCode() : undefined
  if (code) await write(context, bureau, email, given.lang, 'new-password', code, now)
  const waiting = { for: 'new-password' as const, email, account: known?.id ?? '', tries: 0 }
  return waitFor(context, bureau, { ...waiting, ...(code ? { code } : {}) }, now)
}

/** The new password is looked at before the code is used up, so that a weak one costs nothing. */
export async function finishNewPassword(
  context: Context,
  bureau: string,
  token: string,
  given: { code: string; password: string; device: string },
  now: number,
): Promise<Result> {
  const weak = passwordProblem(given.password)
  if (weak) return { problems: [{ field: 'password', says: weak }] }
  const hash = await hashPassword(given.password)
  const taken = await takeCode(context, bureau, token, 'new-password', given.code, now)
  if ('refused' in taken) return { problems: [{ field: 'code', says: taken.refused }] }
  await withSession(context.db, system(bureau), (tx) => setPassword(tx, bureau, taken.account, hash))
  await forgiveAll(context.db, bureau, triesOf(context, taken.email))
  return openSession(context.db, bureau, citizen(bureau, taken.account), 'whole', now, taken.account, given)
}

export type Citizen = { email: string; name: string }
export const citizenOf = (context: Context, bureau: string, id: string): Promise<Citizen | undefined> =>
  withSession(context.db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      contact: Buffer
    }>`select contact from accounts where bureau = ${bureau} and id = ${id} and kind = 'citizen'`.execute(tx)
    return row && (JSON.parse(unseal(context.keys.data, row.contact, contactBound(bureau, id))) as Citizen)
  })

export async function changeCitizenPassword(
  context: Context,
  bureau: string,
  session: { id: string; account: string },
  given: { password: string; next: string },
  now: number,
): Promise<Problem[]> {
  const weak = passwordProblem(given.next)
  const problems = [
    ...(await passwordAgain(context, bureau, session.account, given.password, now)),
    ...(weak ? [{ field: 'new', says: weak }] : []),
  ]
  if (problems.length > 0) return problems
  const hash = await hashPassword(given.next)
  await withSession(context.db, system(bureau), (tx) =>
    setPassword(tx, bureau, session.account, hash, { but: session.id }),
  )
  return []
}

/** The account, its list of cases, its drafts and its letters go. The cases are the bureau's record and stay. */
export async function deleteCitizen(
  context: Context,
  bureau: string,
  account: string,
  password: string,
  now: number,
): Promise<Problem[]> {
  const problems = await passwordAgain(context, bureau, account, password, now)
  if (problems.length > 0) return problems
  await withSession(context.db, system(bureau), async (tx) => {
    await endSessions(tx, bureau, account)
    await endAllMandates(tx, bureau, account, now)
    await sql`delete from drafts where bureau = ${bureau} and account = ${account}`.execute(tx)
    await sql`delete from account_messages m using accounts a where a.bureau = ${bureau} and a.id = ${account} and m.bureau = a.bureau and m.address = a.address`.execute(
      tx,
    )
    await sql`delete from accounts where bureau = ${bureau} and id = ${account} and kind = 'citizen'`.execute(tx)
  })
  return []
}

/** The present password once more, for what must be done by its holder; wrong ones cost growing waits. */
export async function passwordAgain(
  context: Context,
  bureau: string,
  account: string,
  password: string,
  now: number,
): Promise<Problem[]> {
  const tried = [`account:${account}`]
  const wait = await mustWait(context.db, bureau, tried, now)
  if (wait) return [{ field: 'password', says: wait }]
  const {
    rows: [row],
  } = await withSession(context.db, system(bureau), (tx) =>
    sql<{
      password: string
    }>`select password from accounts where bureau = ${bureau} and id = ${account} and kind = 'citizen'`.execute(tx),
  )
  if (await passwordFits(password, row?.password ?? null)) {
    await forgive(context.db, bureau, `account:${account}`)
    return []
  }
  await failed(context.db, bureau, tried, now)
  return [{ field: 'password', says: t('目前的密碼不正確。', 'The present password is not right.') }]
}

const triesOf = (context: Context, email: string) => `citizen:${addressOf(context, email).toString('hex')}`

/** Each letter asked for counts as a try: nobody's mailbox is flooded, and a code cannot be guessed by asking again and again. */
async function mayAsk(
  context: Context,
  bureau: string,
  email: string,
  from: string,
  now: number,
): Promise<Text | undefined> {
  const who = [`asks:${addressOf(context, email).toString('hex')}`, `asks-from:${from}`]
  const wait = await mustWait(context.db, bureau, who, now)
  if (!wait) await failed(context.db, bureau, who, now)
  return wait
}

const emailProblems = (email: string): Problem[] =>
  /^[^\s@<>"(),:;\\[\]]+@(?:[^\s@<>"(),:;\\[\].]+\.)+[^\s@<>"(),:;\\[\].]{2,}$/.test(email)
    ? []
    : [
        {
          field: 'email',
          says: t(
            '請填寫正確的電子郵件，例如 name@example.tw。',
            'Enter a whole e-mail address, such as name@example.tw.',
          ),
        },
      ]

function write(
  context: Context,
  bureau: string,
  to: string,
  lang: Lang,
  kind: Exclude<Kind, 'access-code' | 'second-proof'>,
  code: string | undefined,
  now: number,
): Promise<void> {
  return withSession(context.db, system(bureau), (tx) =>
    writeToAccount(context, tx, bureau, kind, addressOf(context, to), letter(to, lang, kind, code), now),
  )
}
