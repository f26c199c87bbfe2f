// What is counted, by invented stays whose sums are known: by a team, by several needs, by groups of values, persons once, who stood somewhere, days inside; and every cell as a plain count in memory has it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addDays,
  between,
  type Case,
  choice,
  choices,
  count,
  date,
  entry,
  loosely,
  person,
  programme,
  t,
  text,
  whole,
} from '#engine'
import { faults } from '#engine/check/index.ts'
import { valuesOf } from '#engine/dimension-values.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { figuresOf, frozenOf, prepareReport, restatement, signReport, wholesOf } from '#reports/index.ts'
import { drawTable } from '#reports/tables.ts'
import { sql, withSession } from '#store'
import { opened } from '#store/read/load.ts'
import { bureau as guarded } from '#guards'
import type { OpenCase } from '#store/types.ts'
import { countingWords } from '#desk/report/counting-words.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const open = { sensitivity: 'open' } as const
const teams = programme({
  ...example,
  id: 'example-teams',
  name: t('示範團隊', 'Example teams'),
  code: 'ET',
  title: 'name',
  fields: { name: text(t('名稱', 'Name'), open), short: text(t('代碼', 'Code'), { ...open, optional: true }) },
  roles: { worker: { name: t('社工', 'Worker'), kind: 'staff' } },
  states: { active: { name: t('現行', 'Standing'), stands: t('常設', 'It stands') } },
  steps: {
    open: { does: t('設立', 'Set up'), by: 'worker', from: 'start', to: 'active', asks: ['name', 'short'] },
    rename: { does: t('更名', 'Rename'), by: 'worker', from: 'active', to: 'same', asks: ['name', 'short'] },
  },
  dimensions: {},
  measures: {},
})
const BY = [['team'], ['needs', 'size'], ['how', 'size'], ['needs', 'team']] as const
const asked = ['team', 'needs', 'size', 'cost', 'inOn', 'comes'] as const
const stays = programme({
  ...example,
  id: 'example-stays',
  name: t('示範安置', 'Example stays'),
  code: 'ES',
  title: 'who',
  fields: {
    who: person(t('安置者', 'Who stays'), ['idNumber']),
    team: entry(t('團隊', 'Team'), 'example-teams', open),
    needs: choices(t('需求', 'Needs'), { food: t('膳食', 'Food'), bed: t('住宿', 'Bed'), aid: t('醫療', 'Aid') }, open),
    size: choice(
      t('規模', 'Size'),
      { small: t('小', 'Small'), medium: t('中', 'Medium'), large: t('大', 'Large') },
      open,
    ),
    cost: whole(t('費用', 'Cost'), { min: 0, max: 1000, ...open }),
    inOn: date(t('入住日', 'In'), open),
    comes: choice(t('入住時段', 'Comes'), { morning: t('上午', 'Morning'), evening: t('下午', 'Afternoon') }, open),
    outOn: date(t('離開日', 'Out'), open),
    goes: choice(t('離開時段', 'Goes'), { morning: t('上午', 'Morning'), evening: t('下午', 'Afternoon') }, open),
  },
  roles: { worker: { name: t('社工', 'Worker'), kind: 'staff' } },
  states: {
    asked: t('已申請', 'Asked for'),
    inside: t('安置中', 'Inside'),
    out: t('已離開', 'Out'),
    mistaken: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    ask: { does: t('申請', 'Ask'), by: 'worker', from: 'start', to: 'asked', asks: ['who'] },
    admit: {
      does: t('入住', 'Admit'),
      by: 'worker',
      from: ['asked', 'out'],
      to: 'inside',
      on: 'inOn',
      asks: asked,
      clears: ['outOn', 'goes'],
    },
    amend: { does: t('改列', 'Amend'), by: 'worker', from: 'inside', to: 'same', asks: ['needs', 'size', 'team'] },
    leave: { does: t('離開', 'Leave'), by: 'worker', from: 'inside', to: 'out', on: 'outOn', asks: ['outOn', 'goes'] },
    strike: { does: t('誤登', 'Strike'), by: 'worker', from: ['asked', 'inside', 'out'], to: 'mistaken' },
  },
  dimensions: {
    team: { name: t('團隊', 'Team'), entry: 'team', code: 'short', title: 'name' },
    needs: {
      name: t('需求', 'Needs'),
      field: 'needs',
      together: { board: { name: t('食宿', 'Food or bed'), of: ['food', 'bed'] } },
    },
    size: {
      name: t('規模', 'Size'),
      field: 'size',
      together: { larger: { name: t('中大型', 'Medium or large'), of: ['medium', 'large'] } },
    },
    how: {
      name: t('進度', 'How far'),
      reached: { inside: 'inside', out: 'out' },
      otherwise: 'asked',
      labels: { inside: t('安置中', 'Inside'), out: t('已離開', 'Out'), asked: t('已申請', 'Asked') },
      together: { came: { name: t('曾入住', 'Came'), of: ['inside', 'out'] } },
    },
  },
  measures: {
    admitted: { name: t('入住件數', 'Admitted'), unit: 'cases', count: 'inside', by: BY },
    admissions: { name: t('入住次數', 'Admissions'), unit: 'person-times', count: 'inside', every: true, by: BY },
    persons: { name: t('入住人數', 'Persons'), unit: 'persons', distinct: 'who', at: 'inside', by: BY },
    ever: { name: t('歷來人數', 'Ever'), unit: 'persons', distinct: 'who', at: 'inside', since: 'beginning', by: BY },
    'ever-cost': {
      name: t('歷來費用', 'Cost ever'),
      unit: 'TWD',
      sum: 'cost',
      at: 'inside',
      every: true,
      since: 'beginning',
    },
    inside: { name: t('期末安置人數', 'Inside at the end'), unit: 'persons', stock: 'inside', distinct: 'who', by: BY },
    served: { name: t('服務件數', 'Served'), unit: 'cases', stood: 'inside', by: BY },
    'served-persons': {
      name: t('服務人數', 'Persons served'),
      unit: 'persons',
      stood: 'inside',
      distinct: 'who',
      by: BY,
    },
    'served-cost': {
      name: t('服務費用', 'Cost of those'),
      unit: 'TWD',
      stood: ['inside', 'asked'],
      sum: 'cost',
      where: { size: 'large' },
    },
    days: {
      name: t('安置日數', 'Days inside'),
      unit: 'days',
      days: ['inOn', 'outOn'],
      at: 'inside',
      half: { first: { comes: 'evening' }, last: { goes: 'morning' } },
      by: BY,
    },
  },
  tables: {
    teams: { title: t('{period}團隊', 'Teams, {period}'), chapter: 'x', rows: 'team', measures: ['served-persons'] },
    needs: { title: t('{period}需求', 'Needs, {period}'), chapter: 'x', rows: 'needs', measures: ['admitted'] },
  },
})
const [register, of] = [loosely(teams), loosely(stays)]
const session = { bureau: 'demo', reach: 'system' as const, actor: { id: 'w', role: 'worker' }, reader: everything }
type Cell = Record<string, string>

const team: Record<'north' | 'south', string> = { north: '', south: '' }
let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore([register, of])
  store = house.store
  const set = async (values: Record<string, string>) =>
    done(await store.begin(session, register.id, { step: 'open', values }, at('2024-12-02'))).id
  team.north = await set({ name: '北隊', short: 'N1' })
  team.south = await set({ name: '南隊' })
})
after(() => house.drop())

const at = (day: string) => ({ at: `${day}T09:00:00+08:00` })
const take = async (one: OpenCase, day: string, step: string, values: Record<string, unknown> = {}) =>
  done(await store.take(session, one.id, one.seq, { step, values }, at(day)))
const ask = async (who: unknown, day: string) =>
  done(await store.begin(session, of.id, { step: 'ask', values: { who } }, at(day)))
/** Invented, with a number that looks invented. */
const named = (nth: number) => ({ name: `測試${nth}`, idNumber: `A10000000${nth}` })
const stay = (day: string, more: Record<string, unknown> = {}) => ({
  team: team.north,
  needs: ['food'],
  size: 'small',
  cost: 10,
  inOn: day,
  comes: 'morning',
  ...more,
})
const away = (day: string, goes = 'evening') => ({ outOn: day, goes })
async function inside(nth: number, day: string, more: Record<string, unknown> = {}) {
  return take(await ask(named(nth), day), day, 'admit', stay(day, more))
}
const counted = (span: { from: string; to: string }, measures?: readonly string[]) =>
  figuresOf(store.db, session, [of], span, { ...(measures ? { measures } : {}), cases: true })
const keyOf = (cell: Cell) => JSON.stringify(Object.entries(cell).toSorted())
async function value(measure: string, span: { from: string; to: string }, cell: Cell = {}) {
  return (await counted(span, [measure])).find((one) => keyOf(one.dimensions) === keyOf(cell))?.value ?? 0
}
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })

test('the definitions of this test are whole', () => {
  assert.deepEqual(
    [...faults(register, {}), ...faults(of, {})].filter((one) => /dimension|measure|table/.test(one)),
    [],
  )
})

describe('a figure', () => {
  test('by a team is under its code, or its number where it has none, and prints what the register now calls it', async () => {
    const span = year(2015)
    await inside(1, '2015-03-02')
    await inside(2, '2015-03-03', { team: team.south })
    await inside(3, '2015-03-04', { team: team.south })
    const south = await store.open(session, team.south, { purpose: 'test', ...at('2026-01-05') })
    assert.deepEqual(
      [await value('admitted', span, { team: 'N1' }), await value('admitted', span, { team: south?.number ?? '' })],
      [1, 2],
    )
    await take(south as OpenCase, '2026-01-05', 'rename', { name: '南一隊', short: 'S1' })
    assert.equal(await value('admitted', span, { team: 'S1' }), 2)
    const drawn = drawTable(of, 'teams', await counted(span), t('104年', '2015'))
    assert.deepEqual(
      drawn.rows.map((row) => [row.code, row.label.zh, row.cells[0]?.text]),
      [
        ['N1', '北隊', '1'],
        ['S1', '南一隊', '2'],
        ['total', '小計', '3'],
      ],
    )
  })

  test('by needs has a stay under each of its needs and once in the total, and says so', async () => {
    const span = year(2016)
    await inside(1, '2016-03-02', { needs: ['food', 'bed'] })
    await inside(2, '2016-03-03', { needs: ['bed', 'aid'] })
    await inside(3, '2016-03-04', { needs: ['aid'] })
    const of3 = async (...needs: string[]) =>
      Promise.all(needs.map((one) => value('admitted', span, one ? { needs: one } : {})))
    assert.deepEqual(await of3('food', 'bed', 'aid', 'board', ''), [1, 2, 2, 2, 3])
    const drawn = drawTable(of, 'needs', await counted(span), t('105年', '2016'))
    assert.deepEqual(
      drawn.rows.map((row) => row.cells[0]?.text),
      ['1', '2', '2', '3'],
    )
    assert.match(drawn.remarks.map((one) => one.zh).join(), /合計不等於各項相加/)
    const words = countingWords(of, of.measures.admitted ?? assert.fail())
    assert.match(words?.zh ?? '', /合計不等於各項相加/)
  })

  test('of values together is asked for as one of them, with its own cases', async () => {
    const span = year(2017)
    for (const [nth, size] of ['small', 'medium', 'large', 'large'].entries())
      await inside(nth + 1, '2017-03-02', { size })
    const all = await counted(span, ['admitted'])
    const found = all.find((one) => keyOf(one.dimensions) === keyOf({ size: 'larger' }))
    assert.deepEqual([found?.value, found?.cases.length], [3, 3])
    assert.equal(await value('admitted', span, { how: 'came', size: 'larger' }), 3)
  })

  test('of persons has whoever comes twice once, by a mark that says nothing of their number', async () => {
    const span = year(2018)
    await inside(1, '2018-03-02')
    await inside(1, '2018-04-02', { size: 'large' })
    await inside(2, '2018-04-03')
    await take(await ask({ name: '無證號者' }, '2018-05-02'), '2018-05-02', 'admit', stay('2018-05-02'))
    assert.deepEqual(
      [
        await value('admitted', span),
        await value('persons', span),
        await value('inside', span),
        await value('persons', span, { size: 'small' }),
      ],
      [4, 3, 5, 3],
      'of the years before four stay inside, among them the two of this year',
    )
    const { rows } = await withSession(store.db, session, (tx) =>
      sql<{ facts: string }>`select facts::text from entries where programme = ${of.id}`.execute(tx),
    )
    assert.ok(rows.some(({ facts }) => facts.includes('"who": "#')))
    assert.ok(rows.every(({ facts }) => !/A1000|測試/.test(facts)))
  })

  test('of who stood inside has those of some day, if only for a part of it, and nobody who had left before', async () => {
    const adds = async (from: string, to: string, days: [string, string | undefined]) => {
      const before = await value('served', { from, to })
      const one = await inside(5, days[0])
      if (days[1]) await take(one, days[1], 'leave', away(days[1]))
      return (await value('served', { from, to })) - before
    }
    const june = ['2019-06-01', '2019-06-30'] as const
    assert.equal(await adds(...june, ['2019-06-10', '2019-06-10']), 1, 'came and left on one day')
    assert.equal(await adds(...june, ['2019-05-02', '2019-06-02']), 1, 'left on its second day')
    assert.equal(await adds(...june, ['2019-05-02', '2019-06-01']), 0, 'stood elsewhere on its first day already')
    assert.equal(await adds(...june, ['2019-05-02', undefined]), 1, 'is inside all the while')
    assert.equal(await adds(...june, ['2019-07-01', undefined]), 0, 'came after it')
  })

  test('since the beginning has everybody up to the end of the period, and nobody after it', async () => {
    const [ever, cost] = [await value('ever', year(2020)), await value('ever-cost', year(2020))]
    assert.deepEqual([await value('ever', year(2014)), await value('persons', year(2014))], [0, 0])
    await inside(6, '2012-05-02', { cost: 300 })
    await inside(7, '2021-05-02', { cost: 900 })
    assert.deepEqual(
      [
        (await value('ever', year(2020))) - ever,
        (await value('ever-cost', year(2020))) - cost,
        await value('ever', year(2014)),
      ],
      [1, 300, 1],
    )
  })

  test('of days has those inside the period, the first and the last as halves where so said, and opens to who had any', async () => {
    const span = { from: '2011-03-01', to: '2011-03-31' }
    let one = await inside(8, '2011-02-20', { comes: 'evening' })
    await take(one, '2011-03-03', 'leave', away('2011-03-03', 'morning'))
    assert.equal(await value('days', span), 2.5, 'two days and the morning of the third; it came before the period')
    one = await inside(9, '2011-03-30', { comes: 'evening' })
    assert.equal(await value('days', span), 4, 'half of the first and all of the last, since it has not left')
    await take(one, '2011-04-20', 'leave', away('2011-04-20'))
    assert.equal(await value('days', span), 4)
    const gone = await inside(9, '2011-01-02')
    await take(gone, '2011-01-09', 'leave', away('2011-01-09'))
    const found = (await counted(span, ['days'])).find((each) => keyOf(each.dimensions) === keyOf({}))
    assert.deepEqual([found?.value, found?.cases.length, found?.decimals], [4, 2, 1])
  })

  test('is restated in a signed period by the name of the case, however it is counted', async () => {
    const span = year(2010)
    const one = await inside(4, '2010-05-03', { needs: ['food'] })
    const prepared = await prepareReport(store.context, session, [of], between(span.from, span.to), {
      ...at('2026-01-06'),
      years: 1,
      bureau: of.name,
    })
    assert.ok('id' in prepared, JSON.stringify(prepared))
    const director = { ...session, actor: { id: 'director', role: 'director' } }
    const signed = await signReport(store.context, director, prepared.id, at('2026-01-06').at)
    assert.ok('id' in signed)
    const frozen = await frozenOf(store.context, session, signed.id)
    assert.ok(frozen)
    assert.deepEqual(await restatement(store.context, session, [of], frozen), [])
    done(
      await store.correct(
        session,
        one.id,
        one.seq,
        { needs: ['bed', 'aid'], team: team.south },
        '登錄錯誤',
        at('2026-01-07'),
      ),
    )
    const moved = await restatement(store.context, session, [of], frozen)
    const cell = (measure: string, dimensions: Cell) =>
      moved.find((each) => each.measure === measure && keyOf(each.dimensions) === keyOf(dimensions))
    assert.deepEqual(
      [
        cell('served', { needs: 'food' })?.left,
        cell('served', { needs: 'aid' })?.came,
        cell('served', { needs: 'board' }),
      ],
      [[one.id], [one.id], undefined],
    )
    assert.deepEqual(cell('persons', { team: 'N1' })?.names, { team: '北隊' })
    assert.ok(moved.every((each) => [...each.came, ...each.left].every((id) => id === one.id)))
  })
})

test('every cell of every measure is what a plain count in memory gives, with corrections, errors and returns', async () => {
  let seed = 20_250_601
  const draw = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T
  const some = () => ['food', 'bed', 'aid'].filter(() => draw(2) === 0)
  const shape = () => ({
    team: pick([team.north, team.south]),
    needs: ((found) => (found.length > 0 ? found : ['aid']))(some()),
    size: pick(['small', 'medium', 'large']),
  })
  for (let nth = 0; nth < 40; nth++) {
    let day = addDays('2024-01-01', draw(500))
    let one = await ask(named(draw(7) + 1), day)
    for (let turn = 0; turn < 6; turn++) {
      day = addDays(day, draw(60))
      const does = draw(10)
      if (one.state === 'asked' || one.state === 'out') {
        if (does > 7) continue
        one = await take(
          one,
          day,
          'admit',
          stay(day, { ...shape(), cost: draw(99), comes: pick(['morning', 'evening']) }),
        )
      } else if (one.state !== 'inside') break
      else if (does < 3) one = await take(one, day, 'amend', shape())
      else if (does < 8) one = await take(one, day, 'leave', away(day, pick(['morning', 'evening'])))
      else if (does === 8) one = await take(one, day, 'strike')
      else
        one = done(
          await store.correct(
            session,
            one.id,
            one.seq,
            { ...shape(), who: named(draw(7) + 1) },
            '登錄錯誤',
            at(addDays(day, 1)),
          ),
        )
    }
  }
  const { rows } = await withSession(store.db, session, (tx) =>
    sql<Parameters<typeof opened>[2]>`select id, doc, sealed, head from cases`.execute(tx),
  )
  const all = rows.map((row) => opened(store.context, 'demo', row).case)
  const own = all.filter((one: Case) => one.programme === of.id)
  let cells = 0
  for (const span of [year(2024), { from: '2024-11-03', to: '2025-02-20' }, { from: '2025-05-05', to: '2025-05-05' }])
    for (const figure of await counted(span)) {
      const judged = count(of, figure.measure, own, span, figure.dimensions, all) ?? null
      assert.equal(figure.value, judged, `${figure.measure} ${JSON.stringify(figure.dimensions)} ${span.from}`)
      if (figure.value) cells += 1
    }
  const found = new Set((await counted(year(2024))).map((one) => keyOf({ ...one.dimensions, measure: one.measure })))
  const values = (name: string) => (name === 'team' ? ['N1', 'S1'] : valuesOf(of, name))
  for (const [measure, { by = [] }] of Object.entries(of.measures))
    for (const [one = '', other = ''] of by)
      for (const first of values(one))
        for (const second of other ? values(other) : ['']) {
          const cell = { [one]: first, ...(other ? { [other]: second } : {}) }
          if (count(of, measure, own, year(2024), cell, all))
            assert.ok(found.has(keyOf({ ...cell, measure })), `${measure} ${JSON.stringify(cell)} is not counted`)
        }
  const ids = Object.keys(of.measures)
  const spans = [year(2010), year(2024), { from: '2024-11-03', to: '2025-02-20' }].map((span) => ({ span, ids }))
  const wholes = await wholesOf(store.db, session, [of], spans)
  for (const [nth, { span }] of spans.entries())
    for (const { measure, value: found } of wholes[nth] ?? [])
      assert.equal(found, count(of, measure, own, span, {}, all) ?? null, `the whole of ${measure} ${span.from}`)
  assert.ok(cells > 300, `only ${cells} cells count something`)
  const before = await counted(year(2024))
  await store.rebuild('demo')
  assert.deepEqual(await counted(year(2024)), before, 'and the same again when all is folded anew')
})

test('what is said wrongly is told by file, word and mend', () => {
  type Any = Record<string, unknown>
  const but = (dimensions: Any, measures: Any = {}) =>
    loosely({
      ...stays,
      dimensions: { ...stays.dimensions, ...dimensions },
      measures: { ...stays.measures, ...measures },
    } as never)
  const said = (one: ReturnType<typeof but>) => faults(one, {}).join('\n')
  const name = t('示範', 'Example')
  assert.match(
    said(but({ team: { name, entry: 'size', title: 'name' } })),
    /the dimension team is by size, which names no entry/,
  )
  assert.match(
    said(but({ size: { name, field: 'size', together: { big: { name, of: ['large', 'huge'] } } } })),
    /puts huge into big, which is none/,
  )
  assert.match(
    said(but({ size: { name, field: 'size', together: { small: { name, of: ['large', 'medium'] } } } })),
    /group small, called as one/,
  )
  assert.match(
    said(but({}, { days: { name, unit: 'days', days: ['inOn', 'cost'], at: 'inside' } })),
    /counts days by cost, which is no date/,
  )
  assert.match(
    said(but({}, { served: { name, unit: 'cases', stood: 'mistaken' } })),
    /counts mistaken, in which a case never was/,
  )
  assert.match(
    said(but({}, { persons: { name, unit: 'persons', distinct: 'needs', at: 'inside' } })),
    /each needs once, which has no one value/,
  )
  const sealed = { ...stays, fields: { ...stays.fields, who: { ...stays.fields.who, sensitivity: 'sealed' } } }
  assert.match(faults(loosely(sealed as never), {}).join('\n'), /each who once, who stands under seal/)
  const figures = { formulas: {}, entered: {} }
  const bureau = { ...guarded, offices: ['worker'], catalogue: [], figures, hasSection: () => true }
  const wrong = but({ team: { name, entry: 'team', code: 'shrt', title: 'name' } })
  assert.match(
    faultsOfHouse([register, wrong], bureau).join('\n'),
    /the dimension team names “shrt”, which is no text in plain of example-teams. Say “short”/,
  )
})
