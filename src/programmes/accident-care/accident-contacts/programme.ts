// 職災個案服務紀錄. Each contact with a client in one line, so that what was done is counted and not remembered.
import { choice, date, entry, programme, t, text, whole } from '#engine'
import { caseworkRules, half109 } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const

export default programme({
  id: 'accident-contacts',
  version: 1,
  name: t('職災個案服務紀錄', 'Contacts in casework after accidents'),
  code: 'ACC',
  unit: 'safety-and-health',
  purpose: t('每一次服務都有一行紀錄，人次由紀錄計得。', 'Every contact has its line, and the figures are counted from them.'),
  law: caseworkRules('服務紀錄'),
  covers: ['accident-case-management'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'said',
  fields: {
    client: entry(t('個案', 'Client'), 'accident-casework', { in: ['received', 'contacted', 'assessed', 'planned', 'serving', 'following', 'closed'], sensitivity: 'internal' }),
    contactOn: date(t('服務日', 'Day of the contact'), { ...open, notAfterToday: true, starts: 'today' }),
    serviceType: choice(t('服務項目', 'Kind of help'), {
      welfare: t('福利諮詢', 'Welfare advice'), law: t('法律協助', 'Legal help'), money: t('經濟補助', 'Financial aid'), dispute: t('勞資爭議協處', 'Help in a dispute'),
      mind: t('心理支持', 'Psychological support'), job: t('就業服務', 'Employment service'), function: t('職能復健', 'Rehabilitation of functions'),
      vocation: t('職業重建', 'Vocational rehabilitation'), other: t('其他', 'Other'),
    }, open),
    form: choice(t('方式', 'Form'), { phone: t('電話', 'Telephone'), visit: t('訪視', 'Visit'), office: t('面談', 'At the office'), message: t('訊息', 'Message') }, { ...open, starts: 'phone' }),
    minutes: whole(t('分鐘', 'Minutes'), { min: 1, max: 600, ...open }),
    said: text(t('談了什麼', 'What was said'), { max: 200, sensitivity: 'special' }),
    whyVoid: text(t('作廢原因', 'Why it is void'), { lines: 2 }),
  },
  roles: { officer: { name: t('個管員', 'Case worker'), kind: 'staff', reads: 'owner' }, head: { name: t('督導', 'Supervisor'), kind: 'staff' } },
  states: { made: { name: t('已服務', 'Made'), ends: true, tone: 'good' }, void: { name: t('作廢', 'Void'), ends: true, void: true } },
  steps: {
    record: { does: t('登錄服務', 'Record a contact'), by: 'officer', from: 'start', to: 'made', on: 'contactOn', asks: ['client', 'contactOn', 'serviceType', 'form', 'minutes', 'said'], log: true },
    annul: { does: t('作廢', 'Make void'), by: ['officer', 'head'], from: 'made', to: 'void', asks: ['whyVoid'] },
  },
  clocks: {},
  dimensions: { serviceType: { name: t('服務項目', 'Kind of help'), field: 'serviceType' }, form: { name: t('方式', 'Form'), field: 'form' } },
  measures: {
    'injury-case-contacts': {
      name: t('職災個案服務人次', 'Contacts with clients after accidents'), unit: 'person-times', count: 'made', by: [['serviceType'], ['form']], source: half109('六（一）2'),
      means: t('每一筆服務紀錄計一人次，以服務日計入期間；作廢者不計。', 'Each line is one contact, in the period of its day; what is void is in none.'),
    },
  },
  tables: {
    'injury-case-contacts-by-type': { title: t('職災個案服務人次：依服務項目', 'Contacts after accidents, by kind of help'), chapter: 'welfare', section: '六（一）2', rows: 'serviceType', measures: ['injury-case-contacts'] },
  },
  sentences: [
    {
      chapter: 'welfare', section: '六（一）2',
      says: t('{period}計服務 {injury-case-contacts} 人次，其中心理支持 {mind} 人次、法律協助 {law} 人次、就業服務 {job} 人次。',
        'In {period} there were {injury-case-contacts} contacts: {mind} for psychological support, {law} for legal help and {job} for employment.'),
      cells: { mind: ['injury-case-contacts', { serviceType: 'mind' }], law: ['injury-case-contacts', { serviceType: 'law' }], job: ['injury-case-contacts', { serviceType: 'job' }] },
    },
  ],
})
