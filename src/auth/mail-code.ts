// A code sent to an address, good for half an hour, once, and only in the browser that asked for it.
import { timingSafeEqual } from 'node:crypto'
import { t, type Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { seal, unseal } from '#store/chain/seal.ts'
import { guest } from './person.ts'
import { system } from './reach.ts'
import { tokenHash } from './secrets.ts'
import { openSession, type SignedIn } from './sessions.ts'

/** What waits for the code. Without a code nothing was sent that could be entered, and whoever asks does not learn why. */
export type Waiting =
  | { for: 'sign-up'; email: string; name: string; password: string; code?: string; tries: number }
  | { for: 'new-password'; email: string; account: string; code?: string; tries: number }
const MOST_TRIES = 5
const bound = (bureau: string) => `${bureau}/mail-code`
export const WRONG_CODE = t(
  '驗證碼不正確或已過期，請再確認，或重新索取。',
  'The code is not right, or too old. Check it, or ask for a new one.',
  {
    vi: 'Mã không đúng hoặc đã hết hạn.',
    id: 'Kode salah atau kedaluwarsa.',
    th: 'รหัสไม่ถูกต้องหรือหมดอายุ',
    fil: 'Mali o lipas na ang code.',
  },
)

export const waitFor = ({ db, keys }: Context, bureau: string, waiting: Waiting, now: number): Promise<SignedIn> =>
  openSession(db, bureau, guest(bureau), 'code', now, null, {
    pending: seal(keys.data, waiting, bound(bureau)),
  })

export const waitingIn = (
  { db, keys }: Context,
  bureau: string,
  token: string,
  now: number,
): Promise<Waiting | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ pending: Buffer }>`
      select pending from sessions where bureau = ${bureau} and token = ${tokenHash(token)} and stage = 'code' and expires_at > ${new Date(now).toISOString()}`.execute(
      tx,
    )
    return row && (JSON.parse(unseal(keys.data, row.pending, bound(bureau))) as Waiting)
  })

/** Takes the code and what waited for it, at the same moment: of two that arrive together one finds it. Five wrong ones end it. */
export const takeCode = <F extends Waiting['for']>(
  { db, keys }: Context,
  bureau: string,
  token: string,
  kind: F,
  typed: string,
  now: number,
): Promise<Extract<Waiting, { for: F }> | { refused: Text }> =>
  withSession(db, system(bureau), async (tx) => {
    const hash = tokenHash(token)
    const {
      rows: [row],
    } = await sql<{ pending: Buffer }>`
      select pending from sessions where bureau = ${bureau} and token = ${hash} and stage = 'code' and expires_at > ${new Date(now).toISOString()} for update`.execute(
      tx,
    )
    const waiting = row && (JSON.parse(unseal(keys.data, row.pending, bound(bureau))) as Waiting)
    if (!waiting || waiting.for !== kind || waiting.tries >= MOST_TRIES) return { refused: WRONG_CODE }
    if (!same(waiting.code, typed)) {
      const once = seal(keys.data, { ...waiting, tries: waiting.tries + 1 }, bound(bureau))
      await sql`update sessions set pending = ${once} where bureau = ${bureau} and token = ${hash}`.execute(tx)
      return { refused: WRONG_CODE }
    }
    await sql`delete from sessions where bureau = ${bureau} and token = ${hash}`.execute(tx)
    return waiting as Extract<Waiting, { for: F }>
  })

function same(code: string | undefined, typed: string): boolean {
  const [wanted, given] = [code ?? '', typed.slice(0, 200).normalize('NFKC').replace(/\D/g, '')].map((one) =>
    Buffer.from(one),
  )
  return Boolean(wanted?.length && given && wanted.length === given.length && timingSafeEqual(wanted, given))
}
