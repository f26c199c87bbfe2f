import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { axe, openBrowser } from './chromium.ts'

const browser = await openBrowser()
after(() => browser.close())
const show = async (body: string) => {
  const page = await browser.newPage()
  await page.setContent(
    `<!doctype html><html lang="zh-TW"><title>測試</title><main><h1>市民服務</h1>${body}</main></html>`,
  )
  return page
}

describe('the browser that tests pages', () => {
  test('draws each Chinese character, and not one box for all', async () => {
    const page = await show('<p style="font: 40px sans-serif"><span>代</span> <span>誌</span> <span>調</span></p>')
    const pictures = await Promise.all((await page.locator('span').all()).map((span) => span.screenshot()))
    assert.equal(new Set(pictures.map((picture) => picture.toString('base64'))).size, 3)
  })

  test('finds a field without a label, and nothing wrong with one that has it', async () => {
    assert.match((await axe(await show('<input name="wage">'))).join(), /^label \(critical\): .*<input name="wage">/)
    assert.deepEqual(await axe(await show('<label>工資 <input name="wage"></label>')), [])
  })
})
