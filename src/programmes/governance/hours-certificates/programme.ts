// 服務時數證明. What somebody in a roster has served, as it stood on the day they asked; anybody can check it by its code.
import { date, decimal, entry, type Letter, person, programme, rule, t, text } from '#engine'
import { rosterRules } from '#bureau/documents.ts'
import { keep } from '#capabilities/enrolment/words.ts'

const open = { sensitivity: 'open' } as const
const asOf = date(t('統計至', 'Served up to'), open)
const today = rule({
  name: t('統計至', 'Served up to'), cites: rosterRules('時數證明'), reads: { today: date(t('今日', 'Today')) },
  of: (c) => ({ value: c.today, because: [] }),
})
const letters: Record<string, Letter> = {
  certificate: {
    form: 'certificate', name: t('服務時數證明書', 'Certificate of hours served'), to: ['holder'],
    subject: t('茲證明 {who.name} 於本局服務 {hours} 小時', 'This certifies that {who.name} has served {hours} hours with this bureau'),
    says: [t('時數為經另一人確認的服務紀錄，統計至{asOf}。', 'Hours of duties that a second person confirmed, up to {asOf}.')],
    facts: ['team', 'hours', 'asOf'], signedBy: [t('局長', 'Director')], cites: [rosterRules('時數證明')], verifies: { holder: 'who', while: ['issued'] },
  },
  revoked: {
    form: 'letter', name: t('時數證明註銷通知', 'The certificate no longer stands'), to: ['holder'], cites: [rosterRules('時數證明')],
    subject: t('臺端服務時數證明（編號{number}）自即日起註銷，請查照。', 'Your certificate of hours (number {number}) no longer stands.'),
    says: [t('原因：{why}', 'Reason: {why}'), t('可隨時依更正後的時數再行申請。', 'You may ask for another with the hours as corrected at any time.')],
  },
}

export default programme({
  id: 'hours-certificates',
  version: 1,
  name: t('服務時數證明', 'Certificates of hours served'),
  code: 'HC',
  unit: 'labour-welfare',
  purpose: t('志工要證明服務了多少時數，一按就有，任何人都能查驗。', 'A volunteer who has to show what they served has it at once, and anybody can check it.'),
  law: rosterRules('時數證明'),
  covers: ['volunteer-management'],
  keep,
  privacy: {
    purpose: t('核發及查驗服務時數證明', 'Giving certificates of hours, and checking them'), recipients: t('僅本局承辦人員；查驗者只見遮蔽後的姓名與時數', 'The officers of this bureau; whoever checks sees a masked name and the hours'),
    kept: t('依機關檔案保存年限保存十年', 'Ten years, by the retention schedule'), without: t('未提供姓名，無法核發。', 'Without a name none can be given.'),
  },
  title: 'who',
  fields: {
    member: entry(t('人員', 'Person'), 'rosters', { in: ['active', 'suspended', 'left'] }),
    who: person(t('姓名', 'Name'), ['phone', 'email']),
    team: entry(t('隊別或名冊', 'Team or pool'), 'learning-series', { in: ['active', 'proposed', 'published'], ...open }),
    hours: decimal(t('服務時數', 'Hours served'), { ...open, decimals: 1 }),
    asOf,
    why: text(t('理由', 'Reason'), { lines: 2 }),
  },
  roles: {
    holder: { name: t('持有人', 'Who holds it'), kind: 'party', is: 'who', sees: ['team', 'hours', 'asOf', { in: ['revoked'], fields: ['why'] }] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    issued: { name: t('有效', 'Stands'), stands: t('證明沒有期限；時數更正時註銷。', 'It has no end; it is revoked where hours are corrected.'), tone: 'good' },
    revoked: { name: t('已註銷', 'Revoked'), ends: true, tone: 'bad' },
  },
  steps: {
    issue: {
      does: t('核發時數證明', 'Give the certificate'), by: ['officer', 'head', 'clock'], from: 'start', to: 'issued', asks: ['member'], takes: { who: 'member.who', team: 'member.team' },
      looks: { hours: { sum: 'hours', of: 'roster-hours', in: ['confirmed'], same: 'member', purpose: t('加總已確認的服務時數', 'To add up the hours that were confirmed') } },
      computes: { asOf: today }, sends: 'certificate',
      gates: [{ needs: { hours: { atLeast: 0.5 } }, says: t('還沒有經確認的服務時數，不能核發證明。', 'No hours are confirmed yet, so there is nothing to certify.') }],
    },
    revoke: { does: t('註銷', 'Revoke'), by: ['officer', 'head'], from: 'issued', to: 'revoked', asks: ['why'], sends: 'revoked' },
  },
  letters,
  clocks: {},
  dimensions: { team: { name: t('隊別或名冊', 'Team or pool'), entry: 'team', code: 'code', title: 'name' } },
  measures: { 'hours-certificates': { name: t('核發時數證明份數', 'Certificates of hours given'), unit: 'items', count: 'issued', by: [['team']] } },
  tables: {},
})
