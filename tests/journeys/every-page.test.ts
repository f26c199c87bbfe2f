// Every page that the house can show, found from its routes, can be worked without a script; and so can the ways in. What the pages
// look like is held in the files beside this one, which walk through all kinds of them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { addDays, type Field } from '#engine'
import { isFile, type Known, PAGES, REACHED } from '../browser/addresses.ts'
import { signIn } from '../browser/chromium.ts'
import { fewest, type Page, pages, sample } from '../browser/kinds.ts'
import { chosen, faults, openWalk, type Walk, walker } from '../browser/walk.ts'

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

  test('of every kind is walked through, and four times the programmes bring no more of them', () => {
    const { of } = walk
    const kindsOf = (all: readonly Page[]) =>
      new Set(all.flatMap(({ route, kinds }) => kinds.map((kind) => route + kind)))
    const all = pages(of)
    const few = fewest(all)
    assert.deepEqual(kindsOf(few), kindsOf(all))
    // What is asked somewhere stands in a form that is walked through, found here by the programmes alone.
    const asked = all.flatMap(({ route, path }) =>
      route === '/desk/cases/:id/steps/:step' ? fieldsOfStep(of, path).map((field) => field.kind) : [],
    )
    const walked = few.flatMap(({ path }) => fieldsOfStep(of, path).map((field) => field.kind))
    assert.deepEqual(new Set(walked), new Set(asked))
    assert.ok(new Set(asked).size > 10)

    // Codes of parties are known for cases that stand; all other pages are asked for of the copies too.
    const routes = Object.keys(PAGES).filter((route) => route !== '/case/:number')
    const many = fewest(pages(fourfold(of), routes))
    assert.equal(many.length, fewest(pages(of, routes)).length)
    assert.ok(pages(fourfold(of), routes).length > 3 * pages(of, routes).length)
  })

  test('is in the sample of some day, whichever programme it shows', () => {
    const ids = walk.house.programmes.map((one) => one.id)
    const days = Array.from({ length: Math.ceil(ids.length / 3) }, (_, n) => addDays('2026-11-30', n))
    assert.deepEqual(new Set(days.flatMap((day) => sample(ids, 3, day))), new Set(ids))
    assert.deepEqual(sample(ids, 3, '2026-11-30'), sample(ids, 3, '2026-11-30'))
  })

  test('can be worked without a script: every button sends a form, or is not there', async () => {
    const { base, browser, of } = walk
    const page = await (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })).newPage()
    const go = walker(page, base)
    const wrong: Record<string, string[]> = {}
    // What is recorded where there is no network needs the script, and says so.
    const routesOf = Object.keys(PAGES).filter((route) => route !== '/desk/visits/app')
    for (const to of chosen(of, routesOf).filter(({ nth }) => nth < 3)) {
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
    await page.goto(`${base}/account/bodies`)
    await look('/account/bodies')

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

/** What the page of a step asks. */
function fieldsOfStep(of: Known, path: string): Field[] {
  const [, , , id, , step = ''] = path.split('/')
  const found = of.cases.find((one) => one.id === id)
  const programme = of.house.programmes.find((one) => one.id === found?.programme)
  return (programme?.steps[step]?.asks ?? []).flatMap((name) => programme?.fields[name] ?? [])
}

/** The same house with each programme there under four names, with as many cases. */
function fourfold(of: Known): Known {
  const names = ['', '-b', '-c', '-d']
  return {
    ...of,
    house: {
      ...of.house,
      programmes: names.flatMap((name) => of.house.programmes.map((one) => ({ ...one, id: one.id + name }))),
    },
    cases: names.flatMap((name) =>
      of.cases.map((one) => ({ ...one, id: one.id + name, programme: one.programme + name })),
    ),
  }
}
