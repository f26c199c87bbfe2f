// Over how many years a plan runs.
import { rule, t, whole } from '#engine'
import { plans } from '#capabilities/indicators/contract.ts'
import { planRules } from '#bureau/documents.ts'

export const span = whole(t('計畫年數', 'Years it runs'), { sensitivity: 'open' })

export const years = rule({
  name: t('計畫年數', 'Years it runs'),
  cites: planRules('年度'),
  reads: { firstYear: plans.fields.firstYear, lastYear: plans.fields.lastYear },
  of: ({ firstYear, lastYear }) => ({ value: lastYear - firstYear + 1, because: [{ cites: planRules('年度'), says: t(`${firstYear} 至 ${lastYear} 年`, `${firstYear} to ${lastYear}`) }] }),
})
