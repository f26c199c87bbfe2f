// How many cases are at hand is kept with each of them: after whatever is done it is what counting all of them would say.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { days, loosely, programme, t, text } from '#engine'
import { checkAtHand } from '#store/verify/counters.ts'
import type { Counts, Session } from '#store/types.ts'
import { aStore, example, exampleAct, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'
import { listenTo } from '#tests/plans.ts'

const AT = '2026-03-02T09:00:00+08:00'
const TODAY = '2026-03-02'
const kinds = ['boats', 'barns'].map((id) =>
  loosely(
    programme({
      ...example,
      id,
      name: t('示範登記', 'Example register'),
      code: id.slice(0, 3).toUpperCase(),
      title: 'what',
      fields: { what: text(t('名稱', 'Name'), { sensitivity: 'open' }) },
      states: {
        open: { name: t('審查中', 'Looked at') },
        asked: { name: t('待補正', 'Asked') },
        kept: { name: t('登錄中', 'Kept'), stands: t('示範', 'Example') },
        over: { name: t('結案', 'Over'), ends: true },
        never: { name: t('註銷', 'Never was'), ends: true, void: true },
      },
      steps: {
        enter: { does: t('登記', 'Enter'), by: 'officer', from: 'start', to: 'open', asks: ['what'] },
        ask: { does: t('通知補正', 'Ask'), by: 'officer', from: 'open', to: 'asked' },
        keep: { does: t('留存', 'Keep'), by: 'officer', from: ['open', 'asked'], to: 'kept' },
        reopen: { does: t('重新審查', 'Look again'), by: 'officer', from: 'kept', to: 'open' },
        end: { does: t('結案', 'End'), by: ['officer', 'clock'], from: ['open', 'asked', 'kept'], to: 'over' },
        annul: { does: t('註銷', 'Annul'), by: 'officer', from: ['open', 'kept'], to: 'never' },
      },
      clocks: {
        look: {
          name: t('審查', 'Look'),
          cites: exampleAct('§1'),
          from: 'open',
          to: ['asked', 'kept', 'over', 'never'],
          within: days(10),
        },
        answer: {
          name: t('補正', 'Answer'),
          cites: exampleAct('§2'),
          from: 'asked',
          to: ['kept', 'over'],
          within: days(5),
          act: 'end',
        },
      },
    }),
  ),
)
const officer = (id: string, programmes = ['boats', 'barns']): Session => ({
  bureau: 'demo',
  reach: 'desk',
  actor: { id, role: 'officer' },
  programmes,
})
const me = officer('somebody')
const house = { bureau: 'demo', reach: 'system', actor: { id: 'house', role: 'officer' } } as const satisfies Session

let of: TestStore
before(async () => {
  of = await aStore(kinds)
})
after(() => of.drop())

const enter = async (programme = 'boats', at = AT) =>
  done(await of.store.begin(me, programme, { step: 'enter', values: { what: '示範' } }, { at }))
const step = async (id: string, seq: number, name: string) =>
  done(await of.store.take(me, id, seq, { step: name, values: {} }, { at: AT }))

/** As the verifier counts them; nothing is to be told. */
async function agrees(after: string) {
  const told: string[] = []
  await checkAtHand(of.pool, 'demo', (where, says) => void told.push(`${where} ${says}`))
  assert.deepEqual(told, [], after)
}
const shown = async (session: Session, today = TODAY, programme?: string) => {
  const { mine, section, due, overdue, unassigned } = await of.store.counts(session, today, programme)
  return { mine, section, due, overdue, unassigned } satisfies Partial<Counts>
}

describe('the counts of the worklist', () => {
  test('are what the cases are, after every kind of act', async () => {
    const [first, second, third, fourth] = [await enter(), await enter(), await enter('barns'), await enter('barns')]
    await agrees('filing')
    assert.deepEqual(await shown(me), { mine: 0, section: 4, due: 0, overdue: 0, unassigned: 4 })
    const owned = done(await of.store.assign(me, first.id, 'somebody', { at: AT }))
    await agrees('giving it to somebody')
    assert.deepEqual(await shown(me), { mine: 1, section: 4, due: 0, overdue: 0, unassigned: 3 })
    assert.deepEqual(await shown(me, '2026-03-10'), { mine: 1, section: 4, due: 4, overdue: 0, unassigned: 3 })
    assert.deepEqual(await shown(me, '2026-04-10'), { mine: 1, section: 4, due: 0, overdue: 4, unassigned: 3 })
    const asked = await step(owned.id, owned.seq, 'ask')
    await agrees('a step')
    // What a clock does by itself is late for nobody.
    assert.equal((await shown(me, '2026-04-10')).overdue, 3)
    const kept = await step(asked.id, asked.seq, 'keep')
    await agrees('a step into what stands')
    await step(kept.id, kept.seq, 'reopen')
    await agrees('a step out of it')
    const right = { what: '示範二號' }
    done(await of.store.correct(me, second.id, second.seq, right, '打錯字', { at: AT }))
    await agrees('a correction')
    await step(third.id, third.seq, 'annul')
    await agrees('what never was')
    await step(fourth.id, fourth.seq, 'ask')
    assert.equal((await of.store.sweep('demo', '2026-03-20T09:00:00+08:00')).acted, 1)
    await agrees('what a clock did')
    const lines = async () => Number((await of.pool.query('select count(*) as n from at_hand')).rows[0].n)
    const before = await lines()
    await of.store.sweep('demo', '2026-03-20T09:01:00+08:00')
    await agrees('the sweep')
    assert.ok((await lines()) <= before && (await lines()) <= 4, `${before}, then ${await lines()} lines`)
    await of.store.closeDay(house, { day: '2026-03-12', why: t('颱風', 'Typhoon') }, AT)
    await agrees('a closed day')
    await of.store.play(
      house,
      [3, 4, 5].map((day) => ({
        programme: 'boats',
        owner: 'another',
        lines: [{ on: `2026-02-0${day}`, by: { id: 'x', role: 'officer' }, step: 'enter', values: { what: '示範' } }],
      })),
    )
    await agrees('what was played')
    const said = await shown(me, '2026-03-20')
    await of.pool.query(
      `insert into at_hand (bureau, programme, owner, cases) values ('demo', 'boats', 'nobody-at-all', 7)`,
    )
    await of.store.rebuild('demo')
    await agrees('a rebuild, whatever had been written into them')
    assert.deepEqual(await shown(me, '2026-03-20'), said)
  })

  test('are of the programmes of whoever asks, of one of them, and of each', async () => {
    const all = await shown(me)
    const [boats, barns] = [await shown(officer('somebody', ['boats'])), await shown(me, TODAY, 'barns')]
    for (const view of ['mine', 'section', 'due', 'overdue', 'unassigned'] as const)
      assert.equal(boats[view] + barns[view], all[view], view)
    assert.deepEqual(await shown(officer('somebody', [])), { mine: 0, section: 0, due: 0, overdue: 0, unassigned: 0 })
    const each = await of.store.pressing(me, TODAY)
    assert.equal(each.find((one) => one.programme === 'boats')?.open, boats.section)
    assert.equal(
      each.reduce((sum, one) => sum + one.open, 0),
      all.section,
    )
    assert.deepEqual(
      (await of.store.pressing(officer('somebody', ['boats']), TODAY)).map((one) => one.programme),
      ['boats'],
    )
  })

  test('lose nothing among many who write, while lines are put together', async () => {
    const before = (await shown(me)).section
    await Promise.all([
      ...Array.from({ length: 24 }, () => enter()),
      ...Array.from({ length: 6 }, () => of.store.sweep('demo', AT)),
    ])
    await agrees('filings and sweeps at once')
    assert.equal((await shown(me)).section, before + 24)
  })

  test('are read from a few lines, not from the cases', async () => {
    await of.store.sweep('demo', AT)
    await of.pool.query('vacuum at_hand')
    const asked = await listenTo(of.pool).during(() => of.store.counts(me, TODAY))
    assert.ok(
      asked.every(({ visits }) => visits.every(({ table }) => table !== 'cases')),
      JSON.stringify(asked),
    )
    const lines = asked.flatMap(({ visits }) => visits.filter(({ table }) => table.startsWith('at_hand')))
    assert.ok(lines.length > 0 && lines.every(({ rows }) => rows < 20), JSON.stringify(lines))
  })
})
