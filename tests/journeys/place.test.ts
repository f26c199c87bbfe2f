// Whoever stands at a place lets the telephone say where it is; whoever does not, or may not be located, types it or leaves it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { axe, signIn } from '../browser/chromium.ts'
import { type Journey, openJourney } from '../browser/journey.ts'

let journey: Journey
before(async () => {
  journey = await openJourney('2026-03-02T09:00:00+08:00')
})
after(() => journey.close())

/** The form for a room of hearings, on a telephone of somebody who may be located or may not. */
async function aForm(permissions: string[], script = true) {
  const context = await journey.browser.newContext({
    viewport: { width: 390, height: 900 },
    locale: 'zh-TW',
    geolocation: { latitude: 23.500004, longitude: 121, accuracy: 12 },
    permissions,
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await signIn(page, journey.base, 'demo-officer-0')
  await page.goto(`${journey.base}/desk/new/mediation-venues`)
  return { page, close: () => context.close() }
}

describe('a place on a telephone', () => {
  test('is filled in by the telephone when asked, and by nothing else', async () => {
    const { page, close } = await aForm(['geolocation'])
    const box = page.locator('[name="place.at"]')
    assert.equal(await box.inputValue(), '')
    await page.click('[data-here] button')
    await page.waitForFunction("document.querySelector('[name=\"place.at\"]').value !== ''")
    assert.equal(await box.inputValue(), '23.50000,121.00000')
    assert.equal(await page.textContent('[data-here] span'), '± 12 m')
    assert.deepEqual(await axe(page), [])
    await close()
  })

  test('says so where the telephone does not tell, and shows no button without a script', async () => {
    const shut = await aForm([])
    await shut.page.click('[data-here] button')
    await shut.page.waitForFunction("document.querySelector('[data-here] span').textContent !== ''")
    assert.match((await shut.page.textContent('[data-here] span')) ?? '', /請自行填寫或留空/)
    await shut.close()
    const plain = await aForm([], false)
    assert.equal(await plain.page.isVisible('[data-here]'), false)
    await plain.page.waitForSelector('[name="place.at"]')
    await plain.close()
  })
})
