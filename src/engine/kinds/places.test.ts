// A place is where something is, once: its district from the city’s list, its door, and the point a telephone gave; outside only the district.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { apply, type CaseEvent, count, date, place, programme, readFields, statute, t, text } from '#engine'
import { faultsOfMeasures } from '#engine/check/measures.ts'
import { loosely } from '#engine/words/programme.ts'
import { figuresOf } from '#reports/index.ts'
import { openApp } from '#app'
import { done } from '#tests/done.ts'
import { aHouse, deskOf, everything, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const point = (at: string) =>
  readFields(
    { there: place(t('地點', 'Place'), { located: true }) },
    ['there'],
    { there: { district: '示範東區', line: '示範路1號', at } },
    { today: '2026-03-02', strict: true },
  )

const act = statute(t('示範法', 'Example Act'))
const points = loosely(
  programme({
    id: 'points',
    version: 1,
    name: t('示範據點', 'Example points'),
    code: 'PO',
    unit: 'planning',
    purpose: t('示範', 'Example'),
    law: act('§1'),
    covers: [],
    keep: { years: 1, cites: act('§2') },
    title: 'name',
    fields: {
      name: text(t('名稱', 'Name'), { sensitivity: 'open' }),
      since: date(t('啟用日', 'Since'), { sensitivity: 'open' }),
      there: place(t('地點', 'Place'), { sensitivity: 'open', located: true }),
    },
    roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
    states: { open: { name: t('開放', 'Open'), ends: true } },
    steps: {
      begin: { does: t('新增', 'Add'), by: 'officer', from: 'start', to: 'open', asks: ['name', 'since', 'there'] },
    },
    clocks: {},
    dimensions: { district: { name: t('行政區', 'District'), field: 'there' } },
    measures: { points: { name: t('據點數', 'Points'), unit: 'places', count: 'open', by: [['district']] } },
    tables: {},
    publishes: {
      points: {
        name: t('據點', 'Points'),
        about: t('示範', 'Example'),
        words: ['據點'],
        path: 'points',
        while: 'open',
        as: 'rows',
        heading: 'name',
        on: 'since',
        shows: ['there'],
        by: [],
      },
    },
  }),
)

describe('a place', () => {
  test('has a point to about a metre, however it was written, and says beside the box what is none', () => {
    const read = (at: string) => (point(at).values.there as { at?: string } | undefined)?.at
    assert.equal(read('23.5, 121'), '23.50000,121.00000')
    assert.equal(read('２３．５００００４，１２１．０００００４'), '23.50000,121.00000')
    assert.equal(read(''), undefined)
    for (const wrong of ['121.0,23.5', '示範路口', '23.5', '95,121', '23.5,999'])
      assert.deepEqual(
        point(wrong).problems.map(({ field }) => field),
        ['there.at'],
        wrong,
      )
  })

  test('is not asked for its point where its field does not say so, and keeps none that is sent', () => {
    const fields = { there: place(t('地點', 'Place')) }
    const raw = { there: { district: '示範東區', line: '示範路1號', at: '23.5,121' } }
    const { values } = readFields(fields, ['there'], raw, { today: '2026-03-02', strict: true })
    assert.deepEqual(values.there, { district: '示範東區', line: '示範路1號' })
  })

  test('stands in an open list by its district alone', () => {
    const there = { district: '示範東區', line: '示範路1號', at: '23.50000,121.00000' }
    const event: CaseEvent = {
      kind: 'step',
      seq: 1,
      at: '2026-03-02T09:00:00+08:00',
      on: '2026-03-02',
      by: { id: 'one', role: 'officer' },
      version: 1,
      step: 'begin',
      to: 'open',
      values: { name: '示範據點', since: '2026-03-02', there },
    }
    const one = apply(points, undefined, event, { isDayOff: () => ({ off: false }) } as never, {
      id: 'a',
      number: 'PO1',
    })
    assert.deepEqual(one.published?.points?.facts?.there, { district: '示範東區' })
  })
})

test('figures are split by the district of a place, in the database as in memory', async () => {
  const house = await aHouse('2026-03-02T09:00:00+08:00', undefined, [points])
  const session = { ...system, actor: { id: 'one', role: 'officer' }, reader: everything }
  const cases = []
  for (const [nth, district] of ['示範東區', '示範西區', '示範東區'].entries()) {
    const values = { name: `示範${nth}`, since: '2026-03-02', there: { district, line: '示範路1號', at: '23.5,121' } }
    cases.push(done(await house.store.begin(session, 'points', { step: 'begin', values }, { at: house.at })))
  }
  const span = { from: '2026-01-01', to: '2026-06-30' }
  const figures = await figuresOf(house.db, system, [points], span, { measures: ['points'] })
  assert.deepEqual(Object.fromEntries(figures.map((one) => [one.dimensions.district ?? '', one.value])), {
    '': 3,
    示範東區: 2,
    示範西區: 1,
  })
  for (const { dimensions, value } of figures) assert.equal(count(points, 'points', cases, span, dimensions), value)
  assert.deepEqual(faultsOfMeasures(points), [])
  await house.drop()
})

describe('places in the house', () => {
  let house: TestHouse
  let desk: Visitor
  before(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00')
    desk = new Visitor(openApp(house, (line) => line.error && console.error(line.error)))
    await desk.sent('/desk/demo-sign-in', { account: 'demo-officer-0' })
  })
  after(() => house.drop())

  const room = {
    name: '示範海區公所調解室',
    'place.district': '示範海區',
    'place.line': '示範路9號',
    rooms: '12',
    opens: '09:00',
    shuts: '17:00',
    stepFree: 'yes',
  }

  test('are given once, with a button for whoever stands there, and a mistake keeps what was typed', async () => {
    const form = await (await desk.get('/desk/new/mediation-venues')).text()
    assert.match(form, /name="place\.at"/)
    assert.match(form, /hidden data-here="place\.at"/)
    assert.doesNotMatch(form, /name="district"/)
    const back = await desk.sent('/desk/new/mediation-venues', { _step: 'open', ...room, 'place.at': '121.0,23.5' })
    const html = await back.text()
    assert.match(html, /href="#f-place-at"/)
    assert.match(html, /name="place\.at"[^>]*value="121\.0,23\.5"|value="121\.0,23\.5"[^>]*name="place\.at"/)
    assert.match(html, /value="示範海區" selected/)
    const taken = await desk.post('/desk/new/mediation-venues', { _step: 'open', ...room, 'place.at': '23.5 121' })
    assert.equal(taken.status, 303, await taken.clone().text())
  })

  test('are found and named by their district', async () => {
    const { rows } = await house.store.find(deskOf('officer'), '示範海區', {
      at: house.at,
      limit: 10,
      programme: 'mediation-venues',
    })
    assert.equal(rows.length, 1)
    const form = await (await desk.get('/desk/new/labour-dispute-mediation')).text()
    assert.match(form, /示範海區公所調解室・示範海區/)
  })

  test('filter the inspections of a campaign by district', async () => {
    const campaign = crypto.randomUUID()
    const by = { id: 'test-officer', role: 'officer' }
    const plan = {
      name: '示範專案',
      owner: 'own',
      law: 'lsa',
      purpose: '示範',
      onlyThese: 'all',
      startsOn: '2026-03-02',
      endsOn: '2026-06-30',
      sample: 3,
      randomPercent: 100,
    }
    const lines = [{ on: '2026-03-02', by, step: 'plan', values: plan }]
    const played = await house.store.play(system, [{ programme: 'inspection-campaigns', id: campaign, lines }])
    assert.deepEqual(played.refused, [])
    const session = { ...system, actor: by, reader: everything }
    for (const [nth, district] of ['示範東區', '示範西區', '示範東區'].entries()) {
      const values = {
        source: 'own-campaign',
        campaign,
        respondent: { name: `示範商行${nth}` },
        workplace: { district, line: `示範路${nth + 1}號` },
      }
      done(await house.store.begin(session, 'labour-standards-inspection', { step: 'order', values }, { at: house.at }))
    }
    const asked = {
      name: 'inspection-campaigns/inspections',
      entry: campaign,
      programme: 'labour-standards-inspection',
      field: 'campaign',
      shows: ['result'],
      by: ['workplace'],
      sums: [],
      limit: 10,
    }
    const how = { at: house.at, purpose: 'list' }
    const all = await house.store.naming(session, { ...asked, where: {} } as never, how)
    assert.deepEqual(all.by, { workplace: { 示範東區: 2, 示範西區: 1 } })
    const east = await house.store.naming(session, { ...asked, where: { workplace: '示範東區' } } as never, how)
    assert.equal(east.total, 2)
    const head = new Visitor(openApp(house))
    await head.sent('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await (
      await head.get(`/desk/cases/${campaign}/lists/inspections?by-workplace=${encodeURIComponent('示範東區')}`)
    ).text()
    assert.match(page, /<option value="示範東區" selected>示範東區（2）<\/option>/)
  })
})
