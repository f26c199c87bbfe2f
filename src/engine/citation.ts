// Where a duty, an amount or a right comes from: an article of a law, a point of a city scheme, a published document.
import { t, type Text } from './text.ts'

export type Citation = {
  law: Text
  article: string
  url?: string
  /** The short name of the law in our own references: LSA, LPA. */
  code?: string
  /** The day the text cited was promulgated, where it is not today's. */
  version?: string
}

/**
 * Names a law once; the result cites its articles: paragraphs in Roman numbers, items in brackets.
 * @example const act = statute(t('勞資爭議處理法', 'Act for Settlement of Labor-Management Disputes'), 'N0020007'); act('§12 I')
 */
export function statute(law: Text, pcode?: string, code?: string): (article: string, version?: string) => Citation {
  const url = pcode && `https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=${pcode}`
  return (article, version) => ({
    law,
    article,
    ...(url ? { url } : {}),
    ...(code ? { code } : {}),
    ...(version ? { version } : {}),
  })
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** 「勞資爭議處理法第12條第1項第2款」, and 'Act for …, §12 I(2)' in English. */
export function cited({ law, article, version }: Citation): Text {
  const old = version ? t(`（${version} 公布條文）`, ` (text of ${version})`) : t('', '')
  const [, from, to] = /^§§(\d+)[–-](\d+)$/.exec(article) ?? []
  if (from && to) return t(`${law.zh}第${from}條至第${to}條${old.zh}`, `${law.en}, ${article}${old.en}`)
  const [, number, paragraph, item] = /^§(\d+(?:-\d+)?)(?: ([IVX]+))?(?:\((\d+)\))?$/.exec(article) ?? []
  if (!number) return t(`${law.zh}${article}${old.zh}`, `${law.en}, ${article}${old.en}`)
  const [main, sub] = number.split('-')
  const zh = [
    `${law.zh}第${main}條`,
    sub ? `之${sub}` : '',
    paragraph ? `第${ROMAN.indexOf(paragraph)}項` : '',
    item ? `第${item}款` : '',
    old.zh,
  ]
  return t(zh.join(''), `${law.en}, ${article}${old.en}`)
}
