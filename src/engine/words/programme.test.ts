// The compiler is our first official: a name misspelt in a definition is refused at the word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choice, contract, days, type Definition, programme, statute, stories, t, whole } from '#engine'

const act = statute(t('示範法', 'Example Act'))
const base = {
  id: 'example', version: 1, name: t('示範', 'Example'), code: 'EX', unit: 'planning' as const, purpose: t('示範', 'Example'),
  law: act('§1'), covers: [], keep: { years: 1, cites: act('§2') },
}
const fields = { kind: choice(t('類', 'Kind'), { a: t('甲', 'A'), b: t('乙', 'B') }), people: whole(t('人數', 'People')) }
const states = { open: t('開', 'Open'), done: { name: t('結', 'Done'), ends: true } } as const
const roles = { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } } as const
const example = programme({
  ...base, title: 'kind', fields, roles, states,
  steps: {
    begin: { does: t('開始', 'Begin'), by: 'officer', from: 'start', to: 'open', asks: ['kind', 'people'] },
    end: { does: t('結束', 'End'), by: 'officer', from: 'open', to: 'done', when: { kind: 'a' } },
  },
  clocks: { finish: { name: t('完成', 'Finish'), cites: act('§3'), from: 'open', to: 'done', within: days(3) } },
  dimensions: { kind: { name: t('類', 'Kind'), field: 'kind' } },
  measures: { opened: { name: t('件數', 'Cases'), unit: 'cases', count: 'open', by: [['kind']] }, punctual: { name: t('依限', 'On time'), unit: 'percent', onTime: 'finish', decimals: 0 } },
  tables: {},
})
type Example = typeof example
type Parts = Example extends Definition<infer F, infer S, infer R, infer A, infer C, infer M, infer D> ? { F: F; S: S; R: R; A: A; C: C; M: M; D: D } : never

test('names are inferred from where they are defined and from nowhere else', () => {
  const states: Parts['S'][] = ['open', 'done']
  const clocks: Parts['C'][] = ['finish']
  assert.deepEqual([Object.keys(example.states), Object.keys(example.clocks)], [states, clocks])
})

test('slips in a definition do not compile', () => {
  const more = { ...base, title: 'kind', fields, roles, states, clocks: {}, dimensions: {}, measures: {}, tables: {} } as const
  const begin = { does: t('開始', 'Begin'), by: 'officer', from: 'start', to: 'open' } as const
  // @ts-expect-error a state misspelt in `to`
  programme({ ...more, steps: { begin: { does: t('開始', 'Begin'), by: 'officer', from: 'start', to: 'opne' } } })
  // @ts-expect-error a role misspelt
  programme({ ...more, steps: { begin: { does: t('開始', 'Begin'), by: 'oficer', from: 'start', to: 'open' } } })
  // @ts-expect-error a field misspelt in `asks`
  programme({ ...more, steps: { begin: { ...begin, asks: ['kinds'] } } })
  // @ts-expect-error an option that is not one of the choice
  programme({ ...more, steps: { begin: { ...begin, when: { kind: 'c' } } } })
  // @ts-expect-error a unit the bureau has not
  programme({ ...more, unit: 'planing', steps: { begin } })
  // @ts-expect-error figures of what the bureau does not count in
  programme({ ...more, steps: { begin }, measures: { opened: { name: t('件', 'C'), unit: 'case', count: 'open' } } })
  // @ts-expect-error a clock that stops at no state
  programme({ ...more, steps: { begin }, clocks: { finish: { name: t('完', 'F'), cites: act('§3'), from: 'open', to: 'don', within: days(3) } } })
  // @ts-expect-error a measure that counts no state
  programme({ ...more, steps: { begin }, measures: { opened: { name: t('件', 'C'), unit: 'cases', count: 'opened' } } })
  // @ts-expect-error a formula by a dimension that is not there
  programme({ ...more, steps: { begin }, formulas: { rate: { name: t('率', 'R'), unit: 'percent', part: 'one', of: 'two', decimals: 0, by: [['colour']] } } })
  // @ts-expect-error a table over a dimension that is not there
  programme({ ...more, steps: { begin }, tables: { one: { title: t('表', 'T'), chapter: 'x', rows: 'kind', columns: 'colour', measures: [] } } })
  // @ts-expect-error a sentence whose cell is of a measure that is not there
  programme({ ...more, steps: { begin }, sentences: [{ chapter: 'x', section: '一', says: t('{a}', '{a}'), cells: { a: ['closed', {}] } }] })
  // @ts-expect-error a text without English
  programme({ ...more, steps: { begin: { ...begin, does: { zh: '開始' } } } })
  // @ts-expect-error a case for every row of a field that has no rows
  programme({ ...more, steps: { begin: { ...begin, then: { begins: 'other/begin', for: 'people' } } } })
  // @ts-expect-error a field given that is not there
  programme({ ...more, steps: { begin: { ...begin, then: { begins: 'other/begin', with: { kind: 'sort' } } } } })
  const others = { of: 'other', in: 'open', same: 'people', purpose: t('查', 'To see') } as const
  programme({ ...more, steps: { begin: { ...begin, looks: { people: { sum: 'people', ...others } } } } })
  // @ts-expect-error a look that puts a yes or no where a number stands
  programme({ ...more, steps: { begin: { ...begin, looks: { people: { any: true, ...others } } } } })
  // @ts-expect-error a look that finds two things
  programme({ ...more, steps: { begin: { ...begin, looks: { people: { count: true, sum: 'people', ...others } } } } })
  // @ts-expect-error a look by where cases stand now, within a time
  programme({ ...more, steps: { begin: { ...begin, looks: { people: { count: true, of: 'other', in: 'open', naming: 'this', within: days(3), purpose: others.purpose } } } } })
  // @ts-expect-error a look into a field that is not there
  programme({ ...more, steps: { begin: { ...begin, looks: { persons: { count: true, ...others } } } } })
  // @ts-expect-error a second person that looks back at no step
  programme({ ...more, steps: { begin: { ...begin, notBy: 'start' } } })
  const full = { ...more, steps: { begin } } as const
  const open = { states: ['open'], steps: ['begin'] } as const
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { ...open, fields: { people: fields.people } })] })
  // @ts-expect-error a contract whose field is not there
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { fields: { persons: fields.people } })] })
  // @ts-expect-error a contract whose field is of another kind
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { fields: { kind: fields.people } })] })
  // @ts-expect-error a contract whose option is none of the field's
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { fields: { kind: choice(t('類', 'Kind'), { c: t('丙', 'C') }) } })] })
  // @ts-expect-error a contract whose state is not there
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { states: ['shut'] })] })
  // @ts-expect-error a contract whose step is not there
  programme({ ...full, is: [contract('counted', t('計', 'counted'), { steps: ['close'] })] })
  // @ts-expect-error a second person for a step the contract has not
  contract('counted', t('計', 'counted'), { steps: ['close'], second: ['clos'] })
  assert.ok(begin)
})

test('slips in a story are blamed on the story', () => {
  // @ts-expect-error a step that is not there
  stories(example, { 'is begun': { lines: [['2026-01-05', 'officer', 'begun']], ends: 'open' } })
  // @ts-expect-error an ending that is no state
  stories(example, { 'is begun': { lines: [['2026-01-05', 'officer', 'begin']], ends: 'opened' } })
  // @ts-expect-error an option that is not one of the choice
  stories(example, { 'is begun': { lines: [['2026-01-05', 'officer', 'begin', { kind: 'c' }]], ends: 'open' } })
  // @ts-expect-error a correction of a field that is not there
  stories(example, { 'is begun': { lines: [['2026-01-05', 'officer', 'correct', { sort: 'a' }]], ends: 'open' } })
  // @ts-expect-error a measure that is not there
  stories(example, { 'is begun': { lines: [['2026-01-05', 'officer', 'begin']], ends: 'open', measures: { cases: 1 } } })
  assert.equal(example.id, 'example')
})
