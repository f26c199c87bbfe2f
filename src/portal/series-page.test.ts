// The page of a series on the portal: its classes and their calendar, what was counted, an umbrella over several, and what is not shown.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, deskOf, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { done } from '#tests/done.ts'

let house: TestHouse
let visitor: Visitor
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  visitor = new Visitor(openApp(house, () => {}))
})
after(() => house.drop())

const [first, second] = [deskOf('officer', 0), deskOf('officer', 1)]
const AT = '2026-03-02T09:00:00+08:00'
async function begun(programme: string, step: string, values: Record<string, unknown>) {
  const { id } = done(await house.store.begin(first, programme, { step, values }, { at: AT }))
  const one = await house.store.open(first, id, { purpose: 'test', at: AT })
  assert.ok(one)
  return { id, number: one.number }
}
async function take(by: typeof first, id: string, step: string, values: Record<string, unknown> = {}) {
  const one = await house.store.open(by, id, { purpose: 'test', at: AT })
  assert.ok(one)
  return house.store.take(by, id, one.seq, { step, values }, { at: AT })
}
const series = { unit: 'labour-organisation', audience: 'everyone' }
const classes = {
  ...series,
  carrier: 'class',
  type: '講座',
  fee: 0,
  capacity: 20,
  passShare: 0,
  records: false,
  asks: ['term'],
}
const page = async (path: string) => {
  const answer = await visitor.get(path)
  return { status: answer.status, text: (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
}

describe('a series on the portal', () => {
  let umbrella: { id: string; number: string }
  let talks: { id: string; number: string }

  test('shows its classes, to be joined and put into a calendar, and what was counted once it is confirmed', async () => {
    umbrella = await begun('learning-series', 'begin', {
      ...series,
      carrier: 'umbrella',
      code: 'may-day',
      name: '測試五一系列',
      nameEn: 'May Day (test)',
    })
    talks = await begun('learning-series', 'begin', {
      ...classes,
      code: 'talks',
      name: '測試五一講座',
      partOf: umbrella.id,
    })
    const talk = {
      series: talks.id,
      title: '測試工會講座',
      place: '測試會館',
      sessions: [{ day: '2026-05-01', from: '14:00', to: '16:00' }],
    }
    await begun('learning-offerings', 'publish', { ...talk, term: '第1期' })
    const { text } = await page(`/open/series/${talks.number}`)
    assert.match(text, /測試五一講座.*類型 講座.*課程與活動 測試工會講座.*加到我的行事曆/)
    assert.doesNotMatch(text, /年至今/)
    const ics = await (await visitor.get(`/open/series/${talks.number}.ics`)).text()
    assert.match(ics, /SUMMARY:測試工會講座/)
    done(await take(first, talks.id, 'propose', { section: 'organisation/一（二）2', sessionsFigure: 'may-day-talks' }))
    done(await take(second, talks.id, 'confirm'))
    assert.match((await page(`/open/series/${talks.number}`)).text, /民國115年至今 已辦理班別及場次/)
  })

  test('stands under its umbrella, whose page and calendar have the classes of all', async () => {
    const { text } = await page(`/open/series/${umbrella.number}`)
    assert.match(text, /測試五一系列/)
    assert.match(text, /課程與活動系列 測試五一講座/)
    assert.match(text, /測試工會講座/)
    assert.match(await (await visitor.get(`/open/series/${umbrella.number}.ics`)).text(), /測試工會講座/)
    assert.match((await page(`/open/series/${umbrella.number}?lang=en`)).text, /May Day \(test\)/)
    assert.equal((await page(`/open/series/${umbrella.number}?lang=vi`)).status, 200)
    await page(`/open/series/${umbrella.number}?lang=zh`)
  })

  test('is found by the words of its kind, as they stand', async () => {
    const { text } = await page('/open/series')
    assert.match(text, /類型 全部 講座/)
    assert.match((await page(`/open/series?type=${encodeURIComponent('講座')}`)).text, /測試五一講座/)
    assert.match((await page(`/open/series?type=${encodeURIComponent('影展')}`)).text, /沒有符合的資料/)
    assert.match((await page(`/open/courses/of/${encodeURIComponent('講座')}`)).text, /測試工會講座/)
  })

  test('that is unlisted has no page, and one that ended says so', async () => {
    const hidden = await begun('learning-series', 'begin', {
      ...classes,
      code: 'inner',
      name: '測試內部研習',
      unlisted: true,
    })
    assert.equal((await page(`/open/series/${hidden.number}`)).status, 404)
    done(await take(first, hidden.id, 'amend', { ...classes, name: '測試研習', unlisted: false }))
    assert.equal((await page(`/open/series/${hidden.number}`)).status, 200)
    done(await take(first, hidden.id, 'end', { endReason: '測試' }))
    const gone = await page(`/open/series/${hidden.number}`)
    assert.deepEqual([gone.status, /已不在清單中/.test(gone.text)], [410, true])
  })
})

describe('a class', () => {
  test('is asked what its series says, and nothing else is taken', async () => {
    const asking = await begun('learning-series', 'begin', {
      ...classes,
      code: 'asking',
      name: '測試講師班',
      asks: ['lecturers'],
    })
    const values = {
      series: asking.id,
      title: '測試班',
      place: '測試教室',
      sessions: [{ day: '2026-05-02', from: '09:00', to: '12:00' }],
      term: '第2期',
    }
    const refused = await house.store.begin(first, 'learning-offerings', { step: 'publish', values }, { at: AT })
    assert.ok('refused' in refused)
    assert.deepEqual(
      refused.refused.map(({ field }) => field),
      ['lecturers'],
    )
    const { id } = await begun('learning-offerings', 'publish', { ...values, lecturers: [{ name: '測試講師' }] })
    const one = await house.store.open(first, id, { purpose: 'test', at: AT })
    assert.equal(one?.values.term, undefined)
    assert.equal(one?.values.type, '講座')
  })

  test('is drawn so at the desk once the series is chosen', async () => {
    const officer = new Visitor(openApp(house, () => {}))
    await officer.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-officer-0' })
    const plain = await begun('learning-series', 'begin', {
      ...classes,
      code: 'plain',
      name: '測試簡單班',
      asks: ['none'],
    })
    const form = await (await officer.get(`/desk/new/learning-offerings?step=publish&series=${plain.id}`)).text()
    assert.match(form, /name="title"/)
    assert.doesNotMatch(form, /name="(term|lecturers\.0\.name|opensOn|access)"/)
    const before = await (await officer.get('/desk/new/learning-offerings?step=publish')).text()
    assert.match(before, /name="term"/)
  })
})
