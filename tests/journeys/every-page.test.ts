// Every page that the house can show, found from its routes, can be worked without a script; and so can the ways in. What the pages
// look like is held in the files beside this one, which walk through all of them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { isFile, PAGES, REACHED } from '../browser/addresses.ts'
import { signIn } from '../browser/chromium.ts'
import { addresses, faults, openWalk, type Walk, walker } from '../browser/walk.ts'

const COLLEAGUE = 'test.colleague'
const PASSWORD = '小橋流水人家，古道西風瘦馬'
let walk: Walk
before(async () => {
  walk = await openWalk()
})
after(() => walk.close())

describe('every page', () => {
  test('has a place in this list, and the list names no page that is gone', () => {
    const { of, routes } = walk
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

  test('can be worked without a script: every button sends a form, or is not there', async () => {
    const { base, browser, of } = walk
    const page = await (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })).newPage()
    const go = walker(page, base)
    const wrong: Record<string, string[]> = {}
    // What is recorded where there is no network needs the script, and says so.
    const routesOf = Object.keys(PAGES).filter((route) => route !== '/desk/visits/app')
    for (const to of addresses(of, routesOf).filter(({ nth }) => nth < 3)) {
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
    const { base, browser, house } = walk
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
