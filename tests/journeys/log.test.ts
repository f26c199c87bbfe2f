// A line of a log, entered by keyboard with a caller waiting: the keys are counted in a real browser, from the page's load to saved.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { system } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

/** An ordinary typist at an ordinary keyboard: Card, Moran and Newell, 0.28 s a key. */
const SECONDS_A_KEY = 0.28
const LOG = '/desk/new/labour-law-briefings?step=record'

let keys = 0
const { house, browser, base, close } = await openJourney('2026-03-02T09:00:00+08:00')
after(close)
const page = await browser.newPage({ locale: 'zh-TW' })
await signIn(page, base, 'demo-officer-0')

const press = async (...all: string[]) => {
  for (const key of all) {
    keys++
    await page.keyboard.press(key)
  }
}
const type = (words: string) => press(...words)
const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement
    return one instanceof HTMLInputElement ? [one.name, one.value] : [one?.tagName]
  })
/** On with the key Tab until the box of that name has the cursor. */
const tabTo = async (name: string) => {
  for (let n = 0; n < 20; n++) {
    if ((await focused())[0] === name) return
    await press('Tab')
  }
  assert.fail(`${name} is not reached by Tab`)
}
const saved = async () => {
  const before = await page.locator('#lines ~ ol > li').count()
  await Promise.all([page.waitForEvent('load'), press('Enter')])
  assert.deepEqual(await page.locator('.errors').allInnerTexts(), [])
  assert.equal(await page.locator('#lines ~ ol > li').count(), before + 1)
}
const lines = () => page.locator('#lines ~ ol > li').allInnerTexts()
const numbers = async () => (await page.locator('#lines ~ ol a.number').allInnerTexts()).map((one) => one.trim())

const taking = (number: string) => page.locator('#lines ~ ol > li', { hasText: number }).getByRole('button').click()

describe('a log', () => {
  test('begins with the cursor in its first box and with what its fields say', async () => {
    await page.goto(base + LOG)
    assert.deepEqual(await focused(), ['channel', 'briefing'])
    assert.equal(await page.inputValue('[name=heldOn]'), '115/3/2')
    assert.equal(await page.inputValue('[name=sessions]'), '1')
    assert.equal(await page.locator('#lines').count(), 0)
    await page.locator('[name=channel][value=outreach]').check()
    await page.fill('[name=topic]', '工資篇外展宣導')
    await page.locator('[name=chapter][value=wages]').check()
    await page.fill('[name=audience]', '25')
    await page.fill('[name=sheet]', '示宣字第1號')
    await page.focus('[name=sheet]')
    await saved()
  })

  test('stays on the form, shows what was said, and takes the next line in under twenty seconds by keyboard', async () => {
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, LOG)
    assert.match((await lines())[0] ?? '', /LB115-000001[\s\S]*收回[\s\S]*外展服務[\s\S]*工資篇外展宣導[\s\S]*25/)
    keys = 0
    assert.deepEqual(await focused(), ['channel', 'outreach'])
    assert.equal(await page.inputValue('[name=topic]'), '工資篇外展宣導')
    assert.equal(await page.inputValue('[name=sheet]'), '', 'what belongs to one line alone')
    await tabTo('audience')
    await type('340')
    await tabTo('sheet')
    await type('LB-0302-2')
    await saved()
    assert.ok(keys * SECONDS_A_KEY < 20, `${keys} keys`)
    console.log(`a line of the log: ${keys} keys, ${(keys * SECONDS_A_KEY).toFixed(1)} s`)
    const { rows } = await house.store.worklist(system, {
      view: 'closed',
      programme: 'labour-law-briefings',
      today: '2026-03-02',
      at: house.at,
    })
    const stands = await Promise.all(
      rows.map((row) => house.store.open(system, row.id, { purpose: 'test', at: house.at })),
    )
    assert.deepEqual(stands.map((one) => one?.values.audience).toSorted(), [25, 340])
    assert.deepEqual(await axe(page), [])
  })

  test('takes a line back for a minute, and it never was; after that on its own page', async () => {
    const [last = ''] = await numbers()
    await Promise.all([page.waitForEvent('load'), taking(last)])
    assert.match((await lines())[0] ?? '', new RegExp(`${last}[\\s\\S]*作廢`))
    const id = await house.store.caseIdOf(system, last)
    const one = await house.store.open(system, id ?? '', { purpose: 'test', at: house.at })
    assert.deepEqual([one?.state, one?.values.whyVoid], ['void', '登錄後隨即收回。'])
    const { rows } = await house.pool.query('select 1 from entries where case_id = $1', [id])
    assert.equal(rows.length, 0, 'nothing of it is counted')

    house.at = '2026-03-02T09:01:01+08:00'
    await Promise.all([page.waitForEvent('load'), taking('LB115-000001')])
    const first = await house.store.open(system, (await house.store.caseIdOf(system, 'LB115-000001')) ?? '', {
      purpose: 'test',
      at: house.at,
    })
    assert.equal(first?.state, 'held', 'a minute is over')
    assert.equal(await page.locator('#lines ~ ol').getByRole('button').count(), 0)
  })

  test('keeps what is typed beside its mistake, and nobody takes back the line of another', async () => {
    await page.goto(base + LOG)
    await page.fill('[name=audience]', '多人')
    await page.fill('[name=sheet]', '示宣字第3號')
    await page.focus('[name=sheet]')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    assert.equal(await page.inputValue('[name=sheet]'), '示宣字第3號')
    assert.equal(await page.locator('.errors').count(), 1)

    const mine = await house.store.caseIdOf(system, 'LB115-000001')
    house.at = '2026-03-02T09:00:30+08:00'
    const other = await (await browser.newContext({ locale: 'zh-TW' })).newPage()
    await signIn(other, base, 'demo-officer-1')
    await other.goto(base + LOG)
    assert.equal(await other.locator('#lines').count(), 0, 'another’s lines are not shown')
    const status = await other.evaluate(async (id) => {
      const csrf = document.querySelector<HTMLInputElement>('[name=_csrf]')?.value ?? ''
      const body = new URLSearchParams({ _csrf: csrf, step: 'record', case: id })
      return (await fetch('/desk/new/labour-law-briefings/take-back', { method: 'POST', body, redirect: 'manual' }))
        .type
    }, mine ?? '')
    assert.equal(status, 'opaqueredirect')
    assert.equal((await house.store.open(system, mine ?? '', { purpose: 'test', at: house.at }))?.state, 'held')
  })
})
