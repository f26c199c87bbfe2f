// 受訪與回復. One of those a survey asks: invited, reminded once, answered once by themselves or by telephone, late, declined, or silent.
import { answers, choice, date, days, entry, person, programme, t, text } from '#engine'
import { surveyRules } from '#bureau/documents.ts'
import { asked, keep } from '#capabilities/survey/index.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const whoever = ['person', 'firm', 'union'] as const
const waiting = ['invited', 'reminded'] as const
const seen = ['roundName', 'about', 'dueOn', { in: ['annulled'], fields: ['reason'] }] as const
const byThemselves = { channel: 'written' } as const

export default programme({
  id: 'survey-answers',
  version: 1,
  name: t('受訪與回復', 'Who is asked, and answers'),
  code: 'SA',
  unit: 'planning',
  purpose: t('每個受訪者一份、只答一次；逾期、拒訪與沒有回音都看得出來。', 'Each of those asked has one sheet and answers once; who is late, declines or says nothing is plain.'),
  law: surveyRules('回收'),
  covers: ['visual-needs-survey', 'masseur-phone-care'],
  keep,
  privacy: {
    purpose: t('調查統計及服務規劃', 'Counting the survey, and planning services'),
    recipients: t('僅本局承辦人員；公布的只有彙總數字。本問卷具名，本局知道哪一份是誰的。', 'The officers of this bureau; only sums are published. It is not anonymous: the bureau knows whose sheet is whose.'),
    kept: t('結案後保存五年', 'Five years after closing'), without: t('可以不回答，不影響任何權益。', 'You need not answer, and it changes nothing for you.'),
  },
  title: ['person', 'firm', 'union'],
  fields: {
    round: entry(t('調查', 'Survey'), 'survey-rounds', { in: ['drafted', 'out'], shows: ['name'], ...open }),
    kind: choice(t('受訪者', 'Who is asked'), asked, open),
    person: person(t('受訪者', 'The person'), ['phone', 'email', 'address'], { when: { kind: 'person' }, spares: ['phone', 'address'] }),
    firm: entry(t('事業單位', 'The firm'), 'organisation-register', { in: ['active'], shows: ['organisation'], when: { kind: 'firm' }, ...open }),
    union: entry(t('工會', 'The union'), 'union-registration', { in: ['active', 'dormant'], shows: ['name'], when: { kind: 'union' }, ...open }),
    roundName: text(t('調查名稱', 'Survey'), open),
    about: text(t('目的與用途', 'What it is for'), { ...open, lines: 4 }),
    dueOn: date(t('回復期限', 'Answer by'), open),
    remindOn: date(t('催復日', 'Reminded on'), inside),
    sheet: answers(t('問卷', 'Questions'), { sensitivity: 'internal' }),
    comment: text(t('其他意見', 'Anything else'), { lines: 4, max: 1000, optional: true }),
    channel: choice(t('回復方式', 'How it was answered'), { written: t('自行填答', 'By themselves'), phone: t('電話訪問', 'By telephone'), interview: t('面訪', 'In an interview') }, open),
    reason: text(t('理由', 'Reason'), { lines: 2, optional: true }),
  },
  roles: {
    person: { name: t('受訪者', 'Who is asked'), kind: 'party', is: 'person', sees: seen },
    firm: { name: t('受訪的事業單位', 'The firm that is asked'), kind: 'party', body: 'firm', sees: seen },
    union: { name: t('受訪的工會', 'The union that is asked'), kind: 'party', body: 'union', sees: seen },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    invited: { name: t('已邀請，待回復', 'Invited'), tone: 'waiting' },
    reminded: { name: t('已催復，待回復', 'Reminded'), tone: 'waiting' },
    answered: { name: t('已回復', 'Answered'), ends: true, tone: 'good' },
    missed: { name: t('期限內未回復', 'Not answered in time'), tone: 'bad', stands: t('結果公布前仍可補答，另計為逾期。', 'It can still be answered until results are told, and counts as late.') },
    late: { name: t('逾期回復', 'Answered late'), ends: true },
    silent: { name: t('未回復', 'Never answered'), ends: true, tone: 'bad' },
    declined: { name: t('拒訪', 'Declined'), ends: true },
    annulled: { name: t('調查作廢', 'The survey was made void'), ends: true, void: true },
  },
  steps: {
    invite: {
      does: t('邀請', 'Invite'), by: ['officer', 'head', 'clock'], from: 'start', to: 'invited', asks: ['round', 'kind', 'person', 'firm', 'union', 'dueOn', 'remindOn'],
      takes: { sheet: 'round.questions', roundName: 'round.name', about: 'round.about' }, sends: 'invitation',
    },
    remind: { does: t('催復', 'Remind'), by: 'clock', from: 'invited', to: 'reminded', sends: 'reminder' },
    answer: { does: t('填答', 'Answer'), by: whoever, from: waiting, to: 'answered', asks: ['sheet', 'comment'], sets: byThemselves, proof: 'code', sends: 'thanks' },
    ask: { does: t('登錄訪問', 'Enter what they said'), by: ['officer', 'head'], from: waiting, to: 'answered', asks: ['channel', 'sheet', 'comment'] },
    decline: { does: t('不回答', 'Do not answer'), by: [...whoever, 'officer'], from: waiting, to: 'declined', asks: ['reason'], proof: 'code' },
    prolong: { does: t('延長期限', 'More time'), by: 'clock', from: waiting, to: 'same', asks: ['dueOn', 'remindOn'] },
    miss: { does: t('期限內未回復', 'Not answered in time'), by: 'clock', from: waiting, to: 'missed' },
    answerLate: { does: t('補答', 'Answer late'), by: [...whoever, 'officer'], from: 'missed', to: 'late', asks: ['sheet', 'comment'], proof: 'code', sends: 'thanks' },
    shut: { does: t('結果已公布', 'Results are told'), by: 'clock', from: 'missed', to: 'silent' },
    annul: { does: t('調查作廢', 'The survey is void'), by: 'clock', from: [...waiting, 'answered', 'late', 'declined', 'missed'], to: 'annulled', asks: ['reason'], sends: 'annulled' },
  },
  clocks: {
    remind: { name: t('催復一次', 'Remind once'), cites: surveyRules('催復'), from: { day: 'remindOn', in: 'invited' }, to: ['reminded', 'answered', 'declined', 'missed', 'annulled'], within: days(0), act: 'remind' },
    answer: { name: t('回復期限', 'Answer by'), cites: surveyRules('回收'), from: { day: 'dueOn', in: waiting }, to: ['answered', 'declined', 'missed', 'annulled'], within: days(0), warn: 3 },
  },
  holds: {
    'one-firm': { what: ['round', 'firm'], in: 'ever', says: t('這個單位在名單上重複。', 'This firm is on the list twice.') },
    'one-union': { what: ['round', 'union'], in: 'ever', says: t('這個工會在名單上重複。', 'This union is on the list twice.') },
    'one-person': { what: ['round', 'person.name', 'person.phone'], in: 'ever', says: t('這位受訪者在名單上重複。', 'This person is on the list twice.') },
  },
  letters,
  dimensions: {
    round: { name: t('調查', 'Survey'), entry: 'round', code: 'name', title: 'name' },
    question: { name: t('各題', 'Each question and answer'), field: 'sheet' },
    kind: { name: t('受訪者', 'Who is asked'), field: 'kind' },
    channel: { name: t('回復方式', 'How it was answered'), field: 'channel' },
  },
  measures: {
    'survey-invited': { name: t('調查寄出份數', 'Sent'), unit: 'items', count: 'invited', by: [['round'], ['kind']] },
    'survey-answered': { name: t('調查回收份數', 'Answered in time'), unit: 'items', count: 'answered', by: [['round'], ['kind'], ['channel'], ['round', 'question']], means: t('期限內回復者；逾期者另計。', 'Those in time; late ones are counted by themselves.') },
    'survey-late': { name: t('逾期回收份數', 'Answered late'), unit: 'items', count: 'late', by: [['round']] },
    'survey-unanswered': { name: t('期限內未回復份數', 'Not answered in time'), unit: 'items', count: 'missed', by: [['round'], ['kind']], means: t('含之後補答者。', 'Also those who answered late.') },
    'survey-declined': { name: t('拒訪份數', 'Declined'), unit: 'items', count: 'declined', by: [['round']] },
  },
  formulas: {
    'survey-response-share': { name: t('調查回收率', 'Share that answered'), unit: 'percent', part: 'survey-answered', of: 'survey-invited', by: [['round']], decimals: 1 },
  },
  tables: {},
})
