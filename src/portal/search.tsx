// One box for everything: services, calculators, pages, registers and laws by what people call them, best first; published entries by
// their words. A case number and the number of the line are answered as what they are.
import { type Lang, say, t, type Text, wordKey } from '#engine'
import { soughtIn } from '#store/read/sought.ts'
import type { Entry } from '#store/types.ts'
import { Empty, proseStart } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { typed } from '#features/published/ask.ts'
import { type Listed, listsOf, wordsOf } from '#features/published/lists.ts'
import { foundIn } from '#portal/found.ts'

type Item = { href: string; title: Text; about?: Text | undefined; kind?: Text; outside?: true | undefined }
const TRY = ['加班費', '特休', '資遣', '最低工資', '調解', '職災']

export async function searchPage(c: Ctx) {
  const lang = c.get('lang')
  const words = typed(c.req.query('q'))
  const found = words
    ? await house(c).store.findStanding(house(c).bureau.id, words, today(c))
    : { entries: [], more: false }
  const things = words ? [...numbersIn(c, words), ...foundIn(house(c).programmes, words)] : []
  const entries = publishedOf(c, found.entries, lang)
  const key = wordKey(words)
  const named = [...key].length > 2 && entries.some(({ title }) => wordKey(title.zh).startsWith(key))
  const groups = [
    { name: BEST, items: things },
    { name: PUBLISHED, items: entries },
  ].filter(({ items }) => items.length > 0)
  if (named && !things.some(({ title }) => wordKey(Object.values(title).join(' ')).includes(key))) groups.reverse()
  return show(c, {
    title: words ? t(`搜尋「${words}」`, `Search: ${words}`) : t('搜尋', 'Search'),
    query: words,
    body: (
      <div class="stack wide">
        <h1>{say(words ? resultsFor(words) : t('搜尋本網站', 'Search this site'), lang)}</h1>
        {groups.map((group) => (
          <section class="stack">
            <h2>{say(group.name, lang)}</h2>
            <ul class="entries">
              {group.items.map((item) => (
                <Found item={item} lang={lang} />
              ))}
            </ul>
          </section>
        ))}
        {found.more ? (
          <p class="soft">
            {say(
              t('公開資訊還有更多符合的，請加字縮小範圍。', 'More published entries match. Add words to narrow it.'),
              lang,
            )}
          </p>
        ) : null}
        {groups.length === 0 ? <Nothing c={c} words={words} lang={lang} /> : <Missing c={c} lang={lang} />}
      </div>
    ),
  })
}

const resultsFor = (words: string): Text =>
  t(`「${words}」的搜尋結果`, `Results for “${words}”`, {
    vi: `Kết quả cho “${words}”`,
    id: `Hasil untuk “${words}”`,
    th: `ผลการค้นหา “${words}”`,
    fil: `Mga resulta para sa “${words}”`,
  })

const Found = ({ item, lang }: { item: Item; lang: Lang }) => (
  <li>
    <h3>
      <a href={item.href} rel={item.outside ? 'external' : undefined}>
        {say(item.title, lang)}
      </a>
    </h3>
    {item.about || item.kind ? (
      <p class="soft">
        {[item.kind, item.about].flatMap((one) => (one ? [say(one, lang)] : [])).join(lang === 'zh' ? '｜' : ' · ')}
      </p>
    ) : null}
  </li>
)

const FOLLOW = t('查詢案件 ', 'Follow case ', {
  vi: 'Tra cứu hồ sơ ',
  id: 'Cek kasus ',
  th: 'ติดตามเรื่อง ',
  fil: 'Subaybayan ang kaso ',
})
const LINE = t('撥打 1955 勞工專線（24 小時、免費）', 'Call 1955, the labour line (free, day and night)', {
  vi: 'Gọi 1955, đường dây lao động (miễn phí, 24 giờ)',
  id: 'Telepon 1955, saluran tenaga kerja (gratis, 24 jam)',
  th: 'โทร 1955 สายด่วนแรงงาน (ฟรี 24 ชั่วโมง)',
  fil: 'Tumawag sa 1955, linya ng manggagawa (libre, 24 oras)',
})

/** A case number leads to the case, a telephone number to the telephone. */
function numbersIn(c: Ctx, words: string): Item[] {
  const plain = words.normalize('NFKC').trim()
  if (/(?:^|\D)1955(?:\D|$)/.test(plain)) return [{ href: 'tel:1955', title: LINE }]
  const codes = new Set(house(c).programmes.map(({ code }) => code))
  const numbers = soughtIn(plain, house(c).programmes).numbers.filter((one) => codes.has(one.replace(/\d.*/, '')))
  const number = numbers.length === 1 ? numbers[0] : numbers.length > 1 ? plain : undefined
  if (number === undefined) return []
  const title = Object.fromEntries(Object.entries(FOLLOW).map(([lang, says]) => [lang, says + number])) as Text
  return [{ href: `/status?number=${encodeURIComponent(number)}`, title }]
}

const NOTHING = t('找不到符合的內容', 'Nothing was found', {
  vi: 'Không tìm thấy',
  id: 'Tidak ditemukan',
  th: 'ไม่พบข้อมูล',
  fil: 'Walang nakita',
})
const WHAT = t('想找什麼？', 'What are you looking for?', {
  vi: 'Bạn tìm gì?',
  id: 'Anda mencari apa?',
  th: 'คุณกำลังหาอะไร',
  fil: 'Ano ang hinahanap mo?',
})
const MAYBE = t('換個說法再找一次，或從這裡開始：', 'Try other words, or begin here:', {
  vi: 'Hãy thử từ khác, hoặc bắt đầu từ đây:',
  id: 'Coba kata lain, atau mulai dari sini:',
  th: 'ลองใช้คำอื่น หรือเริ่มจากที่นี่:',
  fil: 'Subukan ang ibang salita, o magsimula rito:',
})
const RECKON = t('勞動權益試算', 'Labour rights calculators', {
  vi: 'Tính quyền lợi lao động',
  id: 'Hitung hak kerja',
  th: 'คำนวณสิทธิแรงงาน',
  fil: 'Kuwentahin ang karapatan sa trabaho',
})
const OPEN = t('公開資訊', 'Open lists', {
  vi: 'Thông tin công khai',
  id: 'Informasi terbuka',
  th: 'ข้อมูลเปิดเผย',
  fil: 'Bukas na impormasyon',
})
const CITY = t('1999 市民專線', '1999 city line', {
  vi: '1999 đường dây thành phố',
  id: '1999 saluran kota',
  th: '1999 สายด่วนเทศบาล',
  fil: '1999 linya ng lungsod',
})
const TELL = t('沒有您要的？請告訴我們少了什麼：', 'Not what you need? Tell us what is missing: ', {
  vi: 'Không có điều bạn cần? Hãy cho chúng tôi biết: ',
  id: 'Tidak ada yang Anda cari? Beri tahu kami: ',
  th: 'ไม่มีสิ่งที่คุณต้องการ? โปรดบอกเรา: ',
  fil: 'Wala ang kailangan mo? Sabihin sa amin: ',
})
/** Most people who find nothing are owed something or want a wrong to end: what is for that, where it speaks their language. */
const Nothing = ({ c, words, lang }: { c: Ctx; words: string; lang: Lang }) => (
  <Empty title={say(words ? NOTHING : WHAT, lang)}>
    <p>{say(MAYBE, lang)}</p>
    {lang === 'zh' ? (
      <p class="row">
        {TRY.map((one) => (
          <a href={`/search?q=${encodeURIComponent(one)}`}>{one}</a>
        ))}
      </p>
    ) : null}
    {[
      ...house(c).programmes.flatMap(({ id, portal }) =>
        portal?.apply && portal.topic === 'dispute' && portal.want[lang]
          ? [{ href: `/services/${id}`, says: portal.want }]
          : [],
      ),
      { href: 'tel:1955', says: LINE },
      { href: '/calculators', says: RECKON },
      { href: '/open', says: OPEN },
    ].map(({ href, says }) => (
      <p>
        <a href={href}>{say(says, lang)}</a>
      </p>
    ))}
    <Missing c={c} lang={lang} />
  </Empty>
)

const Missing = ({ c, lang }: { c: Ctx; lang: Lang }) => {
  const { phone } = house(c).bureau
  return (
    <p class="soft">
      {say(TELL, lang)}
      <a class="number" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
        {phone}
      </a>{' '}
      <a class="number" href="tel:1999">
        {say(CITY, lang)}
      </a>
    </p>
  )
}

const BEST = t('最符合的', 'Best matches', {
  vi: 'Phù hợp nhất',
  id: 'Paling sesuai',
  th: 'ตรงที่สุด',
  fil: 'Pinakaangkop',
})
const PUBLISHED = t('公開資訊', 'Published')
const both = (words: string): Text => t(words, words)
function publishedOf(c: Ctx, entries: readonly Entry[], lang: Lang): Item[] {
  const lists = new Map(listsOf(house(c).programmes).map((one): [string, Listed] => [one.list.path, one]))
  return entries.flatMap((entry): Item[] => {
    const one = lists.get(entry.list)
    if (!one) return []
    const start = proseStart(wordsOf(one.list.body, entry.facts, lang).text, 80)
    return [
      {
        href: `/open/${entry.list}/${entry.number}`,
        title: both(wordsOf(one.list.heading, entry.facts, lang).text),
        about: both(`${say(one.list.name, lang)}　${start}`),
      },
    ]
  })
}
