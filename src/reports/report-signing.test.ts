// A report is prepared by one person and signed by another, once; what was signed can be taken along as it was, whatever cases become.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { signReport } from '#reports/index.ts'
import { sql, withSession } from '#store'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const AT = '2026-07-20T09:00:00+08:00'
const SPAN = 'from=2026-01-01&to=2026-06-30'
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  for (const nth of [1, 2, 3]) {
    const begun = await house.store.begin(
      deskOf('officer'),
      'labour-dispute-mediation',
      { step: 'register', values: { ...filing, channel: 'counter', facts: `積欠工資 ${nth}` } },
      { at: house.at },
    )
    assert.ok('done' in begun, JSON.stringify(begun))
    const accept = { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } }
    const acted = await house.store.take(deskOf('officer'), begun.done.id, begun.done.seq, accept, { at: house.at })
    assert.ok('done' in acted, JSON.stringify(acted))
  }
  house.at = AT
  app = openApp(house)
})
after(() => house.drop())

const signedIn = async (account: string) => {
  const who = new Visitor(app)
  await who.post('/desk/demo-sign-in', { account })
  return who
}
const page = async (who: Visitor, path: string) => (await who.get(path)).text()
/** Of the report that was prepared. */
const prepared = async () => {
  const answer = await (await signedIn('demo-statistician-0')).post(`/desk/reports/prepare?${SPAN}`, {})
  assert.equal(answer.status, 303)
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}
const files = async (who: Visitor, at: string) => {
  const all: string[] = []
  for (const kind of ['odt', 'pdf', 'csv', 'html']) {
    const answer = await who.get(`${at}/file/${kind}`)
    assert.equal(answer.status, 200, kind)
    all.push(Buffer.from(await answer.arrayBuffer()).toString('base64'))
  }
  return all
}

describe('a report', () => {
  test('says what will be kept before it is submitted, and is not signed by whoever counts', async () => {
    const who = await signedIn('demo-statistician-0')
    const html = await page(who, `/desk/reports/prepare?${SPAN}`)
    for (const words of ['會保存的內容', '綱要', '數字', '案件']) assert.ok(html.includes(words), words)
    assert.match(html, /構成的案件[\s\S]{0,60}?>[1-9]/)
    const id = await prepared()
    const theirs = await page(who, `/desk/reports/prepared/${id}`)
    assert.ok(theirs.includes('等待核定'))
    assert.ok(!theirs.includes('核定並保存'))
    assert.equal((await who.post(`/desk/reports/prepared/${id}/sign`, {})).status, 403)
    const director = await signedIn('demo-director-0')
    assert.equal((await director.get(`/desk/reports/prepare?${SPAN}`)).status, 403)
    assert.equal((await director.post(`/desk/reports/prepare?${SPAN}`, {})).status, 403)
    assert.match(await page(director, '/desk'), /1 份報告等待您核定/)
  })

  test('whose period is not over is not submitted', async () => {
    const who = await signedIn('demo-statistician-0')
    const span = 'from=2026-07-01&to=2026-12-31'
    assert.match(await page(who, `/desk/reports/prepare?${span}`), /還沒結束/)
    const answer = await who.post(`/desk/reports/prepare?${span}`, {})
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /還沒結束/)
  })

  test('is not signed by whoever prepared it, though they hold both offices, and the database holds that too', async () => {
    const id = await prepared()
    const same = { ...system, actor: deskOf('statistician').actor }
    const no = await signReport(house.context, same, id, AT)
    assert.match(JSON.stringify(no), /不能核定自己編製的報告/)
    await assert.rejects(
      withSession(house.db, same, (tx) =>
        sql`insert into frozen_reports (bureau, id, from_day, to_day, figures, hash, signature, signed_by, signed_name, at, prepared, prepared_by)
          select bureau, ${crypto.randomUUID()}, from_day, to_day, figures, hash, hash, prepared_by, prepared_name, at, id, prepared_by
          from prepared_reports where id = ${id}`.execute(tx),
      ),
      /report_second_signer/,
    )
  })

  test('that was sent back with a reason is not signed, and is submitted anew', async () => {
    const id = await prepared()
    const director = await signedIn('demo-director-0')
    const bare = await director.post(`/desk/reports/prepared/${id}/return`, { _reason: ' ' })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /請寫明退回的理由/)
    await director.post(`/desk/reports/prepared/${id}/return`, { _reason: '缺工會一章' })
    assert.match(await page(await signedIn('demo-statistician-0'), `/desk/reports?${SPAN}`), /已退回[\s\S]*缺工會一章/)
    const late = await director.post(`/desk/reports/prepared/${id}/sign`, {})
    assert.equal(late.status, 422)
    assert.match(await late.text(), /已退回/)
  })

  test('is signed once by the director as it was prepared, and comes as files that no later case changes', async () => {
    const [older, id] = [await prepared(), await prepared()]
    const director = await signedIn('demo-director-0')
    const ask = await page(director, `/desk/reports/prepared/${id}`)
    for (const words of ['核定這份報告？', '核定後不能再改', '每個數字都與當時相同'])
      assert.ok(ask.includes(words), words)
    const overtaken = await director.post(`/desk/reports/prepared/${older}/sign`, {})
    assert.equal(overtaken.status, 422)
    assert.match(await overtaken.text(), /已重新送核/)
    const both = await Promise.all([
      director.post(`/desk/reports/prepared/${id}/sign`, {}),
      (await signedIn('demo-director-0')).post(`/desk/reports/prepared/${id}/sign`, {}),
    ])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422])
    const at = both.find(({ status }) => status === 303)?.headers.get('location') ?? ''
    const before = await files(director, at)
    assert.match(Buffer.from(before[3] ?? '', 'base64').toString(), /核定[\s\S]*示範局長/)

    const { rows } = await withSession(house.db, system, (tx) =>
      sql<{
        id: string
        seq: number
      }>`select id, seq from cases where programme = 'labour-dispute-mediation' limit 1`.execute(tx),
    )
    const [one] = rows
    assert.ok(one)
    const corrected = await house.store.correct(
      deskOf('officer'),
      one.id,
      one.seq,
      { category: 'retirement' },
      '分類錯誤',
      { at: AT },
    )
    assert.ok('done' in corrected, JSON.stringify(corrected))
    assert.deepEqual(await files(director, at), before)
    const after = await page(director, at)
    assert.match(after, /相符/)
    assert.match(after, /MD115-00000/)

    const who = await signedIn('demo-statistician-0')
    const again = await who.post(`/desk/reports/prepare?${SPAN}`, {})
    assert.equal(again.status, 422)
    assert.match(await again.text(), /已經核定/)
    assert.ok(!(await page(who, `/desk/reports?${SPAN}`)).includes('送請核定'))
  })

  test('that somebody changed in the database is shown as not what was signed', async () => {
    await house.pool.query('alter table frozen_reports disable trigger user')
    await house.pool.query(
      `set role taitsi_keeper; update frozen_reports set rows = '[]'::jsonb where prepared is not null; reset role`,
    )
    const { rows } = await house.pool.query<{ id: string }>('select id from frozen_reports')
    const director = await signedIn('demo-director-0')
    assert.match(await page(director, `/desk/reports/frozen/${rows[0]?.id}`), /內容與簽章不符/)
  })
})
