// 職災保險給付: what is asked under it.
import { t } from '#engine'

export const name = t('職災保險給付', 'Accident insurance')
export { averageInsuredSalary } from '../accident-insurance-act/base.ts'
export {
  disabilityAnnuity,
  survivorsAnnuity,
  funeral,
  survivorsLumpSum,
  missing,
} from '../accident-insurance-act/annuities.ts'
export {
  injuryPeriods,
  claimBy,
  payBy,
  disputeBy,
  employerRepayBy,
  afterCoverEnd,
  enrolBy,
  completeBy,
} from '../accident-insurance-act/clocks.ts'
export { commute } from '../accident-insurance-act/commute.ts'
export { careInHospital, careAtHome, uninsuredDeath, uninsuredDisability } from '../accident-insurance-act/aids.ts'
