// What an officer reads of what has happened in a case: a correction says from what to what, and why, as far as the reader sees either.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openApp } from '#app'
import { Clerk } from '#tests/a-cashier.ts'
import { aHouse, deskOf, filing, type TestHouse, withRooms } from '#tests/a-house.ts'

const AT = '2026-03-02T09:00:00+08:00'
let house: TestHouse
let app: ReturnType<typeof openApp>
let id = ''
before(async () => {
  house = await aHouse(AT)
  await withRooms(house)
  app = openApp(house)
  const values = { ...filing, channel: 'counter', respondent: { ...filing.respondent, name: '示範甲乙丙商行' } }
  const begun = await house.store.begin(
    deskOf('officer'),
    'labour-dispute-mediation',
    { step: 'register', values },
    { at: AT },
  )
  assert.ok('done' in begun)
  id = begun.done.id
  const to = { respondent: { ...filing.respondent, name: '示範甲乙丙丁商行' }, workers: 3 }
  const corrected = await house.store.correct(deskOf('officer'), id, 1, to, '公司名稱誤植', { at: AT })
  assert.ok('done' in corrected, JSON.stringify(corrected))
})
after(() => house.drop())

/** The words of a page, each run apart from the next. */
const wordsOf = (page: string) =>
  page
    .replace(/<del>/g, '［')
    .replace(/<\/del>/g, '］')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a correction says what stood there, what stands there now, and why, each apart from the other', async () => {
  const words = wordsOf(await (await Clerk.signIn(app, 'demo-officer-0')).page(`/desk/cases/${id}`))
  assert.match(words, /［\s*示範甲乙丙商行[^］]*］ → 示範甲乙丙丁商行/)
  assert.match(words, /［\s*1[^］]*］ → 3/)
  assert.match(words, /公司名稱誤植 /)
  assert.doesNotMatch(words, /誤植對造人/)
})

test('and neither the old name nor the new one to whoever does not see the people of a case', async () => {
  const statistician = await Clerk.signIn(app, 'demo-statistician-0')
  const words = wordsOf(await statistician.page(`/desk/cases/${id}`))
  assert.match(words, /更正/)
  assert.doesNotMatch(words, /公司名稱誤植/)
})
