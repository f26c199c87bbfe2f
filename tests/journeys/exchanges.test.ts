// An exchange of data in a browser: the agreement ticked and confirmed, a list entered, gone over, answered by another, and taken home.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { deskOf } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'
import { crowded } from '../browser/walk.ts'

const { house, browser, base, close } = await openJourney('2026-03-02T09:00:00+08:00')
after(close)

/** Shuts nobody out, and does not scroll sideways, on a desk in the light and on a telephone in the dark. */
async function clean(page: Page, called: string) {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${called}-${width}.png`, fullPage: true })
    assert.deepEqual(await axe(page), [], `${page.url()} at ${width}`)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    assert.ok(scroll <= client + 1, `${page.url()} at ${width} scrolls sideways`)
    if (width < 400) assert.deepEqual(await crowded(page), [], page.url())
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a list is answered under an agreement, from the first tick to the file', async () => {
  const at = { at: house.at }
  const organisation = { organisation: { name: '示範市政府社會局' }, kind: 'agency', source: 'officer' }
  await house.store.begin(deskOf('officer'), 'organisation-register', { step: 'enter', values: organisation }, at)
  const seeker = {
    channel: 'counter',
    says: [],
    occupation: 'service',
    work: '門市',
    district: '示範東區',
    hours: 'full',
    shares: true,
    seeker: {
      name: '測試求職者',
      idNumber: 'A100000001',
      birthOn: '1978-03-02',
      phone: '0900-000-005',
      address: '示範市示範西區示範路5號',
    },
  }
  await house.store.begin(deskOf('officer'), 'jobseekers', { step: 'enter', values: seeker }, at)

  const officer = await browser.newPage({ locale: 'zh-TW' })
  await signIn(officer, base, 'demo-officer-0')
  await officer.goto(`${base}/desk/new/data-agreements`)
  await officer.getByLabel('對方機關（構）').selectOption({ index: 1 })
  await officer.getByLabel('法律依據').fill('個人資料保護法第16條但書第1款、示範條例第9條')
  await officer.getByLabel('特定目的').fill('核對求職登記')
  await officer.getByLabel('求職登記：案件狀態').check()
  await officer.getByRole('textbox', { name: '有效至' }).fill('2026-12-31')
  await clean(officer, 'agreement')
  await officer.getByRole('button', { name: '登錄', exact: true }).click()
  assert.match((await officer.textContent('main')) ?? '', /求職登記：案件狀態/)
  const agreement = officer.url()

  const head = await browser.newPage({ locale: 'zh-TW' })
  await signIn(head, base, 'demo-head-0')
  await head.goto(agreement)
  await head.getByRole('link', { name: '確認生效' }).click()
  await head.getByRole('button', { name: '確認生效' }).click()

  await officer.goto(agreement)
  await clean(officer, 'in-force')
  await officer.getByRole('link', { name: '登錄來文名冊' }).click()
  await officer.getByLabel('來文字號').fill('示社字第1150001號')
  await officer.getByLabel('查復期限').fill('2026-03-16')
  const list = '證號,姓名,備註\r\nA100000001,測試求職者,一\r\nA223456781,示範王小姐,二\r\nA223456780,示範李小姐,三\r\n'
  await officer.setInputFiles('main input[type=file]', {
    name: '名冊.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  })
  await officer.getByRole('button', { name: '登錄', exact: true }).click()
  await officer.goto(`${base}/desk?programme=data-exchanges&view=section`)
  await officer.getByRole('link', { name: /^DX/ }).first().click()
  const exchange = officer.url()
  await officer.getByRole('link', { name: '逐列試算' }).click()
  await clean(officer, 'trial')
  await officer.getByRole('button', { name: '送另一人確認' }).click()

  await head.goto(exchange)
  await head.getByRole('link', { name: '確認並查復' }).click()
  assert.match((await head.textContent('main')) ?? '', /查有資料 1 列/)
  await clean(head, 'confirm')
  await head.getByRole('button', { name: '確認並產生查復檔' }).click()
  await clean(head, 'answered')
  const [file] = await Promise.all([
    head.waitForEvent('download'),
    head
      .getByRole('link', { name: /^DX.*csv/ })
      .first()
      .click(),
  ])
  assert.match(file.suggestedFilename(), /^DX115-\d{6}\.csv$/)
})
