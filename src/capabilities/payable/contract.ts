// What the page of payments and the bank's answer need of a programme that pays.
import { contract, t } from '#engine'
import { fields } from './index.ts'
import * as parts from './parts.ts'

export const payable = contract('payable', t('付款', 'payable'), {
  fields,
  states: ['approved', 'listed', 'paid', 'returned'],
  steps: ['list', 'confirmPayment', 'returnPayment', 'returnLate', 'undoPayment', 'undoReturn', 'undoReturnLate'],
  second: ['list'],
  screen: 'payments',
  pays: true,
})

/** Money granted once and paid row by row. */
export const inInstalments = contract('in-instalments', t('分期付款', 'paid in instalments'), {
  fields: parts.fields,
  states: ['granted', 'partPaid'],
  steps: ['approvePart', 'returnEarlier', 'undoReturnEarlier'],
  screen: 'payments',
  pays: true,
})
