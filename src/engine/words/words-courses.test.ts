// The words that courses brought: steps that move other cases, counting those that name a case, letters that can be verified,
// lists with dates, and the checks that refuse a definition which uses them wrongly.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { loosely, type Programme, type Text } from '#engine'
import { faults } from '#engine/check/index.ts'
import { toCalendar } from '#papers/index.ts'
import { programmes } from '#roll'
import { letterCode, verifyLetter } from '#store/chain/letter-codes.ts'
import { openApp } from '#app'
import { aClass, join, stands, take } from '#tests/a-class.ts'
import { done } from '#tests/done.ts'
import { aHouse, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const KEY = randomBytes(32)
let house: TestHouse
before(async () => {
  house = await aHouse('2026-04-01T19:30:00+08:00', KEY)
})
after(() => house.drop())
const AT = '2026-03-02T09:00:00+08:00'
const LATER = '2026-04-01T20:00:00+08:00'

describe('a step that moves other cases', () => {
  test('does nothing at all when one of them refuses', async () => {
    const offering = await aClass(house.store, AT, { capacity: 2 })
    const one = done(await join(house.store, offering, 1, AT))
    const real = house.context.programme('learning-enrolments')
    const gate = { needs: { paid: { given: true } }, says: { zh: '示範', en: 'Example' } as Text }
    const calledOff = { ...real.steps.calledOff, gates: [gate] }
    const strict = loosely({ ...real, steps: { ...real.steps, calledOff } } as Programme)
    const { openStore, keysFrom } = await import('#store')
    const { officeCalendar } = await import('#law/office-calendar/index.ts')
    const other = openStore({
      pool: house.pool,
      keys: keysFrom(KEY),
      programmes: programmes.map((each) => (each.id === strict.id ? strict : each)),
      calendarWith: (closures) => officeCalendar(closures),
    })
    const fresh = await aClass(other, AT, { capacity: 2 })
    const joined = done(await join(other, fresh, 2, AT))
    const no = await take(other, fresh, 'officer', 'callOff', { offReason: '示範' })
    assert.ok('refused' in no && no.refused.some(({ says }) => says.zh.includes('示範')), JSON.stringify(no))
    assert.equal((await stands(other, fresh)).state, 'open')
    assert.equal((await stands(other, joined.id)).state, 'confirmed')
    done(await take(house.store, offering, 'officer', 'callOff', { offReason: '示範' }))
    assert.equal((await stands(house.store, one.id)).state, 'off')
  })

  test('comes out the same when everything derived is folded again', async () => {
    const rows = async () => (await house.pool.query('select id, state, doc from cases order by id')).rows
    const offering = await aClass(house.store, AT, { capacity: 1 })
    const ids = [done(await join(house.store, offering, 11, AT)).id, done(await join(house.store, offering, 12, AT)).id]
    done(await take(house.store, ids[0] ?? '', 'officer', 'mark', { sessionOn: '2026-04-01', present: true }, LATER))
    const report = { heldOn: '2026-04-01', sheet: '測簽字第1號', lecturers: [{ name: '測試講師' }] }
    done(await take(house.store, offering, 'officer', 'report', report, LATER))
    const before = await rows()
    await house.store.rebuild('demo')
    assert.deepEqual(await rows(), before)
  })
})

describe('a letter with a code', () => {
  test('is found by its code alone, and by no other; other letters have none', async () => {
    const offering = await aClass(house.store, AT, { capacity: 1 })
    const one = done(await join(house.store, offering, 21, AT))
    done(await take(house.store, one.id, 'officer', 'mark', { sessionOn: '2026-04-01', present: true }, LATER))
    const certified = done(await take(house.store, one.id, 'officer', 'certify', {}, LATER))
    const code = letterCode(house.context, 'demo', certified, certified.seq, 'certificate')
    const find = (typed: string) => verifyLetter(house.context, 'demo', typed)
    assert.equal((await find(` ${code.toLowerCase()} `))?.stands, true)
    const wrong = [
      letterCode(house.context, 'demo', certified, certified.seq, 'receipt'),
      letterCode(house.context, 'demo', certified, 1, 'certificate'),
      letterCode(house.context, 'demo', one, 1, 'receipt'),
      `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`,
      code.replace(/^LE/, 'MD'),
      '',
      "LE115-000001-1-'; drop --",
    ]
    for (const typed of wrong) assert.equal(await find(typed), undefined, typed)
    done(await take(house.store, one.id, 'head', 'revoke', { revokeReason: '示範' }, LATER))
    assert.equal((await find(code))?.stands, false)
  })
})

describe('the roll of a class', () => {
  test('is refused for a session that is not yet held, and to who may not take it', async () => {
    const app = openApp(house)
    const offering = await aClass(house.store, AT, { capacity: 1 })
    const one = done(await join(house.store, offering, 31, AT))
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await officer.get(`/desk/cases/${offering}/lists/enrolments/do`)
    assert.equal(page.status, 200)
    const early = await officer.post(`/desk/cases/${offering}/lists/enrolments/do`, {
      _day: '2026-04-08',
      rows: one.id,
    })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /這一天還沒到/)
    const now = await officer.post(`/desk/cases/${offering}/lists/enrolments/do`, { _day: '2026-04-01', rows: one.id })
    assert.equal(now.status, 303)
    assert.deepEqual((await stands(house.store, one.id)).values.attended, ['2026-04-01'])
    const back = await officer.post(`/desk/cases/${offering}/lists/enrolments/do`, { _day: '2026-04-01' })
    assert.equal(back.status, 303)
    assert.deepEqual((await stands(house.store, one.id)).values.attended, [])
    for (const [who, path] of [
      ['demo-mediator-0', `/desk/cases/${offering}/lists/enrolments/do`],
      ['demo-officer-0', '/desk/cases/nobody/lists/enrolments/do'],
      ['demo-officer-0', `/desk/cases/${one.id}/lists/enrolments/do`],
    ] as const) {
      const visitor = new Visitor(app)
      await visitor.post('/desk/demo-sign-in', { account: who })
      assert.equal((await visitor.get(path)).status, 404, path)
    }
  })
})

describe('a calendar file', () => {
  test('folds long lines at 75 octets without cutting a character, and escapes what the format reserves', () => {
    const title = '很長的班名'.repeat(12)
    const words = toCalendar('示範', [
      { uid: 'a@b', day: '2026-04-01', from: '19:00', to: '21:00', title, place: '甲,乙;丙', changedAt: AT },
    ])
    const lines = words.split('\r\n')
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75))
    assert.ok(words.replaceAll('\r\n ', '').includes(`SUMMARY:${title}`))
    assert.ok(words.includes('LOCATION:甲\\,乙\\;丙'))
    assert.ok(words.includes('DTSTART:20260401T110000Z'))
    assert.ok(words.endsWith('END:VCALENDAR\r\n'))
  })

  test('leaves out a class that was called off, in the same moment', async () => {
    const app = openApp(house)
    const text = async () => (await app.request('/open/courses/calendar.ics')).text()
    const offering = await aClass(house.store, AT, { capacity: 1 })
    const { number } = await stands(house.store, offering)
    assert.ok((await text()).includes(number))
    assert.equal((await app.request(`/open/courses/${number}.ics`)).status, 200)
    done(await take(house.store, offering, 'officer', 'callOff', { offReason: '示範' }))
    assert.ok(!(await text()).includes(number))
    assert.equal((await app.request(`/open/courses/${number}.ics`)).status, 404)
    assert.equal((await app.request('/open/law-news/calendar.ics')).status, 404)
  })
})

describe('the checker', () => {
  const changed = (id: string, change: (one: Programme) => Partial<Programme>): string => {
    const one = house.context.programme(id)
    return faults({ ...one, ...change(one) } as Programme, {}).join('\n')
  }
  test('names a certificate that nobody holds, and dates that are none', () => {
    const letters = changed('learning-enrolments', ({ letters = {} }) => ({
      letters: {
        ...letters,
        certificate: { ...letters.certificate, verifies: { holder: 'owed', while: ['nowhere'] } },
      } as Programme['letters'] & object,
    }))
    assert.match(letters, /held by owed, which is no person and no open text/)
    const addressed = changed('labour-penalties', ({ letters = {} }) => ({
      letters: { ...letters, decision: { ...letters.decision, addressed: 'amount' } } as Programme['letters'] & object,
    }))
    assert.match(addressed, /the letter decision is addressed to amount, which holds no name/)
    assert.match(letters, /stands in nowhere, which is no state/)
    const dates = changed('learning-offerings', ({ publishes = {} }) => ({
      publishes: {
        courses: {
          ...publishes.courses,
          brief: ['category'],
          dates: { rows: 'kept', day: 'day', from: 'from', to: 'to' },
        },
      } as Programme['publishes'] & object,
    }))
    assert.match(dates, /not a day and two times/)
    assert.match(dates, /says category in brief/)
  })
})
