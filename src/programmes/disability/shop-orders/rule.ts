// What an order is of: whose products, how many pieces, and what they cost at the price of the day they were ordered.
import { date, entry, many, money, rule, t, text, whole } from '#engine'
import { shopRules } from '#bureau/documents.ts'
import { returnDays } from '#bureau/schemes.ts'

const open = { sensitivity: 'open' } as const
const product = entry(t('商品', 'Product'), 'shop-products', { in: ['onSale'], shows: ['name', 'maker', 'price'], ...open })
const quantity = whole(t('數量', 'Quantity'), { ...open, min: 1, max: 9999 })
const price = money(t('單價', 'Price'), { ...open, taken: true })
const name = text(t('品名', 'Product name'), { ...open, max: 60, taken: true })
const maker = entry(t('庇護工場', 'Workshop'), 'sheltered-workshops', { ...open, taken: true })

export const lines = many(t('訂購商品', 'What is ordered'), { product, quantity, price, name, maker }, { ...open, min: 1, max: 20 })
/** Each product once, with what it comes to: what the invoice says and the figures count. */
export const bill = many(t('明細', 'Items'), {
  product, name: text(t('品名', 'Product name'), { ...open, max: 60 }), quantity, price: money(t('單價', 'Price'), open), amount: money(t('小計', 'Amount'), open),
}, { ...open, max: 20 })
export const workshop = entry(t('庇護工場', 'Workshop'), 'sheltered-workshops', { shows: ['name'], ...open })
export const total = money(t('總計', 'Total'), open)
export const pieces = whole(t('件數', 'Pieces'), open)
export const receivedOn = date(t('收到日', 'Received on'), open)
export const returnUntil = date(t('退貨期限', 'May be sent back until'), open)

const because = (zh: string, en: string) => [{ cites: shopRules('訂購'), says: t(zh, en) }]

/** One workshop makes and sends an order; nothing where its products are of several. */
export const ofWhom = rule({
  name: t('由哪一家工場出貨', 'Which workshop sends it'), cites: shopRules('訂購'), reads: { lines },
  of(c) {
    const [first, ...others] = [...new Set(c.lines.map((line) => line.maker))]
    const one = others.length === 0 ? first : undefined
    return { value: one, because: because('商品都是同一家工場的', 'All products are of one workshop') }
  },
})

export const billed = rule({
  name: t('訂購明細', 'What each product comes to'), cites: shopRules('計價'), reads: { lines },
  of(c) {
    const items = new Map<string, { product: string; name: string; quantity: number; price: number; amount: number }>()
    for (const line of c.lines) {
      const many = (items.get(line.product)?.quantity ?? 0) + line.quantity
      items.set(line.product, { product: line.product, name: line.name, quantity: many, price: line.price, amount: many * line.price })
    }
    return {
      value: [...items.values()],
      because: [...items.values()].map((item) => ({
        cites: shopRules('計價'), says: t(`${item.name} ${item.price} 元 × ${item.quantity} ＝ ${item.amount} 元`, `${item.name}: NT$${item.price} × ${item.quantity} = NT$${item.amount}`),
      })),
    }
  },
})
export const totalled = rule({
  name: t('總計', 'Total'), cites: shopRules('計價'), reads: { bill },
  of: (c) => ({ value: c.bill.reduce((sum, item) => sum + item.amount, 0), because: because(`${c.bill.length} 項小計相加`, `The amounts of ${c.bill.length} products added up`) }),
})
export const counted = rule({
  name: t('件數', 'Pieces'), cites: shopRules('計價'), reads: { bill },
  of: (c) => ({ value: c.bill.reduce((sum, item) => sum + item.quantity, 0), because: because('各項數量相加', 'The quantities added up') }),
})

const onTheDay = (name: ReturnType<typeof t>) =>
  rule({ name, cites: shopRules('出貨'), reads: { today: date(t('今日', 'Today')) }, of: (c) => ({ value: c.today, because: because('登錄當日', 'The day it was recorded') }) })
export const sentToday = onTheDay(t('出貨日', 'Sent on'))
export const receivedToday = onTheDay(t('收到日', 'Received on'))
export const backToday = onTheDay(t('退回收到日', 'Came back on'))

/** The day of receiving does not count; how many days there are is the bureau's to set, by the day. */
export const untilWhen = rule({
  name: t('退貨期限', 'May be sent back until'), cites: shopRules('退貨'), reads: { receivedOn },
  of(c) {
    const days = returnDays.on(c.receivedOn)
    const until = new Date(Date.parse(c.receivedOn) + days * 86_400_000).toISOString().slice(0, 10)
    return { value: until, because: [{ cites: shopRules('退貨'), says: t(`收到之次日起 ${days} 日`, `${days} days from the day after it was received`) }] }
  },
})
