// What follows in other cases may be refused there: at every door whoever acts is told why, keeps what was typed, and nothing stays half done.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { date, days, entry, loosely, many, person, programme, statute, t, text, whole, type Programme } from '#engine'
import { openApp } from '../src/app.ts'
import { aHouse, system, type TestHouse } from './a-house.ts'
import { Visitor } from './a-visitor.ts'

const act = statute(t('示範法', 'Example Act'))
const officer = { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } } as const
const same = {
  version: 1,
  unit: 'planning',
  law: act('§1'),
  covers: [],
  keep: { years: 1, cites: act('§2') },
  dimensions: {},
  measures: {},
  tables: {},
} as const
const FULL = t('這一庭已排滿。', 'The court is full.')

/** Opens a hearing of at most three people; a letter to all is sent by a step that moves the hearings of a plea. */
const pleas = programme({
  ...same,
  id: 'pleas',
  name: t('示範陳情', 'Pleas'),
  code: 'PL',
  purpose: t('示範陳情用', 'To plead'),
  title: 'words',
  fields: {
    who: person(t('陳情人', 'Who'), []),
    words: text(t('內容', 'Words')),
    people: whole(t('人數', 'People')),
    rooms: many(t('各庭', 'Rooms'), { seats: whole(t('席次', 'Seats')) }, { optional: true }),
  },
  roles: { ...officer, pleader: { name: t('陳情人', 'Pleader'), kind: 'party', is: 'who' } },
  states: { filed: t('已收', 'Filed'), waiting: t('等候', 'Waiting'), done: { name: t('結案', 'Done'), ends: true } },
  steps: {
    file: {
      does: t('提出', 'File'),
      by: ['pleader', 'officer'],
      from: 'start',
      to: 'filed',
      asks: ['who', 'words', 'people'],
      then: { begins: 'hearings/open', as: 'plea', with: { seats: 'people' } },
    },
    park: { does: t('登錄', 'Enter'), by: 'officer', from: 'start', to: 'waiting', asks: ['who', 'words', 'people'] },
    each: {
      does: t('分庭', 'Divide'),
      by: 'officer',
      from: 'filed',
      to: 'same',
      asks: ['rooms'],
      then: { begins: 'hearings/open', as: 'plea', for: 'rooms', with: { seats: 'rooms.seats' } },
    },
    callAll: {
      does: t('全部開庭', 'Call all'),
      by: 'officer',
      from: 'filed',
      to: 'done',
      asks: ['words'],
      then: { takes: 'hearings/hold', for: { naming: 'plea' }, in: 'open' },
    },
    byItself: {
      does: t('逾期開庭', 'Late'),
      by: 'clock',
      from: 'waiting',
      to: 'done',
      then: { begins: 'hearings/open', as: 'plea', with: { seats: 'people' } },
    },
  },
  clocks: {
    answer: { name: t('辦理', 'Answer'), cites: act('§3'), from: 'filed', to: 'done', within: days(30) },
    late: { name: t('等候', 'Wait'), cites: act('§3'), from: 'waiting', to: 'done', within: days(3), act: 'byItself' },
  },
  portal: {
    apply: 'file',
    want: t('我要陳情', 'Plead'),
    topic: 'dispute',
    about: t('示範', 'Example'),
    pages: [{ title: t('內容', 'Words'), fields: ['who', 'words', 'people'] }],
  },
})
const hearings = programme({
  ...same,
  id: 'hearings',
  name: t('示範開庭', 'Hearings'),
  code: 'HR',
  purpose: t('示範開庭用', 'To hear'),
  title: 'seats',
  fields: {
    plea: entry(t('陳情案', 'Plea'), 'pleas', { in: ['filed', 'waiting'] }),
    seats: whole(t('席次', 'Seats'), { max: 9 }),
    heldOn: date(t('日期', 'Day'), { optional: true }),
  },
  roles: officer,
  states: { open: t('待開庭', 'Open'), held: { name: t('已開庭', 'Held'), ends: true } },
  steps: {
    open: {
      does: t('排庭', 'Set'),
      by: ['officer', 'clock'],
      from: 'start',
      to: 'open',
      asks: ['plea', 'seats'],
      gates: [{ needs: { seats: { atMost: 3 } }, says: FULL }],
    },
    hold: {
      does: t('開庭', 'Hold'),
      by: ['officer', 'clock'],
      from: 'open',
      to: 'held',
      gates: [{ needs: { seats: { atMost: 2 } }, says: t('席次不足。', 'Too few seats.') }],
    },
  },
  clocks: { hold: { name: t('開庭', 'Hold'), cites: act('§4'), from: 'open', to: 'held', within: days(30) } },
})
const house2: readonly Programme[] = [pleas, hearings].map(loosely)
const THROUGH = '這個步驟會同時開立「示範開庭」案件，但未能開立：'
const WHY = `${THROUGH}這一庭已排滿。`

describe('a step whose other case is refused', () => {
  let house: TestHouse
  let app: ReturnType<typeof openApp>
  before(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00', undefined, house2)
    app = openApp(house)
  })
  after(() => house.drop())
  const who = { name: '測試陳情人' }
  const filing = (people: number) => ({ who, words: '請排庭', people })
  const standing = async () =>
    (
      await house.pool.query(
        'select (select count(*) from cases)::int as cases, (select count(*) from events)::int as events, (select coalesce(sum(last), 0) from counters)::int as numbers',
      )
    ).rows[0] as Record<string, number>
  const begin = async (people: number, step = 'file') => {
    const acted = await house.store.begin(
      system,
      'pleas',
      { step, values: filing(people) },
      { at: new Date(house.now()).toISOString() },
    )
    assert.ok('done' in acted, JSON.stringify(acted))
    return acted
  }

  test('is told at the desk, with what was typed', async () => {
    const desk = new Visitor(app)
    await desk.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const was = await standing()
    const answer = await desk.post('/desk/new/pleas', {
      _step: 'file',
      'who.name': '測試陳情人',
      words: '請為我排庭',
      people: '12',
    })
    const page = await answer.text()
    assert.equal(answer.status, 422, page.slice(0, 500))
    assert.ok(page.includes(`${THROUGH}「席次」最多為 9。`) && page.includes('請為我排庭'))
    assert.match(page, /href="#[\w-]*people[\w-]*"/, 'beside the field that gave it')
    assert.deepEqual(await standing(), was)
  })

  test('is told at the portal, and what was filed is kept', async () => {
    const citizen = new Visitor(app)
    const next = await citizen.post('/apply/pleas/1', { 'who.name': '測試陳情人', words: '請為我排庭', people: '7' })
    assert.equal(next.status, 303)
    const was = await standing()
    const answer = await citizen.post('/apply/pleas/send', {})
    const page = await answer.text()
    assert.equal(answer.status, 422, page.slice(0, 500))
    assert.ok(page.includes(WHY) && page.includes('請為我排庭'))
    assert.deepEqual(await standing(), was)
    assert.match(await (await citizen.get('/apply/pleas/1?lang=en')).text(), /value="7"/)
  })

  test('is told by the API, in both languages', async () => {
    const was = await standing()
    const answer = await app.request('/api/programmes/pleas/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'accept-language': 'en' },
      body: JSON.stringify({ step: 'file', values: filing(12) }),
    })
    assert.equal(answer.status, 422)
    const told = await answer.text()
    assert.ok(told.includes('which could not be opened: “Seats” can be at most 9.') && told.includes('"people"'), told)
    assert.deepEqual(await standing(), was)
  })

  test('leaves none of several where one is refused, and names its row', async () => {
    const { done } = await begin(2)
    const was = await standing()
    const acted = await house.store.take(
      system,
      done.id,
      done.seq,
      { step: 'each', values: { rooms: [{ seats: 1 }, { seats: 12 }] } },
      { at: '2026-03-02T02:00:00Z' },
    )
    assert.ok('refused' in acted)
    assert.deepEqual(
      acted.refused.map(({ field, says, through }) => [field, says.zh, through]),
      [['rooms.1.seats', `${THROUGH}「席次」最多為 9。`, 'hearings']],
    )
    assert.deepEqual(await standing(), was)
  })

  test('is not taken where a case it moves refuses, and says which', async () => {
    const { done, opened } = await begin(3)
    const was = await standing()
    const acted = await house.store.take(
      system,
      done.id,
      done.seq,
      { step: 'callAll', values: { words: '全部' } },
      { at: '2026-03-02T02:00:00Z' },
    )
    assert.ok('refused' in acted)
    assert.deepEqual(
      acted.refused.map(({ says }) => says.zh),
      [`這個步驟會同時對「示範開庭」案件 ${opened[0]?.number}辦理「開庭」，但未能辦理：席次不足。`],
    )
    assert.deepEqual(await standing(), was)
  })

  test('is told of where the clock takes it, and stops no other clock', async () => {
    const [wrong, right] = [await begin(9, 'park'), await begin(1, 'park')]
    const { acted, failed } = await house.store.sweep('demo', '2026-03-20T01:00:00Z')
    assert.deepEqual(
      [acted, failed],
      [
        1,
        [
          `pleas ${wrong.done.id}: ${WHY} This also opens a case of “Hearings”, which could not be opened: The court is full.`,
        ],
      ],
    )
    const states = await Promise.all(
      [wrong, right].map(({ done }) =>
        house.store.open(system, done.id, { purpose: 'test', at: '2026-03-20T01:00:00Z' }),
      ),
    )
    assert.deepEqual(
      states.map((one) => one?.state),
      ['waiting', 'done'],
    )
  })
})
