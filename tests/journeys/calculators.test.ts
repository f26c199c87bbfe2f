// A tired person on a phone: a few questions, the answer first, both readings, a filed mediation with the amount and its receipt,
// which the desk sees and the record prints. Light on the wire, clean for axe, whole without JavaScript and in six languages.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { letterPaper } from '#papers/index.ts'
import { calculators, MIGRANT_LANGS } from '../../src/features/calculators/list/index.ts'
import { deskOf, everything, filing, lin, withRooms } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, errors, close } = await openJourney('2026-11-24T09:00:00+08:00', withRooms)
after(close)
const phone = async (javaScriptEnabled = true, locale = 'zh-TW'): Promise<Page> =>
  (await browser.newContext({ locale, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage()
async function fits(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], page.url())
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(over <= 1, `${page.url()} scrolls sideways by ${over} px`)
}
const next = (page: Page) => page.click('main form button:not(.quiet)')
const main = async (page: Page) => (await page.textContent('main')) ?? ''
const LEAVE_DAY = 'date=2025-06-29&dayType=regularLeave&hoursWorked=10&cause=normal&monthlyWage=36000'

describe('from a question to a record', () => {
  for (const script of [true, false])
    test(`severance, ${script ? 'with' : 'without'} JavaScript`, async () => {
      const page = await phone(script)
      const look = () => (script ? fits(page) : Promise.resolve())
      await page.goto(`${base}/calculators`)
      await look()
      await page.click('a[href="/calculators/severance"]')
      await next(page)
      assert.match((await page.textContent('.errors')) ?? '', /到職日/, 'every mistake of the page is named')
      await look()
      await page.fill('[name=hireDate]', '１１０/1/1')
      await page.fill('[name=lastDay]', '1140630')
      await next(page)
      await page.click('a:text-is("上一步")')
      assert.equal(await page.inputValue('[name=hireDate]'), '１１０/1/1', 'what was typed is kept')
      await next(page)
      assert.ok(await page.isChecked('[name=system][value=new]'), 'it follows from the first day')
      await look()
      await next(page)
      await page.fill('[name=averageMonthlyWage]', '４８,000')
      await next(page)
      assert.match((await page.textContent('h1.answer')) ?? '', /應領資遣費 108,000 元/)
      assert.match(await main(page), /勞工退休金條例第12條第1項/)
      await look()
      await page.click('button:has-text("帶著這個金額申請調解")')
      await page.click('text=我知道了')
      await page.check('input[name=applicantKind][value=worker]')
      await page.fill('[name="claimant.name"]', '林測試')
      await page.fill('[name="claimant.idNumber"]', 'A200000003')
      await page.fill('[name="claimant.phone"]', '0900-000-001')
      await page.fill('[name="claimant.address"]', '示範市示範東區示範路1號')
      await page.selectOption('[name=language]', 'zh')
      await page.check('input[name=interpreter][value=no]')
      await page.click('button:has-text("儲存並繼續")')
      await page.fill('[name="respondent.name"]', '示範旅程有限公司')
      await page.selectOption('[name="workplace.district"]', '示範東區')
      await page.fill('[name="workplace.line"]', '示範路1號')
      await page.check('input[name=workplaceHere][value=yes]')
      await page.click('button:has-text("儲存並繼續")')
      await page.check('input[name=category][value=contract]')
      await page.check('input[name=nature][value=rights]')
      await page.fill('[name=workers]', '1')
      await page.fill('[name=facts]', '遭資遣而未發給資遣費。')
      await page.click('button:has-text("儲存並繼續")')
      assert.equal((await page.inputValue('[name="claims.0.amount"]')).replace(',', ''), '108000')
      await page.fill('[name="claims.0.amount"]', '120000')
      await look()
      await page.click('button:has-text("儲存並繼續")')
      await page.click('button:has-text("儲存並繼續")')
      assert.doesNotMatch(await main(page), /"kind"/, 'what travels hidden is not read')
      await page.click('button:has-text("確認送出")')
      const number = (await page.textContent('#case-number')) ?? ''

      const desk = await phone(script)
      await signIn(desk, base, 'demo-officer-0')
      await desk.goto(`${base}/desk/cases/${await house.store.caseIdOf(deskOf('officer'), number)}`)
      const said = await main(desk)
      assert.match(said, /請求金額之法定計算/)
      assert.match(said, /請求 120,000 元，依所填資料計算為 108,000 元/)
      if (script) await fits(desk)
    })

  test('an amount in a link is never believed, and what the law cannot answer is refused', async () => {
    const claim = (law: string) => ({ ...filing, claimant: lin, claims: [{ item: 'severance', amount: 999_999, law }] })
    const party = { bureau: 'demo', reach: 'system' as const, actor: { id: 'c', role: 'claimant' }, reader: everything }
    const file = (law: string) =>
      house.store.begin(
        party,
        'labour-dispute-mediation',
        { step: 'apply', values: claim(law) },
        { at: '2026-11-24T01:00:00.000Z' },
      )
    const good = await file(
      'severance {"kind":"severance","system":"new","hireDate":"2021-01-01","lastDay":"2025-06-30","averageMonthlyWage":"48000","rounded":999999}',
    )
    assert.ok('done' in good)
    assert.deepEqual(good.done.receipts.reckoned?.value, [{ item: '資遣費', claimed: 999_999, amount: 108_000 }])
    const mediation = house.programmes.find((one) => one.id === 'labour-dispute-mediation')
    const [event] = await house.store.history(deskOf('officer'), good.done.id, {
      purpose: '測試',
      at: '2026-11-24T01:00:00.000Z',
    })
    assert.ok(mediation && event)
    const record = JSON.stringify(
      letterPaper({
        programme: mediation,
        name: 'record',
        one: good.done,
        event,
        bureau: house.bureau,
        to: 'respondent',
      }),
    )
    assert.match(record, /請求金額之法定計算之計算/)
    assert.match(record, /勞工退休金條例第12條第1項/)
    assert.match(record, /自94年7月1日起/)
    assert.doesNotMatch(record, /averageMonthlyWage/)
    assert.ok(
      good.done.receipts.reckoned?.used.some((one) => one.parameter.en === 'Severance of the new system'),
      'the versions used are handed on',
    )
    for (const law of ['severance {}', 'nonsense', 'mediation {"kind":"quorum"}', 'severance [1]'])
      assert.ok('refused' in (await file(law)), law)
    const plain = await house.store.begin(
      party,
      'labour-dispute-mediation',
      { step: 'apply', values: filing },
      { at: '2026-11-24T01:00:00.000Z' },
    )
    assert.ok('done' in plain && plain.done.receipts.reckoned === undefined, 'no receipt where nothing was reckoned')
  })
})

describe('an answer', () => {
  test('shows both readings of a contested point beside each other, and works it out either way', async () => {
    const page = await phone()
    await page.goto(`${base}/calculators/overtime?${LEAVE_DAY}`)
    const first = await page.textContent('h1.answer')
    assert.equal(await page.locator('.readings .panel').count(), 2)
    await fits(page)
    await page.click('text=改用這種算法')
    assert.notEqual(await page.textContent('h1.answer'), first)
    assert.match(page.url(), /regularLeaveBeyondEight=doubled/)
  })

  test('hands on a link that holds nothing but what the law asks', async () => {
    const page = await phone()
    await page.goto(`${base}/calculators/overtime?${LEAVE_DAY}&name=${encodeURIComponent('王測試')}&id=A123456789`)
    const links = await page.$$eval('main .leaf > .stack a', (all) => all.map((one) => (one as HTMLAnchorElement).href))
    assert.ok(links.some((one) => one.includes('dayType=regularLeave')))
    assert.ok(!links.some((one) => /A123456789|name=/.test(one)))
  })

  test('past its review date is amber, and says since when', async () => {
    const page = await phone()
    const address = `${base}/calculators/overtime?date=2025-06-30&dayType=weekday&hoursWorked=10&cause=normal&monthlyWage=36000`
    await page.goto(address)
    assert.doesNotMatch(await main(page), /已過查核日/)
    const now = house.at
    house.at = '2027-03-01T09:00:00+08:00'
    try {
      await page.goto(address)
      assert.match(await main(page), /已過查核日/)
      assert.match(await main(page), /應於116年2月28日前查核/)
      await fits(page)
      const answer = await fetch(`${base}/api/law/overtime-pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'overtime',
          date: '2025-06-30',
          dayType: 'weekday',
          hoursWorked: '10',
          cause: 'normal',
          monthlyWage: 36_000,
        }),
      })
      const { receipt } = (await answer.json()) as { receipt: { overdue: { en: string }[] } }
      assert.deepEqual(
        receipt.overdue.map((one) => one.en),
        ['Tariff of overtime'],
      )
    } finally {
      house.at = now
    }
  })
})

const WEEK = [
  '114/6/2 09:00 22:30 60',
  '１１４/6/3 07:00 18:00 60',
  '114/6/4 09:00 18:00 60',
  '114/6/5 09:00 18:00 60',
  '114/6/6 09:00 18:00 60',
  '114/6/7 09:00 13:00 0 休息日',
  '114/6/8 09:00 13:00 0 平日',
].join('\n')
for (const script of [true, false])
  test(`the hours diary warns with articles, exports, and becomes a claim (${script ? 'with' : 'without'} JavaScript)`, async () => {
    const page = await phone(script)
    await page.goto(`${base}/calculators`)
    await page.click('a[href="/calculators/diary"]')
    await page.fill('textarea[name=lines]', `${WEEK}\n昨天`)
    if (script) {
      await fits(page)
      await page.goto(`${base}/calculators/diary`)
      assert.match(await page.inputValue('textarea[name=lines]'), /114\/6\/2/, 'this device remembers')
    }
    await page.fill('textarea[name=lines]', `${WEEK}\n昨天`)
    await page.fill('[name=wage]', '36,000')
    await page.check('[name=more][value=shifts]')
    await page.click('button:has-text("檢查這些時數")')
    assert.match((await page.textContent('.errors')) ?? '', /第 8 行看不懂/)
    await page.fill('textarea[name=lines]', WEEK)
    await page.click('button:has-text("檢查這些時數")')
    const said = await main(page)
    for (const words of [/一日超過 12 小時/, /換班間隔不足/, /連續工作超過六日/, /缺例假/, /勞動基準法第34條第2項/])
      assert.match(said, words)
    if (script) await fits(page)
    const href = await page.getAttribute('main a:has-text("CSV")', 'href')
    const csv = await (await fetch(`${base}${href}`)).text()
    assert.match(csv, /"員工編號","日期","日別","上班","下班","休息分鐘"/)
    assert.match(csv, /"2025-06-07","休息日","09:00","13:00"/)
    await page.click('button:has-text("帶著這些時數申請調解")')
    await page.goto(`${base}/apply/labour-dispute-mediation/4`)
    // Hours beyond eight: 4.5 and 2; and 4 of a rest day. 150 × (2×4/3 + 2.5×5/3), 150 × 2×4/3, 150 × (2×4/3 + 2×5/3).
    assert.equal((await page.inputValue('[name="claims.0.amount"]')).replace(',', ''), String(1025 + 400 + 900))
  })

test('heat: the index, its levels by mark, and that they wait for a second look', async () => {
  const page = await phone()
  await page.goto(`${base}/calculators/heat-index`)
  await fits(page)
  await page.fill('[name=temperature]', '３５')
  await page.fill('[name=humidity]', '65')
  await next(page)
  assert.match((await page.textContent('h1.answer')) ?? '', /第三級/)
  assert.match(await main(page), /職業安全衛生設施規則第324條之6/)
  assert.match(await main(page), /已過查核日/)
  await fits(page)
})

test('every calculator is clean at its first page and with all questions, in every language it speaks', async () => {
  const page = await phone()
  for (const { id } of calculators) {
    await page.goto(`${base}/calculators/${id}`)
    await fits(page)
    await page.goto(`${base}/calculators/${id}?all=1&at=0`)
    await fits(page)
  }
  for (const lang of MIGRANT_LANGS) {
    await page.goto(`${base}/calculators/overtime?${LEAVE_DAY}&lang=${lang}`)
    await fits(page)
    const words = await page.$$eval('main .leaf > .stack', (all) => all.map((one) => one.textContent ?? '').join(' '))
    assert.doesNotMatch(words.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ''), /\p{Script=Han}|\bthe\b/u, lang)
  }
  assert.deepEqual(errors, [])
})

test('a calculator page is at most 100 KB over the wire, fonts included', async () => {
  for (const lang of ['zh', 'th']) {
    const page = await phone()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', (one) => (bytes += one.encodedDataLength))
    for (const address of ['overtime', `overtime?${LEAVE_DAY}`]) {
      bytes = 0
      await session.send('Network.clearBrowserCache')
      await page.goto(`${base}/calculators/${address}${address.includes('?') ? '&' : '?'}lang=${lang}`, {
        waitUntil: 'networkidle',
      })
      assert.ok(bytes > 5_000 && bytes <= 100_000, `${address} in ${lang}: ${bytes} bytes`)
    }
  }
})
