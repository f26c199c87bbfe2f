// A programme is found by what it says it is; what it has by that is known to the compiler, and to nobody by its spelling.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract, date, isA, type Programme, t, titleOf, tongueOf, valuesOf, which } from '#engine'

const counted = contract('counted', t('計數', 'counted'), {
  fields: { on: date(t('日', 'On')) },
  steps: ['count'],
  states: ['done'],
})
const count = { does: t('計數', 'Count'), by: 'officer', from: 'start', to: 'done' } as const
const of = (more: Partial<Programme>) =>
  ({ id: 'example', fields: {}, states: {}, steps: {}, roles: {}, ...more }) as Programme

test('whoever says it is counted is asked for by that, and has what it needs', () => {
  const one = of({ id: 'sheep', is: [counted], steps: { count }, fields: counted.fields })
  const other = of({ id: 'goats', steps: { count }, fields: counted.fields })
  const found = which([one, other], counted)
  assert.deepEqual(
    found.map(({ id }) => id),
    ['sheep'],
  )
  // Known without looking twice: no question mark stands here.
  assert.equal(found[0]?.steps.count.does.en, 'Count')
  assert.equal(isA(other, counted), false)
  assert.deepEqual([counted.field.on, counted.step.count, counted.state.done], ['on', 'count', 'done'])
  const { on } = valuesOf(counted, { on: '2026-03-02' })
  assert.equal(on?.slice(0, 4), '2026')
})

test('a case is called by the sides it names, each once', () => {
  const programme = { title: ['claimant', 'respondent'] }
  assert.equal(
    titleOf(programme, { claimant: { name: '測試甲' }, respondent: { name: '示範公司' } }),
    '測試甲／示範公司',
  )
  assert.equal(titleOf(programme, { claimant: { name: '測試甲' }, respondent: { name: '測試甲' } }), '測試甲')
  assert.equal(titleOf({ title: 'claimant' }, {}), undefined)
})

test('the party that chose a language is written to in it, and the other side is not', () => {
  const programme = of({
    roles: {
      claimant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'claimant', tongue: 'language' },
      respondent: { name: t('對造人', 'Other side'), kind: 'party', is: 'respondent' },
    },
  })
  const values = { claimant: { name: '測試甲' }, respondent: { name: '示範公司' }, language: 'vi' }
  assert.equal(tongueOf(programme, 'claimant', values), 'vi')
  assert.equal(tongueOf(programme, 'respondent', values), 'zh')
  assert.equal(tongueOf(programme, 'claimant', { ...values, claimant: { name: '測試甲', language: 'th' } }), 'th')
  assert.equal(tongueOf(programme, 'claimant', { ...values, language: 'nan' }), 'zh')
})
