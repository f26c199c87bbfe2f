// Who is paid: a page of cases with the account of each, opened for this purpose and logged, as far as one's rights reach.
import { type Programme, which } from '#engine'
import { payable } from '#capabilities/payable/contract.ts'
import { duePage, type DueRow } from '#reports/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export const paying = (c: Ctx): Programme[] => which(house(c).programmes, payable)

/** `account` is nothing to somebody whose rights do not reach to it. */
export type Payee = DueRow & { account: { holder: string; bank: string; number: string } | undefined }
export type Payees = { rows: Payee[]; next?: string }
type Which = Parameters<typeof duePage>[3]

export async function payeesOf(c: Ctx, which: Which): Promise<Payees> {
  const { rows, next } = await duePage(house(c).db, deskSession(c), paying(c), which)
  const payees: Payee[] = []
  for (const row of rows) {
    const programme = house(c).store.programme(row.programme)
    const one = await house(c).store.open(deskSession(c), row.id, { purpose: 'payment list', at: instant(c) })
    const account = one?.values[programme.pays?.to ?? ''] as Payee['account']
    payees.push({ ...row, account })
  }
  return { rows: payees, ...(next ? { next } : {}) }
}

/** Every case that is due, page after page, up to a number one request can carry. */
export async function allDue(c: Ctx, most: number): Promise<DueRow[]> {
  const found: DueRow[] = []
  for (let after: string | undefined; found.length < most;) {
    const which: Which = { state: 'approved', ...(after ? { after } : {}), limit: Math.min(500, most - found.length) }
    const page = await duePage(house(c).db, deskSession(c), paying(c), which)
    found.push(...page.rows)
    if (!page.next) break
    after = page.next
  }
  return found
}
