// 工會會員動態統計表(按季). Each quarter every union says how many members joined, left and are there.
import { choice, date, days, entry, loosely, person, programme, t, text, whole } from '#engine'
import { results103 } from '#bureau/documents.ts'
import { keep, roles, TYPES, unit } from '#capabilities/unions/index.ts'
import { letters } from './letters.ts'
import { atEnd, reads } from './rule.ts'

const gates = [{ needs: { atEnd: { atLeast: 0 } }, says: t('出會人數多於期初加入會人數，請再核對。', 'More left than were there and joined. Check again.') }] as const

/** Whoever holds a mandate for the union; letters are addressed to its secretary. */
const union = { name: t('工會', 'The union'), kind: 'party', is: 'secretary', sees: ['name', 'unionType', 'atEnd', 'fault', 'correctBy', 'reason'] } as const

const now = programme({
  id: 'union-membership-return',
  version: 2,
  name: t('工會會員動態統計表', 'Quarterly membership returns of unions'),
  code: 'UR',
  unit,
  purpose: t('每季掌握各工會會員增減，知道勞工組織的真實情形。', 'The real state of organisation is known each quarter.'),
  law: results103('壹一（一）1（2）'),
  covers: ['union-membership-return'],
  keep,
  privacy: {
    purpose: t('統計工會會員人數。', 'To count the members of unions.'),
    recipients: t('僅本局承辦人員；只公開彙總人數。', 'The officers of this bureau; only sums are published.'),
    kept: t('依機關檔案保存年限保存十年。', 'Ten years, by the retention schedule.'),
    without: t('未提供連絡資料，無法通知更正。', 'Without a way to reach you we cannot ask for corrections.'),
  },
  title: 'name',
  fields: {
    union: entry(t('工會', 'Union'), 'union-registration', { in: ['active', 'dormant'], shows: ['name', 'unionType'] }),
    name: text(t('工會名稱', 'Name of the union'), { sensitivity: 'open' }),
    unionType: choice(t('工會類別', 'Kind of union'), TYPES, { sensitivity: 'open' }),
    quarter: text(t('季別', 'Quarter'), { shape: 'quarter', sensitivity: 'open' }),
    ...reads, // atStart, joined, left
    women: whole(t('期末女性會員', 'Women at the end'), { min: 0, max: 1_000_000 }),
    atEnd: whole(t('期末會員人數', 'Members at the end')),
    secretary: person(t('填報人', 'Who files'), ['phone', 'email']),
    fault: text(t('應更正事項', 'What must be put right'), { lines: 3 }),
    correctBy: date(t('更正期限', 'By'), { notBeforeToday: true }),
    reason: text(t('理由', 'Reason'), { lines: 2 }),
  },
  roles: { ...roles, intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' }, union: { ...union, body: 'union' } },
  states: {
    due: { name: t('應填報', 'Due'), tone: 'waiting' },
    filed: t('已填報', 'Filed'),
    returned: { name: t('待更正', 'To be put right'), tone: 'waiting' },
    accepted: { name: t('已核備', 'Accepted'), ends: true, tone: 'good' },
    missed: { name: t('未填報', 'Not filed'), ends: true, tone: 'bad' },
  },
  steps: {
    call: { does: t('通知填報', 'Ask for the return'), by: ['officer', 'clock'], from: 'start', to: 'due', asks: ['union', 'quarter'], takes: { name: 'union.name', unionType: 'union.unionType' } },
    file: {
      does: t('填報會員動態', 'File the return'), by: ['union', 'intake', 'officer'], from: 'start', to: 'filed',
      asks: ['union', 'quarter', 'atStart', 'joined', 'left', 'women', 'secretary'], takes: { name: 'union.name', unionType: 'union.unionType' }, computes: { atEnd }, gates, sends: 'receipt',
    },
    fill: {
      does: t('登錄會員動態', 'Enter the return'), by: ['union', 'intake', 'officer'], from: 'due', to: 'filed', asks: ['atStart', 'joined', 'left', 'women', 'secretary'], computes: { atEnd }, gates,
    },
    giveBack: { does: t('通知更正', 'Ask for a correction'), by: 'officer', from: 'filed', to: 'returned', asks: ['fault', 'correctBy'], sends: 'correction' },
    putRight: { does: t('更正', 'Put right'), by: ['union', 'intake', 'officer'], from: 'returned', to: 'filed', asks: ['atStart', 'joined', 'left', 'women'], computes: { atEnd }, gates },
    accept: {
      does: t('核備', 'Accept'), by: ['officer', 'head'], from: 'filed', to: 'accepted',
    },
    miss: { does: t('結案：未填報', 'Close: not filed'), by: ['officer', 'head'], from: ['due', 'returned'], to: 'missed', asks: ['reason'] },
  },
  clocks: {
    file: { name: t('填報', 'File the return'), cites: results103('壹一（一）1（2）'), from: 'due', to: ['filed', 'missed'], within: days(30), warn: 7 },
    accept: { name: t('核備', 'Accept'), cites: results103('壹一（一）1（2）'), from: 'filed', to: ['accepted', 'returned'], within: days(30), warn: 7 },
    correct: { name: t('更正', 'Put right'), cites: results103('壹一（一）1（2）'), from: { day: 'correctBy', in: 'returned' }, to: ['filed', 'missed'], within: days(0) },
  },
  holds: {
    'one-a-quarter': {
      what: ['union', 'quarter'], in: ['due', 'filed', 'returned', 'accepted'],
      says: t('這個工會這一季已有會員統計表，請查詢原案。', 'There is a return of this union for this quarter already. Look for that case.'),
    },
  },
  letters,
  dimensions: { unionType: { name: t('工會類別', 'Kind of union'), field: 'unionType' }, quarter: { name: t('季別', 'Quarter'), field: 'quarter' } },
  measures: {
    'union-returns-filed': { name: t('會員統計表填報件數', 'Membership returns filed'), unit: 'items', count: 'filed', by: [['unionType'], ['quarter']] },
    'union-returns-missed': { name: t('會員統計表未填報件數', 'Membership returns not filed'), unit: 'items', count: 'missed', by: [['unionType']] },
    'union-members-reported': { name: t('填報期末會員人數', 'Members reported'), unit: 'persons', sum: 'atEnd', at: 'accepted', by: [['quarter'], ['unionType']] },
    'union-returns-on-time': { name: t('依限填報比率', 'Returns filed in time'), unit: 'percent', onTime: 'file', decimals: 1 },
  },
  tables: {},
  portal: {
    words: [
      '工會季報', '季報', '會員人數', '工會會員動態', '工會幹部', '會員異動',
      'union membership report', 'quarterly return of members',
    ],
    apply: 'file',
    want: t('工會填報每季會員動態', 'File a union’s quarterly return'), topic: 'union',
    about: t('填期初人數、入會與出會，期末人數由系統計算。', 'Members at the start, joined and left; the end is worked out.'),
    pages: [
      { title: t('哪一個工會、哪一季', 'Which union, which quarter'), fields: ['union', 'quarter', 'secretary'] },
      { title: t('會員動態', 'Members'), fields: ['atStart', 'joined', 'left', 'women'] },
    ],
    publish: ['union-members-reported'],
  },
})

// Under version 1 whoever filed was the union, by a code, and what the bureau had asked for was entered here.
const fill = { ...now.steps.fill, by: ['intake', 'officer'] } as const
const first = { ...now, version: 1, roles: { ...now.roles, union }, steps: { ...now.steps, fill } }
export default { ...now, earlier: [loosely(first)] }
