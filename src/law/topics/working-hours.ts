// 工時: what is asked under it.
import { t } from '#engine'

export const name = t('工時', 'Working hours')
export { daySplit, normalHoursLimit } from '../labour-standards-act/working-hours-day.ts'
export { week } from '../labour-standards-act/working-hours-week.ts'
export { monthlyCap, quarterCap } from '../labour-standards-act/working-hours-caps.ts'
export { rest } from '../labour-standards-act/working-hours-rest.ts'
export { shiftRest, breakRule as break } from '../labour-standards-act/shift-rest.ts'
export { flexible } from '../labour-standards-act/flexible-hours.ts'
