// What happens to a product in real life.
import { stories } from '#engine'
import products from './programme.ts'

const cookies = {
  workshop: '00000000-0000-7000-8000-0000000000b1', name: '示範手工餅乾', kind: 'food', about: '每日現烤，一盒十二片。', price: 120, added: 40, lead: 3, seasonal: false,
} as const

export default stories(products, {
  'is put up by the workshop, filled up, and partly sold over the counter': {
    lines: [
      ['2026-03-02', 'workshop', 'put', cookies],
      ['2026-03-09', 'workshop', 'refill', { added: 20 }],
      ['2026-03-10', 'officer', 'takeOff', { removed: 5, why: '門市售出。' }],
    ],
    ends: 'onSale', measures: { 'shop-products-on-sale': 1 },
  },
  'costs more after a while, is paused and goes on': {
    lines: [
      ['2026-03-02', 'officer', 'put', cookies],
      ['2026-05-04', 'workshop', 'change', { ...cookies, price: 130 }],
      ['2026-05-05', 'workshop', 'pause'],
      ['2026-05-18', 'workshop', 'resume'],
    ],
    ends: 'onSale',
  },
  'was for one season and is taken down': {
    lines: [
      ['2026-03-02', 'workshop', 'put', { ...cookies, seasonal: true }],
      ['2026-04-07', 'workshop', 'end', { why: '檔期結束。' }],
    ],
    ends: 'ended', measures: { 'shop-products-on-sale': 0 },
  },
})
