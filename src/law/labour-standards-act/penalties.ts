// 罰鍰額度與公布義務 (勞基法第75至80條之1) by article and by day. It gives a range and never an amount.
import { choice, date, type Decision, NotInForce, type Reason, t, text } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { LSA } from '../statutes.ts'

type Fine = { type: 'fine'; min: number; max: number; aggravated?: true; article: string }
/** Null: the article knows no prison, a fine of the criminal court only. */
type Crime = { type: 'criminal'; maxPrisonMonths: number | null; maxFine: number; article: string }
/** Null: the article is in no list then. 'unknown': it was, or may have been, in a text we have not seen. */
type Lists = Record<string, Fine | Crime | null | 'unknown'>

const L79_1 = [
  '21(1)',
  '22',
  '23',
  '24',
  '25',
  '32',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '49(1)',
  '59',
  '27',
  '33',
  '43',
]
const THIRTY = ['30(1)', '30(2)', '30(3)', '30(6)', '30(7)']
const L79_3 = ['7', '9(1)', '16', '19', '28(2)', '46', '56(1)', '65(1)', '66', '67', '68', '70', '74(2)']
const L78_1 = ['17', '55']
const L78_2 = ['13', '26', '50', '51']
const L77 = ['42', '44(2)', '45(1)', '47', '48', '49(3)', '64(1)']
const all = (articles: readonly string[], fine: Lists[string]): Lists =>
  Object.fromEntries(articles.map((article) => [article, fine]))
const fine = (article: string, min: number, max: number, aggravated?: true): Fine => ({
  type: 'fine',
  min,
  max,
  article,
  ...(aggravated ? { aggravated } : {}),
})
// Before 2011 the amounts stood in yuan; three dollars to one.
const of1984: Lists = {
  ...all([...L79_1, ...THIRTY, '30(5)', '30', ...L79_3], fine('§79', 6_000, 60_000)),
  '49(5)': 'unknown',
  ...all(['5', '6'], 'unknown'),
  ...all([...L78_1, ...L78_2, '56(2)'], { type: 'criminal', maxPrisonMonths: null, maxFine: 90_000, article: '§78' }),
  ...all(L77, { type: 'criminal', maxPrisonMonths: 6, maxFine: 60_000, article: '§77' }),
  '80': fine('§80', 30_000, 150_000),
}
const of2002: Lists = { ...of1984, '49(5)': fine('§79', 30_000, 150_000) }
const of2011: Lists = {
  ...all([...L79_1, ...THIRTY, '30(5)', '30', ...L79_3], fine('§79 I', 20_000, 300_000)),
  ...all(['49(5)'], fine('§79', 90_000, 450_000)),
  ...all([...L78_1, ...L78_2], fine('§78', 90_000, 450_000)),
  // The text of 2011 names paragraph I of §55 only.
  ...all(['55(2)', '55(3)'], null),
  ...all(L77, { type: 'criminal', maxPrisonMonths: 6, maxFine: 300_000, article: '§77' }),
  '5': { type: 'criminal', maxPrisonMonths: 60, maxFine: 750_000, article: '§75' },
  '6': { type: 'criminal', maxPrisonMonths: 36, maxFine: 450_000, article: '§76' },
  '80': fine('§80', 30_000, 150_000),
}
const of2015: Lists = {
  ...of2011,
  ...all([...L78_1, '55(2)', '55(3)'], fine('§78 I', 300_000, 1_500_000)),
  ...all([...L78_2, '56(2)'], fine('§78 II', 90_000, 450_000)),
}
// From 2016 on the lists name paragraphs of §30, no longer the whole article.
const of2016: Lists = { ...of2015, '30': null, '30(5)': fine('§79 II', 90_000, 450_000) }
const of2017: Lists = {
  ...of2016,
  ...all([...L79_1, ...THIRTY], fine('§79 I(1)', 20_000, 1_000_000, true)),
  ...all(['30(5)', '49(5)'], fine('§79 II', 90_000, 450_000, true)),
  ...all(L79_3, fine('§79 III', 20_000, 300_000, true)),
}
const of2019: Lists = {
  ...of2017,
  '17-1(7)': fine('§78 I', 300_000, 1_500_000),
  ...all(['17-1(1)', '17-1(4)'], fine('§78 II', 90_000, 450_000)),
}
export const fines = inForce<Lists>(
  {
    '1984-08-01': of1984,
    '2002-12-27': of2002,
    '2011-07-01': of2011,
    '2015-02-06': of2015,
    '2016-01-01': of2016,
    '2016-12-23': of2017,
    '2019-06-21': of2019,
  },
  t('罰鍰額度', 'Fines by article'),
  LSA('§79'),
)
/** '24(1)(2)' falls back to '24(1)' and '24', as the lists name whole articles. */
export function fineOf(article: string, day: string): Fine | Crime | undefined {
  const list = fines.on(day)
  for (let key = article; key !== ''; key = key.includes('(') ? key.slice(0, key.lastIndexOf('(')) : '') {
    const found = Object.hasOwn(list, key) ? list[key] : undefined
    if (found === 'unknown') throw textNotSeen(key, day)
    if (found) return found
    if (found === null && article.includes('(')) return undefined
  }
  const paragraphs = Object.keys(list).filter((key) => key.startsWith(`${article}(`) && list[key])
  if (paragraphs.length > 0) throw needsParagraph(article, paragraphs)
  return undefined
}
function textNotSeen(article: string, day: string): NotInForce {
  const firstBegins = fines.versions.find(
    ({ from, value }) => from > day && value && value[article] !== 'unknown',
  )?.from
  return new NotInForce(
    t(`第 ${article} 條在 ${day} 的罰則尚未查得。`, `The penalty for §${article} on ${day} is not known to us.`),
    'NOT_IN_FORCE',
    firstBegins ? { firstBegins } : {},
  )
}
const needsParagraph = (article: string, paragraphs: string[]) =>
  new NotInForce(
    t(
      `第 ${article} 條各項罰則不同，請寫到項：${paragraphs.join('、')}。`,
      `The paragraphs of §${article} differ; name one: ${paragraphs.join(', ')}.`,
    ),
    'PARAGRAPH_NEEDED',
    { paragraphs },
  )
type Range = {
  type: 'fine' | 'criminal' | 'none'
  min?: number
  max?: number
  maxAggravated?: number | null
  maxPrisonMonths?: number | null
  maxFine?: number
}
const upTo = ({ maxPrisonMonths: months, maxFine }: Pick<Crime, 'maxPrisonMonths' | 'maxFine'>) => {
  const money = maxFine.toLocaleString('en')
  if (months === null) return t(`${money} 元以下罰金。`, `A criminal fine of up to NT$${money}.`)
  const [zh, en] =
    months % 12 === 0 ? [`${months / 12} 年`, `${months / 12} years`] : [`${months} 個月`, `${months} months`]
  return t(`${zh}以下有期徒刑、${money} 元以下罰金。`, `Up to ${en} in prison, a fine of up to NT$${money}.`)
}
const law = choice(t('法律', 'Law'), { LSA: t('勞動基準法', 'Labor Standards Act') })

export const range = lawRule({
  name: t('罰鍰範圍', 'Range of the fine'),
  cites: LSA('§79'),
  decidedBy: 'date',
  reads: {
    law,
    article: text(t('違反條文', 'Article broken'), {
      help: t('例如 24、30(5)、38(4)。', 'For example 24, 30(5), 38(4).'),
      max: 20,
    }),
    date: date(t('違法行為日', 'Day of the breach')),
  },
  of(c): Decision<Range> {
    const found = fineOf(c.article.replace(/^第|條$|§|\s/g, ''), c.date)
    const because: Reason[] = []
    if (!found)
      return {
        value: { type: 'none' },
        because: [
          {
            cites: LSA('§79'),
            says: t(`第 ${c.article} 條當日沒有罰則。`, `No penalty for §${c.article} on that day.`),
          },
        ],
      }
    if (found.type === 'criminal') {
      const { article, ...value } = found
      return {
        value: { ...value },
        because: [
          { cites: LSA(article), says: t('刑事責任，應移送檢察機關。', 'A criminal offence, for the prosecutor.') },
          { cites: LSA(article), says: upTo(value) },
        ],
      }
    }
    const most = found.aggravated ? found.max * 1.5 : null
    because.push({
      cites: LSA(found.article),
      says: t(
        `處新臺幣 ${found.min.toLocaleString('en')} 元以上 ${found.max.toLocaleString('en')} 元以下罰鍰。`,
        `A fine of NT$${found.min.toLocaleString('en')} to ${found.max.toLocaleString('en')}.`,
      ),
    })
    if (most)
      because.push({
        cites: LSA('§79 IV'),
        says: t(
          `依規模、人數或情節得加重至法定最高額二分之一：${most.toLocaleString('en')} 元。`,
          `For size, number of workers or gravity up to one half more: NT$${most.toLocaleString('en')}.`,
        ),
      })
    because.push({ cites: LSA('§77'), says: t('各次違反分別處罰。', 'Each breach is fined by itself.') })
    return { value: { type: 'fine', min: found.min, max: found.max, maxAggravated: most }, because }
  },
  answer: (of) => {
    return of.type === 'fine'
      ? t(
          `${of.min?.toLocaleString('en')} 元以上 ${of.max?.toLocaleString('en')} 元以下`,
          `NT$${of.min?.toLocaleString('en')} to ${of.max?.toLocaleString('en')}`,
        )
      : of.type === 'none'
        ? t('沒有罰則', 'No penalty')
        : t('刑事責任', 'A criminal offence')
  },
  notices: [
    t(
      '這裡只給範圍；金額由承辦人依裁量基準說明理由後決定。',
      'This is a range; the officer decides the amount and gives the reasons.',
    ),
  ],
})
const duty = inForce<{ duty: 'none' | 'may' | 'must' | 'mustDetailed'; article: string; says: ReturnType<typeof t> }>(
  {
    '1984-08-01': { duty: 'none', article: '§79', says: t('沒有公布規定。', 'No publication.') },
    '2011-07-01': { duty: 'may', article: '§79 III', says: t('得公布名稱。', 'The name may be published.') },
    '2015-02-06': {
      duty: 'must',
      article: '§80-1',
      says: t('應公布名稱及負責人。', 'Name and responsible person must be published.'),
    },
    '2020-06-12': {
      duty: 'mustDetailed',
      article: '§80-1',
      says: t(
        '應公布名稱、負責人、處分期日、違反條文及罰鍰金額。',
        'Name, person, date, article and amount must be published.',
      ),
    },
  },
  t('公布義務', 'Duty to publish'),
  LSA('§80-1'),
)
export const publication = lawRule({
  name: t('公布義務', 'Duty to publish'),
  cites: LSA('§80-1'),
  decidedBy: 'date',
  reads: { law, date: date(t('處分日', 'Day of the decision')) },
  of(c) {
    const found = duty.on(c.date)
    return {
      value: { duty: found.duty },
      because: [
        { cites: LSA(found.article), says: found.says },
        {
          cites: LSA('§79 III', '2011-06-29'),
          says: t('100年7月1日起得公布。', 'From 2011-07-01 it might be published.'),
        },
        { cites: LSA('§80-1'), says: t('104年2月6日起應公布。', 'From 2015-02-06 it must be.') },
      ],
    }
  },
  answer: ({ duty: found }) =>
    ({
      none: t('沒有公布規定', 'No publication'),
      may: t('得公布', 'May be published'),
      must: t('應公布', 'Must be published'),
      mustDetailed: t('應公布，含日期、條文、金額', 'Must be published with date, article and amount'),
    })[found],
})
