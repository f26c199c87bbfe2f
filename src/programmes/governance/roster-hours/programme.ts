// 服務時數. Each duty in one line, in half hours, confirmed by a second person; counted by team and added up by person.
import { choice, date, decimal, entry, programme, rule, t, text, yesNo } from '#engine'
import { rosterRules } from '#bureau/documents.ts'
import { keep } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const
const hours = decimal(t('時數', 'Hours'), { ...open, min: 0.5, max: 24, decimals: 1 })
const inHalves = rule({
  name: t('以半小時計', 'In half hours'), cites: rosterRules('時數'), reads: { hours },
  of: (c) => ({ value: /^\d+([.][05])?$/.test(c.hours), because: [{ cites: rosterRules('時數'), says: t('服務時數以半小時為單位', 'Hours are counted in halves') }] }),
})
const line = ['member', 'servedOn', 'hours', 'work'] as const

export default programme({
  id: 'roster-hours',
  version: 1,
  name: t('服務時數', 'Hours served'),
  code: 'RH',
  unit: 'labour-welfare',
  purpose: t('每次服務一行，時數由紀錄加總，不必另做表。', 'A line for each duty; hours are added up from the lines.'),
  law: rosterRules('時數'),
  covers: ['volunteer-management'],
  keep,
  title: 'work',
  fields: {
    member: entry(t('人員', 'Person'), 'rosters', { in: ['active'] }),
    team: entry(t('隊別或名冊', 'Team or pool'), 'learning-series', { in: ['active', 'proposed', 'published'] }),
    servedOn: date(t('服務日', 'Day'), { ...open, notAfterToday: true, starts: 'today', remembers: true }),
    hours,
    halves: yesNo(t('以半小時計', 'In half hours'), open),
    work: choice(t('服務項目', 'Duty'), { desk: t('服務台', 'Desk'), guide: t('導覽', 'Guiding'), care: t('關懷', 'Care'), lecture: t('授課', 'Teaching'), advice: t('輔導', 'Advice'), repair: t('修繕', 'Repairs'), other: t('其他', 'Other') }, { ...open, remembers: true }),
    why: text(t('理由', 'Reason'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    served: { name: t('已登錄，待確認', 'Entered'), tone: 'waiting', untimed: t('由另一人確認，不設期限。', 'Another person confirms it; no date is laid down.') },
    confirmed: { name: t('已確認', 'Confirmed'), ends: true, tone: 'good' },
    mistaken: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    log: {
      does: t('登錄時數', 'Enter hours'), by: ['officer', 'head'], from: 'start', to: 'served', on: 'servedOn', asks: line, takes: { team: 'member.team' }, computes: { halves: inHalves }, log: true,
      gates: [{ needs: { halves: true }, says: t('時數以半小時為單位，例如 2 或 2.5。', 'Hours are counted in halves, such as 2 or 2.5.') }],
    },
    confirm: { does: t('確認時數', 'Confirm'), by: ['officer', 'head'], from: 'served', to: 'confirmed', notBy: 'log' },
    annul: { does: t('作廢', 'Make void'), by: ['officer', 'head'], from: ['served', 'confirmed'], to: 'mistaken', asks: ['why'] },
  },
  clocks: {},
  dimensions: { team: { name: t('隊別或名冊', 'Team or pool'), entry: 'team', code: 'code', title: 'name' }, work: { name: t('服務項目', 'Duty'), field: 'work' } },
  measures: {
    'roster-hours': { name: t('服務時數', 'Hours served'), unit: 'hours', sum: 'hours', at: 'served', by: [['team'], ['work']], means: t('每一筆時數以服務日計入期間；作廢者不計。', 'Each line is in the period of its day; what is void is in none.') },
    'roster-duties': { name: t('服務人次', 'Duties served'), unit: 'person-times', count: 'served', by: [['team'], ['work']] },
    'roster-people-serving': { name: t('服務人數', 'People who served'), unit: 'persons', distinct: 'member', at: 'served', by: [['team']] },
  },
  tables: {},
})
