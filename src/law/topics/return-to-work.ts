// 職災勞工重建與復工: what is asked under it.
import { t } from '#engine'

export const name = t('職災勞工復工', 'Return to work')
export {
  rehabAllowance,
  facilityAid,
  facilityApplyBy,
  reviewBy,
  employmentAid,
  keepEmployedUntil,
  followUpUntil,
  cityReportBy,
} from '../accident-insurance-act/return-aids.ts'
export { dismissal, endPay, leaveState, planContent } from '../accident-insurance-act/leaving.ts'
