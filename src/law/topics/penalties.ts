// 罰鍰與公布: what is asked under it.
import { t } from '#engine'

export const name = t('罰鍰與公布', 'Penalties and publication')
export { range, publication } from '../labour-standards-act/penalties.ts'
