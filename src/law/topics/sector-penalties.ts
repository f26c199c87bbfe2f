// 各法罰鍰與公布: what is asked under it.
import { t } from '#engine'

export const name = t('各法罰鍰與公布', 'Penalties of other Acts')
export { range } from '../administrative-penalty-act/sector-fines.ts'
export { applicable } from '../administrative-penalty-act/applicable.ts'
export { publication } from '../administrative-penalty-act/sector-publication.ts'
export { fraudFine } from '../accident-insurance-act/fraud.ts'
