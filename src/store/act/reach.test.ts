// Whoever acts reaches at the end of an act what they reached at its beginning: what the house does for them in between is the house's.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { standFor, toStoreSession } from '#auth/index.ts'
import type { Session } from '#store/types.ts'
import { asSystem } from '#store/session.ts'
import { sql, withSession } from '#store'
import { approved, Clerk } from '#tests/a-cashier.ts'
import { aClass, join } from '#tests/a-class.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { type Ended, reachAtEnd } from '#tests/reach-at-end.ts'
import { applicant, aRoom } from '#tests/rush.ts'
import { done } from '#tests/done.ts'

const at = '2026-03-02T01:00:00.000Z'
const MEDIATION = 'labour-dispute-mediation'
let house: TestHouse
let seen: Ended[]
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  seen = reachAtEnd(house.serves)
})
after(() => house.drop())

const citizen: Session = { bureau: 'demo', reach: 'portal', actor: { id: 'citizen', role: 'claimant' } }
const officer = deskOf('officer')
const apply = (key?: string) =>
  house.store.begin(citizen, MEDIATION, { step: 'apply', values: filing }, { at, ...(key ? { key } : {}) })

/** What it does ends in the reach of whoever does it; `far` is how far that is. */
async function ends<T>(far: Session['reach'], work: () => Promise<T> | T): Promise<T> {
  const from = seen.length
  const made = await work()
  const theirs = seen.slice(from)
  assert.ok(
    theirs.some((one) => one.began === far && one.ended === far),
    JSON.stringify(theirs),
  )
  assert.deepEqual(
    theirs.filter((one) => one.began !== one.ended),
    [],
  )
  return made
}

describe('an act ends in the reach of whoever acts', () => {
  test('when a citizen files, sends the same again, or something else with the same key', async () => {
    const papers = [await house.store.putFile(citizen, { name: 'a.txt', content: Buffer.from('示範') })]
    const values = { ...filing, papers }
    const file = (more = {}) =>
      house.store.begin(
        citizen,
        MEDIATION,
        { step: 'apply', values: { ...values, ...more } },
        { at, key: 'once', account: 'demo-officer-0' },
      )
    const first = done(await ends('portal', () => file()))
    assert.equal(done(await ends('portal', () => file())).id, first.id)
    assert.ok('refused' in (await ends('portal', () => file({ workers: 2 }))))
  })

  test('when an officer takes steps, names an entry of a register, is refused, or is slower than a colleague', async () => {
    const { id } = done(await apply())
    const take = (role: string, seq: number, step: string, values: Record<string, unknown>) =>
      ends('desk', () => house.store.take(deskOf(role), id, seq, { step, values }, { at }))
    const accepted = { category: 'wage', nature: 'rights', workers: 1 }
    assert.ok('refused' in (await take('intake', 1, 'accept', { workers: 'many' })))
    done(await take('intake', 1, 'accept', accepted))
    assert.ok('conflict' in (await take('intake', 1, 'accept', accepted)))
    const [mediator] = await house.store.register(system, 'mediator-register', ['active'])
    done(await take('officer', 2, 'assign', { method: 'agency-mediator', mediator: mediator?.id, conflict: 'none' }))
  })

  test('when it is corrected, given to somebody, noted, or its code is made anew', async () => {
    const { id } = done(await apply())
    done(await ends('desk', () => house.store.correct(officer, id, 1, { workers: 3 }, '誤植', { at, despite: '已查' })))
    done(await ends('desk', () => house.store.assign(officer, id, 'demo-officer-1', { at })))
    done(await ends('desk', () => house.store.note(officer, id, '已電話聯絡', { at })))
    const renewal = { role: 'claimant', given: 'counter' as const }
    const renewed = await ends('desk', () => house.store.renewCode(officer, id, renewal, { at }))
    assert.ok('code' in renewed && renewed.code, JSON.stringify(renewed))
  })

  test('when a case that is read by its owner is taken over', async () => {
    const values = {
      right: 'see',
      which: '所有資料',
      applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範路1號' },
      proof: [],
    }
    const asker: Session = { bureau: 'demo', reach: 'portal', actor: { id: 'asker', role: 'applicant' } }
    const program = 'personal-data-requests'
    const { id } = done(await ends('portal', () => house.store.begin(asker, program, { step: 'ask', values }, { at })))
    const person = (account: string) => {
      const roles = [{ role: 'officer', programmes: 'all' as const }]
      return toStoreSession({ id: account, name: account, kind: 'staff', bureau: 'demo', roles }, house.programmes)
    }
    const own = (account: string, reason?: string) =>
      ends('desk', () => house.store.assign(person(account), id, account, { at, ...(reason ? { reason } : {}) }))
    done(await own('demo-officer-0'))
    assert.ok('refused' in (await own('demo-officer-1')))
    done(await own('demo-officer-1', '代理人請假'))
  })

  test('when somebody asks for a place, waits for one, and is let in by whoever leaves', async () => {
    const offering = await aClass(house.store, at, { capacity: 1 })
    const came = done(await join(house.store, offering, 901, at))
    const waits = done(await join(house.store, offering, 902, at))
    assert.equal(waits.state, 'waiting')
    done(await ends('desk', () => house.store.take(officer, came.id, came.seq, { step: 'cancel' }, { at })))
    const now = await ends('desk', () => house.store.open(officer, waits.id, { purpose: 'test', at }))
    assert.notEqual(now?.state, 'waiting')
  })

  test('when a time is asked for that is free, and one that is taken, which is told with the nearest free ones', async () => {
    const room = await aRoom(house, '2026-03-02')
    const ask = () =>
      ends('portal', () =>
        house.store.begin(
          { ...citizen, actor: { id: 'renter', role: 'applicant' } },
          'venue-rental',
          {
            step: 'request',
            values: {
              applicant: applicant(1),
              group: 'public',
              purpose: '示範研習',
              expected: 20,
              ifTaken: 'choose',
              room,
              usedOn: '2026-03-10',
              unit: 'morning',
            },
          },
          { at },
        ),
      )
    assert.equal(done(await ask()).state, 'requested')
    const taken = await ask()
    assert.match('refused' in taken ? (taken.refused[0]?.says.zh ?? '') : '', /最近可借的時段/)
    await ends('portal', () => house.store.taken(citizen, [room], '2026-03-01', '2026-03-31'))
  })

  test('when many are paid in one transaction', async () => {
    const cashier = await Clerk.signIn(openApp(house), 'demo-accountant-0')
    const paid = [await approved(house, 0), await approved(house, 1)]
    assert.match(await ends('desk', () => cashier.list(...paid.map((one) => one.id))), /^P/)
  })

  test('when a mediator from outside acts in a case that names them', async () => {
    const [entry] = await house.store.register(system, 'mediator-register', ['active'])
    const { id } = done(await apply())
    const accepted = { category: 'wage', nature: 'rights', workers: 1 }
    done(await house.store.take(deskOf('intake'), id, 1, { step: 'accept', values: accepted }, { at }))
    const assign = { method: 'agency-mediator', mediator: entry?.id, conflict: 'none' }
    done(await house.store.take(officer, id, 2, { step: 'assign', values: assign }, { at }))
    await standFor(house.db, 'demo', 'demo-mediator-0', [entry?.id ?? ''])
    const app = openApp(house)
    const mediator = await Clerk.signIn(app, 'demo-mediator-0')
    const answer = await ends('partner', () => mediator.send(`/desk/cases/${id}/note`, { _note: '電話確認出席' }))
    assert.equal(answer.status, 303)
  })

  test('also where the clock acts for the house, which reaches everything anyway', async () => {
    await ends('system', () => house.store.sweep('demo', '2026-04-20T01:00:00.000Z'))
  })
})

describe('what the house does for somebody', () => {
  const desk = deskOf('officer', 0, [MEDIATION])
  const far = async (tx: Parameters<Parameters<typeof withSession>[2]>[0]) => {
    const { rows } = await sql<{ far: string }>`select current_setting('taitsi.reach') as far`.execute(tx)
    return rows[0]?.far
  }

  test('is over when it is done, also within another such work', async () => {
    const reaches = await withSession(house.db, desk, async (tx) => [
      await asSystem(tx, async () => [await asSystem(tx, () => far(tx)), await far(tx)]),
      await far(tx),
    ])
    assert.deepEqual(reaches, [['system', 'system'], 'desk'])
  })

  test('is over when it refuses, and the transaction goes on', async () => {
    const refused = new Error('No.')
    const reach = await withSession(house.db, desk, async (tx) => {
      await assert.rejects(
        asSystem(tx, () => Promise.reject(refused)),
        refused,
      )
      return far(tx)
    })
    assert.equal(reach, 'desk')
  })

  test('is over when the database refuses it, and somebody goes back to a savepoint', async () => {
    const reaches = await withSession(house.db, desk, async (tx) => {
      await sql`savepoint before_it`.execute(tx)
      await assert.rejects(
        asSystem(tx, () => sql`select 1 / 0`.execute(tx)),
        /division by zero/,
      )
      await sql`rollback to savepoint before_it`.execute(tx)
      return [await far(tx), await asSystem(tx, () => far(tx)), await far(tx)]
    })
    assert.deepEqual(reaches, ['desk', 'system', 'desk'])
  })

  test('is nothing that a transaction of nobody can ask for', async () => {
    await assert.rejects(
      house.db.transaction().execute((tx) => asSystem(tx, () => far(tx))),
      /confined to a session/,
    )
  })

  test('lets them see afterwards what they saw before, and no more', async () => {
    const counted = await withSession(house.db, desk, async (tx) => {
      const count = async () => (await sql<{ n: number }>`select count(*) as n from cases`.execute(tx)).rows[0]?.n
      return [await count(), await asSystem(tx, count), await count()]
    })
    assert.equal(counted[0], counted[2])
    assert.ok((counted[1] ?? 0) > (counted[0] ?? 0))
  })
})

test('an act of which the database no longer has a statement prepared is done all the same, once', async () => {
  for (let nth = 0; nth < 4; nth++) done(await apply())
  const clients = await Promise.all(Array.from({ length: 12 }, () => house.serves.connect()))
  for (const client of clients) await client.query('deallocate all')
  for (const client of clients) client.release()
  const { id, number } = done(await apply('after'))
  assert.equal(done(await apply('after')).id, id)
  const { rows } = await withSession(house.db, system, (tx) =>
    sql`select id from cases where number = ${number}`.execute(tx),
  )
  assert.deepEqual(rows, [{ id }])
})
