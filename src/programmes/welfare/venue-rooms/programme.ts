// 場地. Each hall and room that may be rented is an entry: what it holds, when it is shut, and its prices from a day on.
import { choice, choices, date, files, many, money, programme, series, t, text, whole } from '#engine'
import { halls } from '#bureau/places.ts'
import { half114 } from '#bureau/documents.ts'
import * as registry from '#capabilities/registry/index.ts'
import { weekdays } from '#capabilities/bookable/index.ts'
import { ARCHIVES } from '#law/statutes.ts'

const { name, endReason } = registry.fields
const open = { sensitivity: 'open' } as const
const kept = ['name', 'hall', 'seats', 'equipment', 'photos', 'closedWeekdays', 'closedDays', 'prices'] as const

export default programme({
  id: 'venue-rooms',
  version: 1,
  name: t('租借場地', 'Rooms and halls for hire'),
  code: 'VRM',
  unit: 'labour-welfare',
  purpose: t('讓人一眼看見哪個場地合用、多少錢。', 'Anybody can see which room fits and what it costs.'),
  law: half114('六（二）'),
  covers: ['venue-rental'],
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    name, endReason,
    hall: choice(t('館別', 'Hall'), halls, open),
    seats: whole(t('可容納人數', 'Seats'), { min: 1, max: 5000, ...open }),
    equipment: text(t('設備', 'Equipment'), { lines: 3, ...open }),
    photos: files(t('照片', 'Photographs'), { optional: true, sensitivity: 'internal' }),
    closedWeekdays: choices(t('每週休館日', 'Shut each week on'), weekdays, { optional: true, ...open }),
    closedDays: series(t('其他休館日', 'Other days shut'), { each: 'day', optional: true, ...open }),
    prices: many(t('價目', 'Prices'), {
      from: date(t('自何日起', 'From'), open),
      unit: money(t('每一時段租金', 'Rent for one part of a day'), open),
      deposit: money(t('保證金', 'Deposit'), open),
    }, { min: 1, max: 20, ...open }),
  },
  roles: registry.roles,
  states: {
    active: { name: t('開放租借', 'For hire'), stands: t('場地開放租借期間不限。', 'A room stays for hire until it is closed.') },
    ended: { name: t('停止租借', 'No longer for hire'), ends: true },
  },
  steps: {
    open: { does: t('新增場地', 'Add a room'), by: ['officer', 'head'], from: 'start', to: 'active', asks: kept },
    amend: { does: t('更新場地', 'Update'), by: ['officer', 'head'], from: 'active', to: 'same', asks: kept },
    close: { does: t('停止租借', 'Close'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
  },
  clocks: {},
  dimensions: {},
  measures: { 'venue-rooms': { name: t('可租借場地數', 'Rooms for hire'), unit: 'places', stock: 'active' } },
  tables: {},
  portal: {
    words: [
      '有哪些場地', '場地價目', '教室多大', '場地空檔', '場地費用', 'which rooms',
      'prices of rooms', 'free dates of rooms',
    ],
    want: t('看有哪些場地可以租借', 'See which rooms can be rented'), topic: 'register',
    about: t('各館場地的容納人數、設備、休館日與價目。', 'Seats, equipment, days shut and prices of each room.'), pages: [], publish: ['venue-rooms'],
  },
})
