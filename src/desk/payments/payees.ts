// Who is paid: a page of cases with the account of each, opened for this purpose and logged.
import type { Programme } from '#engine'
import { duePage, type DueRow } from '#reports/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

/** The programmes that pay: those whose steps put a case on a list and confirm what the bank says. */
export const paying = (c: Ctx): Programme[] =>
  house(c).programmes.filter(
    (one) => one.steps.list?.asks?.includes('paymentList') && one.steps.confirmPayment && one.fields.payable,
  )

export type Payee = DueRow & { holder: string; bank: string; account: string }
export type Payees = { rows: Payee[]; next?: string }

export const due = (c: Ctx, which: Parameters<typeof duePage>[3]) =>
  duePage(house(c).db, deskSession(c), paying(c), which)

export async function payeesOf(c: Ctx, which: Parameters<typeof duePage>[3]): Promise<Payees> {
  const { rows, next } = await due(c, which)
  const payees: Payee[] = []
  for (const row of rows) {
    const one = await house(c).store.open(deskSession(c), row.id, {
      purpose: 'payment list',
      at: instant(c),
    })
    const account = (one?.values.account ?? {}) as Record<string, string>
    payees.push({ ...row, holder: account.holder ?? '', bank: account.bank ?? '', account: account.number ?? '' })
  }
  return { rows: payees, ...(next ? { next } : {}) }
}

/** Every case of the kind, page after page, up to a number one request can carry. */
export async function allDue(
  c: Ctx,
  which: Omit<Parameters<typeof duePage>[3], 'limit' | 'after'>,
  most: number,
): Promise<DueRow[]> {
  const found: DueRow[] = []
  for (let after: string | undefined; found.length < most;) {
    const page = await due(c, { ...which, ...(after ? { after } : {}), limit: Math.min(200, most - found.length) })
    found.push(...page.rows)
    if (!page.next) break
    after = page.next
  }
  return found
}
