// 證號: what is asked under it.
import { t } from '#engine'

export const name = t('證號', 'Identifiers')
export { nationalId, arc, ubn } from '../identifiers/rules.ts'
