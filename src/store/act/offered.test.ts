// Who sends what no form offered: a class that is a dispute, a hall that is not there, a register entry that was taken down.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { listed, type Programme } from '#engine'
import type { Acted, OpenCase } from '#store/types.ts'
import { openApp } from '#app'
import { aClass, take as takeOfClass } from '#tests/a-class.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'

const MEDIATION = 'labour-dispute-mediation'
const AT = '2026-03-02T09:00:00+08:00'
let house: TestHouse
let dispute: OpenCase
let room = ''
before(async () => {
  house = await aHouse(AT)
  await withRooms(house)
  const values = { ...filing, channel: 'counter' }
  dispute = done(await house.store.begin(deskOf('officer'), MEDIATION, { step: 'register', values }, { at: AT }))
  room = (await house.store.register(system, 'mediation-venues', ['active']))[0]?.id ?? ''
})
after(() => house.drop())

const refused = (acted: Acted) => ('refused' in acted ? acted.refused : assert.fail('it was taken'))

/** Every field of a case that names an entry, with a step that begins the case by asking it. */
const BEGINS = (programmes: readonly Programme[]) =>
  programmes.flatMap((programme) =>
    Object.entries(programme.steps).flatMap(([step, { from, by, asks = [] }]) => {
      const [role] = listed(by).filter((one) => one !== 'clock')
      if (from !== 'start' || !role) return []
      return asks.flatMap((name) => {
        const field = programme.fields[name]
        return field?.kind === 'entry' && !field.when ? [{ programme, step, role, name, of: field.of }] : []
      })
    }),
  )

describe('an entry that no form offers', () => {
  test('is refused beside its field wherever a case may begin with it, in every programme', async () => {
    const taken: string[] = []
    const all = BEGINS(house.programmes)
    for (const { programme, step, role, name, of } of all) {
      const forged = [randomUUID(), 'not-an-id', '7', ...(of === MEDIATION ? [] : [dispute.id])]
      for (const id of forged) {
        const session = deskOf(role)
        const acted = await house.store.begin(session, programme.id, { step, values: { [name]: id } }, { at: AT })
        const says = refused(acted).find((one) => one.field === name)?.says.zh ?? ''
        if (!/請(重新|由清單)選擇/.test(says)) taken.push(`${programme.id}/${step} ${name} = ${id}: ${says}`)
      }
    }
    assert.deepEqual(taken, [])
    assert.ok(all.length > 20, `${all.length} ways to name an entry`)
  })

  test('by a stranger over the API is a problem of its field, and no case', async () => {
    const app = openApp(house)
    const offering = await aClass(house.store, '2026-03-02T08:00:00+08:00', { capacity: 3 })
    await takeOfClass(house.store, offering, 'officer', 'callOff', { offReason: '講師請假' })
    const enrol = async (id: string) => {
      const participant = {
        name: '測試學員',
        idNumber: 'A200000003',
        phone: '0900-000-000',
        email: 'student@example.test',
      }
      const values = { offering: id, participant, relation: 'worker', group: 'general' }
      const answer = await app.request('/api/programmes/learning-enrolments/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ step: 'enrol', values }),
      })
      return [answer.status, await answer.text()] as const
    }
    for (const id of [randomUUID(), 'not-an-id', dispute.id, offering]) {
      const [status, says] = await enrol(id)
      assert.equal(status, 422, `${id}: ${says}`)
      assert.match(says, /"offering"/)
    }
    const open = await aClass(house.store, '2026-03-02T08:00:00+08:00', { capacity: 3 })
    assert.equal((await enrol(open))[0], 201)
  })

  test('is refused by a step and by a correction, and what the case named before may stay', async () => {
    const by = deskOf('officer')
    const accepted = done(
      await house.store.take(
        by,
        dispute.id,
        dispute.seq,
        { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
        { at: AT },
      ),
    )
    const step = (one: OpenCase, name: string, values: Record<string, unknown>) =>
      house.store.take(by, one.id, one.seq, { step: name, values }, { at: AT })
    for (const mediator of [randomUUID(), room, 'nobody'])
      assert.ok(
        refused(await step(accepted, 'assign', { method: 'agency-mediator', mediator, conflict: 'none' })).some(
          (one) => one.field === 'mediator',
        ),
      )
    const [mediator, other] = await house.store.register(system, 'mediator-register', ['active'])
    const assigned = done(
      await step(accepted, 'assign', { method: 'agency-mediator', mediator: mediator?.id, conflict: 'none' }),
    )
    const correct = (values: Record<string, unknown>) =>
      house.store.correct(by, assigned.id, assigned.seq, values, '登錄錯誤', { at: AT })
    for (const named of [randomUUID(), room, 'nobody'])
      assert.ok(refused(await correct({ mediator: named })).some((one) => one.field === 'mediator'))
    const entry = await house.store.open(system, mediator?.id ?? '', { purpose: 'test', at: AT })
    const ends = { step: 'end', values: { endReason: 'resigned' } }
    done(await house.store.take(deskOf('officer'), mediator?.id ?? '', entry?.seq ?? 0, ends, { at: AT }))
    const corrected = done(await correct({ mediator: mediator?.id, conflict: 'none' }))
    assert.equal(corrected.values.mediator, mediator?.id)
    const reassign = await step(corrected, 'reassign', { mediator: other?.id, conflict: 'none' })
    done(reassign)
  })
})
