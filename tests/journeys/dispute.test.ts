// A worker files a dispute, three officers carry it to a settlement, and the report's cell rises by one and opens to that case.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { standFor } from '#auth/index.ts'
import { fillPresent } from '#demo/fill.ts'
import { withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00', async (house) => {
  await withRooms(house)
  await fillPresent(house.fillable)
})
after(close)

const somebody = (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext({ locale: 'zh-TW', ...options })
async function officer(account: string): Promise<Page> {
  const page = await (await somebody()).newPage()
  await signIn(page, base, account)
  return page
}
const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url())

async function fileDispute(
  page: Page,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<{ number: string; code: string }> {
  await page.goto(base)
  await look(page)
  await page.click('text=和雇主有糾紛')
  await look(page)
  await page.click('text=開始申請')
  await page.click('text=我知道了')
  await page.click('button:has-text("儲存並繼續")')
  assert.ok((await page.textContent('.errors'))?.includes('申請人'), 'mistakes are listed')
  await look(page)
  await page.check('input[name=applicantKind][value=worker]')
  await page.fill('[name="claimant.name"]', '林測試')
  await page.fill('[name="claimant.idNumber"]', 'A123456788')
  await page.fill('[name="claimant.phone"]', '0900-000-001')
  await page.fill('[name="claimant.address"]', '示範市示範東區示範路1號')
  await page.selectOption('[name=language]', 'zh')
  await page.check('input[name=interpreter][value=no]')
  await page.click('button:has-text("儲存並繼續")')
  assert.ok(
    (await page.textContent('#f-claimant-idNumber-problem'))?.includes('證號格式不符'),
    'the slip is named beside its field',
  )
  assert.equal(await page.inputValue('[name="claimant.name"]'), '林測試', 'what was typed is kept')
  await page.fill('[name="claimant.idNumber"]', 'A200000003')
  await page.click('button:has-text("儲存並繼續")')
  await look(page)
  await page.fill('[name="respondent.name"]', '示範旅程有限公司')
  await page.selectOption('[name="workplace.district"]', '示範東區')
  await page.fill('[name="workplace.line"]', '示範路1號')
  await page.check('input[name=workplaceHere][value=yes]')
  await page.click('button:has-text("儲存並繼續")')
  await page.check('input[name=category][value=wage]')
  await page.check('input[name=nature][value=rights]')
  await page.fill('[name=workers]', '１')
  await page.fill('[name=facts]', '積欠二月份工資。')
  await look(page)
  await page.click('button:has-text("儲存並繼續")')
  await page.selectOption('[name="claims.0.item"]', 'wage')
  await page.fill('[name="claims.0.amount"]', '48,000')
  await page.click('button:has-text("再加一筆")')
  assert.equal(await page.inputValue('[name="claims.0.amount"]'), '48,000')
  await page.click('button:has-text("移除第 2 筆")')
  await page.setInputFiles('[name=papers]', {
    name: '薪資單.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('示範薪資單'),
  })
  await look(page)
  await page.click('button:has-text("儲存並繼續")')
  await page.click('button:has-text("儲存並繼續")')
  await look(page)
  await page.click('button:has-text("確認送出")')
  await look(page)
  return {
    number: (await page.textContent('#case-number')) ?? '',
    code: (await page.textContent('#access-code')) ?? '',
  }
}

const ACCOUNT_PASSWORD = '小橋流水人家，古道西風瘦馬'
/** In the demonstration the letter stands on the page. */
async function signUp(page: Page): Promise<string> {
  const email = `${crypto.randomUUID()}@example.tw`
  await page.goto(`${base}/account/sign-up`)
  await page.fill('[name=email]', email)
  await page.fill('[name=name]', '測試民眾')
  await page.fill('[name=password]', ACCOUNT_PASSWORD)
  await page.click('main form button')
  await page.waitForURL(/account\/code/)
  await page.fill('[name=code]', (await page.textContent('#demo-code')) ?? '')
  await page.click('main form button')
  await page.waitForURL(/my-cases/)
  return email
}

async function cell(page: Page, category: string): Promise<number> {
  await page.goto(`${base}/desk/reports?from=2026-11-01&to=2026-11-30`)
  const row = page.locator('#dispute-by-category tbody tr', { has: page.locator(`th:has-text("${category}")`) })
  return Number((await row.locator('td').nth(0).textContent())?.replaceAll(',', ''))
}

describe('a dispute', () => {
  test('goes from the portal over three officers’ desks into the report, and the parties follow it', async () => {
    const statistician = await officer('demo-statistician-0')
    const was = await cell(statistician, '工資爭議')
    const worker = await (await somebody()).newPage()
    const { number, code } = await fileDispute(worker, clean)
    assert.match(number, /^MD115-\d{6}$/)

    const intake = await officer('demo-intake')
    await intake.fill('#desk-find', number)
    await intake.press('#desk-find', 'Enter')
    await clean(intake)
    const address = intake.url()
    await intake.click('a:has-text("受理")')
    await clean(intake)
    await intake.click('main button:has-text("受理")')
    assert.ok((await intake.textContent('main'))?.includes('已受理'))

    const desk = await officer('demo-officer-0')
    await desk.goto(address)
    await desk.click('a:has-text("指派處理方式與調解人")')
    await desk.check('input[name=method][value=agency-mediator]')
    await desk.selectOption('[name=mediator]', { index: 8 })
    await standFor(house.db, 'demo', 'demo-mediator-0', [await desk.inputValue('[name=mediator]')])
    await desk.check('input[name=conflict][value=none]')
    await desk.click('main button:has-text("指派處理方式與調解人")')
    await desk.click('a:has-text("排定調解會議")')
    await desk.selectOption('[name=room]', { index: 1 })
    await desk.fill('[name=hearingOn]', '115/11/24')
    await desk.fill('[name=hearingFrom]', '16:30')
    await desk.fill('[name=hearingTo]', '17:30')
    await clean(desk)
    await desk.click('main button:has-text("排定調解會議")')
    assert.ok((await desk.textContent('main'))?.includes('已排定調解'))

    house.at = '2026-11-24T16:30:00+08:00'
    const mediator = await officer('demo-mediator-0')
    await mediator.goto(address)
    await mediator.click('a:has-text("開始調解")')
    await mediator.check('input[name=present][value=claimant]')
    await mediator.check('input[name=present][value=respondent]')
    await mediator.click('main button:has-text("開始調解")')
    await mediator.click('a:has-text("登錄調解成立")')
    await mediator.fill('[name=terms]', '對造人給付四萬八千元。')
    await mediator.fill('[name=agreed]', '48000')
    await mediator.click('main button:has-text("登錄調解成立")')
    await clean(mediator)

    assert.equal(await cell(statistician, '工資爭議'), was + 1)
    await clean(statistician)
    await statistician
      .locator('#dispute-by-category tbody tr', { has: statistician.locator('th:has-text("工資爭議")') })
      .locator('td a')
      .first()
      .click()
    assert.ok((await statistician.textContent('main'))?.includes(number), 'the figure opens to the case')
    await clean(statistician)

    await worker.goto(`${base}/status?number=${number}`)
    await worker.fill('[name=code]', code.toLowerCase())
    await worker.click('button:has-text("查看案件")')
    assert.ok((await worker.textContent('main'))?.includes('調解成立'))
    await clean(worker)
    const letter = await worker.request.get(`${base}/case/${number}/letters/1/receipt.pdf`)
    assert.equal(letter.headers()['content-type'], 'application/pdf')
    assert.equal((await letter.body()).subarray(0, 5).toString(), '%PDF-')
    const odt = await worker.request.get(`${base}/case/${number}/letters/1/receipt.odt`)
    assert.equal((await odt.body()).subarray(30, 38).toString(), 'mimetype')
  })

  test('can be filed without JavaScript, on a telephone, and saved for later', async () => {
    house.at = '2026-11-24T09:00:00+08:00'
    const page = await (await somebody({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage()
    const { number } = await fileDispute(page)
    assert.match(number, /^MD115-\d{6}$/)
    await page.goto(`${base}/apply/labour-dispute-mediation/1`)
    await page.fill('[name="claimant.name"]', '陳測試')
    await page.click('button:has-text("先存起來")')
    const code = (await page.textContent('.code'))?.trim() ?? ''
    const elsewhere = await (await somebody()).newPage()
    await elsewhere.goto(`${base}/resume`)
    await elsewhere.fill('[name=code]', code)
    await elsewhere.click('button:has-text("繼續填寫")')
    await elsewhere.goto(`${base}/apply/labour-dispute-mediation/1`)
    assert.equal(await elsewhere.inputValue('[name="claimant.name"]'), '陳測試')
  })

  test('filed by somebody with an account is theirs on every device, without number or code', async () => {
    const page = await (await somebody({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage()
    const email = await signUp(page)
    await page.goto(`${base}/apply/labour-dispute-mediation/1`)
    await page.fill('[name="claimant.name"]', '陳測試')
    await page.click('button:has-text("先存起來")')
    assert.ok((await page.textContent('main'))?.includes('還沒送出的申請'))
    const elsewhere = await (await somebody()).newPage()
    await elsewhere.goto(`${base}/my-cases`)
    await elsewhere.fill('[name=email]', email)
    await elsewhere.fill('[name=password]', ACCOUNT_PASSWORD)
    await elsewhere.click('button:has-text("登入")')
    await elsewhere.click('main a:has-text("勞資爭議調解")')
    assert.equal(await elsewhere.inputValue('[name="claimant.name"]'), '陳測試')
    const { number } = await fileDispute(elsewhere)
    await page.goto(`${base}/my-cases`)
    await page.click(`a:has-text("${number}")`)
    assert.ok((await page.textContent('main'))?.includes('您的身分：申請人'))
    await page.goto(`${base}/my-cases`)
    await page.click('button:has-text("登出")')
    await page.goto(`${base}/case/${number}`)
    assert.match(page.url(), /\/status\?number=/)
  })

  test('moved on by a colleague shows what happened meanwhile instead of an error', async () => {
    const page = await (await somebody()).newPage()
    const { number } = await fileDispute(page)
    const [one, other] = [await officer('demo-intake'), await officer('demo-officer-1')]
    for (const each of [one, other]) {
      await each.goto(`${base}/desk/find?q=${number}`)
      await each.click('a:has-text("受理")')
    }
    await one.click('main button:has-text("受理")')
    await other.click('main button:has-text("受理")')
    assert.ok((await other.textContent('main'))?.includes('剛有其他人辦理'))
    await clean(other)
  })
})
