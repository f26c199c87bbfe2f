// What the page of payments and the bank's answer need of a programme that pays.
import { contract, t } from '#engine'
import { fields } from './index.ts'

const { approval, paymentList, paymentLine, paidOn, bankAnswer } = fields

export const payable = contract('payable', t('付款', 'payable'), {
  fields: { approval, paymentList, paymentLine, paidOn, bankAnswer },
  states: ['approved', 'listed', 'paid', 'returned'],
  steps: ['list', 'confirmPayment', 'returnPayment', 'returnLate', 'undoPayment', 'undoReturn', 'undoReturnLate'],
  second: ['list'],
  screen: 'payments',
  pays: true,
})
