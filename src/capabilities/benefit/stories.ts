// The way of a granted amount through every turn it can take, for the stories of each programme that pays.

type Account = { bank: string; number: string; holder: string }

/** From the day of the approval on, until it is paid. */
export const thereAndBack = (day: string, account: Account) => {
  const answer = { paidOn: day, bankAnswer: '成功' }
  const again = { account: { ...account, number: '00000000000007' } }
  return [
    [day, 'officer', 'changeAccount', again],
    [day, 'head', 'approveAgain'],
    [day, 'accountant', 'list', { paymentList: 'P115-0801', paymentLine: 1 }],
    [day, 'accountant', 'confirmPayment', answer],
    [day, 'accountant', 'undoPayment', { reason: '匯入錯檔' }],
    [day, 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
    [day, 'accountant', 'undoReturn', { reason: '匯入錯檔' }],
    [day, 'accountant', 'confirmPayment', answer],
    [day, 'accountant', 'returnLate', { bankAnswer: '退匯' }],
    [day, 'accountant', 'undoReturnLate', { reason: '匯入錯檔' }],
    [day, 'accountant', 'returnLate', { bankAnswer: '退匯' }],
    [day, 'officer', 'correctAccount', { account }],
    [day, 'head', 'sendBackAccount', { reason: '請附存摺封面' }],
    [day, 'officer', 'correctAccount', again],
    [day, 'head', 'approveAgain'],
    [day, 'accountant', 'list', { paymentList: 'P115-0802', paymentLine: 1 }],
    [day, 'accountant', 'confirmPayment', answer],
  ] as const
}
