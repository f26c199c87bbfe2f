// A word: money that leaves the bureau.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * Money that leaves the bureau: how much, to which account, and the steps by which a payment goes. An approval binds payee, account
 * and amount; nobody approves what they gave themselves, and in the states named nothing of it can be changed.
 */
export type Pays<F = Fields, S extends string = string, A extends string = string, M extends string = string> = {
  amount: keyof F & string
  to: keyof F & string
  payee: keyof F & string
  /** Filled as the approval is given: what it binds, sealed. Shown to nobody. */
  seal: keyof F & string
  /** The line on which the bank gets it. */
  names: { list: keyof F & string; line: keyof F & string }
  bound: readonly S[]
  /** What it is charged to, and the figure the yearly budget is reported as, where one is. */
  budget: { line: string; name: Text; measure?: M }
  approve: A | readonly A[]
  list: A
  /** What the bank may say: paid, sent back, sent back after it had said paid. */
  confirm: A
  bounce: A
  late: A
  /** How each of these is taken back. */
  undo: { confirm: A; bounce: A; late: A }
}

export type AnyPays = Loose<Pays>
