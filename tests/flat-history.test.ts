// History costs nothing: every page of the desk, the report and the portal looks at as many rows after the closed cases have doubled.
// Counted by the database itself under each reader's own session, never timed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays } from '#engine'
import type { Play } from '#demo/seeding.ts'
import { demoActor } from '#auth/index.ts'
import { grow } from '../bench/grow.ts'
import { fillPresent } from '#demo/fill.ts'
import { findStanding, standing } from '#store/published/index.ts'
import { openApp } from '../src/app.ts'
import { aHouse, filing, system, type TestHouse, withRooms } from './a-house.ts'
import { playFigures, unseen } from './figures-of.ts'
import { type Asked, listenTo, rowsIn } from './plans.ts'
import { Visitor } from './a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
const CONSOLATION = 'occupational-accident-consolation'
const TODAY = '2026-11-24'
const HISTORY = 6_000
/** What grows with every case that is ever handled. */
const LARGE = ['cases', 'events', 'event_secrets', 'entries', 'clocks', 'outbox', 'access_log', 'search', 'numbers']

let house: TestHouse
let pages: Record<string, () => Promise<unknown>>
let sought: () => Promise<unknown>
let listening: ReturnType<typeof listenTo>
const seen = { once: new Map<string, Asked[]>(), twice: new Map<string, Asked[]>() }

before(async () => {
  house = await aHouse(`${TODAY}T09:00:00+08:00`)
  await withRooms(house)
  for (const [code, from, to] of [
    ['LAST', '2025-01-01', '2025-06-30'],
    ['THIS', '2026-01-01', '2026-06-30'],
  ] as const)
    assert.deepEqual(await playFigures(house, unseen(code, from, to, HALF_YEAR)), [])
  await house.store.play(system, atHand())
  const news = house.fillable.roll.filter(({ programme }) => programme.id === 'labour-law-news')
  await fillPresent({ ...house.fillable, today: TODAY, roll: news })
  // Letters that went out long ago: what is played sends none.
  await house.pool.query(`insert into outbox (bureau, case_id, programme, seq, letter, to_role, state, at)
    select bureau, id, programme, 1, 'receipt', 'claimant', 'sent', closed_on from cases where not is_open`)
  listening = listenTo(house.serves)
  const app = openApp(house, () => {})
  const officer = new Visitor(app)
  const head = new Visitor(app)
  await officer.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-officer-0' })
  await head.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-head-0' })
  const { rows } = await house.pool.query<{ id: string }>('select id from cases where is_open order by number desc')
  const opened = (visitor: Visitor, path: string) => async () => {
    const answer = await visitor.get(path)
    assert.equal(answer.status, 200, `${path}: ${answer.status}`)
    await answer.text()
  }
  const half = 'period=2026H1&years=2'
  sought = opened(new Visitor(app), `/open/violators?q=${encodeURIComponent('示範')}&law=lsa`)
  pages = {
    'the worklist of a section': opened(officer, '/desk?view=section'),
    'what is overdue': opened(officer, '/desk?view=overdue'),
    'what stands': opened(officer, '/desk?view=standing'),
    'closed cases': opened(officer, '/desk?view=closed'),
    'a case page': opened(officer, `/desk/cases/${rows[0]?.id}`),
    'finding by a word nobody used': opened(officer, `/desk/find?q=${encodeURIComponent('罕見')}`),
    'finding by a number': opened(officer, '/desk/find?q=00000000'),
    'the dashboard': opened(head, '/desk/dashboard'),
    'the dashboard of a unit': opened(head, '/desk/dashboard?unit=labour-relations'),
    'a half-year beside two earlier ones': opened(head, `/desk/reports?${half}`),
    'a figure opened to its cases': opened(
      head,
      `/desk/reports/figure?programme=${MEDIATION}&measure=mediation-cases&from=2026-01-01&to=2026-06-30`,
    ),
    'the scorecard': opened(head, '/desk/scorecard'),
    'the board of commitments': opened(head, '/desk/commitments'),
    'a commitment opened to its cases': opened(head, `/desk/commitments/${CONSOLATION}/payDeath`),
    'open figures of a family': opened(new Visitor(app), '/figures?family=disputes'),
    'open commitments': opened(new Visitor(app), '/commitments'),
    'a search of the portal': opened(new Visitor(app), '/search?q=職場'),
    'a public list': opened(new Visitor(app), '/open/law-news'),
    'violators, newest first': opened(new Visitor(app), '/open/violators'),
    'violators of one law': opened(new Visitor(app), '/open/violators?law=lsa'),
    'violators by words that all of them hold': sought,
  }
  for (const [size, into] of [
    [HISTORY, seen.once],
    [HISTORY * 2, seen.twice],
  ] as const) {
    await grow(house.pool, size, { older: true })
    await house.pool.query('vacuum analyze')
    for (const [name, open] of Object.entries(pages)) {
      // The first opening may write, such as who read what; the second is what is measured.
      await open()
      into.set(name, await listening.during(open))
    }
  }
})
after(() => house.drop())

const HALF_YEAR: Parameters<typeof unseen>[3] = [
  { measure: 'mediation-cases', disputeCategory: 'wage', outcome: 'settled', value: 24 },
  { measure: 'mediation-cases', disputeCategory: 'retirement', outcome: 'not-settled', value: 16 },
  { measure: 'mediation-cases', method: 'civil-organisation', outcome: 'settled', value: 24 },
  { measure: 'mediation-cases', method: 'civil-organisation', outcome: 'not-settled', value: 16 },
  { measure: 'injury-consolation-cases', injuryGrade: 'death', value: 6 },
  { measure: 'injury-consolation-amount', injuryGrade: 'death', value: 1_200_000 },
  { measure: 'lsa-penalties', article: 'art-24', value: 12 },
]

/** Open cases, of which there are as many as before however long the history. */
function* atHand(): Generator<Play> {
  for (let n = 0; n < 60; n++) {
    const on = addDays(TODAY, -n)
    yield {
      programme: MEDIATION,
      owner: demoActor('officer', n % 3).id,
      lines: [
        { on, by: { id: 'c', role: 'claimant' }, step: 'apply', values: filing },
        { on, by: demoActor('intake'), step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
      ],
    }
  }
}

/** The questions that looked at more than before. */
const told = (before: readonly Asked[] = [], now: readonly Asked[] = []) =>
  now
    .filter((one, at) => rowsIn([one]) > rowsIn(before.slice(at, at + 1)) + 10)
    .map((one) => `${one.visits.map(({ how, table, rows }) => `${how} ${table} ${rows}`).join(', ')}: ${one.sql}`)
    .join('\n')

describe('with twice the history', () => {
  test('every page looks at as many rows as before', () => {
    for (const name of Object.keys(pages)) {
      const [once, twice] = [rowsIn(seen.once.get(name) ?? []), rowsIn(seen.twice.get(name) ?? [])]
      assert.ok(once > 0, `${name} asked nothing`)
      assert.ok(
        twice <= once * 1.1 + 50,
        `${name}: ${once} rows, then ${twice}\n${told(seen.once.get(name), seen.twice.get(name))}`,
      )
    }
  })

  test('violators sought by words and law are each asked a few times, not each with each', async () => {
    const { rows } = await house.pool.query<{ entries: number }>(
      `select count(*)::int as entries from published where list = 'violators'`,
    )
    const { entries = 0 } = rows[0] ?? {}
    assert.ok(entries > 500, `${entries} entries`)
    const asked = await listening.during(sought)
    assert.ok(rowsIn(asked) > 0 && rowsIn(asked) < 500, `${rowsIn(asked)} rows of ${entries} entries`)
    // Their index would name every violator before the first is read.
    assert.ok(!asked.some(({ sql }) => sql.includes('entries_with_words')), 'the index was asked for what all hold')
  })

  test('words that few or none, some, and all of them hold give all that hold them, in the order of the list', async () => {
    const { rows: held } = await house.pool.query<{ word: string; entries: number }>(
      `select word, count(*)::int as entries from published, unnest(words) word
       where list = 'violators' and stands group by word order by 2, 1`,
    )
    const few = held.filter(({ entries }) => entries <= 300)
    const many = held.filter(({ entries }) => entries > 300)
    for (const word of ['罕見', few.at(0)?.word, few.at(-1)?.word, many.at(0)?.word, many.at(-1)?.word]) {
      assert.ok(word, JSON.stringify([few.length, many.length]))
      const { rows } = await house.pool.query<{ number: string }>(
        `select number from published where list = 'violators' and stands and words @> array[$1]
         order by on_day desc, number desc limit 100`,
        [word],
      )
      const found: string[] = []
      for (let after: string | undefined, n = 0; n === 0 || (after && n < 5); n++) {
        const page = await standing(house.context, 'demo', { list: 'violators', today: TODAY, words: word, after })
        found.push(...page.entries.map((entry) => entry.number))
        after = page.next
      }
      assert.deepEqual(
        found,
        rows.map(({ number }) => number),
        word,
      )
    }
    const asked = await listening.during(() =>
      standing(house.context, 'demo', { list: 'violators', today: TODAY, words: '罕見' }),
    )
    assert.ok(rowsIn(asked) < 1_000, `${rowsIn(asked)} rows for what nobody holds`)
  })

  test('a search of everything published looks at the newest of each list, and asks the index for what few hold', async () => {
    const asked = await listening.during(async () => {
      const { entries, more } = await findStanding(house.context, 'demo', '示範', TODAY)
      assert.ok(more && entries.length === 20)
    })
    assert.ok(!asked.some(({ sql }) => sql.includes('entries_with_words')), 'the index was asked for what all hold')
    assert.ok(rowsIn(asked) < 3_000, `${rowsIn(asked)} rows`)
    const { rows } = await house.pool.query<{ number: string }>(
      `select number from published where stands and list = 'law-news' order by on_day desc, number desc limit 1`,
    )
    const newest = rows[0]?.number ?? assert.fail('no news')
    const page = await standing(house.context, 'demo', { list: 'law-news', today: TODAY, limit: 1 })
    const heading = String(page.entries[0]?.facts.heading ?? assert.fail('no heading'))
    const { entries } = await findStanding(house.context, 'demo', heading, TODAY)
    assert.equal(entries[0]?.number, newest, 'named so, among all that hold some of its words')
    assert.deepEqual(await findStanding(house.context, 'demo', '罕見', TODAY), { entries: [], more: false })
  })

  test('words that every violator holds give the newest first, page after page, as the list does', async () => {
    const page = (question: { words?: string; by?: Record<string, string>; after?: string | undefined }) =>
      standing(house.context, 'demo', { list: 'violators', today: TODAY, limit: 20, ...question })
    for (const by of [{}, { law: 'lsa' }] as Record<string, string>[]) {
      const all = [await page({ by }), await page({ by, words: '示範' })]
      const next = [await page({ by, after: all[0]?.next }), await page({ by, words: '示範', after: all[1]?.next })]
      for (const [plain, sought] of [all, next]) {
        assert.equal(plain?.entries.length, 20)
        assert.deepEqual(sought?.entries, plain?.entries)
      }
    }
  })

  test('words are looked up by their index, although the rows of others are kept from everyone', async () => {
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local role taitsi_finder')
      for (const table of ['search', 'published']) {
        const { rows } = await client.query(`explain select case_id from ${table}
          where bureau = 'demo' ${table === 'published' ? 'and stands' : ''} and words @> '{罕見}'::text[] limit 2000`)
        assert.match(
          rows.map((row) => row['QUERY PLAN']).join('\n'),
          new RegExp(`Bitmap Index Scan on ${table}_words`),
          table,
        )
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('no page reads a large table from end to end', () => {
    for (const [name, asked] of seen.twice)
      for (const { sql, visits } of asked)
        assert.deepEqual(
          visits.filter((visit) => visit.how === 'Seq Scan' && LARGE.includes(visit.table)),
          [],
          `${name}: ${sql}`,
        )
  })
})
