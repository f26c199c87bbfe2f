// 律師諮詢場次. One morning of one lawyer, which consultations book by the half hour.
import { date, days, programme, t, text } from '#engine'
import { plan113 } from '#bureau/documents.ts'
import * as registry from '#capabilities/registry/index.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const

export default programme({
  id: 'consultation-sessions',
  version: 1,
  name: t('律師諮詢場次', 'Mornings with a lawyer'),
  code: 'LWS',
  unit: 'labour-relations',
  purpose: t('民眾看得到哪天有律師、在哪裡。', 'Anybody can see on which day there is a lawyer, and where.'),
  law: plan113('肆（十二）1'),
  covers: ['lawyer-consultation'],
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'heldOn',
  fields: {
    heldOn: date(t('日期', 'Day'), open), lawyer: text(t('律師', 'Lawyer'), open), place: text(t('地點', 'Place'), open),
    endReason: registry.fields.endReason,
  },
  roles: registry.roles,
  states: {
    active: { name: t('開放預約', 'Open for booking'), stands: t('民眾自行預約，當日過後自動結束。', 'People book by themselves; it is over with its day.') },
    over: { name: t('已辦理', 'Over'), ends: true },
    ended: { name: t('取消', 'Called off'), ends: true },
  },
  steps: {
    open: { does: t('開放場次', 'Open a morning'), by: ['officer', 'head', 'clock'], from: 'start', to: 'active', asks: ['heldOn', 'lawyer', 'place'] },
    substitute: { does: t('換律師或地點', 'Another lawyer or place'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['lawyer', 'place'] },
    callOff: { does: t('取消場次', 'Call it off'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
    finish: { does: t('場次結束', 'It is over'), by: 'clock', from: 'active', to: 'over' },
  },
  clocks: { over: { name: t('場次日期', 'The day itself'), cites: plan113('肆（十二）1'), from: { day: 'heldOn', in: 'active' }, to: 'over', within: days(0), shift: 'none', act: 'finish' } },
  dimensions: {},
  measures: { 'consultation-sessions': { name: t('律師諮詢場次', 'Mornings with a lawyer'), unit: 'sessions', count: 'over' } },
  tables: {},
  portal: {
    words: [
      '律師時間', '律師時段', '律師諮詢時段', '律師駐點', '律師駐點時間',
      'lawyer hours', 'when is the lawyer there',
    ],
    want: t('看哪天有律師諮詢', 'See when there is a lawyer'), topic: 'register', about: t('每週一、四、五上午，免費，須預約。', 'Monday, Thursday and Friday mornings, free, by appointment.'), pages: [], publish: ['consultation-sessions'] },
})
