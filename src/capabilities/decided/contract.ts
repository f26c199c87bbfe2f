// A programme in which one person proposes and another decides.
import { contract, t } from '#engine'

export const decided = {
  byTwo: contract('decided-by-two', t('由兩人決定', 'decided by two'), {
    steps: ['propose', 'approve'],
    second: ['approve'],
  }),
}
