// 在地調解據點. Parties meet near home; each hearing room is an entry that hearings book.
import { choice, loosely, place, programme, t, text, time, whole } from '#engine'
import { plan104 } from '#bureau/documents.ts'
import * as registry from '#capabilities/registry/index.ts'
import { ARCHIVES } from '#law/statutes.ts'

const { name, endReason } = registry.fields

const asked = ['name', 'place', 'rooms', 'opens', 'shuts', 'stepFree'] as const

const now = programme({
  id: 'mediation-venues',
  version: 2,
  name: t('在地調解據點', 'Local mediation points and hearing rooms'),
  code: 'MV',
  unit: 'labour-relations',
  purpose: t('讓雙方在住家附近調解，不必遠行。', 'Parties meet near home, not across the city.'),
  law: plan104('二部四3'),
  covers: ['mediation-venues'],
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    name, endReason,
    place: place(t('地址', 'Address'), { sensitivity: 'open', located: true }),
    rooms: whole(t('可容納人數', 'Seats'), { min: 1, max: 500, sensitivity: 'open' }),
    opens: time(t('開放時間起', 'Open from'), { sensitivity: 'open' }),
    shuts: time(t('開放時間迄', 'Open until'), { sensitivity: 'open', after: 'opens' }),
    stepFree: choice(t('無障礙', 'Step-free'), { yes: t('是', 'Yes'), no: t('否', 'No') }, { sensitivity: 'open' }),
  },
  roles: registry.roles,
  states: {
    active: { name: t('開放', 'In use'), stands: t('據點開放期間不限，由承辦人視使用情形檢討。', 'A point stays in use until the officer closes it.') },
    ended: { name: t('停用', 'Closed'), ends: true },
  },
  steps: {
    open: { does: t('新增據點', 'Open a point'), by: ['officer', 'head'], from: 'start', to: 'active', asks: asked },
    amend: { does: t('更新資料', 'Update'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['rooms', 'opens', 'shuts', 'stepFree'] },
    close: { does: t('停用據點', 'Close the point'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
  },
  clocks: {},
  dimensions: {},
  measures: { 'mediation-points': { name: t('調解據點數', 'Mediation points'), unit: 'places', stock: 'active' } },
  tables: {},
  portal: {
    words: [
      '調解地點', '調解在哪裡', '調解據點', '開會地點', '在哪裡開調解會', 'where is the mediation',
      'mediation room address',
    ],
    want: t('找最近的調解據點', 'Find a hearing room near me'), topic: 'register',
    about: t('各區調解據點的地址與開放時間。', 'Addresses and opening hours of the mediation points.'), pages: [], publish: ['mediation-points'],
  },
})

// Version 1 asked the district beside an address that holds one.
const first = {
  ...now, version: 1,
  fields: { ...now.fields, district: text(t('行政區', 'District'), { sensitivity: 'open', shape: 'district' }) },
  steps: { ...now.steps, open: { ...now.steps.open, asks: ['name', 'district', ...asked.slice(1)] } },
}
export default { ...now, earlier: [loosely(first)] }
