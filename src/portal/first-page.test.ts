// The first page of a filing takes people as they are: with a passport or without a number, with an extension behind the telephone.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { programmes } from '#roll'
import { type Field, readFields } from '#engine'
import { openApp } from '#app'
import { Visitor } from '#tests/a-visitor.ts'
import { aHouse, type TestHouse } from '#tests/a-house.ts'

const PAGE = '/apply/labour-dispute-mediation/1'
let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse()
  app = openApp(house, (line) => line.error && console.error(line.error))
})
after(() => house.drop())

const typed = {
  applicantKind: 'worker',
  'claimant.name': 'Siti Percobaan',
  'claimant.idNumber': 'C1234567',
  'claimant.phone': '0900-000-001',
  'claimant.address': '示範市示範東區示範路1號',
  language: 'id',
  interpreter: 'yes',
}
/** Where the form leads, and every sentence beside a field where it leads back to itself. */
async function next(more: Record<string, string>): Promise<string> {
  const who = new Visitor(app)
  const answer = await who.post(PAGE, { ...typed, ...more })
  const to = answer.headers.get('location') ?? String(answer.status)
  if (!to.includes('wrong=1')) return to
  const page = await (await who.get(to)).text()
  return [to, ...[...page.matchAll(/class="problem"[^>]*>([^<]*)/g)].map(([, words]) => words)].join(' ')
}

describe('a worker', () => {
  for (const idNumber of ['C1234567', '', 'A200000003'])
    test(`with ${idNumber ? `the number ${idNumber}` : 'no number'} goes on to the next page`, async () => {
      assert.equal(await next({ 'claimant.idNumber': idNumber }), PAGE.replace('1', '2'))
    })
  for (const phone of [
    '07-812-4613 轉 415',
    '07-8124613分機415',
    '(07)812-4613 ext. 415',
    '07–812–4613',
    '07-8124613#415',
  ])
    test(`at ${phone} goes on to the next page`, async () => {
      assert.equal(await next({ 'claimant.phone': phone }), PAGE.replace('1', '2'))
    })
  test('whose number is neither is asked again, on a page of its own', async () => {
    assert.match(await next({ 'claimant.idNumber': '測試' }), /wrong=1 .*護照/)
  })
})

test('every programme that asks people for a number takes that of a passport', () => {
  const asking = programmes.flatMap((programme) =>
    Object.entries(programme.fields).flatMap(([name, field]) =>
      field.kind === 'person' && field.asks.includes('idNumber') ? [{ programme, name, field }] : [],
    ),
  )
  assert.ok(asking.length > 5, `${asking.length} fields`)
  const refusing = asking.flatMap(({ programme, name, field }) => {
    const given = { name: 'Siti Percobaan', idNumber: 'C1234567', country: 'Indonesia' }
    const fields: Record<string, Field> = { [name]: field }
    const { problems } = readFields(fields, [name], { [name]: given }, { today: '2026-03-02', strict: true })
    return problems.some((one) => one.field === `${name}.idNumber`) ? [`${programme.id}.${name}`] : []
  })
  assert.deepEqual(refusing, [])
})
