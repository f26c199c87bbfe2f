// 問卷調查. A round of questions sent to a list of people, firms or unions: checked by a second person, sent at once, closed on its day, its results told.
import { choice, date, days, entry, many, person, programme, questions, t, text, whole, yesNo } from '#engine'
import { surveyRules } from '#bureau/documents.ts'
import { asked, keep } from '#capabilities/survey/index.ts'
import { reminded } from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const either = ['officer', 'head'] as const
const drafted = ['name', 'about', 'whom', 'questions', 'people', 'firms', 'every', 'unions', 'dueOn'] as const
const invited = { begins: 'survey-answers/invite', as: 'round' } as const
const counted = (state: string | readonly string[]) =>
  ({ count: true, of: 'survey-answers', in: state, naming: 'round', purpose: t('統計回收情形', 'Counting what came back') }) as const

export default programme({
  id: 'survey-rounds',
  version: 1,
  name: t('問卷調查', 'Surveys'),
  code: 'SV',
  unit: 'planning',
  purpose: t('問卷一次寄給名單上的人或單位，誰沒回、各題怎麼答，由答案算出。', 'Questions go to everybody on a list at once; who did not answer and what each question came to is counted from the answers.'),
  law: surveyRules('調查'),
  covers: ['visual-needs-survey', 'masseur-phone-care'],
  keep,
  title: 'name',
  fields: {
    name: text(t('調查名稱', 'Survey'), { ...open, max: 80 }),
    about: text(t('目的與用途', 'What it is for'), { ...open, lines: 4 }),
    whom: choice(t('調查對象', 'Who is asked'), asked, open),
    questions: questions(t('題目', 'Questions'), { help: t('寄出後不再變更。', 'They do not change once sent.') }),
    people: many(t('個人名單', 'People'), { who: person(t('受訪者', 'Who is asked'), ['phone', 'email', 'address'], { spares: ['phone', 'address'] }) }, { when: { whom: 'person' }, min: 1, max: 500 }),
    firms: many(t('事業單位名單', 'Firms'), { firm: entry(t('事業單位', 'Firm'), 'organisation-register', { in: ['active'] }) }, { when: { whom: 'firm' }, min: 1, max: 500, ...inside }),
    every: yesNo(t('名冊上的所有工會', 'Every union in the register'), { when: { whom: 'union' }, ...inside, help: t('以核定寄出當時的名冊為準。', 'As the register stands when it is sent.') }),
    unions: many(t('工會名單', 'Unions'), { union: entry(t('工會', 'Union'), 'union-registration', { in: ['active', 'dormant'] }) }, { when: { whom: 'union', every: { not: true } }, min: 1, max: 500, ...inside }),
    dueOn: date(t('回復期限', 'Answers by'), open),
    remindOn: date(t('催復日', 'Reminded on'), open),
    sentCount: whole(t('寄出份數', 'Sent'), open),
    answeredCount: whole(t('回收份數', 'Answered'), open),
    lateCount: whole(t('逾期回收份數', 'Answered late'), open),
    findings: text(t('調查結果與用途', 'What came of it, and what it is used for'), { ...open, lines: 8 }),
    reason: text(t('理由', 'Reason'), { lines: 3, ...inside }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    drafted: { name: t('草擬中，待核定寄送', 'Drafted, to be approved'), tone: 'waiting', untimed: t('由承辦人排定寄送日。', 'The officer says when it is sent.') },
    out: t('調查中', 'Out'),
    closed: t('已截止，待公布結果', 'Closed, to be told'),
    told: { name: t('結果已公布', 'Results told'), ends: true, tone: 'good' },
    dropped: { name: t('不辦理', 'Not sent'), ends: true },
    annulled: { name: t('調查作廢', 'Made void'), ends: true, void: true },
  },
  steps: {
    draft: { does: t('草擬問卷', 'Draft a survey'), by: either, from: 'start', to: 'drafted', asks: drafted, plans: ['dueOn'] },
    revise: { does: t('修改問卷', 'Revise it'), by: either, from: 'drafted', to: 'same', asks: drafted, clears: ['people', 'firms', 'every', 'unions'], plans: ['dueOn'] },
    drop: { does: t('不辦理', 'Do not send it'), by: either, from: 'drafted', to: 'dropped', asks: ['reason'] },
    send: {
      does: t('核定並寄出', 'Approve and send'), by: either, from: 'drafted', to: 'out', notBy: ['draft', 'revise'], asks: ['dueOn'], plans: ['dueOn'], computes: { remindOn: reminded },
      help: t('名單上每一位同時收到邀請；題目與名單不再變更。', 'Everybody on the list is invited at once; questions and list stay as they are.'),
      then: [
        { ...invited, for: 'people', when: { whom: 'person' }, sets: { kind: 'person' }, with: { person: 'people.who', dueOn: 'dueOn', remindOn: 'remindOn' } },
        { ...invited, for: 'firms', when: { whom: 'firm' }, sets: { kind: 'firm' }, with: { firm: 'firms.firm', dueOn: 'dueOn', remindOn: 'remindOn' } },
        { ...invited, for: 'unions', when: { whom: 'union', every: { not: true } }, sets: { kind: 'union' }, with: { union: 'unions.union', dueOn: 'dueOn', remindOn: 'remindOn' } },
        { ...invited, for: { every: 'union-registration', in: ['active', 'dormant'], as: 'union' }, when: { every: true }, sets: { kind: 'union' }, with: { dueOn: 'dueOn', remindOn: 'remindOn' } },
      ],
    },
    prolong: {
      does: t('延長期限', 'Give more time'), by: either, from: 'out', to: 'same', asks: ['dueOn', 'reason'], plans: ['dueOn'], computes: { remindOn: reminded },
      then: { takes: 'survey-answers/prolong', for: { naming: 'round' }, in: ['invited', 'reminded'], with: { dueOn: 'dueOn', remindOn: 'remindOn' } },
    },
    close: {
      does: t('截止回收', 'Close it'), by: ['officer', 'head', 'clock'], from: 'out', to: 'closed', looks: { sentCount: counted(['invited', 'reminded', 'answered', 'declined']), answeredCount: counted('answered') },
      then: { takes: 'survey-answers/miss', for: { naming: 'round' }, in: ['invited', 'reminded'] },
    },
    tell: {
      does: t('公布結果', 'Tell the results'), by: either, from: 'closed', to: 'told', asks: ['findings'], notBy: ['draft', 'revise'], looks: { answeredCount: counted('answered'), lateCount: counted('late') },
      help: t('公布後不再收逾期的回復。', 'Late answers are no longer taken.'),
      then: { takes: 'survey-answers/shut', for: { naming: 'round' }, in: 'missed' },
    },
    annul: {
      does: t('作廢', 'Make void'), by: 'head', from: ['out', 'closed'], to: 'annulled', asks: ['reason'],
      then: { takes: 'survey-answers/annul', for: { naming: 'round' }, in: ['invited', 'reminded', 'answered', 'late', 'declined', 'missed'], with: { reason: 'reason' } },
    },
  },
  lists: {
    answers: { name: t('受訪者與回復', 'Who is asked, and what they say'), of: { programme: 'survey-answers', naming: 'round' }, for: either, shows: ['kind', 'channel'], by: ['kind', 'channel'], soonest: 'dueOn' },
  },
  clocks: {
    close: { name: t('截止回收', 'Close it'), cites: surveyRules('期程'), from: { day: 'dueOn', in: 'out' }, to: ['closed', 'annulled'], within: days(0), act: 'close' },
    tell: { name: t('公布結果', 'Tell the results'), cites: surveyRules('公布'), from: 'closed', to: ['told', 'annulled'], within: days(60), warn: 14, commitment: true },
  },
  dimensions: { whom: { name: t('調查對象', 'Who is asked'), field: 'whom' } },
  measures: {
    'survey-rounds': { name: t('辦理調查數', 'Surveys sent'), unit: 'items', count: 'out', by: [['whom']] },
    'survey-rounds-told-on-time': { name: t('依限公布結果比率', 'Results told in time'), unit: 'percent', onTime: 'tell', decimals: 1 },
  },
  tables: {},
  publishes: {
    surveys: {
      name: t('調查結果', 'What surveys came to'), about: t('本局辦理的問卷調查：問了什麼、多少人回答、結果怎麼用。', 'Surveys of the bureau: what was asked, how many answered, and what it is used for.'),
      words: ['問卷', '調查結果', '需求調查', '滿意度', '問卷調查', 'survey results', 'questionnaire'],
      path: 'surveys', while: ['told'], as: 'articles', heading: 'name', body: 'findings', on: 'dueOn', shows: ['about', 'whom', 'sentCount', 'answeredCount', 'lateCount', 'questions'], brief: ['whom', 'answeredCount'], by: ['whom'],
    },
  },
})
