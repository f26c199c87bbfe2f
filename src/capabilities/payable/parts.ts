// Money granted once and paid row by row, beside `payable`: each row is approved, sent, paid and returned by itself. Its steps stand in the place of those of `payable`.
import { date, many, money, t, text, whole } from '#engine'
import * as payable from './index.ts'

const inside = { sensitivity: 'internal' } as const
export const fields = {
  instalments: many(t('分期撥付', 'Instalments'), {
    what: text(t('撥付項目', 'What it is for'), { max: 60 }),
    on: date(t('預定撥付日', 'To be paid on')),
    amount: money(t('金額', 'Amount'), { min: 1 }),
  }, { min: 1, max: 36, ...inside }),
  instalment: whole(t('本期期別', 'Instalment being paid'), { min: 1, ...inside }),
  partAmount: money(t('本期金額', 'Amount of this instalment'), inside),
  left: whole(t('尚待撥付期數', 'Instalments still to be paid'), inside),
  paid: money(t('累計已撥付', 'Paid so far'), inside),
  instalmentBack: whole(t('退匯期別', 'Instalment that came back'), { min: 1, ...inside }),
}
/** The states in which somebody else has granted it. */
export const granted = ['granted', ...payable.approved, 'partPaid'] as const
export const states = {
  granted: t('已核定，待撥第一期', 'Granted, first instalment to be approved'),
  partPaid: t('已撥付一部分，待撥下一期', 'Paid in part, next instalment to be approved'),
} as const

const PAID = ['partPaid', 'paid'] as const
const paidOrPart = [{ when: { left: { atLeast: 1 } }, to: 'partPaid' }, { to: 'paid' }] as const
/** While another instalment is with the house or the bank. */
const UNDER_WAY = ['approved', 'listed', 'returned', 'changed'] as const

export const steps = {
  ...payable.steps,
  approvePart: {
    does: t('核定撥付下一期', 'Approve the next instalment'), by: 'head', from: ['granted', 'partPaid'], to: 'approved',
    help: t('依分期順序核定第一筆尚未撥付的一期；退匯的一期也由此重新核定。', 'The first instalment that is not paid; one that came back is approved again in the same way.'),
  },
  list: { ...payable.steps.list, notBy: ['approvePart', 'approveAgain'] },
  confirmPayment: { ...payable.steps.confirmPayment, to: paidOrPart },
  undoPayment: { ...payable.steps.undoPayment, from: PAID },
  returnLate: { ...payable.steps.returnLate, from: PAID, asks: ['instalmentBack', 'bankAnswer'] },
  undoReturnLate: { ...payable.steps.undoReturnLate, to: paidOrPart },
  returnEarlier: {
    does: t('登錄前期入帳後退匯', 'Record that an earlier instalment came back'), by: 'accountant', from: UNDER_WAY, to: 'same', asks: ['instalmentBack', 'bankAnswer'],
    screen: 'payments',
  },
  undoReturnEarlier: {
    does: t('撤銷前期退匯登錄', 'Take back that an earlier one came back'), by: 'accountant', from: UNDER_WAY, to: 'same', asks: ['reason'], clears: ['bankAnswer'],
    screen: 'payments',
  },
  changeLater: {
    does: t('變更以後各期受款帳戶', 'Change the account of later instalments'), by: 'officer', from: ['granted', 'partPaid'], to: 'same', asks: ['account'],
  },
} as const

/** A programme adds what was granted (`granted`) and what it is charged to (`from`). */
export const pays = {
  ...payable.pays, amount: 'instalments.amount', part: { nth: 'instalment', due: 'partAmount', left: 'left', paid: 'paid', back: 'instalmentBack' },
  approve: ['approvePart', 'approveAgain'], late: ['returnLate', 'returnEarlier'],
  undo: { ...payable.pays.undo, late: ['undoReturnLate', 'undoReturnEarlier'] },
} as const
