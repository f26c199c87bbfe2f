// What is open and no task, such as an entry in a register, is on nobody's list of work, and neither is what a clock does by itself.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { days, loosely, programme, statute, t, text } from '#engine'
import { faultsOfFlow } from '#engine/check/flow.ts'
import type { View } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const act = statute(t('示範法', 'Example Act'))
const vacancy = programme({
  id: 'vacancies',
  version: 1,
  name: t('示範職缺', 'Example vacancies'),
  code: 'VA',
  unit: 'planning',
  purpose: t('示範', 'Example'),
  law: act('§1'),
  covers: [],
  keep: { years: 1, cites: act('§2') },
  title: 'post',
  fields: { post: text(t('職務', 'Post'), { sensitivity: 'open' }) },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
  states: {
    open: {
      name: t('求才中', 'Open'),
      stands: t('有人應徵前無事可辦。', 'Until somebody applies there is nothing to do.'),
    },
    offered: { name: t('已錄取待報到', 'Offered'), tone: 'waiting' },
    doubted: { name: t('內容待查', 'To be looked into'), tone: 'bad' },
    filled: { name: t('已補實', 'Filled'), ends: true },
  },
  steps: {
    enter: { does: t('登錄職缺', 'Enter'), by: 'officer', from: 'start', to: 'open', asks: ['post'] },
    offer: { does: t('錄取', 'Offer'), by: 'officer', from: 'open', to: 'offered' },
    doubt: { does: t('存疑', 'Doubt'), by: 'officer', from: 'open', to: 'doubted' },
    clear: { does: t('查明', 'Clear'), by: 'officer', from: 'doubted', to: 'open' },
    close: { does: t('結束', 'Close'), by: ['officer', 'clock'], from: ['open', 'offered'], to: 'filled' },
  },
  clocks: {
    expire: {
      name: t('求才期滿', 'It expires'),
      cites: act('§3'),
      from: 'open',
      to: ['filled', 'offered', 'doubted'],
      within: days(30),
      act: 'close',
    },
    arrive: {
      name: t('報到後結案', 'Closed on arrival'),
      cites: act('§4'),
      from: 'offered',
      to: 'filled',
      within: days(2),
      act: 'close',
    },
    look: { name: t('查明', 'Look into it'), cites: act('§5'), from: 'doubted', to: 'open', within: days(2) },
  },
  dimensions: {},
  measures: {},
  tables: {},
})

describe('a state that stands', () => {
  test('waits for nobody: a clock that does is refused, and so is one that ends or is a task as well', () => {
    assert.deepEqual(faultsOfFlow(loosely(vacancy)), [])
    const waits = { ...vacancy.clocks.expire, act: undefined }
    assert.match(
      faultsOfFlow({ ...loosely(vacancy), clocks: { ...vacancy.clocks, expire: waits } } as never).join(),
      /the state open stands, and the clock expire waits there for somebody/,
    )
    const states = {
      ...vacancy.states,
      filled: { name: t('已補實', 'Filled'), ends: true, stands: t('示範', 'Example') },
    }
    assert.match(
      faultsOfFlow({ ...loosely(vacancy), states } as never).join(),
      /filled stands, and ends the case as well/,
    )
    const rests = { ...vacancy.states, open: { name: t('求才中', 'Open'), rests: t('示範', 'Example') } }
    assert.match(faultsOfFlow({ ...loosely(vacancy), states: rests } as never).join(), /now `stands`/)
  })
})

describe('the worklist', () => {
  let house: TestHouse
  const desk = deskOf('officer', 0, ['vacancies'])
  const numbers = async (view: View) =>
    (await house.store.worklist(desk, { view, today: '2026-03-30', at: house.at })).rows.map(({ title }) => title)
  const step = async (id: string, name: string) => {
    const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
    assert.ok('done' in (await house.store.take(desk, id, one?.seq ?? 0, { step: name, values: {} }, { at: house.at })))
  }
  before(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00', randomBytes(32), [loosely(vacancy)])
    for (const [post, ...steps] of [['鉗工'], ['廚師', 'offer'], ['司機', 'doubt'], ['照顧員', 'doubt', 'clear']]) {
      const acted = await house.store.begin(desk, 'vacancies', { step: 'enter', values: { post } }, { at: house.at })
      assert.ok('done' in acted)
      for (const name of steps) await step(acted.done.id, name)
    }
  })
  after(() => house.drop())

  test('leaves out what stands, wherever work is listed or counted, and shows it in a view of its own', async () => {
    house.at = '2026-03-30T09:00:00+08:00'
    assert.deepEqual((await numbers('standing')).toSorted(), ['照顧員', '鉗工'])
    assert.deepEqual((await numbers('section')).toSorted(), ['司機', '廚師'])
    assert.deepEqual((await numbers('unassigned')).toSorted(), ['司機', '廚師'])
    // The offer lapses by itself, and its day is long past: it is late for nobody.
    assert.deepEqual(await numbers('overdue'), ['司機'])
    assert.deepEqual(await numbers('due'), [])
  })

  test('counts in each view as many as it lists', async () => {
    const counts = await house.store.counts(desk, '2026-03-30')
    for (const view of ['mine', 'section', 'due', 'overdue', 'unassigned'] as const)
      assert.equal(counts[view], (await numbers(view)).length, view)
  })

  test('says of a date that the system keeps it', async () => {
    const who = new Visitor(openApp(house, () => {}))
    await who.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-officer-0' })
    const section = await (await who.get('/desk?view=section')).text()
    assert.match(section, /報到後結案[\s\S]{0,200}由系統辦理/)
    assert.match(section, /查明[\s\S]{0,200}逾期/)
    assert.match(await (await who.get('/desk?view=standing')).text(), /鉗工/)
  })
})
