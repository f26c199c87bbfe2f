// 超額進用身心障礙者獎勵金. A body that employs more than it must is paid for it, quarter by quarter (身權法 §44).
import { date, days, months, organisation, programme, t } from '#engine'
import { bonusScheme, half109 } from '#bureau/documents.ts'
import * as benefit from '#capabilities/benefit/index.ts'
import { decided } from '#capabilities/decided/contract.ts'
import { payable } from '#capabilities/payable/contract.ts'
import * as payment from '#capabilities/payable/index.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { APA, ARCHIVES, PDPRA } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { bonus, computed, months as quarterMonths, persons, reads, shown, window } from './rule.ts'

const CLAIM = ['applicant', 'quarter', 'excess1', 'excess2', 'excess3', 'papers', 'account'] as const
const GRANTED = payment.approved

/** How many the register shows above the quota in a month, of a private body. */
const onRegister = <M extends string>(month: M) =>
  ({
    latest: 'excess', of: 'quota-register', in: ['met', 'short'], same: 'applicant', where: { sector: 'private' }, and: { month },
    purpose: t('核對超額進用獎勵金', 'Checking the bonus claim'),
  }) as const

export default programme({
  id: 'quota-excess-bonus',
  is: [supplementable, decided.byTwo, payable],
  version: 1,
  name: t('超額進用身心障礙者獎勵金', 'Bonus for exceeding the disability quota'),
  code: 'QB',
  unit: 'disability-employment',
  purpose: t('多進用身心障礙者的單位，每季得到獎勵。', 'Employers above the quota are rewarded each quarter.'),
  law: PDPRA('§44'),
  covers: ['quota-excess-bonus'],
  privacy: {
    purpose: t('審核與發給獎勵金', 'Deciding and paying the bonus'), recipients: t('本局會計與出納、受託付款之金融機構', 'The bureau’s accounts and cashier, the paying bank'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('未提供必要資料時，無法核發。', 'Without it nothing can be paid.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'applicant',
  fields: {
    ...benefit.fields, // account, papers, missing, supplementBy, reason, approval, paymentList, paymentLine, paidOn, bankAnswer
    applicant: organisation(t('申請單位', 'Employer'), { doubts: checkOrganisation }),
    claimedOn: date(t('申請日期', 'Date of the claim'), { notAfterToday: true }),
    ...reads, // quarter, excess1, excess2, excess3
    ...computed, // window, month1 to month3, registered1 to registered3, shown, persons, payable
  },
  roles: { ...benefit.roles, applicant: { name: t('申請單位', 'Employer'), kind: 'party', is: 'applicant', sees: [...benefit.seen, 'window', { in: payment.approved, fields: ['persons', 'payable'] }] } },
  states: benefit.states,
  steps: {
    apply: {
      does: t('申請獎勵金', 'Claim the bonus'), by: 'applicant', from: 'start', to: 'received', asks: [...CLAIM, 'claimedOn'], computes: { window, ...quarterMonths }, sends: 'receipt',
      gates: [{ needs: { window: { not: 'early' } }, says: t('這一季還沒有結束，請於季末後兩個月內申請。', 'This quarter has not ended. Claim within two months after it does.'), cites: half109('五(一)2備註') }],
    },
    register: { does: t('臨櫃或郵寄收件', 'Register a claim on paper'), by: ['intake', 'officer'], from: 'start', to: 'received', asks: [...CLAIM, 'claimedOn'], computes: { window, ...quarterMonths }, sends: 'receipt' },
    propose: {
      does: t('核對名冊並擬具金額', 'Check the register and propose an amount'), by: 'officer', from: 'received', to: 'proposed', asks: ['excess1', 'excess2', 'excess3'],
      looks: { registered1: onRegister('month1'), registered2: onRegister('month2'), registered3: onRegister('month3') },
      computes: { shown, persons, payable: bonus },
      gates: [
        { needs: { window: 'open' }, says: t('不在受理期間內，不能擬具金額；請予駁回。', 'Not within the time for claims: it can only be refused.'), cites: half109('五(一)2備註') },
        { needs: { shown: 'yes' }, says: t('名冊上該單位（私立）這三個月的超額人數少於申請人數。請依名冊更正各月人數，或先登錄名冊；沒有超額者予以駁回。', 'The register shows fewer above the quota, of a private body, in these three months than are claimed. Enter what it shows, record the months first, or refuse.'), cites: PDPRA('§44') },
        { needs: { payable: { atLeast: 1 } }, says: t('該季沒有每月皆超額的人數，沒有獎勵金。', 'Nobody was above the quota in every month: there is no bonus.'), cites: bonusScheme('採計') },
      ],
    },
    askSupplement: { does: t('通知補正', 'Ask for papers'), by: ['intake', 'officer'], from: 'received', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement' },
    supplement: { does: t('補正', 'Supply them'), answers: 'missing', by: ['applicant', 'intake', 'officer'], from: 'supplement', to: 'received', asks: ['papers', 'account'], computes: quarterMonths },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: 'proposed', to: 'received', asks: ['reason'] },
    approve: { does: t('核定', 'Approve'), by: 'head', from: 'proposed', to: 'approved', notBy: 'propose', sends: 'grant' },
    reject: { does: t('不予核發', 'Refuse'), by: 'head', from: ['received', 'supplement', 'proposed'], to: 'rejected', asks: ['reason'], sends: 'refusal' },
    ...payment.steps, // list, confirmPayment, returnPayment, returnLate and how they are taken back; changeAccount, correctAccount, approveAgain
  },
  clocks: {
    decide: { name: t('二個月內核定', 'Decide within two months'), cites: APA('§51 II'), from: 'received', to: ['approved', 'rejected'], within: months(2), pausedIn: 'supplement', warn: 10 },
    supplement: { name: t('補正', 'Supply papers'), cites: APA('§51 IV'), from: { day: 'supplementBy', in: 'supplement' }, to: 'received', within: days(0) },
    pay: { name: t('核定後撥付', 'Pay after approval'), cites: APA('§51 II'), from: 'approved', to: 'paid', within: months(2), pausedIn: 'returned', warn: 10 },
  },
  holds: {
    'one-claim': {
      what: ['applicant.businessNumber', 'quarter'], in: ['received', 'supplement', 'proposed', ...GRANTED], says: t('這個單位這一季已經申請，請查詢原案。', 'This employer has claimed for this quarter already. Look for that case.'),
    },
  },
  letters,
  dimensions: { quarter: { name: t('獎勵期間', 'Quarter'), field: 'quarter' } },
  measures: {
    'over-quota-bonus-employers': { name: t('核定獎勵廠商', 'Employers granted the bonus'), unit: 'establishment-times', count: 'approved', by: [['quarter']], means: t('期間內首次核定者，按獎勵期間分列。', 'First approved in the period, by the quarter rewarded.') },
    'over-quota-bonus-person-times': { name: t('獎勵人數', 'Persons rewarded'), unit: 'person-times', sum: 'persons', at: 'approved', by: [['quarter']] },
    'over-quota-bonus-amount': { name: t('獎勵金額', 'Bonus granted'), unit: 'TWD', sum: 'payable', at: 'approved', by: [['quarter']] },
  },
  tables: {
    'over-quota-bonus-by-quarter': {
      title: t('{period}受理申請超額進用獎勵金情形', 'Over-quota bonus claims, by quarter, {period}'), chapter: 'rehabilitation', section: '五（一）2', rows: 'quarter',
      measures: ['over-quota-bonus-employers', 'over-quota-bonus-person-times', 'over-quota-bonus-amount'],
      remarks: [t('備註：受理申請期間為每季結束後兩個月內。', 'Claims are taken for two months after each quarter ends.')],
    },
  },
  sentences: [{
    chapter: 'rehabilitation', section: '五（一）2',
    says: t('{period}核定超額進用獎勵 {over-quota-bonus-employers} 家次、{over-quota-bonus-person-times} 人次，計 {over-quota-bonus-amount} 元。', 'In {period} {over-quota-bonus-employers} claims were granted for {over-quota-bonus-person-times} person-times, NT${over-quota-bonus-amount} in all.'),
  }],
  pays: { ...payment.pays, from: { line: 'quota-bonus', name: t('超額進用獎勵金', 'Bonus for exceeding the quota') } },
  portal: {
    words: [
      '超額進用獎勵', '超額進用身障', '超額進用', '定額進用獎勵金',
      '身障僱用獎勵金', '身權法第44條', 'bonus for hiring persons with disabilities',
    ],
    apply: 'apply', want: t('進用身心障礙者超過法定人數，申請獎勵金', 'We employ more persons with disabilities than we must: claim the bonus'), topic: 'employer',
    about: t('每季結束後兩個月內申請；每一超額人每季五千元。', 'Claim within two months after each quarter: NT$5,000 for each person above the quota.'),
    needs: [t('三個月各月超額人數', 'How many were above the quota in each of the three months'), t('單位存摺封面', 'The cover of the employer’s bank book')],
    pages: [
      { title: t('您的單位', 'Your organisation'), fields: ['applicant'] },
      { title: t('哪一季、超額幾人', 'Which quarter, how many'), fields: ['quarter', 'claimedOn', 'excess1', 'excess2', 'excess3'] },
      { title: t('文件與帳戶', 'Papers and account'), fields: ['papers', 'account'] },
    ],
    publish: ['over-quota-bonus-employers', 'over-quota-bonus-amount'],
  },
})
