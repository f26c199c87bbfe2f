// 補助弱勢勞工就讀勞工大學. The whole fee for the groups of the plan: opened by ticking the group while enrolling, decided by two people.
import { choice, days, entry, money, months, person, programme, t, text } from '#engine'
import { courseRules, plan104 } from '#bureau/documents.ts'
import * as benefit from '#capabilities/benefit/index.ts'
import { decided } from '#capabilities/decided/contract.ts'
import { payable } from '#capabilities/payable/contract.ts'
import * as payment from '#capabilities/payable/index.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import { keep, spared } from '#capabilities/enrolment/words.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { APA } from '#law/statutes.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const claim = ['offering', 'applicant', 'group', 'papers', 'account'] as const
const payer = t('撥付予申請人；報名時以補助代繳者，撥付予辦學單位。', 'Paid to the applicant, or to the training body where the grant carried the fee.')

export default programme({
  id: 'labour-university-subsidy',
  is: [supplementable, decided.byTwo, payable],
  version: 1,
  name: t('補助弱勢勞工就讀勞工大學', 'Labour University grants for disadvantaged workers'),
  code: 'LG',
  unit: 'labour-education',
  purpose: t('不讓學費成為弱勢勞工學習的阻礙。', 'Money never keeps a disadvantaged worker from learning.'),
  law: plan104('壹七'),
  covers: ['labour-university-subsidy'],
  privacy: {
    purpose: t('審核勞工大學全額補助', 'Deciding on the grant'),
    recipients: t('本局會計與出納、受託辦學單位（僅核准與否）', 'The bureau’s accounts and cashier; the training body (only whether it was granted)'),
    kept: t('結案後保存10年', 'Ten years after closing'),
    without: t('未提供身分證明者無法補助。', 'Without the proof nothing can be granted.'),
  },
  keep,
  title: 'applicant',
  fields: {
    ...benefit.fields, // account, papers, missing, supplementBy, reason, approval, paymentList, paymentLine, paidOn, bankAnswer
    enrolment: entry(t('報名案', 'Enrolment'), 'learning-enrolments', { in: ['confirmed', 'waiting'] }),
    offering: entry(t('班別', 'Class'), 'learning-offerings', { in: ['open', 'closed'], shows: ['title', 'firstOn'] }),
    applicant: person(t('學員', 'Student'), ['idNumber', 'phone', 'email'], { doubts: checkPerson }),
    group: choice(t('特殊對象身分', 'Group'), spared, { help: t('計畫稱共十二類，列名八類；其餘為本局指定。', 'The plan speaks of twelve groups and names eight; the bureau designates the others.') }),
    title: text(t('班名', 'Class'), open),
    amount: money(t('補助金額', 'Amount'), open),
    payee: choice(t('撥付對象', 'Paid to'), { student: t('學員', 'The student'), body: t('辦學單位', 'The training body') }, { help: payer }),
  },
  roles: {
    ...benefit.roles, // intake, officer, head, accountant
    applicant: { ...benefit.roles.applicant, sees: [...benefit.seen, 'enrolment', 'title', 'amount', 'payee'] },
  },
  states: {
    ...benefit.states, // received, supplement, proposed, approved, listed, paid, returned, changed, rejected
    lapsed: { name: t('未就讀，免予審核', 'Place given up, nothing to decide'), ends: true },
  },
  steps: {
    fromEnrolment: {
      does: t('由報名帶入', 'Opened by the enrolment'), by: 'clock', from: 'start', to: 'received',
      asks: ['enrolment', 'offering', 'applicant', 'group', 'papers', 'title', 'amount'], sets: { payee: 'body' }, sends: 'receipt',
    },
    apply: {
      does: t('已自費者申請補助', 'Apply after paying yourself'), by: 'applicant', from: 'start', to: 'received', asks: claim,
      takes: { title: 'offering.title', amount: 'offering.fee' }, sets: { payee: 'student' }, sends: 'receipt',
    },
    register: {
      does: t('臨櫃收件', 'Register'), by: ['intake', 'officer'], from: 'start', to: 'received', asks: claim,
      takes: { title: 'offering.title', amount: 'offering.fee' }, sets: { payee: 'student' }, sends: 'receipt',
    },
    askSupplement: { does: t('通知補正', 'Ask for papers'), by: ['intake', 'officer'], from: 'received', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement' },
    supplement: { does: t('補正', 'Supply them'), answers: 'missing', by: ['applicant', 'intake', 'officer'], from: 'supplement', to: 'received', asks: ['papers'] },
    propose: { does: t('擬予補助', 'Propose the grant'), by: 'officer', from: 'received', to: 'proposed', asks: ['group', 'account'] },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: 'proposed', to: 'received', asks: ['reason'] },
    approve: { does: t('核定補助', 'Approve'), by: 'head', from: 'proposed', to: 'approved', notBy: 'propose', sends: 'grant' },
    reject: {
      does: t('不予補助', 'Refuse'), by: 'head', from: ['received', 'supplement', 'proposed'], to: 'rejected', asks: ['reason'], notBy: 'propose', sends: 'refusal',
      then: [
        { takes: 'learning-enrolments/chargeFee', for: 'enrolment', in: 'confirmed' },
        { takes: 'learning-enrolments/chargeLater', for: 'enrolment', in: 'waiting' },
      ],
    },
    lapse: { does: t('未就讀', 'The place was given up'), by: 'clock', from: ['received', 'supplement', 'proposed'], to: 'lapsed' },
    ...payment.steps, // list, confirmPayment, returnPayment, returnLate and how they are taken back; changeAccount, correctAccount, approveAgain
  },
  clocks: {
    decide: {
      name: t('二個月內核定', 'Decide within two months'), cites: APA('§51 II'), from: 'received', to: ['approved', 'rejected', 'lapsed'], within: months(2), pausedIn: 'supplement', warn: 10,
    },
    supplement: { name: t('補正', 'Supply papers'), cites: APA('§51 IV'), from: { day: 'supplementBy', in: 'supplement' }, to: ['received', 'lapsed', 'rejected'], within: days(0) },
    pay: { name: t('核定後撥付', 'Pay after approval'), cites: courseRules('撥款'), from: 'approved', to: 'paid', within: days(30), pausedIn: 'returned', warn: 7 },
    correct: { name: t('更正帳戶', 'Correct the account'), cites: courseRules('撥款'), from: 'returned', to: ['changed', 'approved'], within: days(30) },
  },
  holds: {
    'one-grant': {
      what: ['applicant.idNumber', 'offering'], in: ['received', 'supplement', 'proposed', ...payment.approved],
      says: t('這位學員就這一班已有補助案。', 'There is already a claim of this student for this class.'),
    },
  },
  letters,
  dimensions: { category: { name: t('身分', 'Group'), field: 'group' } },
  measures: {
    'labour-university-grant-applications': { name: t('勞工大學補助申請人次', 'Applications for a grant'), unit: 'person-times', count: 'received', by: [['category']] },
    'labour-university-grants': { name: t('勞工大學補助核定人次', 'Grants approved'), unit: 'person-times', count: 'approved', by: [['category']] },
    'labour-university-grant-amount': { name: t('勞工大學補助核定金額', 'Amount granted'), unit: 'TWD', sum: 'amount', at: 'approved', by: [['category']] },
    'labour-university-grants-on-time': { name: t('依限核定比率', 'Decided in time'), unit: 'percent', onTime: 'decide', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'organisation', section: '一（二）2',
      says: t('{period}受理特殊對象就讀勞工大學補助 {labour-university-grant-applications} 人次，核定 {labour-university-grants} 人次、{labour-university-grant-amount} 元。',
        'In {period} {labour-university-grant-applications} people applied for a Labour University grant; {labour-university-grants} were granted, NT${labour-university-grant-amount} in all.'),
    },
  ],
  pays: { ...payment.pays, amount: 'amount', from: { line: 'labour-university', name: t('弱勢勞工學費補助', 'Grants for disadvantaged workers') } },
  portal: {
    words: [
      '勞工大學補助', '上課補助', '學費補助', '學費全免', '新住民', '原住民', '中低收入戶上課免費',
      '特殊對象學費', '退學費', 'course fee subsidy', 'free tuition',
    ],
    apply: 'apply',
    want: t('已自費上勞工大學，申請特殊對象全額補助', 'I paid for a Labour University class and am of a group with a full grant'), topic: 'training',
    about: t('報名時勾選身分即可免先繳費；已自費者在此申請。', 'If you tick your group while enrolling nothing need be paid first; if you have paid, apply here.'),
    needs: [t('身分證明文件照片', 'A photograph of the proof'), t('存摺封面', 'The cover of your bank book')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicant', 'group', 'papers'] },
      { title: t('哪一班', 'Which class'), fields: ['offering', 'account'] },
    ],
    publish: ['labour-university-grant-applications', 'labour-university-grants'],
  },
})
