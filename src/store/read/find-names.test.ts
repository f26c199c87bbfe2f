// Finding a case by what somebody can type: a name without its marks, another form of a character, a telephone, half a case number.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { Visitor } from '#tests/a-visitor.ts'
import { aHouse, deskOf, filing, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
const numbers = new Map<string, string>()
const AT = '2026-03-02T09:00:00+08:00'
const PEOPLE: [name: string, firm: string, more?: Record<string, string>][] = [
  ['Nguyễn Thị Thử Nghiệm', '示範甲商行'],
  ['Nguyen Thi Thu', '示範乙商行'],
  ['谷辣斯‧測試達卡', '示範丙商行'],
  ['王測試', '羣峯測試有限公司'],
  ['林測試', '啓明測試商行', { businessNumber: '22099131' }],
  ['李 大同', '示範戊商行', { phone: '07-812-4613 轉 415' }],
  ['黃溫峯', '示範己商行'],
]
before(async () => {
  house = await aHouse(AT)
  for (const [name, firm, more = {}] of PEOPLE) {
    const values = {
      ...filing,
      channel: 'counter',
      claimant: { ...filing.claimant, name, phone: name === '黃溫峯' ? '0912-345-678' : '0900-000-001' },
      respondent: { name: firm, ...more },
    }
    const acted = await house.store.begin(
      deskOf('officer'),
      'labour-dispute-mediation',
      { step: 'register', values },
      { at: AT },
    )
    assert.ok('done' in acted, JSON.stringify(acted))
    numbers.set(name, acted.done.number)
  }
})
after(() => house.drop())

const found = async (words: string, more: { page?: number; limit?: number; purpose?: string } = {}) =>
  (await house.store.find(deskOf('officer'), words, { at: AT, ...more })).rows.map((row) => row.number)
const finds = async (words: string, name: string) =>
  assert.deepEqual(await found(words), [numbers.get(name)], `${words} → ${name}`)

describe('a name', () => {
  test('is found without its marks, the exact spelling first', async () => {
    const both = [numbers.get('Nguyễn Thị Thử Nghiệm'), numbers.get('Nguyen Thi Thu')]
    assert.deepEqual((await found('nguyen')).toSorted(), both.toSorted())
    await finds('Nguyen Thi Thu Nghiem', 'Nguyễn Thị Thử Nghiệm')
    assert.equal((await found('Nguyễn Thị Thử'))[0], both[0])
    assert.equal((await found('Nguyen Thi Thu'))[0], both[1])
  })
  test('is found whichever dot stands between its parts, or none', async () => {
    for (const dot of ['‧', '·', '•', '．', '˙', '∙', '・', ' ', ''])
      await finds(`谷辣斯${dot}測試達卡`, '谷辣斯‧測試達卡')
  })
  test('is found by another form of its characters, simplified ones too', async () => {
    await finds('群峰測試', '王測試')
    await finds('啟明測試', '林測試')
    await finds('启明测试', '林測試')
    for (const typed of ['黄溫峯', '黃温峯', '黃溫峰', '黄温峰']) await finds(typed, '黃溫峯')
  })
  test('is found with a space inside it, or without', async () => {
    for (const typed of ['李大同', '李 大同', '李　大同']) await finds(typed, '李 大同')
  })
  test('stays as it was given', async () => {
    const [row] = (await house.store.find(deskOf('officer'), '群峰測試', { at: AT })).rows
    assert.match(row?.title ?? '', /羣峯測試有限公司/)
  })
})

test('a telephone number finds the case, with or without area code brackets, hyphens and extension', async () => {
  for (const typed of ['078124613', '07-8124613', '(07)812-4613', '07-812-4613 轉 415', '+886-7-8124613'])
    await finds(typed, '李 大同')
  await finds('0912345678', '黃溫峯')
})

test('a case number may lack its hyphen, its zeros or its capitals', async () => {
  const number = numbers.get('王測試') ?? ''
  const [, year = '', n = ''] = /^MD(\d{3})-0*(\d+)$/.exec(number) ?? []
  for (const typed of [
    number,
    number.replace('-', ''),
    `md${year}-${n}`,
    `${year}-${n}`,
    number.slice(2),
    number.slice(2).replace('-', ''),
  ])
    assert.deepEqual(await found(typed), [number], typed)
})

test('several words must all fit, a number among them', async () => {
  await finds('林測試 22099131', '林測試')
  assert.deepEqual(await found('王測試 22099131'), [])
  await finds('啟明 林測試', '林測試')
})

test('pages are turned until the last, and no case stands on two', async () => {
  const all = [...numbers.values()].toSorted()
  const pages = await Promise.all([1, 2, 3, 4].map((page) => found('示範', { page, limit: 2 })))
  assert.deepEqual(
    pages.map((one) => one.length),
    [2, 2, 2, 1],
  )
  assert.equal(new Set(pages.flat()).size, 7)
  assert.ok(pages.flat().every((one) => all.includes(one)))
})

test('the page says to type two characters where one was typed, and jumps where a number is whole', async () => {
  const officer = new Visitor(openApp(house))
  await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
  assert.match(await (await officer.get('/desk/find?q=林')).text(), /請輸入兩個字以上/)
  const jump = await officer.get(`/desk/find?q=${(numbers.get('王測試') ?? '').replace('-', '').toLowerCase()}`)
  assert.equal(jump.status, 303)
})
