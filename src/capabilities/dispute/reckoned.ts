// The claims a calculator carried over, worked out again from their facts: the case, not the link, says what the law gives.
import { type Field, many, money, type Reason, rule, type Text, t, text } from '#engine'
import { answersOf, owedOf } from '#law/question.ts'
import { shown } from '#law/exact.ts'
import { DISPUTES } from '#law/statutes.ts'

/** No figure of the law depends on the day of asking; it only marks what is due for review. */
const NO_DAY = '1900-01-01'

/** What a claim carries must be a question the law answers. */
export function lawLines(lines: string): { says: Text } | undefined {
  return answersOf(lines, NO_DAY).every((one) => one.ok && owedOf(one.value) !== undefined)
    ? undefined
    : {
        says: t(
          '試算的內容無法重新計算，請回到「勞動權益試算」再帶入一次。',
          'This could not be worked out again. Please carry it over from the calculator once more.',
        ),
      }
}

const claims = many(
  t('請求事項', 'Claims'),
  {
    item: text(t('項目', 'Item')),
    amount: money(t('請求金額', 'Amount claimed'), { optional: true }),
    law: text(t('試算的問題', 'What the calculator was asked'), { optional: true, carried: true }),
  },
  { max: 20 },
)
const ITEMS: Record<string, Text> = {
  wage: t('工資', 'Wages'),
  overtime: t('加班費', 'Overtime pay'),
  leave: t('特別休假未休工資', 'Unused annual leave'),
  severance: t('資遣費', 'Severance pay'),
  notice: t('預告期間工資', 'Pay in lieu of notice'),
  pension: t('退休金', 'Pension'),
  injury: t('職業災害補償', 'Accident compensation'),
}

/** Nothing where no claim came from a calculator. */
export const reckonedClaims = rule({
  name: t('請求金額之法定計算', 'What the law makes of the claims'),
  cites: DISPUTES('§10'),
  reads: { claims } satisfies Record<string, Field>,
  of(c) {
    const because: Reason[] = []
    const rows = c.claims.flatMap((claim) => {
      const answers = claim.law ? answersOf(claim.law, NO_DAY).flatMap((one) => (one.ok ? [one] : [])) : []
      if (answers.length === 0) return []
      const item = ITEMS[claim.item] ?? t('其他', 'Other')
      for (const { outcome } of answers) {
        because.push({
          cites: outcome.cites,
          says: t(`${item.zh}：${outcome.answer.zh}`, `${item.en}: ${outcome.answer.en}`),
        })
        because.push(...outcome.because)
        for (const other of outcome.otherwise)
          because.push({
            cites: outcome.cites,
            says: t(
              `見解不一，另採「${other.reading.zh}」：${other.answer.zh}`,
              `Readings differ; by “${other.reading.en}”: ${other.answer.en}`,
            ),
          })
      }
      const amount = answers.reduce((sum, one) => sum + (owedOf(one.value) ?? 0), 0)
      const claimed = claim.amount as number | undefined
      if (claimed !== undefined && claimed !== amount)
        because.push({
          cites: DISPUTES('§10'),
          says: t(
            `請求 ${shown(claimed)} 元，依所填資料計算為 ${shown(amount)} 元。`,
            `NT$${shown(claimed)} is claimed; from the facts given it comes to NT$${shown(amount)}.`,
          ),
        })
      return [{ item: item.zh, ...(claimed === undefined ? {} : { claimed }), amount }]
    })
    return { value: rows.length > 0 ? rows : undefined, because }
  },
})
