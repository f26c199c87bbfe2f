// An inspector's telephone: no network, no battery, a wrong clock, the same upload twice. Nothing is lost and nothing is there twice.
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sql, withSession } from '#store'
import { visitEntries } from '#store/beside/visits.ts'
import type { OpenCase } from '#store/types.ts'
import { type Entry, isWhole } from '#features/visits/device/chain.ts'
import { openApp } from '../../src/app.ts'
import { aHouse, deskOf, system } from '../a-house.ts'
import { axe, openProfile, signIn } from '../browser/chromium.ts'
import { served } from '../browser/journey.ts'
import { Telephone } from '../browser/telephone.ts'
import { done } from '#tests/done.ts'

const NOON = '2026-11-24T12:00:00+08:00'
const house = await aHouse(NOON)
const { base, close } = await served(openApp(house, (line) => line.error && console.error(line.error)))
after(async () => {
  await close()
  await house.drop()
})

let nth = 0
/** A visit planned for today, of the first inspector. */
async function planned(name = `示範餐飲${++nth}有限公司`): Promise<OpenCase> {
  const ordered = done(
    await house.store.begin(
      deskOf('officer'),
      'labour-standards-inspection',
      {
        step: 'order',
        values: {
          source: 'complaint',
          respondent: { name },
          workplace: { district: '示範東區', line: '示範路1號' },
          why: '收店加班',
        },
      },
      { at: house.at },
    ),
  )
  const inspector = deskOf('inspector')
  done(await house.store.assign(deskOf('officer'), ordered.id, inspector.actor.id, { at: house.at }))
  const values = { visitOn: '2026-11-24', visitAt: '14:00', announced: 'no', conflict: 'none' }
  return done(await house.store.take(inspector, ordered.id, 2, { step: 'plan', values }, { at: house.at }))
}
const now = async (id: string) => {
  const one = await house.store.open(system, id, {
    purpose: 'test',
    at: house.at,
  })
  assert.ok(one)
  return one
}
const stepsOf = async (id: string) =>
  (await house.store.history(system, id, { purpose: 'test', at: house.at })).flatMap((event) =>
    event.kind === 'step' ? [event.step] : [],
  )
async function recordsOf(id: string) {
  return withSession(house.db, system, async (tx) => {
    const { rows } = await sql<{ record: string; became: string | null }>`
      select record, became from visit_records where case_id = ${id}`.execute(tx)
    return rows
  })
}

async function withTelephone(work: (phone: Telephone) => Promise<void>, wrongBy = 0): Promise<void> {
  const phone = new Telephone(base, house, wrongBy)
  await phone.open()
  try {
    await work(phone)
  } finally {
    await phone.drop()
  }
}
/** A small picture made by the browser itself. */
const photo = async (page: Page, colour: string) =>
  Buffer.from(
    await page.evaluate(async (fill) => {
      const canvas = document.createElement('canvas')
      canvas.width = 2400
      canvas.height = 1200
      const pen = canvas.getContext('2d')
      if (pen) pen.fillStyle = fill
      pen?.fillRect(0, 0, 2400, 1200)
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    }, colour),
    'base64',
  )

describe('a visit without a network', () => {
  test('is recorded, photographed and signed, survives a dead battery, and becomes the step of its case once', async () => {
    const one = await planned()
    await withTelephone(async (phone) => {
      await phone.signIn()
      await phone.page.goto(`${base}/desk/visits`)
      assert.ok((await phone.page.textContent('main'))?.includes(one.number))
      assert.deepEqual(await axe(phone.page), [])
      await phone.prepare()
      assert.deepEqual(await axe(phone.page), [])
      const picture = await photo(phone.page, '#357')
      await phone.context.setOffline(true)
      await phone.page.reload()
      await phone.unlock('000000')
      await phone.page.waitForFunction(() => document.getElementById('status')?.textContent?.includes('不正確'))
      await phone.unlock()
      await phone.begin(one.number)
      assert.deepEqual(await axe(phone.page), [])
      const wide = await phone.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(wide <= 1, `it scrolls sideways by ${wide} px`)
      await phone.answer()
      await phone.page.setInputFiles('#camera', { name: '出勤.jpg', mimeType: 'image/jpeg', buffer: picture })
      await phone.page.waitForSelector('#photos img')
      await phone.sign()
      await phone.written('signature')

      await phone.kill()
      await phone.open()
      await phone.context.setOffline(true)
      await phone.unlock()
      assert.ok((await phone.item(one.number).textContent())?.includes('進行中'))
      await phone.begin(one.number)
      assert.equal(await phone.page.inputValue('[name=record]'), '抽查十月份出勤。')
      assert.equal(await phone.page.locator('#photos img').count(), 1)
      await phone.finish()
      assert.ok((await phone.item(one.number).textContent())?.includes('待上傳'))
      assert.equal((await now(one.id)).state, 'planned', 'nothing has arrived yet')

      await phone.context.setOffline(false)
      await phone.signIn()
      await phone.unlock()
      await phone.sent()
      await phone.page.waitForFunction(() =>
        document.querySelector('#visits .state')?.textContent?.includes('已上傳並登錄'),
      )
    })
    const after = await now(one.id)
    assert.equal(after.state, 'visited')
    assert.deepEqual(await stepsOf(one.id), ['order', 'plan', 'visitOffline'])
    assert.deepEqual(after.values.checklist, [{ article: 'art-24', result: 'breach', facts: '十月份未給加班費' }])
    assert.equal(after.values.signedBy, '測試店長')
    assert.equal(after.values.visitedOn, '2026-11-24')
    assert.equal((after.values.photos as unknown[]).length, 1)
    assert.equal((after.values.signature as unknown[]).length, 1)
    const [record] = await recordsOf(one.id)
    const kept = await visitEntries<Entry>(house.context, system, record?.record ?? '')
    assert.ok(await isWhole(kept.map(({ entry }) => entry)))
    const picture = kept.find(({ entry }) => entry.kind === 'photo')
    assert.ok(
      JSON.stringify(after.values.photos).includes(String(picture?.entry.body.hash)),
      'kept under the hash that the device made',
    )
  })

  test('lies on the telephone so that nobody reads it without the PIN', async () => {
    const one = await planned('示範保密小吃店')
    await withTelephone(async (phone) => {
      await phone.signIn()
      await phone.prepare()
      await phone.begin(one.number)
      await phone.answer()
      await phone.written('answers')
      const shelf = await phone.page.evaluate(
        () =>
          new Promise<string>((answer) => {
            const asked = indexedDB.open('taitsi-visits', 1)
            asked.addEventListener('success', async () => {
              const all = async (store: string) =>
                new Promise<unknown[]>((rows) => {
                  const got = asked.result.transaction(store).objectStore(store).getAll()
                  got.addEventListener('success', () => rows(got.result))
                })
              const words = [...(await all('kept')), ...(await all('outbox'))].map((row) =>
                JSON.stringify(row, (_, value: unknown) =>
                  value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
                ),
              )
              answer(words.join('\n'))
            })
          }),
      )
      assert.ok(shelf.includes(one.id))
      for (const secret of ['示範保密小吃店', '加班', '測試人員']) assert.ok(!shelf.includes(secret), secret)
      const stored = await phone.page.evaluate(async () => {
        const found = []
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname)
        return found
      })
      assert.ok(stored.includes('/desk/visits/app') && !stored.some((path) => path.includes('bundle')))
      const shell = await (await fetch(`${base}/desk/visits/app`)).text()
      assert.ok(!shell.includes('示範保密小吃店'))
    })
  })

  for (const [how, wrongBy, day, says] of [
    ['three days slow', -3 * 86_400_000, '2026-11-21', /裝置時鐘慢了/],
    ['two days fast', 2 * 86_400_000, '2026-11-26', /裝置時鐘快了/],
  ] as const)
    test(`with a clock that is ${how} says so, keeps both times, and counts the day by ours`, async () => {
      const one = await planned()
      await withTelephone(async (phone) => {
        await phone.signIn()
        await phone.prepare()
        await phone.context.setOffline(true)
        await phone.unlock()
        await phone.begin(one.number)
        await phone.page.check('[name=signedHow][value=refused]')
        await phone.finish()
        await phone.context.setOffline(false)
        await phone.page.click('#send')
        await phone.sent()
      }, wrongBy)
      const { values } = await now(one.id)
      assert.equal(values.visitedOn, '2026-11-24')
      assert.ok(String(values.deviceStarted).startsWith(day), String(values.deviceStarted))
      assert.ok(String(values.receivedAt).startsWith('2026-11-24'))
      assert.ok(Math.abs(Number(values.clockOffset) + wrongBy / 1000) < 300, String(values.clockOffset))
      assert.match(String(values.clockNote), says)
    })

  test('that comes home to a case the office has moved on stays a fact, and somebody decides', async () => {
    const one = await planned()
    await withTelephone(async (phone) => {
      await phone.signIn()
      await phone.prepare()
      await phone.context.setOffline(true)
      await phone.begin(one.number)
      await phone.answer()
      await phone.page.check('[name=signedHow][value=typed]')
      await phone.page.fill('[name=signedBy]', '測試店長')
      const values = { visitedOn: '2026-11-24', signedHow: 'refused', record: '同仁已檢查。' }
      done(await house.store.take(deskOf('inspector', 1), one.id, 3, { step: 'visit', values }, { at: house.at }))
      await phone.finish()
      await phone.context.setOffline(false)
      await phone.page.click('#send')
      await phone.sent()
      assert.ok((await phone.item(one.number).textContent())?.includes('待承辦人決定'))
    })
    const { state, values } = await now(one.id)
    assert.deepEqual([state, values.record, values.visitConflict], ['visited', '同仁已檢查。', 'open'])
    assert.match(String(values.lateVisit), /第24條.*不符.*十月份未給加班費/)
    assert.deepEqual(await stepsOf(one.id), ['order', 'plan', 'visit', 'visitLate'])

    await withTelephone(async (desk) => {
      await signIn(desk.page, base, 'demo-officer-0')
      await desk.page.goto(`${base}/desk/visits`)
      assert.deepEqual(await axe(desk.page), [])
      await desk.page.click('a:has-text("查看並決定")')
      await desk.page.click('a:has-text("決定離線紀錄的效力")')
      await desk.page.check('[name=visitDecision][value=adopt]')
      await desk.page.fill('[name=visitDecisionWhy]', '現場事實一致')
      await desk.page.click('main button:has-text("決定離線紀錄的效力")')
      await desk.page.goto(`${base}/desk/visits`)
      assert.ok(!(await desk.page.textContent('main'))?.includes('查看並決定'))
    })
  })

  test('sent twice, cut off in the middle, and answered into the void, is there once', async () => {
    const one = await planned()
    await withTelephone(async (phone) => {
      await phone.signIn()
      await phone.prepare()
      await phone.context.setOffline(true)
      await phone.begin(one.number)
      await phone.answer()
      await phone.page.check('[name=signedHow][value=refused]')
      await phone.finish()
      // Of the answers the first arrives, the second is lost on the way back.
      let posts = 0
      await phone.page.route('**/desk/visits/entries', async (route) => {
        posts += 1
        if (posts === 1) return route.continue()
        await route.fetch()
        return route.abort('connectionreset')
      })
      await phone.context.setOffline(false)
      await phone.page.waitForFunction(() => document.getElementById('status')?.textContent?.includes('留在本機'))
      assert.equal(posts, 2)
      await phone.page.unroute('**/desk/visits/entries')
      await phone.page.click('#send')
      await phone.sent()
      const [record] = await recordsOf(one.id)
      const before = await visitEntries<Entry>(house.context, system, record?.record ?? '')
      assert.ok(await isWhole(before.map(({ entry }) => entry)))

      // Everything once more, as a telephone would that was restored from a copy.
      for (const { entry } of before) {
        const answer = await phone.page.evaluate(
          async (body) => {
            const got = await fetch('/desk/visits/entries', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body,
            })
            return { status: got.status, told: (await got.json()) as { again?: boolean; became?: string } }
          },
          JSON.stringify({ entry, now: new Date(Date.parse(house.at)).toISOString() }),
        )
        assert.deepEqual([answer.status, answer.told.again], [200, true])
      }
      const forged = { ...before[0]?.entry, body: { changed: true } }
      const refused = await phone.page.evaluate(
        async (body) =>
          (
            await fetch('/desk/visits/entries', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body,
            })
          ).status,
        JSON.stringify({ entry: forged, now: house.at }),
      )
      assert.equal(refused, 422, 'what does not fit its own hash is not taken')
      assert.equal((await visitEntries(house.context, system, record?.record ?? '')).length, before.length)
      await assert.rejects(
        house.pool.query(`update visit_entries set kind = 'answers'`),
        'what was sent is not changed',
      )
    })
    assert.deepEqual(await stepsOf(one.id), ['order', 'plan', 'visitOffline'])
    assert.equal((await recordsOf(one.id)).length, 1)
  })

  test('without JavaScript says how it is recorded, and is', async () => {
    const one = await planned()
    const browser = await openProfile(mkdtempSync(join(tmpdir(), 'taitsi-plain-')), {
      locale: 'zh-TW',
      javaScriptEnabled: false,
    })
    try {
      const page = browser.pages()[0] ?? (await browser.newPage())
      await signIn(page, base, 'demo-inspector-0')
      await page.goto(`${base}/desk/visits/app`)
      assert.ok((await page.textContent('main'))?.includes('一般的「登錄檢查」表單'))
      await page.goto(`${base}/desk/visits`)
      await page.click(`a:has-text("以一般表單登錄 ${one.number}")`)
      await page.fill('[name=visitedOn]', '2026-11-24')
      await page.check('[name=signedHow][value=refused]')
      await page.click('main button:has-text("登錄檢查")')
      assert.equal((await now(one.id)).state, 'visited')
    } finally {
      await browser.close()
    }
  })
})
