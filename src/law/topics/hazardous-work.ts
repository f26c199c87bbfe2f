// 局限空間與營造作業: what is asked under it.
import { t } from '#engine'

export const name = t('局限空間與營造', 'Confined spaces and building works')
export { confinedSpace, recordsUntil, dangerPlan } from '../safety-act/confined-space.ts'
export { permit } from '../safety-act/entry-permit.ts'
export { atmosphere, crew, airLineMask } from '../safety-act/oxygen.ts'
export { classD, applyBy, reviewResultBy } from '../safety-act/dangerous-sites.ts'
export { siteDuties } from '../safety-act/building-works.ts'
