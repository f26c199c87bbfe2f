// The page of a step: the case beside the form, its conditions met or not, and the way to enter another; and two small wrongs outside.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { wouldStand } from '#engine'
import { openApp } from '#app'
import { Visitor } from '#tests/a-visitor.ts'
import { aHouse, deskOf, filing, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const AT = '2026-03-30T09:00:00+08:00'
before(async () => {
  house = await aHouse(AT)
  app = openApp(house)
})
after(() => house.drop())
const signedIn = async (account: string) => {
  const who = new Visitor(app)
  await who.post('/desk/demo-sign-in', { account })
  return who
}

test('whoever decides a fine sees the amount, the facts, the article and the grounds beside what is asked', async () => {
  const lines = [
    [
      '2026-03-02',
      'officer',
      'propose',
      {
        respondent: { name: '示範餐飲有限公司', businessNumber: '00000000' },
        owner: '示範負責人',
        contact: { name: '示範連絡人', phone: '0900-000-000' },
        law: 'lsa',
        article: 'art-24',
        violatedOn: '2026-01-15',
        facts: '未依規定給付平日延長工時工資。',
      },
    ],
    ['2026-03-04', 'officer', 'invite', { competent: 'yes', opinionBy: '2026-03-20' }],
    ['2026-03-18', 'respondent', 'hear', { opinionWords: '已補發工資。' }],
    ['2026-03-30', 'officer', 'draft', { provision: '24', graver: false, amount: 20_000, grounds: '初次違反。' }],
  ] as const
  const id = crypto.randomUUID()
  const played = await house.store.play({ bureau: 'demo', reach: 'system', actor: { id: 'test', role: 'officer' } }, [
    {
      programme: 'labour-penalties',
      id,
      lines: lines.map(([on, role, step, values]) => ({ on, by: { id: `demo-${role}-0`, role }, step, values })),
    },
  ])
  assert.deepEqual(played.refused, [])
  const page = await (await (await signedIn('demo-head-0')).get(`/desk/cases/${id}/steps/decide`)).text()
  for (const words of ['20,000', '未依規定給付平日延長工時工資', '第24條', '初次違反'])
    assert.ok(page.includes(words), words)
  assert.ok(!page.includes('辦理條件：裁處權已逾三年'), 'a condition is no accusation')
  assert.match(page, /✔[^<]*<\/span>/)
  assert.match(page, /最近經過[\s\S]*擬具處分/)
  assert.match(page, /期限/)

  // The letter as it would leave, with what is typed: drawn without a script, by the button, and nothing is done.
  const letterOf = (html: string) =>
    /id="letter-preview"[\s\S]*?<\/article>/.exec(html)?.[0].replace(/<[^>]*>/g, '') ?? ''
  assert.match(letterOf(page), /處分書[\s\S]*未依規定給付平日延長工時工資/)
  assert.ok(!letterOf(page).includes('示勞條字第七號'))
  const head = await signedIn('demo-head-0')
  const typed = { decidedOn: '115/3/30', documentNo: '示勞條字第七號', payBy: '115/5/15' }
  const drawn = await head.post(`/desk/cases/${id}/steps/decide`, { ...typed, _preview: 'letter', _seq: '4' })
  assert.equal(drawn.status, 200)
  const before = letterOf(await drawn.text())
  for (const words of ['示勞條字第七號', '20,000', '115年5月15日']) assert.ok(before.includes(words), words)
  assert.match(await (await head.get(`/desk/cases/${id}`)).text(), /已擬處分/)

  const unreadable = await head.post(`/desk/cases/${id}/steps/decide`, {
    ...typed,
    payBy: '不知道',
    _preview: 'letter',
  })
  assert.ok(!letterOf(await unreadable.text()).includes('115年5月15日'), 'what cannot be read is not guessed')

  // What leaves is what was shown, but for when and under which number it can be verified.
  const sent = await head.post(`/desk/cases/${id}/steps/decide`, { ...typed, _seq: '4', _key: 'k' })
  assert.equal(sent.status, 303, await sent.text())
  const real = await (await head.get(`/desk/cases/${id}/letters/5/decision.html`)).text()
  const body = (html: string) => /受文者[\s\S]*正本：/.exec(html.replace(/<[^>]*>/g, '').replace(/\s/g, ''))?.[0] ?? ''
  assert.ok(body(before).length > 200)
  assert.equal(body(real), body(before))
})

test('each look at a letter that is not sent yet is in the reading log, and works out nothing from what is not seen', async () => {
  const begun = await house.store.begin(
    deskOf('officer'),
    'labour-dispute-mediation',
    { step: 'register', values: { ...filing, channel: 'counter' } },
    { at: AT },
  )
  assert.ok('done' in begun, JSON.stringify(begun))
  const { id } = begun.done
  const looks = async () =>
    Number(
      (await house.pool.query<{ n: string }>('select count(*) as n from access_log where case_id = $1', [id])).rows[0]
        ?.n,
    )
  const officer = await signedIn('demo-officer-0')
  const before = await looks()
  const page = await (await officer.get(`/desk/cases/${id}/steps/decline`)).text()
  assert.match(page, /id="letter-preview"[\s\S]*林測試/)
  assert.ok((await looks()) > before)
  const again = await looks()
  await officer.post(`/desk/cases/${id}/steps/decline`, { _preview: 'letter' })
  assert.ok((await looks()) > again)

  const programme = house.store.programme('labour-penalties')
  const one = {
    ...(await house.store.open(deskOf('officer'), id, { purpose: 'test', at: AT })),
    values: { respondent: { name: '示範餐飲有限公司' }, violatedOn: '2026-01-15', amount: 20_000 },
  } as never
  const setting = { at: AT, today: '2026-03-30', by: deskOf('head').actor }
  const seen = wouldStand(programme, one, { step: 'decide', values: {} }, { ...setting, hidden: [] })
  const unseen = wouldStand(programme, one, { step: 'decide', values: {} }, { ...setting, hidden: ['violatedOn'] })
  assert.ok('inTime' in seen.after.values)
  assert.ok(!('inTime' in unseen.after.values))
})

test('a condition is said as met or not met by this case', async () => {
  const begun = await house.store.begin(
    deskOf('officer'),
    'labour-dispute-mediation',
    { step: 'register', values: { ...filing, channel: 'counter', workplaceHere: false } },
    { at: AT },
  )
  assert.ok('done' in begun)
  const officer = await signedIn('demo-officer-0')
  const page = await (await officer.get(`/desk/cases/${begun.done.id}/steps/accept`)).text()
  assert.match(page, /✘[^]*?不符合[^]*?勞務提供地不在本市/)
  const done = await (await officer.get(`/desk/cases/${begun.done.id}?done=register`)).text()
  assert.match(done, /href="\/desk\/new\/labour-dispute-mediation\?step=register">再登錄一件/)
})

test('every link of the front page leads somewhere', async () => {
  const home = await (await app.request('/')).text()
  const links = [...new Set([...home.matchAll(/href="(\/[^"#?]*)/g)].map(([, href = '']) => href))]
  for (const href of links.filter((one) => !one.startsWith('/assets') && !one.startsWith('/desk')))
    assert.ok((await app.request(href)).status < 400, href)
})

test('a career that began before July 2005 is not reckoned as if it were all of the new system', async () => {
  const answers = 'hireDate=93/3/15&lastDay=115/11/15&averageMonthlyWage=43210&all=1&at=9'
  const asked = await (await app.request(`/calculators/severance?system=new&${answers}`)).text()
  assert.match(asked, /改選新制以前的年資仍是舊制/)
  assert.ok(!asked.includes('259,260'))
  const right = await (await app.request(`/calculators/severance?system=mixed&newSystemFrom=94/7/1&${answers}`)).text()
  assert.match(right, /316,873/)
})

test('the pension system follows from the first day, with its article, and may be chosen otherwise', async () => {
  const at = async (address: string) => (await app.request(`/calculators/severance?${address}`)).text()
  const wage = 'averageMonthlyWage=48000'
  const page = await at('hireDate=110/1/1&lastDay=114/6/30&at=1')
  assert.match(page, /110年1月1日到職，在 94 年 7 月 1 日以後：適用新制/)
  assert.match(page, /勞工退休金條例第8條第1項/)
  assert.match(page, /<input[^>]*name="system"[^>]*value="new"[^>]*checked/)
  const said = await at(`hireDate=110/1/1&lastDay=114/6/30&${wage}`)
  assert.match(said, /108,000/)
  assert.match(said, /適用新制/)
  const otherwise = await at(`system=old&hireDate=110/1/1&lastDay=114/6/30&${wage}`)
  assert.match(otherwise, /216,000/)
  assert.match(otherwise, /您另選了「適用哪一種年資」/)
  const before = await at('hireDate=93/3/15&lastDay=115/11/15&at=1')
  assert.doesNotMatch(before, /<input[^>]*name="system"[^>]*checked/, 'what the dates do not settle is not guessed')
  assert.match(await at('hireDate=93/3/15&lastDay=115/11/15&at=2'), /沒有書面選過新制的是舊制/)
  const asked = await app.request('/api/law/severance', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'severance',
      hireDate: '2004-03-15',
      lastDay: '2026-11-15',
      averageMonthlyWage: 43210,
    }),
  })
  assert.equal(asked.status, 422)
  assert.match(await asked.text(), /沒有書面選過新制的是舊制/)
})

test('a last day before the first day is told beside it, on every page of a calculator', async () => {
  for (const address of [
    'severance?hireDate=115/1/2&lastDay=115/1/1&at=1',
    'severance?hireDate=93/1/2&lastDay=115/1/1&system=mixed&newSystemFrom=92/1/1&at=2',
    'notice?hireDate=115/1/2&lastDay=115/1/1&at=1',
    'annual-leave?hireDate=115/1/2&asOf=115/1/1&at=1',
    'average-wage?hireDate=115/1/2&eventDate=115/1/1&at=1',
    'old-pension?hireDate=93/1/2&oldSystemLastDay=93/1/1&at=1',
    'parental-leave?date=115/1/1&childBirth=115/1/2&monthsEmployed=7&days=30',
  ]) {
    const answer = await app.request(`/calculators/${address}`)
    assert.equal(answer.status, 422, address)
    assert.match(await answer.text(), /不能早於[^]*aria-invalid="true"/, address)
  }
})
