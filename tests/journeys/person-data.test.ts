// The pages about a person's data in a browser: the reading log, a person's page, a destruction list carried out, a citizen's own data.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { deskOf, filing, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const MEDIATION = 'labour-dispute-mediation'
const { browser, base, close } = await openJourney('2026-03-10T09:00:00+08:00', async (house) => {
  await withRooms(house)
  const somebody = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'somebody', role: 'claimant' } }
  for (let n = 0; n < 3; n += 1) {
    const how = { at: house.at, key: `case ${n}` }
    const begun = await house.store.begin(somebody, MEDIATION, { step: 'apply', values: filing }, how)
    assert.ok('done' in begun)
    const decline = { step: 'decline', values: { reason: '不屬勞資爭議' } }
    if (n > 0) await house.store.take(deskOf('officer'), begun.done.id, begun.done.seq, decline, { at: house.at })
  }
  house.at = '2042-01-05T09:00:00+08:00'
})
after(close)

/** Shuts nobody out, on a desk in the light and on a telephone in the dark. */
async function clean(page: Page, what: string) {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    assert.deepEqual(await axe(page), [], `${what} at ${width}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.ok(overflow <= 1, `${what} at ${width} scrolls sideways by ${overflow} px`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
const aPage = async (account?: string) => {
  const page = await (await browser.newContext({ locale: 'zh-TW', reducedMotion: 'reduce' })).newPage()
  if (account) await signIn(page, base, account)
  return page
}

describe('the pages about a person’s data', () => {
  test('a head finds a person, and sees who has looked', async () => {
    const page = await aPage('demo-head-0')
    await page.goto(`${base}/desk/person`)
    await page.fill('[name=number]', filing.claimant.idNumber)
    await page.click('main form button')
    await page.waitForSelector('.errors')
    await clean(page, 'a person without a purpose')
    await page.fill('[name=purpose]', '請求書 PD131-000001')
    await page.click('main form button')
    await page.waitForSelector('main table')
    await clean(page, 'a person')
    await page.click('main button:has-text("誰看過")')
    await page.waitForURL(/reading-log/)
    await page.waitForSelector('main table')
    await clean(page, 'the reading log of a person')
  })

  test('an officer lists what is due, two others approve it, and it is carried out', async () => {
    const maker = await aPage('demo-officer-0')
    await maker.goto(`${base}/desk/destruction`)
    await maker.click('main button:has-text("編製")')
    await maker.waitForURL(/destruction\/.+/)
    await clean(maker, 'a destruction list')
    for (const [account, n] of [
      ['demo-director-0', 1],
      ['demo-head-0', 2],
    ] as const) {
      const page = await aPage(account)
      await page.goto(`${base}/desk/destruction`)
      await page.click('main table a')
      await page.click('main button:has-text("核准")')
      await page.waitForSelector(`main dl > div:nth-child(${n + 1}) dt:has-text("核准")`)
    }
    const page = await aPage('demo-head-0')
    await page.goto(`${base}/desk/destruction`)
    await clean(page, 'the lists')
    await page.click('main table a')
    await page.check('[name=sure]')
    await clean(page, 'an approved list')
    await page.click('main button.danger')
    await page.waitForSelector('main .notice.good')
    await clean(page, 'a list carried out')
  })

  test('a citizen reads what is held of them', async () => {
    const page = await aPage()
    await page.goto(`${base}/account/sign-up`)
    await page.fill('[name=email]', 'own-data@example.tw')
    await page.fill('[name=name]', '測試民眾')
    await page.fill('[name=password]', 'a sentence long enough')
    await page.click('main form button')
    await page.fill('[name=code]', (await page.textContent('#demo-code')) ?? '')
    await page.click('main form button')
    await page.waitForURL(/my-cases/)
    await page.goto(`${base}/account/data`)
    await clean(page, 'own data')
  })
})
