// 行政程序與行政罰: what is asked under it.
import { t } from '#engine'

export const name = t('行政程序', 'Administrative procedure')
export { deadline, processing, restoration } from '../administrative-procedure-act/deadlines.ts'
export { recusal, harassmentInquiryRecusal, recusalReview } from '../administrative-procedure-act/recusal.ts'
export { hearing, noStatement } from '../administrative-procedure-act/hearing.ts'
export { service, publicNotice, substituteRecipient } from '../administrative-procedure-act/service.ts'
export { appealBy, transferBy } from '../administrative-procedure-act/remedies.ts'
export { penaltyLimitation, reduced, oneAct } from '../administrative-penalty-act/penalties.ts'
