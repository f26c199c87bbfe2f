// 庇護工場. Who runs one, where, for how many; the shop, its orders and its figures name the entry, and whoever acts for it holds a mandate.
import { choice, date, organisation, programme, t, text, whole } from '#engine'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { ARCHIVES, PDPRA } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const asked = ['name', 'operator', 'business', 'seat', 'phone', 'places', 'traineePlaces'] as const

export default programme({
  id: 'sheltered-workshops',
  version: 1,
  name: t('庇護工場', 'Sheltered workshops'),
  code: 'SW',
  unit: 'disability-employment',
  purpose: t('哪裡有庇護工場、做什麼、有多少名額，人人查得到。', 'Anybody can see which workshops there are, what they do, and how many places they have.'),
  law: PDPRA('§35'),
  covers: ['sheltered-workshops'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  body: { at: 'seat' },
  fields: {
    name: text(t('庇護工場名稱', 'Name of the workshop'), { ...open, max: 60 }),
    operator: organisation(t('辦理單位', 'Run by'), { doubts: checkOrganisation }),
    business: choice(t('營業項目', 'Line of business'), {
      food: t('烘焙及餐飲', 'Baking and catering'), cleaning: t('清潔及洗滌', 'Cleaning and laundry'), craft: t('手工藝及包裝', 'Crafts and packing'), farm: t('農園', 'Farming'), print: t('印刷及文書', 'Printing and office work'), other: t('其他', 'Other'),
    }, open),
    seat: text(t('地址', 'Address'), { ...open, max: 120 }),
    phone: text(t('電話', 'Telephone'), { ...open, shape: 'phone', max: 30 }),
    places: whole(t('庇護員工名額', 'Places for sheltered employees'), { ...open, min: 1, max: 500, unit: t('名', 'persons') }),
    traineePlaces: whole(t('職場見習名額', 'Places for trainees'), { ...open, min: 0, max: 500, unit: t('名', 'persons') }),
    approvedOn: date(t('核准日', 'Approved on'), { ...open, notAfterToday: true }),
    endedOn: date(t('停止辦理日', 'Closed on'), { ...open, notAfterToday: true }),
    why: text(t('停止辦理原因', 'Why it closed'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    active: { name: t('營運中', 'Running'), tone: 'good', stands: t('工場營運中，資料變更時更新。', 'It runs; changes are entered when they happen.') },
    closed: { name: t('停止辦理', 'Closed'), ends: true },
  },
  steps: {
    enter: { does: t('登錄庇護工場', 'Enter a workshop'), by: ['officer', 'head'], from: 'start', to: 'active', on: 'approvedOn', asks: [...asked, 'approvedOn'] },
    change: { does: t('變更資料', 'Change what is entered'), by: ['officer', 'head'], from: 'active', to: 'same', asks: asked },
    close: { does: t('登錄停止辦理', 'Record that it closed'), by: ['officer', 'head'], from: 'active', to: 'closed', on: 'endedOn', asks: ['endedOn', 'why'] },
  },
  lists: {
    products: {
      name: t('商品', 'Products'), of: { programme: 'shop-products', naming: 'workshop' }, for: ['officer', 'head'],
      shows: ['kind', 'price', 'stock'], by: ['kind'], begins: 'put',
    },
    orders: {
      name: t('訂單', 'Orders'), of: { programme: 'shop-orders', naming: 'workshop' }, for: ['officer', 'head'],
      shows: ['buyerKind', 'pieces', 'total'], by: ['buyerKind'], sums: ['total'],
    },
  },
  clocks: {},
  dimensions: { workshopBusiness: { name: t('營業項目', 'Line of business'), field: 'business' } },
  measures: {
    'sheltered-workshops': { name: t('庇護工場家數', 'Sheltered workshops'), unit: 'establishments', stock: 'active', by: [['workshopBusiness']] },
    'sheltered-places': { name: t('庇護員工名額', 'Places for sheltered employees'), unit: 'persons', stock: 'active', sum: 'places', by: [['workshopBusiness']] },
    'sheltered-trainee-places': { name: t('職場見習名額', 'Places for trainees'), unit: 'persons', stock: 'active', sum: 'traineePlaces' },
  },
  tables: {},
  sentences: [
    {
      chapter: 'rehabilitation', section: '五（二）5',
      says: t('至{end}庇護工場 {sheltered-workshops} 家，提供庇護員工 {sheltered-places} 名、職場見習 {sheltered-trainee-places} 名。',
        'On {end} there were {sheltered-workshops} sheltered workshops with {sheltered-places} places for employees and {sheltered-trainee-places} for trainees.'),
    },
  ],
  portal: {
    want: t('找庇護工場', 'Find a sheltered workshop'), topic: 'register',
    about: t('本市各庇護工場的營業項目、地址、電話與名額。', 'What each workshop does, where it is, and how many places it has.'), words: ['庇護工場', '身障工場', '喜憨兒', 'sheltered workshop'],
    pages: [], publish: ['sheltered-workshops', 'sheltered-places', 'sheltered-trainee-places'],
  },
  publishes: {
    workshops: {
      name: t('庇護工場名冊', 'Register of sheltered workshops'), about: t('營運中的庇護工場。', 'The workshops that run now.'), words: ['庇護工場', '庇護工場在哪裡', 'sheltered workshops'],
      path: 'sheltered-workshops', while: ['active'], as: 'rows', heading: 'name', on: 'approvedOn', shows: ['business', 'seat', 'phone', 'places', 'traineePlaces'], by: ['business'],
    },
  },
})
