// Where a duty, an amount or a right comes from: an article of a law, a point of a city scheme, a published document.
import { t, type Text } from './text.ts'

export type Citation = { law: Text; article: string; url?: string }

/**
 * Names a law once; the result cites its articles.
 * @example const act = statute(t('勞資爭議處理法', 'Act for Settlement of Labor-Management Disputes'), 'N0020007'); act('§12 I')
 */
export function statute(law: Text, pcode?: string): (article: string) => Citation {
  const url = pcode && `https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=${pcode}`
  return (article) => ({ law, article, ...(url ? { url } : {}) })
}

const PARAGRAPHS: Record<string, string> = {
  I: '第1項',
  II: '第2項',
  III: '第3項',
  IV: '第4項',
  V: '第5項',
  VI: '第6項',
}

/** 「勞資爭議處理法第12條第1項」, and 'Act for …, §12 I' in English. */
export function cited({ law, article }: Citation): Text {
  const [, from, to] = /^§§(\d+)[–-](\d+)$/.exec(article) ?? []
  if (from && to) return t(`${law.zh}第${from}條至第${to}條`, `${law.en}, ${article}`)
  const [, number, , paragraph] = /^§(\d+(-\d+)?)(?: ([IV]+))?$/.exec(article) ?? []
  if (!number) return t(`${law.zh}${article}`, `${law.en}, ${article}`)
  const [main, sub] = number.split('-')
  const zh = `${law.zh}第${main}條${sub ? `之${sub}` : ''}${paragraph ? (PARAGRAPHS[paragraph] ?? '') : ''}`
  return t(zh, `${law.en}, ${article}`)
}
