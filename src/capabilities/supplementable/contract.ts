// A programme that asks for what is missing and waits for it, with a day.
import { contract, t } from '#engine'
import { fields } from './index.ts'

export const supplementable = contract('supplementable', t('可補正', 'supplementable'), {
  fields,
  states: ['supplement'],
  steps: ['askSupplement'],
})
