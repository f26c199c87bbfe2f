// Ten thousand guesses over HTTP: what belongs to another section, another bureau or nobody answers alike, and says nothing.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { keepAccount } from '#auth/accounts.ts'
import { openApp } from '../src/app.ts'
import { aHouse, filing, lin, system, type TestHouse, withRooms } from './a-house.ts'
import { Visitor } from './a-visitor.ts'
import { fewer } from './second-server.ts'

const GUESSES = fewer(10_000, 10)
const MEDIATION = 'labour-dispute-mediation'
const CASES = 50
/** What nobody may learn who has no right to the case. */
const SECRETS = [lin.name, lin.idNumber, filing.respondent.name, 'MD115-']

let house: TestHouse
let app: ReturnType<typeof openApp>
let theirs: string[]
before(async () => {
  house = await aHouse('2026-03-10T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, () => {})
  const of = (bureau: string) => ({ ...system, bureau })
  const line = { on: '2026-03-02', by: { id: 'p', role: 'claimant' }, step: 'apply', values: filing }
  const cases = Array.from({ length: CASES }, () => ({ programme: MEDIATION, lines: [line] }))
  for (const bureau of [house.bureau.id, 'neighbour'])
    assert.deepEqual((await house.store.play(of(bureau), cases)).refused, [])
  const { rows } = await house.pool.query<{ id: string }>('select id from cases where programme = $1', [MEDIATION])
  theirs = rows.map(({ id }) => id)
  assert.equal(theirs.length, CASES * 2)
  await keepAccount(house.db, house.bureau.id, {
    id: 'demo-officer-0',
    name: '示範他科承辦',
    roles: [{ role: 'officer', programmes: ['quota-register'] }],
  })
})
after(() => house.drop())

const around = (id: string, nth: number): string =>
  [
    `/desk/cases/${id}`,
    `/desk/cases/${id}/steps/accept`,
    `/desk/cases/${id}/correct`,
    `/desk/cases/${id}/letters/1/receipt.pdf`,
    `/desk/cases/${id}/files/${nth.toString(16).padStart(64, '0')}`,
    `/desk/cases/${id}/lists/enrolments/do`,
    `/api/cases/${id}`,
    `/api/cases/${id}/events`,
    `/api/cases/${id}/clocks`,
  ][nth % 9] ?? '/'
/** A page without what differs between any two answers. */
const bare = (text: string, id: string) =>
  text
    .replaceAll(id, 'ID')
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/[0-9a-f]{64}/g, 'HASH')

async function guess(visitor: Visitor) {
  const answers = new Map<string, Set<string>>()
  for (let nth = 0; nth < GUESSES / 2; nth++) {
    // Every other guess is right: it is a case that exists.
    const exists = nth % 2 === 0
    const id = (exists && theirs[nth % theirs.length]) || crypto.randomUUID()
    const path = around(id, Math.floor(nth / 2))
    const answer = await visitor.get(path)
    const text = await answer.text()
    assert.ok(answer.status >= 300 && answer.status < 500, `${path}: ${answer.status}`)
    for (const secret of SECRETS) assert.ok(!text.includes(secret), `${path} tells ${secret}`)
    const kind = path.replace(id, 'ID').replace(/[0-9a-f]{64}/, 'HASH')
    answers.set(kind, (answers.get(kind) ?? new Set()).add(`${answer.status} ${bare(text, id)}`))
  }
  return answers
}

describe(`${GUESSES} guessed addresses`, () => {
  test('would tell an officer of that section all of it', async () => {
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-1' })
    const told = await Promise.all(theirs.map(async (id) => (await officer.get(`/desk/cases/${id}`)).text()))
    for (const secret of [lin.name, filing.respondent.name, 'MD115-'])
      assert.equal(told.filter((text) => text.includes(secret)).length, CASES, secret)
  })

  test('tell an officer of another section nothing, not even that the case exists', async () => {
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    assert.equal((await officer.get('/desk')).status, 200)
    for (const [kind, said] of await guess(officer)) assert.equal(said.size, 1, `${kind}: ${[...said].join('\n')}`)
  })

  test('tell a passer-by nothing', async () => {
    for (const [kind, said] of await guess(new Visitor(app)))
      assert.equal(said.size, 1, `${kind}: ${[...said].join('\n')}`)
  })
})
