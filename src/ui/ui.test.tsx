// The look of the house: every example sound as text, shut to nobody in a browser, and whole without a script.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { Script } from 'node:vm'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { render } from 'preact-render-to-string'
import { assets, clientScript, stylesheet } from '#ui/assets.ts'
import { groups, previewPage, wholePages } from '#ui/preview/preview.tsx'
import { axe, openBrowser } from '#tests/browser/chromium.ts'

const pages = ['', ...Object.keys(wholePages)]
const htmlOf = (name: string) => previewPage(name) ?? assert.fail(`there is no preview ${name}`)
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] ?? '')
const words = (html: string) => html.replace(/<[^>]+>/g, '').trim()

describe('every example', () => {
  for (const [group, examples] of Object.entries(groups))
    for (const [title, example] of Object.entries(examples))
      test(`${group}: ${title} says something, and its labels lead to their boxes`, () => {
        const html = render(example)
        assert.notEqual(words(html), '')
        assert.doesNotMatch(html, /\sstyle=|<script|\son[a-z]+=|javascript:/i)
        const ids = all(html, /\sid="([^"]+)"/g)
        assert.deepEqual(
          all(html, /\sfor="([^"]+)"/g).filter((id) => !ids.includes(id)),
          [],
        )
        const described = all(html, /aria-describedby="([^"]+)"/g).flatMap((list) => list.split(' '))
        assert.deepEqual(
          described.filter((id) => !ids.includes(id)),
          [],
        )
        assert.deepEqual(all(html, /<(img\s(?![^>]*\balt=)|th[\s>](?![^>]*\bscope=)|button[^>]*><\/button)/g), [])
      })
})

describe('every whole page', () => {
  for (const name of pages)
    test(`${name || 'the list of examples'} has one first heading, and none skipped`, () => {
      const html = htmlOf(name)
      assert.match(html, /^<!doctype html><html lang="(zh-Hant-TW|en)"/)
      assert.match(html, /<title>[^<]+｜[^<]+<\/title>/)
      const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
      const levels = all(main, /<h([1-6])[\s>]/g).map(Number)
      assert.equal(levels.filter((level) => level === 1).length, 1)
      assert.deepEqual(
        levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
        [],
      )
      const ids = all(html, /\sid="([^"]+)"/g)
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
      )
    })

  test('of the portal offers the way past the links first, and the access keys U, C and Z', () => {
    const html = htmlOf('home')
    assert.match(html, /<body[^>]*><a class="skip" href="#C">跳到主要內容區塊<\/a>/)
    assert.deepEqual(all(html, /accesskey="(\w)"/g), ['U', 'C', 'Z'])
    for (const said of ['1955', '1999', '隱私權保護政策', '網站導覽', '更新日期', 'Bahasa Indonesia'])
      assert.ok(html.includes(said), said)
  })
})

describe('the stylesheet and the script', () => {
  test('are one file each, named by what is in them, and ask nobody else for anything', () => {
    const { css } = stylesheet()
    const fonts = Object.keys(assets).filter((path) => assets[path]?.type === 'font/woff2')
    const visits = Object.keys(assets).filter((path) => path.startsWith('/assets/visits-'))
    assert.deepEqual(Object.keys(assets), [
      ...fonts,
      `/assets/taitsi-${stylesheet().hash}.css`,
      `/assets/taitsi-${clientScript().hash}.js`,
      ...visits,
    ])
    assert.deepEqual(all(css, /url\('([^']+)'\)/g), fonts)
    assert.ok(fonts.every((path) => (assets[path]?.body.length ?? 0) < 10_000))
    assert.doesNotMatch(css, /@import|https?:/)
    assert.match(css, /@layer tokens, reading, layout, form, data, frame, print;/)
    assert.ok(css.length < 80_000 && clientScript().js.length < 20_000, 'small enough for a slow line')
    assert.ok(new Script(clientScript().js), 'a browser can read it')
  })

  test('use only colours and lengths that the tokens name', () => {
    const used = new Set(all(stylesheet().css, /var\((--[\w-]+)\)/g))
    const named = new Set(all(stylesheet().css, /(--[\w-]+):/g))
    assert.deepEqual(
      [...used].filter((name) => !named.has(name)),
      [],
    )
  })
})

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'"
let server: Server
let browser: Browser
let base = ''
before(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const asset = assets[path]
    const html = path.startsWith('/preview') ? previewPage(path.replace(/^\/preview\/?/, '')) : undefined
    response.writeHead(asset || html ? 200 : 204, {
      'content-type': asset?.type ?? 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    })
    response.end(asset?.body ?? html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview`
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  server.close()
})

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage()
  page.on('console', (line) => line.type() === 'error' && assert.fail(`${name}: ${line.text()}`))
  page.on('pageerror', (error) => assert.fail(`${name}: ${error.message}`))
  await page.goto(`${base}/${name}`)
  return page
}

describe('in a browser', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 390])
      test(`nobody is shut out of any page (${colorScheme}, ${width} px)`, async () => {
        for (const name of pages) {
          const page = await open(name, { colorScheme, viewport: { width, height: 900 } })
          assert.deepEqual(await axe(page), [], name)
          await page.context().close()
        }
      })

  test('no page scrolls sideways, on the narrowest telephone or at four times the size', async () => {
    for (const name of pages)
      for (const width of [320, 640, 1024]) {
        const page = await open(name, { viewport: { width, height: 640 } })
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.ok(over <= 1, `${name || 'list'} is ${over} px too wide at ${width} px`)
        await page.context().close()
      }
  })

  test('a page with mistakes begins at their list, and each leads into its box', async () => {
    const page = await open('filing')
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'errors')
    await page.click('.errors a:has-text("證號應為")')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'claimant.idNumber')
    await page.click('.errors a:has-text("需要通譯")')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'interpreter')
  })

  test('a typed date is said back with its weekday', async () => {
    const page = await open('filing')
    assert.equal(await page.textContent('#f-since + p'), '', 'there is no 30 February')
    for (const [typed, said] of [
      ['114/6/30', '民國114年6月30日（西元2025年，星期一）'],
      ['１１４０６３０', '民國114年6月30日（西元2025年，星期一）'],
      ['2026-11-24', '民國115年11月24日（西元2026年，星期二）'],
      ['六月', ''],
    ]) {
      await page.fill('#f-since', typed ?? '')
      assert.equal(await page.textContent('#f-since + p'), said)
    }
  })

  test('rows are added and removed at once, numbered as the engine reads them', async () => {
    const page = await open('')
    const rows = page.locator('ol[data-repeat="y.claims"] > li')
    await page.click('button[value="y.claims"]')
    assert.equal(await rows.count(), 3)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'y.claims.2.item')
    assert.equal(await rows.nth(2).locator('input').first().inputValue(), '')
    assert.equal(await rows.nth(2).locator('label').first().getAttribute('for'), 'f-y-claims-2-item')
    await page.click('button:has-text("移除第 1 筆")')
    assert.deepEqual(
      await rows.locator('select').evaluateAll((lists) => lists.map((one) => one.getAttribute('name'))),
      ['y.claims.0.item', 'y.claims.1.item'],
    )
    assert.equal(await rows.nth(0).locator('select').inputValue(), 'severance')
    assert.deepEqual(await axe(page), [])
  })

  test('a question that depends on another comes and goes with it', async () => {
    const page = await open('')
    const nights = page.locator('#f-nights')
    assert.ok(await nights.isVisible())
    await page.check('input[name=hurt][value=no]')
    assert.ok(await nights.isHidden())
  })

  test('a long list is narrowed by a few letters and stays a list', async () => {
    const page = await open('')
    await page.fill('input[aria-label="輸入幾個字縮小清單"]', '溪')
    assert.equal(await page.inputValue('[name="y.district"]'), 'd8')
  })

  test('one key finds and walks at the desk, can be turned off, and does nothing on the portal', async () => {
    const page = await open('worklist')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'MD115-000028')
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'desk-find')
    await page.click('.keys summary')
    await page.click('button:has-text("關閉單鍵操作")')
    await page.keyboard.press('/')
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'desk-find')
    const portal = await open('home')
    await portal.keyboard.press('/')
    assert.equal(await portal.evaluate(() => document.activeElement?.tagName), 'BODY')
  })

  test('on a telephone the links wait behind a button, with or without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open('home', { javaScriptEnabled, viewport: { width: 390, height: 844 } })
      const link = page.locator('#menu a').first()
      assert.ok(await link.isHidden())
      await page.click('button:has-text("選單")')
      assert.ok(await link.isVisible())
      await page.click('button:has-text("關閉選單")')
      assert.ok(await link.isHidden())
    }
  })

  test('light or dark is kept for the next page', async () => {
    const page = await open('home')
    await page.click('button:has-text("深色畫面")')
    assert.equal(await page.getAttribute('html', 'data-theme'), 'dark')
    assert.equal((await page.context().cookies()).find((cookie) => cookie.name === 'theme')?.value, 'dark')
  })

  test('paper carries the matter and leaves the links behind', async () => {
    const page = await open('case')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.rail', '.finder', '.whoami', '.skip'])
      assert.ok(await page.locator(gone).first().isHidden(), gone)
    assert.ok(await page.locator('h1').isVisible())
    assert.ok(await page.locator('.clock details p').first().isVisible(), 'what is folded away on screen is printed')
  })
})
