// 性別平等與就業歧視申訴: what is asked under it.
import { t } from '#engine'

export const name = t('平等申訴', 'Equality complaints')
export { complaintRoute, harassmentTimeLimit, remedy, directAppealBy } from '../gender-equality-act/complaints.ts'
export {
  employerInquiry,
  authorityHarassment,
  discriminationReview,
  measuresComplaint,
  correctionBy,
  terminateBy,
  adjustmentUntil,
  headPenaltyLimitation,
} from '../gender-equality-act/inquiry.ts'
export { harassmentDuties, committee, ground } from '../gender-equality-act/duties.ts'
