// What fits whom: exact whatever the facts, the same whoever somebody is, and right while others write.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type Case,
  compared,
  comparedFacts,
  comparedOf,
  type Facts,
  fitPoints,
  isSealed,
  loosely,
  ruleOn,
} from '#engine'
import { COMPARED } from '#bureau/matching.ts'
import { isProtected } from '#law/employment-service-act/protected-facts.ts'
import { LICENCES, MEANS, SKILLS } from '#capabilities/employment/skills.ts'
import { GROUPS, HOURS, OCCUPATIONS, PAY_BASIS } from '#capabilities/employment/index.ts'
import { inventedEmployer } from '#demo/plays/employers.ts'
import { numberOf } from '#demo/plays/invented.ts'
import jobseekers from '#programmes/employment-services/jobseekers/programme.ts'
import vacancies from '#programmes/employment-services/vacancies/programme.ts'
import { rebuild } from '#store/fold/rebuild.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'
import { firstOf } from './best.ts'
import { Columns } from './columns.ts'
import { columnsOf } from './following.ts'

const DAY = '2026-03-02'
const AT = `${DAY}T09:00:00+08:00`
const [SEEKERS, OPENINGS] = [loosely(jobseekers), loosely(vacancies)]
const suggests = SEEKERS.suggests ?? assert.fail('jobseekers suggest')
const rule = ruleOn(suggests, DAY)
const wanted = comparedOf([SEEKERS, OPENINGS])

/** The same numbers each time, so that what fails once fails again. */
let seed = 20_260_302
const below = (n: number) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * n)
}
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T
const someOf = <T>(all: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: below(most + 1) }, () => oneOf(all))),
]
const sometimes = <T>(value: T): T | undefined => (below(3) === 0 ? undefined : value)
const DISTRICTS = [...'東西南北中山海河'].map((one) => `示範${one}區`)
const keys = (of: object) => Object.keys(of)

const aWish = () => ({
  occupation: oneOf(keys(OCCUPATIONS)),
  district: oneOf([...DISTRICTS, '外縣市']),
  hours: oneOf(keys(HOURS)),
  payFloor: sometimes(27_000 + below(20) * 1000),
})
const aSeeker = (): Record<string, unknown> => ({
  ...aWish(),
  means: sometimes(oneOf(keys(MEANS))),
  can: sometimes(someOf(keys(SKILLS), 3)),
  licences: sometimes(someOf(keys(LICENCES), 2)),
  also: sometimes(Array.from({ length: below(3) }, aWish)),
})
const anOpening = (): Record<string, unknown> => ({
  occupation: oneOf(keys(OCCUPATIONS)),
  workplace: { district: oneOf(DISTRICTS), line: '示範路1號' },
  hours: oneOf(keys(HOURS)),
  payBasis: oneOf(keys(PAY_BASIS)),
  payTo: sometimes(28_000 + below(20) * 1000),
  payFrom: sometimes(27_000 + below(10) * 1000),
  needs: sometimes(someOf(keys(SKILLS), 3)),
  licences: below(4) === 0 ? someOf(keys(LICENCES), 2) : undefined,
})
const as = (state: string, values: Record<string, unknown>) => ({ state, values }) as unknown as Case
const ofSeeker = (values: Record<string, unknown>): readonly Facts[] =>
  comparedFacts(SEEKERS, as('active', values), wanted.get('jobseekers')) ?? []
const ofOpening = (values: Record<string, unknown>): readonly Facts[] =>
  comparedFacts(OPENINGS, as('open', values), wanted.get('vacancies')) ?? []
const rowsOf = (n: number, make: () => readonly Facts[], from = 0) =>
  Array.from({ length: n }, (_, at) => ({
    id: `id-${from + at}`,
    number: `N${String(from + at).padStart(6, '0')}`,
    facts: make(),
  }))
type Rows = ReturnType<typeof rowsOf>

/** Every row looked at, every wish against every wish: the slow way that cannot be wrong. */
const slowly = (rows: Rows, side: 'ours' | 'theirs', asks: readonly Facts[], top: number) =>
  rows
    .flatMap(({ id, number, facts }) => {
      const points = asks.flatMap((ask) =>
        facts.flatMap((one) => {
          const [ours, theirs] = side === 'theirs' ? [ask, one] : [one, ask]
          return fitPoints(suggests.fits, ours, theirs, rule) ?? []
        }),
      )
      return points.length === 0 ? [] : [{ id, number, points: Math.max(...points) }]
    })
    .toSorted(firstOf)
    .slice(0, top)
const plain = (all: readonly { id: string; number: string; points: number }[]) =>
  all.map(({ id, number, points }) => ({ id, number, points }))

describe('the first twenty', () => {
  for (const [side, make, asks] of [
    ['theirs', () => ofOpening(anOpening()), () => ofSeeker(aSeeker())],
    ['ours', () => ofSeeker(aSeeker()), () => ofOpening(anOpening())],
  ] as const)
    test(`are those that looking at all of them finds, ${side}, while rows come, change and go`, () => {
      const columns = new Columns(suggests.fits, side)
      let rows = rowsOf(800, make)
      for (const row of rows) columns.put(row)
      for (let round = 0; round < 40; round++) {
        const gone = new Set(someOf(rows, 12).map(({ id }) => id))
        for (const id of gone) columns.put({ id, number: '', facts: null })
        const anew = rowsOf(6, make, 1000 + round * 6)
        const changed = new Map(someOf(rows, 6).map((row) => [row.id, { ...row, facts: make() }]))
        rows = [...rows.filter(({ id }) => !gone.has(id)).map((row) => changed.get(row.id) ?? row), ...anew]
        for (const row of [...anew, ...changed.values()]) if (!gone.has(row.id)) columns.put(row)
        const ask = asks()
        const without = new Set(someOf(rows, 5).map(({ id }) => id))
        const slow = slowly(
          rows.filter(({ id }) => !without.has(id)),
          side,
          ask,
          20,
        )
        assert.deepEqual(plain(columns.best(ask, rule, 20, without)), slow)
      }
    })

  test('want the pay, the paper and the way that somebody must have, and say how far the rest fits', () => {
    const seeker = {
      occupation: 'service',
      district: '示範東區',
      hours: 'full',
      payFloor: 30_000,
      can: ['food.kitchen.baking'],
    }
    const offer = {
      occupation: 'service',
      workplace: { district: '示範東區', line: '' },
      hours: 'full',
      payBasis: 'monthly',
      payTo: 30_000,
    }
    const points = (change: object, more: object = {}) =>
      fitPoints(
        suggests.fits,
        ofSeeker({ ...seeker, ...more })[0] ?? {},
        ofOpening({ ...offer, ...change })[0] ?? {},
        rule,
      )
    assert.equal(points({}), 86 * 40 + 100 * 40 + 100 * 20, 'eight minutes of sixty leave 86 of a hundred')
    assert.equal(points({ payTo: 29_999 }), undefined)
    assert.equal(points({ payTo: 200, payBasis: 'hourly' }), points({}), 'an hour’s pay is not compared with a month’s')
    assert.equal(points({ licences: ['baker'] }), undefined)
    assert.equal(points({ needs: ['food.kitchen'] }), points({}), 'baking lies under the kitchen')
    assert.equal(points({ needs: ['food.floor', 'food'] }), (points({}) ?? 0) - 50 * 40)
    assert.equal(
      points({ workplace: { district: '示範河區', line: '' } }, { means: 'bus' }),
      undefined,
      'five districts on are 85 minutes',
    )
    assert.equal(
      points({ workplace: { district: '別處', line: '' } }),
      (points({}) ?? 0) - 86 * 40,
      'nobody knows the way',
    )
  })
})

describe('who somebody is', () => {
  test('changes no order: each protected fact turned over, of thousands, in either direction', () => {
    const openings = new Columns(suggests.fits, 'theirs')
    for (const row of rowsOf(200, () => ofOpening(anOpening()))) openings.put(row)
    const person = {
      name: '測試甲',
      idNumber: 'A100000001',
      birthOn: '1990-05-05',
      phone: '0900-000-001',
      address: '示範市示範東區1號',
    }
    const turns: ((values: Record<string, unknown>) => Record<string, unknown>)[] = [
      (one) => ({ ...one, seeker: { ...person, idNumber: 'A200000003' } }),
      (one) => ({ ...one, seeker: { ...person, birthOn: '1950-01-01' } }),
      (one) => ({ ...one, seeker: { ...person, name: '阮氏測試', idNumber: 'AC00000001', address: '外縣市' } }),
      ...keys(GROUPS).map((group) => (one: Record<string, unknown>) => ({ ...one, says: [group], groups: [group] })),
    ]
    const [as0, turned] = [new Columns(suggests.fits, 'ours'), new Columns(suggests.fits, 'ours')]
    for (let nth = 0; nth < 2000; nth++) {
      const values = { seeker: person, says: [], groups: [], ...aSeeker() }
      const turn = turns[nth % turns.length] ?? assert.fail()
      const [one, other] = [ofSeeker(values), ofSeeker(turn(values))]
      assert.deepEqual(openings.best(one, rule, 20), openings.best(other, rule, 20))
      as0.put({ id: `${nth}`, number: `${nth}`, facts: one })
      turned.put({ id: `${nth}`, number: `${nth}`, facts: other })
    }
    for (let nth = 0; nth < 100; nth++) {
      const opening = anOpening()
      const [asIs, friendly] = [ofOpening(opening), ofOpening({ ...opening, friendly: ['older', 'disability'] })]
      assert.deepEqual(as0.best(asIs, rule, 20), turned.best(friendly, rule, 20))
    }
  })
  test('stands nowhere in the list of what may be compared', () => {
    for (const name of COMPARED) {
      const [id = '', field = ''] = name.split('.')
      const known = [SEEKERS, OPENINGS].find((one) => one.id === id)?.fields[field] ?? assert.fail(name)
      const words =
        'options' in known ? Object.entries(known.options).flatMap(([code, { zh, en }]) => [code, zh, en]) : []
      for (const word of [field, known.label.zh, known.label.en, ...words])
        assert.ok(!isProtected(word), `${name}: ${word}`)
      assert.ok(!isSealed(known) && !['person', 'organisation'].includes(known.kind), name)
    }
    for (const group of Object.values(GROUPS)) assert.ok(isProtected(group.zh), group.zh)
  })
  test('is nowhere in memory', () => {
    const facts = ofSeeker({
      seeker: { name: '測試甲' },
      says: ['disability'],
      groups: ['disability'],
      skills: '測試甲',
      ...aSeeker(),
    })
    assert.doesNotMatch(JSON.stringify(facts), /測試甲|disability/)
    for (const fit of suggests.fits) assert.ok('part' in compared(fit, {}, {}, rule))
  })
})

describe('while others write', () => {
  let house: TestHouse
  let employer = ''
  const officer = deskOf('officer')
  const begin = (programme: string, step: string, values: Record<string, unknown>) =>
    house.store.begin(officer, programme, { step, values }, { at: AT })
  const offer = {
    origin: 'counter',
    contact: { name: '測試人資', phone: '0900-000-004' },
    position: '門市服務員',
    occupation: 'service',
    duties: '收銀。',
    workplace: { district: '示範東區', line: '示範路1號' },
    hours: 'full',
    payBasis: 'monthly',
    payFrom: 31_000,
    payTo: 34_000,
    openings: 3,
  }
  const opening = async (more: object = {}): Promise<Case> => {
    const entered = done(await begin('vacancies', 'enter', { ...offer, employer, ...more }))
    return done(
      await house.store.take(
        officer,
        entered.id,
        entered.seq,
        { step: 'check', values: { postedOn: DAY } },
        { at: AT },
      ),
    )
  }
  const registered = async (nth: number, more: object = {}): Promise<Case> =>
    done(
      await begin('jobseekers', 'enter', {
        channel: 'counter',
        occupation: 'service',
        work: '門市',
        district: '示範東區',
        hours: 'full',
        shares: true,
        seeker: {
          name: `測試求職者${nth}`,
          idNumber: numberOf(7_100_000 + nth),
          birthOn: '1980-01-01',
          phone: '0900-000-005',
          address: '示範市示範西區1號',
        },
        ...more,
      }),
    )
  const ask = async (caseId: string, more: object = {}, session = officer) =>
    (await house.store.suggested(session, { caseId, by: 'jobseekers', ...more }, { purpose: 'test', at: AT })) ??
    assert.fail('nothing suggested')
  const take = (one: Case, step: string, values: Record<string, unknown> = {}) =>
    house.store.take(officer, one.id, one.seq, { step, values }, { at: AT })

  before(async () => {
    house = await aHouse(AT)
    const organisation = { ...inventedEmployer(31), address: '示範市示範東區示範路1號' }
    employer = done(
      await begin('organisation-register', 'enter', { organisation, kind: 'company', source: 'officer' }),
    ).id
  })
  after(() => house.drop())

  test('an opening that was closed is not offered again, whoever writes at the same moment', async () => {
    const seeker = await registered(1)
    const all: Case[] = []
    for (let nth = 0; nth < 32; nth++) all.push(await opening({ payTo: 34_000 + nth }))
    const gone = new Set<string>()
    let asked = 0
    const writer = async (nth: number) => {
      for (let at = nth; at < 24; at += 16) {
        const one = all[at] ?? assert.fail()
        done(await take(one, 'close', { reason: '已不需要' }))
        gone.add(one.id)
        const before = new Set(gone)
        const { rows } = await ask(seeker.id, { top: 32 })
        asked++
        assert.deepEqual(
          rows.filter(({ row }) => before.has(row.id)),
          [],
          'closed before anybody asked',
        )
        assert.ok(rows.length >= 8, 'and those that stand are there')
      }
    }
    await Promise.all(Array.from({ length: 16 }, (_, nth) => writer(nth)))
    assert.equal(asked, 24)
    const { rows } = await ask(seeker.id, { top: 32 })
    assert.deepEqual(
      rows.map(({ row }) => row.id).toSorted(),
      all
        .slice(24)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('what an earlier transaction commits later is not missed', async () => {
    const put = (id: string) => `insert into compared (bureau, programme, case_id, number, facts)
      values ('demo', 'vacancies', '${id}', 'VAC-X', '[{"occupation": "craft"}]')`
    const [early, late] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
    const known = async () => {
      const columns = await columnsOf(house.context, 'demo', SEEKERS, 'theirs')
      return columns.told().flatMap(({ id }) => (id === early || id === late ? [id] : []))
    }
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      await client.query(put(early))
      await house.pool.query(put(late))
      assert.deepEqual(await known(), [late])
      await client.query('commit')
      assert.deepEqual(await known(), [early, late])
      await house.pool.query(`update compared set facts = null, changed = pg_current_xact_id() where number = 'VAC-X'`)
      assert.deepEqual(await known(), [])
    } finally {
      client.release()
      await house.pool.query(`delete from compared where number = 'VAC-X'`)
    }
  })

  test('everything folded again gives the same columns', async () => {
    const told = async (side: 'ours' | 'theirs') => (await columnsOf(house.context, 'demo', SEEKERS, side)).told()
    await registered(2, { also: [{ occupation: 'craft', district: '示範西區', hours: 'part' }], can: ['shop.till'] })
    const [ours, theirs] = [await told('ours'), await told('theirs')]
    assert.ok(ours.length >= 3 && theirs.length >= 8)
    await rebuild(house.context, 'demo')
    assert.deepEqual([await told('ours'), await told('theirs')], [ours, theirs])
    const { rows } = await house.pool.query<{ n: number }>(
      `select count(*)::int as n from compared where facts is not null and programme = 'vacancies'`,
    )
    assert.equal(rows[0]?.n, theirs.length)
  })

  test('one who was referred there is not sent again, and one asked about is told why it does not fit', async () => {
    const seeker = await registered(3, { payFloor: 40_000, occupation: 'craft' })
    const fits = await opening({ occupation: 'craft', payTo: 42_000 })
    const low = await opening({ occupation: 'craft', payTo: 39_000 })
    const first = await ask(seeker.id, { about: low.id })
    assert.deepEqual(
      first.rows.map(({ row, points }) => [row.id, points]),
      [[fits.id, 86 * 40 + 4000 + 2000]],
    )
    assert.deepEqual([first.about?.row.number, first.about?.points], [low.number, undefined])
    assert.equal(first.about?.came[1]?.holds, false)
    done(
      await begin('job-referrals', 'suggest', {
        seeker: seeker.id,
        vacancy: fits.id,
        origin: 'officer',
        referredOn: DAY,
        why: '職類相符',
      }),
    )
    assert.deepEqual((await ask(seeker.id)).rows, [])
  })

  test('candidates stand without a name, each reading in the log, and only for whoever reaches them', async () => {
    const seeker = await registered(4, { occupation: 'farming' })
    const one = await opening({ occupation: 'farming' })
    const { rows, side } = await ask(one.id)
    assert.deepEqual([side, rows.map(({ row }) => [row.id, row.title])], ['ours', [[seeker.id, undefined]]])
    assert.doesNotMatch(JSON.stringify(rows), /測試求職者/)
    const { rows: log } = await house.pool.query<{ cases: string[] }>(
      `select cases from access_log where what = 'list jobseekers/suggests' order by id desc limit 1`,
    )
    assert.deepEqual(log[0]?.cases, [seeker.id])
    const elsewhere = deskOf('officer', 0, ['vacancies'])
    assert.deepEqual((await ask(one.id, {}, elsewhere)).rows, [])
    assert.equal(
      await house.store.suggested(elsewhere, { caseId: seeker.id, by: 'jobseekers' }, { purpose: 'test', at: AT }),
      undefined,
    )
    assert.equal((await ask(one.id, {}, system)).rows.length, 1)
  })
})
