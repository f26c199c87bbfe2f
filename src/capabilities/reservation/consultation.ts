// Words for half an hour with a lawyer: the mornings on which it is offered and the times of one morning.
import { dated, statute, t } from '#engine'

const plan = statute(t('臺南市政府勞工局113年度施政計畫', 'Tainan Labor Affairs Bureau work plan 2024 (TN113)'))

/** Monday, Thursday and Friday mornings. */
export const mornings = dated<readonly string[]>(
  { '2024-01-01': ['mon', 'thu', 'fri'] },
  { name: t('律師諮詢星期', 'Weekdays of the lawyers'), source: plan('肆（十二）1') },
)
export const times = {
  a: t('9時', '9:00'), b: t('9時30分', '9:30'), c: t('10時', '10:00'), d: t('10時30分', '10:30'), e: t('11時', '11:00'), f: t('11時30分', '11:30'),
}
/** The plan names mornings; half an hour each is the bureau's own to set. */
export const halfHours = {
  a: ['09:00', '09:30'], b: ['09:30', '10:00'], c: ['10:00', '10:30'], d: ['10:30', '11:00'], e: ['11:00', '11:30'], f: ['11:30', '12:00'],
} as const
