// 勞工權益扶助: what is asked under it.
import { t } from '#engine'

export const name = t('勞工權益扶助', 'Rights fund')
export { means, unionMeans, lawyerFeeCap, applyBy, livingAid } from '../legal-aid-rules/rights-fund.ts'
