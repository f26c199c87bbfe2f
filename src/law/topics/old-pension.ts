// 舊制退休金: what is asked under it.
import { t } from '#engine'

export const name = t('舊制退休金', 'Old-scheme pension')
export { pension } from '../labour-standards-act/old-pension.ts'
export { eligibility, compulsoryAge } from '../labour-standards-act/retirement.ts'
