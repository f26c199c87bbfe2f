// 勞工租賃住宅（戶）. Each flat is an entry: where it is, how large, and its rent from a day on.
import { choice, date, decimal, loosely, many, money, programme, t, text, yesNo } from '#engine'
import { half109 } from '#bureau/documents.ts'
import * as registry from '#capabilities/registry/index.ts'
import { estates } from '#bureau/places.ts'
import { ARCHIVES } from '#law/statutes.ts'

const { name, endReason } = registry.fields
const open = { sensitivity: 'open' } as const
const kept = ['name', 'estate', 'floor', 'area', 'rents'] as const

const now = programme({
  id: 'rental-flats',
  version: 2,
  name: t('勞工租賃住宅戶籍冊', 'Flats let to workers'),
  code: 'HFL',
  unit: 'labour-welfare',
  purpose: t('每一戶的位置、面積與租金都查得到。', 'Where each flat is, how large, and what it costs.'),
  law: half109('六（一）3'),
  covers: ['labour-housing'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    name, endReason,
    estate: choice(t('社區', 'Estate'), estates, open),
    floor: text(t('樓層', 'Floor'), { max: 20, ...open }),
    area: decimal(t('面積', 'Area'), { min: 1, max: 1000, decimals: 2, unit: t('坪', 'ping'), ...open }),
    rents: many(t('月租金', 'Rent by the month'), { from: date(t('自何日起', 'From'), open), rent: money(t('月租金', 'Rent'), open) }, { min: 1, max: 30, ...open }),
    leased: yesNo(t('仍有租約或已通知簽約', 'Let, or offered to somebody'), { sensitivity: 'internal' }),
  },
  roles: registry.roles,
  states: {
    active: { name: t('經管中', 'Let by the bureau'), stands: t('住宅經管期間不限。', 'A flat stays in the register until it is handed over.') },
    ended: { name: t('移交或拆除', 'Handed over or gone'), ends: true },
  },
  steps: {
    enter: { does: t('登錄住宅', 'Enter a flat'), by: ['officer', 'head'], from: 'start', to: 'active', asks: kept },
    amend: { does: t('更新', 'Update'), by: ['officer', 'head'], from: 'active', to: 'same', asks: kept },
    end: {
      does: t('移交', 'Hand over'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'],
      looks: { leased: { any: true, of: 'labour-housing', in: ['offered', 'leased', 'leaving'], naming: 'flat', purpose: t('移交前查核租約', 'Whether it is let, before it is handed over') } },
      gates: [{ needs: { leased: false }, cites: half109('六（一）3'), says: t('這一戶仍有租約或已通知簽約，請先辦理退租。', 'The flat is still let, or offered to somebody. End the lease first.') }],
    },
  },
  lists: {
    leases: {
      name: t('這一戶的租約', 'Leases of this flat'), of: { programme: 'labour-housing', naming: 'flat' }, for: ['officer', 'head'],
      shows: ['leaseTo', 'rent', 'deposit', 'arrears'], newest: 'leaseFrom',
    },
    rents: {
      name: t('租金', 'Rents'), of: { programme: 'housing-rent', naming: 'flat' }, for: ['officer', 'head'],
      shows: ['amount', 'paidSoFar'], sums: ['amount', 'paidSoFar'],
    },
    repairs: {
      name: t('報修', 'Repairs'), of: { programme: 'housing-repair', naming: 'flat' }, for: ['officer', 'head'],
      shows: ['item', 'doneOn', 'cost'], sums: ['cost'], begins: 'report',
    },
  },
  clocks: {},
  dimensions: { estate: { name: t('社區', 'Estate'), field: 'estate' } },
  measures: {
    'rental-housing-units': {
      name: t('勞工租賃住宅戶數', 'Rental housing units for workers'), unit: 'households', stock: 'active', by: [['estate']],
      means: t('期末登錄經管中的戶數。', 'Flats in the register on the last day.'),
    },
    'rental-housing-area': { name: t('勞工租賃住宅總面積', 'Area of the flats let to workers'), unit: 'ping', stock: 'active', sum: 'area', by: [['estate']] },
    'rental-housing-mean-area': { name: t('勞工租賃住宅每戶平均面積', 'Mean area of a flat let to workers'), unit: 'ping', stock: 'active', mean: 'area', decimals: 1, by: [['estate']] },
  },
  tables: {},
  sentences: [{ chapter: 'welfare', section: '六（一）', says: t('本局經管 {rental-housing-units} 戶勞工租賃住宅，合計 {rental-housing-area} 坪，平均每戶 {rental-housing-mean-area} 坪。',
    'The bureau lets {rental-housing-units} flats to workers: {rental-housing-area} ping in all, {rental-housing-mean-area} on average.') }],
  portal: {
    words: [
      '房租多少', '勞工住宅租金', '租金多少', '勞工住宅在哪裡', '空房', '房租', 'rent of the flats',
      'where are the flats',
    ],
    want: t('看勞工租賃住宅在哪裡、租金多少', 'See the flats let to workers'), topic: 'register',
    about: t('各戶的社區、面積與月租金。', 'Estate, area and rent of each flat.'), pages: [], publish: ['rental-housing-units'],
  },
})

// Version 1 handed a flat over without looking whether it is let.
const { leased: _, ...fields } = now.fields
const { looks: __, gates: ___, ...end } = now.steps.end
const first = { ...now, version: 1, fields, steps: { ...now.steps, end } }
export default { ...now, earlier: [loosely(first)] }
