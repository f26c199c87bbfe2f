// An employer checks a month without an account, an inspector puts what was found into a case; bad files get a sentence, never a 5xx.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { usual } from '#law/payroll/options.ts'
import { asTables, sampleEmployees } from '#features/payroll/sample.ts'
import { toCsv } from '#papers/index.ts'
import { odsOf } from '#sheets/write.ts'
import { filing, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

let number = ''
const { browser, base, errors, close } = await openJourney('2026-11-24T09:00:00+08:00', async (house) => {
  await withRooms(house)
  const filed = await house.store.begin(
    { bureau: 'demo', reach: 'system', actor: { id: 'c', role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: filing },
    { at: '2026-11-23T01:00:00.000Z' },
  )
  assert.ok('done' in filed)
  number = filed.done.number
})
after(close)

const sample = asTables(sampleEmployees(120, '2026-03-01', '2026-03-31'))
const file = async () => ({
  name: '示範.ods',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(await odsOf(sample)),
})
async function fits(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(over <= 1, `${page.url()} scrolls sideways by ${over} px`)
}
/** Looks again, as somebody without JavaScript does, until the check is over. */
async function finished(page: Page): Promise<void> {
  for (let n = 0; n < 60 && (await page.locator('progress').count()) > 0; n++) {
    await page.click('text=重新整理')
    await page.waitForLoadState()
  }
  await page.waitForSelector('#people')
}

describe('the payroll check at the portal', () => {
  for (const [name, options] of Object.entries({
    'without JavaScript, at 1280': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    'at 1280': { viewport: { width: 1280, height: 900 } },
    'on a telephone': { viewport: { width: 390, height: 844 } },
  }))
    test(`leads an employer from a file to a person's day and its reason (${name})`, async () => {
      const page = await (await browser.newContext({ locale: 'zh-TW', ...options })).newPage()
      const look = () => ('javaScriptEnabled' in options ? Promise.resolve() : fits(page))
      await page.goto(`${base}/calculators`)
      await page.click('a[href="/calculators/payroll"]')
      await look()
      await page.click('button:has-text("開始檢查")')
      assert.match((await page.textContent('.errors')) ?? '', /請選擇出勤紀錄/)
      await look()
      await page.setInputFiles('[name=files]', await file())
      await page.click('button:has-text("開始檢查")')
      await page.waitForURL(/run\//)
      await finished(page)
      assert.match((await page.textContent('h1')) ?? '', /120 人中有 \d+ 人有問題/)
      await look()
      await page.click('text=下一頁').catch(() => assert.fail('there is a second page'))
      await page.goBack()
      const result = page.url()
      await page.locator('a.walk').first().click()
      await page.locator('summary:has-text("理由")').first().click()
      assert.match((await page.textContent('main')) ?? '', /第32條第2項|第24條/)
      await look()
      await page.goto(result)
      const here = result.replace(/[?#].*/, '')
      for (const [path, type] of [
        ['findings.csv', 'text/csv'],
        ['days.csv', 'text/csv'],
        ['months.csv', 'text/csv'],
        ['rows.csv', 'text/csv'],
        ['all.ods', 'spreadsheet'],
      ] as const) {
        const taken = await fetch(`${here}/${path}`)
        assert.ok(taken.ok && (taken.headers.get('content-type') ?? '').includes(type), path)
        assert.ok((await taken.arrayBuffer()).byteLength > 30)
      }
      await page.click('button:has-text("立刻刪除結果")')
      assert.match((await page.textContent('h1')) ?? '', /已刪除/)
      await look()
      assert.equal((await page.goto(here))?.status(), 404)
      await look()
    })
  test('reads what is pasted, keeps it on a mistake, and lists the rows it cannot read', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })).newPage()
    await page.goto(`${base}/calculators/payroll`)
    await page.click('summary:has-text("貼上")')
    const pasted = '員工編號\t日期\t日別\t工時\nA1\t115/3/2\t工作日\t13\nA1\t115/3/99\t工作日\t8\n'
    await page.fill('[name=attendanceText]', pasted)
    await page.fill('[name=tolerance]', '許多')
    await page.click('button:has-text("開始檢查")')
    assert.equal((await page.inputValue('[name=attendanceText]')).trim(), pasted.trim())
    await fits(page)
    await page.fill('[name=tolerance]', '1')
    await page.click('button:has-text("開始檢查")')
    await page.waitForURL(/run\//)
    await finished(page)
    const words = (await page.textContent('main')) ?? ''
    for (const one of ['1 人中有 1 人有問題', '有 1 列讀不懂', '一日超過 12 小時', '缺工資資料'])
      assert.ok(words.includes(one), one)
    await fits(page)
  })
  test('gives templates that it reads itself', async () => {
    for (const name of ['template.ods', 'template.xlsx', 'attendance.csv', 'wages.csv', 'demo.ods'])
      assert.equal((await fetch(`${base}/calculators/payroll/files/${name}`)).status, 200, name)
    assert.equal((await fetch(`${base}/calculators/payroll/files/other.csv`)).status, 404)
  })
  test('refuses each bad file with a sentence in both languages', async () => {
    const whole = Buffer.from(await odsOf(sample))
    const rows = (n: number) => Array.from({ length: n }, (_, at) => [`A${at}`, '115/3/2', '工作日', '8'])
    const csv = (of: string[][]) => Buffer.from(toCsv([['員工編號', '日期', '日別', '工時'], ...of]))
    const bad: [string, Buffer, RegExp, RegExp][] = [
      ['cut.ods', whole.subarray(0, whole.length >> 1), /不完整或已損壞/, /cut short/],
      [
        'picture.png',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
        /PNG 檔，不是表格/,
        /PNG file and no table/,
      ],
      ['empty.csv', Buffer.from('\n'), /找不到欄位名稱/, /No column names/],
      ['formula.csv', csv([['A1', '115/3/2', '工作日', '=8+2']]), /公式/, /formula/],
      ['many.csv', csv(rows(10_001)), /超過 10,000 人/, /more than 10,000 people/],
    ]
    for (const [name, bytes, zh, en] of bad)
      for (const [lang, says] of [
        ['zh-TW', zh],
        ['en', en],
      ] as const) {
        const form = new FormData()
        for (const [option, value] of Object.entries({ ...usual, consent: 'no' })) form.set(option, String(value))
        form.set('files', new File([new Uint8Array(bytes)], name))
        const headers = { origin: base, 'accept-language': lang }
        let answer = await fetch(`${base}/calculators/payroll`, { method: 'POST', body: form, headers })
        for (let n = 0; n < 60 && answer.status === 200 && (await answer.clone().text()).includes('<progress'); n++)
          answer = await fetch(answer.url, { headers })
        assert.equal(answer.status, 422, name)
        assert.match(await answer.text(), says, `${name} in ${lang}`)
      }
    const form = new FormData()
    form.set('files', new File([new Uint8Array(31 * 1024 * 1024)], 'huge.csv'))
    const huge = await fetch(`${base}/calculators/payroll`, { method: 'POST', headers: { origin: base }, body: form })
    assert.equal(huge.status, 413)
    assert.deepEqual(errors, [])
  })
})

describe('the payroll check at the desk', () => {
  test('belongs to the inspector who began it, and goes into a case by number with a purpose', async () => {
    const page = await (await browser.newContext({ locale: 'zh-TW', viewport: { width: 1280, height: 900 } })).newPage()
    await signIn(page, base, 'demo-officer-0')
    await page.click('a[href="/desk/payroll"]')
    await fits(page)
    await page.setInputFiles('[name=files]', await file())
    await page.click('button:has-text("開始檢查")')
    await page.waitForURL(/run\//)
    await finished(page)
    await fits(page)
    const run = page.url().split('/run/')[1]
    assert.equal((await fetch(`${base}/calculators/payroll/run/${run}`)).status, 404)
    await page.click('button:has-text("記入案件")')
    const problems = (await page.textContent('.errors')) ?? ''
    assert.ok(problems.includes('使用目的') && problems.includes('案號'))
    await fits(page)
    await page.fill('[name=number]', number)
    await page.fill('[name=purpose]', '示範勞動檢查')
    await page.click('button:has-text("記入案件")')
    await page.waitForURL(/\/desk\/cases\//)
    const words = (await page.textContent('main')) ?? ''
    for (const one of ['示範勞動檢查', '加班費短付', 'SHA-256']) assert.ok(words.includes(one), one)
    assert.ok(!words.includes('測試一、'), 'no names')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${base}/desk/payroll`)
    await fits(page)
  })
})
