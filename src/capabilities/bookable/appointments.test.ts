// A time that a case holds: its parties take it into their calendar, and say before the day that they cannot come.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { faults } from '#engine/check/index.ts'
import { programmes } from '#roll'
import { openApp } from '#app'
import { aHouse, deskOf, filing, lin, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
let house: TestHouse
let app: ReturnType<typeof openApp>
let rooms: string[] = []
let mediator = ''
before(async () => {
  house = await aHouse()
  app = openApp(house, (line) => line.error && console.error(line.error))
  await withRooms(house)
  const all = async (programme: string) => (await house.store.register(system, programme, 'any')).map(({ id }) => id)
  rooms = await all('mediation-venues')
  mediator = (await all('mediator-register'))[0] ?? ''
})
after(() => house.drop())

async function take(id: string, step: string, values: Record<string, unknown> = {}) {
  const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
  const acted = await house.store.take(
    deskOf('officer'),
    id,
    one?.seq ?? 0,
    { step, values, despite: '測試' },
    { at: house.at },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
}
const hearing = (room: string) => ({ room, hearingOn: '2026-03-11', hearingFrom: '09:30', hearingTo: '11:00' })
/** Each in a room of its own. */
async function arranged() {
  const room = rooms.pop() ?? ''
  const begun = await house.store.begin(
    { bureau: 'demo', reach: 'portal', actor: { id: 'guest', role: 'claimant', via: 'open' } },
    MEDIATION,
    { step: 'apply', values: { ...filing, claimant: lin } },
    { at: house.at },
  )
  assert.ok('done' in begun)
  const { id, number } = begun.done
  await take(id, 'accept', { category: 'wage', nature: 'rights', workers: 1 })
  await take(id, 'assign', { method: 'agency-mediator', mediator, conflict: 'none' })
  await take(id, 'schedule', hearing(room))
  return { id, number, room }
}
async function entered({ id, number }: { id: string; number: string }, role: string) {
  const who = new Visitor(app)
  await who.post('/status', { number, code: await house.store.accessCode(system, id, role) })
  return who
}
const lineOf = (file: string, name: string) =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(file.replace(/\r\n /g, ''))?.[1]?.trim()

describe('a hearing', () => {
  test('stands at the top of the case and goes into a calendar of either side, in Taipei, naming nobody', async () => {
    const one = await arranged()
    for (const role of ['claimant', 'respondent']) {
      const who = await entered(one, role)
      const page = await (await who.get(`/case/${one.number}`)).text()
      assert.match(page, /時間與地點[^]*115年3月11日[^]*09:30–11:00[^]*calendar\.ics/)
      const answer = await who.get(`/case/${one.number}/calendar.ics`)
      assert.match(answer.headers.get('content-type') ?? '', /text\/calendar/)
      const file = await answer.text()
      assert.equal(lineOf(file, 'DTSTART'), '20260311T013000Z')
      assert.equal(lineOf(file, 'DTEND'), '20260311T030000Z')
      assert.match(lineOf(file, 'SUMMARY') ?? '', new RegExp(`勞資爭議調解 ${one.number}`))
      assert.ok((lineOf(file, 'LOCATION') ?? '').length > 2)
      for (const name of [lin.name, lin.idNumber, lin.phone, '示範商行']) assert.ok(!file.includes(name), name)
    }
    const stranger = await new Visitor(app).get(`/case/${one.number}/calendar.ics`)
    assert.equal(stranger.status, 404)
  })

  test('that is moved moves in the calendar: the same entry, a later sequence; given up, it is struck out', async () => {
    const one = await arranged()
    const who = await entered(one, 'claimant')
    const file = async () => (await who.get(`/case/${one.number}/calendar.ics`)).text()
    const first = await file()
    await take(one.id, 'reschedule', { ...hearing(one.room), hearingOn: '2026-03-12', reason: '會議室整修' })
    const moved = await file()
    assert.equal(lineOf(moved, 'UID'), lineOf(first, 'UID'))
    assert.equal(lineOf(moved, 'DTSTART'), '20260312T013000Z')
    assert.ok(Number(lineOf(moved, 'SEQUENCE')) > Number(lineOf(first, 'SEQUENCE')))
    assert.equal(lineOf(moved, 'STATUS'), undefined)
    await take(one.id, 'adjourn', { reason: '雙方另約' })
    assert.equal(lineOf(await file(), 'STATUS'), 'CANCELLED')
    assert.doesNotMatch(await (await who.get(`/case/${one.number}`)).text(), /時間與地點/)
  })

  test('one side cannot come: the officer has it before them with a day to answer, and the other side does not read why', async () => {
    const one = await arranged()
    const [claimant, respondent] = [await entered(one, 'claimant'), await entered(one, 'respondent')]
    const before = await (await respondent.get(`/case/${one.number}`)).text()
    assert.match(
      before,
      /<details[^>]*id="step-respondentCannotCome"(?![^>]*open)[^>]*>/,
      'offered, and not pressed upon them',
    )
    const empty = await respondent.post(`/case/${one.number}/respondentCannotCome`, { respondentUnable: '' })
    assert.match(empty.headers.get('location') ?? '', /wrong=respondentCannotCome/)
    const why = '當日須回診，隔日可行。'
    const sent = await respondent.post(`/case/${one.number}/respondentCannotCome`, { respondentUnable: why })
    assert.match(sent.headers.get('location') ?? '', /done=respondentCannotCome/)
    assert.ok((await (await respondent.get(`/case/${one.number}`)).text()).includes(why), 'they see what they said')
    const other = await (await claimant.get(`/case/${one.number}`)).text()
    assert.ok(!other.includes(why))
    assert.match(other, /有人請假/)
    assert.match(other, /時間與地點[^]*115年3月11日/, 'the time stands until it is moved')
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const list = await (await officer.get('/desk?view=section&programme=labour-dispute-mediation')).text()
    const row = list.split('<tr').find((each) => each.includes(one.number)) ?? ''
    assert.match(row, /有人請假/)
    assert.match(row, /答覆請假/)
    const desk = await (await officer.get(`/desk/cases/${one.id}`)).text()
    assert.ok(desk.includes(why))
    assert.match(desk, /維持原訂時間/)
    await take(one.id, 'keepTime', { reason: '請委託他人出席。' })
    assert.match(await (await respondent.get(`/case/${one.number}`)).text(), /已排定調解(?!，)/)
  })
})

describe('every programme with a time', () => {
  test('says when its parties are to come and how they say that they cannot, or does not ship', () => {
    const mediation = programmes.find((one) => one.id === MEDIATION)
    assert.ok(mediation)
    const told = (more: object) =>
      faults({ ...mediation, ...more } as typeof mediation, {}).filter((one) => /meets/.test(one))
    assert.deepEqual(told({}), [])
    assert.match(told({ meets: undefined }).join(), /does not say when they are to come/)
    assert.match(
      told({ meets: { ...mediation.meets, unable: ['claimantCannotCome'] } }).join(),
      /the respondent cannot say/,
    )
    assert.match(told({ meets: { ...mediation.meets, on: 'nowhere' } }).join(), /which is no field/)
    assert.deepEqual(programmes.flatMap(({ id, meets }) => (meets ? [id] : [])).toSorted(), [
      'labour-dispute-mediation',
      'lawyer-consultation',
      'learning-enrolments',
      'school-labour-law-lectures',
      'venue-rental',
    ])
  })
})
