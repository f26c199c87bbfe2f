// Jobseekers, vacancies and referrals: words of an advertisement, one person registered once, and openings that many would fill at once.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Case } from '#engine'
import { unlawfulWording } from '#law/employment-service-act/advertising-words.ts'
import { inventedEmployer } from '#demo/plays/employers.ts'
import { numberOf } from '#demo/plays/invented.ts'
import { openApp } from '#app'
import { done } from '#tests/done.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { actsFor } from '#tests/acts-for.ts'

let house: TestHouse
let employer = ''
const AT = '2026-03-02T09:00:00+08:00'
const officer = deskOf('officer')
const begin = (programme: string, step: string, values: Record<string, unknown>, despite?: string) =>
  house.store.begin(officer, programme, { step, values, ...(despite ? { despite } : {}) }, { at: AT })
const take = (one: Case, step: string, values: Record<string, unknown> = {}) =>
  house.store.take(officer, one.id, one.seq, { step, values }, { at: AT })
const now = async (id: string) => {
  const one = await house.store.open(system, id, { purpose: 'test', at: AT })
  assert.ok(one)
  return one
}
const says = (acted: object) => JSON.stringify('refused' in acted ? acted.refused : acted)

const offer = {
  origin: 'counter',
  contact: { name: '測試人資', phone: '0900-000-004' },
  position: '門市服務員',
  occupation: 'service',
  duties: '收銀、陳列與顧客服務。',
  workplace: { district: '示範東區', line: '示範路1號' },
  hours: 'full',
  payBasis: 'monthly',
  payFrom: 31_000,
  payTo: 34_000,
}
async function opening(openings: number, more: object = {}): Promise<Case> {
  const entered = done(await begin('vacancies', 'enter', { ...offer, employer, openings, ...more }))
  return done(await take(entered, 'check', { postedOn: '2026-03-02' }))
}
const seekerOf = (nth: number) => ({
  name: `測試求職者${nth}`,
  idNumber: numberOf(7_000_000 + nth),
  birthOn: '1980-01-01',
  phone: '0900-000-005',
  address: '示範市示範西區示範路5號',
})
const wishes = { occupation: 'service', work: '門市', district: '示範東區', hours: 'full', shares: true }
const registered = async (nth: number, more: object = {}) =>
  done(await begin('jobseekers', 'enter', { channel: 'counter', seeker: seekerOf(nth), ...wishes, ...more }))
const refer = (seeker: Case, vacancy: Case) =>
  begin('job-referrals', 'refer', {
    seeker: seeker.id,
    vacancy: vacancy.id,
    origin: 'officer',
    referredOn: '2026-03-02',
    why: '職類相符',
  })

before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  const organisation = { ...inventedEmployer(31), address: '示範市示範東區示範路1號' }
  employer = done(
    await begin('organisation-register', 'enter', { organisation, kind: 'company', source: 'officer' }),
  ).id
})
after(() => house.drop())

describe('the words of an advertisement', () => {
  test('name what may break the law, its article, and what to write', () => {
    for (const [words, article] of [
      ['限女，五官端正', /限女.*就業服務法第5條第1項（性別）/],
      ['35歲以下', /年齡/],
      ['限處女座', /星座/],
      ['需繳保證金三千元', /第5條第2項第3款/],
      ['身分證正本留存', /扣留證件/],
      ['未曾參加工會者', /工會/],
    ] as const)
      assert.match(unlawfulWording(words)?.says.zh ?? '', article)
  })
  test('leave alone what merely sounds like it', () => {
    for (const words of [
      '男女不拘',
      '徵男女作業員',
      '年輕有活力的團隊',
      '18歲以上',
      '保證準時下班',
      '每日工時上限8小時',
      '限本人親洽',
    ])
      assert.equal(unlawfulWording(words), undefined, words)
  })
  test('stop nobody who says why: the reason stands in the history', async () => {
    const own = { ...offer, employer, openings: 1, requirements: '限女，泳池更衣室管理。' }
    const warned = await begin('vacancies', 'enter', own)
    assert.match(says(warned), /限女.*warns/)
    const taken = done(await begin('vacancies', 'enter', own, '工作性質僅適合女性（就業服務法第5條但書由本局認定）'))
    assert.equal(taken.state, 'submitted')
  })
})

describe('a jobseeker', () => {
  test('is one person, however often they register', async () => {
    const one = await registered(1)
    assert.match(
      says(await begin('jobseekers', 'enter', { channel: 'van', seeker: seekerOf(1), ...wishes })),
      /已有求職登記/,
    )
    const left = done(await take(one, 'withdraw', { reason: '已就業' }))
    const again = done(await take(left, 'again', wishes))
    assert.deepEqual(
      again.entries.map(({ state }) => state),
      ['registered', 'withdrawn', 'registered'],
    )
    assert.deepEqual(again.values.groups, ['middle-aged-and-older'])
  })
})

describe('an opening', () => {
  test('is filled by no more than it has, whoever hires at the same moment', async () => {
    const vacancy = await opening(3)
    const referrals: Case[] = []
    for (let nth = 10; nth < 18; nth++) referrals.push(done(await refer(await registered(nth), vacancy)))
    const hires = await Promise.all(referrals.map((one) => take(one, 'hire', { startOn: '2026-03-09' })))
    const hired = hires.filter((one) => 'done' in one)
    assert.equal(hired.length, 3)
    for (const one of hires) if (!('done' in one)) assert.match(says(one), /名額已全部錄用|剛有|重新整理|額滿|狀態/)
    const after = await now(vacancy.id)
    assert.deepEqual(
      [after.state, after.values.byReferral, after.values.filled, after.values.left],
      ['filled', 3, 3, 0],
    )
    const seekers = await Promise.all(referrals.map(async (one) => (await now(String(one.values.seeker))).state))
    assert.equal(seekers.filter((state) => state === 'placed').length, 3)
  })
  test('has the openings the employer has left, after what was hired without a referral', async () => {
    const vacancy = done(await take(await opening(2), 'tell', { elsewhere: 1 }))
    const [one, other] = [await refer(await registered(21), vacancy), await refer(await registered(22), vacancy)].map(
      done,
    )
    assert.ok(one && other)
    done(await take(one, 'hire', { startOn: '2026-03-09' }))
    assert.match(says(await take(other, 'hire', { startOn: '2026-03-09' })), /名額已全部錄用/)
  })
})

describe('suggestions at the desk', () => {
  const desk = async (account: string) => {
    const who = new Visitor(openApp(house))
    await who.post('/desk/demo-sign-in', { account })
    return who
  }
  test('say why, lead to the referral with both and the reason in it, and tell of one asked about what shuts it out', async () => {
    const seeker = await registered(80, { occupation: 'craft', payFloor: 40_000, can: ['food.kitchen'], means: 'bus' })
    const [fits, low] = [
      await opening(1, { occupation: 'craft', payTo: 42_000, needs: ['food.kitchen', 'machine.weld'] }),
      await opening(1, { occupation: 'craft', payTo: 39_000 }),
    ]
    const who = await desk('demo-officer-0')
    const here = `/desk/cases/${seeker.id}/suggestions/jobseekers`
    assert.ok((await text(who, `/desk/cases/${seeker.id}`)).includes(`href="${here}"`))
    const page = await text(who, here)
    for (const words of [/合適的職缺/, /符合 70%/, /職類相符：技藝有關工作人員/, /薪資迄 42,000 元，達希望的 40,000 元/, /公車或捷運約 15 分鐘/, /尚缺：機械－焊接/, /自103年1月1日起/])
      assert.match(page, words)
    assert.ok(page.includes(fits.number) && !page.includes(low.number))
    const asked = await text(who, `${here}?about=${low.number}`)
    assert.match(asked, /不合適，因為：<strong>薪資迄 39,000 元，未達希望的 40,000 元/)
    const unknown = await who.get(`${here}?about=VAC000-000000`)
    assert.equal(unknown.status, 422)
    assert.match(await unknown.text(), /查無這個案號/)
    const href = new RegExp(`href="(/desk/new/job-referrals[^"]*${fits.id}[^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = await text(who, href)
    assert.match(form, new RegExp(`value="${fits.id}"[^>]*(checked|selected)`))
    assert.match(form, /符合 70%：職類相符.*媒合配分（本局自訂），103年1月1日起）/)
    const { rows } = await house.pool.query<{ what: string }>(`select what from access_log where purpose = 'suggestions' and actor_id = 'demo-officer-0'`)
    assert.ok(rows.some(({ what }) => what.startsWith('read')), 'the jobseeker was read')
    assert.match(await text(who, `${here}?lang=en`), /Fits 70%/)
  })
  test('show an opening those who look without their names, and nothing to who has no part in it', async () => {
    const seeker = await registered(81, { occupation: 'manager' })
    const vacancy = await opening(1, { occupation: 'manager' })
    const who = await desk('demo-officer-0')
    const page = await text(who, `/desk/cases/${vacancy.id}/suggestions/jobseekers`)
    assert.ok(page.includes(seeker.number))
    assert.doesNotMatch(page, /測試求職者81/)
    const closed = done(await take(vacancy, 'close', { reason: '已不需要' }))
    assert.equal((await who.get(`/desk/cases/${closed.id}/suggestions/jobseekers`)).status, 404)
    const other = await desk('demo-inspector-0')
    assert.equal((await other.get(`/desk/cases/${seeker.id}/suggestions/jobseekers`)).status, 404)
  })
})

const text = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replaceAll('<!-- -->', '')
async function follows(one: Case, role = 'seeker'): Promise<Visitor> {
  const who = new Visitor(openApp(house))
  await who.post('/status', { number: one.number, code: await house.store.accessCode(system, one.id, role) })
  return who
}

describe('sixty referrals', () => {
  test('stand on the page of the jobseeker by day, with opening, employer and result, twenty at a time', async () => {
    const seeker = await registered(40)
    const vacancies: Case[] = []
    for (let nth = 0; nth < 60; nth++) {
      const vacancy = await opening(1)
      vacancies.push(vacancy)
      done(await refer(seeker, vacancy))
    }
    const desk = new Visitor(openApp(house))
    await desk.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await (await desk.get(`/desk/cases/${seeker.id}`)).text()
    const list = page.slice(page.indexOf('id="list-referrals"')).split('</section>')[0] ?? ''
    assert.match(list, /推介紀錄/)
    assert.match(list, /門市服務員/)
    assert.match(list, /待雇主回復/)
    assert.match(list, /60/)
    assert.match(list, new RegExp(inventedEmployer(31).name))
    const theirs = await (await desk.get(`/desk/cases/${vacancies[0]?.id}`)).text()
    assert.match(theirs.slice(theirs.indexOf('id="list-referrals"')), /測試求職者40/)

    const who = await follows(seeker)
    const numbers = new Set<string>()
    let next: string | undefined = `/case/${seeker.number}`
    for (let pages = 0; next && pages < 5; pages++) {
      const own: string = (await text(who, next)).split('id="list-referrals"')[1]?.split('</section>')[0] ?? ''
      assert.match(own, /60 件/)
      for (const [, number = ''] of own.matchAll(/href="\/case\/(JR[^"]+)"/g)) numbers.add(number)
      next = /href="([^"]+)"[^>]*>下一頁/.exec(own)?.[1]?.replaceAll('&amp;', '&').split('#')[0]
    }
    assert.equal(numbers.size, 60, 'twenty at a time, each once')
  })
})

describe('a list for a party', () => {
  test('shows each opening with employer, state, result and day, and nothing of anybody else', async () => {
    const [seeker, other] = [await registered(50), await registered(51)]
    const vacancy = await opening(2)
    const mine = done(await refer(seeker, vacancy))
    const theirs = done(await refer(other, vacancy))
    done(await take(mine, 'turnDown', { because: 'filled' }))
    const who = await follows(seeker)
    const page = await text(who, `/case/${seeker.number}`)
    const list = page.split('id="list-referrals"')[1]?.split('</section>')[0] ?? ''
    assert.match(list, /門市服務員/)
    assert.match(list, /未錄用/)
    assert.match(list, /115年3月2日/)
    assert.ok(list.includes(mine.number) && !page.includes(theirs.number))
    assert.doesNotMatch(list, /測試人資|測試求職者51/)
  })
  test('leads on with the one code, and only to cases in which they are the same person', async () => {
    const [seeker, other] = [await registered(52), await registered(53)]
    const vacancy = await opening(2)
    const suggest = { origin: 'officer', referredOn: '2026-03-02', why: '職類相符', vacancy: vacancy.id }
    const mine = done(await begin('job-referrals', 'suggest', { ...suggest, seeker: seeker.id }))
    const theirs = done(await begin('job-referrals', 'suggest', { ...suggest, seeker: other.id }))
    const who = await follows(seeker)
    const page = await text(who, `/case/${mine.number}`)
    assert.match(page, /同意推介/)
    assert.equal((await who.get(`/case/${theirs.number}`)).status, 303, 'another’s is asked for its own code')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await who.post(`/case/${mine.number}/accept`, { _csrf: csrf })
    assert.equal((await now(mine.id)).state, 'referred')
    const [, taken] = await house.store.history(system, mine.id, { purpose: 'test', at: AT })
    assert.deepEqual([taken?.by.role, taken?.by.via], ['seeker', 'code'])
  })
  test('shuts with the code that opened it', async () => {
    const seeker = await registered(54)
    const mine = done(await refer(seeker, await opening(1)))
    const who = await follows(seeker)
    assert.equal((await who.get(`/case/${mine.number}`)).status, 200)
    await house.store.renewCode(deskOf('intake'), seeker.id, { role: 'seeker', given: 'post' }, { at: AT })
    assert.equal((await who.get(`/case/${mine.number}`)).status, 303)
  })
  test('names nobody who was only referred to the same opening, whoever’s number stands there', async () => {
    const seeker = await registered(55)
    const changed = done(await refer(seeker, await opening(1)))
    const who = await follows(seeker)
    const corrected = await house.store.correct(officer, changed.id, changed.seq, { person: seekerOf(56) }, '誤植', {
      at: AT,
    })
    assert.ok('done' in corrected, says(corrected))
    assert.equal((await who.get(`/case/${changed.number}`)).status, 303)
    assert.ok(!(await text(who, `/case/${seeker.number}`)).includes(changed.number))
  })
})

describe('whoever acts for an employer', () => {
  test('sees the referrals to its own openings as a list without names, hires from it, and nothing of another employer', async () => {
    const other = { ...inventedEmployer(32), address: '示範市示範東區示範路2號' }
    const rival = done(
      await begin('organisation-register', 'enter', { organisation: other, kind: 'company', source: 'officer' }),
    ).id
    const vacancy = await opening(1)
    const theirs = done(await begin('vacancies', 'enter', { ...offer, employer: rival, openings: 1 }))
    const strange = done(
      await refer(await registered(60), done(await take(theirs, 'check', { postedOn: '2026-03-02' }))),
    )
    const mine = done(await refer(await registered(61), vacancy))
    const who = await actsFor(house, openApp(house), employer, ['vacancies', 'job-referrals'])
    const page = await text(who, `/case/${vacancy.number}`)
    const list = page.split('id="list-referrals"')[1]?.split('</section>')[0] ?? ''
    assert.ok(list.includes(mine.number))
    assert.match(list, /待雇主回復/)
    assert.doesNotMatch(page, /測試求職者6/)
    assert.ok(!(await text(who, '/my-cases')).includes(strange.number))
    for (const number of [strange.number, theirs.number])
      assert.notEqual((await who.get(`/case/${number}`)).status, 200, number)
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await text(who, `/case/${mine.number}`))?.[1] ?? ''
    await who.post(`/case/${mine.number}/hire`, { _csrf: csrf, startOn: '2026-03-09' })
    assert.deepEqual([(await now(mine.id)).state, (await now(vacancy.id)).state], ['hired', 'filled'])
  })
})
