// 罰則清單: which sanction follows on the breach of an article. A list says only what has been read; what it does not name is not
// taken for free of penalty.
import { type Dated, NotInForce, t } from '#engine'

export type Fine = {
  type: 'fine'
  min: number
  max: number
  /** Only after an order to improve was missed. */
  afterOrder?: true
  /** The most after the increase for size, nature or gravity. */
  maxAggravated?: number
  article: string
}
export type Crime = { type: 'criminal'; maxPrisonMonths: number; maxFine: number; article: string }
export type Sanction = Fine | Crime
/** What came of the breach, where the Act asks for it. */
export type Result = 'death' | 'threeCasualties' | 'reportableAccident' | 'occupationalDisease'
/** By article, as '13(1)(2)'; with a result as '6(1) / death'. Null: read, and no penalty stands there. */
export type FineList = Record<string, Sanction | null>

export const each = <S>(articles: readonly string[], sanction: S): Record<string, S> =>
  Object.fromEntries(articles.map((article) => [article, sanction]))
export const following = (result: Result, articles: readonly string[]): string[] =>
  articles.map((article) => `${article} / ${result}`)

/** A death and three casualties are accidents to be reported as well. */
const rows = (article: string, result?: Result): string[] => [
  ...(result ? following(result, [article]) : []),
  ...(result === 'death' || result === 'threeCasualties' ? following('reportableAccident', [article]) : []),
  article,
]
/** '12(1)(1)' is looked for under '12(1)' and '12' too, as the lists name whole paragraphs and articles. */
const chain = (article: string): string[] => {
  const up = article.replace(/\([^()]*\)$/, '')
  return up === article ? [article] : [article, ...chain(up)]
}
const rowOf = (list: FineList, article: string, result?: Result) =>
  chain(article)
    .flatMap((one) => rows(one, result))
    .find((key) => Object.hasOwn(list, key))

/**
 * @returns null where the Act has no penalty for it
 * @throws NotInForce where the penalty of that day has not been read, or the article has to be named to the paragraph
 */
export function sanctionOf(table: Dated<FineList>, article: string, day: string, result?: Result): Sanction | null {
  const list = table.on(day)
  const row = rowOf(list, article, result)
  if (row !== undefined) return list[row] ?? null
  const paragraphs = Object.keys(list).filter((key) => key.startsWith(`${article}(`) && !key.includes(' '))
  if (paragraphs.length > 0)
    throw new NotInForce(
      t(
        `第 ${article} 條各項罰則不同，請寫到項款：${paragraphs.join('、')}。`,
        `The paragraphs of §${article} differ; name one: ${paragraphs.join(', ')}.`,
      ),
      'PARAGRAPH_NEEDED',
      { paragraphs },
    )
  throw notRead(table, article, day, result)
}

function notRead(table: Dated<FineList>, article: string, day: string, result?: Result): NotInForce {
  const later = table.versions.find(({ from, value }) => from > day && value && rowOf(value, article, result))
  if (later)
    return new NotInForce(
      t(
        `第 ${article} 條的罰則自 ${later.from} 起才有查得的條文，${day} 尚無。`,
        `The penalty for §${article} is known to us from ${later.from} on; not for ${day}.`,
      ),
      'NOT_IN_FORCE',
      { firstBegins: later.from },
    )
  const results = Object.keys(table.on(day)).filter((key) => key.startsWith(`${article} / `))
  const [zh, en] =
    results.length > 0
      ? [
          '；查得的只有發生特定結果時的罰則，請一併填寫結果',
          '; only what follows with a certain result is: name the result',
        ]
      : ['', '']
  return new NotInForce(
    t(
      `第 ${article} 條在 ${day} 的罰則條文尚未查得${zh}，不以舊條文代答。`,
      `The text of the penalty for §${article} on ${day} has not been seen${en}. The older one is not given in its place.`,
    ),
    'NOT_YET_KNOWN',
  )
}
