// 加班費: what is asked under it.
import { t } from '#engine'

export const name = t('加班費', 'Overtime pay')
export { overtime } from '../labour-standards-act/overtime-pay.ts'
export { hourlyWageRule as hourlyWage } from '../labour-standards-act/hourly-wage.ts'
