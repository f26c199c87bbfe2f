// One payment of a case: how it stands, by which moves it goes, and which of several a step moves.
import type { Day } from './days/index.ts'
import { amountIn, type AnyPays, listed } from './words/index.ts'

/**
 * One approval of one instalment and what became of it. A payment that comes back keeps its row; when it is approved anew, the
 * same instalment begins another.
 */
export type Payment = {
  instalment: number
  amount: number
  /** The budget line it is charged to; and what was granted in all when it was approved, where the programme says so. */
  budget: string
  granted?: number
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

/**
 * Where a move brings a payment, or nothing where that cannot have happened to it. What is taken back is what happened last: what came
 * back at once was never paid, and taking it back does not make it so.
 */
export function afterMove({ state, moves }: Payment, move: PaymentMove): Payment['state'] | undefined {
  const to = TO[move][state]
  return to && move.startsWith('undo:') && standing(moves).at(-1) !== move.slice('undo:'.length) ? undefined : to
}
/** The moves that were not taken back. */
const standing = (moves: Payment['moves']): PaymentMove[] =>
  moves.reduce<PaymentMove[]>((all, { move }) => (move.startsWith('undo:') ? all.slice(0, -1) : [...all, move]), [])

export function moveOf(pays: AnyPays, step: string): PaymentMove | undefined {
  if (listed(pays.approve).includes(step)) return 'approve'
  if (step === pays.list) return 'list'
  const answer = ANSWERS.find((one) => listed(pays[one]).includes(step))
  const undone = ANSWERS.find((one) => listed(pays.undo[one]).includes(step))
  return answer ?? (undone && `undo:${undone}`)
}

/** The payment that a step moves: the last; of one that came back late the one it says. */
export function moving(
  { part }: AnyPays,
  payments: readonly Payment[],
  move: PaymentMove,
  values: Record<string, unknown>,
): Payment | undefined {
  if (!part || (move !== 'late' && move !== 'undo:late')) return payments.at(-1)
  return payments.findLast((one) => one.instalment === values[part.back] && afterMove(one, move) !== undefined)
}

/** Whether its money is granted to it: on the way, or there. */
export const isLive = ({ state }: Pick<Payment, 'state'>): boolean => state !== 'returned' && state !== 'withdrawn'

export const rowsIn = (pays: AnyPays, values: Record<string, unknown>): Record<string, unknown>[] =>
  listed(values[amountIn(pays)[0]] as Record<string, unknown>[] | undefined) as Record<string, unknown>[]

/** How much the nth row is; nothing where there is none. */
export const dueIn = (pays: AnyPays, values: Record<string, unknown>, nth: number): number =>
  Number(rowsIn(pays, values)[nth - 1]?.[amountIn(pays)[1] ?? ''] ?? 0)
