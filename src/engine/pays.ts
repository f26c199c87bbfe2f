// Money that leaves the bureau: what an approval binds, who may give it, and how each payment of a case stands.
import type { Case, CaseEvent } from './case.ts'
import type { Day } from './days/index.ts'
import { type AnyPays, listed, type Programme } from './words/index.ts'
import { same } from './same.ts'
import { t, type Text } from './text.ts'

/**
 * One approval of one instalment and what became of it. A payment that comes back keeps its row; when it is approved anew, the
 * same instalment begins another.
 */
export type Payment = {
  instalment: number
  amount: number
  state: 'approved' | 'listed' | 'paid' | 'returned' | 'withdrawn'
  /** The event that approved it. */
  seq: number
  on: Day
  /** Whoever last gave payee, account or amount, and whoever approved them: never the same. */
  maker: string
  checker: string
  /** What was approved, as a digest that proves it and says nothing. */
  digest?: string
  list?: string
  line?: number
  moves: { seq: number; on: Day; by: string; move: PaymentMove }[]
}
export type PaymentMove = 'approve' | 'withdraw' | 'list' | 'confirm' | 'bounce' | 'late' | `undo:${Answer}`
/** What a bank says of a line: paid, sent back, or sent back after it had said paid. */
export type Answer = 'confirm' | 'bounce' | 'late'
export const ANSWERS: readonly Answer[] = ['confirm', 'bounce', 'late']

/** Who last gave what an approval binds, and in which event. */
export type GivenBy = Record<string, { by: string; seq: number }>

/** What an approval binds: whose money it is, the account it goes to, and how much. */
export function boundOf({ amount, to, payee }: AnyPays, values: Record<string, unknown>): Record<string, unknown> {
  const account = record(values[to])
  const whose = record(values[payee])
  return {
    amount: values[amount] ?? null,
    account: { bank: account.bank ?? '', number: account.number ?? '', holder: account.holder ?? '' },
    payee: { name: whose.name ?? '', number: whose.idNumber ?? whose.businessNumber ?? '' },
  }
}

/** Why a correction may not be made: it would change what somebody else approved. Says which step to take instead. */
export function boundAgainst(
  programme: Programme,
  one: Case,
  corrected: Record<string, unknown>,
): { field: string; says: Text }[] {
  const { pays } = programme
  if (!pays?.bound.includes(one.state)) return []
  const [was, would] = [boundOf(pays, one.values), boundOf(pays, { ...one.values, ...corrected })]
  const fields = { amount: pays.amount, account: pays.to, payee: pays.payee }
  return Object.entries(fields).flatMap(([part, field]) =>
    same(was[part], would[part]) ? [] : [{ field, says: insteadOf(programme, one.state) }],
  )
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
  const given = { ...event.values, ...('computed' in event ? event.computed : {}) }
  const names = [pays.amount, pays.to, pays.payee].filter((name) => name in given)
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
    const fresh: Payment = {
      instalment: !last ? 1 : last.instalment + (last.state === 'paid' ? 1 : 0),
      amount: Number(after.values[pays.amount] ?? 0),
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
  if (!last) return after.payments
  const next = move ? TO[move][last.state] : undefined
  const named =
    move === 'list'
      ? { list: after.values[pays.names.list] as string, line: after.values[pays.names.line] as number }
      : {}
  if (move && next) return [...payments.slice(0, -1), moved(last, move, { state: next, ...defined(named) })]
  // A case that goes elsewhere than to the list has had its approval taken back.
  const stands = listed(programme.steps[pays.list]?.from).includes(after.state)
  if (last.state === 'approved' && !stands)
    return [...payments.slice(0, -1), moved(last, 'withdraw', { state: 'withdrawn' })]
  return after.payments
}

/** Where each move leads a payment, from where it stands. */
const TO: Record<PaymentMove, Partial<Record<Payment['state'], Payment['state']>>> = {
  approve: {},
  withdraw: {},
  list: { approved: 'listed' },
  confirm: { listed: 'paid' },
  bounce: { listed: 'returned' },
  late: { paid: 'returned' },
  'undo:confirm': { paid: 'listed' },
  'undo:bounce': { returned: 'listed' },
  'undo:late': { returned: 'paid' },
}

function moveOf(pays: AnyPays, step: string): PaymentMove | undefined {
  if (listed(pays.approve).includes(step)) return 'approve'
  if (step === pays.list) return 'list'
  const answer = ANSWERS.find((one) => pays[one] === step)
  const undone = ANSWERS.find((one) => pays.undo[one] === step)
  return answer ?? (undone && `undo:${undone}`)
}

const defined = <T extends object>(some: T) =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Partial<T>
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** The steps by which money goes: taken for many cases at once, on the page of payments and nowhere else. */
export const isPaymentStep = ({ pays }: Programme, step: string): boolean =>
  pays !== undefined && !listed(pays.approve).includes(step) && moveOf(pays, step) !== undefined
