// What a party sees of its own case: what it gave, and what the definition says it sees. No draft, no remark, no other person's data.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fieldsOfParty } from '#auth/index.ts'
import { listed, type Programme, sensitivityOf, stateEnds, stateSeen, t } from '#engine'
import { faults } from '#engine/check/index.ts'
import { programmes } from '#roll'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const CONSOLATION = 'occupational-accident-consolation'
const parties = programmes.flatMap((programme) =>
  Object.entries(programme.roles).flatMap(([role, one]) =>
    one.kind === 'party' ? [{ programme, role, is: one.is }] : [],
  ),
)
const stepsOf = (programme: Programme, role: string) =>
  Object.values(programme.steps).filter((step) => listed(step.by).includes(role))

describe('in every programme, in every state', () => {
  test('a party sees what it gave itself, unless it is sealed', () => {
    assert.ok(parties.length > 15)
    for (const { programme, role, is } of parties)
      for (const state of Object.keys(programme.states)) {
        const { whole, nameOnly } = fieldsOfParty(programme, role, state)
        for (const name of [...listed(is), ...stepsOf(programme, role).flatMap((step) => step.asks ?? [])]) {
          const field = programme.fields[name]
          assert.ok(field, `${programme.id}: ${name}`)
          const seen = whole.has(name) || nameOnly.has(name)
          assert.equal(seen, sensitivityOf(field) !== 'sealed', `${programme.id}, ${role} in ${state}: ${name}`)
        }
      }
  })

  test('a party sees nothing of its own accord that only the bureau is asked', () => {
    for (const { programme, role } of parties)
      for (const state of Object.keys(programme.states)) {
        const { sees: _, ...bare } = programme.roles[role] ?? { name: programme.name, kind: 'party' as const }
        const without = { ...programme, roles: { ...programme.roles, [role]: bare } }
        const theirs = new Set([bare.is, ...stepsOf(programme, role).flatMap((step) => step.asks ?? [])])
        for (const name of fieldsOfParty(without, role, state).whole)
          assert.ok(theirs.has(name), `${programme.id}, ${role} in ${state}: ${name}`)
      }
  })

  test('a party has the other party’s name, and no more of a person than that', () => {
    for (const { programme, role, is } of parties)
      for (const state of Object.keys(programme.states)) {
        const { whole, nameOnly } = fieldsOfParty(programme, role, state)
        for (const other of Object.values(programme.roles))
          if (other.kind === 'party' && other.is && other.is !== is && programme.fields[other.is]?.kind === 'person')
            assert.ok(!whole.has(other.is) && nameOnly.has(other.is), `${programme.id}, ${role}: ${other.is}`)
      }
  })

  test('an amount of a benefit is seen from the approval on, and not while it is a proposal', () => {
    for (const { programme, role } of parties.filter(
      (one) => one.programme.states.proposed && one.programme.fields.payable,
    ))
      for (const state of Object.keys(programme.states)) {
        const { whole } = fieldsOfParty(programme, role, state)
        const decided = ['approved', 'listed', 'paid', 'returned', 'changed'].includes(state)
        assert.equal(whole.has('payable'), decided, `${programme.id} in ${state}`)
      }
  })

  test('why a case was refused is seen where a letter says it', () => {
    for (const { programme, role } of parties)
      for (const step of Object.values(programme.steps)) {
        const to = typeof step.to === 'string' ? step.to : ''
        const written = listed(step.sends).some((letter) => programme.letters?.[letter]?.to.includes(role))
        if (step.asks?.includes('reason') && written && stateEnds(programme.states[to]))
          assert.ok(fieldsOfParty(programme, role, to).whole.has('reason'), `${programme.id}, ${role} in ${to}`)
      }
  })
})

test('the check of a definition refuses what is sealed and what is not there', () => {
  const [first] = programmes.filter((one) => one.id === 'violation-report-intake')
  assert.ok(first)
  const reporter = { ...first.roles.reporter, name: first.name, kind: 'party' as const, is: 'reporter' }
  const found = faults(
    {
      ...first,
      roles: {
        ...first.roles,
        reporter: { ...reporter, sees: ['reporter', 'nothing', { in: ['nowhere'], fields: ['outcome'] }] },
      },
    },
    {},
  ).join('\n')
  assert.match(found, /the role reporter sees reporter, which is sealed/)
  assert.match(found, /the role reporter names nothing, which is no field/)
  assert.match(found, /the role reporter sees fields in nowhere, which is no state/)
})

test('the check of a definition refuses a state seen as one that says something else', () => {
  const first = programmes.find((one) => one.id === 'labour-penalties')
  assert.ok(first)
  assert.equal(stateSeen(first, 'drafted'), 'opined')
  const seenAs = (seen: Record<string, string>) =>
    faults(
      {
        ...first,
        states: {
          ...first.states,
          ...Object.fromEntries(Object.entries(seen).map(([state, as]) => [state, { name: t('甲', 'A'), seenAs: as }])),
        },
      },
      {},
    ).join('\n')
  assert.match(seenAs({ drafted: 'nowhere' }), /the state drafted is seen as nowhere, which is no state/)
  assert.match(
    seenAs({ drafted: 'proposed', proposed: 'opined' }),
    /drafted is seen as proposed, which is no state that/,
  )
  assert.match(seenAs({ drafted: 'annulled' }), /seen as annulled, and only one of the two is the end/)
  assert.match(seenAs({ inviting: 'proposed' }), /a party may take hear in inviting, and reads proposed instead/)
})

describe('over HTTP', () => {
  let house: TestHouse
  let app: ReturnType<typeof openApp>
  before(async () => {
    house = await aHouse('2026-03-10T09:00:00+08:00')
    await withRooms(house)
    app = openApp(house, () => {})
  })
  after(() => house.drop())

  const how = () => ({ at: house.at })
  const take = async (role: string, id: string, step: string, values: Record<string, unknown> = {}) => {
    const one = await house.store.open(deskOf(role), id, { purpose: 'test', at: house.at })
    const acted = await house.store.take(deskOf(role), id, one?.seq ?? 0, { step, values }, how())
    assert.ok('done' in acted, JSON.stringify(acted))
  }
  const begin = async (programme: string, role: string, step: string, values: Record<string, unknown>) => {
    const acted = await house.store.begin(deskOf(role), programme, { step, values }, how())
    assert.ok('done' in acted, JSON.stringify(acted))
    return acted.done
  }
  /** Comes in by number and code, and reads all that there is to read. */
  const reader = async (one: { id: string; number: string }, role: string) => {
    const visitor = new Visitor(app)
    await visitor.post('/status', { number: one.number, code: await house.store.accessCode(system, one.id, role) })
    return async () => {
      const answers = await Promise.all(
        [`/case/${one.number}`, `/api/cases/${one.id}`, `/api/cases/${one.id}/events`].map((path) => visitor.get(path)),
      )
      for (const answer of answers) assert.equal(answer.status, 200, answer.url)
      const [page = '', now = '', past = ''] = await Promise.all(answers.map((answer) => answer.text()))
      return { page, now, past }
    }
  }

  test('an applicant reads the amount once it is approved, and never why it was sent back or by whom', async () => {
    const one = await begin(CONSOLATION, 'intake', 'register', {
      source: 'counter',
      applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' },
      relation: 'self',
      victim: { name: '林測試', idNumber: 'A200000003', birthOn: '1980-01-01' },
      accidentOn: '2026-01-05',
      appliedOn: '2026-03-02',
      place: '示範工地',
      story: '遭機械夾傷。',
      outcome: 'disability',
      grade: 12,
      insurer: '示範字第1號',
      papers: [],
      account: { bank: '0000000', number: '00000000000000', holder: '林測試' },
    })
    const read = await reader(one, 'applicant')
    await take('officer', one.id, 'propose', { grade: 12, insurer: '示範字第1號' })
    const proposed = await read()
    assert.ok(proposed.page.includes('遭機械夾傷'), 'what they gave themselves')
    for (const [where, text] of Object.entries(proposed)) {
      assert.ok(!/10,000|10000/.test(text), `${where} shows the proposal`)
      assert.ok(!text.includes('demo-'), `${where} names an account of the desk`)
    }
    await take('head', one.id, 'sendBack', { reason: '請再核對等級認定' })
    for (const [where, text] of Object.entries(await read()))
      assert.ok(!text.includes('請再核對'), `${where} shows what the head told the officer`)
    await take('officer', one.id, 'propose', { grade: 12, insurer: '示範字第1號' })
    await take('head', one.id, 'approve')
    const approved = await read()
    assert.match(approved.page, /10,000/)
    assert.equal((JSON.parse(approved.now) as { values: { payable: number } }).values.payable, 10_000)
    for (const [where, text] of Object.entries(approved))
      assert.ok(!text.includes('請再核對') && !text.includes('demo-'), where)
  })

  test('whoever is to be fined reads neither that a decision is drafted nor that it was given back', async () => {
    const one = await begin('labour-penalties', 'officer', 'propose', {
      respondent: { name: '示範餐飲有限公司', businessNumber: '00000000' },
      owner: '示範負責人',
      contact: { name: '示範連絡人', phone: '0900-000-000' },
      law: 'lsa',
      article: 'art-24',
      violatedOn: '2026-01-15',
      facts: '未依規定給付平日延長工時工資。',
      source: 'IN115-000001',
    })
    const read = await reader(one, 'respondent')
    const drafted = { provision: '24', graver: false, amount: 20_000, grounds: '初次違反。' }
    const stateIn = (now: string) => (JSON.parse(now) as { state: string }).state
    await take('officer', one.id, 'invite', { competent: 'yes', opinionBy: '2026-03-20' })
    await take('officer', one.id, 'hear', { opinionWords: '已補發工資。' })
    const heard = await read()
    assert.equal(stateIn(heard.now), 'opined')

    await take('officer', one.id, 'draft', drafted)
    const during = await read()
    await take('head', one.id, 'giveBack', { reason: '請補充裁量理由' })
    const after = await read()
    for (const { page, now, past } of [during, after]) {
      assert.equal(stateIn(now), 'opined')
      assert.deepEqual(JSON.parse(past), JSON.parse(heard.past))
      assert.ok(page.includes('已陳述意見'))
      for (const unseen of ['擬具處分', '已擬處分', '退回', '20,000', '請補充裁量理由'])
        assert.ok(!page.includes(unseen), unseen)
    }

    await take('officer', one.id, 'draft', drafted)
    await take('head', one.id, 'decide', { decidedOn: '2026-03-10', documentNo: '示勞條字第1號', payBy: '2026-04-11' })
    const decided = await read()
    assert.equal(stateIn(decided.now), 'decided')
    assert.deepEqual(
      (JSON.parse(decided.past) as { step: string; to: string }[]).map(({ step, to }) => [step, to]),
      [
        ['propose', 'proposed'],
        ['invite', 'inviting'],
        ['hear', 'opined'],
        ['decide', 'decided'],
      ],
    )
    assert.ok(!decided.page.includes('擬具處分'))
  })

  test('both sides of a dispute read when and before whom they meet; neither reads the other’s file, nor the bureau’s', async () => {
    const one = await begin('labour-dispute-mediation', 'intake', 'register', { ...filing, channel: 'counter' })
    const [claimant, respondent] = [await reader(one, 'claimant'), await reader(one, 'respondent')]
    const theirs = await claimant()
    assert.ok(theirs.page.includes('積欠二月份工資'))
    for (const [where, text] of Object.entries(await respondent())) {
      assert.ok(!text.includes('積欠二月份工資'), `${where} shows what the claimant wrote to the bureau`)
      assert.ok(text.includes('林測試') || where === 'past', `${where} names the other side`)
    }
  })
})
