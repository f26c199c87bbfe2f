// The search of the portal knows what people call things: everyday words, other spellings, slips, articles, numbers, six languages.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { LANGS, type Lang, type Text } from '#engine'
import { faultsOfWords } from '#engine/check/words.ts'
import { programmes } from '#roll'
import { openApp } from '#app'
import { calculators } from '#features/calculators/list/index.ts'
import { foundIn } from './found.ts'
import { PLACES, RECKONERS } from './places.ts'
import { topicsOf } from './topics.ts'
import { aHouse, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const MEDIATION = '/services/labour-dispute-mediation'
const REPORT = '/services/violation-report-intake'
const ACCIDENT = '/services/occupational-accident-consolation'
const SEVERANCE = '/calculators/severance'
const OVERTIME = '/calculators/overtime'

/** Words typed, and what answers them. */
type Asked = readonly (readonly [typed: string, ...answers: string[]])[]
const EVERYDAY: Asked = [
  ['老闆欠我三個月薪水', MEDIATION, REPORT],
  ['突然被炒魷魚', MEDIATION, SEVERANCE],
  ['店長叫我明天不用來', MEDIATION, SEVERANCE, '/calculators/notice-pay'],
  ['搬貨閃到腰', ACCIDENT, '/calculators/accident-wages'],
  ['中秋節上班有加倍嗎', OVERTIME],
  ['做滿三年有幾天年休', '/calculators/annual-leave'],
  ['離職要不要三十天前講', '/calculators/notice'],
  ['廠長罵人罵得很難聽', REPORT, MEDIATION],
  ['要裁一個人要通知誰', '/services/layoff-notification', '/calculators/layoff-notification'],
  ['想找地方辦研討會', '/services/venue-rental', '/registers/venue-rooms'],
  ['低收入租房子', '/services/labour-housing'],
  ['忘記填到一半的申請', '/resume'],
  ['我的案子到哪了', '/status', '/my-cases'],
  ['查這間公司有沒有被罰過', '/open/violators'],
  ['幾人可以發起工會', '/services/union-registration'],
]
const SLIPS: Asked = [
  ['加搬費', OVERTIME],
  ['資譴費', SEVERANCE],
  ['予告工資', '/calculators/notice-pay', '/calculators/notice'],
  ['育櫻留停', '/calculators/parental-leave'],
  ['職業災害慰間金', ACCIDENT],
  ['匿名減舉', REPORT],
  ['特別修假', '/calculators/annual-leave'],
  ['解雇', MEDIATION, SEVERANCE],
  ['工资被拖欠', MEDIATION, REPORT],
  ['ＯＴ　怎麼算', OVERTIME],
  ['severence pay', SEVERANCE],
  ['overtme pay', OVERTIME],
]
const ARTICLES: Asked = [
  ['第24條', OVERTIME],
  ['勞基法24條', OVERTIME],
  ['勞動基準法第二十四條', OVERTIME],
  ['勞動基準法 § 24', OVERTIME],
  ['LSA article 24', OVERTIME],
  ['第三十八條', '/calculators/annual-leave'],
  ['工會法11條', '/services/union-registration'],
  ['勞基法第80條之1', '/open/violators'],
]
const TONGUES: Record<Exclude<Lang, 'zh'>, Asked> = {
  en: [
    ['my boss has not paid me since June', MEDIATION, REPORT],
    ['got sacked yesterday', MEDIATION, SEVERANCE],
    ['fell off a ladder at the factory', ACCIDENT, '/calculators/accident-wages'],
  ],
  vi: [
    ['công ty nợ lương', MEDIATION, REPORT],
    ['cong ty no luong', MEDIATION, REPORT],
    ['bị đuổi việc', MEDIATION, SEVERANCE],
    ['bi duoi viec', MEDIATION, SEVERANCE],
    ['bi thuong o nha may', ACCIDENT, '/calculators/accident-wages'],
  ],
  id: [
    ['saya dipecat', MEDIATION, SEVERANCE],
    ['gaji belum dibayar 3 bulan', MEDIATION, REPORT],
    ['cuti hamil', '/calculators/maternity'],
  ],
  th: [
    ['โดนไล่ออกกะทันหัน', MEDIATION, SEVERANCE],
    ['ไม่ได้รับเงินเดือน', MEDIATION, REPORT],
    ['ลาคลอดกี่วัน', '/calculators/maternity'],
  ],
  fil: [
    ['tinanggal ako sa trabaho', MEDIATION, SEVERANCE],
    ['hindi nagbabayad ng sahod ang amo', MEDIATION, REPORT],
    ['reklamo sa amo', REPORT, MEDIATION],
  ],
}

let house: TestHouse
let visitor: Visitor
before(async () => {
  house = await aHouse()
  visitor = new Visitor(openApp(house))
})
after(() => house.drop())

const searched = async (typed: string, lang: Lang = 'zh') =>
  (await (await visitor.get(`/search?q=${encodeURIComponent(typed)}&lang=${lang}`)).text()).replaceAll('<!-- -->', '')
const first = (page: string): string[] =>
  [...(/<main[^]*<\/main>/.exec(page)?.[0] ?? '').matchAll(/<h3><a href="([^"]+)"/g)].map(([, href = '']) => href)
/** What was typed and not answered among the first three. */
async function unanswered(asked: Asked, lang: Lang = 'zh'): Promise<string[]> {
  const missed: string[] = []
  for (const [typed, ...answers] of asked) {
    const found = first(await searched(typed, lang)).slice(0, 3)
    if (!found.some((one) => answers.includes(one))) missed.push(`${typed} → ${found.join(' ') || 'nothing'}`)
  }
  return missed
}

describe('what people type leads to what answers it, among the first three', () => {
  test('in everyday words', async () => assert.deepEqual(await unanswered(EVERYDAY), []))
  test('with other characters and slips of the keyboard', async () => assert.deepEqual(await unanswered(SLIPS), []))
  test('by the article of a law', async () => assert.deepEqual(await unanswered(ARTICLES), []))
  for (const [lang, asked] of Object.entries(TONGUES))
    test(`in ${lang}`, async () => assert.deepEqual(await unanswered(asked, lang as Lang), []))
})

describe('numbers are answered as what they are', () => {
  test('a case number, however it is written, leads to its page with the number filled in', async () => {
    for (const typed of ['MD115-000037', 'md115-37', 'ＭＤ115000037', 'MD 115 000037']) {
      const [link = ''] = first(await searched(typed))
      assert.equal(link, '/status?number=MD115-000037', typed)
      assert.match(await (await visitor.get(link)).text(), /<input[^>]*value="MD115-000037"/)
    }
    assert.deepEqual(
      first(await searched('ZZ115-000037')).filter((one) => one.startsWith('/status?')),
      [],
      'no programme has these capitals',
    )
  })
  test('1955 is called by a press, in every language', async () => {
    for (const lang of LANGS)
      for (const typed of ['1955', '打1955', '１９５５'])
        assert.equal(first(await searched(typed, lang))[0], 'tel:1955', `${typed} ${lang}`)
  })
})

test('what is called so comes before what only says so: title, then everyday words, then text', () => {
  const at = (typed: string, href: string) => foundIn(programmes, typed, 50).findIndex((one) => one.href === href)
  assert.equal(at('免費請教律師勞動法令問題', '/services/lawyer-consultation'), 0)
  assert.equal(at('舊制退休金有多少', '/calculators/old-pension'), 0)
  assert.equal(at('加班', OVERTIME), 0, 'before a report, of which 超時工作 is an everyday word')
  assert.equal(at('加班', '/calculators/accident-death'), -1, 'what is only like it by the way is left out')
  assert.ok(at('工會', '/services/union-registration') < at('工會', MEDIATION) || at('工會', MEDIATION) < 0)
})

describe('where nothing is found', () => {
  const OWN: Record<Lang, RegExp> = {
    zh: /找不到符合的內容[^]*請告訴我們少了什麼/,
    en: /Nothing was found[^]*Tell us what is missing/,
    vi: /Không tìm thấy[^]*Hãy cho chúng tôi biết/,
    id: /Tidak ditemukan[^]*Beri tahu kami/,
    th: /ไม่พบข้อมูล[^]*โปรดบอกเรา/,
    fil: /Walang nakita[^]*Sabihin sa amin/,
  }
  for (const lang of LANGS)
    test(`mediation, a report and the line are offered in ${lang}, and a way to say what was missing`, async () => {
      const page = await searched('qxzvwkjqxz', lang)
      const main = /<main[^]*<\/main>/.exec(page)?.[0] ?? ''
      assert.match(main, OWN[lang])
      for (const id of ['labour-dispute-mediation', 'violation-report-intake']) {
        const want = programmes.find((one) => one.id === id)?.portal?.want[lang]
        assert.ok(want && main.includes(`href="/services/${id}">${want}</a>`), id)
      }
      assert.match(main, /href="tel:1955"/)
      assert.match(main, /href="tel:0200000000"/)
      if (lang !== 'zh') assert.doesNotMatch(main.replace(/<h1>.*?<\/h1>/, ''), /\p{Script=Han}/u)
    })
  test('nothing is made up for words that mean nothing here', async () => {
    for (const typed of ['犀牛', '牙醫', '垃圾車', 'qxzvwkjqxz', '%', "'", '\\', 'x'.repeat(500)])
      assert.deepEqual(first(await searched(typed)), [], typed)
  })
})

describe('the words stand beside what they mean', () => {
  /** Everyday words that bring their own thing among the first five. */
  const leading = (href: string, words: readonly string[]) =>
    words.filter((word) => foundIn(programmes, word, 5).some((one) => one.href === href))
  test('every service and register of the portal is found by three of its own', () => {
    const few = programmes.flatMap(({ id, portal }) => {
      if (!portal) return []
      const found = leading(portal.apply ? `/services/${id}` : `/registers/${id}`, portal.words ?? [])
      return found.length >= 3 ? [] : [`${id}: ${found.join('、')}`]
    })
    assert.deepEqual(few, [])
  })
  test('and so is every calculator and every page', () => {
    const all = [
      ...calculators.map((one) => ({ href: `/calculators/${one.id}`, words: one.words })),
      ...RECKONERS,
      ...PLACES,
    ]
    assert.deepEqual(
      all.filter(({ href, words }) => leading(href, words).length < 2 + Number(href.startsWith('/calculators/'))),
      [],
    )
  })
  test('whatever migrant workers are found by is called in their languages too, and so is every page', () => {
    const english: string[] = []
    const called = (where: string, text: Text) => {
      for (const lang of ['vi', 'id', 'th', 'fil'] as const) if (!text[lang]) english.push(`${where} in ${lang}`)
    }
    const theirs = programmes.filter(({ portal }) => portal?.words?.some((word) => /\p{Script=Thai}/u.test(word)))
    for (const { id, portal } of theirs) if (portal) called(id, portal.want)
    for (const { href, title, about, want = title } of PLACES)
      for (const text of [title, about, want]) called(href, text)
    assert.deepEqual(english, [])
    assert.ok(theirs.length >= 9, `${theirs.length} programmes`)
  })
  test('the home page offers pages of the search by the same address and nothing that is not there', async () => {
    const offered = topicsOf(programmes, house.bureau.topics).flatMap(({ wants }) => wants)
    for (const one of [...PLACES, ...RECKONERS].filter(({ topic }) => topic)) {
      const want = offered.find(({ href }) => href === one.href)
      assert.deepEqual([want?.says, want?.about], [one.want ?? one.title, one.about], one.href)
    }
    for (const { href } of offered) {
      const answer = await visitor.get(href)
      const led = answer.headers.get('location')
      assert.equal((led ? await visitor.get(led) : answer).status, 200, href)
    }
  })
  test('an empty list, an empty word and one that stands twice are refused', () => {
    const like = programmes.find((one) => one.portal) ?? assert.fail()
    const withWords = (...words: string[]) =>
      faultsOfWords({ ...like, portal: { ...(like.portal ?? assert.fail()), words }, publishes: {} })
    assert.equal(withWords().length, 1)
    assert.equal(withWords('調解', '').length, 1)
    assert.equal(withWords('臺灣', '台湾').length, 1)
    assert.deepEqual(withWords('調解', '勞基法第24條'), [])
  })
})

test('the published entries are asked for once, however many words, and the ranking takes a few thousandths of a second', async () => {
  const { findStanding } = house.store
  let asked = 0
  house.store.findStanding = (...given) => ((asked += 1), findStanding(...given))
  try {
    await searched('老闆 不給 薪水 加班費 資遣費 特休 勞保')
  } finally {
    house.store.findStanding = findStanding
  }
  assert.equal(asked, 1)
  const took = [...EVERYDAY, ...SLIPS, ...ARTICLES, ...Object.values(TONGUES).flat()].map(([typed]) => {
    const began = performance.now()
    foundIn(programmes, typed)
    return performance.now() - began
  })
  const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity
  assert.ok(p95 < 50, `${p95} ms`)
})
