// What a unit answers under, and what is part of it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isWithin, t, type Unit, unitOf } from '#engine'

const units: Record<string, Unit> = {
  labour: {
    name: t('示範科', 'Example Division'),
    kind: 'division',
    telephone: '00-01',
    seal: t('示範印', 'Example seal'),
  },
  centre: {
    name: t('示範中心', 'Example Centre'),
    kind: 'centre',
    parent: 'labour',
    address: t('示範路2號', '2 Example Road'),
  },
  station: { name: t('示範站', 'Example Station'), kind: 'station', parent: 'centre', telephone: '00-03' },
  other: { name: t('另一科', 'Another Division'), kind: 'division' },
}

describe('a unit', () => {
  test('answers under its own telephone, address and seal, or the nearest above it', () => {
    const { telephone, address, seal, name } = unitOf(units, 'station')
    assert.deepEqual([name.zh, telephone, address?.zh, seal?.zh], ['示範站', '00-03', '示範路2號', '示範印'])
    assert.equal(unitOf(units, 'centre').telephone, '00-01')
    assert.equal('telephone' in unitOf(units, 'other'), false, 'what nobody says is left to the bureau')
  })

  test('is part of what stands above it, and of nothing beside it', () => {
    assert.ok(isWithin(units, 'station', ['labour']) && isWithin(units, 'station', ['station']))
    assert.ok(!isWithin(units, 'labour', ['station']) && !isWithin(units, 'other', ['labour', 'nowhere']))
  })

  test('that is not there is told of by its id', () => {
    assert.throws(() => unitOf(units, 'nowhere'), /There is no unit nowhere/)
  })
})
