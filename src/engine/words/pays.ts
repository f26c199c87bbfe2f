// A word: money that leaves the bureau.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * Money that leaves the bureau: how much, to which account, and the steps by which a payment goes. An approval binds payee, account
 * and amount; nobody approves what they gave themselves, and in the states named nothing of it can be changed.
 */
export type Pays<F = Fields, S extends string = string, A extends string = string, M extends string = string> = {
  /** A field; or one in rows, `instalments.amount`: then each row is an instalment, approved, sent, paid and returned by itself. */
  amount: (keyof F & string) | `${string}.${string}`
  /** Of amounts in rows: what the house fills in as they are paid, row by row. */
  part?: Part<F>
  /** What was granted: never more of it is approved, sent and paid together, and a constraint of the database keeps it. */
  granted?: keyof F & string
  to: keyof F & string
  payee: keyof F & string
  /** Filled as the approval is given: what it binds, sealed. Shown to nobody. */
  seal: keyof F & string
  /** The line on which the bank gets it. */
  names: { list: keyof F & string; line: keyof F & string }
  bound: readonly S[]
  /** The budget line it is charged to; where there are several, by the value of a choice. */
  from: Line<M> | { by: keyof F & string; lines: { readonly [option: string]: Line<M> } }
  approve: A | readonly A[]
  list: A
  /** What the bank may say: paid, sent back, sent back after it had said paid. Of instalments the last may come when another is on its way. */
  confirm: A
  bounce: A
  late: A | readonly A[]
  /** How each of these is taken back, in the same order. */
  undo: { confirm: A; bounce: A; late: A | readonly A[] }
}

/** A line of the budget, and the figure its yearly amount is reported as, where one is. */
type Line<M extends string = string> = { line: string; name: Text; measure?: M }

type Part<F> = {
  /** Which row the approval is of (the first that is not paid and on no way there), and how much that is. */
  nth: keyof F & string
  due: keyof F & string
  /** How many rows are still to be paid, and what has been paid in all. */
  left: keyof F & string
  paid: keyof F & string
  /** Which row came back late, as the bank's answer says. */
  back: keyof F & string
}

export type AnyPays = Loose<Pays>
export type BudgetLine = { line: string; name: Text; measure?: string | undefined }

export const budgetLines = ({ from }: AnyPays): BudgetLine[] =>
  from.lines ? Object.values(from.lines) : from.line && from.name ? [{ ...from, line: from.line, name: from.name }] : []

/** The line that a case of these values is charged to. */
export const lineOf = (pays: AnyPays, values: Record<string, unknown>): BudgetLine | undefined =>
  pays.from.lines ? pays.from.lines[String(values[pays.from.by ?? ''])] : budgetLines(pays)[0]

/** The field of the amount, and where it lies in rows the field in each: `['instalments', 'amount']`. */
export const amountIn = ({ amount }: AnyPays): [field: string, inRow: string | undefined] => {
  const [field = '', inRow] = amount.split('.')
  return [field, inRow]
}
