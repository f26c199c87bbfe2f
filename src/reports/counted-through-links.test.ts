// What is counted by what an entry says: kept as it stood at each step, in SQL as in memory, moved by a correction and by nothing else.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addDays,
  type Case,
  choice,
  count,
  date,
  entry,
  loosely,
  type Programme,
  programme,
  t,
  tell,
  text,
  whole,
} from '#engine'
import { faults } from '#engine/check/index.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { figuresOf } from '#reports/index.ts'
import { verifyAlone } from '#store/verify/index.ts'
import type { Acted, OpenCase } from '#store/types.ts'
import { roll } from '#roll'
import { bureau as guarded } from '#guards'
import { everything } from '#tests/a-house.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const open = { sensitivity: 'open' } as const
const sizes = { small: t('小', 'Small'), large: t('大', 'Large') } as const
const rooms = programme({
  ...example,
  id: 'example-rooms',
  name: t('示範庫房', 'Example rooms'),
  code: 'XR',
  title: 'name',
  fields: {
    name: text(t('名稱', 'Name'), open),
    size: choice(t('規模', 'Size'), sizes, open),
    least: whole(t('最低費用', 'Least fee'), { min: 0, ...open }),
    opensOn: date(t('啟用日', 'Opens on'), open),
    lets: choice(t('出借', 'Lets'), { yes: t('是', 'Yes'), no: t('否', 'No') }, open),
  },
  roles: { keeper: { name: t('管理人', 'Keeper'), kind: 'staff' } },
  states: { active: { name: t('現行', 'Standing'), stands: t('常設', 'It stands') } },
  steps: {
    open: {
      does: t('設立', 'Set up'),
      by: 'keeper',
      from: 'start',
      to: 'active',
      asks: ['name', 'size', 'least', 'opensOn', 'lets'],
    },
    change: { does: t('變更', 'Change'), by: 'keeper', from: 'active', to: 'same', asks: ['size', 'lets'] },
  },
  dimensions: {},
  measures: {},
})
const says = t('庫房不出借。', 'The room is not let.')
const loans = programme({
  ...example,
  id: 'example-loans',
  name: t('示範借用', 'Example loans'),
  code: 'XL',
  title: 'what',
  fields: {
    what: text(t('物品', 'What'), open),
    room: entry(t('庫房', 'Room'), 'example-rooms', open),
    fee: whole(t('費用', 'Fee'), { min: 0, ...open }),
    paid: whole(t('實繳', 'Paid'), { min: 0, ...open }),
    from: date(t('借用日', 'From'), open),
    until: date(t('歸還日', 'Until'), { notBefore: 'from', ...open }),
  },
  roles: { keeper: { name: t('管理人', 'Keeper'), kind: 'staff' } },
  states: {
    lent: { name: t('借出', 'Lent'), untimed: t('示範', 'Example') },
    back: { name: t('歸還', 'Back'), untimed: t('示範', 'Example') },
    done: { name: t('結案', 'Closed'), ends: true },
  },
  steps: {
    lend: {
      does: t('借出', 'Lend'),
      by: 'keeper',
      from: 'start',
      to: 'lent',
      asks: ['what', 'room', 'fee', 'from'],
      gates: [
        { needs: { 'room.lets': 'yes' }, says },
        { needs: { from: { atLeast: { field: 'room.opensOn' } } }, says: t('庫房尚未啟用。', 'It is not open yet.') },
        { needs: { fee: { atLeast: { field: 'room.least' } } }, says: t('低於最低費用。', 'Below the least fee.') },
      ],
    },
    move: { does: t('換庫房', 'Move'), by: 'keeper', from: 'lent', to: 'same', asks: ['room'] },
    bring: { does: t('歸還', 'Bring back'), by: 'keeper', from: 'lent', to: 'back', asks: ['paid', 'until'] },
    again: {
      does: t('再借', 'Lend again'),
      by: 'keeper',
      from: 'back',
      to: 'lent',
      when: { 'room.lets': 'yes' },
    },
    close: { does: t('結案', 'Close'), by: 'keeper', from: 'back', to: 'done' },
  },
  dimensions: {
    size: {
      name: t('規模', 'Size'),
      field: 'room.size',
      labels: sizes,
      together: { all: { name: t('全部', 'All'), of: ['small', 'large'] } },
    },
  },
  measures: {
    lent: { name: t('借出件數', 'Lent'), unit: 'cases', count: 'lent', by: [['size']] },
    times: { name: t('借出次數', 'Times lent'), unit: 'person-times', count: 'lent', every: true, by: [['size']] },
    there: { name: t('期末借出', 'Lent at the end'), unit: 'cases', stock: 'lent', by: [['size']] },
    fees: { name: t('費用', 'Fees'), unit: 'TWD', sum: 'fee', at: 'lent', by: [['size']] },
    big: { name: t('大型借出', 'Lent of large rooms'), unit: 'cases', count: 'lent', where: { 'room.size': 'large' } },
    full: {
      name: t('足額繳費', 'Paid in full'),
      unit: 'cases',
      count: 'lent',
      where: { paid: { atLeast: { field: 'fee' } } },
      by: [['size']],
    },
    short: {
      name: t('未足額', 'Not paid in full'),
      unit: 'cases',
      count: 'lent',
      where: { not: { paid: { atLeast: { field: 'fee' } } } },
    },
    exact: { name: t('恰好', 'Paid exactly'), unit: 'cases', count: 'lent', where: { paid: { field: 'fee' } } },
    sameDay: {
      name: t('當日歸還', 'Back by then'),
      unit: 'cases',
      count: 'lent',
      where: { until: { atMost: { field: 'from' } } },
    },
    otherDay: {
      name: t('非當日', 'Not that day'),
      unit: 'cases',
      count: 'lent',
      where: { until: { not: { field: 'from' } } },
    },
  },
})
const [register, of] = [loosely(rooms), loosely(loans)]
const session = {
  bureau: 'demo',
  reach: 'system' as const,
  actor: { id: 'k', role: 'keeper' },
  reader: { ...everything, roles: () => ['keeper'] },
}
const SPANS = [
  { from: '2025-01-01', to: '2025-06-30' },
  { from: '2025-03-10', to: '2025-04-20' },
  { from: '2025-01-01', to: '2025-12-31' },
]

let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore([register, of])
  store = house.store
})
after(() => house.drop())

const at = (day: string) => ({ at: `${day}T09:00:00+08:00` })
const room = async (more: Record<string, unknown> = {}) =>
  done(
    await store.begin(
      session,
      register.id,
      {
        step: 'open',
        values: { name: '示範庫', size: 'small', least: 0, opensOn: '2024-01-01', lets: 'yes', ...more },
      },
      at('2024-12-02'),
    ),
  )
const lend = (values: Record<string, unknown>, day: string) =>
  store.begin(session, of.id, { step: 'lend', values: { what: '展架', fee: 100, from: day, ...values } }, at(day))
const take = async (one: OpenCase, day: string, step: string, values: Record<string, unknown> = {}) =>
  done(await store.take(session, one.id, one.seq, { step, values }, at(day)))
const told = (acted: Acted) =>
  'refused' in acted ? acted.refused.map(({ says }) => says.zh) : assert.fail('it was taken')
const counted = async (measure: string, cell: Record<string, string>, span = SPANS[2]!) =>
  (await figuresOf(store.db, session, [of], span)).find(
    (one) => one.measure === measure && JSON.stringify(one.dimensions) === JSON.stringify(cell),
  )?.value ?? 0

test('the definitions are sound, each by itself and together', () => {
  const own = (all: readonly string[]) =>
    all.filter((one) => one.includes('example-') && !/story|chapter|covers|the purpose|no office/.test(one))
  assert.deepEqual(own(faults(of, {})), [])
  assert.deepEqual(own(faultsOfHouse([...roll.map((one) => one.programme), register, of], guarded)), [])
})

describe('a step', () => {
  test('is judged by what the entry says when it is taken, of which the case tells nobody more', async () => {
    const shut = await room({ lets: 'no' })
    assert.deepEqual(told(await lend({ room: shut.id }, '2025-02-03')), [says.zh])
    await take(shut, '2025-02-04', 'change', { size: 'small', lets: 'yes' })
    const one = done(await lend({ room: shut.id }, '2025-02-05'))
    assert.equal(one.values['room.lets'], undefined, 'what a gate looked at is not kept')
  })

  test('is refused where two that are compared do not fit, each in its own sentence', async () => {
    const late = await room({ opensOn: '2025-03-01', least: 500 })
    assert.deepEqual(told(await lend({ room: late.id }, '2025-02-05')), ['庫房尚未啟用。', '低於最低費用。'])
    done(await lend({ room: late.id, fee: 500 }, '2025-03-01'))
  })

  test('is offered on the page of the case only while the entry says so', async () => {
    const shelf = await room()
    const one = await take(done(await lend({ room: shelf.id }, '2025-02-05')), '2025-02-06', 'bring', {
      paid: 100,
      until: '2025-02-06',
    })
    const offered = async () =>
      (await store.open(session, one.id, { purpose: 'test', ...at('2025-02-07') }))?.tries.map(({ step }) => step)
    assert.deepEqual(await offered(), ['again', 'close'])
    await take(shelf, '2025-02-07', 'change', { size: 'small', lets: 'no' })
    assert.deepEqual(await offered(), ['close'])
    assert.ok('refused' in (await store.take(session, one.id, one.seq, { step: 'again' }, at('2025-02-08'))))
  })
})

describe('a figure', () => {
  test('stays under what the entry said then, and follows a correction of which entry it was', async () => {
    const [shelf, hall] = [await room(), await room({ size: 'large' })]
    const span = { from: '2025-05-01', to: '2025-05-31' }
    const one = done(await lend({ room: shelf.id }, '2025-05-05'))
    assert.equal(await counted('lent', { size: 'small' }, span), 1)
    await take(shelf, '2025-05-06', 'change', { size: 'large', lets: 'yes' })
    assert.equal(await counted('lent', { size: 'small' }, span), 1, 'the room became larger, the loan did not')
    const right = done(await store.correct(session, one.id, one.seq, { room: hall.id }, '登錄錯誤', at('2025-05-07')))
    assert.equal(await counted('lent', { size: 'large' }, span), 1)
    assert.equal(await counted('lent', { size: 'small' }, span), 0)
    assert.equal(right.values['room.size'], 'large')
  })

  test('is what a plain count in memory gives, whatever rooms and loans went through, before and after all is made anew', async () => {
    let seed = 20_250_713
    const draw = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
    const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T
    const all = await Promise.all([room(), room({ size: 'large' }), room()])
    for (let nth = 0; nth < 25; nth++) {
      let day = addDays('2025-01-02', draw(200))
      const fee = draw(4)
      let one = done(await lend({ room: pick(all).id, fee }, day))
      for (let turn = draw(6); turn > 0; turn--) {
        const shelf = draw(all.length)
        all[shelf] = await take(all[shelf]!, day, 'change', { size: pick(['small', 'large']), lets: 'yes' })
        day = addDays(day, draw(20))
        const does = draw(10)
        if (does < 2)
          one = done(
            await store.correct(session, one.id, one.seq, { room: pick(all).id, fee: draw(4) }, '更正', at(day)),
          )
        else if (one.state === 'lent')
          one =
            does < 5
              ? await take(one, day, 'move', { room: pick(all).id })
              : await take(one, day, 'bring', { paid: draw(4), until: pick([day, String(one.values.from)]) })
        else if (one.state === 'back') one = await take(one, day, 'again')
      }
    }
    const check = async () => {
      const { rows } = await house.pool.query<{ id: string }>(`select id from cases where programme = '${of.id}'`)
      const cases = await Promise.all(
        rows.map(({ id }) => store.open(session, id, { purpose: 'test', ...at('2026-01-05') })),
      )
      let cells = 0
      for (const span of SPANS)
        for (const figure of await figuresOf(store.db, session, [of], span)) {
          const judged = count(of, figure.measure, cases as Case[], span, figure.dimensions) ?? null
          assert.equal(figure.value, judged, `${figure.measure} ${JSON.stringify(figure.dimensions)} ${span.from}`)
          if (figure.value) cells += 1
        }
      assert.ok(cells > 40, `only ${cells} cells count something`)
    }
    await check()
    assert.deepEqual((await verifyAlone(house.pool, 'demo', store.context)).faults, [])
    await store.rebuild('demo')
    await check()
  })

  test('of cases from before, which took the same over into a field of their own, is what it was', () => {
    const before: Programme = {
      ...of,
      fields: { ...of.fields, size: choice(t('規模', 'Size'), sizes, open) },
      steps: { ...of.steps, lend: { ...of.steps.lend!, takes: { size: 'room.size' }, gates: [] } },
    }
    const lines = [
      [
        '2025-02-03',
        'keeper',
        'lend',
        { what: '展架', fee: 1, from: '2025-02-03', room: '00000000-0000-4000-8000-000000000001', size: 'large' },
      ],
    ] as const
    const { case: one } = tell(before, { lines: [...lines] }, officeCalendar())
    assert.equal(one && count(of, 'lent', [one], SPANS[0]!, { size: 'large' }), 1)
  })
})
