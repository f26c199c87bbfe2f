// 勞資爭議法律及生活費用扶助: the central rules of 2024. A city's own rights fund has its own figures, as dated parameters of its programme.
import { addDays, choice, date, money, t, whole } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { AID, CIVIL } from '../statutes.ts'
import { AMENDED, FROM } from './amended.ts'

const limits = inForce(
  { [FROM]: { monthlyIncome: 65_000, assets: 3_000_000, unionAssets: 5_000_000 } },
  t('扶助資力標準', 'Means test'),
  AID('§6'),
)
const FEES = {
  individualInstance: { says: t('個別，每一審級', 'Single, each instance'), cap: 40_000, complex: 60_000 },
  jointInstance: { says: t('共同，每一審級', 'Joint, each instance'), cap: 100_000, complex: 200_000 },
  preservation: { says: t('保全程序', 'Preservation'), cap: 30_000, complex: null },
  paymentOrder: { says: t('督促程序', 'Order for payment'), cap: 10_000, complex: null },
  enforcement: { says: t('強制執行', 'Enforcement'), cap: 40_000, complex: null },
  drafting: { says: t('撰寫書狀', 'Documents'), cap: 10_000, complex: null },
  necessaryCost: { says: t('必要費用', 'Necessary cost'), cap: 50_000, complex: null },
  individualArbitration: { says: t('仲裁，個別', 'Arbitration, single'), cap: 40_000, complex: null },
  jointArbitration: { says: t('仲裁，共同', 'Arbitration, joint'), cap: 100_000, complex: null },
  individualRuling: { says: t('裁決，個別', 'Ruling, single'), cap: 40_000, complex: 60_000 },
  jointRuling: { says: t('裁決，共同', 'Ruling, joint'), cap: 100_000, complex: 200_000 },
} as const
type Fee = keyof typeof FEES
export const fees = inForce<Record<Fee, { cap: number; complex: number | null }>>(
  { [FROM]: FEES },
  t('扶助金額上限', 'Caps of aid'),
  AID('§7 I'),
)
const day = date(t('申請日', 'Day of the application'))

export const means = lawRule({
  name: t('個人資力', 'Means of a person'),
  cites: AID('§6 I'),
  decidedBy: 'date',
  reads: {
    date: day,
    monthlyIncome: money(t('每月收入', 'Monthly income')),
    assetsWithoutOwnHome: money(t('資產（不含自住房屋）', 'Assets without the own home')),
  },
  of(c) {
    const { monthlyIncome, assets } = limits.on(c.date)
    return {
      value: { withinMeans: c.monthlyIncome <= monthlyIncome && c.assetsWithoutOwnHome <= assets },
      because: [
        {
          cites: AID('§6 I'),
          says: t(
            `每月收入逾 ${shown(monthlyIncome)} 元或資產逾 ${shown(assets)} 元者不予扶助。`,
            `Not over NT$${shown(monthlyIncome)} a month, nor assets over NT$${shown(assets)}.`,
          ),
        },
      ],
    }
  },
  answer: ({ withinMeans }) =>
    withinMeans ? t('符合資力標準', 'Within the means test') : t('超過資力標準', 'Over the means test'),
  notices: [AMENDED],
})
export const unionMeans = lawRule({
  name: t('工會資力', 'Means of a union'),
  cites: AID('§6 II'),
  decidedBy: 'date',
  reads: { date: day, liquidAssetsLastYear: money(t('上年度流動資產', 'Liquid assets of last year')) },
  of: (c) => ({
    value: { withinMeans: c.liquidAssetsLastYear <= limits.on(c.date).unionAssets },
    because: [{ cites: AID('§6 II'), says: t('流動資產逾 5,000,000 元者不予扶助。', 'Not over NT$5,000,000.') }],
  }),
  answer: ({ withinMeans }) =>
    withinMeans ? t('符合資力標準', 'Within the means test') : t('超過資力標準', 'Over the means test'),
  notices: [AMENDED],
})
export const lawyerFeeCap = lawRule({
  name: t('律師費扶助上限', 'Cap of aid'),
  cites: AID('§7 I'),
  decidedBy: 'date',
  reads: {
    date: day,
    type: choice(
      t('程序', 'Procedure'),
      Object.fromEntries(Object.entries(FEES).map(([id, { says }]) => [id, says])) as Record<Fee, ReturnType<typeof t>>,
    ),
  },
  of(c) {
    const { cap, complex } = fees.on(c.date)[c.type]
    return {
      value: { cap, complexCap: complex },
      because: [
        {
          cites: AID('§7 I'),
          says: t(
            `上限 ${shown(cap)} 元${complex ? `，案情複雜 ${shown(complex)} 元` : ''}。`,
            `NT$${shown(cap)} at most${complex ? `, NT$${shown(complex)} for a complex case` : ''}.`,
          ),
        },
      ],
    }
  },
  answer: ({ cap }) => t(`最高 ${shown(cap)} 元`, `NT$${shown(cap)} at most`),
  notices: [AMENDED],
})
export const applyBy = lawRule({
  name: t('申請期限', 'When to apply'),
  cites: AID('§3(6)'),
  reads: { procedureStarted: date(t('程序開始日', 'Day the procedure began')) },
  of: (c) => ({
    value: { deadline: addDays(c.procedureStarted, 180) },
    because: [
      { cites: AID('§3(6)'), says: t('各程序開始後 180 日內。', 'Within 180 days of the start of each procedure.') },
      { cites: CIVIL('§120 II'), says: t('始日不算入。', 'The first day is not counted.') },
    ],
  }),
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [AMENDED],
})
export const livingAid = lawRule({
  name: t('生活費用扶助', 'Living aid'),
  cites: AID('§26 III'),
  reads: {
    firstInsuranceGrade: money(t('投保薪資分級表第一級', 'First grade of the insurance table')),
    days: whole(t('天數', 'Days'), { max: 3650 }),
  },
  of(c) {
    const counted = Math.min(c.days, 180)
    const owed = exact(c.firstInsuranceGrade).mul('3/5').mul(counted).div(30)
    return {
      value: { exact: lowest(owed) },
      because: [
        {
          cites: AID('§26 III'),
          says: t(
            `${shown(c.firstInsuranceGrade)} × 60% × ${counted} ÷ 30 ＝ ${shown(owed)} 元；最長 180 日`,
            `${shown(c.firstInsuranceGrade)} × 60% × ${counted} ÷ 30 = NT$${shown(owed)}; 180 days at most`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`),
  notices: [AMENDED],
})
