// 平均工資: what is asked under it.
import { t } from '#engine'

export const name = t('平均工資', 'Average wage')
export { averageWage } from '../labour-standards-act/average-wage.ts'
