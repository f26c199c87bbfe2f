// A series opened by keyboard in under two minutes: fields and keys are counted in a real browser, from the page's load to the line proposed
// for the report. Then one activity is held, and its figure stands in the report, on the portal and behind an id, and its system is covered.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { seriesOf } from '#reports/index.ts'
import { openApp } from '../../src/app.ts'
import { coverage, coveredBySeries } from '../../src/cli/coverage.ts'
import { aHouse, system, type TestHouse } from '../a-house.ts'
import { axe, openBrowser, signIn } from '../browser/chromium.ts'

/** An ordinary typist at an ordinary keyboard: Card, Moran and Newell, 0.28 s a key. */
const SECONDS_A_KEY = 0.28
/** A Chinese character by its sounds: three of them and its tone, with the one it is chosen by. */
const KEYS_A_CHARACTER = 5

let house: TestHouse
let server: ServerType
let browser: Browser
let base: string
let page: Page
let keys = 0
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  server = serve({ fetch: openApp(house, () => {}).fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'zh-TW' })).newPage()
  await signIn(page, base, 'demo-officer-0')
})
after(async () => {
  await browser.close()
  server.close()
  await house.drop()
})

const press = async (...all: string[]) => {
  for (const key of all) {
    keys++
    await page.keyboard.press(key)
  }
}
/** What is not on the keyboard is put in as an input method would. */
async function type(words: string) {
  for (const letter of words)
    if (/[\x20-\x7e]/.test(letter)) await press(letter)
    else {
      keys += KEYS_A_CHARACTER
      await page.keyboard.insertText(letter)
    }
}
const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement
    const named =
      one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement
    return named ? one.name : (one?.textContent?.trim() ?? '')
  })
/** On with the key Tab until that box, link or button has the cursor. */
async function tabTo(name: string) {
  for (let n = 0; n < 60; n++) {
    if ((await focused()) === name) return
    await press('Tab')
  }
  assert.fail(`${name} is not reached by Tab`)
}
/** Among the answers of a question, or the options of a list, down to the one that is meant. */
async function chooseDown(name: string, value: string) {
  await tabTo(name)
  for (let n = 0; n < 70; n++) {
    const chosen = await page.evaluate((of) => {
      const one = document.activeElement
      if (one instanceof HTMLSelectElement) return one.value
      return document.querySelector<HTMLInputElement>(`[name="${of}"]:checked`)?.value
    }, name)
    if (chosen === value) return
    await press(n === 0 && chosen === undefined ? 'Space' : 'ArrowDown')
  }
  assert.fail(`${value} is not among the answers of ${name}`)
}
const entered = async () => {
  await Promise.all([page.waitForEvent('load'), press('Enter')])
  assert.deepEqual(await page.locator('.errors').allInnerTexts(), [])
}
const clean = async (on: Page) => assert.deepEqual(await axe(on), [])

describe('a series', () => {
  let address = ''

  test('is opened and proposed for the report by keyboard in under two minutes', async () => {
    await page.goto(`${base}/desk/new/learning-series`)
    await clean(page)
    const fields = new Set(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('main form [name]')]
          .filter((one) => one.type !== 'hidden' && one.offsetParent !== null && !one.name.startsWith('_'))
          .map((one) => one.name),
      ),
    )
    await page.locator('main [name=name]').focus()
    keys = 0
    await type('測試移工文化節')
    await press('Tab')
    await type('culture-festival')
    await chooseDown('carrier', 'activity')
    await chooseDown('unit', 'employment-security')
    await chooseDown('audience', 'everyone')
    await tabTo('登錄')
    await entered()
    address = page.url().split('?')[0] ?? ''
    await clean(page)
    // The link to what is inside the page comes first.
    await press('Tab')
    await press('Enter')
    await tabTo('送請公布')
    await entered()
    await chooseDown('section', 'employment/四（四）')
    await tabTo('sessionsFigure')
    await type('culture-festival-sessions')
    await tabTo('covers.0.id')
    await type('migrant-culture-events')
    await tabTo('送請公布')
    await entered()
    const seconds = keys * SECONDS_A_KEY
    console.log(`a series: ${fields.size} fields on its form, ${keys} keys, ${seconds.toFixed(0)} s`)
    assert.ok(fields.size <= 24, `${fields.size} fields`)
    assert.ok(seconds < 120, `${keys} keys`)
  })

  test('is confirmed by a second person, held once, and stands in the report, on the portal and in what is covered', async () => {
    const other = await (await browser.newContext({ locale: 'zh-TW' })).newPage()
    await signIn(other, base, 'demo-officer-1')
    await other.goto(address)
    await Promise.all([
      other.waitForEvent('load'),
      other
        .getByRole('link', { name: '確認公布' })
        .or(other.getByRole('button', { name: '確認公布' }))
        .first()
        .click(),
    ])
    if (/steps/.test(other.url()))
      await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: '確認公布' }).click()])

    await page.goto(address)
    await page.click('main a:text-is("登錄宣導")')
    await page.locator('[name=channel][value=event]').check()
    await page.fill('[name=topic]', '測試移工文化節第一場')
    await page.fill('[name=audience]', '430')
    await page.fill('[name=sheet]', '示活字第1號')
    await page.focus('[name=sheet]')
    await entered()

    await page.goto(`${base}/desk/reports?from=2026-01-01&to=2026-06-30`)
    assert.match(await page.locator('main').innerText(), /測試移工文化節辦理 1 場次，430 人次參加/)
    await page.goto(`${base}/open/series`)
    await clean(page)
    await page.click('main a:has-text("測試移工文化節")')
    await clean(page)
    assert.match(await page.locator('main').innerText(), /宣導與活動場次\s*1 場次[\s\S]*宣導與活動人次\s*430 人次/)
    const series = coveredBySeries(await seriesOf(house.db, system, house.programmes))
    const { covered } = coverage(['migrant-culture-events'], series)
    assert.deepEqual(
      covered.map(({ id, by, kind }) => [id, by, kind]),
      [['migrant-culture-events', 'culture-festival', 'series']],
    )
  })
})
