// Articles of a law as people write them: 勞基法24條, 勞動基準法第二十四條, 第80條之1, LSA §24, article 24.
import type { Citation } from '#engine'
import * as statutes from '#law/statutes.ts'

export type Article = { law?: string; article: string }
/** What a law is called besides its name, by the short name of our references. */
const SHORT: Record<string, readonly string[]> = {
  LSA: ['勞基法', '劳基法', 'labour standards act', 'lsa'],
  'LSA-ER': ['勞基法施行細則', '勞基法細則'],
  LPA: ['勞退條例', '勞退', 'labour pension act'],
  MWA: ['最低工資法'],
  ESA: ['就服法', '就業服務法'],
  MassLayoff: ['大解法', '大量解僱法', '大量解雇勞工保護法'],
  OAIPA: ['災保法', '職災保護法', '職災保險法'],
  PDPRA: ['身權法', '身障法', '身心障礙者權益保障法'],
  DisputesAct: ['勞爭法', '勞資爭議法'],
  GEA: ['性工法', '性平法', '兩性工作平等法', '性別工作平等法', '性別平等工作法'],
  OSH: ['職安法', '勞安法', '職業安全衛生法'],
}

export type Law = { key: string; name: Citation['law']; url?: string; called: readonly string[] }
const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
/** Every law the house cites, longest name first, so that 施行細則 is not taken for the act. */
export const LAWS: readonly Law[] = Object.values(statutes)
  .map((law) => law(''))
  .map(({ law, code, url }) => ({
    key: bare(law.zh),
    name: law,
    ...(url ? { url } : {}),
    called: [
      law.zh,
      law.en,
      ...(SHORT[code ?? ''] ?? Object.entries(SHORT).find(([, names]) => names.includes(law.zh))?.[1] ?? []),
    ].map(bare),
  }))
const NAMES = LAWS.flatMap(({ key, called }) => called.map((name) => [name, key] as const)).toSorted(
  ([a], [b]) => b.length - a.length,
)

const FIGURES = '〇一二三四五六七八九'
/** 二十四 → 24, 一百零三 → 103. */
function figure(text: string): string {
  if (/^\d+$/.test(text)) return text
  let [sum, last] = [0, 0]
  for (const sign of text.replace(/[零○]/g, '〇')) {
    const value = FIGURES.indexOf(sign)
    if (value >= 0) last = value
    else if (sign === '十') [sum, last] = [sum + (last || 1) * 10, 0]
    else if (sign === '百') [sum, last] = [sum + (last || 1) * 100, 0]
  }
  return String(sum + last)
}
const N = '(\\d{1,4}|[〇零○一二三四五六七八九十百]{1,7})'
const WRITTEN = [
  new RegExp(`第? ?${N}(?: ?- ?(\\d{1,4}))? ?[條条](?: ?之 ?${N})?`, 'u'),
  /§ ?(\d{1,4})(?:-(\d{1,4}))?/u,
  /\b(?:article|art\.?|pasal|điều|dieu|มาตรา) ?(\d{1,4})(?:-(\d+))?/u,
]
/** Beside the name of a law a number is an article. */
const BARE = /(?<!\d)(\d{1,3})(?:-(\d{1,2}))?(?!\d)/u

/** The article somebody means and the law, where named; and what else was typed. */
export function articleIn(typed: string): (Article & { rest: string }) | undefined {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/§+/g, '§')
  const law = lawIn(text)
  const found = [...WRITTEN, ...(law ? [BARE] : [])].map((one) => one.exec(text)).find((one) => one !== null)
  if (!found) return undefined
  const [whole, number = '', dash, sub] = found
  const more = sub ?? dash
  const rest = text.replace(whole, ' ').replace(new RegExp(law ? escaped(law.as) : '$^', 'u'), ' ')
  return { ...(law ? { law: law.key } : {}), article: figure(number) + (more ? `-${figure(more)}` : ''), rest }
}
/** The law somebody names, and how. */
export function lawIn(typed: string): { key: string; as: string } | undefined {
  const text = bare(typed)
  const found = NAMES.find(([name]) => text.includes(name))
  return found && { key: found[1], as: found[0] }
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `§24 I(2)` and `§§9–24` of a citation: from which article to which. */
export const holdsArticle = ({ law, article }: Citation, wanted: Article): boolean => {
  if (wanted.law !== undefined && bare(law.zh) !== wanted.law) return false
  const [, from, sub, to] = /^§+(\d+)(-\d+)?(?:[–-](\d+))?/.exec(article) ?? []
  if (from === undefined) return false
  if (to !== undefined) return Number(wanted.article) >= Number(from) && Number(wanted.article) <= Number(to)
  return `${from}${sub ?? ''}` === wanted.article
}
