// Amounts, shares and limits of this city's own schemes, each from a day on and with its source. Entries are added, never edited.
import { dated, t } from '#engine'
import { LAND } from '#law/statutes.ts'
import { bonusScheme, courseRules, employmentRules, flatRules, fundRules, half109, half114, hallRules, inspectionRules, lawyerRules, shopRules } from './documents.ts'

/** NT$. What held in 2015–2019 is not in the published documents, so it stays unknown. */
export const consolationForDeath = dated(
  { '2014-01-01': { least: 300_000, most: 300_000 }, '2015-01-01': null, '2020-01-01': { least: 100_000, most: 300_000 } },
  { name: t('職災死亡慰問金', 'Consolation for a death'), source: half109('六（一）1') },
)
export const consolationByGrade = dated<readonly (readonly [from: number, to: number, amount: number])[]>(
  {
    '2014-01-01': [[1, 5, 30_000], [6, 10, 20_000], [11, 15, 10_000]],
    '2015-01-01': null,
    '2020-01-01': [[1, 5, 30_000], [6, 10, 20_000], [11, 15, 10_000]],
  },
  { name: t('職災失能慰問金', 'Consolation by grade of disability'), source: half114('六（一）1') },
)

/** NT$ for a person above the quota in a quarter: the quotient of both published tables. Earlier rates are not published. */
export const bonusRate = dated(
  { '2014-01-01': null, '2019-07-01': 5000 },
  { name: t('每人每季獎勵金', 'Bonus for a person and quarter'), source: half109('五(一)2') },
)
/** Which of the three months counts is not written anywhere: the fewest, until the bureau says otherwise, by the day it holds from. */
export const bonusBasis = dated<'fewest' | 'sum'>(
  { '2014-01-01': 'fewest' },
  { name: t('每季超額人數採計方式', 'How the months of a quarter are counted'), source: bonusScheme('採計') },
)

/** Hundredths paid back, by whole days until the first session; after it has begun, by sessions gone. */
export type Refunds = { before: readonly (readonly [days: number, percent: number])[]; untilThird: number; later: number }
export const courseRefunds = dated<Refunds>(
  { '2014-01-01': { before: [[7, 100], [0, 90]], untilThird: 50, later: 0 } },
  { name: t('退費標準（本局自訂，示範值）', 'Refunds (the bureau’s own, example values)'), source: courseRules('退費'), reviewBy: '2027-12-31' },
)

/** Income of a household by person and month; the published documents say 低收入 without a number. */
export const incomeLimit = dated({ '2010-01-01': 30_000 }, { name: t('每人每月所得上限', 'Highest income by person and month'), source: flatRules('資格') })
/** Months of rent; the law allows two at most. */
export const depositMonths = dated({ '2010-01-01': 2 }, { name: t('押金月數', 'Months of deposit'), source: LAND('§99') })

export const hallPercent = dated<Record<'bureau' | 'union' | 'charity' | 'public', number>>(
  { '2009-01-01': { bureau: 0, union: 50, charity: 70, public: 100 } },
  { name: t('各身分收費百分比', 'Percent of the price by group'), source: hallRules('收費') },
)
/** Two parts of a day or more cost less each. */
export const hallLonger = dated({ '2009-01-01': 90 }, { name: t('連續時段收費百分比', 'Percent for two parts or more'), source: hallRules('連續時段') })
/** Days before the day of use, the most favourable first, and how much of the rent comes back. */
export const hallRefunds = dated<readonly { days: number; percent: number }[]>(
  { '2009-01-01': [{ days: 7, percent: 100 }, { days: 3, percent: 50 }, { days: 0, percent: 0 }] },
  { name: t('取消退費級距', 'Refund by days before use'), source: hallRules('退費') },
)

/** The plan is silent about it: the bureau's own to set. */
export const missedForgiven = dated({ '2024-01-01': 1 }, { name: t('半年內可未到次數', 'Missed appointments missedForgiven in half a year'), source: lawyerRules('未到') })

export type Points = { risky: number; finding: number; findingsMost: number; report: number; reportsMost: number; overtime: number; large: number; medium: number; unseen: number }

/** Weights are the bureau's own plan and no law: another city, or another year, adds an entry. */
export const riskPoints = dated<Points>(
  { '2020-01-01': { risky: 3, finding: 2, findingsMost: 6, report: 3, reportsMost: 9, overtime: 2, large: 2, medium: 1, unseen: 2 } },
  { name: t('風險配分（本局自訂）', 'Points of risk (the bureau’s own)'), source: inspectionRules('風險配分') },
)


/** Whom the rights fund helps, as KH103 and KH109H1 print it. Of 2015–2019 nothing is printed; from 2025 on only figures are, so that of 2020 is the last. */
export const fundConditions = dated<'2014' | '2020'>(
  { '2014-01-01': '2014', '2015-01-01': null, '2020-01-01': '2020' },
  { name: t('權益基金補助條件', 'Conditions of the rights fund'), source: half109('三（一）') },
)
/** The last day for which a report printed them. */
export const fundConditionsPrinted = '2024-12-31'
/** NT$; empty until the bureau enters its own: no report prints an amount, so one person proposes with a reason and another decides. */
export type FundCaps = { lawyer?: number; court?: number; livingMonth?: number; livingMonths?: number }
export const fundCaps = dated<FundCaps>(
  { '2014-01-01': {} },
  { name: t('權益基金補助上限（本局自訂，未定）', 'Most the rights fund pays (the bureau’s own, not set)'), source: fundRules('補助上限'), reviewBy: '2027-12-31' },
)
/** No document says for how long a registration is good, or an opening stands: the bureau's own to set. */
export const registrationMonths = dated({ '2014-01-01': 6 }, { name: t('求職登記有效月數（本局自訂）', 'Months a registration as a jobseeker is good for'), source: employmentRules('登記期限') })
export const openingMonths = dated({ '2014-01-01': 2 }, { name: t('職缺公開月數（本局自訂）', 'Months an opening stands in the list'), source: employmentRules('職缺期限') })

/** Days from the day after the goods came in which an order may be sent back. The bureau's own, until it says otherwise by the day it holds from. */
export const returnDays = dated({ '2014-01-01': 7 }, { name: t('退貨期限（日）', 'Days to send goods back'), source: shopRules('退貨') })
