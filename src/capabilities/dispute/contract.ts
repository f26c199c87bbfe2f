// What the calculators need of the programme to which somebody takes what they have reckoned.
import { contract, t } from '#engine'
import { fields } from './index.ts'

export const claimed = contract('claimed', t('可由試算帶入請求', 'claimed by what was reckoned'), {
  fields: { claims: fields.claims },
  sole: true,
})
