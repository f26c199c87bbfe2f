// What the law says of one employer in one month, field by field, each with the whole receipt (身權法 §38, §43).
import { choice, date, money, rule, t, text, type Text, whole } from '#engine'
import { quota } from '#law/disability-rights-act/quota.ts'
import { PDPRA } from '#law/statutes.ts'


const heads = (zh: string, en: string) => whole(t(zh, en), { min: 0, max: 10_000_000 })
/** The counts of the first of the month. An odd half-timer is dropped on both sides, the reading the law's rule takes when not told. */
export const reads = {
  date: date(t('月份（填當月1日）', 'Month (its first day)')),
  sector: choice(t('公私立別', 'Sector'), { public: t('公立機關(構)', 'Public'), private: t('私立機關(構)', 'Private') }, { sensitivity: 'open' }),
  insuredHeadcount: heads('當月1日參加勞保、公保人數', 'Insured on the first of the month'),
  disabledFull: heads('身障員工（非重度，全時）', 'Disabled, not severe, full time'),
  disabledSevere: heads('重度以上身障員工', 'Severely disabled'),
  halfTimeDisabled: heads('部分工時身障員工（月薪達最低工資一半）', 'Disabled at half the minimum wage or more'),
  belowThresholdDisabled: heads('月薪未達規定的身障員工', 'Disabled below that wage'),
  otherExcluded: heads('依規定不計入的人數', 'Others left out by law'),
}

const part = (name: Text, key: string) =>
  rule({
    name,
    cites: quota.cites,
    reads,
    of(c) {
      const { value, because } = quota.of(c)
      return { value: Number(value[key]), because }
    },
  })
export const required = part(t('法定應進用人數', 'Required'), 'required')
export const counted = part(t('加權後進用人數', 'Employed, weighted'), 'counted')
export const shortfall = part(t('不足人數', 'Shortfall'), 'shortfall')
export const monthlyLevy = part(t('當月差額補助費', 'Levy of the month'), 'monthlyLevy')

/** How many more than the law asks: what a bonus for exceeding the quota is held against. */
export const excess = rule({
  name: t('超額人數', 'Above the quota'),
  cites: PDPRA('§44'),
  reads: { required: whole(t('應進用', 'Required')), counted: whole(t('已進用', 'Employed')) },
  of(c) {
    const value = Math.max(0, c.counted - c.required)
    return { value, because: [{ cites: PDPRA('§44'), says: t(`已進用 ${c.counted} 人，應進用 ${c.required} 人，超額 ${value} 人`, `${c.counted} employed, ${c.required} required: ${value} above the quota`) }] }
  },
})
export const month = rule({
  name: t('名冊月份', 'Month of the register'),
  cites: PDPRA('§38'),
  reads: { date: reads.date },
  of: (c) => ({ value: c.date.slice(0, 7), because: [{ cites: PDPRA('§38'), says: t(`以 ${c.date} 之人數計`, `By the counts of ${c.date}`) }] }),
})

export const statuses = {
  over: t('超額', 'Above quota'),
  exact: t('足額', 'Exactly at quota'),
  under: t('不足額', 'Below quota'),
} as const
export type Status = keyof typeof statuses

/** Above, at or below the quota: the sign of what is employed less what is required. */
export const status = rule({
  name: t('進用情形', 'Standing'),
  cites: PDPRA('§38'),
  reads: { required: whole(t('應進用', 'Required')), counted: whole(t('已進用', 'Employed')) },
  of(c) {
    const value: Status = c.counted > c.required ? 'over' : c.counted === c.required ? 'exact' : 'under'
    return {
      value,
      because: [{ cites: PDPRA('§38'), says: t(`應進用 ${c.required} 人，已進用 ${c.counted} 人：${statuses[value].zh}`, `${c.required} required, ${c.counted} employed: ${statuses[value].en.toLowerCase()}`) }],
    }
  },
})

export const computed = {
  required: whole(t('法定應進用人數', 'Persons required'), { sensitivity: 'open' }),
  counted: whole(t('實際已進用人數（加權）', 'Persons employed (weighted)'), { sensitivity: 'open' }),
  shortfall: whole(t('不足人數', 'Persons missing'), { sensitivity: 'open', min: 0 }),
  monthlyLevy: money(t('當月差額補助費', 'Levy of the month')),
  excess: whole(t('超額人數', 'Above the quota'), { sensitivity: 'open', min: 0 }),
  month: text(t('名冊月份', 'Month of the register'), { shape: 'month', sensitivity: 'open' }),
  quotaStatus: choice(t('進用情形', 'Standing'), statuses, { sensitivity: 'open' }),
}
