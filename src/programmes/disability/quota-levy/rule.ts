// When the levy of a month is due: by the tenth of the month after (施行細則 §16).
import { date, rule, t } from '#engine'
import { PDPRA_ER } from '#law/statutes.ts'

export const payBy = rule({
  name: t('繳納期限', 'To be paid by'),
  cites: PDPRA_ER('§16'),
  reads: { date: date(t('月份', 'Month')) },
  of(c) {
    const [year = 0, month = 0] = c.date.split('-').map(Number)
    const value = month === 12 ? `${year + 1}-01-10` : `${year}-${String(month + 1).padStart(2, '0')}-10`
    return { value, because: [{ cites: PDPRA_ER('§16'), says: t(`次月十日前：${value}`, `By the tenth of the next month: ${value}`) }] }
  },
})
