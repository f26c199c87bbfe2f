// What a sheet comes to: of a hundred, whatever the criteria weigh.
import { rule, scoreOf, t } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { heaviest, ofHundred, sheet } from '#capabilities/award/index.ts'

export const points = rule({
  name: t('得分', 'Score'), cites: awardRules('評分'), reads: { sheet },
  of(c) {
    const { points: given, most } = scoreOf(c.sheet)
    return { value: ofHundred(given, most), because: [{ cites: awardRules('評分'), says: t(`各項得分乘權重 ${given}，滿分 ${most}，換算百分`, `${given} of ${most} by weight, of a hundred`) }] }
  },
})
export const leading = rule({
  name: t('權重最高項得分', 'Score in the criterion of most weight'), cites: awardRules('名次'), reads: { sheet },
  of(c) {
    const first = heaviest(c.sheet)
    const { points: given, most } = scoreOf(first)
    const [{ zh, en = zh } = { zh: '' }] = first
    return { value: ofHundred(given, most), because: [{ cites: awardRules('名次'), says: t(`同分時比較：${zh}`, `Where means are equal: ${en}`) }] }
  },
})
