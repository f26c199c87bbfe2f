// A filing not sent yet: kept sealed in the store, found again by the account, by a cookie on this device, or by its code.
import { getCookie, setCookie } from 'hono/cookie'
import { secure } from '#auth/index.ts'
import type { Ctx } from './env.ts'
import { house, instant } from './env.ts'

export type Draft = { code: string; programme: string; values: Record<string, unknown>; page: number }

const isUnlinked = (c: Ctx, programme: string) =>
  house(c).programmes.find((one) => one.id === programme)?.portal?.unlinked === true
/** What leads back to nobody says on the device not even what it is about. */
const cookieOf = (c: Ctx, programme: string) => (isUnlinked(c, programme) ? 'draft' : `draft-${programme}`)

/** The account a filing is kept with: none for what leads back to nobody. */
export function accountFor(c: Ctx, programme: string): string | undefined {
  return isUnlinked(c, programme) ? undefined : c.get('person').account
}

export async function draftOf(c: Ctx, programme: string): Promise<Draft | undefined> {
  const account = accountFor(c, programme)
  const kept = account ? await house(c).store.draftsOf(house(c).bureau.id, account, instant(c)) : []
  const mine = kept.find((one) => one.programme === programme)
  if (mine) return mine
  const code = getCookie(c, cookieOf(c, programme))
  const draft = code ? await house(c).store.openDraft(house(c).bureau.id, code, instant(c)) : undefined
  return draft?.programme === programme ? draft : undefined
}

export async function keepDraft(c: Ctx, draft: Omit<Draft, 'code'> & { code?: string }): Promise<Draft> {
  const account = accountFor(c, draft.programme)
  const kept = await house(c).store.saveDraft(house(c).bureau.id, draft, instant(c), account ?? null)
  remember(c, kept)
  return kept
}

export async function openDraftByCode(c: Ctx, code: string): Promise<Draft | undefined> {
  const draft = await house(c).store.openDraft(house(c).bureau.id, code, instant(c))
  if (!draft) return undefined
  if (accountFor(c, draft.programme)) return keepDraft(c, draft)
  remember(c, draft)
  return draft
}

export async function forgetDraft(c: Ctx, draft: Draft): Promise<void> {
  await house(c).store.dropDraft(house(c).bureau.id, draft.code)
  setCookie(c, cookieOf(c, draft.programme), '', { path: '/', maxAge: 0 })
}

/** What is kept with an account leaves nothing on the device for whoever sits down there next. */
function remember(c: Ctx, draft: Draft): void {
  if (accountFor(c, draft.programme)) return setCookie(c, cookieOf(c, draft.programme), '', { path: '/', maxAge: 0 })
  setCookie(c, cookieOf(c, draft.programme), draft.code, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    // Closed with the browser where nothing may lead back to anybody: others may sit down there next.
    ...(isUnlinked(c, draft.programme) ? {} : { maxAge: 30 * 86_400 }),
    secure: secure(c),
  })
}
