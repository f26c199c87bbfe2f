// Plays decisions that count as published by article, with the others that the printed percentages leave over. Nobody here exists.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { LSA_ARTICLES } from '#capabilities/enforcement/index.ts'

const PROGRAMME = 'labour-penalties'
/** What a fine of these articles names, to the paragraph that has one. */
const PROVISIONS: Record<string, string> = { 'art-30': '30(5)', 'art-49': '49(5)', 'art-28': '28(2)', 'art-9': '9(1)', 'art-56': '56(1)', 'art-65': '65(1)', 'art-74': '74(2)', 'art-21': '21(1)' }
const TRADES = ['餐飲', '物流', '製造', '百貨', '保全', '清潔', '旅館', '補習', '醫療', '營造']

type Penalty = { law: string; article: string }
const seeding: Seeding = {
  *figures(wanted, context) {
    const days = Math.round((Date.parse(context.to) - Date.parse(context.from)) / 86_400_000)
    const all = [
      ...lsa(wanted),
      ...times(total(wanted, 'osh-fines'), { law: 'osh', article: 'other' }),
      ...times(total(wanted, 'esa-penalties'), { law: 'esa', article: 'other' }),
    ]
    for (const [nth, penalty] of all.entries()) {
      const on = context.workday(addDays(context.from, Math.floor((nth / all.length) * (days - 12))))
      yield carried(penalty, nth, on, context)
    }
  },
  *present(context) {
    for (let nth = 0; nth < 10; nth++) yield underWay(nth, context)
  },
}
export default seeding

const times = (count: number, penalty: Penalty): Penalty[] => Array.from({ length: count }, () => penalty)
const total = (wanted: readonly Wanted[], measure: string) =>
  wanted.find((one) => one.measure === measure && Object.keys(one.dimensions).length === 0)?.value ?? 0

/** The articles that are printed, and the smallest rest that makes every printed percentage come out. */
function lsa(wanted: readonly Wanted[]): Penalty[] {
  const printed = wanted.flatMap(({ measure, dimensions, value }) =>
    measure === 'lsa-penalties' && dimensions.article ? [{ article: dimensions.article, value }] : [],
  )
  const sum = printed.reduce((all, one) => all + one.value, 0)
  const base = total(wanted, 'lsa-penalties') || baseOf(wanted, printed, sum)
  const least = Math.min(...printed.map((one) => one.value))
  const others = LSA_ARTICLES.filter((article) => article !== 'other' && !printed.some((one) => one.article === article))
  let rest = base - sum
  const filled = others.flatMap((article, nth) => {
    const value = Math.min(rest, least - 1, Math.ceil(rest / (others.length - nth)))
    rest -= value
    return value > 0 ? [{ article, value }] : []
  })
  return [...printed, ...filled].flatMap(({ article, value }) => times(value, { law: 'lsa', article }))
}

function baseOf(wanted: readonly Wanted[], printed: { article: string; value: number }[], sum: number): number {
  const shares = new Map(
    wanted.flatMap(({ measure, dimensions, value }) => (measure === 'lsa-penalty-share' && dimensions.article ? [[dimensions.article, value] as const] : [])),
  )
  if (shares.size === 0) return sum
  const rounded = (part: number, whole: number) => Math.floor((part * 20_000 + whole) / (2 * whole)) / 100
  for (let base = sum; base < sum * 20; base++)
    if (printed.every(({ article, value }) => shares.get(article) === undefined || rounded(value, base) === shares.get(article))) return base
  return sum
}

const employer = (nth: number) => `示範${TRADES[nth % TRADES.length]}${nth}有限公司`

function carried({ law, article }: Penalty, nth: number, on: string, { staff, from }: SeedingContext): Play {
  const name = employer(nth)
  return {
    programme: PROGRAMME,
    lines: [
      {
        on, by: staff('officer'), step: 'enter',
        values: {
          respondent: { name }, owner: `示範負責人${nth}`, law, article,
          provision: law === 'lsa' ? (PROVISIONS[article] ?? article.slice(4)) : '示範條文', violatedOn: addDays(on, -90),
          amount: 20_000, decidedOn: on, documentNo: `示勞條字第${from.slice(2, 4)}${String(nth).padStart(5, '0')}號`,
        },
      },
    ],
  }
}

/** Cases at hand, each as far as its number says. */
function underWay(nth: number, { today, staff, workday, from }: SeedingContext): Play {
  const day = (n: number) => workday(addDays(today, -40 + n))
  const name = employer(5000 + nth)
  const article = ['art-24', 'art-36', 'art-32', 'art-30', 'art-22'][nth % 5] ?? 'art-24'
  const provision = PROVISIONS[article] ?? article.slice(4)
  const least = article === 'art-30' ? 90_000 : 20_000
  const lines: Play['lines'][number][] = [
    {
      on: day(0), by: staff('officer'), step: 'propose',
      values: { respondent: { name }, owner: '示範負責人', law: 'lsa', article, violatedOn: addDays(from, -40), facts: '示範違法事實。', contact: { name: '示範連絡人', phone: '0900-000-000' } },
    },
    { on: day(2), by: staff('officer'), step: 'invite', values: { competent: 'yes', opinionBy: addDays(today, nth < 3 ? 5 : -20) < day(2) ? day(2) : addDays(today, nth < 3 ? 5 : -20) } },
    { on: day(20), by: { id: 'respondent', role: 'respondent' }, step: 'hear', values: { opinionWords: '已改善，請從輕。' } },
    { on: day(25), by: staff('officer'), step: 'draft', values: { provision, graver: false, amount: least, grounds: '初次違反，已改善。' } },
    { on: day(28), by: staff('head'), step: 'decide', values: { decidedOn: day(28), documentNo: `示勞條字第${nth}號`, payBy: addDays(today, 20) } },
    { on: day(32), by: staff('officer'), step: 'serve', values: { servedOn: day(32), servedBy: 'post' } },
    { on: day(36), by: staff('accountant'), step: 'pay', values: { payment: least, paidOn: day(36) } },
  ]
  return { programme: PROGRAMME, owner: staff('officer', nth).id, lines: lines.slice(0, 1 + (nth % lines.length)).filter((line) => line.on <= today) }
}
