// What is published: who may read it, when it leaves, what stays of it, and that a rebuild gives the same bytes.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { date, loosely, organisation, person, programme, statute, t, text } from '#engine'
import { faults } from '#engine/check/index.ts'
import { fillPresent } from '#demo/fill.ts'
import { roll } from '#roll'
import { openStore, sql, withSession } from '#store'
import { calculators } from '#features/calculators/list/index.ts'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse, withRooms } from '#tests/a-house.ts'

const act = statute(t('示範法', 'Example Act'))
/** A list of names that a law opens for a year: what a list of violators needs of the word. */
const named = programme({
  id: 'example-names',
  version: 1,
  name: t('示範名單', 'Example list of names'),
  code: 'EX',
  unit: 'planning',
  purpose: t('示範', 'Example'),
  law: act('§1'),
  covers: [],
  keep: { years: 1, cites: act('§2') },
  title: 'employer',
  fields: {
    employer: organisation(t('事業單位', 'Employer'), { sensitivity: 'open' }),
    head: person(t('負責人', 'Responsible person'), ['phone'], { sensitivity: 'open' }),
    decidedOn: date(t('處分日', 'Decided'), { sensitivity: 'open' }),
    until: date(t('公布至', 'Until'), { sensitivity: 'open' }),
    reason: text(t('移除原因', 'Why removed'), { sensitivity: 'open' }),
    secret: text(t('內部', 'Internal')),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
  states: {
    listed: { name: t('公布中', 'Listed'), stands: t('依法公布', 'Listed by law') },
    annulled: { name: t('撤銷', 'Annulled'), ends: true },
  },
  steps: {
    list: {
      does: t('公布', 'List'),
      by: 'officer',
      from: 'start',
      to: 'listed',
      asks: ['employer', 'head', 'decidedOn', 'until', 'secret'],
    },
    annul: { does: t('撤銷', 'Annul'), by: 'officer', from: 'listed', to: 'annulled', asks: ['reason'] },
  },
  clocks: {},
  dimensions: {},
  measures: {},
  tables: {},
  publishes: {
    names: {
      name: t('示範名單', 'Example names'),
      about: t('示範', 'Example list'),
      path: 'names',
      while: 'listed',
      as: 'rows',
      heading: 'employer',
      on: 'decidedOn',
      shows: ['head'],
      of: 'employer',
      until: 'until',
      why: ['reason'],
      cites: act('§80-1'),
    },
  },
})

let house: TestHouse
let app: ReturnType<typeof openApp>
let store: ReturnType<typeof openStore>
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  await withRooms(house)
  await fillPresent(house.fillable)
  store = openStore({ ...house.context, pool: house.pool, programmes: [...house.programmes, loosely(named)] })
  house.programmes = store.programmes
  house.store = store
  app = openApp(house, (line) => line.error && console.error(line.error))
})
after(() => house.drop())

const AT = '2026-11-24T09:00:00+08:00'
const everyone = ['desk', 'officer'] as const
const names = ['example-names', 'labour-qa', 'labour-law-news', 'labour-focus-topics']
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const shop = {
  employer: { name: '示範臺北商行', businessNumber: '00000000', phone: '02-0000-0000' },
  head: { name: '示範負責人', phone: '0900-000-001' },
  decidedOn: '2026-11-01',
  secret: '不公開',
}
async function list(until: string, name = shop.employer.name) {
  const acted = await store.begin(
    deskOf(everyone[1], 0, names),
    'example-names',
    { step: 'list', values: { ...shop, employer: { ...shop.employer, name }, until } },
    { at: AT },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done
}
/** What an entry can be reached by in its list: its words and what the list is filtered by. */
const waysTo = async (number: string) =>
  (await house.pool.query('select field, value from published_by where number = $1', [number])).rows
const dump = async () => {
  const rows = []
  for (const table of ['published', 'published_by', 'published_log'])
    rows.push((await house.pool.query(`select to_jsonb(t) as row from ${table} t order by t::text`)).rows)
  return JSON.stringify(rows)
}

describe('the definition of a list', () => {
  const publishes = (more: object) =>
    faults({ ...loosely(named), publishes: { names: { ...named.publishes?.names, ...more } as never } }, {}).filter(
      (one) => one.includes('the list'),
    )

  test('ships where everything in it is open and a law names the names', () => assert.deepEqual(publishes({}), []))
  test('is refused where it shows what is internal', () =>
    assert.match(publishes({ shows: ['secret'] }).join(), /shows secret, which is not open/))
  test('is refused where it names a person and cites no law', () =>
    assert.match(publishes({ cites: undefined }).join(), /cites no law/))
  test('is refused where its day is no date, or a state or field is not there', () => {
    assert.match(publishes({ on: 'reason' }).join(), /its day, which must be date/)
    assert.match(
      publishes({ while: 'nowhere', of: 'nothing' }).join(),
      /nothing, which is no field.*nowhere, which is no state/,
    )
  })
  test('has an address of its own in the whole house', () => {
    const paths = roll.flatMap(({ programme }) => Object.values(programme.publishes ?? {}).map((one) => one.path))
    assert.equal(new Set(paths).size, paths.length)
  })
})

describe('an entry', () => {
  test('is there for everyone in the transaction of its step, without what is nobody’s business', async () => {
    const one = await list('2027-10-31')
    const page = await (await get(`/open/names/${one.number}`)).text()
    assert.match(page, /示範臺北商行/)
    assert.match(page, /示範負責人/)
    const json = await (await get('/open/names/data.json')).text()
    assert.doesNotMatch(json, /0900|02-0000|不公開/)
    assert.match(await (await get('/open/names/of/00000000')).text(), /示範臺北商行/)
    assert.match(await (await get('/open/names?q=台北')).text(), new RegExp(one.number), '臺 is found as 台')
  })

  test('that is taken out answers 410, and only its number, day and the reason stay', async () => {
    const one = await list('2027-10-31')
    const acted = await store.take(
      deskOf('officer', 0, names),
      one.id,
      one.seq,
      { step: 'annul', values: { reason: '訴願撤銷原處分' } },
      { at: AT },
    )
    assert.ok('done' in acted)
    const gone = await get(`/open/names/${one.number}`)
    assert.equal(gone.status, 410)
    const page = await gone.text()
    assert.match(page, /訴願撤銷原處分/)
    assert.doesNotMatch(page, /示範臺北商行|示範負責人/)
    const { rows } = await house.pool.query('select to_jsonb(t) as row from published t where number = $1', [
      one.number,
    ])
    assert.doesNotMatch(JSON.stringify(rows), /示範|範負/)
    assert.deepEqual(await waysTo(one.number), [])
    for (const path of ['/open/names', '/open/names/data.csv', '/open/names/feed.atom'])
      assert.doesNotMatch(
        (await (await get(path)).text()).replace(/<li>[^]*?<\/li>/g, ''),
        new RegExp(one.number),
        path,
      )
  })

  test('is found by words in it, however long, and by nothing longer or beside them', async () => {
    const long = 'x'.repeat(90)
    const one = await list('2027-10-31', `示範高雄 ${long} 商行`)
    assert.ok((await waysTo(one.number)).length > 4)
    const found = async (words: string) =>
      (await store.standing('demo', { list: 'names', today: '2026-11-24', words })).entries.map((entry) => entry.number)
    for (const words of ['高雄', '商行 高雄', long]) assert.deepEqual(await found(words), [one.number], words)
    for (const words of ['雄高', '高雄 臺北', `${long}x`, long.slice(1)])
      assert.deepEqual(await found(words), [], words)
  })

  test('whose lawful period is over is gone at once for readers, and from the tables with the sweep', async () => {
    const one = await list('2026-11-23')
    assert.equal((await get(`/open/names/${one.number}`)).status, 410)
    assert.doesNotMatch(await (await get('/open/names/data.json')).text(), new RegExp(one.number))
    await store.sweep('demo', AT)
    const { rows } = await house.pool.query('select facts, words, gone_on::text from published where number = $1', [
      one.number,
    ])
    assert.deepEqual(rows, [{ facts: null, words: [], gone_on: '2026-11-24' }])
    assert.deepEqual(await waysTo(one.number), [])
    assert.match(await (await get(`/open/names/${one.number}`)).text(), /公布期間已滿/)
  })

  test('that is amended shows the old text until a second person has checked the new one, and then says what changed', async () => {
    const page = await store.standing('demo', { list: 'qa', today: '2026-11-24', by: { topic: 'equality' } })
    const [entry] = page.entries
    assert.ok(entry)
    const id = await store.caseIdOf(system, entry.number)
    const officer = deskOf('officer', 0, names)
    const one = await store.open(system, id ?? '', { purpose: 'test', at: AT })
    assert.ok(one)
    const amended = await store.take(
      officer,
      one.id,
      one.seq,
      { step: 'amend', values: { ...one.values, body: '換成新的內文。', changes: '改寫產假工資' } },
      { at: AT },
    )
    assert.ok('done' in amended, JSON.stringify(amended))
    const address = `/open/qa/${entry.number}`
    assert.doesNotMatch(await (await get(address)).text(), /換成新的內文|改寫產假工資/)
    const confirm = { step: 'confirm', values: { reviewBy: '2027-06-30', changes: '改寫產假工資' } }
    assert.ok(
      'refused' in (await store.take(officer, one.id, one.seq + 1, confirm, { at: AT })),
      'not by whoever amended it',
    )
    assert.ok('done' in (await store.take(deskOf('head', 0, names), one.id, one.seq + 1, confirm, { at: AT })))
    const now = await (await get(address)).text()
    assert.match(now, /換成新的內文/)
    assert.match(now, /改寫產假工資/)
    assert.match(now, /修正.*內文/)
  })
})

describe('a list', () => {
  test('gives the same bytes after a rebuild, in its tables, files and feeds', async () => {
    const paths = [
      '/open/qa/data.json',
      '/open/qa/data.csv',
      '/open/qa/feed.atom',
      '/open/names/data.json',
      '/open/qa',
      '/open/names',
    ]
    const read = () => Promise.all(paths.map(async (path) => (await get(path)).text()))
    const [rows, files] = [await dump(), await read()]
    await store.rebuild('demo')
    assert.equal(await dump(), rows)
    assert.deepEqual(await read(), files)
  })

  test('is read without any right to anything else', async () => {
    const { rows: tables } = await house.pool.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('taitsi_app', oid, 'select')",
    )
    assert.ok(tables.length > 20)
    const seen = await withSession(
      store.db,
      { bureau: 'demo', reach: 'public', actor: { id: 'x', role: 'public' } },
      async (tx) => {
        const found: string[] = []
        for (const { name } of tables)
          if ((await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx)).rows.length > 0) found.push(name)
        return found
      },
    )
    assert.deepEqual(seen.toSorted(), ['published', 'published_by', 'published_log'])
    const words = await withSession(
      store.db,
      { bureau: 'demo', reach: 'public', actor: { id: 'x', role: 'public' } },
      async (tx) => (await sql`select cases_with_words('[["示范"]]', null, 9)`.execute(tx)).rows.length,
    )
    assert.equal(words, 0, 'nor by looking for words of cases')
    const { rows: shut } = await house.pool.query<{ name: string }>(
      `select relname as name from pg_policy join pg_class on pg_class.oid = polrelid where polname = 'not_public' and not polpermissive`,
    )
    assert.deepEqual(
      tables.map((one) => one.name).filter((name) => !shut.some((one) => one.name === name)),
      seen,
      'a table that is added later has to be shut by a policy of its own',
    )
    await assert.rejects(
      withSession(store.db, { bureau: 'demo', reach: 'public', actor: { id: 'x', role: 'public' } }, (tx) =>
        sql`insert into published_log (bureau, programme, list, case_id, number, nth, at, on_day, what) values ('demo', 'x', 'x', gen_random_uuid(), 'x', 0, now(), now(), 'x')`.execute(
          tx,
        ),
      ),
    )
  })

  test('walks its pages by keyset, each entry once', async () => {
    const all = (await store.standing('demo', { list: 'qa', today: '2026-11-24', limit: 100 })).entries.map(
      (one) => one.number,
    )
    const walked: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const page = await store.standing('demo', { list: 'qa', today: '2026-11-24', limit: 5, after })
      walked.push(...page.entries.map((one) => one.number))
      more = page.next !== undefined
      after = page.next
    }
    assert.deepEqual(walked, all)
    assert.ok(all.length >= 12)
  })

  test('answers 304 to whoever has it already, and nonsense with a page', async () => {
    const first = await get('/open/qa/data.json')
    const again = await get('/open/qa/data.json', { 'if-none-match': first.headers.get('etag') ?? '' })
    assert.deepEqual([first.status, again.status], [200, 304])
    for (const path of [
      '/open/nothing',
      '/open/qa/QA999-000001',
      '/open/qa?after=x_y&topic=nonsense',
      '/open/qa/of/%00',
      '/open/qa?q=%00%FF',
      '/open/qa?after=2026-99-99_x',
    ])
      assert.ok((await get(path)).status < 500, path)
  })

  test('has a schema whose fields are those of its file, in the same order', async () => {
    const schema = (await (await get('/open/qa/schema.json')).json()) as {
      properties: { entries: { items: { properties: object } } }
    }
    const [head] = (await (await get('/open/qa/data.csv')).text()).replace('\ufeff', '').split('\r\n')
    assert.equal(
      Object.keys(schema.properties.entries.items.properties)
        .map((name) => `"${name}"`)
        .join(),
      head,
    )
  })
})

describe('what the bureau writes', () => {
  test('embeds only calculators there are', async () => {
    const { entries } = await store.standing('demo', { list: 'qa', today: '2026-11-24', limit: 100 })
    const ids = entries.flatMap((one) =>
      [...JSON.stringify(one.facts).matchAll(/\{calculator:([a-z-]+)\}/g)].map((found) => found[1]),
    )
    assert.ok(ids.length >= 20)
    assert.deepEqual(
      ids.filter((id) => !calculators.some((one) => one.id === id)),
      [],
    )
  })

  test('says so when it is past its day of review', async () => {
    const { entries } = await store.standing('demo', { list: 'qa', today: '2026-11-24', limit: 100 })
    const old = entries.find((one) => String(one.facts.reviewBy) < '2026-11-24')
    assert.match(await (await get(`/open/qa/${old?.number}`)).text(), /已過檢視日期/)
  })
})

describe('the search of the site', () => {
  const found = async (words: string) => (await get(`/search?q=${encodeURIComponent(words)}`)).text()
  test('finds services, calculators, entries, registers and laws by two characters', async () => {
    const page = await found('調解')
    for (const group of ['最符合的', '公開資訊']) assert.match(page, new RegExp(`<h2>${group}</h2>`))
    for (const kind of ['申辦服務', '名冊與清單']) assert.match(page, new RegExp(`<p class="soft">${kind}｜`))
    assert.match(await found('加班'), /\/calculators\/overtime[^]*\/open\/qa\/QA/)
    assert.match(await found('勞動基準'), /law\.moj\.gov\.tw/)
    assert.equal((await found('臺北')).includes('示範臺北商行'), (await found('台北')).includes('示範臺北商行'))
  })
  test('finds a name in every spelling a keyboard has, in a list, in the search of all and in a service, exactly spelt first', async () => {
    const until = '2027-10-31'
    const entries = {
      'Nguyễn Thị Thử Nghiệm': ['Nguyen Thi Thu Nghiem', 'nguyen', 'NGHIỆM'],
      '谷辣斯‧測試達卡': ['谷辣斯•測試達卡', '谷辣斯˙測試', '谷辣斯∙測試達卡', '谷辣斯測試達卡'],
      羣峯測試有限公司: ['群峰測試', '群 峰 測 試', '羣峯'],
      啓明測試商行: ['啟明測試', '启明测试'],
      臺南測試工廠: ['台南測試'],
    }
    for (const [name, spellings] of Object.entries(entries)) {
      const { number } = await list(until, name)
      for (const words of spellings) {
        const { entries: inList } = await store.standing('demo', { list: 'names', today: '2026-11-24', words })
        assert.ok(
          inList.some((one) => one.number === number),
          `${words} in the list`,
        )
        assert.ok((await found(words)).includes(`/open/names/${number}`), `${words} in the search of all`)
      }
    }
    const [plain, old] = [await list(until, '群峰測試行'), await list(until, '羣峯測試行')]
    const order = async (words: string) => {
      const page = await found(words)
      return [plain, old].toSorted((a, b) => page.indexOf(a.number) - page.indexOf(b.number))[0]?.number
    }
    assert.equal(await order('群峰測試行'), plain.number)
    assert.equal(await order('羣峯測試行'), old.number)
    assert.match(await found('劳资争议'), /labour-dispute-mediation/)
  })
  test('helps where nothing is found, and breaks on nothing', async () => {
    assert.match(await found('犀牛'), /找不到符合的內容/)
    for (const words of ['', '%', '_', "'", '\\', '\u0000', '𠮷', 'x'.repeat(500)])
      assert.equal((await get(`/search?q=${encodeURIComponent(words)}`)).status, 200, words)
  })
})
