// The notice of a meeting carries its agenda and its members as they stood that day, and the minutes what was resolved.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
before(async () => void (house = await aHouse('2026-03-02T09:00:00+08:00')))
after(() => house.drop())

async function begin(programme: string, step: string, values: Record<string, unknown>): Promise<string> {
  const acted = await house.store.begin(deskOf('officer'), programme, { step, values }, { at: house.at })
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done.id
}
async function take(id: string, step: string, values: Record<string, unknown> = {}): Promise<number> {
  const { seq = 0 } = (await house.store.open(system, id, { purpose: 'test', at: house.at })) ?? {}
  const acted = await house.store.take(deskOf('officer'), id, seq, { step, values }, { at: house.at })
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done.seq
}
const member = (name: string) => ({ name, side: 'labour', sex: 'female', from: '2026-01-01', until: '2027-12-31' })

test('says what it said when it was sent, whatever becomes of the agenda and of the committee', async () => {
  const facts = { basis: '示範要點', quorum: 2, noticeDays: 7, members: [member('示範委員甲'), member('示範委員乙')] }
  const committee = await begin('committees', 'set', { name: '示範勞資協商會', ...facts })
  const planned = { committee, session: '第一次', meetOn: '2026-03-02', meetFrom: '10:00', place: '示範會議室' }
  const meeting = await begin('committee-meetings', 'plan', planned)
  const raised = { meeting, side: 'labour', raisedOn: '2026-03-02', proposal: '機密說明' }
  const item = await begin('agenda-items', 'raise', { ...raised, subject: '調整輪班' })
  const convened = await take(meeting, 'convene', { convenedOn: '2026-03-02' })
  const visitor = new Visitor(openApp(house))
  await visitor.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
  const page = await (await visitor.get(`/desk/cases/${meeting}`)).text()
  assert.ok(page.includes(`/desk/cases/${meeting}/letters/${convened}/notice.`))
  const read = async (seq: number, name: string) => {
    const answer = await visitor.get(`/desk/cases/${meeting}/letters/${seq}/${name}.html`)
    assert.equal(answer.status, 200)
    return answer.text()
  }
  const notice = await read(convened, 'notice')
  for (const words of ['召開「示範勞資協商會」第一次會議', '受文者：示範委員甲、示範委員乙', '調整輪班', '勞方', '示範會議室'])
    assert.ok(notice.includes(words), words)
  assert.ok(!notice.includes('機密說明'))

  await begin('agenda-items', 'raise', { ...raised, subject: '臨時動議' })
  await take(committee, 'amend', { ...facts, name: '改名後的委員會', members: [member('示範委員丙'), member('示範委員丁')] })
  await take(meeting, 'open', { attending: [{ name: '示範委員甲' }, { name: '示範委員乙' }] })
  assert.equal(await read(convened, 'notice'), notice)

  await take(item, 'settleRecusal')
  await take(item, 'vote', { votesFor: 2, votesAgainst: 0, abstained: 0, words: '照案通過。' })
  const { rows } = await house.pool.query(`select id from cases where programme = 'agenda-items' and state = 'listed'`)
  await take(rows[0].id, 'defer', { reason: '資料不足' })
  const minutes = await read(await take(meeting, 'close'), 'minutes')
  for (const words of ['調整輪班', '通過', '臨時動議', '緩議', '出席2人']) assert.ok(minutes.includes(words), words)
})
