// 定額進用: what is asked under it.
import { t } from '#engine'

export const name = t('定額進用', 'Disability quota')
export { quota } from '../disability-rights-act/quota.ts'
