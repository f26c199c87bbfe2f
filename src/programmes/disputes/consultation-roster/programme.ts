// 律師諮詢輪值表. The officer rosters a lawyer for a month; its mornings follow from the dated schedule and the office calendar.
import { addDays, date, days as inDays, many, programme, rule, t, text, weekday } from '#engine'
import { plan113 } from '#bureau/documents.ts'
import { mornings } from '#bureau/places.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const from = date(t('輪值起日', 'From'), open)
const until = date(t('輪值迄日', 'Until'), { ...open, notBefore: 'from' })
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Each working day of the schedule between two days, thirty-one at most. */
const sessions = rule({
  name: t('輪值場次', 'Mornings'), cites: plan113('肆（十二）1'), reads: { from, until },
  of(c) {
    const days = Array.from({ length: 31 }, (_, n) => addDays(c.from, n)).filter((day) => day <= c.until)
    const calendar = officeCalendar()
    const value = days.filter((day) => mornings.on(day).includes(NAMES[weekday(day)] ?? '') && !calendar.isDayOff(day).off).map((day) => ({ heldOn: day }))
    return { value, because: [{ cites: plan113('肆（十二）1'), says: t(`期間內上班之星期一、四、五上午共 ${value.length} 場`, `${value.length} working Mondays, Thursdays and Fridays`) }] }
  },
})

export default programme({
  id: 'consultation-roster',
  version: 1,
  name: t('律師諮詢輪值表', 'Roster of the consulting lawyers'),
  code: 'LWR',
  unit: 'labour-relations',
  purpose: t('每週固定時間都有律師，民眾可以預約。', 'There is a lawyer at the same times each week, whom anybody can book.'),
  law: plan113('肆（十二）1'),
  covers: ['lawyer-consultation'],
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'lawyer',
  fields: {
    lawyer: text(t('律師', 'Lawyer'), open), place: text(t('地點', 'Place'), open), from, until,
    sessions: many(t('場次', 'Mornings'), { heldOn: date(t('日期', 'Day'), open) }, { min: 0, max: 31, ...open }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    drafted: t('草擬中', 'Being drawn up'),
    published: { name: t('已公告', 'Published'), ends: true, tone: 'good' },
    dropped: { name: t('作廢', 'Dropped'), ends: true, void: true },
  },
  steps: {
    draw: { does: t('排定輪值', 'Draw it up'), by: 'officer', from: 'start', to: 'drafted', asks: ['lawyer', 'place', 'from', 'until'], computes: { sessions } },
    redraw: { does: t('重排', 'Draw it up again'), by: 'officer', from: 'drafted', to: 'same', asks: ['lawyer', 'place', 'from', 'until'], computes: { sessions } },
    publish: {
      does: t('公告並開放預約', 'Publish, and open the mornings'), by: ['officer', 'head'], from: 'drafted', to: 'published',
      then: { begins: 'consultation-sessions/open', for: 'sessions', with: { heldOn: 'sessions.heldOn', lawyer: 'lawyer', place: 'place' } },
    },
    drop: { does: t('作廢', 'Drop'), by: ['officer', 'head'], from: 'drafted', to: 'dropped' },
  },
  clocks: { publish: { name: t('公告輪值表', 'Publish the roster'), cites: plan113('肆（十二）1'), from: 'drafted', to: ['published', 'dropped'], within: inDays(7) } },
  dimensions: {},
  measures: { 'consultation-rosters': { name: t('輪值表公告件數', 'Rosters published'), unit: 'cases', count: 'published' } },
  tables: {},
})
