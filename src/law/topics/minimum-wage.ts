// 最低工資: what is asked under it.
import { t } from '#engine'

export const name = t('最低工資', 'Minimum wage')
export { lookup, check, dayPay } from '../minimum-wage-act/minimum-wage.ts'
