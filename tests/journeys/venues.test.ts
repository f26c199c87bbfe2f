// A room is asked for, a second person hears which times are free, a hold ends by the clock, another is paid and used; each page checked with axe.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { system, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00', withRooms)
after(close)

async function somebody(width = 1280, script = true): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-TW',
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  })
  return context.newPage()
}
async function officer(account: string): Promise<Page> {
  const page = await somebody()
  await signIn(page, base, account)
  return page
}
const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url())
const narrow = async (page: Page) =>
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
    page.url(),
  )

/** Fills the application and presses send. */
async function ask(page: Page, { day, unit, look = false }: { day: string; unit: string; look?: boolean }) {
  const seen = async () => {
    if (look) await clean(page)
    if (look) await narrow(page)
  }
  await page.goto(`${base}/services/venue-rental`)
  await seen()
  await page.click('text=開始申請')
  await page.click('text=我知道了')
  await page.fill('[name="applicant.name"]', '林測試')
  await page.fill('[name="applicant.idNumber"]', 'A123456789')
  await page.fill('[name="applicant.phone"]', '0900-000-001')
  await page.fill('[name="applicant.email"]', 'test@example.tw')
  await page.check('input[name=group][value=public]')
  await seen()
  await page.click('button:has-text("儲存並繼續")')
  await page.waitForSelector('[name=room]')
  await page.selectOption('[name=room]', { label: await roomLabel(page) })
  await page.fill('[name=usedOn]', day)
  await choose(page, 'unit', unit)
  await choose(page, 'ifTaken', 'choose')
  await seen()
  await page.click('button:has-text("儲存並繼續")')
  await page.fill('[name=purpose]', '示範研習')
  await page.fill('[name=expected]', '20')
  await seen()
  await page.click('button:has-text("儲存並繼續")')
  await seen()
  await page.click('main form button:has-text("送")')
  await seen()
}
const roomLabel = async (page: Page) =>
  (await page.locator('[name=room] option').allTextContents()).find((one) => one.includes('第一教室')) ?? ''
async function choose(page: Page, name: string, value: string) {
  if ((await page.locator(`select[name=${name}]`).count()) > 0) await page.selectOption(`[name=${name}]`, value)
  else await page.check(`input[name=${name}][value=${value}]`)
}
const numberOn = async (page: Page) => /VRT\d+-\d+/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
const caseId = async (number: string) => (await house.store.caseIdOf(system, number)) ?? ''
async function take(page: Page, number: string, step: string, fill: (page: Page) => Promise<void>, press: string) {
  await page.goto(`${base}/desk/cases/${await caseId(number)}/steps/${step}`)
  await clean(page)
  await fill(page)
  await page.click(`main button:text-is("${press}")`)
}

describe('a room', () => {
  test('is asked for, refused kindly to the second, lapses, and is paid for and used', async () => {
    const first = await somebody()
    await ask(first, { day: '115/12/1', unit: 'morning', look: true })
    const number = await numberOn(first)
    assert.match(number, /^VRT115-/)

    const second = await somebody(390)
    await ask(second, { day: '115/12/1', unit: 'morning', look: true })
    const refused = (await second.textContent('main')) ?? ''
    assert.match(refused, /這個時段已有人借用/)
    assert.match(refused, /最近可借的時段：115年12月1日下午、115年12月1日晚間、115年12月2日上午/)
    assert.match(refused, /示範研習/, 'what was typed is kept')

    // Everybody sees it on the calendar, without a script, and on a phone.
    const reader = await somebody(390, false)
    await reader.goto(`${base}/services/venue-rental`)
    await reader.click('main a:text-is("查詢空檔")')
    await reader.click('main a:has-text("第一教室")')
    await reader.click('main a:has-text("後一期間")')
    const row = reader.locator('tbody tr', { hasText: '115/12/01' })
    assert.match((await row.textContent()) ?? '', /已借出.*可預約/)
    assert.match((await reader.locator('tbody tr', { hasText: '115/12/07' }).textContent()) ?? '', /休館/)
    await narrow(reader)
    for (const width of [1280, 390]) {
      const looker = await somebody(width)
      for (const address of [
        reader.url(),
        `${reader.url()}&view=month`,
        `${base}/free/lawyer-consultation`,
        `${base}/registers/venue-rooms`,
      ]) {
        await looker.goto(address)
        await clean(looker)
        await narrow(looker)
      }
    }

    const desk = await officer('demo-officer-0')
    await desk.goto(`${base}/desk/cases/${await caseId(number)}`)
    await clean(desk)
    await take(desk, number, 'approve', async () => {}, '核准')
    house.at = '2026-12-02T09:00:00+08:00'
    await house.store.sweep('demo', new Date(house.at).toISOString())
    const lapsed = await house.store.open(system, await caseId(number), {
      purpose: 'test',
      at: new Date(house.at).toISOString(),
    })
    assert.equal(lapsed?.state, 'lapsed')

    await ask(second, { day: '115/12/10', unit: 'day' })
    const other = await numberOn(second)
    assert.match(other, /^VRT115-/, (await second.textContent('main')) ?? '')
    // Days later everybody signs in again.
    const later = await officer('demo-officer-0')
    await take(later, other, 'approve', (page) => page.fill('[name=extras]', '200'), '核准')
    const cashier = await officer('demo-accountant-0')
    await take(
      cashier,
      other,
      'pay',
      async (page) => {
        await page.fill('[name=paid]', '3640')
        await page.fill('[name=receiptNo]', '示字001')
      },
      '登錄繳費',
    )
    house.at = '2026-12-10T18:00:00+08:00'
    const atLast = await officer('demo-officer-0')
    await take(atLast, other, 'use', (page) => page.fill('[name=users]', '18'), '登錄使用')
    await take(atLast, other, 'settle', (page) => page.fill('[name=damage]', '0'), '結算保證金')
    await clean(atLast)
    const used = await house.store.open(system, await caseId(other), {
      purpose: 'test',
      at: new Date(house.at).toISOString(),
    })
    assert.deepEqual([used?.state, used?.values.income, used?.values.depositBack], ['closed', 1640, 2000])
  })
})
