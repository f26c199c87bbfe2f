// 勞工權益基金補助. A worker whose mediation failed can afford to go to court and live meanwhile; paid by instance and month, and paid back by whoever recovers it.
import { choice, date, days, entry, files, months, organisation, person, programme, t, text } from '#engine'
import { committeeRules, fundRules, half109 } from '#bureau/documents.ts'
import * as benefit from '#capabilities/benefit/index.ts'
import { decided } from '#capabilities/decided/contract.ts'
import { inInstalments, payable } from '#capabilities/payable/contract.ts'
import * as parts from '#capabilities/payable/parts.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import { checkOrganisation, checkPerson } from '#law/identifiers/index.ts'
import { APA, ARCHIVES } from '#law/statutes.ts'
import { letters } from './letters.ts'
import * as ledger from './ledger.ts'
import { cameBack, eligible, eligibleField, inAll, keptAll, keptPaid, notPaid, toRepay } from './rule.ts'
import * as words from './words.ts'

const CLAIM = [
  'applicantKind', 'unionName', 'applicant', 'employer', 'kind', 'domicileHere', 'workHere', 'mediationEnd', 'suitOn', 'instance', 'court', 'courtCase', 'story', 'asked', 'persons', 'papers', 'account', 'appliedOn',
] as const
const fund = { line: 'rights-fund', name: t('勞工權益基金—涉訟及裁決', 'Rights fund, suits and rulings') }
const hardship = { line: 'rights-fund-hardship', name: t('勞工權益基金—職災困境', 'Rights fund, hardship after accidents') }
const published = { decision: 'approved', kind: words.suits } as const

export default programme({
  id: 'rights-fund-aid',
  is: [supplementable, decided.byTwo, payable, inInstalments],
  version: 1,
  name: t('勞工權益基金補助', 'Rights fund aid'),
  code: 'RF',
  unit: 'labour-relations',
  purpose: t('被解僱的勞工負擔得起訴訟，訴訟期間也能生活。', 'A dismissed worker can afford to go to court, and live meanwhile.'),
  law: half109('三（一）'),
  covers: ['rights-fund-litigation-aid', 'accident-family-aid'],
  privacy: {
    purpose: t('審核與發給勞工權益基金補助', 'Deciding and paying aid from the rights fund'), recipients: t('審查委員、本局會計與出納、受託付款之金融機構', 'The review committee, the bureau’s accounts and cashier, the paying bank'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('未提供必要資料時，無法審核。', 'Without it nothing can be decided.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'applicant',
  fields: {
    ...benefit.fields, // account, approval, paymentList, paymentLine, paidOn, bankAnswer, missing, supplementBy, reason
    ...parts.fields, // instalments, instalment, partAmount, left, paid, instalmentBack
    ...words.fields, // appliedOn, kind, applicantKind, domicileHere, workHere, mediationEnd, suitOn, court, asked, persons, amount, decision, result, repay …
    papers: files(t('證明文件', 'Papers'), { optional: true, help: t('調解紀錄、起訴狀或裁決申請書、委任契約與收據、存摺封面。', 'The record of the mediation, the complaint or request for a ruling, the lawyer’s contract and receipts, the cover of your bank book.') }),
    mediation: entry(t('調解案', 'Mediation'), 'labour-dispute-mediation', { in: ['advising', 'closed'], optional: true, sensitivity: 'internal' }),
    applicant: person(t('申請人', 'Applicant'), ['idNumber', 'phone', 'email', 'address'], { doubts: checkPerson, spares: ['idNumber'] }),
    employer: organisation(t('事業單位', 'Employer'), { doubts: checkOrganisation }),
    eligible: eligibleField,
    fundAccount: entry(t('支應帳戶', 'Paid from'), 'fund-accounts', { in: ['active'], shows: ['name', 'available'], optional: true, sensitivity: 'internal' }),
    meeting: entry(t('審查會議', 'Review meeting'), 'committee-meetings', { in: ['planned', 'convened'], shows: ['session', 'meetOn'], sensitivity: 'internal' }),
    subject: text(t('提會案由', 'Subject for the committee'), { sensitivity: 'internal', max: 120, help: t('不寫姓名，例如：權益基金補助案第三號。', 'Without a name, such as: rights fund, case three.') }),
    submittedOn: date(t('提會日', 'Submitted on'), { sensitivity: 'internal', notAfterToday: true, starts: 'today' }),
    resolution: choice(t('審查會決議', 'Resolution of the review'), { adopted: t('通過', 'Adopted'), rejected: t('不通過', 'Rejected'), deferred: t('緩議', 'Put off') }, { sensitivity: 'internal' }),
  },
  roles: {
    ...benefit.roles, // intake, officer, head, accountant
    applicant: {
      ...benefit.roles.applicant,
      sees: [...benefit.seen, 'mediation', 'eligible', 'decision', { in: [...parts.granted, 'stopped', 'reported', 'repaying', 'closed'], fields: ['amount', 'instalments', 'instalment', 'partAmount', 'left', 'paid'] }, 'result', 'recovered', { in: ['repaying', 'closed'], fields: ['repay', 'repayBy', 'repaidOn', 'repaid'] }],
    },
  },
  states: {
    begun: { name: t('由調解案立案，待申請人填寫', 'Begun from the mediation, to be filled in'), tone: 'waiting' },
    ...benefit.states, // received, supplement, proposed, approved, listed, returned, changed, rejected
    ...parts.states, // granted, partPaid
    onAgenda: { name: t('已提審查會', 'Before the review committee'), seenAs: 'proposed' },
    reviewed: { name: t('已審查，待核定', 'Reviewed, to be decided'), seenAs: 'proposed' },
    paid: { name: t('已撥付完畢，待回報結果', 'Paid, the end of the suit to be told'), tone: 'good', untimed: t('訴訟何時終結不由當事人決定，不設期限。', 'When a suit ends is in nobody’s hands; there is no period.') },
    stopped: { name: t('停止撥付，待回報結果', 'No more is paid, the end of the suit to be told'), untimed: t('訴訟何時終結不由當事人決定，不設期限。', 'When a suit ends is in nobody’s hands; there is no period.') },
    reported: t('已回報訴訟結果', 'End of the suit told'),
    repaying: { name: t('待返還', 'To be paid back'), tone: 'waiting' },
    closed: { name: t('已結案', 'Closed'), ends: true, tone: 'good' },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
  },
  steps: {
    fromMediation: {
      does: t('由調解案立案', 'Begun from the mediation'), by: 'clock', from: 'start', to: 'begun', asks: ['mediation', 'applicant', 'employer', 'workHere'],
      sets: { mediationEnd: 'failed', applicantKind: 'worker' }, sends: 'invitation',
    },
    complete: {
      does: t('補填並送出申請', 'Add what concerns the suit, and apply'), by: ['applicant', 'intake', 'officer'], from: 'begun', to: 'received', asks: CLAIM, computes: { eligible }, sends: 'receipt',
    },
    apply: { does: t('申請補助', 'Apply'), by: 'applicant', from: 'start', to: 'received', asks: CLAIM, computes: { eligible }, sends: 'receipt' },
    register: { does: t('臨櫃或郵寄收件', 'Register'), by: ['intake', 'officer'], from: 'start', to: 'received', asks: [...CLAIM, 'mediation'], computes: { eligible }, sends: 'receipt' },
    askSupplement: { does: t('通知補正', 'Ask for papers'), by: ['intake', 'officer'], from: 'received', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement' },
    supplement: { does: t('補正', 'Supply them'), answers: 'missing', by: ['applicant', 'intake', 'officer'], from: 'supplement', to: 'received', asks: ['papers', 'asked', 'suitOn'], computes: { eligible } },
    propose: {
      does: t('審查並擬具補助', 'Propose the aid'), by: 'officer', from: 'received', to: 'proposed', asks: ['kind', 'persons', 'instalments', 'grounds', 'fundAccount'], computes: { eligible, amount: inAll, kept: keptAll },
      gates: [{ needs: { eligible: 'yes' }, cites: half109('三（一）'), says: t('不符補助條件，只能不予補助；逐項理由見「補助條件」。', 'The conditions are not met: it can only be refused. Each is named in “Conditions”.') }],
    },
    submit: {
      does: t('提審查會', 'Bring it before the committee'), by: 'officer', from: 'proposed', to: 'onAgenda', asks: ['meeting', 'subject', 'submittedOn'],
      then: { begins: 'agenda-items/fromCase', as: 'fund', with: { meeting: 'meeting', subject: 'subject', raisedOn: 'submittedOn' }, sets: { side: 'government' } },
    },
    reviewed: { does: t('審查會決議', 'Resolved by the committee'), by: 'clock', from: 'onAgenda', to: [{ when: { resolution: 'deferred' }, to: 'proposed' }, { to: 'reviewed' }], asks: ['resolution'] },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: ['proposed', 'reviewed'], to: 'received', asks: ['reason'], clears: ['resolution'] },
    approve: {
      does: t('核定補助', 'Grant it'), by: 'head', from: ['proposed', 'reviewed'], to: 'granted', notBy: 'propose', sets: { decision: 'approved' }, sends: 'grant', then: ledger.reserves,
      gates: [{ needs: { not: { resolution: 'rejected' } }, cites: committeeRules('決議追蹤'), says: t('審查會決議不通過，不能核定。', 'The committee rejected it: it cannot be granted.') }],
    },
    reject: { does: t('不予補助', 'Refuse'), by: 'head', from: ['received', 'supplement', 'proposed', 'reviewed'], to: 'rejected', asks: ['reason'], sets: { decision: 'rejected' }, sends: 'refusal' },
    withdraw: { does: t('撤回申請', 'Withdraw'), proof: 'second', by: ['applicant', 'officer'], from: ['begun', 'received', 'supplement'], to: 'withdrawn', asks: ['reason'] },
    ...parts.steps, // approvePart, list, confirmPayment, returnPayment, returnLate, returnEarlier and how they are taken back; changeAccount, changeLater, correctAccount, approveAgain
    confirmPayment: { ...parts.steps.confirmPayment, then: ledger.paysOut },
    undoPayment: { ...parts.steps.undoPayment, then: ledger.takesBack },
    returnLate: { ...parts.steps.returnLate, computes: { amountBack: cameBack }, then: ledger.comesBack },
    returnEarlier: { ...parts.steps.returnEarlier, computes: { amountBack: cameBack }, then: ledger.comesBack },
    undoReturnLate: { ...parts.steps.undoReturnLate, then: ledger.stays },
    undoReturnEarlier: { ...parts.steps.undoReturnEarlier, then: ledger.stays },
    stop: { does: t('停止後續撥付', 'Pay no more instalments'), by: 'head', from: 'partPaid', to: 'stopped', asks: ['reason'], computes: { kept: keptPaid, unspent: notPaid }, then: ledger.releases },
    drop: { does: t('未撥付即結案', 'Close before anything is paid'), by: 'head', from: 'granted', to: 'closed', asks: ['reason'], computes: { kept: keptPaid, unspent: notPaid }, then: ledger.releases },
    tellResult: { does: t('回報訴訟結果', 'Tell how the suit ended'), by: ['applicant', 'officer'], from: ['paid', 'stopped'], to: 'reported', asks: ['result', 'resultOn', 'recovered', 'papers'] },
    settle: {
      does: t('認定返還金額', 'Decide what is paid back'), by: 'officer', from: 'reported', to: [{ when: { repay: { atLeast: 1 } }, to: 'repaying' }, { to: 'closed' }], asks: ['result', 'resultOn', 'recovered', 'repayBy'],
      computes: { repay: toRepay }, sends: 'repayment',
    },
    repaid: { does: t('登錄返還', 'Record the repayment'), by: 'accountant', from: 'repaying', to: 'closed', on: 'repaidOn', asks: ['repaidOn', 'repaid'], then: ledger.paidBack },
  },
  clocks: {
    complete: { name: t('補填申請', 'Fill it in'), cites: fundRules('申請期間'), from: 'begun', to: ['received', 'withdrawn'], within: days(30), warn: 7 },
    decide: { name: t('二個月內核定', 'Decide within two months'), cites: APA('§51 II'), from: 'received', to: ['granted', 'rejected', 'withdrawn'], within: months(2), pausedIn: 'supplement', warn: 10 },
    supplement: { name: t('補正', 'Supply papers'), cites: APA('§51 IV'), from: { day: 'supplementBy', in: 'supplement' }, to: ['received', 'rejected', 'withdrawn'], within: days(0) },
    pay: { name: t('核定後撥付首期', 'Pay the first after the grant'), cites: APA('§51 II'), from: 'granted', to: ['partPaid', 'paid', 'closed'], within: months(2), pausedIn: 'returned', warn: 10 },
    next: { name: t('撥付下一期', 'Pay the next instalment'), cites: fundRules('分期撥付'), from: 'partPaid', to: ['paid', 'stopped'], within: months(2), pausedIn: 'returned', warn: 10 },
    settle: { name: t('認定返還', 'Decide on the repayment'), cites: APA('§51 II'), from: 'reported', to: ['repaying', 'closed'], within: months(2), warn: 10 },
    repay: { name: t('返還', 'Pay back'), cites: fundRules('返還'), from: { day: 'repayBy', in: 'repaying' }, to: 'closed', within: days(0), warn: 7 },
  },
  holds: {
    'one-claim': {
      what: ['applicant.idNumber', 'kind', 'instance', 'suitOn'], in: ['received', 'supplement', 'proposed', 'onAgenda', 'reviewed', ...parts.granted],
      says: t('這位申請人就同一審級已有補助案，請查詢原案。', 'This applicant has a case for the same instance already. Look for that case.'),
    },
    fund: {
      what: 'fundAccount', of: 'fundAccount.available', much: 'kept', in: [...parts.granted, 'stopped', 'reported', 'repaying', 'closed'],
      says: t('基金可支用餘額不足，不能核定；請先調整可支用總額。', 'The fund has not so much left to promise. Have what it may promise raised first.'),
    },
  },
  lists: {
    ledger: {
      name: t('帳目', 'Ledger'), of: { programme: 'ledger-entries', naming: 'fund' }, for: ['officer', 'head', 'accountant'], shows: ['direction', 'amount', 'source'], by: ['direction'], sums: ['signed'],
    },
  },
  letters,
  dimensions: { fundKind: { name: t('補助類別', 'Kind of aid'), field: 'kind' } },
  measures: {
    'rights-fund-applications': { name: t('勞工權益基金申請案數', 'Rights-fund applications'), unit: 'cases', count: 'received', where: { kind: words.suits }, by: [['fundKind']] },
    'rights-fund-approved': {
      name: t('勞工權益基金通過案數', 'Rights-fund applications approved'), unit: 'cases', count: 'received', where: published, by: [['fundKind']],
      means: t('期間內申請，至期末已核定者；職災困境各類不計。', 'Filed in the period and granted by its end; hardship after accidents is apart.'),
    },
    'rights-fund-beneficiaries': { name: t('勞工權益基金補助人數', 'Rights-fund beneficiaries'), unit: 'persons', sum: 'persons', at: 'received', where: published, by: [['fundKind']] },
    'rights-fund-amount': { name: t('勞工權益基金補助經費', 'Rights-fund subsidies'), unit: 'TWD', sum: 'amount', at: 'received', where: published, by: [['fundKind']], means: t('上開通過案件的核定總額，不是撥付金額。', 'What was granted to those, not what was paid.') },
    'rights-fund-paid': {
      name: t('勞工權益基金撥付金額', 'Paid from the rights fund'), unit: 'TWD', sum: 'partAmount', at: ['partPaid', 'paid'], every: true, by: [['fundKind']],
      means: t('各期依入帳日計；銀行退回或撤銷登錄的一期，計於最後入帳之日。', 'Each instalment by the day it was paid; one that came back counts on the day it came to stay.'),
    },
    'rights-fund-repaid': { name: t('勞工權益基金返還金額', 'Paid back to the rights fund'), unit: 'TWD', sum: 'repaid', at: 'closed' },
    'rights-fund-on-time': { name: t('依限核定比率', 'Decided in time'), unit: 'percent', onTime: 'decide', decimals: 1 },
  },
  formulas: {
    'rights-fund-approval-rate': { name: t('通過比率', 'Share approved'), unit: 'percent', part: 'rights-fund-approved', of: 'rights-fund-applications', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'relations', section: '三（一）',
      says: t('{period}申請 {rights-fund-applications} 案，通過 {rights-fund-approved} 案，補助人數 {rights-fund-beneficiaries} 人，補助經費 {rights-fund-amount} 元。',
        'In {period} {rights-fund-applications} applications came in and {rights-fund-approved} were approved, for {rights-fund-beneficiaries} persons, NT${rights-fund-amount} in all.'),
    },
    {
      chapter: 'relations', section: '三（一）',
      says: t('期間內撥付 {rights-fund-paid} 元，返還 {rights-fund-repaid} 元。', 'NT${rights-fund-paid} was paid in the period, and NT${rights-fund-repaid} came back.'),
    },
  ],
  pays: {
    ...parts.pays, granted: 'amount',
    from: { by: 'kind', lines: { employment: fund, rights: fund, ruling: fund, living: hardship, comfort: hardship, schooling: hardship } },
  },
  portal: {
    words: [
      '訴訟補助', '律師費補助', '裁判費', '打官司沒錢', '告公司', '勞工權益基金', '涉訟補助', '生活費補助', '法扶', '被解僱打官司', '不當勞動行為裁決',
      'money for a lawyer', 'sue my employer', 'legal aid', 'rights fund', 'trợ cấp tiền luật sư', 'tiền án phí', 'bantuan biaya pengacara',
      'biaya perkara', 'เงินช่วยค่าทนาย', 'ค่าธรรมเนียมศาล', 'tulong sa bayad ng abogado', 'bayad sa korte',
    ],
    apply: 'apply',
    want: t('調解不成立要打官司，申請律師費、裁判費或生活費補助', 'My mediation failed and I go to court: apply for help with lawyer, court fee or living costs', {
      vi: 'Hòa giải không thành, ra tòa: xin trợ cấp luật sư, án phí hoặc sinh hoạt phí', id: 'Mediasi gagal dan ke pengadilan: minta bantuan biaya pengacara, perkara atau hidup', th: 'ไกล่เกลี่ยไม่สำเร็จต้องฟ้องศาล: ขอเงินช่วยค่าทนาย ค่าศาล หรือค่าครองชีพ', fil: 'Bigo ang pamamagitan at pupunta sa korte: humingi ng tulong sa abogado, bayad sa korte o gastusin',
    }), topic: 'dispute',
    about: t('調解不成立後提起訴訟或申請裁決者可以申請；由調解案直接選擇，資料不必重填。', 'For whoever sues after a failed mediation, or asks for a ruling. From your mediation it takes one step, and nothing is typed twice.'),
    needs: [t('調解紀錄', 'The record of the mediation'), t('起訴狀或裁決申請書', 'The complaint, or the request for a ruling'), t('委任契約與收據', 'The lawyer’s contract and receipts'), t('存摺封面', 'The cover of your bank book')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicantKind', 'unionName', 'applicant', 'domicileHere'] },
      { title: t('您的工作與調解', 'Your work and the mediation'), fields: ['employer', 'workHere', 'kind', 'mediationEnd'] },
      { title: t('訴訟或裁決', 'The suit or the ruling'), fields: ['suitOn', 'instance', 'court', 'courtCase', 'story'] },
      { title: t('申請什麼', 'What you apply for'), fields: ['asked', 'persons', 'appliedOn'] },
      { title: t('文件與帳戶', 'Papers and account'), fields: ['papers', 'account'] },
    ],
    publish: ['rights-fund-applications', 'rights-fund-approved', 'rights-fund-amount'],
  },
})
