// 大量解僱: what is asked under it.
import { t } from '#engine'

export const name = t('大量解僱', 'Mass redundancy')
export { threshold, planDeadline, travelBan } from '../mass-redundancy-act/mass-redundancy.ts'
