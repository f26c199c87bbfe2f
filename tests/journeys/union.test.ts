// A union is founded: too few have signed, the days for supplying the rest do not count, and the certificate is there in time.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { deskOf, system } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-02T09:00:00+08:00')
after(close)

const somebody = async (width = 1280): Promise<Page> =>
  (await browser.newContext({ locale: 'zh-TW', viewport: { width, height: 900 } })).newPage()
async function officer(account: string): Promise<Page> {
  const page = await somebody()
  await signIn(page, base, account)
  return page
}
const look = async (page: Page) => {
  assert.deepEqual(await axe(page), [], page.url())
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${page.url()} scrolls sideways by ${wide} px`)
}
const press = (page: Page, words: string) => page.click(`main button:text-is("${words}")`)
const main = async (page: Page) => (await page.textContent('main')) ?? ''
const FORM = '/apply/union-registration/1'

/** Files a founding from a telephone. @returns what the receipt gives */
async function apply(page: Page, name: string, initiators: string) {
  const onwards = () => press(page, '儲存並繼續')
  await page.goto(base + FORM)
  await page.fill('[name=name]', name)
  await page.check('[name=unionType][value=industrial]')
  await page.fill('[name=trade]', '機械製造')
  await page.fill('[name=seat]', '示範市示範東區示範路1號')
  await look(page)
  await onwards()
  await page.fill('[name="applicant.name"]', '測試召集人')
  await page.fill('[name="applicant.phone"]', '0900-000-001')
  await page.fill('[name="applicant.email"]', 'union@example.test')
  await onwards()
  await page.fill('[name=initiators]', initiators)
  await page.fill('[name=foundingOn]', '115/10/25')
  await page.fill('[name=members]', '60')
  await look(page)
  await onwards()
  await page.fill('[name=directors]', '9')
  await page.fill('[name=supervisors]', '3')
  await page.fill('[name=president]', '測試理事長')
  await page.fill('[name=termTo]', '119/10/24')
  await onwards()
  await page.setInputFiles('[name=papers]', {
    name: '章程.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('示範章程'),
  })
  await onwards()
  await look(page)
  await press(page, '確認送出')
  await look(page)
  const number = (await page.textContent('#case-number')) ?? ''
  const id = await house.store.caseIdOf(system, number)
  assert.ok(id)
  return { number, code: (await page.textContent('#access-code')) ?? '', address: `${base}/desk/cases/${id}` }
}
async function follow(page: Page, { number, code }: { number: string; code: string }) {
  await page.goto(`${base}/status?number=${number}`)
  await page.fill('[name=code]', code)
  await press(page, '查看案件')
}
const clockOf = async (id: string) => {
  const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
  const clock = one?.clocks.find(({ clock }) => clock === 'certificate')
  assert.ok(clock)
  return clock
}
/** The number of industrial unions by the end of the month, as the report prints it, and its door. */
async function industrial(page: Page) {
  await page.goto(`${base}/desk/reports?from=2026-11-01&to=2026-11-30`)
  const table = page.locator('#union-count-by-type')
  const heads = await table.locator('thead tr').last().locator('th').allTextContents()
  const at = heads.findIndex((words) => words.includes('產業工會'))
  assert.ok(at > 0, heads.join('|'))
  const cell = table
    .locator('tbody tr')
    .first()
    .locator('td')
    .nth(at - 1)
  return { value: Number((await cell.textContent())?.replaceAll(',', '')), door: cell.locator('a') }
}

describe('a founding', () => {
  test('with too few who signed is completed, certified by a second person in time, registered and counted', async () => {
    const statistician = await officer('demo-statistician-0')
    assert.equal((await industrial(statistician)).value, 0)
    const convenor = await somebody(390)
    await convenor.goto(base)
    await convenor.goto(`${base}/services/union-registration`)
    await look(convenor)
    const filed = await apply(convenor, '測試機械產業工會', '28')
    const id = filed.address.split('/').at(-1) ?? ''
    assert.equal((await clockOf(id)).due, '2026-11-16', 'fourteen days from the day after it came')

    house.at = '2026-11-03T09:00:00+08:00'
    const desk = await officer('demo-officer-0')
    await desk.goto(`${filed.address}/steps/check`)
    for (const box of await desk.locator('[name=articles]').all()) await box.check()
    await press(desk, '審查完成，擬准登記')
    assert.match(await main(desk), /連署發起未達三十人，請通知補正/)
    await look(desk)
    await desk.goto(`${filed.address}/steps/askSupplement`)
    await desk.fill('[name=missing]', '連署發起未達三十人。')
    await desk.fill('[name=supplementBy]', '115/11/20')
    await press(desk, '通知補正')
    await look(desk)

    house.at = '2026-11-10T09:00:00+08:00'
    const again = await somebody(390)
    await follow(again, filed)
    assert.match(await main(again), /待補正/)
    assert.match(await main(again), /連署發起未達三十人/)
    await look(again)
    await again.fill('[name=initiators]', '31')
    await press(again, '補正')
    assert.match(await main(again), /已收件/)
    await look(again)
    const moved = await clockOf(id)
    assert.equal(moved.due, '2026-11-23', 'the seven days it waited do not count')

    const checker = await officer('demo-officer-0')
    await checker.goto(`${filed.address}/steps/check`)
    const boxes = await checker.locator('[name=articles]').all()
    // What she ticked when it was sent back is still there.
    assert.equal(await checker.locator('[name=articles]:checked').count(), boxes.length)
    await boxes[0]?.uncheck()
    await press(checker, '審查完成，擬准登記')
    assert.match((await checker.textContent('.errors')) ?? '', /「章程載明事項」尚缺：名稱。/)
    assert.equal(await checker.locator('[name=articles]:checked').count(), boxes.length - 1, 'what was ticked stays')
    await boxes[0]?.check()
    await press(checker, '審查完成，擬准登記')
    assert.match(await main(checker), /已審查/)
    assert.equal(await checker.locator('a:text-is("核發登記證書")').count(), 0, 'an officer does not issue it')

    house.at = '2026-11-12T09:00:00+08:00'
    const head = await officer('demo-head-0')
    await head.goto(`${filed.address}/steps/issue`)
    await look(head)
    await head.fill('[name=certificateNo]', '示工字第001號')
    await head.fill('[name=registeredOn]', '115/11/12')
    await press(head, '核發登記證書')
    assert.match(await main(head), /運作中/)
    await look(head)
    assert.equal((await clockOf(id)).stoppedOn, '2026-11-12')

    const holder = await somebody(390)
    await follow(holder, filed)
    await look(holder)
    const letter = await holder.getAttribute('a[href$="certificate.pdf"]', 'href')
    const pdf = await holder.request.get(base + letter)
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
    await holder.goto(base + (letter ?? '').replace(/pdf$/, 'html'))
    assert.match((await holder.textContent('body')) ?? '', /示工字第001號/)

    const reader = await somebody(390)
    await reader.goto(`${base}/open/unions`)
    assert.match(await main(reader), /測試機械產業工會/)
    assert.doesNotMatch(await main(reader), /測試召集人|0900-000-001/)
    await look(reader)

    const counting = await officer('demo-statistician-0')
    const counted = await industrial(counting)
    assert.equal(counted.value, 1)
    await counted.door.click()
    assert.ok((await main(counting)).includes(filed.number), 'the figure opens to the case')
    await look(counting)
  })

  test('left lying stands among what is overdue; refused, it says why and where to appeal', async () => {
    house.at = '2026-11-12T10:00:00+08:00'
    const filed = await apply(await somebody(390), '測試不足產業工會', '20')
    house.at = '2026-12-01T09:00:00+08:00'
    const head = await officer('demo-head-0')
    await head.goto(`${base}/desk?view=overdue`)
    assert.ok((await main(head)).includes(filed.number))
    await head.goto(`${filed.address}/steps/refuse`)
    await press(head, '不予登記')
    assert.equal(await head.locator('#f-reason-problem').count(), 1, 'a refusal needs its reason')
    await head.fill('[name=reason]', '連署發起未達三十人，逾期未補正。')
    await press(head, '不予登記')
    await look(head)
    await head.goto(`${base}/desk?view=overdue`)
    assert.ok(!(await main(head)).includes(filed.number))

    const convenor = await somebody(390)
    await follow(convenor, filed)
    const letter = await convenor.getAttribute('a[href$="refusal.html"]', 'href')
    await convenor.goto(base + letter)
    const words = (await convenor.textContent('body')) ?? ''
    assert.match(words, /連署發起未達三十人，逾期未補正/)
    assert.match(words, /三十日內.*訴願/)
    await convenor.goto(`${base}/open/unions`)
    assert.doesNotMatch(await main(convenor), /測試不足產業工會/)
  })
})

describe('somebody who acts for a union', () => {
  test('is let act at the counter, fills the return that was asked for from a telephone, and is shut out when it ends', async () => {
    house.at = '2026-12-02T09:00:00+08:00'
    const values = {
      name: '測試代表產業工會',
      unionType: 'industrial',
      trade: '機械製造',
      seat: '示範市示範東區示範路2號',
      members: 60,
      president: '測試理事長',
      termTo: '2030-10-24',
      certificateNo: '示工字第002號',
      registeredOn: '2020-01-01',
    }
    const how = { at: house.at }
    const union = await house.store.begin(deskOf('officer'), 'union-registration', { step: 'enter', values }, how)
    assert.ok('done' in union)
    const call = { step: 'call', values: { union: union.done.id, quarter: '2026-Q3' } }
    const asked = await house.store.begin(deskOf('officer'), 'union-membership-return', call, how)
    assert.ok('done' in asked)
    const { number } = asked.done

    const holder = await somebody(390)
    await holder.goto(`${base}/apply/union-membership-return`)
    assert.match(await main(holder), /代表碼寄到單位的登記地址/)
    await look(holder)
    await holder.goto(`${base}/account/sign-up`)
    await holder.fill('[name=email]', 'union-holder@example.test')
    await holder.fill('[name=name]', '測試秘書')
    await holder.fill('[name=password]', '雨後春筍，一夜長高三寸。')
    await holder.click('main form button')
    await holder.fill('[name=code]', (await holder.textContent('#demo-code')) ?? '')
    await holder.click('main form button')

    const desk = await officer('demo-officer-0')
    await desk.goto(`${base}/desk/cases/${union.done.id}`)
    await desk.click('text=誰代表這個單位')
    await look(desk)
    await desk.fill('[name=email]', 'union-holder@example.test')
    await press(desk, '給予代表權限')
    assert.match(await main(desk), /已給予代表權限/)
    assert.match(await main(desk), /測試秘書/)
    await look(desk)

    await holder.goto(`${base}/my-cases`)
    assert.match(await main(holder), /測試代表產業工會/)
    await look(holder)
    await holder.click(`text=${number}`)
    await holder.fill('[name=atStart]', '60')
    await holder.fill('[name=joined]', '3')
    await holder.fill('[name=left]', '1')
    await holder.fill('[name=women]', '20')
    await holder.fill('[name="secretary.name"]', '測試秘書')
    await holder.fill('[name="secretary.phone"]', '0900-000-002')
    await press(holder, '登錄會員動態')
    assert.match(await main(holder), /已填報/)
    assert.match(await main(holder), /62/)
    await look(holder)
    await holder.goto(`${base}/account/bodies`)
    await look(holder)

    await desk.click('main table button:has-text("結束")')
    assert.match(await main(desk), /已結束代表權限/)
    await holder.goto(`${base}/case/${number}`)
    assert.ok(new URL(holder.url()).pathname === '/status')
    await holder.goto(`${base}/account/bodies`)
    assert.match(await main(holder), /您目前沒有代表任何單位/)
  })
})
