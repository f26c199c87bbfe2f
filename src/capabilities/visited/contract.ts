// What the page of visits and the telephone need of a programme that visits.
import { contract, t } from '#engine'
import { device, deviceAsks, late, planned, visit } from './index.ts'

export { deviceAsks }

export const visited = contract('visited', t('外出檢查', 'visited'), {
  fields: { ...planned, ...visit, ...device, ...late },
  steps: ['visit', 'visitOffline', 'visitLate'],
  screen: 'visits',
})
