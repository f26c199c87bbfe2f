// The cashier's pages in a browser: a list, its answer tried row by row and booked by a second person, and finding both again.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openApp } from '../../src/app.ts'
import { approved, Clerk } from '../a-cashier.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'
import { crowded } from '../browser/walk.ts'

const { house, browser, base, close } = await openJourney('2026-03-02T09:00:00+08:00')
after(close)

/** Shuts nobody out, and does not scroll sideways, on a desk in the light and on a telephone in the dark. */
async function clean(page: Page) {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    assert.deepEqual(await axe(page), [], `${page.url()} at ${width}`)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    assert.ok(scroll <= client + 1, `${page.url()} at ${width} scrolls sideways`)
    if (width < 400) assert.deepEqual(await crowded(page), [], page.url())
  }
}

test('a list, the bank’s answer and the search can be read by everybody, and a second cashier books', async () => {
  const first = await Clerk.signIn(
    openApp(house, () => {}),
    'demo-accountant-0',
  )
  const claim = await approved(house, 0)
  const list = await first.list(claim.id)
  const { at } = await first.answer(
    `清冊,行號,案號,金額,結果,入帳日期\r\n${list},1,${claim.number},10000,成功,115/03/02\r\n`,
  )
  const page = await browser.newPage({ locale: 'zh-TW' })
  await signIn(page, base, 'demo-accountant-1')
  for (const path of ['/desk/payments', `/desk/payments/lists/${list}`, `/desk/payments/find?q=${claim.number}`, at]) {
    await page.goto(base + path)
    assert.match((await page.textContent('main')) ?? '', new RegExp(`${list}|${claim.number}`), path)
    await clean(page)
  }
  await page.click(`main form[action$="/book"] button`)
  assert.match((await page.textContent('main')) ?? '', /已登錄 1 筆/)
  await clean(page)
})
