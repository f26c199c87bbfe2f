// 庇護商品訂購. Several products of one workshop in an order: their pieces are held at once, nothing is sold twice, and whoever runs the workshop sees its own orders alone.
import { choice, date, days, money, organisation, person, place, programme, t, text, whole, workdays } from '#engine'
import { results103, shopRules } from '#bureau/documents.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { letters } from './letters.ts'
import * as rules from './rule.ts'

const open = { sensitivity: 'open' } as const
const makers = ['workshop', 'officer'] as const
const asked = ['lines', 'buyer', 'contact', 'buyerKind', 'organisation', 'delivery', 'address', 'wantedOn', 'note'] as const
/** What is bought is what it was when it was ordered: price, name and maker go into the row. */
const ofProduct = { 'lines.price': 'lines.product.price', 'lines.name': 'lines.product.name', 'lines.maker': 'lines.product.workshop' } as const
const reckoned = { workshop: rules.ofWhom, bill: rules.billed, total: rules.totalled, pieces: rules.counted } as const
const gates = [
  { needs: { workshop: { given: true } }, says: t('一張訂單只能訂同一家庇護工場的商品，其他工場的請另外訂購。', 'One order is of one workshop. Order what another makes in an order of its own.'), cites: shopRules('訂購') },
] as const

export default programme({
  id: 'shop-orders',
  version: 1,
  name: t('庇護商品訂購', 'Orders of sheltered workshops’ products'),
  code: 'SO',
  unit: 'disability-employment',
  purpose: t('人人、機關與工會都能向庇護工場訂購，貨不會賣超過，錢與貨說得清楚。', 'Anybody, an agency or a union can order from a sheltered workshop; nothing is sold twice, and money and goods are plain to see.'),
  law: results103('肆三（六）3（4）'),
  covers: ['sheltered-shop'],
  privacy: {
    purpose: t('辦理訂購、出貨、請款及退貨', 'Orders, sending, invoices and returns'),
    recipients: t('承接訂單的庇護工場、本局身障就業科', 'The workshop that takes the order, and our division for disability employment'),
    kept: t('結案後保存5年', 'Five years after closing'),
    without: t('未提供聯絡資料，無法出貨或通知。', 'Without a way to reach you nothing can be sent.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'buyer',
  fields: {
    lines: rules.lines,
    buyer: person(t('訂購人', 'Who orders'), ['email']),
    contact: text(t('聯絡電話', 'Telephone for the delivery'), { shape: 'phone', max: 30, sensitivity: 'personal' }),
    buyerKind: choice(t('訂購身分', 'You order as'), {
      person: t('個人', 'A person'), agency: t('機關', 'An agency'), union: t('工會', 'A union'), firm: t('公司或團體', 'A firm or association'),
    }, open),
    organisation: organisation(t('請款抬頭', 'Invoice to'), { when: { buyerKind: ['agency', 'union', 'firm'] }, doubts: checkOrganisation }),
    delivery: choice(t('取貨方式', 'How it comes to you'), { pickup: t('到工場取貨', 'Fetched at the workshop'), ship: t('寄送', 'Sent') }, open),
    address: place(t('寄送地址', 'Where to send it'), { when: { delivery: 'ship' } }),
    wantedOn: date(t('希望取貨日', 'Wanted on'), { optional: true, notBeforeToday: true }),
    note: text(t('備註', 'Note'), { optional: true, lines: 2, max: 300 }),
    workshop: rules.workshop,
    bill: rules.bill,
    total: rules.total,
    pieces: rules.pieces,
    readyBy: date(t('預定完成日', 'Ready by'), { ...open, notBeforeToday: true }),
    paid: money(t('已收金額', 'Paid'), { ...open, min: 1 }),
    paidOn: date(t('收款日', 'Paid on'), { ...open, notAfterToday: true }),
    sentOn: date(t('出貨日', 'Sent on'), open),
    tracking: text(t('托運單號', 'Tracking number'), { optional: true, max: 40, sensitivity: 'internal' }),
    receivedOn: rules.receivedOn,
    returnUntil: rules.returnUntil,
    whyBack: text(t('退貨原因', 'Why it is sent back'), { lines: 2, max: 300 }),
    backOn: date(t('退回收到日', 'Came back on'), open),
    refund: money(t('退款金額', 'Paid back'), open),
    reason: text(t('原因', 'Why'), { lines: 2, max: 300 }),
    workshopRating: whole(t('滿意度（1–5）', 'How it was (1–5)'), { ...open, min: 1, max: 5 }),
  },
  roles: {
    buyer: { name: t('訂購人', 'Who orders'), kind: 'party', is: 'buyer', sees: ['workshop', 'bill', 'total', 'pieces', 'readyBy', 'paid', 'paidOn', 'sentOn', 'tracking', 'receivedOn', 'returnUntil', 'backOn', 'refund', 'reason'] },
    workshop: {
      name: t('庇護工場', 'The workshop'), kind: 'party', body: 'workshop',
      sees: ['lines', 'contact', 'buyerKind', 'organisation', 'delivery', 'address', 'wantedOn', 'note', 'workshop', 'bill', 'total', 'pieces', 'receivedOn', 'returnUntil', 'whyBack', 'workshopRating'],
    },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    placed: { name: t('已訂購，待工場接單', 'Ordered'), tone: 'waiting' },
    accepted: { name: t('已接單，製作中', 'Accepted, being made'), tone: 'waiting' },
    made: { name: t('已完成，待出貨', 'Made, to be sent'), tone: 'waiting' },
    sent: { name: t('已出貨', 'Sent'), tone: 'waiting' },
    received: { name: t('已收到', 'Received'), tone: 'good', stands: t('退貨期限屆滿後自動結案。', 'It closes by itself when it can no longer be sent back.') },
    returning: { name: t('退貨中', 'Being sent back'), tone: 'waiting' },
    settled: { name: t('已完成', 'Done'), ends: true, tone: 'good' },
    returned: { name: t('已退貨', 'Sent back'), ends: true, tone: 'bad' },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
  },
  steps: {
    order: {
      does: t('訂購', 'Order'), help: t('送出時即保留商品；單價以現在為準。', 'The goods are yours as soon as you send this, at the price of now.'),
      by: ['buyer', 'officer'], from: 'start', to: 'placed', asks: asked, takes: ofProduct, computes: reckoned, gates, sends: ['receipt', 'newOrder'],
    },
    change: {
      does: t('更改訂購內容', 'Change the order'), by: ['buyer', 'officer'], from: 'placed', to: 'same', asks: asked, clears: ['organisation', 'address', 'wantedOn', 'note', 'workshop'],
      takes: ofProduct, computes: reckoned, gates, sends: 'newOrder',
    },
    accept: { does: t('接單', 'Accept'), by: makers, from: 'placed', to: 'accepted', asks: ['readyBy'], sends: 'accepted' },
    decline: { does: t('無法接單', 'Decline'), by: makers, proof: 'code', from: ['placed', 'accepted'], to: 'cancelled', asks: ['reason'], sends: 'cancelled' },
    cancel: { does: t('取消訂單', 'Cancel the order'), by: ['buyer', 'officer'], proof: 'code', from: ['placed', 'accepted'], to: 'cancelled', asks: ['reason'], sends: 'cancelled' },
    finish: { does: t('完成製作', 'It is made'), by: makers, from: 'accepted', to: 'made' },
    recordPayment: { does: t('登錄收款', 'Record the payment'), by: makers, from: ['accepted', 'made', 'sent', 'received'], to: 'same', asks: ['paid', 'paidOn'] },
    send: { does: t('出貨或通知取貨', 'Send it, or say it is ready'), by: makers, from: 'made', to: 'sent', asks: ['tracking'], computes: { sentOn: rules.sentToday }, sends: ['sent', 'invoice'] },
    receive: {
      does: t('收到商品', 'It has come'), by: ['buyer', 'workshop', 'officer'], from: 'sent', to: 'received', computes: { receivedOn: rules.receivedToday, returnUntil: rules.untilWhen },
    },
    askReturn: { does: t('退貨', 'Send it back'), by: ['buyer', 'officer'], from: 'received', to: 'returning', asks: ['whyBack'], sends: 'returning' },
    takeBack: { does: t('收到退回商品', 'It came back'), by: makers, proof: 'code', from: ['sent', 'returning'], to: 'returned', asks: ['refund'], computes: { backOn: rules.backToday }, sends: 'returned' },
    keep: { does: t('買賣雙方同意不退', 'It is kept after all'), by: makers, from: 'returning', to: 'received', asks: ['reason'] },
    settle: { does: t('結案', 'Close'), by: 'clock', from: 'received', to: 'settled' },
    rate: { does: t('給工場評價', 'Say how it was'), by: 'buyer', from: 'received', to: 'same', asks: ['workshopRating'] },
  },
  holds: {
    stock: {
      what: 'lines.product', much: 'lines.quantity', of: 'lines.product.stock', in: ['placed', 'accepted', 'made', 'sent', 'received', 'returning', 'settled'],
      says: t('有商品庫存不足，請減少數量；商品頁面有現在的庫存。', 'There is not enough of one of the products. Order fewer; its page says how many are left.'), cites: shopRules('庫存'),
    },
  },
  letters,
  clocks: {
    accept: { name: t('接單', 'Accept'), cites: shopRules('接單'), from: 'placed', to: ['accepted', 'cancelled'], within: workdays(3) },
    make: { name: t('完成製作', 'Make it'), cites: shopRules('製作'), from: { day: 'readyBy', in: 'accepted' }, to: ['made', 'cancelled'], within: days(0) },
    send: { name: t('出貨', 'Send it'), cites: shopRules('出貨'), from: 'made', to: 'sent', within: workdays(3) },
    arrive: { name: t('確認收到', 'See that it came'), cites: shopRules('出貨'), from: 'sent', to: ['received', 'returned'], within: days(14) },
    settle: { name: t('退貨期限', 'May be sent back'), cites: shopRules('退貨'), from: { day: 'returnUntil', in: 'received' }, to: 'returning', within: days(0), act: 'settle', shift: 'none' },
    takeBack: { name: t('辦理退貨', 'Take it back'), cites: shopRules('退貨'), from: 'returning', to: ['returned', 'received'], within: days(15) },
  },
  dimensions: {
    buyerKind: { name: t('訂購身分', 'Who orders'), field: 'buyerKind' },
    workshop: { name: t('庇護工場', 'Workshop'), entry: 'workshop', title: 'name' },
    product: { name: t('商品', 'Product'), entry: 'bill.product', title: 'name' },
  },
  measures: {
    'shop-orders': { name: t('庇護商品訂單數', 'Orders of sheltered products'), unit: 'cases', count: 'placed', by: [['buyerKind'], ['workshop']] },
    'shop-sales': {
      name: t('庇護商品銷售金額', 'Sales of sheltered products'), unit: 'TWD', sum: 'total', at: 'settled', by: [['workshop'], ['buyerKind']],
      means: t('期間內退貨期限屆滿而完成的訂單金額；取消與退貨不計。', 'The amounts of orders that were done in the period, no longer to be sent back. What was cancelled or sent back is not in it.'),
    },
    'shop-product-sales': {
      name: t('各商品銷售金額', 'Sales by product'), unit: 'TWD', sum: 'bill.amount', at: 'settled', by: [['product'], ['workshop']],
      means: t('由訂單逐項計算：每項商品的小計。', 'Counted item by item: what each product in an order came to.'),
    },
    'shop-product-pieces': { name: t('各商品售出件數', 'Pieces sold by product'), unit: 'items', sum: 'bill.quantity', at: 'settled', by: [['product'], ['workshop']] },
    'shop-returns': { name: t('退貨件數', 'Orders sent back'), unit: 'cases', count: 'returned', by: [['workshop']] },
    'shop-accepted-on-time': { name: t('依限接單比率', 'Accepted in time'), unit: 'percent', onTime: 'accept', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'rehabilitation', section: '五（二）5',
      says: t('{period}庇護商品網路訂單 {shop-orders} 件，完成銷售 {shop-sales} 元。', 'In {period} {shop-orders} orders came in for products of sheltered workshops; sales done came to NT${shop-sales}.'),
    },
  ],
  portal: {
    apply: 'order',
    want: t('訂購庇護商品', 'Buy from a sheltered workshop'), topic: 'employer',
    about: t('個人、機關、工會都可以訂購；送出即保留商品，由工場接單、製作、出貨。', 'For persons, agencies and unions. The goods are held when you send the order; the workshop accepts, makes and sends them.'),
    words: ['訂購庇護商品', '庇護工場訂餐盒', '訂禮盒', '月餅', '優先採購', '採購列車', 'order gifts', 'buy cookies'],
    pages: [
      { title: t('訂購哪些商品', 'What you order'), fields: ['lines'] },
      { title: t('訂購人', 'Who orders'), fields: ['buyer', 'contact', 'buyerKind', 'organisation'] },
      { title: t('取貨', 'How it comes to you'), fields: ['delivery', 'address', 'wantedOn', 'note'] },
    ],
    publish: ['shop-orders', 'shop-sales'],
  },
})
