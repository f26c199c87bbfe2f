// A step that waits for a second proof of whoever takes it: kept sealed with their session, so that only that browser can finish it.
import { timingSafeEqual } from 'node:crypto'
import { type Second, t, type Text } from '#engine'
import { sql, withSession } from '#store'
import type { Context } from '#store/context.ts'
import { seal, unseal } from '#store/chain/seal.ts'
import { passwordAgain } from './citizens.ts'
import { iso, system } from './reach.ts'
import { failed, forgive, mustWait } from './tries.ts'

export type WaitingStep = {
  caseId: string
  number: string
  role: string
  step: string
  values: Record<string, unknown>
  way: Second
  /** What was sent, or the four characters of the number on file. */
  answer?: string
  /** Where it was sent, for recognising. */
  to?: string
  until: number
}
const GOOD_FOR = 30 * 60_000
const bound = (bureau: string, session: string) => `${bureau}/second-proof/${session}`

export const waitWith = (
  { db, keys }: Context,
  bureau: string,
  session: string,
  step: Omit<WaitingStep, 'until'>,
  now: number,
): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update sessions set pending = ${seal(keys.data, { ...step, until: now + GOOD_FOR }, bound(bureau, session))}
      where bureau = ${bureau} and id = ${session} and stage = 'whole'`.execute(tx),
  )

export const stepWaiting = (
  { db, keys }: Context,
  bureau: string,
  session: string,
  now: number,
): Promise<WaitingStep | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ pending: Buffer | null }>`select pending from sessions
      where bureau = ${bureau} and id = ${session} and stage = 'whole' and expires_at > ${iso(now)}`.execute(tx)
    if (!row?.pending) return undefined
    const found = JSON.parse(unseal(keys.data, row.pending, bound(bureau, session))) as WaitingStep
    return found.until > now ? found : undefined
  })

export const waitNoMore = ({ db }: Context, bureau: string, session: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update sessions set pending = null where bureau = ${bureau} and id = ${session} and stage = 'whole'`.execute(
      tx,
    ),
  )

/** Nothing where it is right; wrong ones cost growing waits, for this case and this part whatever browser they come from. */
export async function wrongProof(
  context: Context,
  bureau: string,
  waiting: WaitingStep,
  given: { typed: string; account?: string | undefined },
  now: number,
): Promise<Text | undefined> {
  if (waiting.way === 'password')
    return (await passwordAgain(context, bureau, given.account ?? '', given.typed, now))[0]?.says
  const who = `proof:${waiting.caseId}/${waiting.role}`
  const wait = await mustWait(context.db, bureau, [who], now)
  if (wait) return wait
  if (same(waiting.answer, given.typed)) {
    await forgive(context.db, bureau, who)
    return undefined
  }
  await failed(context.db, bureau, [who], now)
  return waiting.way === 'sent-code'
    ? t(
        '驗證碼不正確，請再確認，或回到案件重新索取。',
        'The code is not right. Check it, or go back to the case and ask for a new one.',
      )
    : t('與案卷所留的證號不符，請再確認。', 'That is not what stands on file. Check it again.')
}

function same(wanted: string | undefined, typed: string): boolean {
  const [a, b] = [wanted ?? '', typed].map((one) =>
    Buffer.from(
      one
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, ''),
    ),
  )
  return Boolean(a?.length && b && a.length === b.length && timingSafeEqual(a, b))
}
