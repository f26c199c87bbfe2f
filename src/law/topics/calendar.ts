// 日期與期限: what is asked under it.
import { t } from '#engine'

export const name = t('日期與期限', 'Dates and time limits')
export { toRoc, fromRocCompact, deadlineWithShift, effectiveFromPromulgation } from '../civil-code/time-limits.ts'
