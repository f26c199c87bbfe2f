// 勞資爭議調解時程: what is asked under it.
import { t } from '#engine'

export const name = t('勞資爭議調解時程', 'Mediation clocks')
export { mediatorTrack, committeeTrack, quorum, rulingDeadline } from '../labour-disputes-act/rules.ts'
