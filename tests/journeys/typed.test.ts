// Nothing typed at the desk is lost: not by Back, reload, another language, a closed tab, a lost session, or somebody who was faster.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { deskOf, filing, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-03-02T09:00:00+08:00', withRooms)
after(close)

const COUNTER = '/desk/new/labour-dispute-mediation'
async function clerk(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'zh-TW' })
  const page = await context.newPage()
  await signIn(page, base, 'demo-intake')
  return { context, page }
}
/** Leaves no trace of the test before. */
async function empty(page: Page): Promise<void> {
  await page.goto(base + COUNTER)
  const discard = page.locator('button[name=_discard]')
  if (await discard.count()) await Promise.all([page.waitForEvent('load'), discard.click()])
  assert.equal(await page.inputValue('[name="claimant.name"]'), '')
}
async function typeSome(page: Page, name: string): Promise<void> {
  await page.check('[name=applicantKind][value=worker]')
  await page.fill('[name="claimant.name"]', name)
  await page.fill('[name="respondent.name"]', '示範打字商行')
  await page.fill('[name=facts]', '積欠二月份工資')
}
const stands = async (page: Page, name: string) => {
  assert.equal(await page.inputValue('[name="claimant.name"]'), name)
  assert.equal(await page.inputValue('[name="respondent.name"]'), '示範打字商行')
  assert.equal(await page.inputValue('[name=facts]'), '積欠二月份工資')
}
const kept = (page: Page) => page.locator('[data-kept]', { hasText: '已儲存' }).waitFor({ timeout: 2000 })

describe('what is typed at the counter', () => {
  test('is kept within two seconds, and stands there again after Back, after reload and in a new tab', async () => {
    const { context, page } = await clerk()
    await empty(page)
    await typeSome(page, '王打字')
    await kept(page)
    await page.click('#rail a[href="/desk"]')
    await page.waitForURL((url) => url.pathname === '/desk')
    await page.goBack()
    await stands(page, '王打字')
    await page.reload()
    await stands(page, '王打字')
    assert.match((await page.textContent('[data-kept]')) ?? '', /已帶回您 \d\d:\d\d 打好/)
    assert.deepEqual(await axe(page), [])
    await page.close()
    const tab = await context.newPage()
    await tab.goto(base + COUNTER)
    await stands(tab, '王打字')
    await context.close()
  })

  test('goes along into the other language, without waiting for the pause', async () => {
    const { context, page } = await clerk()
    await empty(page)
    await typeSome(page, '林換語')
    await page.click('.whoami a:has-text("English")')
    await page.waitForURL((url) => url.searchParams.get('lang') === 'en')
    await stands(page, '林換語')
    await context.close()
  })

  test('is there after signing in again, when the session had ended before the press', async () => {
    const { context, page } = await clerk()
    await empty(page)
    await typeSome(page, '陳失聯')
    await context.clearCookies()
    await page.click('button:text-is("登錄")')
    await page.locator('text=剛才輸入的內容已保留').waitFor()
    await page.click('button[value="demo-intake"]')
    await page.waitForURL((url) => url.pathname === COUNTER)
    await stands(page, '陳失聯')
    await context.close()
  })

  test('is there when the person signed in again in another tab, and goes to nobody else', async () => {
    const { context, page } = await clerk()
    await empty(page)
    await typeSome(page, '李兩頁')
    const other = await context.newPage()
    await signIn(other, base, 'demo-intake')
    await page.click('button:text-is("登錄")')
    await page.locator('text=這一頁已換新').waitFor()
    await stands(page, '李兩頁')
    await signIn(other, base, 'demo-officer-0')
    await page.fill('[name=facts]', '別人不能看到')
    await page.click('button:text-is("登錄")')
    await page.locator('h1:has-text("頁面已過期")').waitFor()
    assert.ok(await page.locator('#rail').count(), 'inside the frame of the desk')
    await other.goto(base + COUNTER)
    assert.ok(!(await other.content()).includes('別人不能看到'))
    await context.close()
  })

  test('is let go when it was registered, and a late saving of the page brings nothing back', async () => {
    const { context, page } = await clerk()
    await empty(page)
    await typeSome(page, '張登錄')
    await kept(page)
    const late = await page.evaluate(() =>
      new URLSearchParams([
        ...new FormData(document.querySelector<HTMLFormElement>('form[data-draft]') as HTMLFormElement),
      ] as [string, string][]).toString(),
    )
    await page.fill('[name="workplace.line"]', '示範路1號')
    await page.selectOption('[name="workplace.district"]', '示範東區')
    await page.check('input[name=workplaceHere][value=yes]')
    await page.check('input[name=category][value=wage]')
    await page.check('input[name=nature][value=rights]')
    await page
      .selectOption('[name="claims.0.item"]', 'wage')
      .catch(() => page.check('[name="claims.0.item"][value=wage]'))
    await page.fill('[name="claims.0.amount"]', '48000')
    await page.focus('[name="claimant.name"]')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname.startsWith('/desk/cases/'))
    const answer = await page.request.post(`${base}/desk/drafts`, {
      data: late,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(answer.status(), 204)
    await page.goto(base + COUNTER)
    assert.equal(await page.inputValue('[name="claimant.name"]'), '')
    await context.close()
  })
})

test('the key Enter sends a form and adds no row to it', async () => {
  const { context, page } = await clerk()
  await empty(page)
  await page.fill('[name="claimant.name"]', '王鍵盤')
  await page.keyboard.press('Enter')
  await page.locator('.errors').waitFor()
  assert.equal(await page.locator('[name="claims.1.item"]').count(), 0)
  assert.equal(await page.inputValue('[name="claimant.name"]'), '王鍵盤')
  await page.reload()
  assert.equal(await page.inputValue('[name="claimant.name"]'), '王鍵盤', 'reload asks nothing and loses nothing')
  await context.close()
})

test('of two hands on one case, the slower keeps what was typed and reads what happened meanwhile', async () => {
  const acted = await house.store.begin(
    deskOf('officer'),
    'labour-dispute-mediation',
    { step: 'register', values: { ...filing, channel: 'counter' } },
    { at: house.at },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  const { context, page } = await clerk()
  await signIn(page, base, 'demo-officer-0')
  const path = `/desk/cases/${acted.done.id}`
  await page.goto(`${base}${path}/correct`)
  await page.fill('[name=facts]', '改成三月份工資')
  await page.fill('[name=_reason]', '當事人來電更正')
  const note = await house.store.take(
    deskOf('officer', 1),
    acted.done.id,
    acted.done.seq,
    { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
    { at: house.at },
  )
  assert.ok('done' in note, JSON.stringify(note))
  await page.click('button:text-is("更正資料")')
  await page.locator('text=這個案件剛有其他人辦理').waitFor()
  assert.equal(await page.inputValue('[name=facts]'), '改成三月份工資')
  assert.equal(await page.inputValue('[name=_reason]'), '當事人來電更正')
  await page.click('button:text-is("更正資料")')
  await page.waitForURL((url) => url.pathname === path)
  assert.ok((await page.content()).includes('改成三月份工資'))
  await context.close()
})
