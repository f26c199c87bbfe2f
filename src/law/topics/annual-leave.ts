// 特別休假: what is asked under it.
import { t } from '#engine'

export const name = t('特別休假', 'Annual leave')
export { entitlement } from '../labour-standards-act/annual-leave.ts'
export { payout } from '../labour-standards-act/annual-leave-payout.ts'
export { partTime } from '../labour-standards-act/annual-leave-part-time.ts'
export { calendarYear } from '../labour-standards-act/annual-leave-calendar-year.ts'
