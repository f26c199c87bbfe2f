// A report as it comes to be signed: prepared by one person, signed by another.
import assert from 'node:assert/strict'
import { between } from '#engine'
import { frozenOf, prepareReport, signReport } from '#reports/index.ts'
import { deskOf, system, type TestHouse } from './a-house.ts'

const asRole = (role: string) => ({ ...system, actor: deskOf(role).actor })

/** @param at ISO; the period has to be over by then */
export async function aSignedReport(house: TestHouse, span: { from: string; to: string }, at: string) {
  const how = { at, years: 1, bureau: house.bureau.name }
  const period = between(span.from, span.to)
  const prepared = await prepareReport(house.context, asRole('statistician'), house.programmes, period, how)
  assert.ok('id' in prepared, JSON.stringify(prepared))
  const signed = await signReport(house.context, asRole('director'), prepared.id, at)
  assert.ok('id' in signed, JSON.stringify(signed))
  const frozen = await frozenOf(house.context, system, signed.id)
  assert.ok(frozen)
  return { prepared: prepared.id, frozen }
}
