// 年資: what is asked under it.
import { t } from '#engine'

export const name = t('年資', 'Length of service')
export { service } from '../civil-code/service-length.ts'
