// 大量解僱 (大量解僱勞工保護法第2條): whether dismissals reach the threshold, when the plan is due, and the travel ban of §12.
import { addDays, band, date, MissingFacts, money, type Reason, t, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { CIVIL, MASS } from '../statutes.ts'

/** One clause: for these headcounts of the plant (or the business), more than `over` of it in 60 days, or more than `inADay` in one. */
type Clause = {
  clause: number
  of: 'plant' | 'unit'
  from: number
  to: number
  over: { share: number } | { count: number }
  inADay?: number
}
const ALL = Number.MAX_SAFE_INTEGER
const clauses = inForce<{ text?: string; clauses: readonly Clause[] }>(
  {
    '2003-05-07': {
      text: '2003-02-07',
      clauses: [
        { clause: 1, of: 'plant', from: 0, to: 29, over: { count: 10 } },
        { clause: 2, of: 'plant', from: 30, to: 199, over: { share: 3 }, inADay: 20 },
        { clause: 2, of: 'plant', from: 200, to: ALL, over: { share: 3 }, inADay: 50 },
        { clause: 3, of: 'unit', from: 500, to: ALL, over: { share: 5 } },
      ],
    },
    '2008-05-25': {
      text: '2008-05-23',
      clauses: [
        { clause: 1, of: 'plant', from: 0, to: 29, over: { count: 10 } },
        { clause: 2, of: 'plant', from: 30, to: 199, over: { share: 3 }, inADay: 20 },
        { clause: 3, of: 'plant', from: 200, to: 499, over: { share: 4 }, inADay: 50 },
        { clause: 4, of: 'unit', from: 500, to: ALL, over: { share: 5 } },
      ],
    },
    '2014-06-06': {
      clauses: [
        { clause: 1, of: 'plant', from: 0, to: 29, over: { count: 10 } },
        { clause: 2, of: 'plant', from: 30, to: 199, over: { share: 3 }, inADay: 20 },
        { clause: 3, of: 'plant', from: 200, to: 499, over: { share: 4 }, inADay: 50 },
        { clause: 4, of: 'plant', from: 500, to: ALL, over: { share: 5 }, inADay: 80 },
        { clause: 5, of: 'unit', from: 0, to: ALL, over: { count: 200 }, inADay: 100 },
      ],
    },
  },
  t('大量解僱門檻', 'Thresholds of mass redundancy'),
  MASS('§2 I'),
)
const count = (zh: string, en: string, more = {}) => whole(t(zh, en), { max: 10_000_000, ...more })

const NAME = t('是否構成大量解僱', 'Is it a mass redundancy?')
export const threshold = lawRule({
  name: NAME,
  cites: MASS('§2 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('達到人數的日期', 'Day the number is reached')),
    plantHeadcount: count('同一廠場僱用人數', 'Workers of the plant', {
      help: t(
        '60 日內第一次解僱前一日的人數；不含定期契約外籍勞工。',
        'On the day before the first dismissal; without fixed-term foreign workers.',
      ),
    }),
    plantIn60Days: count('廠場 60 日內解僱人數', 'Dismissed at the plant in 60 days'),
    plantMaxInOneDay: count('廠場單日最多解僱人數', 'Most dismissed at the plant in one day'),
    unitHeadcount: count('事業單位僱用人數', 'Workers of the whole business', { optional: true }),
    unitIn60Days: count('事業單位 60 日內解僱人數', 'Dismissed in the business in 60 days'),
    unitMaxInOneDay: count('事業單位單日最多解僱人數', 'Most dismissed in the business in one day'),
  },
  spares: ['unitHeadcount'],
  of(c) {
    const law = clauses.on(c.date)
    const because: Reason[] = []
    const met = new Set<number>()
    // Until 2014-06-05 the last clause asked for a share of the whole business, so its headcount has to be known.
    if (c.unitHeadcount === undefined && law.clauses.some(({ of, over }) => of === 'unit' && 'share' in over))
      throw new MissingFacts(NAME, ['unitHeadcount'])
    for (const one of law.clauses) {
      const [head, gone, inADay] =
        one.of === 'plant'
          ? [c.plantHeadcount, c.plantIn60Days, c.plantMaxInOneDay]
          : [c.unitHeadcount ?? c.plantHeadcount, c.unitIn60Days, c.unitMaxInOneDay]
      if (head < one.from || head > one.to) continue
      const over = 'share' in one.over ? gone * one.over.share > head : gone > one.over.count
      const day = one.inADay !== undefined && inADay > one.inADay
      if (over || day) met.add(one.clause)
      const limit =
        'share' in one.over
          ? t(`${head} 人的 1/${one.over.share}`, `1/${one.over.share} of ${head}`)
          : t(`${one.over.count} 人`, `${one.over.count}`)
      because.push({
        cites: MASS(`§2 I(${one.clause})`, law.text),
        says: t(
          `60 日內 ${gone} 人，門檻為逾 ${limit.zh}${one.inADay ? `，或單日逾 ${one.inADay} 人（最多 ${inADay} 人）` : ''}：${over || day ? '達到' : '未達'}`,
          `${gone} in 60 days against more than ${limit.en}${one.inADay ? `, or more than ${one.inADay} in a day (at most ${inADay})` : ''}: ${over || day ? 'reached' : 'not reached'}`,
        ),
      })
    }
    return { value: { isMass: met.size > 0, clauses: [...met].toSorted((a, b) => a - b) }, because }
  },
  answer: ({ isMass }) =>
    isMass
      ? t('構成大量解僱，要提解僱計畫書', 'It is a mass redundancy: a plan is due')
      : t('未達大量解僱門檻', 'The threshold is not reached'),
  notices: [
    t('「逾」是超過，剛好等於不算；60 日為任意連續 60 日。', '“More than” is strict; 60 days are any run of sixty.'),
  ],
})
export const planDeadline = lawRule({
  name: t('解僱計畫書期限', 'When the plan is due'),
  cites: MASS('§4 I'),
  decidedBy: 'thresholdDate',
  reads: { thresholdDate: date(t('達到門檻的日期', 'Day the threshold is met')) },
  of: (c) => ({
    value: { latestPlanDate: addDays(c.thresholdDate, -60) },
    because: [
      {
        cites: MASS('§4 I'),
        says: t(`60 日前：${addDays(c.thresholdDate, -60)}`, `Sixty days before: ${addDays(c.thresholdDate, -60)}`),
      },
      { cites: CIVIL('§120 II'), says: t('始日不算入。', 'The first day is not counted.') },
    ],
  }),
  answer: ({ latestPlanDate }) =>
    t(`最晚 ${latestPlanDate} 通知並公告`, `Notify and post at the latest on ${latestPlanDate}`),
})
export const travelBan = lawRule({
  name: t('限制出境門檻', 'Threshold of the travel ban'),
  cites: MASS('§12 I'),
  reads: { headcount: count('僱用人數', 'Workers'), owed: money(t('積欠總額', 'Owed in all')) },
  of(c) {
    const limit =
      c.headcount < 10
        ? undefined
        : band(
            [
              [10, 29, 3_000_000],
              [30, 99, 5_000_000],
              [100, 199, 10_000_000],
              [200, ALL, 20_000_000],
            ],
            c.headcount,
          )
    return {
      value: { thresholdMet: limit !== undefined && c.owed >= limit },
      because: [
        {
          cites: MASS('§12 I'),
          says:
            limit === undefined
              ? t('未滿 10 人不適用。', 'No clause under ten workers.')
              : t(`${c.headcount} 人的門檻為 ${limit} 元。`, `For ${c.headcount} workers NT$${limit}.`),
        },
      ],
    }
  },
  answer: ({ thresholdMet }) =>
    thresholdMet ? t('達到門檻', 'The threshold is met') : t('未達門檻', 'The threshold is not met'),
})
