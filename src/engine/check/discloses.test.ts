// What a programme may not say that it tells other bodies.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Programme } from '#engine'
import { programmes } from '#roll'
import { faultsOfDiscloses } from './discloses.ts'

const claims = programmes.find(({ id }) => id === 'occupational-accident-consolation')
const told = (discloses: Programme['discloses'], more: Partial<Programme> = {}) => {
  assert.ok(claims)
  return faultsOfDiscloses({ ...claims, ...more, ...(discloses ? { discloses } : {}) }).join('\n')
}

test('tells of a party who has a number, and only what is chosen, reckoned or dated', () => {
  assert.equal(told(claims?.discloses), '')
  assert.match(told({ of: 'officer', facts: ['state'] }), /no person and no organisation/)
  assert.match(told({ of: 'applicant', facts: ['story'] }), /may have written anything/)
  assert.match(told({ of: 'applicant', facts: ['account'] }), /does not fit into a cell/)
  assert.match(told({ of: 'applicant', facts: ['applicant'] }), /does not fit into a cell/)
  assert.match(told({ of: 'applicant', facts: ['nothing'] }), /which it has not/)
  assert.match(told({ of: 'applicant', facts: ['tier', 'tier'] }), /twice/)
})

test('tells nothing special or sealed, and nothing of a programme the office next door may not read', () => {
  assert.ok(claims?.fields.tier && claims.roles.officer)
  const tier = { ...claims.fields.tier, sensitivity: 'special' as const }
  const facts = { of: 'applicant', facts: ['tier'] }
  assert.match(told(facts, { fields: { ...claims.fields, tier } }), /is special/)
  const officer = { ...claims.roles.officer, reads: 'owner' as const }
  assert.match(told(facts, { roles: { ...claims.roles, officer } }), /next door may not know/)
})
