// What there is only so much of: stock taken by the rows of an order, a fund greater than two thousand million, a time that ends before it begins.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { date, entry, loosely, many, money, programme, t, text, whole, yesNo } from '#engine'
import { faults } from '#engine/check/index.ts'
import { sql, withSession } from '#store'
import type { Acted } from '#store/types.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const plain = { sensitivity: 'open' } as const
const rests = t('示範不設期限。', 'No period in this example.')
const goods = programme({
  ...example,
  id: 'goods',
  code: 'GO',
  name: t('商品', 'Goods'),
  title: 'name',
  fields: { name: text(t('名稱', 'Name'), plain), stock: whole(t('庫存', 'Stock'), plain) },
  states: { sold: { name: t('販售', 'On sale'), stands: rests }, gone: { name: t('下架', 'Gone'), ends: true } },
  steps: {
    put: { does: t('上架', 'Put on sale'), by: 'officer', from: 'start', to: 'sold', asks: ['name', 'stock'] },
    refill: { does: t('補貨', 'Refill'), by: 'officer', from: 'sold', to: 'same', asks: ['stock'] },
    end: { does: t('下架', 'Take down'), by: 'officer', from: 'sold', to: 'gone' },
  },
})
const lines = {
  product: entry(t('商品', 'Product'), 'goods'),
  quantity: whole(t('數量', 'Quantity'), { min: 1, ...plain }),
}
const order = programme({
  ...example,
  id: 'order',
  code: 'OR',
  name: t('訂單', 'Order'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    lines: many(t('品項', 'Lines'), lines, { max: 9 }),
    inStock: yesNo(t('有貨', 'In stock'), plain),
  },
  states: {
    placed: { name: t('成立', 'Placed'), stands: rests },
    waiting: { name: t('候補', 'Waiting'), stands: rests },
    cancelled: { name: t('取消', 'Cancelled'), ends: true },
  },
  steps: {
    place: {
      does: t('訂購', 'Order'),
      by: 'officer',
      from: 'start',
      to: [{ when: { inStock: true }, to: 'placed' }, { to: 'waiting' }],
      asks: ['who', 'lines'],
    },
    change: { does: t('更改', 'Change'), by: 'officer', from: 'placed', to: 'same', asks: ['lines'] },
    letIn: {
      does: t('遞補', 'Let in'),
      by: 'clock',
      from: 'waiting',
      to: 'placed',
      gates: [{ needs: { inStock: true }, says: t('缺貨。', 'Out of stock.') }],
    },
    cancel: { does: t('取消', 'Cancel'), by: 'officer', from: ['placed', 'waiting'], to: 'cancelled' },
  },
  holds: {
    stock: {
      what: 'lines.product',
      much: 'lines.quantity',
      of: 'lines.product.stock',
      in: ['placed'],
      tells: 'inStock',
      waits: { in: 'waiting', takes: 'letIn' },
      says: t('庫存不足。', 'There are not enough.'),
    },
  },
})
const grant = programme({
  ...example,
  id: 'grant',
  code: 'GR',
  name: t('補助', 'Grant'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    fund: entry(t('基金', 'Fund'), 'fund'),
    amount: money(t('金額', 'Amount'), plain),
  },
  states: {
    reserved: { name: t('保留', 'Reserved'), stands: rests },
    dropped: { name: t('放棄', 'Dropped'), ends: true },
  },
  steps: {
    reserve: {
      does: t('核定', 'Grant'),
      by: 'officer',
      from: 'start',
      to: 'reserved',
      asks: ['who', 'fund', 'amount'],
    },
    drop: { does: t('放棄', 'Drop'), by: 'officer', from: 'reserved', to: 'dropped' },
  },
  holds: {
    budget: {
      what: 'fund',
      much: 'amount',
      of: 'fund.capital',
      in: ['reserved'],
      says: t('基金餘額不足。', 'The fund does not cover it.'),
    },
  },
})
const fund = programme({
  ...example,
  id: 'fund',
  code: 'FU',
  name: t('基金', 'Fund'),
  title: 'name',
  fields: { name: text(t('名稱', 'Name'), plain), capital: money(t('額度', 'Capital'), plain) },
  states: { open: { name: t('開放', 'Open'), stands: rests }, shut: { name: t('結束', 'Shut'), ends: true } },
  steps: {
    found: { does: t('設立', 'Found'), by: 'officer', from: 'start', to: 'open', asks: ['name', 'capital'] },
    close: { does: t('結束', 'Close'), by: 'officer', from: 'open', to: 'shut' },
  },
})
const lease = programme({
  ...example,
  id: 'lease',
  code: 'LE',
  name: t('租約', 'Lease'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    flat: entry(t('房屋', 'Flat'), 'goods'),
    begins: date(t('起', 'Begins')),
    ends: date(t('迄', 'Ends')),
  },
  states: { let: { name: t('出租', 'Let'), stands: rests }, over: { name: t('期滿', 'Over'), ends: true } },
  steps: {
    sign: { does: t('簽約', 'Sign'), by: 'officer', from: 'start', to: 'let', asks: ['who', 'flat', 'begins', 'ends'] },
    end: { does: t('期滿', 'End'), by: 'officer', from: 'let', to: 'over' },
  },
  holds: { flat: { what: 'flat', during: ['begins', 'ends'], in: ['let'], says: t('已出租。', 'It is let.') } },
})

const membership = programme({
  ...example,
  id: 'membership',
  code: 'ME',
  name: t('會員', 'Membership'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    email: text(t('信箱', 'E-mail'), plain),
    locker: entry(t('置物櫃', 'Locker'), 'goods'),
    desk: entry(t('座位', 'Desk'), 'goods'),
    begins: date(t('起', 'Begins')),
    ends: date(t('迄', 'Ends'), { after: 'begins' }),
  },
  states: { joined: { name: t('入會', 'Joined'), stands: rests }, left: { name: t('退會', 'Left'), ends: true } },
  steps: {
    join: {
      does: t('入會', 'Join'),
      by: 'officer',
      from: 'start',
      to: 'joined',
      asks: ['who', 'email', 'locker', 'desk', 'begins', 'ends'],
    },
    leave: { does: t('退會', 'Leave'), by: 'officer', from: 'joined', to: 'left' },
  },
  holds: {
    name: { what: ['who'], in: 'open', says: t('這個姓名已入會。', 'This name has joined.') },
    email: { what: ['email'], in: 'open', says: t('這個信箱已入會。', 'This e-mail has joined.') },
    desk: { what: 'desk', during: ['begins', 'ends'], in: ['joined'], says: t('座位已有人。', 'The desk is taken.') },
    locker: {
      what: 'locker',
      during: ['begins', 'ends'],
      in: ['joined'],
      says: t('櫃子已有人。', 'The locker is taken.'),
    },
  },
})

const programmes = [goods, order, fund, grant, lease, membership].map(loosely)
const session = { bureau: 'demo', reach: 'system' as const, actor: { id: 'o', role: 'officer' }, reader: everything }
const at = '2026-03-02T01:00:00.000Z'
const refusal = (acted: Acted) => ('refused' in acted ? [acted.refused[0]?.field, acted.refused[0]?.says.zh] : [])
let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore(programmes)
  store = house.store
})
after(() => house.drop())
const begin = (id: string, step: string, values: Record<string, unknown>) =>
  store.begin(session, id, { step, values }, { at })
const take = async (id: string, step: string, values: Record<string, unknown> = {}) => {
  const one = await store.open(session, id, { purpose: 'test', at })
  return store.take(session, id, one?.seq ?? 0, { step, values }, { at })
}
const state = async (id: string) => (await store.open(session, id, { purpose: 'test', at }))?.state
const stocked = async (name: string, stock: number) => done(await begin('goods', 'put', { name, stock })).id
type Line = [product: string, quantity: number]
const place = (who: string, ...all: Line[]) =>
  begin('order', 'place', { who, lines: all.map(([product, quantity]) => ({ product, quantity })) })
const left = async (target: string) => {
  const { rows } = await withSession(store.db, session, (tx) =>
    sql<{ left: number }>`select (places - taken)::float8 as left from seats where target = ${target}`.execute(tx),
  )
  return rows[0]?.left
}

describe('an order of several products', () => {
  test('has each of its rows, waits while one of them is short, and is let in when that is there', async () => {
    const [soap, tea] = [await stocked('示範皂', 5), await stocked('示範茶', 2)]
    assert.equal(done(await place('甲', [soap, 2], [tea, 1])).state, 'placed')
    assert.deepEqual([await left(soap), await left(tea)], [3, 1])
    const second = done(await place('乙', [soap, 1], [tea, 2]))
    assert.equal(second.state, 'waiting')
    assert.deepEqual([await left(soap), await left(tea)], [3, 1])
    done(await take(tea, 'refill', { stock: 3 }))
    assert.equal(await state(second.id), 'placed')
    assert.deepEqual([await left(soap), await left(tea)], [2, 0])
  })

  test('that names the same product twice has both together', async () => {
    const soap = await stocked('示範皂', 5)
    assert.equal(done(await place('甲', [soap, 2], [soap, 2])).state, 'placed')
    assert.equal(await left(soap), 1)
    assert.equal(done(await place('乙', [soap, 1], [soap, 1])).state, 'waiting')
  })

  test('gives back what it no longer wants to whoever waits, and cannot grow beyond what there is', async () => {
    const soap = await stocked('示範皂', 4)
    const first = done(await place('甲', [soap, 4]))
    const second = done(await place('乙', [soap, 2]))
    assert.equal(second.state, 'waiting')
    done(await take(first.id, 'change', { lines: [{ product: soap, quantity: 2 }] }))
    assert.equal(await state(second.id), 'placed')
    const grown = await take(first.id, 'change', { lines: [{ product: soap, quantity: 3 }] })
    assert.deepEqual(refusal(grown), ['lines', '庫存不足。'])
  })

  test('is never sold twice: of sixteen who want two of two products each at once, with seven of one, three have them', async () => {
    const [soap, tea] = [await stocked('示範皂', 7), await stocked('示範茶', 40)]
    const all = (
      await Promise.all(
        Array.from({ length: 16 }, (_, n) =>
          n % 2 ? place(`第${n}位`, [soap, 2], [tea, 2]) : place(`第${n}位`, [tea, 2], [soap, 2]),
        ),
      )
    ).map(done)
    assert.equal(all.filter((one) => one.state === 'placed').length, 3)
    assert.deepEqual([await left(soap), await left(tea)], [1, 34])
  })
})

describe('a fund of three thousand million', () => {
  test('is granted to the last dollar and not one further, by whoever comes first', async () => {
    const of = done(await begin('fund', 'found', { name: '示範基金', capital: 3_000_000_000 })).id
    const want = (amount: number) => begin('grant', 'reserve', { who: '示範', fund: of, amount })
    const acted = await Promise.all(Array.from({ length: 8 }, () => want(500_000_000)))
    assert.equal(acted.filter((one) => 'done' in one).length, 6)
    assert.deepEqual(
      acted.map(refusal).find((one) => one.length > 0),
      ['fund', '基金餘額不足。'],
    )
    assert.equal(await left(of), 0)
    const first = acted.find((one) => 'done' in one)
    done(await take(first && 'done' in first ? first.done.id : '', 'drop'))
    assert.deepEqual([refusal(await want(500_000_001)), await left(of)], [['fund', '基金餘額不足。'], 500_000_000])
  })
})

describe('a time that ends before it begins', () => {
  test('is had by nobody: the step says so beside the end', async () => {
    const flat = await stocked('示範屋', 1)
    const acted = await begin('lease', 'sign', { who: '甲', flat, begins: '2026-08-31', ends: '2026-03-01' })
    assert.deepEqual(refusal(acted), ['ends', '結束須晚於開始。'])
  })
})

describe('who comes too late', () => {
  test('is told which of several things somebody else has, beside the field that names it', async () => {
    const [locker, desk, other] = [await stocked('櫃', 1), await stocked('桌', 1), await stocked('另', 1)]
    const days = { begins: '2026-03-01', ends: '2026-06-30' }
    const join = (who: string, email: string, of: { locker: string; desk: string }) =>
      begin('membership', 'join', { who, email, ...of, ...days })
    done(await join('甲', 'a@example.test', { locker, desk }))
    assert.deepEqual(refusal(await join('甲', 'b@example.test', { locker: other, desk: other })), [
      undefined,
      '這個姓名已入會。',
    ])
    assert.deepEqual(refusal(await join('乙', 'a@example.test', { locker: other, desk: other })), [
      undefined,
      '這個信箱已入會。',
    ])
    assert.deepEqual(refusal(await join('乙', 'b@example.test', { locker, desk: other })), ['locker', '櫃子已有人。'])
    assert.deepEqual(refusal(await join('乙', 'b@example.test', { locker: other, desk })), ['desk', '座位已有人。'])
  })
})

describe('what is held', () => {
  test('comes out the same when it is folded again, and what is left is counted from it', async () => {
    const rows = async () =>
      (
        await withSession(store.db, session, (tx) =>
          sql<object>`select rule, target, case_id, places::float8, waiting from sittings order by 1, 2, 3`.execute(tx),
        )
      ).rows
    const soap = await stocked('示範皂', 5)
    done(await place('甲', [soap, 2], [soap, 1]))
    const before = await rows()
    assert.ok(before.length > 20)
    await store.rebuild('demo')
    assert.deepEqual(await rows(), before)
    assert.equal(done(await place('乙', [soap, 3])).state, 'waiting')
    assert.equal(done(await place('丙', [soap, 1])).state, 'waiting')
    assert.equal(await left(soap), 2)
  })

  test('is said in one way, of an entry that the field names, in the same rows', () => {
    const said = (hold: object) =>
      faults(loosely({ ...order, holds: { stock: { ...order.holds?.stock, ...hold } } } as never), {}).filter((one) =>
        one.includes('stock'),
      )
    const start = 'programmes/order/programme.ts: '
    assert.deepEqual(said({}), [])
    assert.deepEqual(said({ what: ['who'] }), [
      `${start}what is held by stock is said as a key and an amount; say it in one way.`,
      `${start}stock holds lines.quantity of who; both are in the same rows, or in none.`,
    ])
    assert.deepEqual(said({ what: ['who'], of: undefined, much: undefined, tells: undefined }), [
      `${start}nobody waits for the key stock.`,
    ])
    assert.deepEqual(said({ of: 'product.stock' }), [
      `${start}what is held by stock reads product.stock, which is not of lines.product. Say “lines.product.…”.`,
    ])
    assert.deepEqual(said({ what: 'lines.amount', of: 'lines.amount.stock' }), [
      `${start}what is held by stock names lines.amount, which its rows do not have.`,
    ])
    assert.deepEqual(said({ much: 'inStock' }), [
      `${start}stock holds inStock of lines.product; both are in the same rows, or in none.`,
    ])
    assert.deepEqual(said({ waits: { in: 'placed', takes: 'letIn' } }), [`${start}placed waits for stock and has it.`])
  })
})
