// Money that leaves the bureau: what an approval binds, who may give it, and how each payment of a case stands.
import type { Case, CaseEvent } from './case.ts'
import { rowsAgainst } from './instalments.ts'
import { afterMove, dueIn, moveOf, moving, type Payment, type PaymentMove } from './payment.ts'
import { amountIn, type AnyPays, lineOf, listed, type Programme } from './words/index.ts'
import { same } from './same.ts'
import { t, type Text } from './text.ts'

/** Who last gave what an approval binds, and in which event. */
export type GivenBy = Record<string, { by: string; seq: number }>

/** What an approval binds: whose money it is, the account it goes to, how much, and of instalments which. */
export function boundOf(pays: AnyPays, values: Record<string, unknown>): Record<string, unknown> {
  const account = record(values[pays.to])
  const whose = record(values[pays.payee])
  return {
    amount: pays.part ? dueIn(pays, values, Number(values[pays.part.nth])) : (values[pays.amount] ?? null),
    account: { bank: account.bank ?? '', number: account.number ?? '', holder: account.holder ?? '' },
    payee: { name: whose.name ?? '', number: whose.idNumber ?? whose.businessNumber ?? '' },
    ...(pays.part ? { instalment: values[pays.part.nth] ?? null } : {}),
  }
}

/** Why a correction may not be made: it would change what somebody else approved. Says which step to take instead. */
export function boundAgainst(
  programme: Programme,
  one: Case,
  corrected: Record<string, unknown>,
): { field: string; says: Text }[] {
  const { pays } = programme
  if (!pays) return []
  const rows = rowsAgainst(programme, one, corrected)
  if (!pays.bound.includes(one.state)) return rows
  const [was, would] = [boundOf(pays, one.values), boundOf(pays, { ...one.values, ...corrected })]
  const fields = { amount: amountIn(pays)[0], account: pays.to, payee: pays.payee }
  const bound = Object.entries(fields).flatMap(([part, field]) =>
    same(was[part], would[part]) ? [] : [{ field, says: insteadOf(programme, one.state) }],
  )
  return [...bound, ...rows.filter(({ field }) => !bound.some((other) => other.field === field))]
}

function insteadOf(programme: Programme, state: string): Text {
  const step = Object.values(programme.steps).find(
    ({ from, asks }) => listed(from).includes(state) && asks?.includes(programme.pays?.to ?? ''),
  )
  return step
    ? t(
        `受款人、帳戶與金額自核定起鎖定，不能以更正改變。請改辦「${step.does.zh}」，再由另一人核定。`,
        `Payee, account and amount are bound by the approval and cannot be changed by a correction. Take “${step.does.en}”; another person then approves it.`,
      )
    : t(
        '受款人、帳戶與金額自核定起鎖定，不能以更正改變。付款已在銀行或已入帳，請等銀行退匯後再更正帳戶。',
        'Payee, account and amount are bound by the approval and cannot be changed by a correction. The payment is with the bank or made: once the bank returns it, the account can be corrected.',
      )
}

/** Whether this person gave something of what the step would approve. */
export const gaveBound = (programme: Programme, one: Case, step: string, by: string): boolean =>
  listed(programme.pays?.approve).includes(step) && Object.values(one.givenBy ?? {}).some((given) => given.by === by)

/** Who gave what after this event. */
export function givenByAfter(programme: Programme, before: Case, event: CaseEvent): GivenBy | undefined {
  const { pays } = programme
  if (!pays || (event.kind !== 'step' && event.kind !== 'correct')) return before.givenBy
  const given = [event.values, 'computed' in event ? (event.computed ?? {}) : {}].flatMap(Object.keys)
  const names = [amountIn(pays)[0], pays.to, pays.payee].filter(
    (name) => given.includes(name) || event.gone?.includes(name),
  )
  if (names.length === 0) return before.givenBy
  return { ...before.givenBy, ...Object.fromEntries(names.map((name) => [name, { by: event.by.id, seq: event.seq }])) }
}

/** The payments of the case after this step. */
export function paymentsAfter(
  programme: Programme,
  after: Case,
  event: CaseEvent & { kind: 'step' },
): readonly Payment[] | undefined {
  const { pays } = programme
  const { payments = [] } = after
  if (!pays) return after.payments
  const last = payments.at(-1)
  const move = moveOf(pays, event.step)
  const moved = (one: Payment, how: PaymentMove, more: Partial<Payment>): Payment => ({
    ...one,
    ...more,
    moves: [...one.moves, { seq: event.seq, on: event.on, by: event.by.id, move: how }],
  })
  if (move === 'approve') {
    const maker = Object.values(after.givenBy ?? {}).toSorted((a, b) => b.seq - a.seq)[0]?.by ?? ''
    const digest = String(event.values[pays.seal] ?? '').split('.')[1]
    const nth = pays.part && Number(after.values[pays.part.nth])
    const fresh: Payment = {
      instalment: nth ?? (!last ? 1 : last.instalment + (last.state === 'paid' ? 1 : 0)),
      amount: nth ? dueIn(pays, after.values, nth) : Number(after.values[pays.amount] ?? 0),
      budget: lineOf(pays, after.values)?.line ?? '',
      ...(pays.granted ? { granted: Number(after.values[pays.granted] ?? 0) } : {}),
      state: 'approved',
      seq: event.seq,
      on: event.on,
      maker,
      checker: event.by.id,
      ...(digest ? { digest } : {}),
      moves: [{ seq: event.seq, on: event.on, by: event.by.id, move }],
    }
    return [...payments, fresh]
  }
  const one = move && moving(pays, payments, move, after.values)
  const next = move && one ? afterMove(one, move) : undefined
  const named =
    move === 'list'
      ? { list: after.values[pays.names.list] as string, line: after.values[pays.names.line] as number }
      : {}
  if (one && move && next)
    return payments.map((each) => (each === one ? moved(one, move, { state: next, ...defined(named) }) : each))
  // A case that goes elsewhere than to the list has had its approval taken back.
  const stands = listed(programme.steps[pays.list]?.from).includes(after.state)
  if (last?.state === 'approved' && !stands)
    return [...payments.slice(0, -1), moved(last, 'withdraw', { state: 'withdrawn' })]
  return after.payments
}

const defined = <T extends object>(some: T) =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Partial<T>
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** The steps by which money goes: taken for many cases at once, on the page of payments and nowhere else. */
export const isPaymentStep = ({ pays }: Programme, step: string): boolean =>
  pays !== undefined && !listed(pays.approve).includes(step) && moveOf(pays, step) !== undefined
