// Words of the rights fund: for what it helps, what was paid for, and how a suit ends.
import { choice, date, many, money, t, text, whole, yesNo } from '#engine'

const open = { sensitivity: 'open' } as const
/** Those that go to court or to a ruling; the others are of the same fund and kept out of its published figures. */
export const suits = ['employment', 'rights', 'ruling'] as const
export const hardships = ['living', 'comfort', 'schooling'] as const
export const kind = choice(t('補助類別', 'Kind of aid'), {
  employment: t('確認僱傭關係訴訟', 'A suit about whether employment goes on'),
  rights: t('其他權益受損訴訟', 'A suit about other rights'),
  ruling: t('不當勞動行為裁決', 'A ruling on an unfair labour practice'),
  living: t('職災勞工生活補助', 'Living aid after an accident'),
  comfort: t('職災慰助', 'Comfort after an accident'),
  schooling: t('職災勞工子女就學補助', 'Schooling of a child after an accident'),
}, open)
export const applicantKind = choice(t('申請人身分', 'Who applies'), {
  worker: t('勞工', 'A worker'), officer: t('工會幹部', 'An officer of a union'), union: t('工會', 'A union'),
})
export const mediationEnd = choice(t('調解結果', 'How the mediation ended'), {
  failed: t('調解不成立', 'Not settled'), refused: t('調解成立，法院不准強制執行', 'Settled, and the court refused enforcement'), none: t('未經調解', 'No mediation'),
})
export const facts = {
  appliedOn: date(t('申請日期', 'Applied on'), { notAfterToday: true, ...open }),
  kind,
  applicantKind,
  domicileHere: yesNo(t('申請時設籍本市（工會為會址）', 'Domiciled in this city when applying; of a union its seat')),
  workHere: yesNo(t('勞務提供地在本市', 'The place of work is in this city')),
  mediationEnd: { ...mediationEnd, when: { kind: ['employment', 'rights'] } },
  suitOn: date(t('起訴或申請裁決日期', 'Suit filed, or ruling asked for, on'), { when: { kind: suits }, notAfterToday: true, optional: true }),
}
export const fields = {
  ...facts,
  unionName: text(t('工會名稱', 'Name of the union'), { when: { applicantKind: ['officer', 'union'] }, max: 100 }),
  instance: choice(t('審級', 'Instance'), {
    first: t('第一審', 'First'), second: t('第二審', 'Second'), third: t('第三審', 'Third'), ruling: t('裁決', 'Ruling'),
  }, { when: { kind: suits } }),
  court: text(t('法院或裁決會', 'Court, or ruling committee'), { when: { kind: suits }, max: 60 }),
  courtCase: text(t('案號', 'Its case number'), { when: { kind: suits }, optional: true, max: 60 }),
  story: text(t('爭議與困難的經過', 'What happened, and what is hard'), { lines: 5, sensitivity: 'personal' }),
  asked: many(t('申請項目', 'What is applied for'), {
    item: choice(t('項目', 'Item'), {
      lawyer: t('律師費', 'Lawyer’s fee'), court: t('裁判費', 'Court fee'), living: t('訴訟期間生活費用', 'Living costs during the suit'), hardship: t('生活、慰助或就學', 'Living, comfort or schooling'),
    }),
    amount: money(t('金額', 'Amount'), { min: 1 }),
    words: text(t('說明', 'Explanation'), { optional: true }),
  }, { min: 1, max: 10 }),
  persons: whole(t('補助人數', 'Persons helped'), { min: 1, max: 1000, starts: 1, ...open }),
  grounds: text(t('擬補助金額之理由', 'Why this amount'), { lines: 3, sensitivity: 'internal' }),
  amount: money(t('核定補助總額', 'Granted in all'), open),
  kept: money(t('基金保留金額', 'Kept by the fund'), { sensitivity: 'internal' }),
  unspent: money(t('釋出金額', 'Released'), { sensitivity: 'internal' }),
  amountBack: money(t('退匯金額', 'Amount that came back'), { sensitivity: 'internal' }),
  decision: choice(t('審查結果', 'Decision'), { approved: t('通過', 'Granted'), rejected: t('不通過', 'Refused') }, open),
  result: choice(t('訴訟結果', 'How it ended'), {
    won: t('勝訴', 'Won'), part: t('部分勝訴', 'Won in part'), lost: t('敗訴', 'Lost'), settled: t('和解或調解', 'Settled'), withdrawn: t('撤回', 'Withdrawn'),
  }, open),
  resultOn: date(t('確定或終結日期', 'Final on'), { notAfterToday: true }),
  recovered: money(t('由對造取得之費用', 'Costs recovered from the other side'), { max: 9_999_999_999 }),
  repay: money(t('應返還金額', 'To be paid back'), { sensitivity: 'internal' }),
  repayBy: date(t('返還期限', 'To be paid back by'), { notBeforeToday: true }),
  repaidOn: date(t('返還日期', 'Paid back on'), { notAfterToday: true, ...open }),
  repaid: money(t('已返還金額', 'Paid back'), { sensitivity: 'open', min: 1 }),
}
