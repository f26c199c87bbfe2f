// A slip of paper in this browser: for a while it may see again the code it has just been given, through reload, language and Back.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hasCode } from '#engine'
import { seal, unseal } from '#store/chain/seal.ts'
import type { OpenCase } from '#store/types.ts'
import { secure } from '#auth/index.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export type Slip = { caseId: string; role: string; version: number; until: number }
const NAME = 'slip'
const bound = (c: Ctx, path: string) => `${house(c).bureau.id}/slip/${path}`

/** @param path the only address it is sent to; nothing else of the site sees it */
export async function keepSlip(
  c: Ctx,
  path: string,
  mine: { caseId: string; role: string },
  minutes: number,
): Promise<void> {
  const version = await versionOf(c, mine)
  const slip: Slip = { ...mine, version, until: house(c).now() + minutes * 60_000 }
  setCookie(c, NAME, seal(house(c).context.keys.data, slip, bound(c, path)).toString('base64url'), {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: secure(c),
    maxAge: minutes * 60,
  })
}

/** What the slip opens: the case, the part in it, and the code, as long as it is still the code. */
export async function readSlip(
  c: Ctx,
  path: string,
): Promise<{ one: OpenCase; role: string; code?: string } | undefined> {
  const slip = opened(c, path)
  if (!slip || slip.until < house(c).now() || slip.version !== (await versionOf(c, slip))) return undefined
  const { store, bureau } = house(c)
  const session = {
    bureau: bureau.id,
    reach: 'portal' as const,
    caseId: slip.caseId,
    actor: { id: 'slip', role: slip.role },
  }
  const one = await store.open(session, slip.caseId, { purpose: 'receipt', at: instant(c) })
  if (!one) return undefined
  // A body has no code: whoever acts for it finds the case with their account.
  if (!hasCode(store.programme(one.programme, one.version).roles[slip.role])) return { one, role: slip.role }
  return { one, role: slip.role, code: await store.accessCode({ ...session, reach: 'system' }, slip.caseId, slip.role) }
}

export const dropSlip = (c: Ctx, path: string): void => void deleteCookie(c, NAME, { path, secure: secure(c) })

function opened(c: Ctx, path: string): Slip | undefined {
  const kept = getCookie(c, NAME)
  if (!kept) return undefined
  try {
    return JSON.parse(unseal(house(c).context.keys.data, Buffer.from(kept, 'base64url'), bound(c, path))) as Slip
  } catch {
    // Not ours, or of another page: it opens nothing.
    return undefined
  }
}

const versionOf = async (c: Ctx, { caseId, role }: { caseId: string; role: string }): Promise<number> => {
  const system = { bureau: house(c).bureau.id, reach: 'system' as const, actor: { id: 'slip', role: 'system' } }
  return (await house(c).store.codesGiven(system, caseId)).find((one) => one.role === role)?.version ?? 0
}
