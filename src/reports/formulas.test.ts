// What is reckoned from figures and what is told, by invented accidents and checks whose numbers are known: rates across programmes, means of earlier years, changes, and figures that two people answer for.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type BureauFigures, choice, count, loosely, programme, reckoned, t, text, yearBefore } from '#engine'
import { faults } from '#engine/check/index.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { compareWith, enteredFigures, enterFigure, figuresOf, judgeFigure, spanOf } from '#reports/index.ts'
import { drawTable } from '#reports/tables.ts'
import { sql, withSession } from '#store'
import { opened } from '#store/read/load.ts'
import { bureau as guarded } from '#guards'
import { everything } from '#tests/a-house.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'

const open = { sensitivity: 'open' } as const
const size = choice(t('規模', 'Size'), { small: t('小', 'Small'), large: t('大', 'Large') }, open)
const common = {
  ...example,
  title: 'what',
  fields: { what: text(t('事由', 'What'), open), size },
  roles: { worker: { name: t('辦理人', 'Worker'), kind: 'staff' } },
  states: { told: { name: t('登錄', 'Entered'), ends: true } },
  steps: { tell: { does: t('登錄', 'Enter'), by: 'worker', from: 'start', to: 'told', asks: ['what', 'size'] } },
  dimensions: { size: { name: t('規模', 'Size'), field: 'size' } },
} as const
const checks = programme({
  ...common,
  id: 'example-checks',
  name: t('示範檢查', 'Example checks'),
  code: 'EC',
  measures: { checked: { name: t('檢查件數', 'Checks'), unit: 'cases', count: 'told', by: [['size']] } },
  tables: {},
})
const accidents = programme({
  ...common,
  id: 'example-accidents',
  name: t('示範事故', 'Example accidents'),
  code: 'EA',
  measures: { hurt: { name: t('事故件數', 'Accidents'), unit: 'cases', count: 'told', by: [['size']] } },
  formulas: {
    'hurt-per-check': {
      name: t('每百件檢查事故數', 'Accidents per hundred checks'),
      unit: 'cases',
      part: 'hurt',
      of: 'checked',
      decimals: 1,
      by: [['size']],
    },
    'hurt-share': {
      name: t('比例', 'Share'),
      unit: 'percent',
      share: 'hurt',
      among: { size: ['small', 'large'] },
      decimals: 0,
      by: [['size']],
    },
    'hurt-mean': {
      name: t('前三年平均', 'Mean of three years'),
      unit: 'cases',
      mean: 'hurt',
      years: 3,
      decimals: 0,
      by: [['size']],
    },
    'hurt-change': { name: t('增減', 'Change'), unit: 'cases', change: 'hurt', against: 'hurt-mean', decimals: 0 },
    'hurt-change-rate': {
      name: t('增減率', 'Change in percent'),
      unit: 'percent',
      change: 'hurt',
      against: 'hurt-mean',
      inPercent: true,
      decimals: 1,
    },
    'hurt-permille': {
      name: t('千人率', 'Per thousand workers'),
      unit: 'permille',
      part: 'hurt',
      of: 'workers',
      times: 1000,
      decimals: 2,
    },
  },
  entered: {
    workers: {
      name: t('勞工人數', 'Workers'),
      unit: 'persons',
      decimals: 1,
      from: t('示範統計處', 'Example statistics'),
      by: { size: { name: t('規模', 'Size'), values: { small: t('小', 'Small'), large: t('大', 'Large') } } },
    },
  },
  tables: {
    rates: {
      title: t('事故率', 'Rates'),
      chapter: 'x',
      section: '一',
      rows: 'period',
      measures: ['hurt', 'hurt-permille', 'workers'],
    },
  },
  sentences: [
    {
      chapter: 'x',
      section: '一',
      says: t(
        '{period}每千人 {hurt-permille} 件，平均 {hurt-mean} 件。',
        '{period}: {hurt-permille} per thousand, {hurt-mean} on average.',
      ),
    },
  ],
})
const [base, of] = [loosely(checks), loosely(accidents)]
const NONE: BureauFigures = { formulas: {}, entered: {} }
const session = {
  bureau: 'demo',
  reach: 'system' as const,
  actor: { id: 'w', role: 'worker', name: '測試甲' },
  reader: everything,
}
const second = { ...session, actor: { id: 'w2', role: 'worker', name: '測試乙' } }
const AT = '2021-02-01T01:00:00Z'

let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore([base, of])
  store = house.store
  const tell = async (id: string, year: number, small: number, large: number) => {
    for (let nth = 0; nth < small + large; nth++) {
      const values = { what: '測試', size: nth < small ? 'small' : 'large' }
      const done = await store.begin(
        session,
        id,
        { step: 'tell', values },
        { at: `${year}-03-0${1 + (nth % 9)}T09:00:00+08:00` },
      )
      assert.ok('done' in done, JSON.stringify(done))
    }
  }
  // 4, 2 and 3 are 3 on average; then one more year, of 5.
  await tell(of.id, 2017, 3, 1)
  await tell(of.id, 2018, 1, 1)
  await tell(of.id, 2019, 2, 1)
  await tell(of.id, 2020, 1, 4)
  await tell(base.id, 2020, 4, 6)
})
after(() => house.drop())

type Cell = Record<string, string>
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
const all = (span = year(2020), programmes = [base, of]) =>
  figuresOf(store.db, session, programmes, span, { cases: true, among: [base, of] })
async function value(measure: string, span = year(2020), cell: Cell = {}) {
  const same = (one: Cell) => JSON.stringify(one) === JSON.stringify(cell)
  return (await all(span)).find((one) => one.measure === measure && same(one.dimensions))?.value
}

test('the definitions of this test are whole', () => {
  assert.deepEqual(
    [...faults(of, {}), ...faults(base, {})].filter((one) => /figure|formula|measure|table|sentence/.test(one)),
    [],
  )
})

describe('a formula', () => {
  test('divides figures of two programmes, in the whole and size by size', async () => {
    assert.deepEqual(
      [
        await value('hurt-per-check'),
        await value('hurt-per-check', year(2020), { size: 'small' }),
        await value('hurt-per-check', year(2020), { size: 'large' }),
      ],
      [50, 25, 66.7],
    )
    const [only] = (await all(year(2020), [of])).filter((one) => one.measure === 'hurt-per-check')
    assert.equal(only?.value, 50, 'also where figures of one programme alone are asked for')
    assert.equal(only?.cases.length, 5, 'and opens to the cases of its part')
  })

  test('is a share of the sizes it stands among', async () => {
    assert.deepEqual(
      [
        await value('hurt-share', year(2020), { size: 'small' }),
        await value('hurt-share', year(2020), { size: 'large' }),
      ],
      [20, 80],
    )
  })

  test('is the mean of the same span of three years before, and says by how much a year lies above or below it', async () => {
    assert.deepEqual([await value('hurt-mean'), await value('hurt-mean', year(2020), { size: 'small' })], [3, 2])
    assert.deepEqual(
      [
        await value('hurt-change'),
        await value('hurt-change', year(2020), { direction: 'increase' }),
        await value('hurt-change', year(2020), { direction: 'decrease' }),
      ],
      [2, 2, undefined],
    )
    assert.equal(await value('hurt-change-rate'), 66.7)
  })

  test('is not known where a year before was not kept here: nothing kept is not nothing happened', async () => {
    assert.equal(await value('hurt-mean', year(2019)), null)
    assert.equal(await value('hurt-change', year(2019)), null)
    assert.equal(await value('hurt-mean', { from: '0001-01-01', to: '2020-12-31' }), null, 'nor since ever')
  })

  test('falls as it rises: below what it is held against it is less than nought, and its direction says so', () => {
    const fall = { name: of.name, unit: 'cases' as const, change: 'now', against: 'mean', decimals: 0 }
    const get = (figure: string) => (figure === 'now' ? 19 : 23)
    const at = (cell: Cell) => reckoned(fall, get, year(2020), cell)
    assert.deepEqual([at({}), at({ direction: 'decrease' }), at({ direction: 'increase' })], [-4, 4, undefined])
    assert.equal(reckoned({ ...fall, inPercent: true, decimals: 1 }, get, year(2020), {}), -17.4)
    assert.equal(
      reckoned(
        { ...fall, change: undefined, against: undefined, part: 'now', of: 'nought' } as never,
        (one) => (one === 'nought' ? 0 : 19),
        year(2020),
        {},
      ),
      undefined,
    )
  })

  test('is by SQL what a plain count in memory makes of it, where it names its own programme alone', async () => {
    const { rows } = await withSession(store.db, session, (tx) =>
      sql<Parameters<typeof opened>[2]>`select id, doc, sealed, head from cases where programme = ${of.id}`.execute(tx),
    )
    const cases = rows.map((row) => opened(store.context, 'demo', row).case)
    assert.equal(cases.length, 14)
    for (const span of [year(2020), year(2019), { from: '2020-03-02', to: '2020-03-04' }])
      for (const one of await all(span, [of]))
        if (['hurt-share', 'hurt-mean', 'hurt-change', 'hurt-change-rate'].includes(one.measure))
          assert.equal(
            one.value,
            count(of, one.measure, cases, span, one.dimensions) ?? null,
            `${one.measure} ${JSON.stringify(one.dimensions)} ${span.from}`,
          )
  })
})

describe('a figure that is told', () => {
  const workers = { measure: 'workers', ...year(2020), value: 2500.5, decimals: 1, source: '示範統計年報' }

  test('is known once a second person has confirmed it, with its source and both names, and what is reckoned from it too', async () => {
    assert.equal(await value('workers'), null)
    const id = await enterFigure(store.db, session, workers, AT)
    assert.equal(await value('workers'), null, 'not by one person')
    assert.match((await judgeFigure(store.db, session, id, { confirmed: true }, AT))[0]?.says.zh ?? '', /不能確認自己/)
    assert.deepEqual(await judgeFigure(store.db, second, id, { confirmed: true }, AT), [])
    assert.match(
      (await judgeFigure(store.db, second, id, { confirmed: false, reason: '反悔' }, AT))[0]?.says.zh ?? '',
      /已經確認/,
    )
    const figures = await all()
    const told = figures.find((one) => one.measure === 'workers')
    assert.deepEqual(
      [told?.value, told?.decimals, told?.told],
      [2500.5, 1, [{ source: '示範統計年報', by: '測試甲', confirmedBy: '測試乙', at: AT }]],
    )
    const rate = figures.find((one) => one.measure === 'hurt-permille')
    assert.deepEqual([rate?.value, rate?.told?.length], [2, 1])
    assert.equal(figures.find((one) => one.measure === 'hurt')?.told, undefined)
    assert.equal(
      await value('workers', { from: '2020-01-01', to: '2020-06-30' }),
      2500.5,
      'a half of the year it was told for',
    )
    assert.equal(await value('workers', year(2021)), null)
  })

  test('is printed with its mark, in a table and in a sentence, which say what the mark means', async () => {
    const table = drawTable(of, 'rates', await all(), t('109年', '2020'))
    assert.deepEqual(
      table.rows[0]?.cells.map((one) => one.text),
      ['5', '2※', '2,500.5※'],
    )
    assert.match(table.remarks.map((one) => one.zh).join(), /※ 為登錄之數字/)
  })

  test('is told part by part, corrected by a later one, and sent back with a reason; all of it stays', async () => {
    const small = await enterFigure(store.db, session, { ...workers, value: 500, cell: { size: 'small' } }, AT)
    assert.match(
      (await judgeFigure(store.db, second, small, { confirmed: false, reason: ' ' }, AT))[0]?.says.zh ?? '',
      /理由/,
    )
    assert.deepEqual(await judgeFigure(store.db, second, small, { confirmed: false, reason: '單位有誤' }, AT), [])
    assert.equal(await value('workers', year(2020), { size: 'small' }), undefined)
    const again = await enterFigure(store.db, session, { ...workers, value: 501, cell: { size: 'small' } }, AT)
    await judgeFigure(store.db, second, again, { confirmed: true }, AT)
    assert.equal(await value('workers', year(2020), { size: 'small' }), 501)
    assert.equal(await value('workers'), 2500.5)
    const lines = await enteredFigures(store.db, session, { waiting: false, limit: 10 })
    assert.deepEqual(
      lines.map(({ value, verdict }) => [value, verdict === 'alone' ? verdict : verdict?.confirmed]),
      [
        [501, true],
        [500, false],
        [2500.5, true],
      ],
    )
  })

  test('is never held against a published figure as if it were counted', async () => {
    const document = { code: 'X', periodStart: '2020-01-01', periodEnd: '2020-12-31' }
    const period = { start: '2020-01-01', end: '2020-12-31' }
    const figures = [
      { id: 'F1', measure: 'workers', value: 1, derivable: true, period },
      { id: 'F2', measure: 'hurt', value: 5, derivable: true, period },
      { id: 'F3', measure: 'hurt', value: 3, derivable: true, period: year2019 },
      { id: 'F4', measure: 'hurt-mean', value: 3, derivable: true, period: { start: '2017-01-01', end: '2019-12-31' } },
    ]
    const found = await compareWith({ document, tables: [], figures }, [base, of], (span) => all(span))
    assert.deepEqual(
      found.compared.map((one) => [one.where, one.equal]),
      [
        ['F2', true],
        ['F3', true],
        ['F4', true],
      ],
    )
  })
})
const year2019 = { start: '2019-01-01', end: '2019-12-31' }

test('a published figure that lies wholly before its document is counted over its own span', () => {
  const document = { code: 'X', periodStart: '2025-01-01', periodEnd: '2025-06-30' }
  assert.deepEqual(spanOf(document, { start: '2024-01-01', end: '2024-12-31' }), {
    from: '2024-01-01',
    to: '2024-12-31',
  })
  assert.deepEqual(yearBefore({ from: '2024-01-01', to: '2024-06-30' }).from, '2023-01-01')
})

describe('the house refuses, with the word and the mend,', () => {
  const bureau = { ...guarded, offices: ['worker'], catalogue: [], hasSection: () => true, figures: NONE }
  const but = (id: string, more: object) =>
    loosely({
      ...accidents,
      formulas: { ...accidents.formulas, [id]: { name: of.name, unit: 'cases', decimals: 0, ...more } },
    } as never)
  const said = (wrong: ReturnType<typeof loosely>, figures = NONE) =>
    [...faultsOfHouse([base, wrong], { ...bureau, figures }), ...faults(wrong, {})].join('\n')

  test('a formula of figures that are not there, or not split as it is, or that comes back to itself', () => {
    assert.match(
      said(but('rate', { part: 'hurtt', of: 'checked' })),
      /formula rate names “hurtt”, which is no figure. Say “hurt”/,
    )
    assert.match(
      said(but('rate', { part: 'hurt-permille', of: 'checked', by: [['size']] })),
      /is by size, and “hurt-permille” is not/,
    )
    assert.match(said(but('rate', { part: 'hurt', of: 'rate' })), /formula rate is reckoned from itself/)
    assert.match(
      said(but('rate', { share: 'hurt', among: { size: ['tiny'] }, by: [['size']] })),
      /names “tiny”, which is no Size/,
    )
    assert.match(
      said(but('rate', { share: 'hurt', among: { size: ['small'] } })),
      /a share of each size and not split by it/,
    )
    assert.match(said(but('rate', { mean: 'hurt', years: 0 })), /a mean of 0 years. Say 1 to 10/)
    assert.match(
      said(but('rate', { part: 'hurt', of: 'checked', by: [['sise']] })),
      /is by “sise”, which is no dimension. Say “size”/,
    )
    assert.match(said(but('hurt', { part: 'hurt', of: 'checked' })), /the figure “hurt” is said twice/)
  })

  test('a figure of the bureau that a programme has, or that names one there is not', () => {
    const rate = (part: string) => ({ name: of.name, unit: 'percent' as const, decimals: 1, part, of: 'posts' })
    const posts = { name: of.name, unit: 'persons' as const, from: of.name }
    assert.match(
      said(of, { formulas: {}, entered: { hurt: posts } }),
      /bureau\/figures.ts: has the figure “hurt”, which a programme has already/,
    )
    assert.match(
      said(of, { formulas: { rate: rate('hurtt') }, entered: { posts } }),
      /bureau\/figures.ts: the formula rate names “hurtt”/,
    )
    assert.doesNotMatch(said(of, { formulas: { rate: rate('hurt') }, entered: { posts } }), /bureau\/figures/)
  })
})
