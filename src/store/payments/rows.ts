// What a case leaves behind of its payments: a row for each approval, and the two sides of every posting.
import { type Case, type Payment, type PaymentMove, type Programme, rocYear } from '#engine'

export type PaymentRow = {
  case_id: string
  programme: string
  seq: number
  instalment: number
  amount: number
  state: Payment['state']
  digest: string | null
  maker: string
  checker: string
  approved_on: string
  list: string | null
  line: number | null
  /** The budget year it is charged to: of the day it was put on a list. */
  year: number | null
  listed_on: string | null
  listed_by: string | null
  answered_on: string | null
  budget_line: string
  /** What was granted in all when it was approved, where the programme says so. */
  granted: number | null
}
export type LedgerRow = {
  case_id: string
  programme: string
  seq: number
  account: Account
  amount: number
  on_day: string
}
/** What was granted stands against what is owed, lies with the bank, or is paid. */
type Account = 'granted' | 'owed' | 'sent' | 'paid'

export function paymentsOf(programme: Programme, one: Case): PaymentRow[] {
  const { pays } = programme
  if (!pays) return []
  return (one.payments ?? []).map((payment) => {
    const listed = payment.moves.find(({ move }) => move === 'list')
    return {
      case_id: one.id,
      programme: programme.id,
      seq: payment.seq,
      instalment: payment.instalment,
      amount: payment.amount,
      state: payment.state,
      digest: payment.digest ? `\\x${payment.digest}` : null,
      maker: payment.maker,
      checker: payment.checker,
      approved_on: payment.on,
      list: payment.list ?? null,
      line: payment.line ?? null,
      year: listed ? rocYear(listed.on) : null,
      listed_on: listed?.on ?? null,
      listed_by: listed?.by ?? null,
      answered_on: ['paid', 'returned'].includes(payment.state) ? (payment.moves.at(-1)?.on ?? null) : null,
      budget_line: payment.budget,
      granted: payment.granted ?? null,
    }
  })
}

/** From where to where the money goes with each move. */
const POSTINGS: Record<PaymentMove, readonly [from: Account, to: Account]> = {
  approve: ['granted', 'owed'],
  withdraw: ['owed', 'granted'],
  list: ['owed', 'sent'],
  confirm: ['sent', 'paid'],
  bounce: ['sent', 'granted'],
  late: ['paid', 'granted'],
  'undo:confirm': ['paid', 'sent'],
  'undo:bounce': ['granted', 'sent'],
  'undo:late': ['granted', 'paid'],
}

export const ledgerOf = (programme: Programme, one: Case): LedgerRow[] =>
  (one.payments ?? []).flatMap(({ amount, moves }) =>
    amount === 0
      ? []
      : moves.flatMap(({ seq, on, move }) => {
          const [from, to] = POSTINGS[move]
          const of = { case_id: one.id, programme: programme.id, seq, on_day: on }
          return [
            { ...of, account: from, amount },
            { ...of, account: to, amount: -amount },
          ]
        }),
  )
