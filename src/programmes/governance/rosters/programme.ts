// 志工、講師與輔導員名冊. Who serves in which team, until when, and for how many hours; which teams there are is opened at the desk as a series.
import { choice, choices, date, entry, many, person, programme, t, text, yesNo } from '#engine'
import { rosterRules } from '#bureau/documents.ts'
import { carriers, keep } from '#capabilities/enrolment/words.ts'
import { fields, long } from './rule.ts'

const open = { sensitivity: 'open' } as const
const asked = ['skills', 'districts', 'tongues', 'termFrom', 'termTo'] as const
const optional = ['districts', 'tongues', 'termTo'] as const
const isRoster = { needs: { carrier: 'roster' }, says: t('這個系列不是志工隊或師資名冊，請另選。', 'This series is no team or pool of lecturers: choose another.') } as const
const served = { sum: 'hours', of: 'roster-hours', in: ['confirmed'], naming: 'member', purpose: t('加總服務時數', 'To add up the hours served') } as const

export default programme({
  id: 'rosters',
  version: 1,
  name: t('志工、講師與輔導員名冊', 'Volunteers, lecturers and advisers'),
  code: 'RO',
  unit: 'labour-welfare',
  purpose: t('誰在哪一隊、專長與任期、服務了多少時數，一查就有。', 'Who serves in which team, with what skills and until when, and for how many hours.'),
  law: rosterRules('名冊'),
  covers: ['volunteer-management'],
  keep,
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
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    nominated: { name: t('已推薦，待核定', 'Nominated'), tone: 'waiting', untimed: t('由另一人核定，不設期限。', 'Another person approves it; no date is laid down.') },
    active: { name: t('服務中', 'Serving'), stands: t('任期內持續在冊。', 'Stands in the roster for the term.'), tone: 'good' },
    suspended: { name: t('暫停服務', 'Suspended'), stands: t('恢復前不排服務。', 'Is given no duty until resumed.') },
    declined: { name: t('未核定', 'Not approved'), ends: true, tone: 'bad' },
    left: { name: t('已離隊', 'Left'), ends: true },
  },
  steps: {
    nominate: { does: t('推薦入冊', 'Nominate'), by: ['officer', 'head'], from: 'start', to: 'nominated', asks: ['who', 'team', ...asked], takes: { carrier: 'team.carrier' }, gates: [isRoster] },
    approve: { does: t('核定', 'Approve'), by: ['officer', 'head'], from: 'nominated', to: 'active', notBy: 'nominate' },
    decline: { does: t('不予核定', 'Do not approve'), by: ['officer', 'head'], from: 'nominated', to: 'declined', asks: ['why'] },
    amend: { does: t('更新專長與任期', 'Update skills and term'), by: ['officer', 'head'], from: 'active', to: 'same', asks: asked, clears: optional },
    suspend: { does: t('暫停', 'Suspend'), by: ['officer', 'head'], from: 'active', to: 'suspended', asks: ['why'] },
    resume: { does: t('恢復', 'Resume'), by: ['officer', 'head'], from: 'suspended', to: 'active' },
    honour: {
      does: t('核算時數並獎勵', 'Add up the hours, and honour'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['threshold'], looks: { hours: served }, computes: { longEnough: long },
      gates: [{ needs: { longEnough: true }, says: t('累計時數未達獎勵門檻。', 'The hours served are not enough yet.') }],
    },
    leave: { does: t('離隊', 'Leave'), by: ['officer', 'head'], from: ['active', 'suspended'], to: 'left', asks: ['why'] },
  },
  lists: {
    hours: {
      name: t('服務時數', 'Hours served'), of: { programme: 'roster-hours', naming: 'member' }, for: ['officer', 'head'],
      shows: ['hours', 'work'], newest: 'servedOn', begins: 'log',
    },
  },
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
