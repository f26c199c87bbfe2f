// An officer writes an answer, a second person checks it, everybody reads it, and it is taken down again; each page checked with axe.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fillPresent } from '#demo/fill.ts'
import { withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00', async (house) => {
  await withRooms(house)
  await fillPresent(house.fillable)
})
after(close)

const somebody = async (script = true): Promise<Page> =>
  (await browser.newContext({ locale: 'zh-TW', javaScriptEnabled: script })).newPage()
async function officer(account: string): Promise<Page> {
  const page = await somebody()
  await signIn(page, base, account)
  return page
}
const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url())
const press = (page: Page, words: string) => page.click(`main button:text-is("${words}")`)

describe('an answer for everyone', () => {
  test('is written with a preview, checked by somebody else, published, found, and taken down', async () => {
    const writer = await officer('demo-officer-0')
    await writer.goto(`${base}/desk/new/labour-qa`)
    await clean(writer)
    await writer.fill('[name=heading]', '颱風天可以不上班嗎？')
    await writer.check('[name=topic][value=hours]')
    await writer.fill('[name=body]', '## 看公告\n\n#### 太深\n\n雇主不得視為曠職。')
    await writer.selectOption('[name="refers.0.law"]', 'LSA')
    await writer.fill('[name="refers.0.article"]', '§32 IV')
    await press(writer, '預覽')
    assert.match((await writer.textContent('.errors')) ?? '', /標題「太深」跳過了一層/)
    await writer.fill('[name=body]', '## 看公告\n\n雇主**不得**視為曠職。\n\n{calculator:overtime}')
    await press(writer, '預覽')
    assert.equal(await writer.textContent('.preview .prose strong'), '不得')
    await clean(writer)
    await press(writer, '登錄')
    const address = writer.url().split('?')[0] ?? ''
    await clean(writer)
    assert.equal(await writer.locator('a:text-is("核稿")').count(), 0, 'whoever wrote it is not offered to check it')

    const checker = await officer('demo-head-0')
    await checker.goto(`${address}/steps/check`)
    await checker.fill('[name=reviewBy]', '116/5/31')
    await press(checker, '核稿')
    await checker.goto(`${address}/steps/publish`)
    await checker.fill('[name=publishedOn]', '115/11/24')
    await press(checker, '發布')

    // The reader has no script; axe needs one, so somebody else looks at the same address.
    const reader = await somebody(false)
    const looker = await somebody()
    const looked = async () => {
      await looker.goto(reader.url())
      await clean(looker)
    }
    await reader.goto(base)
    await reader.fill('#what', '颱風')
    await reader.press('#what', 'Enter')
    await looked()
    await reader.click('main a:has-text("颱風天可以不上班嗎")')
    await looked()
    const entry = reader.url()
    assert.match((await reader.textContent('article')) ?? '', /民國115年11月24日|115年11月24日/)
    await reader.click('article button:has-text("開始試算")')
    assert.match(reader.url(), /\/calculators\/overtime/)
    for (const path of [
      '/open',
      '/open/qa',
      '/open/qa?q=%E7%8A%80%E7%89%9B',
      '/open/qa/of/hours',
      '/open/law-news',
      '/search',
      '/search?q=%E7%8A%80%E7%89%9B',
    ]) {
      await reader.goto(base + path)
      await looked()
    }

    await writer.goto(`${address}/steps/withdraw`)
    await writer.fill('[name=withdrawal]', '改由颱風天專頁說明')
    await press(writer, '下架')
    const gone = await reader.goto(entry)
    assert.equal(gone?.status(), 410)
    assert.match((await reader.textContent('main')) ?? '', /改由颱風天專頁說明/)
    await looked()
  })
})
