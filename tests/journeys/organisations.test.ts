// The pages of organisations, quota, bonus and layoff notices, read with axe on a desk and on a telephone, in the light and in the dark.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inventedEmployer } from '#demo/plays/employers.ts'
import { fillPresent } from '#demo/fill.ts'
import { withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00', async (house) => {
  await withRooms(house)
  await fillPresent(house.fillable)
})
after(close)

const number = inventedEmployer(0).businessNumber
const PAGES = [
  '/desk/organisations',
  '/desk/organisations?q=示範',
  '/desk/organisations?q=查無',
  `/desk/organisations/${number}`,
  `/desk/organisations/${number}?purpose=`,
  `/desk/organisations/${number}?purpose=查核`,
  '/desk/organisations/12345675?purpose=查核',
  '/desk/new/layoff-notification',
  '/desk?view=standing&programme=quota-register',
  '/desk/programmes/quota-register',
  '/services/layoff-notification',
  '/services/quota-excess-bonus',
]
async function clean(page: Page, path: string) {
  await page.goto(base + path)
  assert.deepEqual(await axe(page), [], path)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 1, `${path} scrolls sideways by ${overflow} px`)
}

describe('the pages of organisations and their notices', () => {
  for (const [where, options] of Object.entries({
    'at 1280': { viewport: { width: 1280, height: 900 } },
    'on a telephone, in the dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  } as const))
    test(`shut nobody out ${where}`, async () => {
      const page = await (await browser.newContext({ locale: 'zh-TW', ...options })).newPage()
      await signIn(page, base, 'demo-officer-0')
      for (const path of PAGES) await clean(page, path)
    })

  test('an officer without a script finds an organisation by two characters, says what for, and opens a case', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })).newPage()
    await signIn(page, base, 'demo-officer-0')
    await page.goto(`${base}/desk/organisations`)
    await page.fill('#f-q', '股份')
    await page.click('main button:has-text("查詢")')
    await page.click(`main a:has-text("${number}")`)
    await page.click('main button:has-text("查閱")')
    assert.ok((await page.textContent('.errors'))?.includes('沒有目的'), 'a purpose is asked for')
    await page.fill('[name=purpose]', '查核定額進用')
    await page.click('main button:has-text("查閱")')
    await page.click('main a:has-text("QR115-")')
    assert.ok((await page.textContent('h1'))?.length)
  })
})
