// Many programmes: each page that leads to them stays one screen, finds by any word, and what nobody has used is not counted one by one.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Figure, figuresOf, whole, wholesOf } from '#reports/index.ts'
import { programmes, roll } from '#roll'
import { families } from '#programmes/families.ts'
import { openApp } from '../src/app.ts'
import { aHouse, filing, system, type TestHouse } from './a-house.ts'
import { listenTo } from './plans.ts'
import { Visitor } from './a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
const SPAN = { from: '2026-01-01', to: '2026-06-30' }

let house: TestHouse
let app: ReturnType<typeof openApp>
let head: Visitor
let asked: ReturnType<typeof listenTo>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  asked = listenTo(house.serves)
  app = openApp(house, () => {})
  head = new Visitor(app)
  await head.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-head-0' })
})
after(() => house.drop())

const page = async (path: string) => (await head.get(path)).text()

describe('what nobody has used', () => {
  const measures = programmes.flatMap((one) => Object.keys(one.measures))

  test('is answered by one question for all programmes, with nothing everywhere', async () => {
    const found = await asked.during(() =>
      figuresOf(house.db, system, programmes, SPAN, { measures }).then(() => undefined),
    )
    assert.equal(found.length, 1)
    const figures = await figuresOf(house.db, system, programmes, SPAN, { measures })
    assert.ok(figures.length > 100)
    assert.deepEqual(
      figures.filter(({ value }) => value !== 0 && value !== null),
      [],
    )
  })

  test('is counted as soon as it is used, and answers the same where a measure finds none', async () => {
    const of = programmes.filter(({ id }) => id === MEDIATION)
    const unused = await figuresOf(house.db, system, of, SPAN)
    const acted = await house.store.begin(
      { ...system, actor: { id: 'c', role: 'claimant' } },
      MEDIATION,
      { step: 'apply', values: filing },
      { at: '2026-03-02T09:00:00+08:00', key: 'first' },
    )
    assert.ok('done' in acted)
    // Everything was asked now, and of a time when there was nothing yet: what was said unasked must be the same.
    const before = await figuresOf(house.db, system, of, { from: '2025-01-01', to: '2025-06-30' })
    assert.deepEqual(before, unused)
    const now = await figuresOf(house.db, system, of, SPAN)
    assert.ok(now.some(({ value }) => value === 1))
    assert.equal(whole(before, MEDIATION, 'mediation-cases')?.value, 0)
  })
})

test('what is split by nothing, of all programmes and of several spans, is what each is counted alone', async () => {
  for (const { programme, stories } of roll)
    for (const [title, { lines }] of Object.entries(stories)) {
      const [, role = '', step = '', values = {}] = lines[0] ?? []
      await house.store
        .begin(
          { ...system, actor: { id: 'c', role: role.split(':')[0] ?? '' } },
          programme.id,
          { step, values },
          { at: '2026-03-02T09:00:00+08:00', key: `${programme.id} ${title}` },
        )
        // Some begin only where another case stands; enough begin by themselves.
        .catch(() => undefined)
    }
  const spans = [SPAN, { from: '2026-03-01', to: '2026-03-31' }, { from: '2026-02-01', to: '2026-02-28' }]
  const ids = programmes.flatMap((one) => [...Object.keys(one.measures), ...Object.keys(one.formulas ?? {})])
  const together = await wholesOf(
    house.db,
    system,
    programmes,
    spans.map((span) => ({ span, ids })),
  )
  assert.ok(together[0] && together[0].filter(({ value }) => (value ?? 0) > 0).length >= 10)
  for (const [at, span] of spans.entries()) {
    const alone = await figuresOf(house.db, system, programmes, span, { measures: ids })
    const wholes = (figures: readonly Figure[] = []) =>
      figures
        .filter(({ dimensions }) => Object.keys(dimensions).length === 0)
        .map(({ programme, measure, value, unit, decimals }) => [programme, measure, value, unit, decimals])
        .toSorted()
    assert.deepEqual(wholes(together[at]), wholes(alone), span.from)
  }
})

test('however many measures are asked for, those in use are counted in one statement', async () => {
  const [first, ...others] = programmes.flatMap(({ measures }) =>
    Object.entries(measures).flatMap(([id, one]) => (one.count && !one.every ? [id] : [])),
  )
  const statements = async (ids: readonly string[]) => {
    const found = await asked.during(() => wholesOf(house.db, system, programmes, [{ span: SPAN, ids }]))
    return found.length
  }
  assert.ok(others.length > 30)
  assert.equal(await statements([first ?? '', ...others]), await statements([first ?? '']))
})

describe('pages that lead to programmes', () => {
  test('each family has a name, and stands once', async () => {
    for (const { family } of roll) assert.ok(families[family.id], family.id)
    const html = await page('/desk/programmes?lang=zh')
    const stand = [...html.matchAll(/<h2 id="family-([a-z-]+)"/g)].map(([, id]) => id)
    assert.deepEqual(stand, [
      ...new Set(Object.keys(families).filter((id) => roll.some((one) => one.family.id === id))),
    ])
    for (const { id } of programmes) assert.ok(html.includes(`href="/desk/programmes/${id}"`), id)
  })

  test('a word finds without a script: a name, a section, a family, however it is written', async () => {
    const first = programmes.find(({ id }) => id === 'union-registration')
    assert.ok(first)
    for (const words of ['工會籌組', '  工會　籌組 ', first.code.toLowerCase(), 'UNIONS']) {
      const html = await page(`/desk/programmes?words=${encodeURIComponent(words)}`)
      assert.ok(html.includes('href="/desk/programmes/union-registration"'), words)
      assert.ok(!html.includes('href="/desk/programmes/rental-flats"'), words)
    }
    assert.match(await page('/desk/new?words=zzz'), /沒有符合的業務/)
  })

  test('services fold by topic; one opens by its address, a word opens where it is found', async () => {
    const open = (html: string) =>
      [...html.matchAll(/<details[^>]*id="topic-([a-z]+)"[^>]*\bopen\b/g)].map(([, id]) => id)
    assert.deepEqual(open(await page('/services')), [])
    assert.deepEqual(open(await page('/services?topic=union')), ['union'])
    assert.ok(open(await page(`/services?words=${encodeURIComponent('調解')}`)).includes('dispute'))
    assert.match(await page('/services?words=zzz'), /沒有符合的服務/)
  })

  test('the dashboard of many units is a line each; of one unit a line for each programme; one opens by its address', async () => {
    const html = await page('/desk/dashboard')
    for (const { unit } of programmes.filter(({ clocks }) => Object.keys(clocks).length > 0))
      assert.ok(html.includes(`href="/desk/dashboard?unit=${unit}"`), unit)
    assert.ok(!html.includes(MEDIATION))
    const { body } =
      /<tr[^>]*>(?<body>(?:(?!<tr)[\s\S])*unit=labour-relations(?:(?!<tr)[\s\S])*?)<\/tr>/.exec(html)?.groups ?? {}
    const numbers = [...(body ?? '').matchAll(/<td[^>]*>(?:<a[^>]*>)?([\d,]+)/g)].map(([, one]) => Number(one))
    const { rows } = await house.pool.query<{ programme: string; begun: number }>(
      `select programme, count(*)::int as begun from entries where seq = 1 and on_day between '2026-03-01' and '2026-03-31' group by 1`,
    )
    const here = programmes.filter(({ unit, clocks }) => unit === 'labour-relations' && Object.keys(clocks).length > 0)
    const begun = rows.reduce((sum, row) => sum + (here.some(({ id }) => id === row.programme) ? row.begun : 0), 0)
    assert.ok(begun > 0)
    assert.equal(numbers.at(-1), begun, html)

    const unit = await page('/desk/dashboard?unit=labour-relations')
    assert.ok(unit.includes(`/desk/dashboard?unit=labour-relations&amp;programme=${MEDIATION}#${MEDIATION}`), unit)
    assert.ok(!unit.includes('labour-standards-inspection') && !unit.includes(`id="${MEDIATION}"`))
    for (const path of [`?programme=${MEDIATION}`, `?unit=labour-relations&programme=${MEDIATION}`])
      assert.ok((await page(`/desk/dashboard${path}`)).includes(`id="${MEDIATION}"`), path)
  })

  test('what is not shown is not counted: the statements of a dashboard of all units name no measure', async () => {
    const { length } = await asked.during(() => page('/desk/dashboard').then(() => undefined))
    const one = await asked.during(() => page(`/desk/dashboard?programme=${MEDIATION}`).then(() => undefined))
    assert.ok(length < one.length, `${length}, ${one.length}`)
  })

  test('open figures show a few of each family, and count those of the family that somebody opens', async () => {
    const publishing = roll.filter(({ programme }) => programme.portal?.publish?.length)
    const html = await page('/figures')
    for (const { family } of publishing) assert.ok(html.includes(`href="/figures?family=${family.id}"`), family.id)
    assert.ok(!html.includes('<table'))
    for (const { family, programme } of publishing) {
      const opened = await page(`/figures?family=${family.id}`)
      assert.ok(opened.includes(`id="${programme.id}"`), programme.id)
    }
    assert.ok((await page(`/figures?words=${encodeURIComponent('調解')}`)).includes(`family=disputes#${MEDIATION}`))
    assert.match(await page('/figures?words=zzz'), /沒有符合的業務/)
    assert.ok((await page('/figures?family=zzz')).includes('href="/figures?family=disputes"'))
  })

  test('the description of the API is drawn once, and sent only to whoever has another', async () => {
    const described = async (headers = {}) => app.request('/api/openapi.json', { headers })
    const first = await described()
    const tag = first.headers.get('etag') ?? ''
    const { paths } = (await first.json()) as { paths: Record<string, unknown> }
    for (const { id } of programmes) assert.ok(paths[`/programmes/${id}/cases`], id)
    assert.equal((await described({ 'if-none-match': tag })).status, 304)
    assert.equal((await described({ 'if-none-match': '"another"' })).status, 200)
  })
})
