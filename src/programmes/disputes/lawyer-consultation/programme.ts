// 律師諮詢. A worker sits with a lawyer at a fixed time and place each week.
import { choice, date, days, entry, files, months, person, programme, t, text, whole } from '#engine'
import { lawyerRules, plan113 } from '#bureau/documents.ts'
import { halfHours, times } from '#bureau/places.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { bookable, remindAfter } from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const gates = [
  { needs: { bookable: { not: 'past' } }, says: t('這個場次已過，請改選。', 'That morning is past. Choose another.') },
  { needs: { bookable: { not: 'missed' } }, cites: lawyerRules('未到'), says: t('半年內已多次預約未到，請改以現場候補或電話諮詢。', 'You have missed several appointments in half a year. Come and wait, or ask by telephone.') },
] as const
const chooses = {
  asks: ['session', 'slot'], takes: { heldOn: 'session.heldOn' }, computes: { remindAfter },
} as const

export default programme({
  id: 'lawyer-consultation',
  version: 1,
  name: t('勞工法律諮詢（律師）', 'Free legal consultation by lawyers'),
  code: 'LWC',
  unit: 'labour-relations',
  purpose: t('讓勞工在固定時間、地點免費請教律師。', 'A worker sits with a lawyer at a fixed time and place each week.'),
  law: plan113('參一（十二）1'),
  covers: ['lawyer-consultation'],
  privacy: {
    purpose: t('安排律師諮詢', 'Arranging the consultation'), recipients: t('當日輪值律師', 'The lawyer of that morning'), kept: t('結案後保存5年', 'Five years after closing'),
    without: t('未提供聯絡方式時，無法通知異動。', 'Without a way to reach you we cannot tell you of changes.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'applicant',
  fields: {
    applicant: person(t('預約人', 'Who comes'), ['idNumber', 'phone', 'email'], { doubts: checkPerson }),
    topic: choice(t('諮詢主題', 'Topic'), {
      wage: t('工資', 'Wages'), dismissal: t('資遣、解僱', 'Dismissal'), injury: t('職業災害', 'Accident at work'), insurance: t('勞健保、退休', 'Insurance and pension'),
      equality: t('性別平等、就業歧視', 'Equality'), other: t('其他', 'Other'),
    }, open),
    question: text(t('想問什麼', 'What you want to ask'), { lines: 4, sensitivity: 'personal' }),
    papers: files(t('資料', 'Papers'), { optional: true }),
    session: entry(t('場次', 'Morning'), 'consultation-sessions', { shows: ['heldOn', 'lawyer', 'place'], ...open }),
    slot: choice(t('時間', 'Time'), times, open),
    heldOn: date(t('日期', 'Day'), open),
    remindAfter: date(t('提醒日', 'Reminder'), inside),
    missed: whole(t('半年內未到次數', 'Missed in half a year'), inside),
    bookable: choice(t('可否預約', 'Whether it can be booked'), { yes: t('可', 'Yes'), past: t('已過', 'Past'), missed: t('多次未到', 'Missed too often') }, inside),
    summary: text(t('諮詢摘要', 'Summary'), { lines: 5, sensitivity: 'personal' }),
    advice: text(t('律師意見', 'Advice'), { lines: 5, sensitivity: 'personal' }),
    next: choice(t('後續', 'What comes next'), {
      none: t('無須後續', 'Nothing'), mediation: t('申請勞資爭議調解', 'Mediation of the dispute'), 'legal-aid': t('申請法律扶助', 'Legal aid'), fund: t('申請勞工權益基金涉訟補助', 'The rights fund'),
    }, open),
  },
  roles: {
    applicant: { name: t('預約人', 'Who comes'), kind: 'party', is: 'applicant', sees: ['heldOn', 'missed', 'summary', 'advice', 'next'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },
  states: {
    booked: t('已預約', 'Booked'),
    reminded: t('已提醒', 'Reminded'),
    held: { name: t('已諮詢，待轉介', 'Held, to be referred'), tone: 'good' },
    closed: { name: t('已結案', 'Closed'), ends: true, tone: 'good' },
    missed: { name: t('未到', 'Did not come'), ends: true, tone: 'bad' },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
  },
  steps: {
    book: {
      does: t('預約律師諮詢', 'Book a lawyer'), by: ['applicant', 'officer'], from: 'start', to: 'booked', ...chooses,
      asks: ['applicant', 'topic', 'question', 'papers', 'session', 'slot'], sends: 'booked', computes: { bookable, remindAfter }, gates,
      looks: { missed: { count: true, of: 'lawyer-consultation', in: 'missed', same: 'applicant', within: months(6), purpose: t('查詢半年內預約未到次數', 'Missed appointments in half a year') } },
    },
    change: { does: t('改時間', 'Another time'), by: ['applicant', 'officer'], from: ['booked', 'reminded'], to: 'booked', ...chooses, sends: 'booked' },
    remind: { does: t('提醒', 'Remind'), by: 'clock', from: 'booked', to: 'reminded', sends: 'reminder' },
    cancel: { does: t('取消預約', 'Cancel'), proof: 'code', by: ['applicant', 'officer'], from: ['booked', 'reminded'], to: 'cancelled' },
    hold: {
      does: t('登錄諮詢紀錄', 'Record the consultation'), by: 'officer', from: ['booked', 'reminded'], to: [{ when: { next: 'none' }, to: 'closed' }, { to: 'held' }], asks: ['topic', 'summary', 'advice', 'next'],
    },
    refer: { does: t('寄發轉介說明', 'Send where to go'), by: 'officer', from: 'held', to: 'closed', sends: 'referral' },
    miss: { does: t('登錄未到', 'Record that nobody came'), by: 'officer', from: ['booked', 'reminded'], to: 'missed' },
  },
  clocks: {
    remind: { name: t('諮詢前一日提醒', 'Remind the day before'), cites: lawyerRules('提醒'), from: { day: 'remindAfter', in: 'booked' }, to: ['reminded', 'held', 'closed', 'missed'], within: days(0), shift: 'none', act: 'remind' },
    record: { name: t('登錄諮詢紀錄', 'Record the consultation'), cites: plan113('肆（十二）1'), from: { day: 'heldOn', in: ['booked', 'reminded'] }, to: ['held', 'closed', 'missed'], within: days(2) },
    refer: { name: t('寄發轉介說明', 'Send where to go'), cites: plan113('肆（十二）1'), from: 'held', to: 'closed', within: days(3) },
  },
  holds: {
    slot: {
      what: 'session', during: ['heldOn', 'slot'], parts: halfHours, in: ['booked', 'reminded', 'held', 'closed'],
      says: t('這個時間已有人預約，請改選。', 'Somebody has this time already. Choose another.'),
    },
  },
  meets: { on: 'heldOn', hours: { part: 'slot', of: halfHours }, at: 'session', in: ['booked', 'reminded'], unable: ['change', 'cancel'] },
  letters: {
    booked: { name: t('預約通知', 'Your appointment'), form: 'meeting-notice', to: ['applicant'], subject: t('臺端預約{heldOn}律師諮詢（案號{number}），請準時到場，請查照。', 'You have an appointment with a lawyer on {heldOn} ({number}).'), says: [], facts: ['session', 'slot'], cites: [lawyerRules('預約')] },
    reminder: { name: t('提醒', 'Reminder'), form: 'letter', to: ['applicant'], subject: t('提醒臺端明日有律師諮詢（案號{number}）。不克前來請先取消，讓其他人使用。', 'You have an appointment tomorrow ({number}). If you cannot come, cancel it so that somebody else can.'), says: [], facts: ['heldOn', 'slot'], cites: [lawyerRules('提醒')] },
    referral: {
      name: t('轉介說明', 'Where to go next'), form: 'letter', to: ['applicant'], subject: t('臺端律師諮詢（案號{number}）後續辦理方式如說明，請查照。', 'What to do after consultation {number}.'),
      says: [
        t('申請調解：本局網站「勞資爭議調解」，受理後三日內指派調解人。', 'Mediation: “Labour dispute mediation” on our site; a mediator is named within three days.'),
        t('法律扶助：財團法人法律扶助基金會各分會。', 'Legal aid: any branch of the Legal Aid Foundation.'),
      ], facts: ['next'], cites: [plan113('肆（十二）1')],
    },
  },
  dimensions: {
    consultationTopic: { name: t('諮詢主題', 'Topic'), field: 'topic' },
    nextStep: { name: t('後續', 'What comes next'), field: 'next' },
  },
  measures: {
    'lawyer-consultations': { name: t('律師諮詢人次', 'Consultations by lawyers'), unit: 'person-times', count: ['held', 'closed'], by: [['consultationTopic'], ['nextStep']], means: t('期間內完成諮詢的人次。', 'Consultations held in the period.') },
    'lawyer-consultations-missed': { name: t('預約未到人次', 'Missed appointments'), unit: 'person-times', count: 'missed' },
  },
  tables: {},
  sentences: [{ chapter: 'relations', section: '三（二）', says: t('{period}律師諮詢 {lawyer-consultations} 人次。', 'In {period} lawyers gave {lawyer-consultations} consultations.') }],
  portal: {
    words: [
      '律師', '免費律師', '法律諮詢', '勞動法諮詢', '勞工律師', '打官司', '請律師', '法律扶助', '訴訟', '問律師',
      '預約律師', 'free lawyer', 'legal advice', 'legal aid', 'sue my employer', 'tư vấn pháp luật',
      'luật sư miễn phí', 'konsultasi hukum', 'pengacara gratis', 'ปรึกษากฎหมายฟรี', 'ทนายฟรี', 'tulong legal',
      'libreng abogado',
    ],
    apply: 'book', want: t('免費請教律師勞動法令問題', 'Ask a lawyer about work, free', {
      vi: 'Hỏi luật sư về việc làm, miễn phí', id: 'Tanya pengacara soal kerja, gratis', th: 'ปรึกษาทนายเรื่องงาน ฟรี', fil: 'Magtanong sa abogado tungkol sa trabaho, libre',
    }), topic: 'dispute',
    about: t('每週一、四、五上午，每人半小時，免費。', 'Monday, Thursday and Friday mornings, half an hour each, free.'),
    needs: [t('相關資料照片（薪資單、契約等）', 'Photographs of payslips, contracts and the like')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicant'] }, { title: t('想問什麼', 'Your question'), fields: ['topic', 'question', 'papers'] }, { title: t('時間', 'Time'), fields: ['session', 'slot'] },
    ],
    publish: ['lawyer-consultations'],
  },
})
