// What the page of an organisation needs of the register it is looked up in.
import { contract, organisation, t } from '#engine'
import { former, within } from './index.ts'

export const organisations = contract('organisations', t('組織名冊', 'the register of organisations'), {
  fields: { organisation: organisation(t('組織', 'Organisation')), former, ...within('') },
  states: ['merged'],
  sole: true,
})
