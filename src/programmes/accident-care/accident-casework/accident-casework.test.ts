// Casework after accidents: a line that is logged is theirs who entered it, stands on the client's page, and is nobody else's to read;
// the published persons and contacts come out of the lines.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { OpenCase } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { differences, only, playFigures } from '#tests/figures-of.ts'

const at = '2026-03-02T01:00:00.000Z'
const CONTACTS = 'accident-contacts'
const SAID = '金絲雀說了什麼'
let house: TestHouse
let app: ReturnType<typeof openApp>
let client: OpenCase
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house)
  const values = {
    source: 'hospital',
    client: { name: '測試金絲雀', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範路1號' },
    relation: 'self',
    accidentOn: '2026-02-20',
  }
  const begun = await house.store.begin(system, 'accident-casework', { step: 'receive', values }, { at })
  if (!('done' in begun)) assert.fail(JSON.stringify(begun))
  client = begun.done
  await house.store.assign(system, client.id, 'demo-officer-0', { at })
})
after(() => house.drop())

async function as(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}
const page = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const call = (said: string) => ({
  client: client.id,
  contactOn: '2026-03-02',
  serviceType: 'mind',
  form: 'phone',
  minutes: '25',
  said,
})
const lines = async () =>
  (
    await house.pool.query<{ id: string; owner: string | null; state: string }>(
      'select id, owner, state from cases where programme = $1 order by opened_on, number',
      [CONTACTS],
    )
  ).rows

describe('a contact', () => {
  test('is logged from the page of the client, belongs to whoever entered it, and is added up there', async () => {
    const worker = await as('demo-officer-0')
    assert.match(await page(worker, `/desk/cases/${client.id}`), /服務紀錄/)
    const answer = await worker.post(`/desk/new/${CONTACTS}?step=record`, call(SAID))
    assert.equal(answer.status, 303, await answer.text())
    assert.deepEqual(
      (await lines()).map(({ owner, state }) => [owner, state]),
      [['demo-officer-0', 'made']],
    )
    const shown = await page(worker, `/desk/cases/${client.id}`)
    for (const word of ['心理支持', '25']) assert.ok(shown.includes(word), word)
  })

  test('is read by them and the supervisor, and by no officer next door', async () => {
    const [line] = await lines()
    assert.ok(line)
    const path = `/desk/cases/${line.id}`
    for (const reader of ['demo-officer-0', 'demo-head-0'])
      assert.ok((await page(await as(reader), path)).includes(SAID), reader)
    const next = await as('demo-officer-1')
    for (const one of [
      path,
      `/desk/cases/${client.id}`,
      `/api/cases/${line.id}`,
      `/desk/find?q=${SAID}&purpose=test`,
    ]) {
      const text = await page(next, one)
      // The search says back what was sought.
      assert.ok(one.includes('find') ? !text.includes(line.id) : !text.includes(SAID), one)
      assert.ok(!text.includes('測試金絲雀'), one)
    }
  })

  test('is taken back within a minute by whoever entered it, and then never was', async () => {
    const worker = await as('demo-officer-0')
    await worker.post(`/desk/new/${CONTACTS}?step=record`, call('重複的一行'))
    const twice = (await lines())[1]
    assert.ok(twice)
    await worker.post(`/desk/new/${CONTACTS}/take-back`, { step: 'record', case: twice.id })
    assert.deepEqual(
      (await lines()).map(({ state }) => state),
      ['made', 'void'],
    )
  })
})

test('persons and contacts of both documents come out as published', async () => {
  const other = await aHouse('2026-11-24T09:00:00+08:00')
  try {
    for (const code of ['KH109H1', 'KH114H1']) {
      const dataset = only(code, ['injury-case-persons', 'injury-case-contacts'])
      assert.deepEqual(await playFigures(other, dataset), [])
    }
    for (const code of ['KH109H1', 'KH114H1']) {
      const dataset = only(code, ['injury-case-persons', 'injury-case-contacts'])
      assert.deepEqual(await differences(other, dataset), { different: [], notCounted: [], equal: 2 })
    }
  } finally {
    await other.drop()
  }
})
