// Where a party can be reached by what the case holds and by the account they follow it with, and how an address is shown for recognising.
import type { Case, Programme } from '#engine'
import type { Context } from '#store/context.ts'
import { reachesOf, reachesOfBody } from './reaches.ts'

export type OnFile = { line?: string; email?: string; sms?: string }

/** @param one the case with the party's own values open */
export async function onFile(
  context: Context,
  bureau: string,
  one: Pick<Case, 'id' | 'values'>,
  programme: Programme,
  role: string,
  /** What may prove who somebody is, and not only bring them news. */
  {
    proves = false,
    on,
  }: { proves?: boolean; /** The day: of a body also whoever may act for it then is told. */ on?: string } = {},
): Promise<OnFile> {
  const found = programme.roles[role]
  if (found?.kind !== 'party' || !(found.is || found.body)) return {}
  const party = (one.values[found.is ?? ''] ?? {}) as { email?: string; phone?: string }
  const body = one.values[found.body ?? '']
  const account =
    found.body === undefined
      ? await reachesOf(context, bureau, one.id, role, { filed: proves })
      : on !== undefined && typeof body === 'string'
        ? await reachesOfBody(context, bureau, { body, programme: programme.id, on })
        : undefined
  const email = party.email ?? account?.email
  const sms = mobile(party.phone)
  return { ...(account?.line ? { line: account.line } : {}), ...(email ? { email } : {}), ...(sms ? { sms } : {}) }
}

/** A Taiwanese mobile number as ten digits, or nothing. */
export function mobile(phone: string | undefined): string | undefined {
  const digits = (phone ?? '')
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^\+?886/, '0')
  return /^09\d{8}$/.test(digits) ? digits : undefined
}

export function masked(way: 'line' | 'email' | 'sms', to: string): string {
  if (way === 'line') return 'LINE'
  if (way === 'sms') return `${to.slice(0, 4)}***${to.slice(-3)}`
  const [name = '', host = ''] = to.split('@')
  return `${name.slice(0, 1)}***@${host}`
}
