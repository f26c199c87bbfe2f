// 志工、講師與輔導員名冊. Who serves in which team, until when, and for how many hours; which teams there are is opened at the desk as a series.
import { choice, choices, date, entry, type Letter, loosely, many, person, programme, t, text, yesNo } from '#engine'
import { rosterRules } from '#bureau/documents.ts'
import { carriers, keep } from '#capabilities/enrolment/words.ts'
import { fields, long } from './rule.ts'

const open = { sensitivity: 'open' } as const
const asked = ['skills', 'districts', 'tongues', 'termFrom', 'termTo'] as const
const optional = ['districts', 'tongues', 'termTo'] as const
const isRoster = { needs: { carrier: 'roster' }, says: t('這個系列不是志工隊或師資名冊，請另選。', 'This series is no team or pool of lecturers: choose another.') } as const
const served = { sum: 'hours', of: 'roster-hours', in: ['confirmed'], naming: 'member', purpose: t('加總服務時數', 'To add up the hours served') } as const

const letters: Record<string, Letter> = {
  enrolled: {
    form: 'letter', name: t('入冊通知', 'You are in the roster'), to: ['member'], cites: [rosterRules('名冊')],
    subject: t('臺端已列入本局名冊（編號{number}），請查照。', 'You are in a roster of this bureau (number {number}).'),
    says: [t('任期自{termFrom}起。憑編號與查詢碼，隨時可於網站申請服務時數證明。', 'Your term begins on {termFrom}. With the number and your code you can ask for a certificate of your hours on the website at any time.')],
  },
}

const now = programme({
  id: 'rosters',
  version: 2,
  name: t('志工、講師與輔導員名冊', 'Volunteers, lecturers and advisers'),
  code: 'RO',
  unit: 'labour-welfare',
  purpose: t('誰在哪一隊、專長與任期、服務了多少時數，一查就有。', 'Who serves in which team, with what skills and until when, and for how many hours.'),
  law: rosterRules('名冊'),
  covers: ['volunteer-management'],
  keep,
  privacy: {
    purpose: t('志工、講師與輔導員的服務安排、時數統計與證明', 'Duties of volunteers, lecturers and advisers, their hours and certificates'), recipients: t('僅本局承辦人員', 'The officers of this bureau'),
    kept: t('離隊後保存十年', 'Ten years after leaving'), without: t('未提供姓名與聯絡方式，無法入冊。', 'Without a name and a way to reach you, you cannot be entered.'),
  },
  title: 'who',
  fields: {
    who: person(t('姓名', 'Name'), ['phone', 'email']),
    team: entry(t('隊別或名冊', 'Team or pool'), 'learning-series', { in: ['active', 'proposed', 'published'], remembers: true }),
    carrier: choice(t('系列如何辦理', 'How the series is carried'), carriers, open),
    skills: choices(t('專長', 'Skills'), {
      law: t('勞動法令', 'Labour law'), safety: t('職業安全衛生', 'Safety and health'), money: t('會計財務', 'Accounts'), guide: t('導覽解說', 'Guiding'),
      care: t('關懷訪視', 'Care and visits'), repair: t('修繕', 'Repairs'), arts: t('技藝美學', 'Crafts'), other: t('其他', 'Other'),
    }, open),
    districts: many(t('可服務行政區', 'Districts'), { district: text(t('行政區', 'District'), { ...open, shape: 'district', max: 20 }) }, { ...open, optional: true, max: 40 }),
    tongues: choices(t('語言', 'Languages'), {
      zh: t('國語', 'Mandarin'), nan: t('臺語', 'Taiwanese'), hak: t('客語', 'Hakka'), en: t('英語', 'English'), vi: t('越南語', 'Vietnamese'), id: t('印尼語', 'Indonesian'), th: t('泰語', 'Thai'), fil: t('菲律賓語', 'Filipino'),
    }, { ...open, optional: true }),
    termFrom: date(t('任期起日', 'Term from'), open),
    termTo: date(t('任期迄日', 'Term to'), { ...open, notBefore: 'termFrom', optional: true }),
    ...fields, // hours, threshold
    longEnough: yesNo(t('時數已達獎勵門檻', 'Has served long enough'), open),
    why: text(t('理由', 'Reason'), { lines: 2 }),
  },
  roles: {
    member: { name: t('在冊人員', 'Whoever serves'), kind: 'party', is: 'who', sees: ['team', 'skills', 'districts', 'tongues', 'termFrom', 'termTo'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    nominated: { name: t('已推薦，待核定', 'Nominated'), tone: 'waiting', untimed: t('由另一人核定，不設期限。', 'Another person approves it; no date is laid down.') },
    active: { name: t('服務中', 'Serving'), stands: t('任期內持續在冊。', 'Stands in the roster for the term.'), tone: 'good' },
    suspended: { name: t('暫停服務', 'Suspended'), stands: t('恢復前不排服務。', 'Is given no duty until resumed.') },
    declined: { name: t('未核定', 'Not approved'), ends: true, tone: 'bad' },
    left: { name: t('已離隊', 'Left'), ends: true },
  },
  steps: {
    nominate: { does: t('推薦入冊', 'Nominate'), by: ['officer', 'head'], from: 'start', to: 'nominated', asks: ['who', 'team', ...asked], takes: { carrier: 'team.carrier' }, gates: [isRoster] },
    approve: { does: t('核定', 'Approve'), by: ['officer', 'head'], from: 'nominated', to: 'active', notBy: 'nominate', sends: 'enrolled' },
    decline: { does: t('不予核定', 'Do not approve'), by: ['officer', 'head'], from: 'nominated', to: 'declined', asks: ['why'] },
    amend: { does: t('更新專長與任期', 'Update skills and term'), by: ['officer', 'head'], from: 'active', to: 'same', asks: asked, clears: optional },
    suspend: { does: t('暫停', 'Suspend'), by: ['officer', 'head'], from: 'active', to: 'suspended', asks: ['why'] },
    resume: { does: t('恢復', 'Resume'), by: ['officer', 'head'], from: 'suspended', to: 'active' },
    honour: {
      does: t('核算時數並獎勵', 'Add up the hours, and honour'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['threshold'], looks: { hours: served }, computes: { longEnough: long },
      gates: [{ needs: { longEnough: true }, says: t('累計時數未達獎勵門檻。', 'The hours served are not enough yet.') }],
    },
    askHours: {
      does: t('申請服務時數證明', 'Ask for a certificate of hours'), by: ['member', 'officer', 'head'], from: ['active', 'suspended', 'left'], to: 'same',
      help: t('以經另一人確認的時數立即核發；離隊後仍可申請。', 'Given at once, of the hours that a second person has confirmed; also after leaving.'),
      then: { begins: 'hours-certificates/issue', as: 'member' },
    },
    leave: { does: t('離隊', 'Leave'), by: ['officer', 'head'], from: ['active', 'suspended'], to: 'left', asks: ['why'] },
  },
  lists: {
    hours: {
      name: t('服務時數', 'Hours served'), of: { programme: 'roster-hours', naming: 'member' }, for: ['officer', 'head'],
      shows: ['hours', 'work'], newest: 'servedOn', begins: 'log',
    },
    certificates: { name: t('時數證明', 'Certificates of hours'), of: { programme: 'hours-certificates', naming: 'member' }, for: ['officer', 'head'], shows: ['hours'], newest: 'asOf', begins: 'issue' },
  },
  letters,
  clocks: {},
  dimensions: {
    team: { name: t('隊別或名冊', 'Team or pool'), entry: 'team', code: 'code', title: 'name' },
    skills: { name: t('專長', 'Skills'), field: 'skills' },
  },
  measures: {
    'roster-people': { name: t('在冊人數', 'People in the rosters'), unit: 'persons', stock: ['active', 'suspended'], by: [['team'], ['skills']] },
    'roster-joined': { name: t('新任人數', 'People who joined'), unit: 'persons', count: 'active', by: [['team']] },
  },
  tables: {},
})

// Under version 1 nobody in a roster had a way into their own entry.
const { letters: _, privacy: __, ...before } = now
const { askHours: ___, approve, ...steps } = now.steps
const { sends: ____, ...approved } = approve
const { certificates: _____, ...lists } = now.lists ?? {}
const { member: ______, ...staff } = now.roles
const first = { ...before, version: 1, roles: staff, steps: { ...steps, approve: approved }, lists }
export default { ...now, earlier: [loosely(first)] }
