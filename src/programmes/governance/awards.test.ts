// A round of an award among several: jurors who see nobody else's sheet, a tie, a winner who declines, and a certificate anybody can check.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Case, lotOf } from '#engine'
import { standFor } from '#auth/index.ts'
import { numberOf } from '#demo/plays/invented.ts'
import { letterCode, verifyLetter } from '#store/chain/letter-codes.ts'
import { openApp } from '#app'
import { done } from '#tests/done.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const AT = '2026-03-02T09:00:00+08:00'
const LATER = '2026-05-04T09:00:00+08:00'
const CRITERIA = [
  { code: 'work', zh: '敬業與專業', en: 'Work', kind: 'scale', weight: 60 },
  { code: 'help', zh: '助人', en: 'Help to others', kind: 'scale', weight: 40 },
]
let house: TestHouse
let award = ''
const jurors: Case[] = []
const as = (role: string, nth = 0) => deskOf(role, nth)
const begin = async (programme: string, step: string, values: Record<string, unknown>, at = AT) =>
  done(await house.store.begin(as('officer'), programme, { step, values }, { at }))
const now = async (id: string) => {
  const one = await house.store.open(system, id, { purpose: 'test', at: LATER })
  assert.ok(one)
  return one
}
/** In the words of whoever acts; a party acts through the system's own session here. */
async function take(id: string, role: string, step: string, values: Record<string, unknown> = {}, at = AT, nth = 0) {
  const one = await now(id)
  const session = ['officer', 'head'].includes(role) ? as(role, nth) : { ...system, actor: { id: `test-${role}`, role } }
  return house.store.take(session, id, one.seq, { step, values }, { at })
}
const says = (acted: object) => JSON.stringify('refused' in acted ? acted.refused : acted)

before(async () => {
  house = await aHouse(AT)
  const team = await begin('learning-series', 'begin', { name: '測試評審名冊', code: 'jurors', carrier: 'roster', unit: 'planning', audience: 'everyone' })
  for (const name of ['測試評審甲', '測試評審乙']) {
    const values = { who: { name, phone: '0900-000-009' }, team: team.id, skills: ['law'], termFrom: '2026-01-01' }
    const one = await begin('rosters', 'nominate', values)
    jurors.push(done(await take(one.id, 'head', 'approve')))
  }
  const series = { name: '測試模範勞工', code: 'model-workers', carrier: 'award', unit: 'labour-organisation', audience: 'workers' }
  award = (await begin('learning-series', 'begin', series)).id
})
after(() => house.drop())

const announced = (places: number, more: Record<string, unknown> = {}) =>
  begin('award-rounds', 'announce', {
    series: award,
    name: '115年模範勞工',
    year: '115年',
    whom: 'person',
    places,
    passMark: 60,
    criteria: CRITERIA,
    jury: jurors.map(({ id }) => ({ juror: id })),
    closesOn: '2026-03-31',
    scoreBy: '2026-04-30',
    ...more,
  })
let people = 0
async function nominated(round: Case, candidate: string, keepOut: Case[] = []): Promise<Case> {
  const nominee = { name: candidate, idNumber: numberOf(6_000_000 + ++people), phone: '0900-000-001' }
  const one = await begin('award-entries', 'register', {
    round: round.id,
    whom: 'person',
    candidate,
    nominee,
    relation: 'union',
    merits: '帶領新人。',
    nominator: { name: '測試工會幹部', phone: '0900-000-002' },
  })
  const rows = keepOut.map(({ id }) => ({ juror: id, why: '同公司' }))
  return done(await take(one.id, 'officer', 'admit', rows.length > 0 ? { keepOut: rows } : {}))
}
const sheetsOf = async (entry: Case) => {
  const { rows } = await house.pool.query<{ id: string; state: string; juror: string }>(
    `select c.id, c.state, j.target as juror from cases c join links l on l.case_id = c.id and l.target = $1 and l.field = 'nomination'
      join links j on j.case_id = c.id and j.field = 'juror' where c.programme = 'award-scores' order by j.target = $2 desc`,
    [entry.id, jurors[0]?.id],
  )
  return rows
}
async function scored(entry: Case, ...given: (readonly [work: string, help: string])[]): Promise<void> {
  for (const [nth, sheet] of (await sheetsOf(entry)).filter(({ state }) => state === 'assigned').entries()) {
    const [work, help] = given[nth] ?? assert.fail('a score for each sheet')
    done(await take(sheet.id, 'juror', 'score', { sheet: { work, help } }))
  }
}
async function ranked(round: Case, seed: string) {
  done(await take(round.id, 'officer', 'closeEntries', {}, LATER))
  done(await take(round.id, 'officer', 'closeScoring', {}, LATER))
  done(await take(round.id, 'officer', 'rank', { seed }, LATER, 1))
  return done(await take(round.id, 'head', 'decide', {}, LATER))
}

describe('a round of an award', () => {
  test('orders by the mean, then by what weighs most, then by a lot anybody can draw again; the next is called', async () => {
    const round = await announced(2)
    const [first, leads, even, alike] = [
      await nominated(round, '測試勞工一'),
      await nominated(round, '測試勞工二'),
      await nominated(round, '測試勞工三'),
      await nominated(round, '測試勞工四'),
    ]
    await scored(first, ['5', '5'], ['5', '4'])
    await scored(leads, ['5', '2'], ['5', '2'])
    await scored(even, ['3', '5'], ['3', '5'])
    await scored(alike, ['3', '5'], ['3', '5'])
    const { values } = await ranked(round, '樂透第45期')
    const places = await Promise.all([first, leads, even, alike].map(({ id }) => now(id)))
    assert.deepEqual(
      places.slice(0, 2).map((one) => [one.state, one.values.rank, one.values.average, one.values.leading]),
      [
        ['won', 1, '96.00', '100.00'],
        ['won', 2, '76.00', '100.00'],
      ],
    )
    const drawn = [even, alike].toSorted((a, b) => (lotOf('樂透第45期', a.number) < lotOf('樂透第45期', b.number) ? -1 : 1))
    const order = values.order as { who: string; place: number }[]
    assert.deepEqual(
      order.map(({ who }) => who),
      [first, leads, ...drawn].map(({ id }) => id),
    )
    assert.deepEqual(
      places.slice(2).map((one) => one.state),
      ['reserve', 'reserve'],
    )
    done(await take(leads.id, 'nominee', 'decline', {}, LATER))
    assert.equal((await now(drawn[0]?.id ?? '')).state, 'won', 'the next is called at once')
    assert.equal((await now(drawn[1]?.id ?? '')).state, 'reserve')
    await checkedByAnybody(first)
  })

  test('keeps out a juror who is nominated, one who is named, and counts the mean of the others', async () => {
    const round = await announced(1)
    const self = await nominated(round, '測試評審甲')
    const other = await nominated(round, '測試勞工五', jurors.slice(1))
    const states = async (one: Case) => (await sheetsOf(one)).map(({ state }) => state)
    assert.deepEqual(await states(self), ['aside', 'assigned'])
    assert.deepEqual(await states(other), ['assigned', 'aside'])
    const [own] = await sheetsOf(self)
    assert.match(says(await take(own?.id ?? '', 'juror', 'score', { sheet: { work: '5', help: '5' } })), /目前的狀態/)
    await scored(self, ['4', '4'])
    await scored(other, ['5', '5'])
    await ranked(round, '號碼')
    assert.deepEqual([(await now(self.id)).values.average, (await now(self.id)).values.sheets], ['80.00', 1])
    assert.equal((await now(self.id)).state, 'reserve')
    assert.equal((await now(other.id)).state, 'won')
  })

  test('is annulled as if it had not been: a certificate that went out no longer stands', async () => {
    const round = await announced(1)
    const one = await nominated(round, '測試勞工六')
    await scored(one, ['5', '5'], ['4', '4'])
    await ranked(round, '號碼')
    const honoured = done(await take(one.id, 'nominee', 'accept', { shownAs: '測試勞工六' }, LATER))
    const code = letterCode(house.context, 'demo', honoured, honoured.seq, 'certificate')
    assert.equal((await verifyLetter(house.context, 'demo', code))?.stands, true)
    done(await take(round.id, 'head', 'annul', { reason: '程序有瑕疵' }, LATER))
    assert.equal((await verifyLetter(house.context, 'demo', code))?.stands, false)
    assert.deepEqual([...new Set((await sheetsOf(one)).map(({ state }) => state))], ['annulled'])
  })

  test('is not announced with criteria that count for nothing, or a juror twice', async () => {
    const tried = async (more: Record<string, unknown>) =>
      house.store.begin(as('officer'), 'award-rounds', { step: 'announce', values: { ...(await announced(1)).values, order: undefined, ...more } }, { at: AT })
    assert.match(says(await tried({ criteria: [{ zh: '年資', kind: 'number' }] })), /沒有任何一項計分/)
    const [twice] = jurors
    assert.match(says(await tried({ jury: [{ juror: twice?.id }, { juror: twice?.id }] })), /同一位評審列了兩次/)
  })

  test('takes no nomination of what it does not honour, and nobody twice', async () => {
    const round = await announced(1)
    const one = await nominated(round, '測試勞工七')
    const { values } = await now(one.id)
    const again = { round: round.id, whom: 'person', candidate: '測試勞工七', nominee: values.nominee, relation: 'self', merits: '再推薦。', nominator: { name: '測試', phone: '0900-000-003' } }
    assert.match(says(await house.store.begin(as('officer'), 'award-entries', { step: 'register', values: again }, { at: AT })), /已被推薦/)
    const union = { ...again, whom: 'union', nominee: undefined, union: one.id }
    // What a form would offer is the register's to say; here by the house itself, which is asked by the award alone.
    const itself = { ...as('officer'), reach: 'system' as const }
    assert.match(says(await house.store.begin(itself, 'award-entries', { step: 'register', values: union }, { at: AT })), /表揚的不是這一類/)
  })
})

describe('a score sheet', () => {
  test('is read by its juror alone, and by the head; a colleague sees that it is there', async () => {
    const round = await announced(1)
    const entry = await nominated(round, '測試勞工八')
    const sheets = await sheetsOf(entry)
    await standFor(house.db, 'demo', 'demo-juror-0', [jurors[0]?.id ?? ''])
    const app = openApp(house, (line) => line.error && console.error(line.error))
    const juror = new Visitor(app)
    await juror.post('/desk/demo-sign-in', { account: 'demo-juror-0' })
    const pages = await Promise.all(sheets.map(({ id }) => juror.get(`/desk/cases/${id}`)))
    assert.deepEqual(
      pages.map(({ status }) => status),
      [200, 404],
    )
    const page = (await pages[0]?.text()) ?? ''
    assert.match(page, /帶領新人/)
    assert.match(await (await juror.get(`/desk/cases/${sheets[0]?.id}/steps/score`)).text(), /敬業與專業/)
    assert.equal((await juror.get(`/desk/cases/${entry.id}`)).status, 404, 'nor does a juror read the nomination')
  })
})

async function checkedByAnybody(one: Case): Promise<void> {
  const honoured = done(await take(one.id, 'nominee', 'accept', { shownAs: '測試勞工一' }, LATER))
  const found = await verifyLetter(house.context, 'demo', letterCode(house.context, 'demo', honoured, honoured.seq, 'certificate'))
  assert.deepEqual([found?.stands, found?.holder, found?.values.roundName], [true, '測試勞工一', '115年模範勞工'])
  const page = await (await new Visitor(openApp(house, () => {})).get('/open/award-winners')).text()
  assert.match(page, /測試勞工一/)
}
