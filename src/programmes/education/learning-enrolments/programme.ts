// 報名. A person and a class: admitted or waiting in one queue for every channel, paid, present, certified; or left, and paid back.
import { answers, choice, choices, date, days, decimal, entry, files, loosely, many, money, person, programme, series, t, text, whole, yesNo } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { channels, departments, groups, keep, spared } from '#capabilities/enrolment/words.ts'
import * as rules from '#capabilities/enrolment/rules.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const asked = ['offering', 'participant', 'relation', 'group', 'proof', 'needs'] as const
const ofClass = {
  title: 'offering.title', place: 'offering.place', firstOn: 'offering.firstOn', lastOn: 'offering.lastOn', type: 'offering.type', department: 'offering.department',
  sessionDays: 'offering.sessionDays', sessionCount: 'offering.sessionCount', passShare: 'offering.passShare', fee: 'offering.fee', waives: 'offering.waives',
  kept: 'offering.kept',
} as const
const enrolTo = [
  { when: { room: true, owed: { atMost: 0 } }, to: 'confirmed' },
  { when: { room: true }, to: 'admitted' },
  { to: 'waiting' },
] as const
const gates = [
  { needs: { 'offering.accepting': true }, says: t('這一班目前不受理報名。', 'This class takes no enrolments now.') },
] as const
const grant = {
  begins: 'labour-university-subsidy/fromEnrolment', as: 'enrolment', when: { department: { given: true }, granted: true },
  with: { offering: 'offering', applicant: 'participant', group: 'group', papers: 'proof', amount: 'fee', title: 'title' },
} as const
/** The questions as they stood when the class was closed. */
const asking = { evaluation: 'offering.questions' } as const
/** Nobody decides on a grant for a place that was given up. */
const noGrant = { takes: 'labour-university-subsidy/lapse', for: { naming: 'enrolment' }, in: ['received', 'supplement', 'proposed'] } as const
const leaving = { to: [{ when: { refund: { atLeast: 1 } }, to: 'refunding' }, { to: 'cancelled' }] } as const

const now = programme({
  id: 'learning-enrolments',
  version: 2,
  name: t('課程與活動報名', 'Enrolment in courses and events'),
  code: 'LE',
  unit: 'labour-education',
  purpose: t('線上、臨櫃、電話同一條隊伍，先到先得，候補自動遞補。', 'One queue for website, counter and telephone; who comes first is first, and whoever waits moves up by itself.'),
  law: courseRules('報名'),
  covers: ['event-registration'],
  privacy: {
    purpose: t('辦理課程與活動之報名、通知、點名、收退費及結業證明', 'Enrolment, notices, attendance, fees and certificates'),
    recipients: t('本局承辦人、受託辦學單位、授課講師（僅點名所需姓名）', 'The bureau’s officers, the entrusted training body, the lecturer (names only, for the roll)'),
    kept: t('結案後保存10年', 'Ten years after closing'),
    without: t('未提供聯絡資料時，無法通知錄取、遞補或停辦。', 'Without a way to reach you we cannot tell you of your place, or of a class called off.'),
  },
  keep,
  title: 'participant',
  fields: {
    offering: entry(t('班別或場次', 'Class or event'), 'learning-offerings', { in: ['open'], shows: ['title', 'firstOn', 'place'] }),
    participant: person(t('參加人', 'Participant'), ['idNumber', 'phone', 'email'], { doubts: checkPerson }),
    relation: choice(t('身分別', 'You are'), {
      worker: t('勞工', 'A worker'), dependant: t('勞工眷屬', 'A family member of a worker'), supervisor: t('事業單位主管或人事', 'A supervisor or personnel officer'), citizen: t('其他市民', 'Another citizen'),
    }, open),
    group: choice(t('特殊對象身分', 'Group with a full grant'), groups, { sensitivity: 'special', help: t('符合者由本局全額補助，報名時附證明；審核不通過時改為自費。', 'The bureau pays the whole fee. Attach the proof; if it is not accepted the fee is yours.') }),
    part: choice(t('名額別', 'Kind of place'), groups),
    kept: many(t('保留名額', 'Places kept'), { group: choice(t('身分', 'Group'), groups), places: whole(t('名額', 'Places')) }, { ...open, optional: true }),
    proof: files(t('身分證明', 'Proof'), { optional: true, when: { group: Object.keys(spared) } }),
    needs: text(t('無障礙或其他需求', 'What you need to take part'), { optional: true, max: 200, sensitivity: 'special' }),
    channel: choice(t('報名管道', 'How it came in'), channels, { ...open, starts: 'counter' }),
    title: text(t('班名', 'Class'), open),
    place: text(t('地點', 'Place'), open),
    firstOn: date(t('開課日', 'First session'), open),
    lastOn: date(t('結束日', 'Last session'), { ...open, notBefore: 'firstOn' }),
    type: text(t('類型', 'Kind'), { ...open, max: 20 }),
    department: choice(t('勞工大學部別', 'Department of the Labour University'), departments, open),
    sessionDays: series(t('上課日', 'Days of the sessions'), { each: 'day', ...open }),
    sessionCount: whole(t('堂數', 'Sessions'), open),
    passShare: whole(t('結業出席率（%）', 'Share of sessions to complete (%)'), open),
    fee: money(t('費用', 'Fee'), open),
    waives: choices(t('免費身分', 'Groups spared the fee'), spared, open),
    room: yesNo(t('有名額', 'There is room'), open),
    owed: money(t('應繳費用', 'Fee to be paid'), open),
    granted: yesNo(t('以補助代繳', 'The fee is granted')),
    paid: money(t('已繳金額', 'Paid'), { min: 1, ...open }),
    paidOn: date(t('繳費日', 'Paid on'), { notAfterToday: true }),
    receiptNumber: text(t('收據號碼', 'Receipt number'), { max: 40 }),
    sessionOn: date(t('上課日', 'Session')),
    present: yesNo(t('出席', 'Present')),
    attended: series(t('出席日', 'Days attended'), { each: 'day' }),
    attendedCount: whole(t('出席堂數', 'Sessions attended'), open),
    passed: yesNo(t('達結業標準', 'Completed')),
    stillTime: yesNo(t('仍可遞補', 'There is time to move up')),
    refund: money(t('應退費用', 'Refund'), open),
    refundAccount: text(t('退費帳戶', 'Account for the refund'), { sensitivity: 'personal', max: 60, optional: true, help: t('未繳費者免填。', 'Not needed if nothing was paid.') }),
    refundedOn: date(t('退費日', 'Paid back on'), { notAfterToday: true }),
    reason: text(t('原因', 'Reason'), { lines: 2, optional: true }),
    revokeReason: text(t('撤銷原因', 'Why it is revoked'), { lines: 2 }),
    offReason: text(t('停辦原因', 'Why it was called off'), { ...open, lines: 2 }),
    changes: text(t('異動說明', 'What has changed'), { ...open, lines: 2 }),
    evaluation: answers(t('課後滿意度', 'How it was')),
    rating: decimal(t('整體滿意度（五分）', 'How it was, out of five'), { ...open, decimals: 2 }),
    comment: text(t('意見', 'What you would say'), { lines: 3, optional: true }),
  },
  roles: {
    participant: { name: t('參加人', 'Participant'), kind: 'party', is: 'participant', sees: ['part', 'type', 'title', 'place', 'firstOn', 'lastOn', 'sessionDays', 'sessionCount', 'passShare', 'fee', 'owed', 'granted', 'paid', 'paidOn', 'receiptNumber', 'attended', 'attendedCount', 'passed', 'refund', 'refundedOn', 'offReason', 'changes', 'revokeReason'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
  },
  states: {
    admitted: { name: t('錄取，待繳費', 'Admitted, to be paid'), tone: 'waiting' },
    waiting: { name: t('候補', 'Waiting'), tone: 'waiting', stands: t('有人放棄名額時，依報名先後自動遞補至開課日。', 'When a place is given up the first in the queue has it, up to the first session.') },
    confirmed: { name: t('報名完成', 'Enrolled'), tone: 'good', stands: t('依上課時間出席，結束後由承辦人結案。', 'Come to the sessions; the officer closes the class afterwards.') },
    refunding: { name: t('待退費', 'To be paid back'), tone: 'waiting' },
    completed: { name: t('結業', 'Completed'), ends: true, tone: 'good' },
    incomplete: { name: t('未達結業標準', 'Not completed'), ends: true },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
    lapsed: { name: t('逾期未繳費，名額釋出', 'Not paid in time'), ends: true, tone: 'bad' },
    notAdmitted: { name: t('未獲遞補', 'No place became free'), ends: true },
    off: { name: t('本局停辦', 'Called off by the bureau'), ends: true },
    revoked: { name: t('證明已撤銷', 'Certificate revoked'), ends: true, tone: 'bad' },
  },
  steps: {
    enrol: {
      does: t('報名', 'Enrol'), by: 'participant', from: 'start', to: enrolTo, asks: asked, takes: ofClass, gates,
      computes: { owed: rules.feeDue, granted: rules.granted, part: rules.part }, sets: { channel: 'online' }, sends: 'receipt', then: grant,
    },
    register: {
      does: t('臨櫃或電話報名', 'Enrol somebody at the counter or by telephone'), by: ['intake', 'officer'], from: 'start', to: enrolTo, asks: ['channel', ...asked], takes: ofClass, gates,
      computes: { owed: rules.feeDue, granted: rules.granted, part: rules.part }, sends: 'receipt', then: grant,
    },
    letIn: {
      does: t('遞補', 'Move up'), by: 'clock', from: 'waiting', to: enrolTo, computes: { stillTime: rules.stillTime }, sends: 'letIn',
      gates: [
        { needs: { room: true }, says: t('尚無名額。', 'There is no room.') },
        { needs: { stillTime: true }, says: t('已逾遞補期限。', 'It is too late to move up.') },
      ],
    },
    pay: {
      does: t('登錄繳費', 'Record the payment'), by: ['accountant', 'intake', 'officer'], from: 'admitted', to: 'confirmed', asks: ['paid', 'paidOn', 'receiptNumber'], sends: 'paid',
    },
    chargeFee: {
      does: t('補助未核准，改為自費', 'The grant is refused, the fee is owed'), by: 'clock', from: 'confirmed', to: 'admitted', when: { granted: true },
      computes: { owed: rules.feeWhole, granted: rules.notGranted }, sends: 'charge',
    },
    chargeLater: {
      does: t('補助未核准，遞補時改為自費', 'The grant is refused, a fee will be owed'), by: 'clock', from: 'waiting', to: 'same', when: { granted: true },
      computes: { owed: rules.feeWhole, granted: rules.notGranted }, sends: 'charge',
    },
    lapse: { does: t('逾期未繳費', 'Not paid in time'), by: 'clock', from: 'admitted', to: 'lapsed', sends: 'lapsed', then: noGrant },
    mark: {
      does: t('點名', 'Roll call'), by: ['officer', 'intake'], from: 'confirmed', to: 'same', asks: ['sessionOn', 'present'],
      computes: { attended: rules.attendance, attendedCount: rules.attendedCount, passed: rules.passed },
    },
    tellChange: {
      does: t('班別異動', 'The class has changed'), by: 'clock', from: ['admitted', 'waiting', 'confirmed'], to: 'same',
      asks: ['place', 'firstOn', 'lastOn', 'sessionDays', 'sessionCount', 'changes'], sends: 'changed',
    },
    cancel: {
      does: t('取消報名', 'Cancel'), proof: 'second', by: ['participant', 'intake', 'officer'], from: ['admitted', 'waiting', 'confirmed'], ...leaving, asks: ['reason', 'refundAccount'],
      computes: { refund: rules.refundDue }, sends: 'cancelled', then: noGrant,
    },
    calledOff: {
      does: t('本局停辦', 'Called off'), by: 'clock', from: ['admitted', 'waiting', 'confirmed'], asks: ['offReason'],
      to: [{ when: { refund: { atLeast: 1 } }, to: 'refunding' }, { to: 'off' }], computes: { refund: rules.refundWhole }, sends: 'off', then: noGrant,
    },
    giveAccount: { does: t('提供退費帳戶', 'Give the account for the refund'), proof: 'second', by: ['participant', 'officer'], from: 'refunding', to: 'same', asks: ['refundAccount'] },
    payBack: {
      does: t('登錄退費', 'Record the refund'), by: 'accountant', from: 'refunding', to: [{ when: { offReason: { given: true } }, to: 'off' }, { to: 'cancelled' }],
      asks: ['refundedOn'], sends: 'refunded', notBy: 'cancel',
    },
    turnAway: { does: t('未獲遞補', 'No place became free'), by: 'clock', from: 'waiting', to: 'notAdmitted', sends: 'noPlace', then: noGrant },
    certify: { does: t('核發結業證明', 'Certify'), by: ['clock', 'officer'], from: 'confirmed', to: 'completed', when: { passed: true }, takes: asking, sends: 'certificate' },
    finish: { does: t('結案', 'Close'), by: ['clock', 'officer'], from: 'confirmed', to: 'incomplete', when: { not: { passed: true } }, takes: asking },
    feedback: {
      does: t('填寫滿意度', 'Say how it was'), by: 'participant', from: ['completed', 'incomplete'], to: 'same', when: { evaluation: { given: true }, rating: { given: false } },
      asks: ['evaluation', 'comment'], computes: { rating: rules.rating },
    },
    revoke: { does: t('撤銷證明', 'Revoke the certificate'), by: 'head', from: 'completed', to: 'revoked', asks: ['revokeReason'], sends: 'revoked' },
  },
  clocks: {
    pay: { name: t('繳費', 'Pay the fee'), cites: courseRules('繳費期限'), from: 'admitted', to: 'confirmed', within: days(7), warn: 2, act: 'lapse' },
    refund: { name: t('退費', 'Pay back'), cites: courseRules('退費期限'), from: 'refunding', to: ['cancelled', 'off'], within: days(30), warn: 7, commitment: true },
  },
  meets: { on: 'offering.sessions.day', hours: ['offering.sessions.from', 'offering.sessions.to'], in: ['admitted', 'confirmed'], unable: ['cancel'] },
  holds: {
    seat: {
      what: 'offering', of: 'offering.capacity', groups: ['part', 'offering.kept'], in: ['admitted', 'confirmed', 'completed', 'incomplete', 'revoked'], tells: 'room',
      waits: { in: 'waiting', takes: 'letIn' }, says: t('名額剛被取走，請再試一次。', 'The place has just been taken. Please try again.'),
    },
    'one-place': {
      what: ['offering', 'participant.idNumber'], in: ['admitted', 'waiting', 'confirmed'],
      says: t('這位參加人已報名這一班，請查詢原報名。', 'This person is enrolled in this class already. Look for that enrolment.'),
    },
  },
  letters,
  dimensions: {
    channel: { name: t('報名管道', 'How it came in'), field: 'channel' },
    relation: { name: t('身分別', 'Who they are'), field: 'relation' },
    question: { name: t('課後問卷各題', 'Each question and answer'), field: 'evaluation' },
    outcome: {
      name: t('情形', 'What became of it'), reached: { completed: ['completed', 'revoked'], incomplete: 'incomplete', cancelled: ['cancelled', 'lapsed', 'off', 'notAdmitted'] }, otherwise: 'running',
      labels: { completed: t('結業', 'Completed'), incomplete: t('未結業', 'Not completed'), cancelled: t('取消或未錄取', 'Cancelled or no place'), running: t('進行中', 'Running') },
    },
  },
  measures: {
    'course-enrolments': { name: t('報名人次', 'Enrolments'), unit: 'person-times', count: ['admitted', 'waiting', 'confirmed'], by: [['channel'], ['relation'], ['outcome']] },
    'course-waiting': { name: t('候補人數', 'Waiting'), unit: 'persons', stock: 'waiting' },
    'course-let-in': { name: t('曾候補人次', 'Person-times that had to wait'), unit: 'person-times', count: 'waiting' },
    'course-completed': { name: t('結業人次', 'Completed'), unit: 'person-times', count: 'completed' },
    'course-rated': { name: t('填寫滿意度人次', 'Who said how it was'), unit: 'person-times', count: ['completed', 'incomplete'], where: { rating: { given: true } }, by: [['question']] },
    'course-satisfied': {
      name: t('滿意人次', 'Satisfied'), unit: 'person-times', count: ['completed', 'incomplete'], where: { rating: { atLeast: 4 } }, means: t('整體滿意度四分以上。', 'Four or five of five.'),
    },
    'course-refunds-on-time': { name: t('依限退費比率', 'Paid back in time'), unit: 'percent', onTime: 'refund', decimals: 1 },
  },
  formulas: {
    'course-satisfied-share': { name: t('滿意比率', 'Share satisfied'), unit: 'percent', part: 'course-satisfied', of: 'course-rated', decimals: 1 },
  },
  tables: {},
  portal: {
    words: [
      '報名課程', '勞工大學', '上課報名', '想學東西', '才藝課', '參加講座', '勞教', '勞動法令宣導會', '學電腦',
      '學烘焙', '學語言', '結業證書', '第一次當老闆上課', 'free courses',
      'enrol in a class', 'learn a skill', 'khóa học miễn phí', 'đăng ký khóa học', 'kursus gratis', 'daftar kursus',
      'สมัครเรียนฟรี', 'libreng klase', 'libreng kurso',
    ],
    apply: 'enrol',
    want: t('報名課程、宣導會或活動', 'Join a course, a briefing or an event', {
      vi: 'Đăng ký khóa học, buổi phổ biến luật hoặc hoạt động', id: 'Ikut kursus, penyuluhan atau kegiatan', th: 'สมัครเรียน ฟังบรรยาย หรือร่วมกิจกรรม', fil: 'Sumali sa kurso, paliwanag o aktibidad',
    }), topic: 'training',
    about: t('額滿時自動候補，依報名先後遞補，並通知您。', 'When it is full you wait in the order you came, and are told when a place is yours.'),
    needs: [t('身分證或居留證號', 'Your ID or resident number'), t('特殊對象的證明文件照片（符合者）', 'A photograph of the proof, if you are of a group with a grant')],
    pages: [
      { title: t('報名哪一班', 'Which class'), fields: ['offering'] },
      { title: t('參加人', 'Who takes part'), fields: ['participant', 'relation', 'group', 'proof', 'needs'] },
    ],
    publish: ['course-enrolments', 'course-completed', 'course-satisfied-share', 'course-refunds-on-time'],
  },
})

// Version 1 asked everybody the same, whatever was taught.
const { evaluation: _, ...fields } = now.fields
const { certify, finish, feedback, ...steps } = now.steps
const { takes: __, ...certified } = certify
const { takes: ___, ...finished } = finish
const { computes: ____, ...rated } = feedback
const first = {
  ...now, version: 1,
  fields: { ...fields, rating: whole(t('整體滿意度（1–5）', 'How it was (1–5)'), { ...open, min: 1, max: 5 }) },
  steps: { ...steps, certify: certified, finish: finished, feedback: { ...rated, when: { not: { rating: { given: true } } }, asks: ['rating', 'comment'] } },
  dimensions: { channel: now.dimensions.channel, relation: now.dimensions.relation, outcome: now.dimensions.outcome },
}
export default { ...now, earlier: [loosely(first)] }
