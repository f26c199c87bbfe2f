// 勞工住宅修繕. A tenant asks for a repair; it is looked at, done and paid.
import { choice, date, days, entry, files, loosely, money, person, programme, t, text } from '#engine'
import { flatRules } from '#bureau/documents.ts'
import { estates } from '#bureau/places.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { ARCHIVES } from '#law/statutes.ts'

const now = programme({
  id: 'housing-repair',
  version: 2,
  name: t('勞工住宅修繕', 'Repairs in flats for workers'),
  code: 'HRP',
  unit: 'labour-welfare',
  purpose: t('承租人報修，有期限、有回覆。', 'A tenant who reports a fault knows by when it is mended.'),
  law: flatRules('修繕'),
  covers: ['labour-housing'],
  privacy: {
    purpose: t('辦理住宅修繕', 'Repairs of the flat'), recipients: t('承攬修繕廠商', 'The contractor'), kept: t('結案後保存5年', 'Five years after closing'),
    without: t('未提供聯絡方式時，無法約定修繕時間。', 'Without a way to reach you no time can be arranged.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'item',
  fields: {
    tenant: person(t('承租人', 'Tenant'), ['phone'], { doubts: checkPerson }),
    flat: entry(t('住宅', 'Flat'), 'rental-flats', { shows: ['name', 'estate'] }),
    item: text(t('損壞情形', 'What is broken'), { max: 120 }),
    photos: files(t('照片', 'Photographs'), { optional: true }),
    finding: text(t('勘查結果', 'What was found'), { lines: 3 }),
    estimate: money(t('估價', 'Estimate')),
    doneOn: date(t('完工日期', 'Done on'), { notAfterToday: true }),
    cost: money(t('修繕經費', 'Cost'), { sensitivity: 'open' }),
    receiptNo: text(t('核銷編號', 'Voucher')),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    tenant: { name: t('承租人', 'Tenant'), kind: 'party', is: 'tenant', sees: ['finding', 'doneOn', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
  },
  states: {
    asked: t('已報修', 'Reported'),
    inspected: t('已勘查，修繕中', 'Looked at, being mended'),
    done: { name: t('已完工，待核銷', 'Done, to be paid'), tone: 'good' },
    paid: { name: t('已核銷', 'Paid'), ends: true },
    declined: { name: t('非本局修繕範圍', 'Not ours to mend'), ends: true },
  },
  steps: {
    report: { does: t('報修', 'Report a fault'), by: ['tenant', 'officer'], from: 'start', to: 'asked', asks: ['tenant', 'flat', 'item', 'photos'] },
    inspect: { does: t('登錄勘查', 'Record the look'), by: 'officer', from: 'asked', to: 'inspected', asks: ['finding', 'estimate'] },
    decline: { does: t('非本局修繕範圍', 'Not ours to mend'), by: 'officer', from: ['asked', 'inspected'], to: 'declined', asks: ['reason'], sends: 'declined' },
    finish: { does: t('登錄完工', 'Record that it is done'), by: 'officer', from: 'inspected', to: 'done', on: 'doneOn', asks: ['doneOn', 'cost'] },
    pay: { does: t('核銷', 'Pay the contractor'), by: 'accountant', from: 'done', to: 'paid', asks: ['receiptNo'], notBy: 'finish' },
  },
  clocks: {
    inspect: { name: t('到場勘查', 'Look at it'), cites: flatRules('修繕'), from: 'asked', to: 'inspected', within: days(3), warn: 1, commitment: true },
    finish: { name: t('完成修繕', 'Mend it'), cites: flatRules('修繕'), from: 'inspected', to: 'done', within: days(14) },
    pay: { name: t('核銷', 'Pay'), cites: flatRules('修繕'), from: 'done', to: 'paid', within: days(30) },
  },
  letters: {
    declined: { name: t('報修回覆', 'Answer to your report'), form: 'letter', to: ['tenant'], subject: t('臺端報修（案號{number}）非本局修繕範圍，請查照。', 'What you reported ({number}) is not ours to mend.'), says: [t('理由：{reason}', 'Reason: {reason}')], cites: [flatRules('修繕')] },
  },
  dimensions: { estate: { name: t('社區', 'Estate'), field: 'flat.estate', labels: estates } },
  measures: {
    'housing-repairs': { name: t('修繕戶次', 'Repairs'), unit: 'cases', count: 'done', by: [['estate']] },
    'housing-repair-cost': { name: t('修繕經費', 'Cost of repairs'), unit: 'TWD', sum: 'cost', at: 'done', by: [['estate']] },
  },
  tables: {},
  portal: {
    words: [
      '報修', '勞工住宅報修', '房子漏水', '馬桶壞了', '燈壞了', '修繕', '水管漏水', '冷氣壞掉', 'repair my flat',
      'leaking tap', 'something is broken at home',
    ],
    apply: 'report', want: t('租的勞工住宅要報修', 'Something is broken in my flat'), topic: 'housing', about: t('線上報修並附照片，三日內到場勘查。', 'Report it with photographs; somebody looks within three days.'),
    pages: [{ title: t('您是誰', 'About you'), fields: ['tenant', 'flat'] }, { title: t('哪裡壞了', 'What is broken'), fields: ['item', 'photos'] }],
    publish: ['housing-repairs'],
  },
})

// Under version 1 the estate was taken over from the flat into a field of its own.
const fields = { ...now.fields, estate: choice(t('社區', 'Estate'), estates, { sensitivity: 'open' }) } as const
const tenant = { ...now.roles.tenant, sees: ['estate', 'finding', 'doneOn', 'reason'] } as const
const report = { ...now.steps.report, takes: { estate: 'flat.estate' } } as const
const first = { ...now, version: 1, fields, roles: { ...now.roles, tenant }, steps: { ...now.steps, report } }
export default { ...now, earlier: [loosely(first)] }
