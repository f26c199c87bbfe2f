// What the rights fund leaves in the ledger: the grant reserves, a payment goes out, what comes back comes in, what is not paid is released.
const of = { when: { fundAccount: { given: true } }, as: 'fund' } as const

export const reserves = { begins: 'ledger-entries/reserve', ...of, with: { account: 'fundAccount', amount: 'amount' }, sets: { source: '核定補助' } } as const
export const paysOut = { begins: 'ledger-entries/payOut', ...of, with: { account: 'fundAccount', amount: 'partAmount', on: 'paidOn' }, sets: { source: '撥付補助' } } as const
/** Recorded by mistake, and taken back. */
export const takesBack = { begins: 'ledger-entries/comeBack', ...of, with: { account: 'fundAccount', amount: 'partAmount' }, sets: { source: '撤銷入帳登錄' } } as const
export const comesBack = { begins: 'ledger-entries/comeBack', ...of, with: { account: 'fundAccount', amount: 'amountBack' }, sets: { source: '入帳後退匯' } } as const
export const stays = { begins: 'ledger-entries/payAgain', ...of, with: { account: 'fundAccount', amount: 'amountBack' }, sets: { source: '撤銷退匯登錄' } } as const
export const releases = { begins: 'ledger-entries/release', ...of, with: { account: 'fundAccount', amount: 'unspent' }, sets: { source: '未撥付餘額' } } as const
export const paidBack = { begins: 'ledger-entries/paidBack', ...of, with: { account: 'fundAccount', amount: 'repaid', on: 'repaidOn' }, sets: { source: '受補助人返還' } } as const
