// A house with something in every room, walked through in a real browser by whoever a page is for.
import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { taipeiDay } from '#engine'
import { fillGround, fillPresent } from '#demo/fill.ts'
import { calculators } from '#features/calculators/list/index.ts'
import { openApp } from '../../src/app.ts'
import { aHouse, type TestHouse } from '../a-house.ts'
import { aSignedReport } from '../a-signed-report.ts'
import { isSecondServer } from '../second-server.ts'
import { type Address, known, type Known } from './addresses.ts'
import { axe, openBrowser, signIn } from './chromium.ts'
import { served } from './journey.ts'
import { fewest, type Page as HousePage, pages, sample } from './kinds.ts'

export type Walk = {
  house: TestHouse
  of: Known
  browser: Browser
  base: string
  /** Of every page and file that can be asked for. */
  routes: string[]
  /** What the house itself reported as going wrong. */
  errors: unknown[]
  close(): Promise<void>
}

export async function openWalk(): Promise<Walk> {
  const house = await aHouse('2026-11-24T10:00:00+08:00')
  await fillGround(house.fillable, '2026-10-01')
  await fillPresent(house.fillable)
  const signed = await aSignedReport(house, { from: '2026-01-01', to: '2026-06-30' }, house.at)
  const of = await known(house, { frozen: signed.frozen.id, prepared: signed.prepared })
  // As in an office where everybody has a second factor.
  const strict = { ...house, now: () => house.now(), bureau: { ...house.bureau, secondFactor: 'demanded' as const } }
  const errors: unknown[] = []
  const app = openApp(strict, (line) => line.error && errors.push(line.error))
  const routes = [...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))]
  const { base, close: stop } = await served(app)
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await stop()
    await house.drop()
  }
  return { house, of, browser, base, routes, errors, close }
}

/** How many programmes, and how many calculators, are walked through whole beside the pages that show every kind. */
const WHOLE = 3

/**
 * The pages of a walk: the fewest that show every kind, and all of three programmes and calculators, others each day. EVERY_PAGE=2026-11-30
 * takes those of that day again; `npm run every-page` takes all pages, or all of the programmes it names (EVERY_PAGE=all, or their ids).
 */
export function chosen(of: Known, routes?: readonly string[], wish = process.env['EVERY_PAGE'] ?? ''): HousePage[] {
  const all = pages(of, routes)
  if (wish === 'all') return inTurn(all)
  const [ids, others] = [of.house.programmes.map((one) => one.id), calculators.map((one) => one.id)]
  const named = wish.split(',').filter((id) => [...ids, ...others].includes(id))
  if (named.length > 0) return inTurn(all.filter((one) => named.includes(one.about ?? '')))
  assert.match(wish, /^(\d{4}-\d\d-\d\d)?$/, 'EVERY_PAGE is a day, "all", or names of programmes and calculators')
  const day = wish || taipeiDay(Date.now())
  const whole = [...sample(ids, WHOLE, day), ...sample(others, WHOLE, day)]
  console.log(`Whole: ${whole.join(', ')}. To have them again: EVERY_PAGE=${day}`)
  const few = fewest(all)
  return inTurn(all.filter((one) => few.includes(one) || whole.includes(one.about ?? '')))
}

/** By who looks, so that nobody signs in twice; what shows most comes first on each route. */
function inTurn(taken: readonly HousePage[]): HousePage[] {
  const most = taken.toSorted((a, b) => b.kinds.length - a.kinds.length)
  return [...Map.groupBy(most, (one) => one.route).values()]
    .flatMap((route) => route.map((one, nth) => ({ ...one, nth })))
    .toSorted((a, b) => (a.as ?? '').localeCompare(b.as ?? ''))
}

/** They are most of the pages of the desk. */
export const ofCase = (path: string): boolean => path.startsWith('/desk/cases/')

/** Goes there as whoever it is for. */
export function walker(page: Page, base: string): (to: Address) => Promise<void> {
  let as: string | undefined
  return async ({ path, as: account, code }) => {
    await page.emulateMedia({ media: 'screen' })
    if (account !== as) {
      await page.context().clearCookies()
      as = account
      if (account) await signIn(page, base, account)
    }
    if (code) {
      await page.goto(`${base}/status?number=${path.split('/').at(-1)}`)
      await page.fill('[name=code]', await code)
      await page.click('main form button')
      await page.waitForURL((url) => url.pathname === path)
      return
    }
    const answer = await page.goto(base + path)
    assert.ok((answer?.status() ?? 500) < 500, `${path} answers ${answer?.status()}`)
  }
}

/** Pixels by which it can be pushed to the side. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
/** What lies where nobody can read it with ease, though it fits: at the very edge of the glass, or under what it belongs beside. */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const heading = document.querySelector('main h1')?.getBoundingClientRect()
    if (heading && heading.width > 1 && heading.left < 8) found.push('the page begins at the edge of the glass')
    for (const part of document.querySelectorAll('main .numbered > div')) {
      const [sign, words] = [...part.children].map((one) => one.getBoundingClientRect())
      if (sign && words && words.top > sign.top + 4) found.push(`stands under its number: ${part.textContent}`)
    }
    for (const cell of document.querySelectorAll('main .slips td')) {
      const left = cell.getBoundingClientRect().left
      // The label is drawn first; whatever the cell holds stands beside it.
      for (const one of cell.children) {
        const at = one.getBoundingClientRect()
        if (at.width > 1 && at.left < left + 16) found.push(`stands under its label: ${one.textContent}`)
      }
    }
    return found
  })

/** What is wrong with the page on a telephone by day, at a desk by night, and on paper. */
export async function faults(page: Page, nth: number): Promise<string[]> {
  await page.waitForLoadState()
  const found: string[] = []
  const hold = async (where: string) => {
    const over = await sideways(page)
    if (over > 1) found.push(`${where}: scrolls sideways by ${over} px`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await hold('telephone')
  found.push(...(await crowded(page)).map((one) => `telephone: ${one}`))
  found.push(...(await axe(page)).map((one) => `telephone: ${one}`))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await hold('desk')
  // Colours are a matter of the kind of page, not of the case.
  if (nth < 3) found.push(...(await axe(page)).map((one) => `desk, dark: ${one}`))
  // A4 within its margins, at 96 pixels an inch; the broadest tables lie on their side.
  const broad = (await page.locator('.scroll.broad').count()) > 0
  await page.setViewportSize({ width: broad ? 986 : 657, height: 986 })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await hold('paper')
  if (!(await page.locator('main h1').first().isVisible())) found.push('paper: the heading is not on it')
  return found
}

/** What is wrong with the page in English, narrow and broad. */
export async function faultsInEnglish(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  const found: string[] = []
  if ((await page.getAttribute('html', 'lang')) !== 'en') found.push('is not in English')
  for (const [width, height] of [
    [390, 844],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    const over = await sideways(page)
    if (over > 1) found.push(`at ${width} px: scrolls sideways by ${over} px`)
    found.push(...(await axe(page)).map((one) => `at ${width} px: ${one}`))
  }
  return found
}

/** What a page of another server could lack: its look is the same, and was looked at on the first. */
async function missing(page: Page): Promise<string[]> {
  return (await page.locator('main h1').count()) > 0 ? [] : ['has no heading']
}

/** Walks the chosen pages that are asked for and says what is wrong with which. */
export async function walkThrough(walk: Walk, language: 'zh-TW' | 'en-GB', which: (to: HousePage) => boolean) {
  const page = await (await walk.browser.newContext({ locale: language, reducedMotion: 'reduce' })).newPage()
  const go = walker(page, walk.base)
  const wrong: Record<string, string[]> = {}
  let seen = 0
  for (const to of chosen(walk.of).filter(which)) {
    await go(to)
    const found = isSecondServer
      ? await missing(page)
      : language === 'zh-TW'
        ? await faults(page, to.nth)
        : await faultsInEnglish(page)
    if (found.length > 0) wrong[to.path] = found
    seen++
  }
  await page.context().close()
  // Of a programme that was named there may be none on this side of the house.
  assert.ok(seen > 0 || process.env['EVERY_PAGE'], 'no page was seen')
  return { wrong }
}
