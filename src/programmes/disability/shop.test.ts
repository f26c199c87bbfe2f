// The shop of sheltered workshops: several products an order, nothing sold twice, each workshop its own orders, sales counted from rows.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { between, count, loosely } from '#engine'
import { mandatesFor } from '#auth/index.ts'
import { figuresOf } from '#reports/index.ts'
import type { Acted } from '#store/types.ts'
import { openApp } from '#app'
import orders from './shop-orders/programme.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { actsFor } from '#tests/acts-for.ts'
import { done } from '#tests/done.ts'

const [WORKSHOPS, PRODUCTS, ORDERS] = ['sheltered-workshops', 'shop-products', 'shop-orders']
const errors: unknown[] = []
let house: TestHouse
let app: ReturnType<typeof openApp>
let bakery = ''
let crafts = ''
let bread = ''
let cake = ''

const at = () => new Date(house.now()).toISOString()
const begin = (programme: string, step: string, values: Record<string, unknown>) =>
  house.store.begin(deskOf('officer'), programme, { step, values }, { at: at() })
async function take(id: string, step: string, values: Record<string, unknown> = {}) {
  const one = await house.store.open(system, id, { purpose: 'test', at: at() })
  return house.store.take(deskOf('officer'), id, one?.seq ?? 0, { step, values }, { at: at() })
}
const workshop = async (name: string) =>
  done(
    await begin(WORKSHOPS, 'enter', {
      name,
      operator: { name: '財團法人示範基金會' },
      business: 'food',
      seat: `示範市示範東區${name}路1號`,
      phone: '0900-000-000',
      places: 10,
      traineePlaces: 1,
      approvedOn: '2026-01-05',
    }),
  ).id
const product = async (of: string, name: string, price: number, added: number) =>
  done(
    await begin(PRODUCTS, 'put', {
      workshop: of,
      name,
      kind: 'food',
      about: '示範商品。',
      price,
      added,
      lead: 2,
      seasonal: false,
    }),
  ).id
type Line = { product: string; quantity: number }
const wanting = (lines: Line[], more: Record<string, unknown> = {}) => ({
  lines,
  buyer: { name: '測試訂購人', email: 'buyer@example.tw' },
  contact: '0900-000-001',
  buyerKind: 'person',
  delivery: 'pickup',
  ...more,
})
const order = (lines: Line[], more?: Record<string, unknown>) => begin(ORDERS, 'order', wanting(lines, more))
const refusal = (acted: Acted) => ('refused' in acted ? acted.refused.map(({ field, says }) => [field, says.zh]) : [])
const left = async (id: string) =>
  Number((await house.pool.query('select places - taken as n from seats where target = $1', [id])).rows[0]?.n)
const text = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replaceAll('<!-- -->', '')

before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house, (line) => line.error && errors.push(line.error))
  bakery = await workshop('測試烘焙工場')
  crafts = await workshop('測試手作工場')
  bread = await product(bakery, '測試吐司', 65, 12)
  cake = await product(bakery, '測試蛋糕', 300, 30)
})
after(async () => {
  assert.deepEqual(errors, [])
  await house.drop()
})

describe('an order of several products', () => {
  test('takes price, name and maker from each product, whatever the form says, and adds up what they come to', async () => {
    const forged = [
      { product: bread, quantity: 2, price: 1, name: '便宜', maker: crafts },
      { product: cake, quantity: 1 },
    ]
    const one = done(await order(forged as Line[]))
    assert.deepEqual(
      [one.values.total, one.values.pieces, one.values.workshop, await left(bread), await left(cake)],
      [430, 3, bakery, 10, 29],
    )
    await take(cake, 'change', {
      name: '測試蛋糕',
      kind: 'food',
      about: '漲價。',
      price: 320,
      lead: 2,
      seasonal: false,
    })
    const again = await house.store.open(system, one.id, { purpose: 'test', at: at() })
    assert.equal(again?.values.total, 430, 'the price of its day')
    done(await take(one.id, 'cancel', { reason: '測試' }))
    assert.deepEqual([await left(bread), await left(cake)], [12, 30], 'what is cancelled is there again')
  })

  test('of products of two workshops is refused in words, and so is one that was taken down while the form lay open', async () => {
    const soap = await product(crafts, '測試皂', 80, 5)
    assert.match(
      String(
        refusal(
          await order([
            { product: bread, quantity: 1 },
            { product: soap, quantity: 1 },
          ]),
        ),
      ),
      /同一家庇護工場/,
    )
    const gone = await product(bakery, '測試麻糬', 80, 5)
    done(await take(gone, 'end', { why: '停產。' }))
    const both = [bread, gone].map((one) => ({ product: one, quantity: 1 }))
    assert.deepEqual(refusal(await order(both)), [['lines.1.product', '「商品」所選的項目現在不能選，請重新選擇。']])
    assert.ok('refused' in (await order([{ product: crypto.randomUUID(), quantity: 1 }])), 'what no register knows')
  })

  test('that was sent back is there again when it has come back, and not while it is on its way', async () => {
    const scarf = await product(crafts, '測試圍巾', 500, 4)
    const one = done(await order([{ product: scarf, quantity: 3 }]))
    for (const [step, values] of [
      ['accept', { readyBy: '2026-03-04' }],
      ['finish', {}],
      ['send', {}],
      ['receive', {}],
      ['askReturn', { whyBack: '尺寸不合。' }],
    ] as const)
      done(await take(one.id, step, values))
    assert.equal(await left(scarf), 1)
    done(await take(one.id, 'takeBack', { refund: 1500 }))
    assert.equal(await left(scarf), 4)
    done(await order([{ product: scarf, quantity: 4 }]))
  })

  test('is never sold twice: of many who come at once, in any mixture, all that were taken fit what there is', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two] = [
        await product(bakery, `測試同時${round}甲`, 10, 20 + round),
        await product(bakery, `測試同時${round}乙`, 10, 9),
      ]
      const wishes = Array.from({ length: 24 }, (_, nth): Line[] => {
        const [a, b] = [1 + ((nth * 7 + round) % 4), 1 + ((nth * 5) % 3)]
        const both = [
          { product: one, quantity: a },
          { product: two, quantity: b },
        ]
        return nth % 3 === 0
          ? both.toReversed()
          : nth % 3 === 1
            ? both
            : [
                { product: one, quantity: a },
                { product: one, quantity: 1 },
              ]
      })
      const acted = await Promise.all(wishes.map((lines) => order(lines)))
      const sold = (id: string) =>
        wishes
          .flatMap((lines, nth) => ('done' in (acted[nth] ?? {}) ? lines : []))
          .filter((line) => line.product === id)
          .reduce((sum, line) => sum + line.quantity, 0)
      assert.deepEqual([await left(one), await left(two)], [20 + round - sold(one), 9 - sold(two)])
      assert.ok(sold(one) <= 20 + round && sold(two) <= 9)
      for (const one of acted.filter((each) => 'refused' in each)) assert.deepEqual(refusal(one).at(0)?.at(0), 'lines')
      // Nobody was turned away while there was enough: what is left fits none of the smallest wishes that were refused.
      const refused = wishes.filter((_, nth) => 'refused' in (acted[nth] ?? {}))
      const free = new Map([
        [one, await left(one)],
        [two, await left(two)],
      ])
      for (const lines of refused) {
        const wanted = new Map<string, number>()
        for (const line of lines) wanted.set(line.product, (wanted.get(line.product) ?? 0) + line.quantity)
        assert.ok(
          [...wanted].some(([id, much]) => much > (free.get(id) ?? 0)),
          JSON.stringify(lines),
        )
      }
    }
  })
})

describe('the shop on the portal', () => {
  test('says what is left, and puts one product after another into the same order', async () => {
    const [tea, jam] = [await product(crafts, '測試茶包', 100, 6), await product(crafts, '測試果醬', 150, 3)]
    const numbers = await house.pool.query('select id, number from cases where id = any ($1)', [[tea, jam]])
    const pageOf = (id: string) => `/open/shop/${numbers.rows.find((row) => row.id === id)?.number}`
    const who = new Visitor(app)
    assert.match(await text(who, '/open/shop'), /測試茶包/)
    const page = await text(who, pageOf(tea))
    assert.match(page, /現貨尚餘 6。/)
    const href = /href="(\/apply\/shop-orders\?lines\.product=[^"]+)"/.exec(page)?.[1] ?? assert.fail(page.slice(-3000))
    const start = await text(who, href)
    const first = /href="(\/apply\/shop-orders\/1\?[^"]+)"/.exec(start)?.[1] ?? assert.fail(start)
    const form = await text(who, first.replaceAll('&amp;', '&'))
    assert.match(form, new RegExp(`<option value="${tea}" selected`))
    assert.doesNotMatch(form, /name="lines\.0\.(price|name|maker)"/, 'nobody is asked for a price')
    await who.post('/apply/shop-orders/1', { 'lines.0.product': tea, 'lines.0.quantity': '4' })
    const more = await text(who, `/apply/shop-orders/1?lines.product=${jam}`)
    assert.match(more, /name="lines\.0\.quantity"[^>]*value="4"|value="4"[^>]*name="lines\.0\.quantity"/)
    assert.match(more, new RegExp(`name="lines\\.1\\.product"[^]*<option value="${jam}" selected`))
    await who.post('/apply/shop-orders/1', {
      'lines.0.product': tea,
      'lines.0.quantity': '4',
      'lines.1.product': jam,
      'lines.1.quantity': '9',
    })
    await who.post('/apply/shop-orders/2', {
      'buyer.name': '測試買家',
      contact: '0900-000-002',
      'buyer.email': 'b@example.tw',
      buyerKind: 'person',
    })
    await who.post('/apply/shop-orders/3', { delivery: 'pickup' })
    assert.match(await text(who, '/apply/shop-orders/review'), /測試茶包[^]*測試果醬/)
    const refused = await who.post('/apply/shop-orders/send', {})
    assert.ok(refused.status < 500)
    const there = refused.headers.get('location')
    assert.match(there ? await text(who, there) : (await refused.text()).replaceAll('<!-- -->', ''), /庫存不足/)
    await who.post('/apply/shop-orders/1', {
      'lines.0.product': tea,
      'lines.0.quantity': '4',
      'lines.1.product': jam,
      'lines.1.quantity': '3',
    })
    const sent = await who.post('/apply/shop-orders/send', {})
    assert.equal(sent.status, 303)
    assert.match(await text(who, pageOf(tea)), /現貨尚餘 2。/)
    assert.match(await text(who, pageOf(jam)), /目前售完。/)
  })

  test('finds a product of many in each row by two characters, with the other rows kept', async () => {
    for (let nth = 0; nth < 41; nth++) await product(bakery, `測試糕餅第${nth}號`, 50, 5)
    await product(bakery, '測試鳳梨酥', 50, 5)
    const who = new Visitor(app)
    const form = {
      'lines.0.product': bread,
      'lines.0.quantity': '1',
      'lines.1.quantity': '2',
      'lines.1.product-words': '鳳梨',
      _find: 'lines.1.product',
    }
    const to = (await who.post('/apply/shop-orders/1', form)).headers.get('location') ?? ''
    const page = await text(who, to.split('#')[0] ?? '')
    assert.match(page, /name="lines\.1\.product-words" value="鳳梨"/)
    assert.match(page, /<input type="radio" name="lines\.1\.product"[^>]*>[^]*測試鳳梨酥/)
    assert.match(page, new RegExp(`name="lines\\.0\\.product" value="${bread}" checked`))
    assert.match(page, /找到 1 筆/)
    assert.doesNotMatch(page, /測試糕餅第1號/)
    const without =
      (await who.post('/apply/shop-orders/1', { ...form, _find: '', _remove: 'lines.0' })).headers.get('location') ?? ''
    assert.match(await text(who, without.split('#')[0] ?? ''), /name="lines\.0\.product-words" value="鳳梨"/)
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    assert.match(await text(officer, '/desk/new/shop-orders?step=order'), /name="lines\.0\.product-words"/)
  })
})

describe('whoever acts for a workshop', () => {
  test('sees and answers its own orders, and none of another', async () => {
    const ours = await workshop('測試場長工場')
    const roll = await product(ours, '測試麵包捲', 45, 9)
    const mine = done(await order([{ product: roll, quantity: 1 }]))
    const glue = await product(crafts, '測試漿糊', 20, 5)
    const theirs = done(await order([{ product: glue, quantity: 1 }]))
    const who = await actsFor(house, app, ours, [PRODUCTS, ORDERS])
    assert.equal((await mandatesFor(house.db, 'demo', ours)).length, 1)
    const list = await text(who, '/my-cases')
    assert.deepEqual([list.includes(mine.number), list.includes(theirs.number)], [true, false])
    const page = await text(who, `/case/${mine.number}`)
    assert.match(page, /測試麵包捲/)
    assert.match(page, /測試訂購人/)
    assert.match(page, /接單/)
    assert.doesNotMatch(await text(who, `/case/${theirs.number}`), /測試漿糊|測試訂購人/)
    const accept = (number: string) =>
      app.request(
        `/api/cases/${number}/steps/accept`,
        {
          method: 'POST',
          headers: {
            cookie: who.cookies(),
            'content-type': 'application/json',
            'idempotency-key': crypto.randomUUID(),
          },
          body: JSON.stringify({ seq: 1, values: { readyBy: '2026-03-10' } }),
        },
        { incoming: { socket: { remoteAddress: '127.8.8.8' } } },
      )
    assert.ok((await accept(theirs.number)).status >= 400)
    assert.equal((await accept(mine.number)).status, 200)
    const states = await Promise.all(
      [mine, theirs].map(async ({ id }) => (await house.store.open(system, id, { purpose: 'test', at: at() }))?.state),
    )
    assert.deepEqual(states, ['accepted', 'placed'])
  })
})

describe('what was sold', () => {
  test('is counted row by row, by workshop and by product, the same in SQL and in memory', async () => {
    const [nut, rice] = [await product(bakery, '測試堅果', 40, 50), await product(bakery, '測試米果', 25, 50)]
    const run = async (lines: Line[]) => {
      const one = done(await order(lines))
      for (const [step, values] of [
        ['accept', { readyBy: '2026-03-04' }],
        ['finish', {}],
        ['send', {}],
        ['receive', {}],
      ] as const)
        done(await take(one.id, step, values))
      const clock = { ...system, actor: { id: 'clock', role: 'clock', via: 'clock' as const } }
      const now = await house.store.open(system, one.id, { purpose: 'test', at: at() })
      return done(await house.store.take(clock, one.id, now?.seq ?? 0, { step: 'settle', values: {} }, { at: at() }))
    }
    await run([
      { product: nut, quantity: 3 },
      { product: rice, quantity: 2 },
    ])
    await run([
      { product: nut, quantity: 1 },
      { product: nut, quantity: 1 },
    ])
    const period = between('2026-01-01', '2026-12-31')
    const programme = loosely(orders)
    const figures = await figuresOf(house.db, system, [programme], period, { among: house.programmes })
    const number = async (id: string) =>
      (await house.pool.query('select number from cases where id = $1', [id])).rows[0].number
    const said = async (measure: string, product?: string) => {
      const code = product && (await number(product))
      return figures.find(
        (one) =>
          one.measure === measure &&
          (code
            ? one.dimensions.product === code && Object.keys(one.dimensions).length === 1
            : Object.keys(one.dimensions).length === 0),
      )?.value
    }
    assert.deepEqual(
      [
        await said('shop-product-sales', nut),
        await said('shop-product-sales', rice),
        await said('shop-product-sales'),
        await said('shop-sales'),
      ],
      [200, 50, 250, 250],
    )
    assert.deepEqual([await said('shop-product-pieces', nut), await said('shop-product-pieces')], [5, 7])
    const ids = (await house.pool.query(`select id from cases where programme = $1`, [ORDERS])).rows.map(
      (row) => row.id,
    )
    const cases = await Promise.all(ids.map((id) => house.store.open(system, id, { purpose: 'test', at: at() })))
    const entries = await Promise.all(
      [nut, rice].map((id) => house.store.open(system, id, { purpose: 'test', at: at() })),
    )
    assert.equal(
      count(programme, 'shop-product-sales', cases as never, period, { product: await number(nut) }, entries as never),
      200,
    )
    assert.equal(count(programme, 'shop-product-pieces', cases as never, period), 7)
  })

  test('is paid by an invoice that names the agency and each item', async () => {
    const one = done(
      await order([{ product: cake, quantity: 2 }], {
        buyerKind: 'agency',
        organisation: { name: '測試機關', businessNumber: '00000000' },
      }),
    )
    for (const [step, values] of [
      ['accept', { readyBy: '2026-03-04' }],
      ['finish', {}],
      ['send', {}],
    ] as const)
      done(await take(one.id, step, values))
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await text(officer, `/desk/cases/${one.id}`)
    const href = /href="([^"]*letters\/\d+\/invoice\.html)"/.exec(page)?.[1]
    assert.ok(href, 'the case page leads to the invoice')
    const invoice = await text(officer, href.replaceAll('&amp;', '&'))
    assert.match(invoice, /測試機關[^]*測試蛋糕/)
  })
})
