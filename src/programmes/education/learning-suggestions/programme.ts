// 課程建議. A citizen says what they would like to learn and when; the bureau answers, and opens a class or says why not.
import { choice, choices, days, entry, person, programme, t, text } from '#engine'
import { courseRules } from '#bureau/documents.ts'
import { categories, keep } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const

export default programme({
  id: 'learning-suggestions',
  version: 1,
  name: t('課程建議', 'Suggestions for courses'),
  code: 'LW',
  unit: 'labour-education',
  purpose: t('課程依市民的需要與建議開設。', 'Courses follow what citizens need and suggest.'),
  law: courseRules('課程建議'),
  covers: ['labour-university'],
  privacy: {
    purpose: t('回覆課程建議', 'Answering the suggestion'), recipients: t('本局承辦人', 'The bureau’s officers'), kept: t('結案後保存10年', 'Ten years after closing'), without: t('無法回覆您。', 'We could not answer you.'),
  },
  keep,
  title: 'wish',
  fields: {
    proposer: person(t('建議人', 'Who suggests it'), ['email']),
    wish: text(t('想學什麼', 'What you would like to learn'), { ...open, max: 60 }),
    category: choice(t('課程類別', 'Category'), categories, open),
    times: choices(t('方便的時段', 'When it would suit you'), {
      morning: t('平日上午', 'Weekday mornings'), afternoon: t('平日下午', 'Weekday afternoons'), evening: t('平日晚上', 'Weekday evenings'), weekend: t('週末', 'Weekends'),
    }, { ...open, min: 1 }),
    words: text(t('說明', 'Say more'), { lines: 3, optional: true }),
    answer: choice(t('處理結果', 'Outcome'), {
      opened: t('已開班', 'A class is open'), planned: t('列入下期規劃', 'Planned for the next term'), declined: t('暫不開設', 'Not for now'),
    }, open),
    offering: entry(t('班別', 'Class'), 'learning-offerings', { in: ['announced', 'open'], shows: ['title', 'firstOn'], when: { answer: 'opened' } }),
    reply: text(t('回覆', 'Answer'), { lines: 3 }),
  },
  roles: {
    proposer: { name: t('建議人', 'Who suggests it'), kind: 'party', is: 'proposer', sees: ['answer', 'offering', 'reply'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },
  states: {
    suggested: t('待回覆', 'To be answered'),
    answered: { name: t('已回覆', 'Answered'), ends: true, tone: 'good' },
  },
  steps: {
    suggest: { does: t('建議課程', 'Suggest a course'), by: 'proposer', from: 'start', to: 'suggested', asks: ['wish', 'category', 'times', 'words', 'proposer'], sends: 'receipt' },
    answer: { does: t('回覆', 'Answer'), by: 'officer', from: 'suggested', to: 'answered', asks: ['answer', 'offering', 'reply'], sends: 'answered' },
  },
  clocks: {
    answer: { name: t('回覆建議', 'Answer the suggestion'), cites: courseRules('課程建議'), from: 'suggested', to: 'answered', within: days(30), warn: 7, commitment: true },
  },
  letters: {
    receipt: {
      name: t('收件證明', 'Receipt'), form: 'receipt', to: ['proposer'], subject: t('臺端建議開設「{wish}」，本局已於{today}收件，編號{number}，請查照。', 'Your suggestion of {wish} was received on {today} as {number}.'),
      says: [t('將於三十日內回覆。', 'You will have an answer within thirty days.')], cites: [courseRules('課程建議')],
    },
    answered: {
      name: t('回覆', 'Answer'), form: 'letter', to: ['proposer'], subject: t('有關臺端建議開設「{wish}」（編號{number}），復如說明，請查照。', 'Our answer to your suggestion of {wish} (number {number}).'),
      says: [t('處理結果：{answer}', 'Outcome: {answer}'), t('說明：{reply}', 'In words: {reply}')], cites: [courseRules('課程建議')],
    },
  },
  dimensions: { category: { name: t('課程類別', 'Category'), field: 'category' }, answer: { name: t('處理結果', 'Outcome'), field: 'answer' } },
  measures: {
    'course-suggestions': { name: t('課程建議件數', 'Suggestions for courses'), unit: 'cases', count: 'suggested', by: [['category'], ['answer']] },
    'course-suggestions-on-time': { name: t('依限回覆比率', 'Answered in time'), unit: 'percent', onTime: 'answer', decimals: 1 },
  },
  tables: {},
  portal: {
    words: [
      '建議開課', '希望開的課', '許願開課', '想要你們開課', '開新課程', 'suggest a course',
      'I wish there was a class',
    ],
    apply: 'suggest',
    want: t('建議勞工局開什麼課', 'Suggest a course to the bureau'), topic: 'training',
    about: t('告訴我們想學什麼、什麼時段方便，三十日內回覆。', 'Say what you would like to learn and when. You have an answer within thirty days.'),
    pages: [
      { title: t('想學什麼', 'What and when'), fields: ['wish', 'category', 'times', 'words'] },
      { title: t('怎麼回覆您', 'How to answer you'), fields: ['proposer'] },
    ],
    publish: ['course-suggestions'],
  },
})
