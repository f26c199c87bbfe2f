// Papers as people attach them: whatever is not taken is named with its reason, and nothing vanishes without a word.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse()
  app = openApp(house, () => {})
})
after(() => house.drop())

const PAGE = '/apply/violation-report-intake/3'
const told = { topics: 'overtime', facts: '每天超時' }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = (name: string, content: Uint8Array | string) => new File([content as BlobPart], name)
/** The entry a browser sends for a file field that was left alone. */
const leftAlone = file('', '')
const keptIn = (page: string) =>
  [...page.matchAll(/type="checkbox" name="evidence" value="([^"]*)"/g)].map(
    ([, value = '']) => JSON.parse(value.replaceAll('&quot;', '"')) as { name: string; type: string },
  )

describe('at a field for papers', () => {
  const attach = async (...files: File[]) => {
    const visitor = new Visitor(app)
    const answer = await visitor.post(PAGE, { ...told, evidence: files })
    // A wrong answer leads to a page of its own, so that Back finds it again.
    const wrong = answer.headers.get('location') === `${PAGE}?wrong=1`
    const shown = await visitor.get(wrong ? `${PAGE}?wrong=1` : PAGE)
    const page = await shown.text()
    const says = [...page.matchAll(/class="problem"[^>]*>([^<]*)/g)].map(([, words]) => words).join()
    return { status: wrong ? shown.status : answer.status, page, says, kept: keptIn(page) }
  }

  test('a file of no bytes is told beside the field, and what else was typed and attached is kept', async () => {
    const { status, page, says, kept } = await attach(file('薪資單.pdf', ''), file('班表.png', PNG))
    assert.equal(status, 422)
    assert.match(says, /「薪資單\.pdf」沒有收下：檔案是空的/)
    assert.ok(page.includes('每天超時'))
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['班表.png'],
    )
  })
  test('a field left alone is no error', async () => {
    const { status, kept } = await attach(leftAlone)
    assert.deepEqual([status, kept], [303, []])
  })
  test('a file that is not taken is named, and so is what it is', async () => {
    const { says, kept } = await attach(file('影片.png', Buffer.from('GIF89a\x01\x00\x01\x00')), file('班表.png', PNG))
    assert.match(says, /「影片\.png」沒有收下：這是 GIF/)
    assert.equal(kept.length, 1)
    const text = await attach(file('打卡.txt', Buffer.from([...Buffer.from('打卡\n八點\n'), 0xb4, 0x20])))
    assert.match(text.says, /「打卡\.txt」沒有收下：這是 UTF-8 的文字，但第 3 行/)
  })
  test('the same photograph twice is taken once, with a sentence', async () => {
    const { status, says, kept } = await attach(file('班表.png', PNG), file('班表 (1).png', PNG))
    assert.equal(status, 422)
    assert.match(says, /「班表 \(1\)\.png」和已附上的「班表\.png」內容完全相同，只收一份/)
    assert.equal(kept.length, 1)
  })
  test('plain text in Big5, as old programmes write it, is evidence', async () => {
    // 姓名：測試一 打卡
    const { status, kept } = await attach(file('打卡.txt', Buffer.from('a96da657a147b4fab8d5a4400d0aa5b4a564', 'hex')))
    assert.deepEqual([status, kept[0]?.type], [303, 'text/plain'])
  })
  for (const [major, fits] of [
    ['mif1', ['mif1', 'heic']],
    ['msf1', ['msf1', 'hevc']],
    ['hevc', ['hevc']],
    ['heix', ['mif1', 'heix']],
  ] as const)
    test(`a photograph of an iPhone is HEIC under the brand ${major} as well`, async () => {
      const size = Buffer.alloc(4)
      size.writeUInt32BE(16 + fits.length * 4)
      const head = Buffer.concat([size, Buffer.from(`ftyp${major}\0\0\0\0${fits.join('')}`, 'latin1')])
      const { says, kept } = await attach(file('IMG_0001.HEIC', Buffer.concat([head, Buffer.alloc(64, 0x20)])))
      assert.deepEqual([says, kept[0]?.type], ['', 'image/heic'])
    })
})

const REPORT = '/apply/violation-report-intake'
const business = {
  'respondent.name': '示範商行有限公司',
  'workplace.district': '示範東區',
  'workplace.line': '示範路1號',
  workplaceHere: 'yes',
}
/** From the first page to the number of the case, as a visitor does it. */
async function report(identity: Record<string, string>, ...evidence: (File | string)[]) {
  const visitor = new Visitor(app)
  await visitor.post(`${REPORT}/1`, identity)
  await visitor.post(`${REPORT}/2`, business)
  await visitor.post(`${REPORT}/3`, { ...told, evidence })
  const sent = await visitor.post(`${REPORT}/send`, {})
  const next = sent.headers.get('location')
  const page = await (next ? await visitor.get(next) : sent).text()
  return { visitor, status: sent.status, page, number: /VR\d+-\d+/.exec(page)?.[0] ?? '' }
}
async function atTheDesk(number: string): Promise<{ officer: Visitor; id: string }> {
  const officer = new Visitor(app)
  await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })
  const { rows } = await house.pool.query('select id from cases where number = $1', [number])
  return { officer, id: String(rows[0]?.id) }
}
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const downloads = (page: string) => [...page.matchAll(/href="([^"]*\/files\/[0-9a-f]{64})">([^<]*)</g)]
const nameOf = (answer: Response) =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '')

describe('the same paper handed in by two people', () => {
  const named = { identity: 'named', 'reporter.name': '陳測試', 'reporter.phone': '0900-000-001' }
  test('bears in each case the name its own sender gave it, and no other', async () => {
    const first = await report(named, file('陳測試_員工編號0731_班表.png', PNG))
    const second = await report({ identity: 'anonymous' }, file('roster.png', PNG))
    for (const [{ number }, name] of [
      [first, '陳測試_員工編號0731_班表.png'],
      [second, 'roster.png'],
    ] as const) {
      const { officer, id } = await atTheDesk(number)
      const page = await (await officer.get(`/desk/cases/${id}`)).text()
      const [[, href = '', shown = ''] = []] = downloads(page)
      assert.equal(shown, name)
      const answer = await officer.get(href)
      assert.equal(nameOf(answer), name)
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PNG)
    }
    const { rows } = await house.pool.query('select * from blobs')
    assert.equal(rows.filter((row) => row.hash === hashOf(PNG)).length, 1, 'the content is kept once')
    assert.ok(!JSON.stringify(rows).includes('員工編號'))
  })

  test('is never shown as a page of ours, whatever is in it', async () => {
    const { number } = await report({ identity: 'anonymous' }, file('x.html', '<script>alert(1)</script>'))
    const { officer, id } = await atTheDesk(number)
    const [[, href = ''] = []] = downloads(await (await officer.get(`/desk/cases/${id}`)).text())
    const { headers } = await officer.get(href)
    assert.match(headers.get('content-disposition') ?? '', /^attachment/)
    assert.deepEqual([headers.get('content-type'), headers.get('x-content-type-options')], ['text/plain', 'nosniff'])
  })

  test('cannot be had by whoever only knows its hash, and nobody learns whether it was ever sent', async () => {
    const attempt = (content: Uint8Array) => ({
      hash: hashOf(content),
      name: 'x.png',
      bytes: content.length,
      type: 'image/png',
    })
    const answers = []
    for (const content of [PNG, Buffer.from('never sent by anybody')]) {
      const { page, number } = await report({ identity: 'anonymous' }, JSON.stringify(attempt(content)))
      answers.push([number, /「x\.png」沒有附上，請再附一次/.test(page)])
    }
    assert.deepEqual(answers, [
      ['', true],
      ['', true],
    ])
    const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'a', role: 'reporter' } }
    const [again, fresh] = [
      await house.store.putFile(citizen, { name: 'a.png', content: PNG }),
      await house.store.putFile(citizen, { name: 'a.txt', content: Buffer.from('fresh') }),
    ]
    assert.deepEqual(Object.keys(again), Object.keys(fresh))
  })
})

describe('what a photograph says of whoever took it', () => {
  const words = Buffer.from('GPS 24.9936N 121.3010E SN0731')
  const segment = (mark: number, body: Uint8Array) =>
    Buffer.concat([Buffer.from([0xff, mark, 0, body.length + 2]), body])
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0\x2a'), words])),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ])
  const isKept = async () => {
    const { rows } = await house.pool.query('select hash from blobs')
    return rows.some(({ hash }) => hash === hashOf(photo))
  }
  test('is taken out of every paper of an anonymous report, before it is kept', async () => {
    const { number } = await report({ identity: 'anonymous' }, file('IMG_0731.jpg', photo))
    const { officer, id } = await atTheDesk(number)
    const [[, href = ''] = []] = downloads(await (await officer.get(`/desk/cases/${id}`)).text())
    const bytes = Buffer.from(await (await officer.get(href)).arrayBuffer())
    assert.deepEqual([bytes.includes(words), bytes.includes(Buffer.from([1, 2, 3, 0xff, 0xd9]))], [false, true])
    assert.equal(await isKept(), false)
  })
  test('stays where the original is evidence, and goes where the sender asks for it', async () => {
    const page = '/apply/labour-dispute-mediation/4'
    const form = await (await new Visitor(app).get(page)).text()
    assert.ok(form.includes('name="papers-bare"'), 'the box is offered')
    await new Visitor(app).post(page, { 'papers-bare': 'yes', papers: file('a.jpg', photo) })
    assert.equal(await isKept(), false)
    await new Visitor(app).post(page, { papers: file('a.jpg', photo) })
    assert.equal(await isKept(), true)
  })
})

describe('whoever handed a paper in', () => {
  const inside = async (sent: Awaited<ReturnType<typeof report>>) => {
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(sent.page)?.[0] ?? ''
    const party = new Visitor(app)
    await party.post('/status', { number: sent.number, code })
    return { party, page: await (await party.get(`/case/${sent.number}`)).text() }
  }
  test('opens it again on the page of the case, and nothing of another case', async () => {
    const [mine, other] = [
      await report({ identity: 'anonymous' }, file('班表.png', PNG)),
      await report({ identity: 'anonymous' }, file('打卡.txt', '八點上班')),
    ]
    const { party, page } = await inside(mine)
    const [[, href = '', shown = ''] = []] = downloads(page)
    assert.equal(shown, '班表.png')
    const answer = await party.get(href)
    assert.equal(nameOf(answer), '班表.png')
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PNG)
    const { rows } = await house.pool.query(
      `select actor_role, purpose from access_log where purpose = 'file' order by id desc limit 1`,
    )
    assert.deepEqual(rows, [{ actor_role: 'reporter', purpose: 'file' }])

    const theirs = `/files/${hashOf(Buffer.from('八點上班'))}`
    for (const path of [
      `/case/${mine.number}${theirs}`,
      `/case/${other.number}${theirs}`,
      `/case/${mine.number}/files/${'0'.repeat(64)}`,
    ])
      assert.equal((await party.get(path)).status, 404, path)
    assert.equal((await new Visitor(app).get(href)).status, 404, 'without the code')
  })
  test('sees only what stands in fields that the definition shows that side', async () => {
    const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'a', role: 'claimant' } }
    const kept = await house.store.putFile(citizen, { name: '契約.png', content: PNG })
    const begun = await house.store.begin(
      citizen,
      'labour-dispute-mediation',
      { step: 'apply', values: { ...filing, papers: [kept] } },
      { at: house.at },
    )
    assert.ok('done' in begun)
    const { id, number } = begun.done
    for (const [role, status] of [
      ['claimant', 200],
      ['respondent', 404],
    ] as const) {
      const party = new Visitor(app)
      const code = await house.store.accessCode({ ...citizen, reach: 'system' }, id, role)
      await party.post('/status', { number, code })
      assert.equal((await party.get(`/case/${number}/files/${hashOf(PNG)}`)).status, status, role)
    }
  })
})
