// 諮詢服務. Many short ones a day at every desk: a line each, without a name; what came in writing is open until it is answered.
import { choice, choices, date, entry, hours, programme, t, text, whole, yesNo } from '#engine'
import { results103 } from '#bureau/documents.ts'
import { keep } from '#capabilities/enrolment/words.ts'
import * as inspection from '#capabilities/inspection/index.ts'
import { channels, referrals, sides, tongues, topics, WRITTEN } from './words.ts'

const open = { sensitivity: 'open' } as const
const desk = ['intake', 'officer'] as const
/** What every line says, the topic first: it is what the caller says first. */
const about = ['topic', 'channel', 'tongue', 'side', 'desk', 'on'] as const
/** A report is made once. */
const notReported = { referredTo: { not: 'report-made' } } as const
const told = ['respondent', 'workplace', 'workplaceHere', 'breaches', 'facts'] as const

export default programme({
  id: 'enquiries',
  version: 1,
  name: t('諮詢服務', 'Enquiries', { vi: 'Tư vấn', id: 'Konsultasi', th: 'ให้คำปรึกษา', fil: 'Pagsangguni' }),
  code: 'EQ',
  unit: 'labour-standards',
  purpose: t('任何人由任何管道、不必具名就問得到答案；問了什麼、多久答復都數得出來。', 'Anyone gets an answer by any channel without giving a name; what is asked and how soon it is answered can be counted.'),
  law: results103('參五'),
  covers: ['labour-enquiry-desk', 'labour-service-centre'],
  keep,
  title: 'topic',
  fields: {
    topic: choice(t('主題', 'Topic'), topics, open),
    channel: choice(t('管道', 'Channel'), channels, { ...open, starts: 'phone', remembers: true }),
    tongue: choice(t('語言', 'Language'), tongues, { ...open, starts: 'zh', remembers: true }),
    side: choice(t('詢問者', 'Who asks'), sides, { ...open, starts: 'worker' }),
    desk: entry(t('諮詢台', 'Desk'), 'learning-series', { in: ['active', 'proposed', 'published'], where: { carrier: 'desk' }, remembers: true }),
    on: date(t('詢問日', 'Asked on'), { ...open, notAfterToday: true, starts: 'today' }),
    asked: text(t('問了什麼', 'What is asked'), { max: 300, sensitivity: 'personal', help: t('不必問姓名；請勿寫入足以辨識個人的內容。', 'No name is needed; leave out what tells who asks.') }),
    answer: text(t('答復要點（含條文）', 'Answer, with the article'), { max: 300, sensitivity: 'personal' }),
    minutes: whole(t('用時（分鐘）', 'Minutes'), { ...open, min: 1, max: 600, starts: 5 }),
    answeredOn: date(t('答復日', 'Answered on'), { ...open, notAfterToday: true, notBefore: 'on', starts: 'today' }),
    referredTo: choice(t('轉介', 'Referred to'), referrals, open),
    respondent: inspection.business.respondent,
    workplace: inspection.business.workplace,
    workplaceHere: yesNo(t('工作地點在本市', 'The place of work is in this city')),
    breaches: choices(t('違反事項', 'What is wrong'), inspection.alleged, { min: 1 }),
    facts: text(t('事實經過', 'What happened'), { lines: 8, sensitivity: 'personal', help: t('請勿寫出足以辨識詢問者的內容。', 'Leave out what would tell who asks.') }),
    whyVoid: text(t('作廢原因', 'Why it is void'), { max: 100, optional: true }),
  },
  roles: {
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    open: { name: t('待答復', 'To be answered'), tone: 'waiting' },
    answered: { name: t('已答復', 'Answered'), ends: true, tone: 'good' },
    mistaken: { name: t('誤登作廢', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    log: {
      does: t('登錄一通', 'Log one'), by: desk, from: 'start', to: 'answered', on: 'on', log: true, asks: [...about, 'answer', 'minutes'],
      gates: [{
        needs: { channel: { not: WRITTEN } }, cites: results103('參五7'),
        says: t('社群媒體與電子郵件請以「登錄來訊」收件，答復後才計入。', 'Social media and e-mail are entered as “Log a message”: they count once they are answered.'),
      }],
    },
    receive: {
      does: t('登錄來訊', 'Log a message'), by: desk, from: 'start', to: 'open', on: 'on', log: true, asks: [...about, 'asked'],
      gates: [{
        needs: { channel: WRITTEN }, says: t('電話、臨櫃等當場答復的諮詢，請以「登錄一通」登錄。', 'What was answered there and then, by telephone or at the counter, is entered as “Log one”.'),
      }],
    },
    reply: { does: t('答復', 'Answer'), by: desk, from: 'open', to: 'answered', on: 'answeredOn', asks: ['answer', 'minutes', 'answeredOn'] },
    refer: {
      does: t('記載轉介', 'Say where it was referred'), by: desk, from: ['open', 'answered'], to: 'same', asks: ['referredTo'], when: notReported,
      gates: [{ needs: { referredTo: { not: 'report-made' } }, says: t('轉為檢舉案請以「轉為檢舉案（匿名）」辦理。', 'A report is made by “Make it a report (anonymous)”.') }],
      help: t('只記載請詢問者向何處辦理，不代為送件。', 'Says only where whoever asks was sent; nothing is filed for them.'),
    },
    report: {
      does: t('轉為檢舉案（匿名）', 'Make it a report (anonymous)'), by: desk, from: ['open', 'answered'], to: 'same', asks: told, when: notReported, sets: { referredTo: 'report-made' },
      help: t('要具名或要知道結果的人，請其自行檢舉，取得案號與查詢碼。', 'Whoever wants to be named or to learn the outcome reports it themselves and is given a number and a code.'),
      then: {
        begins: 'violation-report-intake/register', sets: { channel: 'counter', identity: 'anonymous' },
        with: { respondent: 'respondent', workplace: 'workplace', workplaceHere: 'workplaceHere', topics: 'breaches', facts: 'facts' },
      },
    },
    undo: { does: t('作廢', 'Make void'), by: [...desk, 'head'], from: ['open', 'answered'], to: 'mistaken', asks: ['whyVoid'] },
  },
  clocks: {
    reply: {
      name: t('二十四小時內答復來訊', 'A message answered within a day'), cites: results103('參五7'), from: 'open', to: 'answered', within: hours(24), warn: 1, shift: 'none', commitment: true,
    },
  },
  dimensions: {
    topic: { name: t('主題', 'Topic'), field: 'topic' },
    channel: { name: t('管道', 'Channel'), field: 'channel' },
    tongue: { name: t('語言', 'Language'), field: 'tongue' },
    side: { name: t('詢問者', 'Who asks'), field: 'side' },
    desk: { name: t('諮詢台', 'Desk'), entry: 'desk', code: 'code', title: 'name' },
    referredTo: { name: t('轉介', 'Referred to'), field: 'referredTo' },
  },
  measures: {
    enquiries: {
      name: t('答復諮詢件數', 'Enquiries answered'), unit: 'cases', count: 'answered', by: [['topic'], ['channel'], ['tongue'], ['side'], ['desk'], ['referredTo']],
      means: t('已答復的諮詢，以詢問日（來訊以答復日）計入期間；作廢者不計。', 'Enquiries answered, in the period in which they were asked, or for messages answered; what is void in none.'),
    },
    'false-ad-consultations': {
      name: t('不實廣告諮詢服務案次', 'Consultations on false advertisements'), unit: 'cases', count: 'answered', where: { topic: 'false-ad' }, by: [['channel'], ['desk']],
      means: t('主題為不實廣告或求職防騙的諮詢。', 'Enquiries whose topic is false advertisement or job fraud.'),
    },
    'enquiry-minutes': { name: t('每件諮詢平均用時', 'Minutes an enquiry takes'), unit: 'minutes', mean: 'minutes', at: 'answered', decimals: 1, by: [['channel'], ['desk']] },
    'enquiries-on-time': { name: t('來訊如期答復比率', 'Messages answered in time'), unit: 'percent', onTime: 'reply', decimals: 1, by: [['channel'], ['desk']] },
    'enquiries-waiting': { name: t('期末待答復來訊', 'Messages waiting at the end'), unit: 'cases', stock: 'open', by: [['channel'], ['desk']] },
  },
  tables: {
    'enquiries-by-topic': {
      title: t('諮詢件數：依「主題」分', 'Enquiries, by topic'), chapter: 'conditions', section: '二（三）', rows: 'topic', measures: ['enquiries'],
    },
  },
  sentences: [
    {
      chapter: 'conditions', section: '二（三）',
      says: t('{period}答復諮詢 {enquiries} 件，其中電話 {phone} 件、臨櫃 {counter} 件；平均每件 {enquiry-minutes} 分鐘，社群媒體及電子郵件如期答復者占 {enquiries-on-time}%。',
        'In {period} {enquiries} enquiries were answered, {phone} by telephone and {counter} at the counter, in {enquiry-minutes} minutes on average; {enquiries-on-time}% of messages were answered in time.'),
      cells: { phone: ['enquiries', { channel: 'phone' }], counter: ['enquiries', { channel: 'counter' }] },
    },
    {
      chapter: 'employment', section: '四（一）',
      says: t('{period}提供不實廣告及求職防騙諮詢服務 {false-ad-consultations} 案次。', 'In {period} advice on false advertisements and job fraud was given {false-ad-consultations} times.'),
    },
  ],
  portal: {
    words: [
      '勞動法令諮詢', '諮詢專線', '諮詢電話', '諮詢台', '移工諮詢', '勞工服務中心', 'labour law enquiries', 'ask the labour bureau',
      'đường dây tư vấn', 'layanan konsultasi', 'สายด่วนให้คำปรึกษา', 'linya ng pagsangguni',
    ],
    want: t('打電話、臨櫃或來訊詢問勞動法令', 'Ask about labour law by telephone, at the counter or by message', {
      vi: 'Hỏi về luật lao động qua điện thoại, tại quầy hoặc tin nhắn', id: 'Tanya hukum kerja lewat telepon, loket atau pesan', th: 'สอบถามกฎหมายแรงงานทางโทรศัพท์ เคาน์เตอร์ หรือข้อความ', fil: 'Magtanong tungkol sa batas-paggawa sa telepono, counter o mensahe',
    }),
    topic: 'work', about: t('不必具名，可用中文、英文、越南文、印尼文、泰文、菲律賓文詢問；社群媒體與電子郵件二十四小時內答復。', 'No name is needed. Ask in Chinese, English, Vietnamese, Indonesian, Thai or Filipino; messages are answered within a day.'),
    pages: [], publish: ['enquiries', 'enquiries-on-time'],
  },
})
