// What a round must be before it is announced: criteria that count for something, and each juror once.
import { entry, many, questions, rule, t } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { isScored } from '#capabilities/award/index.ts'

const open = { sensitivity: 'open' } as const
export const fields = {
  criteria: questions(t('評分項目與權重', 'Criteria and weights'), { max: 20, help: t('公告後不再變更；每位評審就這些項目評分。', 'They do not change once announced; each juror scores these.') }),
  jury: many(t('評審', 'The jury'), {
    juror: entry(t('評審', 'Juror'), 'rosters', { in: ['active'], ...open }),
  }, { min: 1, max: 30, sensitivity: 'internal', help: t('從在冊人員選取；評審只看得到自己的評分表。', 'Chosen from a roster; jurors see their own sheets and no others.') }),
}

export const scorable = rule({
  name: t('可以評分的項目數', 'Criteria that count'), cites: awardRules('評分'), reads: { criteria: fields.criteria },
  of({ criteria }) {
    const value = criteria.filter(isScored).length
    return { value, because: [{ cites: awardRules('評分'), says: t(`${criteria.length} 項中有 ${value} 項計分`, `${value} of ${criteria.length} criteria count`) }] }
  },
})
export const twice = rule({
  name: t('評審重複', 'A juror twice'), cites: awardRules('評審'), reads: { jury: fields.jury },
  of({ jury }) {
    const value = new Set(jury.map(({ juror }) => juror)).size < jury.length
    return { value, because: [{ cites: awardRules('評審'), says: t(`評審 ${jury.length} 位`, `${jury.length} jurors`) }] }
  },
})
