// The scorecard: targets of the plans and of officers, held against what is counted.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { attained, indicatorsOf, lightOf, PLANS, scorecardOf, setTarget, targetsOf } from '#reports/index.ts'
import { RIGHTS } from '#auth/index.ts'
import { openApp } from '../src/app.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from './a-house.ts'

let house: TestHouse
const at = '2026-03-02T01:00:00Z'
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  for (const workers of [1, 2]) {
    const begun = await house.store.begin(
      deskOf('intake'),
      'labour-dispute-mediation',
      { step: 'register', values: { ...filing, workers, channel: 'counter' } },
      { at },
    )
    assert.ok('done' in begun)
    const values = { category: 'wage', nature: 'rights', workers }
    await house.store.take(deskOf('intake'), begun.done.id, 1, { step: 'accept', values }, { at })
  }
})
after(() => house.drop())

const known = () => indicatorsOf(house.programmes).map((one) => one.id)
const card = (year = 2026, today = '2026-03-02') => scorecardOf(house.db, system, house.programmes, year, today)
const set = (given: Partial<Parameters<typeof setTarget>[2]>, by = 'statistician') =>
  setTarget(
    house.db,
    deskOf(by),
    { indicator: 'mediation-cases', year: '2026', target: '4', lower: false, reason: '測試核定', ...given },
    known(),
    at,
  )

describe('the published plans', () => {
  test('give weights that add up to a hundred, as the work plan says', () => {
    const weights = PLANS.find((one) => one.document === 'TC104')?.indicators ?? []
    assert.equal(
      weights.reduce((sum, one) => sum + (one.weight ?? 0), 0),
      100,
    )
  })

  test('stand on the card of their own years with their own targets, and are said not to be counted where nobody counts them', async () => {
    const placed = (await card(2015)).scored.find((one) => one.id === 'jobseeker-placement-rate')
    assert.deepEqual([placed?.target, placed?.weight], [40, 11])
    const later = (await card(2026)).scored.find((one) => one.id === 'jobseeker-placement-rate')
    assert.equal(later?.target, null)
    for (const one of (await card(2026)).scored) if (!known().includes(one.id)) assert.equal(one.actual, undefined)
  })
})

describe('a target', () => {
  test('is set with a reason, held against the count, and its history is kept', async () => {
    assert.deepEqual(await set({}), [])
    assert.deepEqual(await set({ target: '2', reason: '下修' }, 'director'), [])
    const one = (await card()).scored.find((each) => each.id === 'mediation-cases')
    assert.deepEqual([one?.target, one?.actual?.value, one?.set?.reason], [2, 2, '下修'])
    assert.deepEqual([one?.attainment, one?.light], [100, 'met'])
    assert.equal((await targetsOf(house.db, system, 2026)).length, 2)
    assert.deepEqual(
      one?.history.map((each) => each.target),
      [2, 4],
    )
  })

  test('is refused with every reason at once', async () => {
    assert.deepEqual(
      (await set({ indicator: 'weather', year: '1', target: '很多', reason: ' ' })).map((one) => one.field),
      ['indicator', 'year', 'target', 'reason'],
    )
  })

  test('may be set by the statistician and the director only, and keeps what was typed when it is refused', async () => {
    assert.deepEqual(
      RIGHTS.filter((one) => one.may.includes('set-target')).map((one) => one.role),
      ['director', 'statistician'],
    )
    const app = openApp(house, () => {})
    const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    const signedIn = async (account: string) => {
      const answer = await app.request('/desk/demo-sign-in', {
        method: 'POST',
        headers: own,
        body: `account=${account}`,
      })
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      const html = await (await app.request('/desk/rights', { headers: { cookie } })).text()
      return { cookie, csrf: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '' }
    }
    const send = async (account: string, body: Record<string, string>) => {
      const { cookie, csrf } = await signedIn(account)
      return app.request('/desk/scorecard', {
        method: 'POST',
        headers: { ...own, cookie },
        body: new URLSearchParams({ _csrf: csrf, ...body }),
      })
    }
    const given = { indicator: 'mediation-days', year: '2026', target: '20', direction: 'lower', reason: '' }
    assert.equal((await send('demo-officer-0', given)).status, 403)
    const refused = await send('demo-statistician-0', given)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /value="20"/)
    assert.equal((await send('demo-statistician-0', { ...given, reason: '測試' })).status, 303)
    assert.match(await (await app.request('/scorecard')).text(), /勞資爭議案件數/)
  })
})

describe('how much of a target is reached', () => {
  test('is actual over target, or the other way round where lower is better', () => {
    assert.equal(attained(30, 40, false), 75)
    assert.equal(attained(5.089, 5.038, true), 99)
    assert.equal(attained(0, 3, true), 100)
    assert.equal(attained(null, 3, false), null)
  })

  test('is a hundred exactly when the target is met, and never less when more is done', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(100),
        (actual, target, more) => {
          const reached = attained(actual, target, false) ?? 0
          assert.equal(lightOf(reached, false) === 'met', reached >= 100)
          assert.ok(actual < target || reached >= 100)
          assert.ok((attained(actual + more, target, false) ?? 0) >= reached)
        },
      ),
    ))
})
