// A series and its first class are opened at the desk, joined at the portal, filled, called on a phone, certified and verified; each page checked with axe.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00')
after(close)

const somebody = async (width = 1280): Promise<Page> =>
  (await browser.newContext({ locale: 'zh-TW', viewport: { width, height: 900 } })).newPage()
async function officer(account: string, width?: number): Promise<Page> {
  const page = await somebody(width)
  await signIn(page, base, account)
  return page
}
const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url())
const press = (page: Page, words: string) => page.click(`main button:text-is("${words}")`)
const main = async (page: Page) => (await page.textContent('main')) ?? ''
const number = async (page: Page) => /LE\d{3}-\d{6}/.exec(await main(page))?.[0] ?? ''
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** Signs somebody up at the portal, and gives the number and code of the receipt. */
async function enrol(page: Page, entry: string, name: string, idNumber: string) {
  await page.goto(entry)
  await page.click('main a.button:text-is("報名")')
  await page.click('main a.button')
  await clean(page)
  await press(page, '儲存並繼續')
  await page.fill('[name="participant.name"]', name)
  await page.fill('[name="participant.idNumber"]', idNumber)
  await page.fill('[name="participant.phone"]', '0900-000-001')
  await page.fill('[name="participant.email"]', 'student@example.test')
  await page.check('[name=relation][value=worker]')
  await page.selectOption('[name=group]', 'general')
  await clean(page)
  await press(page, '儲存並繼續')
  await page.click('main form button')
  await clean(page)
  const words = await main(page)
  return { number: await number(page), code: CODE.exec(words)?.[0] ?? '' }
}
async function follow(page: Page, { number, code }: { number: string; code: string }) {
  await page.goto(`${base}/status?number=${number}`)
  await page.fill('[name=code]', code)
  await press(page, '查看案件')
}

describe('a class', () => {
  test('is opened in two short forms, joined, full, moved up in, called on a phone, certified and verified', async () => {
    const writer = await officer('demo-officer-0')
    await writer.goto(`${base}/desk/new/learning-series`)
    await clean(writer)
    await writer.fill('[name=name]', '測試法令系列')
    await writer.selectOption('[name=unit]', 'labour-education')
    await writer.fill('[name=type]', '勞工大學')
    await writer.check('[name=department][value=labour-affairs]')
    await writer.check('[name=category][value=labour-law]')
    await writer.check('[name=audience][value=workers]')
    await writer.fill('[name=fee]', '0')
    await writer.fill('[name=capacity]', '1')
    await writer.fill('[name=passShare]', '50')
    await press(writer, '登錄')
    await clean(writer)
    await writer.click('main a:text-is("開班")')
    await writer.fill('[name=title]', '測試工資班')
    await writer.fill('[name=place]', '測試教室')
    await writer.fill('[name="sessions.0.day"]', '115/12/1')
    await writer.fill('[name="sessions.0.from"]', '19:00')
    await writer.fill('[name="sessions.0.to"]', '21:00')
    await writer.fill('[name="lecturers.0.name"]', '測試講師')
    await clean(writer)
    await press(writer, '登錄')
    // Back on the page of the series, in whose list the class now stands.
    assert.match(await main(writer), /本系列的班[\s\S]*測試工資班/)
    await clean(writer)
    await writer.click('main a.walk')
    await clean(writer)
    const address = writer.url().split('?')[0] ?? ''

    const reader = await somebody()
    const ics = await reader.request.get(`${base}/calendar.ics`)
    assert.match(
      await ics.text(),
      /SUMMARY:測試工資班[\s\S]*DTSTART:20261201T110000Z|DTSTART:20261201T110000Z[\s\S]*SUMMARY:測試工資班/,
    )
    await reader.goto(`${base}/figures?family=education`)
    assert.match(await main(reader), /開設班別及場次\s*1/)
    await reader.goto(`${base}/open/courses`)
    await clean(reader)
    await reader.click('main a:has-text("測試工資班")')
    await clean(reader)
    const entry = reader.url()
    assert.match(await main(reader), /名額 1，尚餘 1/)

    const first = await enrol(await somebody(), entry, '王測試', 'A100000001')
    const second = await enrol(await somebody(), entry, '林測試', 'A200000003')
    await reader.reload()
    assert.match(await main(reader), /已額滿；候補 1/)
    const waiting = await somebody(390)
    await follow(waiting, second)
    assert.match(await main(waiting), /您是候補第 1 位/)
    await clean(waiting)

    const leaving = await somebody()
    await follow(leaving, first)
    await leaving.click('summary:text-is("取消報名")')
    await press(leaving, '取消報名')
    // What cannot be taken back asks once more who it is: the code that was sent to the address on file.
    await clean(leaving)
    await leaving.fill('[name=proof]', (await leaving.textContent('#demo-code'))?.trim() ?? '')
    await press(leaving, '取消報名')
    assert.match(await main(leaving), /已取消/)
    await waiting.reload()
    assert.match(await main(waiting), /報名完成/)

    house.at = '2026-12-01T19:05:00+08:00'
    const teacher = await officer('demo-officer-0', 390)
    await teacher.goto(`${address}/lists/enrolments/do`)
    await clean(teacher)
    assert.ok(await teacher.evaluate(() => document.documentElement.scrollWidth <= 390), 'it fits a phone')
    await teacher.check('main label:has-text("林測試") input')
    await press(teacher, '點名')
    assert.match(await main(teacher), /出席 1／1/)

    house.at = '2026-12-02T09:00:00+08:00'
    const later = await officer('demo-officer-0')
    await later.goto(`${address}/steps/report`)
    await clean(later)
    await later.fill('[name=heldOn]', '115/12/1')
    await later.fill('[name=sheet]', '測簽字第1號')
    await press(later, '結案並登錄成果')
    assert.match(await main(later), /參加人次\s*1/)

    const student = await somebody()
    await follow(student, second)
    assert.match(await main(student), /結業/)
    const letter = await student.getAttribute('a[href$="certificate.html"]', 'href')
    const paper = await (await student.request.get(base + (letter ?? ''))).text()
    const code = /查驗碼：(LE[0-9A-Z-]+)/.exec(paper)?.[1] ?? ''
    const other = await somebody(390)
    await other.goto(`${base}/verify`)
    await clean(other)
    await other.fill('[name=code]', code)
    await press(other, '查驗')
    assert.match(await main(other), /目前有效/)
    assert.match(await main(other), /林○試/)
    assert.doesNotMatch(await main(other), /林測試|A200000003/)
    await clean(other)
    await other.goto(`${base}/verify/${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)
    assert.match(await main(other), /查無這組查驗碼/)
    await clean(other)

    const head = await officer('demo-head-0')
    await head.goto(`${base}/desk/find?q=${second.number}`)
    await head.goto(
      `${base}/desk/cases/${await house.store.caseIdOf({ bureau: 'demo', reach: 'system', actor: { id: 't', role: 't' } }, second.number)}/steps/revoke`,
    )
    await head.fill('[name=revokeReason]', '查證非本人出席')
    await press(head, '撤銷證明')
    await other.goto(`${base}/verify/${code}`)
    assert.match(await main(other), /已不再有效/)
    await clean(other)
  })
})
