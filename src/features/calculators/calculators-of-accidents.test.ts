// Somebody hurt at work, a family, and an employer ask the portal: the benefit, the clock, the meeting, in their language, with the
// article; and where an answer rests on a reading or an unseen text, the page says so.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  app = openApp(house, (line) => line.error && errors.push(line.error))
})
after(async () => {
  await house.drop()
  assert.deepEqual(errors, [])
})
const page = async (id: string, facts: Record<string, string | number>) => {
  const address = new URLSearchParams(Object.entries(facts).map(([name, value]) => [name, String(value)]))
  const response = await app.request(`/calculators/${id}?${address.toString()}`)
  return { status: response.status, text: await response.text() }
}
const answerOf = (text: string) => /<h1[^>]*class="answer"[^>]*>([^]*?)<\/h1>/.exec(text)?.[1] ?? 'no answer'

describe('accident insurance', () => {
  const salary = { averageInsuredSalary: '45800', degree: 'severe', dependants: 1 }
  test('says the annuity with its article, and opens the next questions', async () => {
    const { status, text } = await page('disability-annuity', salary)
    assert.equal(status, 200)
    // 45,800 × 50% × 110%
    assert.match(answerOf(text), /25,190 元/)
    assert.match(text, /勞工職業災害保險及保護法第43條第2項/)
    assert.match(text, /href="\/calculators\/average-insured-salary"/)
  })
  for (const [lang, says] of [
    ['vi', /Mỗi tháng NT\$25,190/],
    ['id', /NT\$25,190 per bulan/],
    ['th', /เดือนละ NT\$25,190/],
    ['fil', /NT\$25,190 bawat buwan/],
    ['en', /NT\$25,190 a month/],
  ] as const)
    test(`says it in ${lang}`, async () =>
      assert.match(answerOf((await page('disability-annuity', { ...salary, lang })).text), says))
  test('asks for what is missing and keeps what was typed', async () => {
    const { text } = await page('survivors-annuity', { origin: 'accident', survivors: '兩個', at: 1 })
    assert.match(text, /<div class="errors/)
    assert.match(text, /value="兩個"/)
  })
  test('says from which day, and until when', async () => {
    assert.match(answerOf((await page('injury-benefit', { incapacityFrom: '115/3/2' })).text), /自115年3月5日起可請領/)
    assert.match(answerOf((await page('accident-claim-limit', { claimableFrom: '2024-02-29' })).text), /118年2月28日/)
  })
})

describe('the labour-management meeting', () => {
  test('is due by the last one, and the other way of counting is shown', async () => {
    const { text } = await page('labour-meeting-next', { last: '2026-11-10' })
    assert.match(answerOf(text), /116年2月10日/)
    assert.match(text, /116年3月31日/)
    assert.match(text, /勞資會議實施辦法第18條/)
  })
  test('is called seven days before', async () =>
    assert.match((await page('labour-meeting-call', { meeting: '2026-12-15' })).text, /115年12月8日/))
})

describe('an accident and bullying', () => {
  const none = { deaths: 0, permanentTotal: 0, permanentPartial: 0, temporaryTotal: 0, hospitalised: 0 }
  test('of one in hospital on the way to work shows both readings', async () => {
    const { text } = await page('accident-report', {
      ...none,
      hospitalised: 1,
      knownAt: '115/8/2 23:10',
      commuting: 'yes',
    })
    assert.match(answerOf(text), /不在八小時通報範圍/)
    assert.match(text, /最晚115年8月3日 07:10 通報/)
  })
  test('duties begin on 1 July 2026', async () => {
    assert.match(answerOf((await page('bullying-duties', { date: '2026-06-30', employees: 40 })).text), /尚未施行/)
    assert.match(answerOf((await page('bullying-duties', { date: '2026-07-01', employees: 40 })).text), /防治規範/)
  })
})
