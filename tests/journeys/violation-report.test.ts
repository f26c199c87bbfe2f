// Somebody reports their employer from a telephone without saying who they are; the bureau asks, they answer, and nobody is shut out of a page.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fillPresent } from '#demo/fill.ts'
import { system, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00', async (house) => {
  await withRooms(house)
  await fillPresent(house.fillable)
})
after(close)

const look = async (page: Page) => {
  assert.deepEqual(await axe(page), [], page.url())
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${page.url()} scrolls sideways by ${wide} px`)
}
const telephone = async () =>
  (await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })).newPage()
async function staff(account: string): Promise<Page> {
  const page = await telephone()
  await signIn(page, base, account)
  return page
}

test('a report without a name goes both ways by the code', async () => {
  const page = await telephone()
  await page.goto(`${base}/apply/violation-report-intake/1`)
  await page.check('[name=identity][value=named]')
  await look(page)
  await page.check('[name=identity][value=anonymous]')
  assert.ok(!(await page.isVisible('[name="reporter.name"]')), 'nobody is asked who they are')
  await page.click('button:has-text("儲存並繼續")')
  await page.fill('[name="respondent.name"]', '示範旅程餐飲有限公司')
  await page.selectOption('[name="workplace.district"]', '示範東區')
  await page.fill('[name="workplace.line"]', '示範路1號')
  await page.check('[name=workplaceHere][value=yes]')
  await page.click('button:has-text("儲存並繼續")')
  await page.check('[name=topics][value=overtime]')
  await page.fill('[name=facts]', '下班後仍須收店。')
  await look(page)
  await page.click('button:has-text("儲存並繼續")')
  await page.click('button:has-text("確認送出")')
  await look(page)
  const number = (await page.textContent('#case-number')) ?? ''
  const code = (await page.textContent('#access-code')) ?? ''

  const id = await house.store.caseIdOf(system, number)
  const officer = await staff('demo-officer-0')
  await officer.goto(`${base}/desk/cases/${id}/steps/ask`)
  await officer.fill('[name=question]', '收店通常到幾點？')
  await officer.click('main button:has-text("詢問檢舉人")')
  await look(officer)

  const again = await telephone()
  await again.goto(`${base}/status?number=${number}`)
  await again.fill('[name=code]', code)
  await again.click('button:has-text("查看案件")')
  assert.ok((await again.textContent('.said'))?.includes('收店通常到幾點？'))
  await look(again)
  await again.fill('[name=reply]', '晚上十一點。')
  await again.click('main button:has-text("回答或補充")')
  assert.ok((await again.textContent('main'))?.includes('晚上十一點。'))
})

test('and the pages of campaigns, inspections and sealed names are whole on a telephone', async () => {
  const page = await telephone()
  for (const path of [
    '/open/inspection-campaigns',
    '/services/violation-report-intake',
    '/apply/compliance-coaching/1',
  ]) {
    await page.goto(base + path)
    await look(page)
  }
  const head = await staff('demo-head-0')
  const campaigns = await house.store.worklist(system, {
    view: 'section',
    programme: 'inspection-campaigns',
    today: '2026-11-24',
    at: house.at,
  })
  for (const path of [
    ...campaigns.rows.map(({ id }) => `/desk/cases/${id}`),
    '/desk/new/inspection-campaigns',
    '/desk/new/labour-standards-inspection',
    '/desk/programmes/labour-standards-inspection',
  ]) {
    await head.goto(base + path)
    await look(head)
  }
  const { rows } = await house.store.worklist(system, {
    view: 'section',
    programme: 'violation-report-intake',
    today: '2026-11-24',
    at: house.at,
  })
  const custodian = await staff('demo-custodian-0')
  let sealed = 0
  for (const { id } of rows) {
    const answer = await custodian.goto(`${base}/desk/cases/${id}/sealed`)
    if (answer?.status() !== 200) continue
    sealed += 1
    await look(custodian)
  }
  assert.ok(sealed > 0)
})
