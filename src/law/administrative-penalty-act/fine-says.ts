// 罰則的說法: a sanction as the contract writes it, as steps of a receipt and in one line; and how an article is asked for.
import { choice, type Citation, type Reason, t, type Text, text } from '#engine'
import { shown } from '../exact.ts'
import { step } from '../rule.ts'
import type { Fine, Sanction } from './fine-lists.ts'
import { type Law, LAWS } from './fine-tables.ts'

/** The article broken as a citation: '13(1)(2)' is §13 I(2); what is no article ('obstruction') is cited by the penalty. */
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
function brokenOf(law: Law, article: string): Citation | undefined {
  const [, number, paragraph, item] = /^(\d+(?:-\d+)?)(?:\((\d)\))?(?:\((\d+)\))?(?: |$)/.exec(article) ?? []
  if (!number) return undefined
  const roman = paragraph ? ROMAN[Number(paragraph)] : undefined
  return LAWS[law](`§${number}${roman ? ` ${roman}` : ''}${item ? `(${item})` : ''}`)
}
export const tidy = (article: string) =>
  article
    .replace(/[第條§]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export type Range = {
  type: 'fine' | 'criminal' | 'none'
  min?: number
  max?: number
  maxAggravated?: number | null
  afterOrder?: boolean
  maxPrisonMonths?: number
  maxFine?: number
}
export function rangeOf(found: Sanction | null): Range {
  if (!found) return { type: 'none' }
  if (found.type === 'criminal')
    return { type: 'criminal', maxPrisonMonths: found.maxPrisonMonths, maxFine: found.maxFine }
  const { min, max, maxAggravated = null, afterOrder = false } = found
  return { type: 'fine', min, max, maxAggravated, afterOrder }
}

export function stepsOf(law: Law, article: string, found: Sanction | null): Reason[] {
  const cite = LAWS[law]
  const broken = brokenOf(law, article)
  const first = broken ? [step(broken, `違反條文：${article}。`, `Article broken: ${article}.`)] : []
  if (!found)
    return [
      ...first,
      step(broken ?? cite('罰則'), '該法當日就此沒有罰則。', 'That Act has no penalty for it on that day.'),
    ]
  if (found.type === 'criminal')
    return [
      ...first,
      step(
        cite(found.article),
        `刑事責任，應移送檢察機關：${prison(found.maxPrisonMonths).zh}以下有期徒刑、${shown(found.maxFine)} 元以下罰金。`,
        `A criminal offence, for the prosecutor: up to ${prison(found.maxPrisonMonths).en} in prison, a fine of up to NT$${shown(found.maxFine)}.`,
      ),
    ]
  return [...first, ...fineSteps(cite, found)]
}
const fineSteps = (cite: (article: string) => Citation, found: Fine): Reason[] => [
  step(
    cite(found.article),
    `${found.afterOrder ? '經通知限期改善，屆期未改善者，' : ''}處新臺幣 ${shown(found.min)} 元以上 ${shown(found.max)} 元以下罰鍰。`,
    `${found.afterOrder ? 'After an order to improve was missed: a' : 'A'} fine of NT$${shown(found.min)} to ${shown(found.max)}.`,
  ),
  ...(found.maxAggravated
    ? [
        step(
          cite(found.article),
          `依規模、性質或情節得加重至最高額二分之一：${shown(found.maxAggravated)} 元。`,
          `For size, nature or gravity up to one half more: NT$${shown(found.maxAggravated)}.`,
        ),
      ]
    : []),
]
const prison = (months: number): Text =>
  months % 12 === 0
    ? t(`${months / 12} 年`, months === 12 ? 'one year' : `${months / 12} years`)
    : t(`${months} 個月`, `${months} months`)
export const told = ({ type, min = 0, max = 0, afterOrder, maxPrisonMonths }: Range): Text => {
  if (type === 'none') return t('沒有罰則', 'No penalty')
  if (type === 'criminal')
    return maxPrisonMonths === undefined
      ? t('刑事責任，刑度條文尚未查得', 'A criminal offence; how much has not been seen')
      : t(`刑事責任，${prison(maxPrisonMonths).zh}以下`, `A criminal offence, up to ${prison(maxPrisonMonths).en}`)
  return t(
    `${afterOrder ? '屆期未改善：' : ''}${shown(min)} 元以上 ${shown(max)} 元以下`,
    `${afterOrder ? 'After a missed order: ' : ''}NT$${shown(min)} to ${shown(max)}`,
  )
}

export const law = choice(t('法律', 'Law'), {
  GEA: t('性別平等工作法', 'Gender Equality in Employment Act'),
  ESA: t('就業服務法', 'Employment Service Act'),
  OAIPA: t('勞工職業災害保險及保護法', 'Accident Insurance and Protection Act'),
  OSHA: t('職業安全衛生法', 'Occupational Safety and Health Act'),
  InspectionAct: t('勞動檢查法', 'Labor Inspection Act'),
  CollectiveAgreementAct: t('團體協約法', 'Collective Agreement Act'),
  PDPA: t('個人資料保護法（非公務機關）', 'Personal Data Protection Act, private bodies'),
})
export const article = text(t('違反條文', 'Article broken'), {
  help: t(
    '例如 7、13(2)、5(2)(6)；另有 obstruction（規避、妨礙或拒絕檢查）、36(1) wages、36(1) stop notice、ruling order、27(1) missed order。',
    'For example 7, 13(2), 5(2)(6); besides: obstruction, 36(1) wages, 36(1) stop notice, ruling order, 27(1) missed order.',
  ),
  max: 40,
})
export const notices = [
  t(
    '這裡只給範圍；金額由承辦人依裁量基準說明理由後決定。',
    'This is a range; the officer decides the amount and gives the reasons.',
  ),
  t(
    '職業安全衛生法 115 年 7 月 1 日起：第43條已查得條文，第40、41條刑度據報載，第44至46條未查得；個資法 114 年修正尚未納入。',
    'Safety Act from 2026-07-01: §43 has been read, §§40–41 are as the press reported, §§44–46 have not been seen. The data Act’s change of 2025 is not in it.',
  ),
  t(
    '團體協約法第32條以裁決認定為前提；勞動檢查法第14、15條及協約裁決逾期按次處罰。',
    'Agreements Act §32 needs a ruling first; inspection Act §§14–15 and a ruling missed are fined each time.',
  ),
]
