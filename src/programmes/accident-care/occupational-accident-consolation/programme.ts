// 勞工職業災害慰問金. Money and comfort reach a worker hurt at work, or the family of one who died, within days.
import { choice, date, days, money, months, person, programme, rule, t, text } from '#engine'
import { consolationScheme, half109, plan104 } from '#bureau/documents.ts'
import * as benefit from '#capabilities/benefit/index.ts'
import { decided } from '#capabilities/decided/contract.ts'
import { payable } from '#capabilities/payable/contract.ts'
import * as payment from '#capabilities/payable/index.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { APA, ARCHIVES } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { consolation, paidBefore, paidInAll, payableNow, reads, tier, tiers } from './rule.ts'


/** The tier a payment is counted under: the one in force when the bank paid (KH109H1 六（一）1 備註). */
const paidTier = rule({
  name: t('撥付時級別', 'Tier when paid'), cites: half109('六（一）1備註'), reads: { tier: choice(t('級別', 'Tier'), tiers) },
  of: (c) => ({ value: c.tier, because: [{ cites: half109('六（一）1備註'), says: tiers[c.tier] }] }),
})

export default programme({
  id: 'occupational-accident-consolation',
  is: [supplementable, decided.byTwo, payable],
  version: 1,
  name: t('勞工職業災害慰問金', 'Occupational accident consolation payment', {
    vi: 'Tiền thăm hỏi tai nạn lao động', id: 'Santunan kecelakaan kerja', th: 'เงินปลอบขวัญอุบัติเหตุจากการทำงาน', fil: 'Tulong-pinansyal sa aksidente sa trabaho',
  }),
  code: 'AC',
  unit: 'safety-and-health',
  purpose: t('讓職災勞工與家屬在數日內得到慰問與支持。', 'Money and comfort reach the family within days.'),
  law: consolationScheme('全文'),
  covers: ['accident-consolation'],
  privacy: {
    purpose: t('審核與發給職業災害慰問金', 'Deciding and paying the consolation payment'),
    recipients: t('本局會計與出納、受託付款之金融機構', 'The bureau’s accounts and cashier, the paying bank'),
    kept: t('結案後保存10年', 'Ten years after closing'),
    without: t('未提供必要資料時，無法核發。', 'Without it nothing can be paid.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'victim',

  fields: {
    ...benefit.fields, // account, papers, missing, supplementBy, reason, approval, paymentList, paymentLine, paidOn, bankAnswer
    ...reads, // appliedOn, outcome, grade, deathAmount
    applicant: person(t('申請人', 'Applicant'), ['idNumber', 'phone', 'address'], { doubts: checkPerson }),
    victim: person(t('罹災勞工', 'Worker who had the accident'), ['idNumber', 'birthOn'], { doubts: checkPerson }),
    relation: choice(t('申請人與勞工的關係', 'Your relation to the worker'), {
      self: t('本人', 'Myself'), spouse: t('配偶', 'Spouse'), child: t('子女', 'Child'), parent: t('父母', 'Parent'), other: t('其他家屬', 'Other family'),
    }),
    accidentOn: date(t('事故日期', 'Date of the accident'), { notAfterToday: true }),
    place: text(t('事故地點', 'Where it happened')),
    story: text(t('事故經過', 'What happened'), { lines: 5, sensitivity: 'personal' }),
    insurer: text(t('勞保局核定文號', 'The insurer’s decision'), { when: { outcome: 'disability' }, optional: true }),
    source: choice(t('案件來源', 'How it came in'), {
      online: t('線上申請', 'Online'), counter: t('臨櫃', 'At the counter'), bureau: t('本局主動', 'Begun by the bureau'),
    }, { sensitivity: 'open', starts: 'counter' }),
    tier: choice(t('級別', 'Tier'), tiers, { sensitivity: 'open' }),
    amount: money(t('核定金額', 'Amount granted'), { sensitivity: 'internal' }),
    payable: money(t('本次應撥付金額', 'To be paid now'), { sensitivity: 'internal' }),
    paidTotal: money(t('已撥付總額', 'Paid in all'), { sensitivity: 'open', optional: true }),
    paidTier: choice(t('撥付級別', 'Tier when paid'), tiers, { sensitivity: 'open' }),
    regraded: choice(t('等級改列', 'Grade revised'), { yes: t('是', 'Yes') }, { sensitivity: 'open' }),
  },

  roles: {
    ...benefit.roles, // intake, officer, head, accountant
    applicant: {
      ...benefit.roles.applicant,
      sees: [...benefit.seen, 'source', 'regraded', 'paidTier', 'paidTotal', { in: payment.approved, fields: ['tier', 'amount', 'payable'] }],
    },
  },
  states: {
    ...benefit.states, // received, supplement, proposed, approved, listed, paid, returned, changed, rejected
    regraded: t('等級改列，待核定補發', 'Grade revised, top-up to be approved'),
  },

  steps: {
    apply: {
      does: t('申請慰問金', 'Apply'), by: 'applicant', from: 'start', to: 'received',
      asks: ['applicant', 'relation', 'victim', 'accidentOn', 'appliedOn', 'place', 'story', 'outcome', 'grade', 'insurer', 'papers', 'account'],
      sets: { source: 'online' }, sends: 'receipt',
    },
    register: {
      does: t('臨櫃收件或主動立案', 'Register, or begin for the family'), by: ['intake', 'officer'], from: 'start', to: 'received',
      asks: ['source', 'applicant', 'relation', 'victim', 'accidentOn', 'appliedOn', 'place', 'story', 'outcome', 'grade', 'insurer', 'papers', 'account'],
      sends: 'receipt',
    },
    propose: {
      does: t('擬具核定金額', 'Propose an amount'), by: 'officer', from: 'received', to: 'proposed', asks: ['grade', 'deathAmount', 'insurer'],
      computes: { tier, amount: consolation, payable: payableNow },
    },
    askSupplement: {
      does: t('通知補正', 'Ask for papers'), by: ['intake', 'officer'], from: 'received', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement',
    },
    supplement: {
      does: t('補正', 'Supply them'), answers: 'missing', by: ['applicant', 'intake', 'officer'], from: 'supplement', to: 'received', asks: ['papers', 'account'],
    },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: ['proposed', 'regraded'], to: [{ when: { regraded: 'yes' }, to: 'regraded' }, { to: 'received' }], asks: ['reason'] },
    approve: {
      does: t('核定', 'Approve'), by: 'head', from: 'proposed', to: 'approved', notBy: 'propose', sends: 'grant',
    },
    approveTopUp: { does: t('核定補發', 'Approve the top-up'), by: 'head', from: 'regraded', to: 'approved', notBy: 'regrade', sends: 'grant' },
    reject: {
      does: t('不予核發', 'Refuse'), by: 'head', from: ['received', 'supplement', 'proposed'], to: 'rejected', asks: ['reason'], sends: 'refusal',
    },
    ...payment.steps, // list, confirmPayment, returnPayment, returnLate and how they are taken back; changeAccount, correctAccount, approveAgain
    list: { ...payment.steps.list, notBy: ['approve', 'approveTopUp', 'approveAgain'] },
    confirmPayment: { ...payment.steps.confirmPayment, computes: { paidTotal: paidInAll, paidTier } },
    returnLate: { ...payment.steps.returnLate, computes: { paidTotal: paidBefore } },
    undoPayment: { ...payment.steps.undoPayment, computes: { paidTotal: paidBefore } },
    undoReturnLate: { ...payment.steps.undoReturnLate, computes: { paidTotal: paidInAll } },
    regrade: {
      does: t('等級改列', 'Revise the grade'), by: 'officer', from: 'paid', to: 'regraded', when: { outcome: 'disability' }, asks: ['grade', 'insurer'],
      sets: { regraded: 'yes' }, computes: { tier, amount: consolation, payable: payableNow },
      gates: [{ needs: { payable: { atLeast: 1 } }, says: t('改列後的金額沒有高於已撥付金額，不必補發。', 'The revised grade does not pay more than was paid.') }],
    },
  },

  clocks: {
    payDeath: {
      name: t('三日內發給死亡慰問金', 'Pay the family within three days'), cites: plan104('二部三2之3'), from: 'received', to: 'paid', within: days(3),
      when: { outcome: 'death' }, pausedIn: ['supplement', 'returned'], warn: 1, commitment: true,
    },
    decide: {
      name: t('二個月內核定', 'Decide within two months'), cites: APA('§51 II'), from: 'received', to: ['approved', 'rejected'], within: months(2), pausedIn: 'supplement', warn: 10,
    },
    supplement: {
      name: t('補正', 'Supply papers'), cites: APA('§51 IV'), from: { day: 'supplementBy', in: 'supplement' }, to: 'received', within: days(0),
    },
    pay: {
      name: t('核定後撥付', 'Pay after approval'), cites: APA('§51 II'), from: 'approved', to: 'paid', within: months(2), pausedIn: 'returned', warn: 10,
    },
    topUp: {
      name: t('核定補發', 'Decide on the top-up'), cites: APA('§51 II'), from: 'regraded', to: 'approved', within: months(2), warn: 10,
    },
  },

  discloses: { of: 'applicant', facts: ['state', 'tier', 'paidTotal', 'paidOn'] },

  lists: {
    care: {
      name: t('個案服務', 'Casework'), of: { programme: 'accident-casework', naming: 'claim' }, for: ['officer', 'head'], shows: ['source'], begins: 'fromClaim',
    },
  },

  holds: {
    'one-claim': {
      what: ['victim.idNumber', 'accidentOn'], in: ['received', 'supplement', 'proposed', ...payment.approved, 'regraded'],
      says: t('這位勞工的這次事故已經有申請案，請查詢原案。', 'There is already an application for this worker and this accident. Look for that case.'),
    },
  },

  letters,

  dimensions: {
    injuryGrade: { name: t('類別', 'Tier'), field: 'paidTier' },
    source: { name: t('案件來源', 'How it came in'), field: 'source' },
  },

  measures: {
    'injury-consolation-cases': {
      name: t('職災慰問金核發件數', 'Occupational-injury consolation grants'), unit: 'cases', count: 'paid', where: { paidTotal: { atLeast: 1 } }, by: [['injuryGrade']],
      means: t('期間內首次撥付的案件；改列等級者只計一次，列計於期末的級別；期末已退匯而未再撥付者不計。', 'Cases first paid in the period; a revised grade counts once, under the tier at the end of the period; what the bank had sent back by then does not count.'),
    },
    'injury-consolation-amount': {
      name: t('職災慰問金核發金額', 'Occupational-injury consolation paid'), unit: 'TWD', sum: 'paidTotal', at: 'paid', by: [['injuryGrade']],
      means: t('上開案件至期末累計撥付金額。', 'What those cases had been paid in all by the end of the period.'),
    },
    'injury-consolation-regraded-persons': {
      name: t('失能等級改列人數', 'Claimants whose disability grade was revised'), unit: 'persons', distinct: 'victim', at: 'paid', where: { regraded: 'yes' },
    },
    'consolation-received': { name: t('申請件數', 'Applications'), unit: 'cases', count: 'received', by: [['source']] },
    'consolation-days': { name: t('申請至撥付日數（中位數）', 'Days from application to payment (median)'), unit: 'days', daysFrom: 'received', daysTo: 'paid', take: 'median' },
    'consolation-death-on-time': { name: t('死亡慰問金三日內發給比率', 'Death payments within three days'), unit: 'percent', onTime: 'payDeath', decimals: 1 },
  },
  entered: {
    'injury-consolation-budget': {
      name: t('職災慰問金預算', 'Budget for occupational-injury consolation'), unit: 'TWD', from: t('由會計人員登錄年度預算', 'The accountant enters the yearly budget'),
    },
  },

  tables: {
    'injury-consolation-by-grade': {
      title: t('{period}勞工職業災害慰問金核發案件統計表', 'Occupational-injury consolation grants, by injury grade, {period}'),
      chapter: 'welfare', section: '六（一）1', rows: 'period', columns: 'injuryGrade',
      measures: ['injury-consolation-cases', 'injury-consolation-amount'], before: ['injury-consolation-budget'],
      inTenThousands: ['injury-consolation-amount', 'injury-consolation-budget'],
      remarks: [t('備註：經改列等級補發者，列計為改列後之級別，金額為合計。單位：件／萬元。', 'A case paid a top-up is counted under the revised grade with the total. Unit: cases and ten thousand NT$.')],
    },
  },

  sentences: [
    {
      chapter: 'welfare', section: '六（一）1',
      says: t('{period}撥付職業災害慰問金 {injury-consolation-cases} 件，計 {injury-consolation-amount} 元；其中職災死亡 {deaths} 件，計 {deathAmount} 元，依承諾期限發給者占 {consolation-death-on-time}%。',
        'In {period} the bureau paid {injury-consolation-cases} consolation grants, NT${injury-consolation-amount} in all. {deaths} followed a death (NT${deathAmount}); {consolation-death-on-time}% of those were paid within the time promised.'),
      cells: { deaths: ['injury-consolation-cases', { injuryGrade: 'death' }], deathAmount: ['injury-consolation-amount', { injuryGrade: 'death' }] },
    },
    {
      chapter: 'welfare', section: '六（一）1',
      says: t('受理申請 {consolation-received} 件，自申請至撥付日數之中位數為 {consolation-days} 日；失能等級改列而補發者 {injury-consolation-regraded-persons} 人。',
        '{consolation-received} applications came in; the median from application to payment was {consolation-days} days. {injury-consolation-regraded-persons} workers were paid a top-up after their grade was revised.'),
    },
  ],

  pays: {
    ...payment.pays, granted: 'amount', approve: ['approve', 'approveTopUp', 'approveAgain'],
    from: { line: 'accident-consolation', name: t('職災慰問金', 'Consolation payments'), measure: 'injury-consolation-budget' },
  },

  portal: {
    words: [
      '職災', '職災慰問金', '工作受傷', '上班受傷', '被機器壓傷', '通勤災害', '外送員',
      '從高處跌落', '工地摔傷', '家人過勞死', '上班猝死', '職災死亡補助', '失能慰問',
      '職業災害補助', '職業病',
      'injured at work', 'work accident', 'hand caught in a machine', 'killed at work', 'compensation for injury',
      'tai nạn lao động', 'bị thương khi làm việc', 'kecelakaan kerja', 'terjepit mesin', 'อุบัติเหตุจากการทำงาน',
      'บาดเจ็บจากการทำงาน', 'nasugatan sa trabaho', 'naaksidente sa trabaho',
    ],
    apply: 'apply',
    want: t('家人或自己在工作中受傷、失能或過世，申請慰問金', 'Somebody was hurt or died at work: apply for the consolation payment', {
      vi: 'Người thân hoặc tôi bị tai nạn lao động', id: 'Keluarga atau saya mengalami kecelakaan kerja', th: 'ฉันหรือครอบครัวประสบอุบัติเหตุจากการทำงาน', fil: 'Naaksidente ako o ang pamilya ko sa trabaho',
    }),
    topic: 'accident',
    about: t('死亡慰問金十萬至三十萬元，失能依等級一萬至三萬元。死亡案件自申請起三日內發給。', 'NT$100,000 to 300,000 after a death, NT$10,000 to 30,000 by grade of disability. After a death it is paid within three days.'),
    needs: [
      t('罹災勞工的身分證號', 'The worker’s ID number'), t('失能者：勞保局核定函', 'For a disability: the insurer’s letter'),
      t('死亡者：死亡證明與戶籍資料照片', 'After a death: photographs of the death certificate and household record'), t('申請人存摺封面', 'The cover of your bank book'),
    ],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicant', 'relation'] },
      { title: t('罹災勞工', 'The worker'), fields: ['victim'] },
      { title: t('事故', 'The accident'), fields: ['accidentOn', 'appliedOn', 'place', 'story', 'outcome', 'grade', 'insurer'] },
      { title: t('文件與帳戶', 'Papers and account'), fields: ['papers', 'account'] },
    ],
    publish: ['injury-consolation-cases', 'injury-consolation-amount', 'consolation-death-on-time'],
  },
})
