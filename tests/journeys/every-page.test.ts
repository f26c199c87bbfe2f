// Every page that the house can show, found from its routes: nobody is shut out, nothing scrolls sideways, by day and by night, on a
// telephone, on a desk and on paper, with a script and without.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { fillGround, fillPresent } from '#demo/fill.ts'
import { freeze } from '#reports/index.ts'
import { openApp } from '../../src/app.ts'
import { aHouse, system, type TestHouse } from '../a-house.ts'
import { type Address, isFile, known, type Known, PAGES, REACHED } from '../browser/addresses.ts'
import { axe, openBrowser, signIn } from '../browser/chromium.ts'

const COLLEAGUE = 'test.colleague'
const PASSWORD = '小橋流水人家，古道西風瘦馬'
const NOW = '2026-11-24T10:00:00+08:00'
let house: TestHouse
let of: Known
let browser: Browser
let server: ReturnType<typeof serve>
let base = ''
let routes: string[] = []
const errors: unknown[] = []
before(async () => {
  house = await aHouse(NOW)
  await fillGround(house.fillable, '2026-10-01')
  await fillPresent(house.fillable)
  const period = { from: '2026-07-01', to: '2026-12-31' }
  of = await known(house, (await freeze(house.context, system, house.programmes, period, house.at)).id)
  // As in an office where everybody has a second factor.
  const strict = { ...house, now: () => house.now(), bureau: { ...house.bureau, secondFactor: 'demanded' as const } }
  const app = openApp(strict, (line) => line.error && errors.push(line.error))
  routes = [...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))]
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  server.close()
  await house.drop()
})

/** Goes there as whoever it is for. */
function walker(page: Page): (to: Address) => Promise<void> {
  let as: string | undefined
  return async ({ path, as: account, code }) => {
    await page.emulateMedia({ media: 'screen' })
    if (account !== as) {
      await page.context().clearCookies()
      as = account
      if (account) {
        await signIn(page, base, account)
      }
    }
    if (code) {
      await page.goto(`${base}/status?number=${path.split('/').at(-1)}`)
      await page.fill('[name=code]', code)
      await page.click('main form button')
      await page.waitForURL((url) => url.pathname === path)
      return
    }
    const answer = await page.goto(base + path)
    assert.ok((answer?.status() ?? 500) < 500, `${path} answers ${answer?.status()}`)
  }
}
const addresses = (routesOf: readonly string[]) =>
  routesOf
    .flatMap((route) => (PAGES[route]?.(of) ?? []).map((to, nth) => ({ ...to, nth })))
    .toSorted((a, b) => (a.as ?? '').localeCompare(b.as ?? ''))

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
async function faults(page: Page, nth: number): Promise<string[]> {
  await page.waitForLoadState()
  const found: string[] = []
  const hold = async (where: string) => {
    const over = await sideways(page)
    if (over > 1) found.push(`${where}: scrolls sideways by ${over} px`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await hold('telephone')
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

describe('every page', () => {
  test('has a place in this list, and the list names no page that is gone', () => {
    assert.deepEqual(
      routes.filter((route) => !isFile(route) && !PAGES[route] && !REACHED[route]),
      [],
    )
    assert.deepEqual(
      [...Object.keys(PAGES), ...Object.keys(REACHED)].filter((route) => !routes.includes(route)),
      [],
    )
    for (const [route, make] of Object.entries(PAGES)) assert.ok(make(of).length > 0, `no address for ${route}`)
  })

  test('shuts nobody out on a telephone, at a desk in the dark, and fits on paper', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', reducedMotion: 'reduce' })).newPage()
    const go = walker(page)
    const wrong: Record<string, string[]> = {}
    for (const to of addresses(Object.keys(PAGES))) {
      await go(to)
      const found = await faults(page, to.nth)
      if (found.length > 0) wrong[to.path] = found
    }
    assert.deepEqual(wrong, {})
    assert.deepEqual(errors, [])
  })

  test('in English shuts nobody out by day', async () => {
    const page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage()
    const go = walker(page)
    const wrong: Record<string, string[]> = {}
    for (const to of addresses(Object.keys(PAGES)).filter(({ nth }) => nth < 1)) {
      await go(to)
      await page.waitForLoadState()
      assert.equal(await page.getAttribute('html', 'lang'), 'en', to.path)
      for (const [width, height] of [
        [390, 844],
        [1280, 900],
      ] as const) {
        await page.setViewportSize({ width, height })
        const over = await sideways(page)
        const found = [...(over > 1 ? [`scrolls sideways by ${over} px`] : []), ...(await axe(page))]
        if (found.length > 0) wrong[`${to.path} at ${width} px`] = found
      }
    }
    assert.deepEqual(wrong, {})
  })

  test('can be worked without a script: every button sends a form, or is not there', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })).newPage()
    const go = walker(page)
    const wrong: Record<string, string[]> = {}
    // What is recorded where there is no network needs the script, and says so.
    const routesOf = Object.keys(PAGES).filter((route) => route !== '/desk/visits/app')
    for (const to of addresses(routesOf).filter(({ nth }) => nth < 3)) {
      await go(to)
      await page.waitForLoadState()
      const idle = await page.evaluate(() =>
        [...document.querySelectorAll('button')]
          .filter((one) => !one.form && one.checkVisibility())
          .map((one) => one.outerHTML.slice(0, 120)),
      )
      if (idle.length > 0) wrong[to.path] = idle
    }
    assert.deepEqual(wrong, {})
  })

  test('on the way in, of a citizen and of a new colleague, is one too', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', reducedMotion: 'reduce' })).newPage()
    const seen: string[] = []
    const look = async (at: string) => {
      await page.waitForURL((url) => url.pathname === at)
      assert.deepEqual(await faults(page, 0), [], at)
      await page.emulateMedia({ media: 'screen' })
      seen.push(at)
    }
    const send = () => page.click('main form button')

    await page.goto(`${base}/account/sign-up`)
    await page.fill('[name=email]', 'citizen@example.tw')
    await page.fill('[name=name]', '測試民眾')
    await page.fill('[name=password]', PASSWORD)
    await send()
    await look('/account/code')
    await page.fill('[name=code]', (await page.textContent('#demo-code')) ?? '')
    await send()
    await look('/my-cases')
    await page.goto(`${base}/account`)
    await look('/account')

    await signIn(page, base, 'demo-administrator-0')
    await page.goto(`${base}/desk/accounts/new`)
    await page.fill('[name=id]', COLLEAGUE)
    await page.fill('[name=name]', '測試人員')
    await page.selectOption('[name=role]', 'officer')
    await page.check('[name=scope][value=all]')
    await send()
    const password = ((await page.textContent('#one-time-password')) ?? '').trim()
    const comeIn = async (given: string) => {
      await page.context().clearCookies()
      await page.goto(`${base}/desk/sign-in`)
      await page.fill('input[name=account]', COLLEAGUE)
      await page.fill('[name=password]', given)
      await page.click('main form:has([name=password]) button')
    }
    await comeIn(password)
    await look('/desk/first/password')
    await page.fill('[name=new]', PASSWORD)
    await send()
    await look('/desk/first/second-factor')
    const secret = ((await page.textContent('#totp-secret')) ?? '').replaceAll(' ', '')
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.now() })
    await page.fill('[name=code]', code())
    await send()
    // The recovery codes stand at the same address.
    await page.waitForSelector('main ol code')
    await look('/desk/first/second-factor')
    house.at = new Date(house.now() + 60_000).toISOString()
    await comeIn(PASSWORD)
    await look('/desk/second-factor')
    await page.fill('[name=code]', code())
    await send()
    await page.waitForURL(/desk$/)
    assert.deepEqual(
      Object.keys(REACHED).filter((route) => REACHED[route] === 'sign-in' && !seen.includes(route)),
      [],
    )
  })
})
