// 重大職災、停工與檢查: what is asked under it.
import { t } from '#engine'

export const name = t('重大職災與檢查', 'Serious accidents and inspection')
export { accident, inspectorMustCome, majorAccident, monthlyStatistics } from '../safety-act/accident.ts'
export {
  objectionBy,
  complaintResultBy,
  stopWork,
  finePaymentBy,
  sizeClass,
  posting,
  documentsRequestBy,
} from '../safety-act/inspection.ts'
export { imminent } from '../safety-act/imminent-danger.ts'
