// 團體協約: what is asked under it.
import { t } from '#engine'

export const name = t('團體協約', 'Collective agreements')
export {
  counterProposalBy,
  qualified,
  refusal,
  arbitration,
  approval,
  unionShop,
} from '../collective-agreement-act/bargaining.ts'
export {
  fixedTerm,
  workProject,
  endIndefinite,
  claimAfterContract,
  dissolved,
  afterExpiry,
} from '../collective-agreement-act/terms.ts'
