// What the page of payments and the bank's answer need of a programme that pays.
import { contract, t } from '#engine'
import { fields } from './index.ts'

export const payable = contract('payable', t('付款', 'payable'), {
  fields,
  states: ['approved', 'listed', 'paid', 'returned'],
  steps: ['list', 'confirmPayment', 'returnPayment', 'returnLate', 'undoPayment', 'undoReturn', 'undoReturnLate'],
  second: ['list'],
  screen: 'payments',
  pays: true,
})
