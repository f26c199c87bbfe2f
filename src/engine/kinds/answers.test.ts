// Questions that are data: written for a series, fixed when a class is closed, answered by whoever took part in their own language.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { count, questionsIn } from '#engine'
import { valueWords } from '#papers/index.ts'
import { figuresOf } from '#reports/index.ts'
import { openApp } from '#app'
import { aClass, join, stands, take } from '#tests/a-class.ts'
import { done } from '#tests/done.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const QUESTIONS = [
  { code: 'overall', zh: '整體滿意嗎', en: 'On the whole?', vi: 'Nhìn chung thế nào?', kind: 'scale', weight: 2 },
  {
    code: 'again',
    zh: '會再來嗎',
    en: 'Would you come again?',
    vi: 'Bạn có quay lại không?',
    kind: 'yesNo',
    weight: 1,
  },
  { zh: '還想學什麼', kind: 'choices', spared: true, options: '工資｜Wages｜Tiền lương\n工時｜Hours｜Giờ làm' },
]
const HELD = { heldOn: '2026-04-08', sheet: '示教字第1號', lecturers: [{ name: '測試講師' }], sheetCount: undefined }
const LATER = '2026-04-09T09:00:00+08:00'

let house: TestHouse
let app: ReturnType<typeof openApp>
let offering: string
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house, (line) => line.error && console.error(line.error))
  offering = await aClass(house.store, house.at, { capacity: 30 })
  const series = String((await stands(house.store, offering)).values.series)
  done(await take(house.store, series, 'officer', 'ask', { questions: QUESTIONS }))
})
after(() => house.drop())

const enrolled = async (nth: number) => done(await join(house.store, offering, nth, house.at)).id
const questionsOf = (values: Record<string, unknown>) => questionsIn(values.evaluation)

describe('the questions of a series', () => {
  test('are asked of whoever took part once the class is closed, and stay what they were', async () => {
    const ids = [await enrolled(1), await enrolled(2), await enrolled(3), await enrolled(4)]
    done(await take(house.store, offering, 'officer', 'report', HELD, LATER))
    const series = String((await stands(house.store, offering)).values.series)
    const other = [{ code: 'other', zh: '換一題', kind: 'yesNo' }]
    done(await take(house.store, series, 'officer', 'ask', { questions: other }, LATER))
    for (const id of ids) {
      const { state, values } = await stands(house.store, id)
      assert.equal(state, 'incomplete')
      assert.deepEqual(
        questionsOf(values).map(({ code, says }) => [code, says]),
        [
          ['overall', undefined],
          ['again', undefined],
          ['q3', undefined],
        ],
      )
    }
    const [first = '', second = '', third = ''] = ids
    await answeredOnThePortal(first)
    await refusedWhatIsNoQuestion(second)
    const theirs = { evaluation: { overall: '2', again: 'no' } }
    done(await take(house.store, second, 'participant', 'feedback', theirs, LATER))
    const rows = questionsOf((await stands(house.store, third)).values)
    const typed = { evaluation: rows.map((row) => ({ ...row, says: row.code === 'overall' ? 4 : true })).slice(0, 2) }
    const wrong = await take(house.store, third, 'participant', 'feedback', typed, LATER)
    assert.ok('refused' in wrong, 'a number is no answer to what is chosen')
    await countedByQuestion(ids)
    await correctedAtTheDesk(first)
  })

  test('are the shared ones where the series has none, and rate as they always did', async () => {
    const plain = await aClass(house.store, house.at, { capacity: 5 })
    const { id } = done(await join(house.store, plain, 20, house.at))
    done(await take(house.store, plain, 'officer', 'report', HELD, LATER))
    assert.deepEqual(
      questionsOf((await stands(house.store, id)).values).map(({ code }) => code),
      ['overall'],
    )
    const told = done(await take(house.store, id, 'participant', 'feedback', { evaluation: { overall: '4' } }, LATER))
    assert.equal(told.values.rating, '4')
  })
})

/** Without a script, in Vietnamese: what is missing is said beside its question, and what was chosen is still chosen. */
async function answeredOnThePortal(id: string) {
  const one = await stands(house.store, id)
  const who = new Visitor(app)
  const code = await house.store.accessCode(system, id, 'participant')
  await who.sent('/status', { number: one.number, code })
  await who.get('/?lang=vi')
  const page = await (await who.get(`/case/${one.number}`)).text()
  for (const said of ['Nhìn chung thế nào?', 'Bạn có quay lại không?', 'Tiền lương'])
    assert.ok(page.includes(said), said)
  const key = `${one.id}-${one.seq}-feedback`
  const back = await who.sent(`/case/${one.number}/feedback`, { _key: key, 'evaluation.overall': '5' })
  const again = await back.text()
  assert.match(again, /href="#f-evaluation-again"/)
  assert.match(again, /name="evaluation\.overall" value="5" checked/)
  const taken = await who.sent(`/case/${one.number}/feedback`, {
    _key: key,
    'evaluation.overall': '5',
    'evaluation.again': 'yes',
    'evaluation.q3': ['o1', 'o2'],
    comment: '收穫很多',
  })
  assert.equal(taken.headers.get('location'), `/case/${one.number}?done=feedback`)
  const { values } = await stands(house.store, id)
  assert.equal(values.rating, '5')
  const { fields } = house.programmes.find((each) => each.id === one.programme) ?? assert.fail('no programme')
  assert.equal(
    fields.evaluation && valueWords(fields.evaluation, values.evaluation),
    '1. 整體滿意嗎：5 分\n2. 會再來嗎：是\n3. 還想學什麼：工資、工時',
  )
}

async function refusedWhatIsNoQuestion(id: string) {
  const strange = { evaluation: { overall: '5', again: 'yes', bonus: '5' } }
  const acted = await take(house.store, id, 'participant', 'feedback', strange, LATER)
  assert.ok('refused' in acted && /沒有「bonus」這一題/.test(acted.refused[0]?.says.zh ?? ''))
}

/** By SQL as in memory, with the name of each answer beside its code. */
async function countedByQuestion(ids: readonly string[]) {
  const span = { from: '2026-01-01', to: '2026-06-30' }
  const figures = await figuresOf(house.db, system, house.programmes, span)
  const own = figures.filter((one) => one.measure === 'course-rated' && one.dimensions.question)
  assert.deepEqual(
    own
      .map((one) => [one.dimensions.question, one.value, one.names?.question])
      .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    [
      ['again=false', 1, '會再來嗎：否'],
      ['again=true', 1, '會再來嗎：是'],
      ['overall=2', 1, '整體滿意嗎：2 分'],
      ['overall=5', 1, '整體滿意嗎：5 分'],
      ['q3=o1', 1, '還想學什麼：工資'],
      ['q3=o2', 1, '還想學什麼：工時'],
    ],
  )
  const whole = figures.find((one) => one.measure === 'course-rated' && Object.keys(one.dimensions).length === 0)
  assert.equal(whole?.value, 2)
  const cases = await Promise.all(ids.map((id) => stands(house.store, id)))
  const enrolments = house.programmes.find(({ id }) => id === 'learning-enrolments') ?? assert.fail('no programme')
  for (const { measure, dimensions, value } of [...own, ...(whole ? [whole] : [])])
    assert.equal(count(enrolments, measure, cases, span, dimensions), value, JSON.stringify(dimensions))
}

async function correctedAtTheDesk(id: string) {
  const one = await stands(house.store, id)
  const desk = { ...system, reach: 'system' as const, actor: { id: 'test-officer', role: 'officer' } }
  const acted = await house.store.correct(desk, id, one.seq, { evaluation: { overall: '3', again: 'yes' } }, '誤填', {
    at: LATER,
  })
  const after = done(acted)
  assert.deepEqual(
    questionsOf(after.values).map(({ code, says }) => [code, says]),
    [
      ['overall', '3'],
      ['again', true],
      ['q3', undefined],
    ],
  )
}
