// 就業服務義務: what is asked under it.
import { t } from '#engine'

export const name = t('就業服務義務', 'Employment service duties')
export {
  salaryDisclosure,
  missingWorkerReport,
  foreignWorkerEntryNotice,
  lodgingChangeNotice,
} from '../employment-service-act/employer-duties.ts'
