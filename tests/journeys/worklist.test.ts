// The worklist in English at the width of a desk: no column is printed over the next.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withRooms } from '../a-house.ts'
import { signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

test('the number and the day a case was opened stand inside their own column', async () => {
  const { browser, base, close } = await openJourney('2026-11-30T09:00:00+08:00', withRooms)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await signIn(page, base, 'demo-officer-0')
    await page.goto(`${base}/desk?view=standing&unit=all&lang=en`)
    const over = await page.evaluate(
      () =>
        [...document.querySelectorAll('tbody tr')].filter((row) => {
          const [first] = row.children
          const range = document.createRange()
          if (first) range.selectNodeContents(first)
          return !first || range.getBoundingClientRect().right > first.getBoundingClientRect().right + 0.5
        }).length,
    )
    assert.ok((await page.locator('tbody tr').count()) > 5)
    assert.equal(over, 0)
  } finally {
    await close()
  }
})
