// One box for everything: services, calculators, published entries, registers and laws. Each word must be there; what is named so comes first.
import { type Lang, say, t, type Text, wordKey } from '#engine'
import * as statutes from '#law/statutes.ts'
import { wordsTyped } from '#store/read/sought.ts'
import type { Entry } from '#store/types.ts'
import { Empty, proseStart } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import * as payroll from '#features/payroll/words.ts'
import { DIARY, DIARY_ABOUT } from '#features/calculators/diary-page.tsx'
import { calculators } from '#features/calculators/list.ts'
import { show } from '#web/frames/portal.tsx'
import { typed } from '#features/published/ask.ts'
import { type Listed, listsOf, wordsOf } from '#features/published/lists.ts'

type Item = { href: string; title: Text; about?: Text; outside?: true; more?: readonly Text[] }
type Group = { name: Text; items: Item[] }
const TRY = ['加班費', '特休', '資遣', '最低工資', '調解', '職災']

export async function searchPage(c: Ctx) {
  const lang = c.get('lang')
  const words = typed(c.req.query('q'))
  const found = words
    ? await house(c).store.findStanding(house(c).bureau.id, words, today(c))
    : { entries: [], more: false }
  const groups = [...fixed(c).slice(0, 2), publishedOf(c, found.entries, lang), ...fixed(c).slice(2)]
    .map((group) => (group.name === PUBLISHED ? group : { ...group, items: words ? matching(group.items, words) : [] }))
    .filter((group) => group.items.length > 0)
  return show(c, {
    title: words ? t(`搜尋「${words}」`, `Search: ${words}`) : t('搜尋', 'Search'),
    query: words,
    body: (
      <div class="stack wide">
        <h1>
          {words
            ? say(t(`「${words}」的搜尋結果`, `Results for “${words}”`), lang)
            : say(t('搜尋本網站', 'Search this site'), lang)}
        </h1>
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
        {groups.length === 0 ? <Nothing words={words} lang={lang} /> : null}
      </div>
    ),
  })
}

const Found = ({ item, lang }: { item: Item; lang: Lang }) => (
  <li>
    <h3>
      <a href={item.href} rel={item.outside ? 'external' : undefined}>
        {say(item.title, lang)}
      </a>
    </h3>
    {item.about ? <p class="soft">{say(item.about, lang)}</p> : null}
  </li>
)

const Nothing = ({ words, lang }: { words: string; lang: Lang }) => (
  <Empty
    title={say(words ? t('找不到符合的內容', 'Nothing was found') : t('想找什麼？', 'What are you looking for?'), lang)}
  >
    <p>{say(t('兩個字就可以找，例如：', 'Two characters are enough, for example:'), lang)}</p>
    <p class="row">
      {TRY.map((one) => (
        <a href={`/search?q=${encodeURIComponent(one)}`}>{one}</a>
      ))}
    </p>
    <p>
      {say(t('也可以看', 'Or see the '), lang)}
      <a href="/calculators">{say(t('勞動權益試算', 'calculators'), lang)}</a>、
      <a href="/open">{say(t('公開資訊', 'open lists'), lang)}</a>
      {say(t('，或撥 1955 問人。', ', or ask somebody at 1955.'), lang)}
    </p>
  </Empty>
)

const PUBLISHED = t('公開資訊', 'Published')
const both = (words: string): Text => t(words, words)
function publishedOf(c: Ctx, entries: readonly Entry[], lang: Lang): Group {
  const lists = new Map(listsOf(house(c).programmes).map((one): [string, Listed] => [one.list.path, one]))
  const items = entries.flatMap((entry): Item[] => {
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
  return { name: PUBLISHED, items }
}

/** What there is besides entries: it changes only with a release. */
function fixed(c: Ctx): [services: Group, calculators: Group, lists: Group, laws: Group] {
  const open = house(c).programmes.flatMap((one) => (one.portal ? [{ one, portal: one.portal }] : []))
  const service = (register: boolean) =>
    open
      .filter(({ portal }) => !portal.apply === register)
      .map(({ one, portal }): Item => ({
        href: register ? `/registers/${one.id}` : `/services/${one.id}`,
        title: portal.want,
        about: portal.about,
        more: [one.name, one.purpose],
      }))
  const lists = listsOf(house(c).programmes).map(({ list }): Item => ({
    href: `/open/${list.path}`,
    title: list.name,
    about: list.about,
  }))
  return [
    { name: t('申辦服務', 'Services'), items: service(false) },
    {
      name: t('試算', 'Calculators'),
      items: [
        ...calculators.map((one): Item => ({
          href: `/calculators/${one.id}`,
          title: one.want,
          about: one.about,
          more: [one.rule.name],
        })),
        { href: '/calculators/diary', title: DIARY, about: DIARY_ABOUT },
        { href: '/calculators/payroll', title: payroll.TITLE, about: payroll.LEAD },
      ],
    },
    { name: t('名冊與清單', 'Registers and lists'), items: [...service(true), ...lists] },
    {
      name: t('法規', 'Laws'),
      items: Object.values(statutes)
        .map((law) => law(''))
        .flatMap((law): Item[] => (law.url ? [{ href: law.url, title: law.law, outside: true }] : [])),
    },
  ]
}

/** Named so first, in the order of the house after that. */
function matching(items: readonly Item[], typedWords: string): Item[] {
  const words = wordsTyped(typedWords).map(wordKey).filter(Boolean)
  const has = (texts: readonly (Text | undefined)[]) => {
    const key = wordKey(texts.flatMap((one) => Object.values(one ?? {})).join(' '))
    return words.length > 0 && words.every((word) => key.includes(word))
  }
  const all = items.filter((one) => has([one.title, one.about, ...(one.more ?? [])]))
  return [...all.filter((one) => has([one.title])), ...all.filter((one) => !has([one.title]))].slice(0, 10)
}
