// 職業安全衛生人員與組織: what is asked under it.
import { t } from '#engine'

export const name = t('安全衛生人員與組織', 'Safety staff and organisation')
export { staff } from '../safety-act/staffing.ts'
export { unit, headOffice } from '../safety-act/safety-unit.ts'
export { headcount } from '../safety-act/size.ts'
export { health } from '../safety-act/health-service.ts'
export {
  committee,
  committeeTerm,
  nextMeetingBy,
  recordsUntil,
  substituteUntil,
} from '../safety-act/safety-committee.ts'
