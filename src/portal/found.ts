// What the search of the portal may find besides entries: it changes only with a release, so it is read once.
import { type Programme, t, type Text } from '#engine'
import { calculators } from '#features/calculators/list/index.ts'
import { listsOf } from '#features/published/lists.ts'
import { LAWS } from '#features/search/articles.ts'
import { type Findable, indexOf, type Index, ranked } from '#features/search/rank.ts'
import { PLACES, RECKONERS } from '#portal/places.ts'

export type Thing = Findable & { kind: Text; outside?: true }

const SERVICE = t('申辦服務', 'Services', { vi: 'Dịch vụ', id: 'Layanan', th: 'บริการ', fil: 'Serbisyo' })
const CALCULATOR = t('試算', 'Calculators', { vi: 'Tính thử', id: 'Kalkulator', th: 'คำนวณ', fil: 'Kalkulador' })
const LIST = t('名冊與清單', 'Registers and lists')
const PAGE = t('本網站的頁面', 'Pages of this site')
const LAW = t('法規', 'Laws')

/** Best first, at most so many. */
export const foundIn = (programmes: readonly Programme[], typed: string, most = 12): Thing[] => {
  let index = read.get(programmes)
  if (!index) read.set(programmes, (index = indexOf(thingsOf(programmes))))
  return ranked(index, typed.slice(0, 100))
    .slice(0, most)
    .map(({ item }) => item)
}
const read = new WeakMap<readonly Programme[], Index<Thing>>()

/** A thing that is applied for or reckoned comes before one that is only read. */
export function thingsOf(programmes: readonly Programme[]): Thing[] {
  return [
    ...programmes.flatMap((one): Thing[] =>
      one.portal
        ? [
            {
              href: one.portal.apply ? `/services/${one.id}` : `/registers/${one.id}`,
              kind: one.portal.apply ? SERVICE : LIST,
              title: one.portal.want,
              about: one.portal.about,
              words: one.portal.words ?? [],
              more: [one.name, one.purpose, ...(one.portal.needs ?? [])],
              cites: [one.law],
              first: one.portal.apply ? 1.08 : 0.98,
            },
          ]
        : [],
    ),
    ...calculators.map((one): Thing => ({
      href: `/calculators/${one.id}`,
      kind: CALCULATOR,
      title: one.want,
      about: one.about,
      words: one.words,
      more: [one.rule.name],
      cites: [one.rule.cites],
      first: 1.06,
    })),
    ...RECKONERS.map((one): Thing => ({ ...one, kind: CALCULATOR })),
    ...PLACES.map((one): Thing => ({ ...one, kind: PAGE })),
    ...listsOf(programmes).map(({ list }): Thing => ({
      href: `/open/${list.path}`,
      kind: LIST,
      title: list.name,
      about: list.about,
      words: list.words ?? [],
      ...(list.cites ? { cites: [list.cites] } : {}),
    })),
    ...LAWS.flatMap(({ name, url, called }): Thing[] =>
      url
        ? [
            {
              href: url,
              kind: LAW,
              title: name,
              words: called,
              cites: [{ law: name, article: '' }],
              outside: true,
              first: 0.8,
            },
          ]
        : [],
    ),
  ]
}
