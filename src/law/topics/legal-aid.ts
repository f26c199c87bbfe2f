// 勞資爭議扶助細節: what is asked under it.
import { t } from '#engine'

export const name = t('勞資爭議扶助', 'Legal and living aid')
export {
  costs,
  costsApplyBy,
  arbitrationFeeCap,
  rulingFeeCap,
  lawyerClaimBy,
  refund,
  payoutBy,
  banUntil,
  outcomeReportBy,
  mediationFirst,
} from '../legal-aid-rules/costs.ts'
export { livingAidApplyBy, livingAidExcluded, jobSearchRecords, overlap } from '../legal-aid-rules/living-aid.ts'
