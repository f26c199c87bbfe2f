// 資遣通報. An employer tells whom it lays off, in time; each worker is asked at once what help they want (就業服務法 §33).
import { date, days, months, organisation, person, place, programme, t, text } from '#engine'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import * as lacking from '#capabilities/supplementable/index.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { APA, ARCHIVES, ESA } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { cause, computed, contacts, filedToday, firstDay, notifyBy, persons, referred, remaining, timely, unasked, workers } from './rule.ts'

const NOTICE = ['employer', 'contact', 'workplace', 'cause', 'workers'] as const
const DECIDES = { persons, firstDay, notifyBy, timely }

export default programme({
  id: 'layoff-notification',
  is: [supplementable],
  version: 1,
  name: t('資遣通報', 'Layoff notification'),
  code: 'LY',
  unit: 'employment-security',
  purpose: t('雇主依法通報資遣，被資遣的人馬上有人聯繫。', 'Employers notify layoffs; each worker is contacted at once.'),
  law: ESA('§33'),
  covers: ['layoff-notification'],
  privacy: {
    purpose: t('受理資遣通報及協助被資遣員工再就業', 'Taking layoff notices and helping those dismissed to find work'),
    recipients: t('本局及公立就業服務機構；轉介須經本人同意', 'The bureau and the public employment service; a referral needs the worker’s consent'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('未依法通報者，得處罰鍰。', 'An employer who does not notify may be fined.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'employer',
  fields: {
    employer: organisation(t('通報雇主', 'Employer'), { doubts: checkOrganisation }),
    contact: person(t('聯絡人', 'Contact person'), ['phone', 'email']),
    workplace: place(t('工作地', 'Place of work')),
    cause, workers, contacts,
    filedOn: date(t('通報日', 'Notified on'), { notAfterToday: true }),
    ...computed, // persons, firstDay, notifyBy, timely, referred, unasked, remaining
    ...lacking.fields, // missing, supplementBy
    why: text(t('撤回原因', 'Why it is withdrawn'), { lines: 3 }),
  },
  roles: {
    employer: { name: t('雇主', 'Employer'), kind: 'party', is: 'employer', sees: ['filedOn', 'persons', 'firstDay', 'notifyBy', 'timely', 'missing', 'supplementBy'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },
  states: {
    filed: t('已通報，查核中', 'Notified, being checked'),
    supplement: { name: t('待補正', 'Waiting for corrections'), tone: 'waiting' },
    accepted: t('已受理，逐人聯繫', 'Accepted, workers being contacted'),
    served: { name: t('聯繫完成', 'All contacted'), ends: true, tone: 'good' },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
  },
  steps: {
    file: { does: t('線上通報', 'Notify online'), by: 'employer', from: 'start', to: 'filed', asks: NOTICE, computes: { filedOn: filedToday, ...DECIDES }, sends: 'receipt' },
    register: { does: t('登錄紙本通報', 'Register a notice on paper'), by: ['intake', 'officer'], from: 'start', to: 'filed', asks: [...NOTICE, 'filedOn'], computes: DECIDES, sends: 'receipt' },
    askSupplement: { does: t('通知補正', 'Ask for corrections'), by: ['intake', 'officer'], from: 'filed', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement' },
    // What is put right later does not make a notice late: the day it was first notified stays.
    supplement: { does: t('補正名冊', 'Correct the list'), answers: 'missing', by: ['employer', 'intake', 'officer'], from: 'supplement', to: 'filed', asks: ['workers'], computes: DECIDES },
    accept: { does: t('查核無誤，受理', 'Accept'), by: 'officer', from: 'filed', to: 'accepted', sends: 'accepted' },
    noteLate: { does: t('逾期通報，通知可能受罰', 'Tell that lateness may be fined'), by: 'officer', from: ['filed', 'accepted'], to: 'same', when: { timely: 'late' }, sends: 'late' },
    contact: {
      does: t('登錄逐人聯繫', 'Record contact with each worker'), by: 'officer', from: 'accepted', to: 'same', asks: ['contacts'], computes: { referred, unasked, remaining },
      gates: [{ needs: { unasked: { atMost: 0 } }, says: t('有人未同意轉介，不能登錄為已轉介。', 'Somebody did not agree: they cannot be recorded as referred.'), cites: ESA('§33 II') }],
    },
    close: {
      does: t('聯繫完成，結案', 'Close'), by: 'officer', from: 'accepted', to: 'served',
      gates: [{ needs: { remaining: { atLeast: 0, atMost: 0 } }, says: t('名冊上還有人沒有聯繫紀錄。', 'Somebody on the list has no record of contact.'), cites: ESA('§33 II') }],
    },
    withdraw: { does: t('撤回資遣', 'Withdraw the layoff'), proof: 'second', by: ['employer', 'officer'], from: ['filed', 'supplement', 'accepted'], to: 'withdrawn', asks: ['why'] },
  },
  clocks: {
    check: { name: t('查核受理', 'Check and accept'), cites: APA('§51 II'), from: 'filed', to: ['accepted', 'withdrawn'], within: months(2), pausedIn: 'supplement', warn: 30 },
    supplement: { name: t('補正', 'Corrections'), cites: APA('§51 IV'), from: { day: 'supplementBy', in: 'supplement' }, to: ['filed', 'withdrawn'], within: days(0) },
    followUp: { name: t('離職前完成聯繫', 'Contact before the first leaves'), cites: ESA('§33 II'), from: { day: 'firstDay', in: 'accepted' }, to: ['served', 'withdrawn'], within: days(0), warn: 5, shift: 'none' },
  },
  letters,
  dimensions: {
    timely: { name: t('是否如期', 'In time or late'), field: 'timely' },
    cause: { name: t('不可抗力', 'Force majeure'), field: 'cause' },
  },
  measures: {
    'layoff-notification-cases': { name: t('資遣通報案次', 'Layoff notices accepted'), unit: 'cases', count: 'accepted', by: [['timely'], ['cause']] },
    'layoff-notification-persons': { name: t('資遣通報人次', 'Persons notified'), unit: 'person-times', sum: 'persons', at: 'accepted', by: [['timely'], ['cause']] },
    'layoff-referred-persons': { name: t('經同意轉介人數', 'Persons referred with their consent'), unit: 'persons', sum: 'referred', at: 'served' },
    'layoff-withdrawn': { name: t('撤回件數', 'Layoffs withdrawn'), unit: 'cases', count: 'withdrawn' },
    'layoff-contact-on-time': { name: t('離職前完成聯繫比率', 'Contacted before they leave'), unit: 'percent', onTime: 'followUp', decimals: 1 },
  },
  tables: {},
  sentences: [{
    chapter: 'employment', section: '四（一）',
    says: t('{period}受理資遣通報 {layoff-notification-cases} 案次、{layoff-notification-persons} 人次，其中逾期通報 {late} 案次；經同意轉介 {layoff-referred-persons} 人。',
      'In {period} {layoff-notification-cases} layoff notices of {layoff-notification-persons} persons were accepted, {late} of them late; {layoff-referred-persons} persons were referred with their consent.'),
    cells: { late: ['layoff-notification-cases', { timely: 'late' }] },
  }],
  portal: {
    words: [
      '資遣通報', '裁員通報', '裁員通知', '資遣名單', '公司要資遣員工', '資遣要不要通報', '資遣名冊表格',
      '就服法第33條', 'report a layoff', 'notify layoffs', 'layoff form',
    ],
    apply: 'file', want: t('要資遣員工，辦理資遣通報', 'We are laying workers off: notify it'), topic: 'employer',
    about: t('應於員工離職十日前通報；天災等不可抗力，自離職之日起三日內。資遣一人也要通報。', 'Notify ten days before the worker leaves, or within three days of leaving after an act of God. One worker is enough.'),
    needs: [t('員工姓名、證號、電話、地址、職務與最後工作日', 'Each worker’s name, number, telephone, address, post and last day'), t('資遣事由的條款', 'The article each dismissal rests on')],
    pages: [
      { title: t('您的單位', 'Your organisation'), fields: ['employer', 'contact', 'workplace'] },
      { title: t('資遣名冊', 'Who is laid off'), fields: ['cause', 'workers'] },
    ],
    publish: ['layoff-notification-cases', 'layoff-notification-persons'],
  },
})
