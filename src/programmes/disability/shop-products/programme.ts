// 庇護商品. A workshop puts up what it makes, with price and stock; orders hold their pieces, and the page says what is left.
import { choice, date, entry, money, programme, t, text, whole, yesNo } from '#engine'
import { shopRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'
import * as rules from './rule.ts'

const open = { sensitivity: 'open' } as const
const by = ['workshop', 'officer'] as const

export default programme({
  id: 'shop-products',
  version: 1,
  name: t('庇護商品', 'Products of sheltered workshops'),
  code: 'SP',
  unit: 'disability-employment',
  purpose: t('庇護工場自己上架商品，誰都買得到，賣完就是賣完。', 'Workshops put up what they make; anybody can buy it, and what is sold out is sold out.'),
  law: shopRules('上架'),
  covers: [],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    workshop: entry(t('庇護工場', 'Workshop'), 'sheltered-workshops', { shows: ['name', 'business'], ...open }),
    maker: text(t('製作工場', 'Made by'), { ...open, max: 60 }),
    name: text(t('商品名稱', 'Product'), { ...open, max: 60 }),
    kind: choice(t('類別', 'Kind'), {
      food: t('食品', 'Food'), gift: t('禮品', 'Gifts'), daily: t('日用品', 'Everyday things'), service: t('服務', 'Services'),
    }, open),
    about: text(t('商品說明', 'About it'), { ...open, lines: 4, max: 1000 }),
    price: money(t('單價', 'Price'), { ...open, min: 1, max: 1_000_000 }),
    lead: whole(t('備貨工作日', 'Working days to make it'), { ...open, min: 0, max: 60, unit: t('日', 'days') }),
    seasonal: yesNo(t('節慶禮盒', 'Box of the season'), open),
    stock: rules.stock,
    added: rules.added,
    removed: rules.removed,
    why: text(t('原因', 'Why'), { lines: 2, max: 300 }),
    since: date(t('上架日', 'On sale since'), open),
  },
  roles: {
    /** Whoever acts for the workshop puts up and changes its own products, and no other's. */
    workshop: { name: t('庇護工場', 'The workshop'), kind: 'party', body: 'workshop', sees: ['maker', 'stock', 'since'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    onSale: { name: t('販售中', 'On sale'), tone: 'good', stands: t('上架中，補貨、改價或下架時更新。', 'It is on sale until the workshop takes it down.') },
    paused: { name: t('暫停販售', 'Paused'), stands: t('由工場決定何時恢復。', 'The workshop says when it goes on.') },
    ended: { name: t('已下架', 'Taken down'), ends: true },
  },
  steps: {
    put: {
      does: t('上架商品', 'Put a product on sale'), by, from: 'start', to: 'onSale', asks: ['workshop', 'name', 'kind', 'about', 'price', 'added', 'lead', 'seasonal'],
      takes: { maker: 'workshop.name' }, computes: { stock: rules.firstStock, since: rules.onSaleSince },
    },
    refill: { does: t('補貨', 'Add stock'), by, from: ['onSale', 'paused'], to: 'same', asks: ['added'], computes: { stock: rules.moreStock } },
    takeOff: {
      does: t('減少庫存', 'Take stock off'), help: t('在店面賣出或報廢的數量；訂單已保留的不會減少。', 'Sold over the counter or spoilt. What orders hold already stays theirs.'),
      by, from: ['onSale', 'paused'], to: 'same', asks: ['removed', 'why'], computes: { stock: rules.lessStock },
    },
    change: {
      does: t('修改說明或單價', 'Change the words or the price'), help: t('已成立的訂單仍依訂購時的單價。', 'Orders already placed keep the price of their day.'),
      by, from: ['onSale', 'paused'], to: 'same', asks: ['name', 'kind', 'about', 'price', 'lead', 'seasonal'],
    },
    pause: { does: t('暫停販售', 'Pause'), by, from: 'onSale', to: 'paused' },
    resume: { does: t('恢復販售', 'Go on selling'), by, from: 'paused', to: 'onSale' },
    end: { does: t('下架', 'Take it down'), by, proof: 'code', from: ['onSale', 'paused'], to: 'ended', asks: ['why'] },
  },
  lists: {
    orders: {
      name: t('訂購這項商品的訂單', 'Orders of this product'), of: { programme: 'shop-orders', naming: 'lines.product' }, for: ['officer', 'head'],
      shows: ['buyerKind', 'pieces', 'total'], by: ['buyerKind'],
    },
  },
  clocks: {},
  dimensions: { productKind: { name: t('類別', 'Kind'), field: 'kind' }, productWorkshop: { name: t('庇護工場', 'Workshop'), entry: 'workshop', title: 'name' } },
  measures: {
    'shop-products-on-sale': { name: t('販售中庇護商品', 'Products on sale'), unit: 'items', stock: 'onSale', by: [['productKind'], ['productWorkshop']] },
  },
  tables: {},
  portal: {
    apply: 'put',
    want: t('庇護工場上架商品', 'Put a product of a workshop on sale'), topic: 'employer',
    about: t('庇護工場登入後上架自己的商品：單價、數量、備貨日。', 'Workshops sign in and put up their own products: price, stock, days to make.'), words: ['上架商品', '賣東西', '庇護商品上架', 'sell our products'],
    pages: [
      { title: t('商品', 'The product'), fields: ['workshop', 'name', 'kind', 'about'] },
      { title: t('單價與數量', 'Price and stock'), fields: ['price', 'added', 'lead', 'seasonal'] },
    ],
    publish: ['shop-products-on-sale'],
  },
  publishes: {
    shop: {
      name: t('庇護商品', 'Products of sheltered workshops'), about: t('庇護工場製作的商品，線上訂購，現貨與單價即時。', 'Made by sheltered workshops; order here, with price and stock as they are now.'),
      words: ['庇護商品', '庇護工場商品', '禮盒', '月餅', '手工餅乾', '買庇護商品', 'gifts from sheltered workshops', 'buy from sheltered workshops'],
      path: 'shop', while: ['onSale'], as: 'articles', heading: 'name', body: 'about', on: 'since',
      shows: ['maker', 'kind', 'price', 'lead', 'seasonal'], brief: ['maker', 'kind', 'price'], by: ['kind'], of: 'maker',
      leads: { programme: 'shop-orders', field: 'lines.product', in: ['onSale'] },
    },
  },
})
