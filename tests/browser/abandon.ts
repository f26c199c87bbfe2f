// A form left at a moment nobody chose, in one of the ways people leave one: how much of what was typed is not there afterwards.
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const WAYS = ['tab closed', 'reload', 'language', 'link', 'session gone', 'mistake and Back'] as const
export type Way = (typeof WAYS)[number]
/** `lost`: seconds of typing that were gone. */
export type Left = { way: Way; pause: number; typed: string; found: string; lost: number }

const PATH = '/apply/labour-dispute-mediation/1'
const BOX = '[name="claimant.name"]'
const LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'

/** @param chance from 0 to 1, new at each call: the same numbers leave the same form in the same way */
export async function abandon(browser: Browser, base: string, way: Way, chance: () => number): Promise<Left> {
  const context = await browser.newContext({ locale: 'zh-TW' })
  try {
    const page = await context.newPage()
    await page.goto(base + PATH)
    const keys: { letter: string; at: number }[] = []
    for (let n = 0; n < 10; n++) {
      const letter = LETTERS[Math.floor(chance() * LETTERS.length)] ?? '甲'
      await page.locator(BOX).pressSequentially(letter)
      keys.push({ letter, at: Date.now() })
      await page.waitForTimeout(chance() * 300)
    }
    const pause = Math.round(chance() * 2500)
    await page.waitForTimeout(pause)
    const left = Date.now()
    const found = await (await leave(context, page, base, way)).inputValue(BOX)
    const typed = keys.map(({ letter }) => letter).join('')
    const first = typed.startsWith(found) ? keys[[...found].length] : keys[0]
    return { way, pause, typed, found, lost: first ? (left - first.at) / 1000 : 0 }
  } finally {
    await context.close()
  }
}

async function leave(context: BrowserContext, page: Page, base: string, way: Way): Promise<Page> {
  switch (way) {
    case 'tab closed': {
      await page.close()
      const next = await context.newPage()
      await next.goto(base + PATH)
      return next
    }
    case 'reload':
      await page.reload()
      return page
    case 'language':
      await page.click('.strip a[lang="vi"]')
      await page.waitForURL(/lang=vi/)
      return page
    case 'link':
      await page.click('a[href="/services"]')
      await page.waitForURL(/services/)
      await page.goto(base + PATH)
      return page
    case 'session gone':
      await context.clearCookies({ name: 'taitsi' })
      await page.click('main form button:has-text("儲存並繼續")')
      await page.waitForLoadState()
      await page.goto(base + PATH)
      return page
    case 'mistake and Back':
      await page.click('main form button:has-text("儲存並繼續")')
      await page.waitForSelector('.errors')
      await page.goto(`${base}/services`)
      await page.goBack()
      return page
  }
}
