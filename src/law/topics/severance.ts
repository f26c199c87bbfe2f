// 資遣費: what is asked under it.
import { t } from '#engine'

export const name = t('資遣費', 'Severance pay')
export { severance } from '../labour-pension-act/severance.ts'
