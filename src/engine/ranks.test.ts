// Who comes first: an order that anybody can make again, by facts and by an open seed, and the next called when one leaves.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import {
  ENTRANTS,
  entrantsHash,
  type Entrant,
  entry,
  loosely,
  lotOf,
  many,
  programme,
  ranked,
  t,
  text,
  whole,
  yesNo,
} from '#engine'
import { faults } from '#engine/check/index.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { sql, withSession } from '#store'
import { bureau } from '#guards'
import { everything } from '#tests/a-house.ts'
import { aStore, example, exampleAct, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const plain = { sensitivity: 'open' } as const
const rests = t('示範不設期限。', 'No period in this example.')
const TRAINEE = 'example-trainees'
const CLASS = 'example-classes'
const total = whole(t('總分', 'Total'), { ...plain, max: 1000 })
const written = whole(t('筆試', 'Written'), { ...plain, max: 1000, optional: true })

const order = {
  of: { programme: TRAINEE, naming: 'class', in: 'examined' },
  seed: 'seed',
  picks: [
    {
      by: [
        ['total', 'most'],
        ['written', 'most'],
      ],
    },
  ],
  cites: exampleAct('§3'),
} as const

const classes = programme({
  ...example,
  id: CLASS,
  code: 'CX',
  name: t('班', 'Classes'),
  title: 'name',
  fields: {
    name: text(t('班名', 'Name'), plain),
    places: whole(t('名額', 'Places'), plain),
    seed: text(t('籤種', 'Seed'), plain),
    order: many(
      t('排序', 'Order'),
      {
        who: entry(t('學員', 'Trainee'), TRAINEE, { in: ['examined'] }),
        place: whole(t('名次', 'Place'), plain),
        total,
        written,
        lot: text(t('籤號', 'Lot'), plain),
      },
      plain,
    ),
  },
  states: { open: { name: t('招生', 'Open'), stands: rests }, ranked: { name: t('已放榜', 'Ranked'), stands: rests } },
  steps: {
    open: { does: t('開班', 'Open'), by: 'officer', from: 'start', to: 'open', asks: ['name', 'places'] },
    rank: {
      does: t('放榜', 'Rank'),
      by: 'officer',
      notBy: 'open',
      from: 'open',
      to: 'ranked',
      asks: ['seed'],
      ranks: { order },
      then: { takes: `${TRAINEE}/place`, for: 'order.who', in: 'examined', with: { rank: 'order.place' } },
    },
    enlarge: { does: t('增額', 'More places'), by: 'officer', from: 'ranked', to: 'same', asks: ['places'] },
  },
})
const trainees = programme({
  ...example,
  id: TRAINEE,
  code: 'TX',
  name: t('學員', 'Trainees'),
  title: 'name',
  fields: {
    name: text(t('姓名', 'Name'), plain),
    class: entry(t('班', 'Class'), CLASS, { in: ['open', 'ranked'] }),
    total,
    written,
    rank: whole(t('名次', 'Rank'), plain),
    room: yesNo(t('有名額', 'There is room'), plain),
  },
  states: {
    examined: { name: t('已甄試', 'Examined'), stands: rests },
    admitted: { name: t('錄取', 'Admitted'), stands: rests },
    reserve: { name: t('備取', 'In reserve'), stands: rests },
    left: { name: t('放棄', 'Left'), ends: true },
  },
  steps: {
    enter: {
      does: t('登錄', 'Enter'),
      by: 'officer',
      from: 'start',
      to: 'examined',
      asks: ['name', 'class', 'total', 'written'],
    },
    place: {
      does: t('排定', 'Place'),
      by: 'clock',
      from: 'examined',
      to: [{ when: { room: true }, to: 'admitted' }, { to: 'reserve' }],
      asks: ['rank'],
    },
    call: {
      does: t('遞補', 'Call'),
      by: 'clock',
      from: 'reserve',
      to: 'admitted',
      gates: [{ needs: { room: true }, says: t('額滿。', 'Full.') }],
    },
    leave: { does: t('放棄', 'Leave'), by: 'officer', from: ['admitted', 'reserve'], to: 'left' },
  },
  holds: {
    seat: {
      what: 'class',
      of: 'class.places',
      in: ['admitted'],
      tells: 'room',
      waits: { in: 'reserve', takes: 'call', by: 'rank' },
      says: t('額滿。', 'Full.'),
    },
  },
})
const programmes = [classes, trainees].map(loosely)

describe('an order', () => {
  const entrants = fc
    .array(fc.record({ total: fc.integer({ min: 0, max: 4 }), written: fc.option(fc.nat(3), { nil: undefined }) }), {
      maxLength: 40,
    })
    .map((all) =>
      all.map((one, nth): Entrant => ({ ...one, number: `TX115-${String(nth).padStart(6, '0')}`, id: String(nth) })),
    )
  const numbers = (of: ReturnType<typeof ranked>) => of.map(({ entrant }) => entrant.number)

  test('has everybody once, is the same for the same seed in whatever order they came, and another for another seed', () => {
    fc.assert(
      fc.property(entrants, fc.string(), (all, seed) => {
        const once = ranked(order, all, { seed })
        assert.deepEqual(numbers(ranked(order, all.toReversed(), { seed })), numbers(once))
        assert.deepEqual(numbers(once).toSorted(), all.map((one) => one.number).toSorted())
        assert.deepEqual(
          once.map(({ place }) => place),
          all.map((_, nth) => nth + 1),
        )
      }),
    )
    const alike = Array.from({ length: 20 }, (_, nth): Entrant => ({ total: 1, number: `TX115-${nth}` }))
    assert.notDeepEqual(numbers(ranked(order, alike, { seed: '一' })), numbers(ranked(order, alike, { seed: '二' })))
  })

  test('puts nobody ahead of somebody who has more, and whoever says nothing after whoever does', () => {
    fc.assert(
      fc.property(entrants, fc.string(), (all, seed) => {
        const placed = ranked(order, all, { seed }).map(
          ({ entrant, lot }) => ({ ...entrant, lot }) as { total: number; written?: number; lot: string },
        )
        for (const [at, one] of placed.slice(1).entries()) {
          const ahead = placed[at] ?? one
          assert.ok(ahead.total >= one.total)
          if (ahead.total > one.total) continue
          assert.ok((ahead.written ?? -1) >= (one.written ?? -1))
          if (ahead.written === one.written) assert.ok(ahead.lot <= one.lot)
        }
      }),
    )
  })

  test('goes by decimals exactly, by days as they are written, and takes no more than it is to', () => {
    const by = (fact: string, first: 'most' | 'least') => ({
      ...order,
      picks: [{ by: [[fact, first]] as const, upTo: 'places' }],
    })
    const all = ['10.10', '9.9', '10.1000001', '100'].map((score, nth): Entrant => ({ score, number: String(nth) }))
    assert.deepEqual(
      ranked(by('score', 'most'), all, { seed: '', places: 3 }).map(({ entrant }) => entrant.score),
      ['100', '10.1000001', '10.10'],
    )
    const days = ['2026-03-10', '2025-12-31', '2026-03-02'].map((since, nth): Entrant => ({
      since,
      number: String(nth),
    }))
    assert.deepEqual(
      ranked(by('since', 'least'), days, { seed: '', places: 9 }).map(({ entrant }) => entrant.since),
      ['2025-12-31', '2026-03-02', '2026-03-10'],
    )
  })

  test('is refused where two are called the same: one lot would be two', () => {
    assert.throws(() => ranked(order, [{ number: 'A' }, { number: 'A' }], { seed: '' }), /called A/)
  })
})

const session = { bureau: 'demo', reach: 'system' as const, actor: { id: 'o', role: 'officer' }, reader: everything }
const second = { ...session, actor: { id: 'second', role: 'officer' } }
const at = '2026-03-02T01:00:00.000Z'
let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore(programmes)
  store = house.store
})
after(() => house.drop())
const begin = async (id: string, step: string, values: Record<string, unknown>) =>
  done(await store.begin(session, id, { step, values }, { at }))
const open = async (id: string) => (await store.open(session, id, { purpose: 'test', at })) ?? assert.fail(id)
const take = async (id: string, step: string, values: Record<string, unknown> = {}, by = session) =>
  store.take(by, id, (await open(id)).seq, { step, values }, { at })
type Row = { who: string; place: number; total: number; written?: number; lot: string }
async function aClass(places: number, scores: readonly (readonly [total: number, written?: number])[]) {
  const of = await begin(CLASS, 'open', { name: '示範班', places })
  const ids: string[] = []
  for (const [nth, [sum, part]] of scores.entries())
    ids.push(
      (
        await begin(TRAINEE, 'enter', {
          name: `第${nth}位`,
          class: of.id,
          total: sum,
          ...(part === undefined ? {} : { written: part }),
        })
      ).id,
    )
  return { of: of.id, ids }
}
const states = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await open(id)).state))

describe('a class of three', () => {
  const scores = [[70, 30], [90], [80, 40], [80, 50], [80, 50], [60], [80, 50]] as const

  test('admits the first three of seven and keeps the others in reserve, in one act, with the order written down', async () => {
    const { of, ids } = await aClass(3, scores)
    const one = done(await take(of, 'rank', { seed: '03 11 19 24 30' }, second))
    const rows = one.values.order as Row[]
    assert.deepEqual(
      rows.map(({ total: sum }) => sum),
      [90, 80, 80, 80, 80, 70, 60],
    )
    const now = await states(rows.map(({ who }) => who))
    assert.deepEqual(now, ['admitted', 'admitted', 'admitted', 'reserve', 'reserve', 'reserve', 'reserve'])
    assert.deepEqual(
      await Promise.all(rows.map(async ({ who }) => (await open(who)).values.rank)),
      [1, 2, 3, 4, 5, 6, 7],
    )
    assert.deepEqual(new Set(rows.map(({ who }) => who)), new Set(ids))
  })

  test('is ranked by anybody from its receipt alone, and in the database by its own means', async () => {
    const { of } = await aClass(3, scores)
    const one = done(await take(of, 'rank', { seed: '示範籤種' }, second))
    const receipt = (await open(of)).receipts.order
    const said = receipt?.inputs[ENTRANTS] as Entrant[]
    const again = ranked(order, said, { seed: receipt?.inputs.seed })
    const rows = one.values.order as Row[]
    assert.deepEqual(
      again.map(({ lot }) => lot),
      rows.map(({ lot }) => lot),
    )
    assert.match(
      receipt?.because.map(({ says }) => says.zh).join('') ?? '',
      new RegExp(`${entrantsHash(order, said)}.*示範籤種`),
    )
    const { rows: inSql } = await withSession(store.db, session, (tx) =>
      sql<{
        id: string
        lot: string
      }>`select id, lot from (
          select c.id, (c.doc -> 'values' ->> 'total')::numeric as total, (c.doc -> 'values' ->> 'written')::numeric as written,
            left(encode(sha256(convert_to('示範籤種|' || c.number, 'UTF8')), 'hex'), 16) as lot
          from cases c join links l on l.case_id = c.id and l.target = ${of} and l.field = 'class') entrants
        order by total desc, written desc nulls last, lot collate "C"`.execute(tx),
    )
    assert.deepEqual(
      inSql,
      rows.map(({ who: id, lot }) => ({ id, lot })),
    )
    assert.equal(lotOf('03 11 19 24 30', '00000002'), '6baa72236684d7ba')
  })

  test('calls the next in the order when one leaves, exactly once, however many leave at once', async () => {
    const { of } = await aClass(3, scores)
    const rows = done(await take(of, 'rank', { seed: '7' }, second)).values.order as Row[]
    const who = rows.map((row) => row.who)
    done(await take(who[3] ?? '', 'leave'))
    await Promise.all([who[0], who[2]].map(async (id) => done(await take(id ?? '', 'leave'))))
    assert.deepEqual(await states(who), ['left', 'admitted', 'left', 'left', 'admitted', 'admitted', 'reserve'])
    for (const id of who.slice(4, 6)) {
      const events = await store.history(session, id, { purpose: 'test', at })
      assert.equal(events.filter((one) => one.kind === 'step' && one.step === 'call').length, 1)
    }
    done(await take(of, 'enlarge', { places: 4 }))
    assert.deepEqual((await states(who)).at(-1), 'admitted')
  })

  test('keeps its reserve in the same order when everything is folded again', async () => {
    const { of } = await aClass(1, [[1], [5], [4], [3], [2]])
    const rows = done(await take(of, 'rank', { seed: '' + Math.PI }, second)).values.order as Row[]
    await store.rebuild('demo')
    done(await take(rows[0]?.who ?? '', 'leave'))
    assert.deepEqual(await states(rows.map((row) => row.who)), ['left', 'admitted', 'reserve', 'reserve', 'reserve'])
  })

  test('is not drawn by whoever opened it', async () => {
    const { of } = await aClass(1, [[1]])
    assert.ok('refused' in (await take(of, 'rank', { seed: '1' })))
  })
})

describe('the word', () => {
  const told = (slip: object, more: object = {}) => {
    const rank = { ...classes.steps.rank, ...more, ranks: { order: { ...order, ...slip } } }
    const wrong = loosely({ ...classes, steps: { ...classes.steps, rank } } as never)
    return [...faults(wrong, {}), ...faultsOfHouse([wrong, loosely(trainees)], bureau)].filter((one) =>
      one.includes('the order order'),
    )
  }
  const start = `programmes/${CLASS}/programme.ts: the order order made by rank`
  test('is told where it names what is not there', () => {
    assert.deepEqual(told({}), [])
    assert.match(told({ seed: 'name' }).join(), new RegExp(`${start} draws by name, which is no text that rank asks`))
    assert.match(told({}, { notBy: [] }).join(), /takes its seed from whoever comes/)
    assert.match(told({ picks: [{ by: [['sum', 'most']] }] }).join(), /goes by sum, which its rows do not say/)
    assert.match(told({ picks: [{ upTo: 'name' }] }).join(), /goes up to name, which is no whole number/)
    assert.match(told({ of: { programme: TRAINEE, naming: 'clas', in: 'examined' } }).join(), /“clas”.*Say “class”\./)
    assert.match(
      told({ of: { programme: TRAINEE, naming: 'class', in: 'exmined' } }).join(),
      /“exmined”.*Say “examined”\./,
    )
  })
})
