// The pages that stand at the end of filing, of a lost code and of what cannot be taken back shut nobody out, on a telephone and on a desk.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { filing, lin } from '../a-house.ts'
import { axe } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'
import { crowded } from '../browser/walk.ts'

const MEDIATION = 'labour-dispute-mediation'
const { house, browser, base, close } = await openJourney()
after(close)

const look = async (page: Page) => {
  assert.deepEqual(await axe(page), [], page.url())
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${page.url()} scrolls sideways by ${wide} px`)
  assert.deepEqual(await crowded(page), [], page.url())
}

test('from the receipt into the case without typing, to a new code, and to the question before a withdrawal', async () => {
  const context = await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })
  const values = { ...filing, claimant: { ...lin, email: 'lin@example.tw' } }
  const draft = await house.store.saveDraft('demo', { programme: MEDIATION, values, page: 1 }, house.at)
  await context.addCookies([{ name: `draft-${MEDIATION}`, value: draft.code, url: base }])
  const page = await context.newPage()
  await page.goto(`${base}/apply/${MEDIATION}/review`)
  await page.click('main button:text-is("確認送出")')
  await page.waitForURL(/\/sent$/)
  await look(page)
  const code = await page.textContent('#access-code')
  await page.reload()
  assert.equal(await page.textContent('#access-code'), code)
  await page.click('main button:text-is("查看案件")')
  await page.waitForURL(/\/case\//)
  const at = page.url()
  await page.goto(`${at}/letters/1/receipt.html`)
  await look(page)
  await page.goto(`${at}/access-code`)
  await look(page)
  await page.goto(at)
  await page.click('summary:text-is("撤回申請")')
  await page.fill('[name=reason]', '不再申請')
  await page.click('main button:text-is("撤回申請")')
  await page.waitForURL(/second-proof$/)
  await look(page)
  await page.goto(`${base}/status/lost`)
  await look(page)
  await context.close()
})
