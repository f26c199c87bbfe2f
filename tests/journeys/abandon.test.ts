// Forms of the portal left in the middle: at most two seconds of typing are lost, whichever way somebody leaves.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { abandon, WAYS } from '../browser/abandon.ts'
import { axe } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'
import { fewer } from '../second-server.ts'

const TIMES = Number(process.env.ABANDON ?? fewer(12, 2))
const PAGE = '/apply/labour-dispute-mediation/1'
const { browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00')
after(close)

/** Chances that come again: each run leaves the same forms in the same ways. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

test(`${TIMES} forms left at random lose at most two seconds of typing each`, async () => {
  const chance = chances(20_261_124)
  const most = []
  for (let n = 0; n < TIMES; n++) {
    const left = await abandon(browser, base, WAYS[n % WAYS.length] ?? 'reload', chance)
    if (left.lost > 2) most.push(left)
  }
  assert.deepEqual(most, [])
})

test('where no script runs, the languages of the form take along what is typed, and nothing shuts anybody out', async () => {
  const context = await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(base + PAGE)
  assert.ok(!(await page.isVisible('.strip nav')), 'a link that would lose it is not offered')
  await page.fill('[name="claimant.name"]', '林測試')
  await page.click('main form button[name=_lang][value=vi]')
  assert.equal(await page.getAttribute('html', 'lang'), 'vi')
  assert.equal(await page.inputValue('[name="claimant.name"]'), '林測試')
  await context.close()
})

test('a file too large is told before it is sent, and the form with a mistake is whole on a telephone', async () => {
  const context = await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${base}/apply/labour-dispute-mediation/4`)
  let sent = 0
  page.on('request', (request) => (sent += request.method() === 'POST' && !request.url().endsWith('/keep') ? 1 : 0))
  await page.setInputFiles('input[type=file]', {
    name: '照片.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(11 * 1_048_576),
  })
  await page.click('main form button:has-text("儲存並繼續")')
  assert.match((await page.textContent('[data-too-large]')) ?? '', /檔案太大，還沒有送出/)
  assert.equal(sent, 0)
  await page.fill('textarea >> nth=0', '被擋下以後才補上的一句')
  await page.waitForSelector('[data-kept]:has-text("已儲存")')
  await page.goto(base + PAGE)
  await page.click('main form button:has-text("儲存並繼續")')
  await page.waitForURL(/wrong=1/)
  assert.deepEqual(await axe(page), [])
  await context.close()
})

test('a page with a mistake says it again on reload, in another language and on Back, however slow the telephone', async () => {
  const context = await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.goto(base + PAGE)
  await page.click('main form button:has-text("儲存並繼續")')
  await page.waitForSelector('.errors:focus')
  assert.match(page.url(), /wrong=1/)
  await page.reload()
  assert.match((await page.textContent('.errors')) ?? '', /請修正下列問題/)
  await page.goto(`${base}/services`)
  await page.goBack()
  assert.match((await page.textContent('.errors')) ?? '', /請修正下列問題/)
  await page.click('.strip a[lang="vi"]')
  await page.waitForURL(/lang=vi/)
  assert.match((await page.textContent('.errors')) ?? '', /Vui lòng sửa/)
  await context.close()
})
