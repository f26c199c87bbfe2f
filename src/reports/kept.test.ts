// Figures are counted once and read again until something moves that they look at: then they are what they would be if counted now.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, choice, date, entry, loosely, person, programme, t, text, whole, workdays } from '#engine'
import { checkKept, figuresOf, wholesOf } from '#reports/index.ts'
import { sql, withSession } from '#store'
import { approve, destroy, makeList } from '#store/destruction/index.ts'
import { forgetFigures } from '#store/fold/touched.ts'
import { verifyAlone } from '#store/verify/index.ts'
import type { OpenCase, Session } from '#store/types.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, example, exampleAct, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'
import { sameAsFresh } from '#tests/kept-and-fresh.ts'

const open = { sensitivity: 'open' } as const
const roles = { worker: { name: t('社工', 'Worker'), kind: 'staff' } } as const
const teams = programme({
  ...example,
  id: 'example-teams',
  name: t('示範團隊', 'Example teams'),
  code: 'ET',
  title: 'name',
  roles,
  fields: { name: text(t('名稱', 'Name'), open), motto: text(t('標語', 'Motto'), { ...open, optional: true }) },
  states: { active: { name: t('現行', 'Standing'), stands: t('常設', 'It stands') } },
  steps: {
    open: { does: t('設立', 'Set up'), by: 'worker', from: 'start', to: 'active', asks: ['name', 'motto'] },
    rename: { does: t('更名', 'Rename'), by: 'worker', from: 'active', to: 'same', asks: ['name', 'motto'] },
  },
})
const echoes = programme({
  ...example,
  id: 'example-echoes',
  name: t('示範後續', 'Example echoes'),
  code: 'EE',
  title: 'size',
  roles,
  fields: { size: text(t('規模', 'Size'), open) },
  states: { heard: { name: t('已知', 'Heard'), ends: true } },
  steps: { hear: { does: t('知悉', 'Hear'), by: ['worker', 'clock'], from: 'start', to: 'heard', asks: ['size'] } },
  dimensions: { size: { name: t('規模', 'Size'), field: 'size' } },
  measures: { echoes: { name: t('後續', 'Echoes'), unit: 'cases', count: 'heard', by: [['size']] } },
})
const stays = programme({
  ...example,
  id: 'example-stays',
  name: t('示範安置', 'Example stays'),
  code: 'ES',
  title: 'who',
  roles,
  fields: {
    who: person(t('安置者', 'Who stays'), ['idNumber']),
    team: entry(t('團隊', 'Team'), 'example-teams', open),
    size: choice(t('規模', 'Size'), { small: t('小', 'Small'), large: t('大', 'Large') }, open),
    cost: whole(t('費用', 'Cost'), { min: 0, max: 1000, ...open }),
    inOn: date(t('入住日', 'In'), open),
    outOn: date(t('離開日', 'Out'), open),
  },
  states: {
    inside: t('安置中', 'Inside'),
    out: { name: t('已離開', 'Out'), ends: true },
    mistaken: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    admit: {
      does: t('入住', 'Admit'),
      by: 'worker',
      from: 'start',
      to: 'inside',
      on: 'inOn',
      asks: ['who', 'team', 'size', 'cost', 'inOn'],
      then: { begins: 'example-echoes/hear', when: { size: 'large' }, with: { size: 'size' } },
    },
    amend: { does: t('改列', 'Amend'), by: 'worker', from: 'inside', to: 'same', asks: ['size', 'cost'] },
    leave: { does: t('離開', 'Leave'), by: 'worker', from: 'inside', to: 'out', on: 'outOn', asks: ['outOn'] },
    strike: { does: t('誤登', 'Strike'), by: 'worker', from: ['inside', 'out'], to: 'mistaken' },
  },
  clocks: {
    leave: {
      name: t('應離開', 'To leave'),
      cites: exampleAct('§3'),
      from: 'inside',
      to: ['out', 'mistaken'],
      within: workdays(20),
    },
  },
  dimensions: {
    team: { name: t('團隊', 'Team'), entry: 'team', title: 'name' },
    size: { name: t('規模', 'Size'), field: 'size' },
    how: {
      name: t('進度', 'How far'),
      reached: { out: 'out' },
      otherwise: 'inside',
      labels: { out: t('已離開', 'Out'), inside: t('安置中', 'Inside') },
    },
  },
  measures: {
    admitted: { name: t('入住', 'Admitted'), unit: 'cases', count: 'inside', by: [['size', 'how'], ['team']] },
    seen: { name: t('處理', 'Seen'), unit: 'cases', count: ['inside', 'out'], by: [['size']] },
    cost: { name: t('費用', 'Cost'), unit: 'TWD', sum: 'cost', at: 'inside', by: [['team']] },
    entered: { name: t('次數', 'Times'), unit: 'cases', count: 'inside', every: true, by: [['size']] },
    persons: { name: t('人數', 'Persons'), unit: 'persons', distinct: 'who', at: 'inside', by: [['size']] },
    inside: { name: t('期末', 'Inside'), unit: 'persons', stock: 'inside', by: [['size']] },
    served: { name: t('服務', 'Served'), unit: 'cases', stood: 'inside', by: [['size']] },
    took: { name: t('日數', 'Days taken'), unit: 'days', take: 'median', daysFrom: 'inside', daysTo: 'out' },
    days: { name: t('安置日數', 'Days'), unit: 'days', days: ['inOn', 'outOn'], at: 'inside' },
    'in-time': { name: t('依限', 'In time'), unit: 'percent', onTime: 'leave', decimals: 1 },
  },
})

const all = [loosely(teams), loosely(stays), loosely(echoes)]
const session: Session = { bureau: 'demo', reach: 'system', actor: { id: 'w', role: 'worker' }, reader: everything }
const half = { from: '2025-01-01', to: '2025-06-30' }
const next = { from: '2025-07-01', to: '2025-12-31' }
const NOW = '2026-03-02'

let house: TestStore
let store: TestStore['store']
const team: Record<'north' | 'south', string> = { north: '', south: '' }
before(async () => {
  house = await aStore(all, 12)
  store = house.store
  const set = async (name: string) =>
    done(await store.begin(session, teams.id, { step: 'open', values: { name } }, at('2024-12-02'))).id
  team.north = await set('北隊')
  team.south = await set('南隊')
})
after(() => house.drop())

const at = (day: string) => ({ at: `${day}T09:00:00+08:00` })
const take = async (one: OpenCase, day: string, step: string, values: Record<string, unknown> = {}) =>
  done(await store.take(session, one.id, one.seq, { step, values }, at(day)))
const correct = async (one: OpenCase, values: Record<string, unknown>) =>
  done(await store.correct(session, one.id, one.seq, values, '測試', at(NOW)))
/** Invented, with a number that looks invented. */
const stay = (inOn: string, more: Record<string, unknown> = {}, nth = 1) => ({
  who: { name: `測試${nth}`, idNumber: `A10000000${nth}` },
  team: team.north,
  size: 'small',
  cost: 10,
  inOn,
  ...more,
})
const admit = async (inOn: string, more: Record<string, unknown> = {}, nth = 1, day = inOn) =>
  done(await store.begin(session, stays.id, { step: 'admit', values: stay(inOn, more, nth) }, at(day)))
const same = (says: string) =>
  sameAsFresh(store.db, session, all, says.includes('across') ? [half, next] : [half], says)

const FALSE = 4711
/** From now on whoever reads what is kept reads this. */
const falsify = (where = 'true') =>
  house.pool.query(
    `update kept_figures set at = clock_timestamp(), rows = jsonb_build_array(jsonb_build_object('value', ${FALSE})) where ${where}`,
  )
const wholeOf = async (measure: string, span = half) =>
  (await figuresOf(store.db, session, all, span, { measures: [measure] })).find(
    (one) => Object.keys(one.dimensions).length === 0,
  )?.value

describe('a figure that is kept', () => {
  // What one of these made false, the next does not meet.
  beforeEach(() => forgetFigures(store.context, 'demo'))
  test('is read again, whatever happens on days after its own', async () => {
    const one = await admit('2025-03-03', { size: 'large' })
    assert.equal(await wholeOf('admitted'), 1)
    await falsify()
    assert.equal(await wholeOf('admitted'), FALSE, 'it is what was kept')
    await admit('2025-08-04')
    await take(one, '2025-09-01', 'leave', { outOn: '2025-09-01' })
    await store.note(session, one.id, '測試', at(NOW))
    assert.equal(await wholeOf('admitted'), FALSE, 'nothing of its days moved')
    assert.equal(await wholeOf('echoes'), 1)
    await admit('2025-04-01')
    assert.equal(await wholeOf('admitted'), 2)
  })

  test('is counted anew in another cluster, where transactions have other numbers', async () => {
    await wholeOf('admitted')
    await falsify()
    assert.equal(await wholeOf('admitted'), FALSE)
    await house.pool.query('update kept_figures set cluster = cluster + 1')
    assert.notEqual(await wholeOf('admitted'), FALSE)
  })

  test('is shown to nobody who does not read every case it is counted from', async () => {
    await same('kept')
    const seen = (who: Partial<Session>) =>
      withSession(store.db, { ...session, reach: 'desk', ...who }, async (tx) => {
        const { rows } = await sql<{
          programme: string
        }>`select distinct programme from kept_figures order by 1`.execute(tx)
        return rows.map(({ programme }) => programme)
      })
    const both = [stays.id, echoes.id]
    assert.deepEqual(await seen({ programmes: [echoes.id] }), [echoes.id])
    assert.deepEqual(await seen({ programmes: both }), [echoes.id, stays.id])
    assert.deepEqual(await seen({ programmes: both, owned: { in: [stays.id], free: [] } }), [echoes.id])
    assert.deepEqual(await seen({ reach: 'portal', programmes: both }), [])
    // The head of one section is told, and keeps, what is counted from the cases of that section.
    const head: Session = { ...session, reach: 'desk', programmes: [stays.id] }
    const told = () => wholesOf(store.db, head, [loosely(stays)], [{ span: half, ids: ['admitted'] }])
    const [[before] = []] = await told()
    await falsify()
    assert.equal((await told())[0]?.[0]?.value, FALSE)
    await admit('2025-01-20')
    assert.equal((await told())[0]?.[0]?.value, (before?.value ?? 0) + 1)
  })

  test('that is not what is counted now is told by whoever verifies, and what nobody would read any more is not', async () => {
    const faults = async () => {
      const { faults, figures = 0 } = await verifyAlone(house.pool, 'demo', {
        ...store.context,
        figures: checkKept(store.db, all),
      })
      return { faults: faults.map(({ where }) => where), figures }
    }
    await figuresOf(store.db, session, all, half)
    const { faults: none, figures } = await faults()
    assert.deepEqual(none, [])
    assert.ok(figures >= 10)
    await falsify(`measure = 'admitted'`)
    assert.deepEqual((await faults()).faults, [`figure ${stays.id} admitted, 2025-01-01 to 2025-06-30`])
    await admit('2025-01-02')
    assert.deepEqual((await faults()).faults, [])
    assert.ok((await forgetFigures(store.context, 'demo')) >= 10)
    assert.equal((await faults()).figures, 0)
  })

  test('outlives the lines of acts that are swept, and what moved before does not come back', async () => {
    const many = `insert into touched (bureau, moved, day) select 'demo', 'nobody', '2025-01-01' from generate_series(1, 2000)`
    // Whatever else runs on the server may hold the youngest of them back.
    const older = `select count(*)::int as n from touched t join touched_upto u on u.bureau = t.bureau and t.xid < u.xid`
    await wholeOf('admitted')
    await wholeOf('cost')
    await falsify(`measure in ('admitted', 'cost')`)
    await house.pool.query(`update kept_figures set counted = '3:3:' where measure = 'cost'`)
    await house.pool.query(many)
    await store.sweep('demo', at(NOW).at)
    assert.equal((await house.pool.query('select from touched_upto')).rowCount, 1)
    assert.deepEqual((await house.pool.query(older)).rows, [{ n: 0 }])
    assert.equal(await wholeOf('admitted'), FALSE, 'it is what was kept')
    assert.notEqual(await wholeOf('cost'), FALSE, 'it was counted before what was swept')
    await admit('2025-01-03')
    assert.notEqual(await wholeOf('admitted'), FALSE)
    await same('swept')
  })

  test('holds for each kind of act what would be counted now', async () => {
    const acts: Record<string, () => Promise<unknown>> = {
      'a day corrected across the edge': async () =>
        correct(await admit('2025-06-30', {}, 2, '2025-07-02'), { inOn: '2025-07-01' }),
      'a day corrected back across it': async () =>
        correct(await admit('2025-07-01', {}, 3, '2025-07-03'), { inOn: '2025-06-29' }),
      'a fact by which it is split': async () => correct(await admit('2025-02-03', {}, 4), { size: 'large' }),
      'a number that is added up': async () => correct(await admit('2025-02-04', {}, 5), { cost: 990 }),
      'a number of whom it is': async () =>
        correct(await admit('2025-02-05', {}, 6), { who: { name: '測試七', idNumber: 'A100000007' } }),
      'a further entry in the same state': async () =>
        take(await admit('2025-03-03', {}, 2), '2025-05-05', 'amend', { size: 'large', cost: 5 }),
      'a case that never was': async () => take(await admit('2025-03-04', {}, 3), NOW, 'strike'),
      'one entered late, on a day that is over': async () => admit('2025-05-06', {}, 4, NOW),
      'an end in time, and one late': async () => {
        await take(await admit('2025-01-06', {}, 5), '2025-01-10', 'leave', { outOn: '2025-01-10' })
        await take(await admit('2025-01-07', {}, 6), '2025-06-10', 'leave', { outOn: '2025-06-10' })
      },
      'an end told late, on a day that is over': async () =>
        take(await admit('2025-04-07', {}, 7), NOW, 'leave', { outOn: '2025-06-27' }),
      'a case that another begins': async () => admit('2025-06-02', { size: 'large' }, 8),
      'an entry of a register called otherwise': async () => {
        const south = await store.open(session, team.south, { purpose: 'test', ...at(NOW) })
        await take(south ?? assert.fail(), NOW, 'rename', { name: '南一隊' })
      },
      'cases that are played': () =>
        store.play(session, [
          {
            programme: stays.id,
            lines: [
              {
                on: '2025-03-05',
                by: session.actor,
                step: 'admit',
                values: stay('2025-03-05', { team: team.south }, 9),
              },
            ],
          },
        ]),
      'everything made anew': () => store.rebuild('demo'),
      'cases destroyed': async () => {
        await take(await admit('2025-03-06', {}, 8), '2025-03-07', 'leave', { outOn: '2025-03-07' })
        const later = '2042-01-02T09:00:00+08:00'
        const by = (id: string): Session => ({
          ...session,
          reach: 'desk',
          programmes: all.map((one) => one.id),
          actor: { id, role: 'worker' },
        })
        const made = await makeList(store.context, by('a'), { at: later, from: 'closing' })
        for (const who of ['b', 'c']) await approve(store.context, by(who), made?.id ?? '', later)
        const done = await destroy(store.context, by('a'), made?.id ?? '', later)
        assert.ok('destroyed' in done && done.destroyed > 0)
      },
    }
    await same('before and across')
    for (const [says, act] of Object.entries(acts)) {
      await act()
      await same(says)
    }
  })
  test('is never older than an act that had not come to its end when it was counted', async () => {
    await same('before')
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      // An act writes its words last of all: it stands before its end, and nobody sees what it has written.
      await client.query('lock table search in exclusive mode')
      const before = await wholeOf('admitted')
      const act = admit('2025-05-07', {}, 5)
      await waits(client, 'search')
      await house.pool.query('delete from kept_figures')
      assert.equal(await wholeOf('admitted'), before)
      await client.query('commit')
      await act
      assert.equal(await wholeOf('admitted'), (before ?? 0) + 1)
    } finally {
      client.release()
    }
    await same('after')
  })

  test('is what would be counted now, however acts and looks at it fall together', async () => {
    const lines = Array.from({ length: 4 }, async (_, nth) => {
      for (let n = 0; n < 5; n++) await admit(addDays('2025-02-10', n * 9 + nth), {}, nth + 1, NOW)
    })
    const looks = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 5; n++) await figuresOf(store.db, session, all, half)
    })
    await Promise.all([...lines, ...looks])
    await same('together')
  })

  test('is what would be counted now after any acts, over any days', async () => {
    const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2024-10-01', n))
    const span = fc
      .tuple(day, fc.integer({ min: 0, max: 200 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) }))
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom('admit', 'admit', 'amend', 'leave', 'correct', 'strike'),
        day,
        which: fc.nat(30),
        large: fc.boolean(),
      }),
      { minLength: 4, maxLength: 8 },
    )
    const ids: string[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(span, { minLength: 2, maxLength: 3 }), acts, async (spans, told) => {
        await sameAsFresh(store.db, session, all, spans)
        for (const { act, day: on, which, large } of told) {
          const size = large ? 'large' : 'small'
          if (act === 'admit')
            ids.push((await admit(on, { size, team: large ? team.north : team.south }, 1 + (which % 9), NOW)).id)
          const id = ids[which % ids.length]
          const one = id && (await store.open(session, id, { purpose: 'test', ...at(NOW) }))
          if (!one) continue
          // What the case refuses moves nothing, and that is held too.
          if (act === 'amend')
            await store.take(session, one.id, one.seq, { step: act, values: { size, cost: which } }, at(NOW))
          if (act === 'leave') await store.take(session, one.id, one.seq, { step: act, values: { outOn: on } }, at(NOW))
          if (act === 'strike') await store.take(session, one.id, one.seq, { step: act, values: {} }, at(NOW))
          if (act === 'correct')
            await store.correct(session, one.id, one.seq, large ? { inOn: on } : { cost: which }, '測試', at(NOW))
        }
        await sameAsFresh(store.db, session, all, spans, JSON.stringify(told))
      }),
      { numRuns: 3, endOnFailure: true },
    )
  })
})

/** Until somebody waits for the table. */
async function waits(
  client: { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> },
  table: string,
): Promise<void> {
  for (let n = 0; n < 400; n++) {
    const { rows } = await client.query('select from pg_locks where relation = $1::regclass and not granted', [table])
    if (rows.length > 0) return
    await new Promise((go) => setTimeout(go, 5))
  }
  assert.fail(`nobody waits for ${table}`)
}
