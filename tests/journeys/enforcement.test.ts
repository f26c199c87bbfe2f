// From a report without a name over a visit without a network to a fine that is published, annulled, and gone from every list.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { system } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'
import { Telephone } from '../browser/telephone.ts'

const EMPLOYER = '示範旅程餐飲有限公司'
const { house, browser, base, close } = await openJourney('2026-11-24T12:00:00+08:00')
after(close)

const somebody = async (width = 1280): Promise<Page> =>
  (await browser.newContext({ locale: 'zh-TW', viewport: { width, height: 900 } })).newPage()
async function staff(account: string): Promise<Page> {
  const page = await somebody()
  await signIn(page, base, account)
  return page
}
const look = async (page: Page) => {
  assert.deepEqual(await axe(page), [], page.url())
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${page.url()} scrolls sideways by ${wide} px`)
}
const press = (page: Page, words: string) => page.click(`main button:text-is("${words}")`)
const main = async (page: Page) => (await page.textContent('main')) ?? ''
async function put(page: Page, given: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    const box = page.locator(`main [name="${name}"]`).first()
    const kind = await box.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'SELECT') await box.selectOption(value)
    else if (kind === 'radio' || kind === 'checkbox') await page.check(`main [name="${name}"][value="${value}"]`)
    else await box.fill(value)
  }
}
/** Takes a step at the desk by its form. */
async function take(page: Page, id: string, step: string, words: string, given: Record<string, string>): Promise<void> {
  await page.goto(`${base}/desk/cases/${id}/steps/${step}`)
  await put(page, given)
  await press(page, words)
}
const stateOf = async (id: string) => (await house.store.open(system, id, { purpose: 'test', at: house.at }))?.state
async function related(id: string, programme: string): Promise<{ id: string; number: string }> {
  const one = (await house.store.related(system, id, { purpose: 'test', at: house.at })).find(
    ({ row }) => row.programme === programme,
  )?.row
  assert.ok(one, `${programme} was opened`)
  return one
}
/** The page of the case as a party follows it, by number and code. */
async function party(one: { id: string; number: string }, role: string): Promise<Page> {
  const page = await somebody(390)
  await page.goto(`${base}/status`)
  await put(page, { number: one.number, code: (await house.store.accessCode(system, one.id, role)) ?? '' })
  await page.click('main form button')
  await page.waitForURL(/\/case\//)
  return page
}
/** What anybody can read about the employer, by where. */
async function readable(page: Page): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {}
  for (const path of ['', '/data.csv', '/data.json', '/feed.atom'])
    found[path] = (await (await page.request.get(`${base}/open/violators${path}`)).text()).includes(EMPLOYER)
  const search = await page.request.get(`${base}/search?q=${encodeURIComponent('旅程')}`)
  found.search = (await search.text()).includes(EMPLOYER)
  return found
}
const everywhere = (value: boolean) => ({
  '': value,
  '/data.csv': value,
  '/data.json': value,
  '/feed.atom': value,
  search: value,
})

async function report(): Promise<{ id: string; number: string; code: string }> {
  const page = await somebody(390)
  await page.goto(`${base}/apply/violation-report-intake/1`)
  await put(page, { identity: 'anonymous' })
  await press(page, '儲存並繼續')
  await put(page, {
    'respondent.name': EMPLOYER,
    'workplace.district': '示範東區',
    'workplace.line': '示範路1號',
    workplaceHere: 'yes',
  })
  await press(page, '儲存並繼續')
  await put(page, { topics: 'overtime', facts: '下班後仍須收店。' })
  await press(page, '儲存並繼續')
  await press(page, '確認送出')
  const number = (await page.textContent('#case-number')) ?? ''
  const id = await house.store.caseIdOf(system, number)
  assert.ok(id)
  return { id, number, code: (await page.textContent('#access-code')) ?? '' }
}
async function visitOffline(number: string): Promise<void> {
  const phone = new Telephone(base, house)
  await phone.open()
  try {
    await phone.signIn()
    await phone.prepare()
    await phone.context.setOffline(true)
    await phone.page.reload()
    await phone.unlock()
    await phone.begin(number)
    await phone.answer()
    await phone.sign()
    await phone.finish()
    await phone.context.setOffline(false)
    await phone.page.click('#send')
    await phone.sent()
  } finally {
    await phone.drop()
  }
}

test('an anonymous report ends in a lawful fine, which is published, and annulled within the minute it is gone', async () => {
  const reported = await report()
  const officer = await staff('demo-officer-0')
  await take(officer, reported.id, 'screen', '初審', { topics: 'overtime', urgency: 'normal', screening: '可查' })
  await take(officer, reported.id, 'inspect', '派案檢查', {
    industry: 'I',
    size: 'small',
    focus: '收店加班',
    visitBy: '115/12/8',
  })
  await look(officer)
  const inspection = await related(reported.id, 'labour-standards-inspection')
  await officer.goto(`${base}/desk/cases/${inspection.id}`)
  assert.doesNotMatch(await main(officer), new RegExp(reported.code), 'the code of whoever reported is nowhere')
  await officer.selectOption('[name=_owner]', 'demo-inspector-0')
  await press(officer, '指派')

  const inspector = await staff('demo-inspector-0')
  await take(inspector, inspection.id, 'plan', '排定檢查', {
    visitOn: '115/11/24',
    visitAt: '14:00',
    announced: 'no',
    conflict: 'none',
  })
  await visitOffline(inspection.number)
  assert.equal(await stateOf(inspection.id), 'visited')
  await inspector.goto(`${base}/desk/cases/${inspection.id}/steps/findViolation`)
  await look(inspector)
  await put(inspector, {
    owner: '測試負責人',
    'violations.0.law': 'lsa',
    'violations.0.article': 'art-24',
    'violations.0.violatedOn': '115/10/31',
    'violations.0.facts': '十月份未給加班費',
  })
  await press(inspector, '認定違反，移請裁處')
  assert.equal(await stateOf(inspection.id), 'violated')

  const penalty = await related(inspection.id, 'labour-penalties')
  const head = await staff('demo-head-0')
  await head.goto(`${base}/desk/cases/${penalty.id}/steps/decide`)
  assert.equal(await head.locator('main [name=documentNo]').count(), 0, 'nobody decides before anybody was heard')
  await take(officer, penalty.id, 'invite', '通知陳述意見', { competent: 'yes', opinionBy: '115/12/4' })
  await take(officer, penalty.id, 'hear', '登錄陳述意見', { opinionWords: '已補發工資，請從輕。' })
  await take(officer, penalty.id, 'draft', '擬具處分', {
    provision: '24',
    graver: 'no',
    amount: '10000',
    grounds: '初次違反。',
  })
  assert.match(await main(officer), /金額不在法定範圍內/)
  await look(officer)
  await take(officer, penalty.id, 'draft', '擬具處分', {
    provision: '24',
    graver: 'no',
    amount: '20000',
    grounds: '初次違反，已補給工資。',
  })
  assert.equal(await stateOf(penalty.id), 'drafted')
  const firm = await party(penalty, 'respondent')
  assert.doesNotMatch(await main(firm), /20,000|初次違反/, 'a draft is nobody’s but the bureau’s')
  assert.equal(await officer.locator('a:text-is("核定裁處")').count(), 0, 'whoever drafted does not decide')
  await take(head, penalty.id, 'decide', '核定裁處', {
    decidedOn: '115/11/24',
    documentNo: '測勞條字第1號',
    payBy: '115/12/24',
  })
  await look(head)
  const reader = await somebody(390)
  assert.deepEqual(await readable(reader), everywhere(false), 'decided, but not served')
  await take(officer, penalty.id, 'serve', '登錄送達', { servedOn: '115/11/24', servedBy: 'hand' })
  assert.deepEqual(await readable(reader), everywhere(true))
  await firm.reload()
  assert.match(await main(firm), /測勞條字第1號/)
  assert.match(await main(firm), /20,000/, 'whoever is fined reads how much')
  await look(firm)
  await reader.goto(`${base}/open/violators`)
  await look(reader)
  await reader.goto(`${base}/open/violators/${penalty.number}`)
  await look(reader)
  assert.match(await main(reader), /測勞條字第1號/)

  const statistician = await staff('demo-statistician-0')
  await statistician.goto(`${base}/desk/reports?from=2026-11-01&to=2026-11-30`)
  const row = statistician.locator('#lsa-penalties-by-article tbody tr', { hasText: '第24條' })
  assert.equal((await row.locator('td').first().textContent())?.trim(), '1')
  await row.locator('td a').first().click()
  assert.ok((await main(statistician)).includes(penalty.number), 'the figure opens to the case')

  await take(await staff('demo-accountant-0'), penalty.id, 'pay', '登錄繳納', { payment: '20000', paidOn: '115/11/24' })
  assert.equal(await stateOf(penalty.id), 'paid')
  await take(head, penalty.id, 'annul', '撤銷處分', { annulReason: '重新審查後認定已給付。' })
  assert.equal(await stateOf(penalty.id), 'refunding')
  assert.deepEqual(await readable(reader), everywhere(false))
  const gone = await reader.goto(`${base}/open/violators/${penalty.number}`)
  assert.equal(gone?.status(), 410)
  assert.match(await main(reader), /重新審查後認定已給付/)
  assert.doesNotMatch(await main(reader), new RegExp(EMPLOYER))
  await look(reader)
  await take(await staff('demo-accountant-0'), penalty.id, 'refund', '登錄退款', { refundedOn: '115/11/24' })
  assert.equal(await stateOf(penalty.id), 'annulled')
})
