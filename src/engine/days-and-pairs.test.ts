// Days and times as people enter them: pairs that run forwards, hearings that are ahead, and warnings that want a reason.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Case, loosely, t, time } from '#engine'
import { faults } from './check/index.ts'
import mediation from '#programmes/disputes/labour-dispute-mediation/programme.ts'
import { aClass, take as takeOfClass } from '#tests/a-class.ts'
import { openApp } from '#app'
import { Visitor } from '#tests/a-visitor.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'

let house: TestHouse
let room = ''
let mediator = ''
before(async () => {
  house = await aHouse('2026-11-30T09:00:00+08:00')
  await withRooms(house)
  room = (await house.store.register(system, 'mediation-venues', ['active']))[0]?.id ?? ''
  mediator = (await house.store.register(system, 'mediator-register', ['active']))[0]?.id ?? ''
})
after(() => house.drop())

const MEDIATION = 'labour-dispute-mediation'
const AT = '2026-11-30T09:00:00+08:00'
const done = (acted: Awaited<ReturnType<typeof house.store.take>>): Case => {
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done
}
const said = (acted: Awaited<ReturnType<typeof house.store.take>>) => {
  assert.ok('refused' in acted, 'it was taken')
  return acted.refused
}
const step = (one: Case, name: string, values: Record<string, unknown>, despite?: string) =>
  house.store.take(
    deskOf('officer'),
    one.id,
    one.seq,
    { step: name, values, ...(despite ? { despite } : {}) },
    { at: AT },
  )
async function assigned(): Promise<Case> {
  const values = { ...filing, channel: 'counter' }
  const begun = done(await house.store.begin(deskOf('officer'), MEDIATION, { step: 'register', values }, { at: AT }))
  const accepted = done(await step(begun, 'accept', { category: 'wage', nature: 'rights', workers: 1 }))
  return done(await step(accepted, 'assign', { method: 'agency-mediator', mediator, conflict: 'none' }))
}
const hearing = (more: Record<string, unknown>) => ({
  room,
  hearingOn: '2026-12-07',
  hearingFrom: '14:00',
  hearingTo: '15:00',
  ...more,
})

describe('a hearing', () => {
  test('that ends before it begins, or as it begins, is refused beside the hour it ends', async () => {
    const one = await assigned()
    for (const hearingTo of ['13:00', '14:00']) {
      const [first, ...more] = said(await step(one, 'schedule', hearing({ hearingTo })))
      assert.deepEqual([first?.field, first?.warns, more], ['hearingTo', undefined, []])
      assert.match(first?.says.zh ?? '', /「結束時間」必須晚於「開始時間」/)
    }
    const taken = done(await step(one, 'schedule', hearing({})))
    const other = await assigned()
    assert.match(said(await step(other, 'schedule', hearing({})))[0]?.says.zh ?? '', /已有其他案件/, 'the room is held')
    const reversed = await house.store.correct(
      deskOf('officer'),
      taken.id,
      taken.seq,
      { hearingFrom: '16:00' },
      '誤植',
      { at: AT },
    )
    assert.equal(said(reversed)[0]?.field, 'hearingFrom', 'a correction reverses no pair either')
  })

  test('cannot be set for a day that is gone', async () => {
    const [first] = said(await step(await assigned(), 'schedule', hearing({ hearingOn: '2026-11-01' })))
    assert.deepEqual([first?.field, first?.warns], ['hearingOn', undefined])
    assert.match(first?.says.zh ?? '', /不能早於今天/)
  })

  test('on a Sunday, at night or after the legal time limit is warned of with its article, and taken with a reason', async () => {
    const one = await assigned()
    const night = hearing({ hearingOn: '2026-12-13', hearingFrom: '03:00', hearingTo: '04:30' })
    const warned = said(await step(one, 'schedule', night))
    assert.ok(warned.every((each) => each.warns))
    const words = warned.map((each) => each.says.zh).join('\n')
    assert.match(words, /星期日，機關不上班/)
    assert.match(words, /03:00 不在 08:00 至 21:00 之間/)
    assert.match(words, /已過勞資爭議處理法第12條第2項的期限：應於.*前「開始調解」/)
    const taken = done(await step(one, 'schedule', night, '雙方都只有這個時間'))
    const events = await house.store.history(deskOf('officer'), one.id, { purpose: 'test', at: AT })
    const last = events.at(-1)
    assert.equal(last?.warned?.length, 4)
    assert.equal(last?.kind === 'step' && last.note, '雙方都只有這個時間')
    assert.equal(taken.values.hearingOn, '2026-12-13')
  })
})

describe('a class', () => {
  test('whose session ends before, or as, it begins is refused with the row named', async () => {
    for (const [from, to] of [
      ['19:00', '17:00'],
      ['09:00', '09:00'],
      ['22:00', '00:30'],
    ]) {
      const offering = await aClass(house.store, AT, { capacity: 5 })
      const change = {
        place: '測試會館',
        sessions: [
          { day: '2026-12-28', from: '09:00', to: '12:00' },
          { day: '2026-12-29', from, to },
        ],
        lecturers: [{ name: '測試講師' }],
        changes: '改期',
      }
      const refused = said(await takeOfClass(house.store, offering, 'officer', 'change', change, AT))
      assert.equal(refused[0]?.field, 'sessions.1.to')
    }
  })
})

describe('a number whose check digit does not fit', () => {
  const wrong = {
    ...filing,
    channel: 'counter',
    claimant: { ...filing.claimant, idNumber: 'A123456788' },
    respondent: { ...filing.respondent, businessNumber: '22099132' },
  }
  test('is warned of at the desk, taken with a reason, and marked on the case', async () => {
    const begin = (despite?: string) =>
      house.store.begin(
        deskOf('officer'),
        MEDIATION,
        { step: 'register', values: wrong, ...(despite ? { despite } : {}) },
        { at: AT },
      )
    const warned = said(await begin())
    assert.deepEqual(
      warned.map((one) => [one.field, one.warns]),
      [
        ['claimant.idNumber', true],
        ['respondent.businessNumber', true],
      ],
    )
    const one = done(await begin('證件影本即如此'))
    const [event] = await house.store.history(deskOf('officer'), one.id, { purpose: 'test', at: AT })
    assert.deepEqual(
      event?.warned?.map((each) => each.field),
      ['claimant.idNumber', 'respondent.businessNumber'],
    )
  })
  test('that fits only the rule of 2023 is nothing to warn of', async () => {
    const values = { ...filing, channel: 'counter', respondent: { name: '示範新號商行', businessNumber: '10000074' } }
    done(await house.store.begin(deskOf('officer'), MEDIATION, { step: 'register', values }, { at: AT }))
  })
})

test('the desk shows the warning beside what was typed, asks for the reason, and goes on with it', async () => {
  const one = await assigned()
  const officer = new Visitor(openApp(house))
  await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
  const path = `/desk/cases/${one.id}/steps/schedule`
  const sunday = { ...hearing({ room, hearingOn: '115/12/6', hearingFrom: '10:00', hearingTo: '11:00' }) } as Record<
    string,
    string
  >
  const sent = {
    ...sunday,
    _csrf: /name="_csrf" value="([^"]+)"/.exec(await (await officer.get(path)).text())?.[1] ?? '',
  }
  const shown = await officer.post(path, sent)
  assert.equal(shown.status, 422)
  const page = await shown.text()
  assert.match(page, /請再看一次/)
  assert.match(page, /星期日，機關不上班/)
  assert.match(page, /我知道，仍要辦理。理由/)
  assert.match(page, /value="10:00"/)
  assert.equal((await officer.post(path, { ...sent, _despite: '雙方同意假日調解' })).status, 303)
  const history = await (await officer.get(`/desk/cases/${one.id}`)).text()
  assert.match(history, /已知而仍辦理：.*星期日.*理由：雙方同意假日調解/)
})

test('a definition whose two ends do not know each other does not ship', () => {
  const found = (fields: Record<string, unknown>) =>
    faults({ ...loosely(mediation), fields: { ...mediation.fields, ...fields } } as never, {}).filter((fault) =>
      /lecture|hearing|begin/.test(fault),
    )
  const open = time(t('開始', 'From'))
  assert.ok(found({ lectureFrom: open, lectureTo: time(t('結束', 'To')) }).some((one) => /does not say/.test(one)))
  assert.ok(found({ hearingTo: time(t('結束', 'To')) }).some((one) => /may be before hearingFrom/.test(one)))
  assert.ok(found({ hearingTo: time(t('結束', 'To'), { after: 'room' }) }).some((one) => /no time beside it/.test(one)))
})
