// What happens to an order in real life.
import { stories, theCase } from '#engine'
import orders from './programme.ts'

const workshop = '00000000-0000-7000-8000-0000000000b1'
const cookies = { product: '00000000-0000-7000-8000-0000000000c1', quantity: 10, price: 120, name: '示範手工餅乾', maker: workshop } as const
const soap = { product: '00000000-0000-7000-8000-0000000000c2', quantity: 4, price: 80, name: '示範手工皂', maker: workshop } as const
const buyer = { name: '測試訂購人', email: 'order@example.tw' } as const
const contact = '0900-000-011'
const order = { lines: [cookies, soap], buyer, contact, buyerKind: 'person', delivery: 'pickup' } as const
const agency = {
  ...order, buyerKind: 'agency', organisation: { name: '示範機關', businessNumber: '00000000' }, delivery: 'ship', address: { district: '示範東區', line: '示範路1號' },
} as const
const bakery = {
  name: '示範烘焙庇護工場', operator: { name: '財團法人示範基金會' }, business: 'food', seat: '示範市示範東區示範路1號', phone: '0900-000-010', places: 14, traineePlaces: 2, approvedOn: '2026-01-05',
} as const
const put = { workshop: theCase('sheltered-workshops'), name: '示範手工餅乾', kind: 'food', about: '每日現烤。', price: 120, added: 20, lead: 3, seasonal: false } as const
const shop = [
  ['2026-03-02', 'officer', 'sheltered-workshops/enter', bakery],
  ['2026-03-02', 'officer', 'shop-products/put', put],
] as const
const some = (quantity: number) => ({ lines: [{ product: theCase('shop-products'), quantity }], buyer, contact, buyerKind: 'person', delivery: 'pickup' }) as const

export default stories(orders, {
  'is accepted, made, fetched, paid and done after the days in which it could be sent back': {
    lines: [
      ['2026-03-02', 'buyer', 'order', order],
      ['2026-03-03', 'workshop', 'accept', { readyBy: '2026-03-06' }],
      ['2026-03-06', 'workshop', 'finish'],
      ['2026-03-06', 'workshop', 'send'],
      ['2026-03-09', 'buyer', 'receive'],
      ['2026-03-09', 'workshop', 'recordPayment', { paid: 1520, paidOn: '2026-03-09' }],
      ['2026-03-10', 'buyer', 'rate', { workshopRating: 5 }],
      ['2026-03-17', 'clock', 'settle'],
    ],
    ends: 'settled', measures: { 'shop-orders': 1, 'shop-sales': 1520, 'shop-product-sales': 1520, 'shop-product-pieces': 14, 'shop-returns': 0 },
  },
  'of an agency is changed, sent with an invoice in its name, and partly a reason for praise': {
    lines: [
      ['2026-03-02', 'officer', 'order', agency],
      ['2026-03-03', 'officer', 'change', { ...agency, lines: [{ ...cookies, quantity: 30 }] }],
      ['2026-03-04', 'workshop', 'accept', { readyBy: '2026-03-11' }],
      ['2026-03-11', 'workshop', 'finish'],
      ['2026-03-12', 'workshop', 'send', { tracking: '示範001' }],
      ['2026-03-13', 'buyer', 'receive'],
      ['2026-03-23', 'clock', 'settle'],
    ],
    ends: 'settled', measures: { 'shop-sales': 3600, 'shop-product-pieces': 30 },
  },
  'is sent back within the days, and no sale': {
    lines: [
      ['2026-03-02', 'buyer', 'order', order],
      ['2026-03-03', 'workshop', 'accept', { readyBy: '2026-03-05' }],
      ['2026-03-05', 'workshop', 'finish'],
      ['2026-03-05', 'workshop', 'send'],
      ['2026-03-06', 'buyer', 'receive'],
      ['2026-03-09', 'buyer', 'askReturn', { whyBack: '包裝破損。' }],
      ['2026-03-10', 'workshop', 'keep', { reason: '已換新品，買方同意不退。' }],
      ['2026-03-11', 'buyer', 'askReturn', { whyBack: '新品也破損。' }],
      ['2026-03-13', 'workshop', 'takeBack', { refund: 1520 }],
    ],
    ends: 'returned', measures: { 'shop-sales': 0, 'shop-product-sales': 0, 'shop-returns': 1 },
  },
  'is declined by a workshop that cannot make it': {
    lines: [
      ['2026-03-02', 'buyer', 'order', order],
      ['2026-03-03', 'workshop', 'decline', { reason: '烤箱維修中。' }],
    ],
    ends: 'cancelled', measures: { 'shop-sales': 0 },
  },
  'is thought better of by the buyer before it is made': {
    lines: [
      ['2026-03-02', 'buyer', 'order', order],
      ['2026-03-03', 'buyer', 'cancel', { reason: '訂錯了。' }],
    ],
    ends: 'cancelled', measures: { 'shop-orders': 1, 'shop-sales': 0 },
  },
  'of products of two workshops is asked to be two orders': {
    lines: [
      ['2026-03-02', 'buyer', 'order', order],
      ['2026-03-02', 'buyer', 'change', { ...order, lines: [cookies, { ...soap, maker: '00000000-0000-7000-8000-0000000000b2' }] }],
    ],
    ends: 'placed', refused: '一張訂單只能訂同一家',
  },
  'takes the price and the maker from the product, and cannot have more than there is': {
    lines: [...shop, ['2026-03-03', 'buyer', 'order', some(12)], ['2026-03-03', 'buyer', 'order', some(9)]],
    ends: 'placed', refused: '庫存不足',
  },
  'that is cancelled gives back what it held': {
    lines: [
      ...shop,
      ['2026-03-03', 'buyer', 'order', some(20)],
      ['2026-03-04', 'buyer', 'cancel', { reason: '訂錯了。' }],
    ],
    ends: 'cancelled', measures: { 'shop-orders': 1, 'shop-sales': 0 },
  },
})
