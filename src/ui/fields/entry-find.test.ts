// Choosing from a register too long to list: two characters find an entry at the portal and at the desk, without a script.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sensitivityOf } from '#engine'
import { programmes } from '#roll'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { axe, openBrowser } from '#tests/browser/chromium.ts'
import { served } from '#tests/browser/journey.ts'

/** As meetings were announced by whoever had a code: what a portal form offers of a register that is open to everybody. */
const chosenByAll = programmes.map((one) => (one.id === 'union-statutory-meetings' ? (one.earlier?.[0] ?? one) : one))
const REGISTER = 'union-registration'
const PORTAL = '/apply/union-statutory-meetings/1'
const DESK = '/desk/new/union-statutory-meetings?step=notify'
const trades = [...'麵糖茶米鞋帽傘筆紙布']
const ids = new Map<string, string>()
const errors: unknown[] = []
let house: TestHouse
let app: ReturnType<typeof openApp>

const enter = async (values: Record<string, unknown>) => {
  const common = { seat: '示範市示範東區示範路1號', members: 40, president: '示範理事長', termTo: '2028-01-01' }
  const certificate = { certificateNo: `示範字第${ids.size + 1}號`, registeredOn: '2020-01-01' }
  const acted = await house.store.begin(
    deskOf('officer'),
    REGISTER,
    { step: 'enter', values: { ...common, ...certificate, ...values } },
    { at: house.at },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  ids.set(String(values.name), acted.done.id)
  return acted.done
}
before(async () => {
  house = await aHouse(undefined, undefined, chosenByAll)
  app = openApp(house, (line) => line.error && errors.push(line.error))
  for (let nth = 0; nth < 58; nth += 1)
    await enter({
      name: `示範${trades[nth % 10]}業第${nth}職業工會`,
      unionType: 'occupational',
      trade: '示範業',
    })
  await enter({
    name: '測試鐵廠企業工會',
    unionType: 'enterprise',
    enterprise: { name: '隱密實業有限公司', businessNumber: '00000000' },
  })
  const gone = await enter({ name: '測試舊船職業工會', unionType: 'occupational', trade: '示範業' })
  const ended = await house.store.take(
    deskOf('officer'),
    gone.id,
    gone.seq,
    { step: 'dissolve', values: { endReason: 'voted', endedOn: '2026-03-02' } },
    { at: house.at },
  )
  assert.ok('done' in ended, JSON.stringify(ended))
})
after(() => house.drop())

const offered = (page: string) =>
  [...page.matchAll(/<input type="radio" name="union" value="([^"]+)"( checked)?/g)].map(([, id = '', checked]) => ({
    id,
    checked: checked !== undefined,
  }))
const union = (name: string) => ids.get(name) ?? assert.fail(name)
const iron = () => union('測試鐵廠企業工會')
const text = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '')
/** What the search shows: at the portal on the page of the form itself, so that reload and Back find it again. */
async function looked(who: Visitor, at: string, form: Record<string, string>): Promise<string> {
  const answer = await who.post(at, form)
  const [to = ''] = answer.headers.get('location')?.match(/^[^#]*/) ?? []
  return text(to.split('?')[0] === at ? await who.get(to) : answer)
}
async function officer(): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
  return visitor
}

/** Ids of the register entries that are opened meanwhile. */
async function loadedWhile(act: () => Promise<void>): Promise<string[]> {
  const { register } = house.store
  const seen: string[] = []
  house.store.register = async (...asked) => {
    const rows = await register(...asked)
    seen.push(...rows.map(({ id }) => id))
    return rows
  }
  try {
    await act()
  } finally {
    house.store.register = register
  }
  return seen
}

describe('a register of sixty unions', () => {
  test('is not listed: a box and a button stand where the list stood', async () => {
    for (const page of [
      await text(await new Visitor(app).get(PORTAL)),
      await text(await (await officer()).get(DESK)),
    ]) {
      assert.match(page, /<input[^>]+type="search" name="union-words"/)
      assert.match(page, /<button[^>]+name="_find" value="union"/)
      assert.doesNotMatch(page, /<select[^>]+name="union"/)
      assert.doesNotMatch(page, /職業工會/)
      assert.deepEqual(offered(page), [])
    }
  })

  test('is searched by two characters at the portal, with everything typed kept, and the choice goes on', async () => {
    const visitor = new Visitor(app)
    const typed = { 'secretary.name': '林測試', 'secretary.phone': '0900-000-001' }
    const page = await looked(visitor, PORTAL, { ...typed, 'union-words': '鐵廠', _find: 'union' })
    assert.deepEqual(offered(page), [{ id: iron(), checked: false }])
    assert.match(page, /測試鐵廠企業工會・企業工會/)
    assert.match(page, /找到 1 筆/)
    assert.match(page, /name="union-words" value="鐵廠"/)
    for (const one of Object.values(typed)) assert.ok(page.includes(one), one)

    const next = await visitor.post(PORTAL, { ...typed, union: iron(), 'union-words': '鐵廠' })
    assert.equal(next.status, 303, await next.clone().text())
    assert.equal(next.headers.get('location'), '/apply/union-statutory-meetings/2')
    const again = await text(await visitor.get(PORTAL))
    assert.deepEqual(offered(again), [{ id: iron(), checked: true }])
    assert.match(await text(await visitor.get('/apply/union-statutory-meetings/review')), /測試鐵廠企業工會/)
  })

  test('is searched at the desk, what is chosen stays beside what is found, and a case begins with it', async () => {
    const visitor = await officer()
    const typed = {
      meetingType: 'members-assembly',
      session: 'regular',
      meetingOn: '2026-04-20',
      meetingAt: '10:00',
      place: '示範會議室',
      agenda: '示範議程',
      noticeOn: '2026-03-02',
      'secretary.name': '林測試',
      'secretary.phone': '0900-000-001',
      'secretary.email': 'union@example.test',
    }
    const first = await visitor.post(DESK, { ...typed, 'union-words': '鐵廠', _find: 'union' })
    assert.deepEqual(offered(await text(first)), [{ id: iron(), checked: false }])
    const page = await text(
      await visitor.post(DESK, { ...typed, union: iron(), 'union-words': '糖業', _find: 'union' }),
    )
    const both = offered(page)
    assert.equal(both.length, 7)
    assert.deepEqual(
      both.filter((one) => one.checked).map((one) => one.id),
      [iron()],
    )
    assert.ok(page.includes('示範會議室') && page.includes('示範議程'))

    const begun = await visitor.post(DESK, { ...typed, union: iron() })
    assert.equal(begun.status, 303, await begun.clone().text())
    const at = begun.headers.get('location') ?? ''
    const loaded = await loadedWhile(async () =>
      assert.match(await text(await visitor.get(at)), /測試鐵廠企業工會・企業工會/),
    )
    assert.deepEqual(loaded, [iron()], 'the page of a case loads the entries it names and no other')
  })

  test('gives at most thirty, and says that there are more', async () => {
    for (const [visitor, at] of [
      [new Visitor(app), PORTAL],
      [await officer(), DESK],
    ] as const) {
      const page = await looked(visitor, at, { 'union-words': '職業', _find: 'union' })
      assert.equal(offered(page).length, 30)
      assert.match(page, /只列出 30 筆/)
    }
  })

  test('says beside the box what is wrong: too short, or nothing found', async () => {
    for (const [visitor, at] of [
      [new Visitor(app), PORTAL],
      [await officer(), DESK],
    ] as const) {
      for (const words of ['', '鐵']) {
        const page = await looked(visitor, at, { 'union-words': words, _find: 'union' })
        assert.match(page, /id="f-union-words-problem">請輸入名稱中連續的兩個字以上/)
        assert.match(page, /aria-describedby="f-union-words-problem" aria-invalid="true"/)
      }
      const page = await looked(visitor, at, { 'union-words': '<b>無此', _find: 'union' })
      assert.match(page, /查無「&lt;b>無此」/)
    }
  })

  test('shows a stranger open facts only: nothing is found by what is not shown to them', async () => {
    const find = async (words: string) =>
      offered(await looked(new Visitor(app), PORTAL, { 'union-words': words, _find: 'union' }))
    for (const words of ['隱密', '隱密實業', '00000000', '理事長']) assert.deepEqual(await find(words), [], words)
    const desk = await officer()
    for (const words of ['隱密', '00000000'])
      assert.deepEqual(
        offered(await text(await desk.post(DESK, { 'union-words': words, _find: 'union' }))).map((one) => one.id),
        [iron()],
        words,
      )
  })

  test('gives only entries in the wanted states, and names none other that an address or a form brings', async () => {
    const gone = union('測試舊船職業工會')
    for (const [visitor, at] of [
      [new Visitor(app), PORTAL],
      [await officer(), DESK],
    ] as const) {
      assert.deepEqual(offered(await looked(visitor, at, { 'union-words': '舊船', _find: 'union' })), [])
      const brought = await looked(visitor, at, { union: gone, 'union-words': '鐵廠', _find: 'union' })
      assert.deepEqual(brought.includes('舊船'), false)
      assert.deepEqual(
        offered(brought).map((one) => one.id),
        [iron()],
      )
    }
    assert.doesNotMatch(await text(await new Visitor(app).get(`${PORTAL}?union=${gone}`)), /舊船/)
    assert.deepEqual(offered(await text(await new Visitor(app).get(`${PORTAL}?union=${iron()}`))), [
      { id: iron(), checked: true },
    ])
  })

  test('is small again below its length: then all of it is a list', async () => {
    assert.equal(await house.store.outgrows(system, REGISTER, ['active'], 58), true)
    assert.equal(await house.store.outgrows(system, REGISTER, ['active'], 59), false)
    assert.equal(await house.store.outgrows(system, REGISTER, ['dissolved'], 0), true)
  })

  test('no page brought an error of ours', () => assert.deepEqual(errors, []))
})

test('every register that a form of the portal asks for has an open fact to be found by', () => {
  const hidden = house.programmes.flatMap((programme) =>
    (programme.portal?.pages ?? []).flatMap(({ fields }) =>
      fields
        .filter((name) => {
          const field = programme.fields[name]
          if (field?.kind !== 'entry') return false
          // Of bodies only those are offered for which somebody holds a mandate.
          if (Object.values(programme.roles).some((role) => role.kind === 'party' && role.body === name)) return false
          const theirs = house.store.programme(field.of).fields
          return !(field.shows ?? ['name']).some((one) => theirs[one] && sensitivityOf(theirs[one]) === 'open')
        })
        .map((name) => `${programme.id}.${name}`),
    ),
  )
  assert.deepEqual(hidden, [])
})

test('in a browser, narrow and wide: found by Enter, shut to nobody, and no wider than the page', async () => {
  const { base, close } = await served(app)
  const browser = await openBrowser()
  try {
    for (const width of [390, 1280]) {
      const page = await (await browser.newContext({ locale: 'zh-TW', viewport: { width, height: 900 } })).newPage()
      const sound = async () => {
        assert.deepEqual(await axe(page), [], page.url())
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}/${width}-${(shots += 1)}.png`, fullPage: true })
      }
      await page.goto(base + PORTAL)
      await sound()
      await page.fill('[name=union-words]', '鐵')
      await page.click('[name=_find]')
      await sound()
      await page.fill('[name=union-words]', '糖業')
      await Promise.all([page.waitForNavigation(), page.press('[name=union-words]', 'Enter')])
      assert.equal(await page.locator('[name=union]').count(), 6)
      await sound()
    }
  } finally {
    await browser.close()
    await close()
  }
})
let shots = 0
