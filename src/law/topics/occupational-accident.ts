// 職業災害補償: what is asked under it.
import { t } from '#engine'

export const name = t('職業災害補償', 'Occupational accident')
export {
  death,
  deathTopUp,
  disability,
  originalWage,
  injuryBenefit,
  lumpSumAfterTwoYears,
  paymentDeadline,
} from '../labour-standards-act/accident-compensation.ts'
export { mustReport, reportDeadline } from '../safety-act/accident-report.ts'
