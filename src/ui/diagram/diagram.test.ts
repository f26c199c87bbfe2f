// A procedure's picture must be readable whatever the procedure: nothing on top of anything, nothing left out.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Edge, exitsOf, graphOf, type Node } from './graph.ts'
import { drawn } from './places.ts'

const procedures = fc
  .tuple(
    fc.integer({ min: 2, max: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 6 })), { minLength: 1, maxLength: 30 }),
  )
  .map(([count, arrows]) => {
    const nodes = Array.from({ length: count }, (_, at): Node => ({
      id: `s${at}`,
      label: `狀態${at}`,
      kind: at === 0 ? 'start' : at === count - 1 ? 'end' : 'open',
    }))
    const edges = arrows.map(([from, to, step]): Edge => ({
      from: `s${from % count}`,
      to: `s${to % count}`,
      label: `步驟${step}`,
    }))
    return { nodes, edges: edges.filter((edge) => edge.from !== edge.to) }
  })

describe('the picture of a procedure', () => {
  test('lays no slip over another, and keeps all of them on the paper', () =>
    fc.assert(
      fc.property(procedures, ({ nodes, edges }) => {
        fc.pre(edges.length > 0)
        const graph = graphOf(nodes, edges)
        const { places, width, height } = drawn(graph)
        const slips = [...graph.vertices.keys()].map((id) => {
          const place = places.get(id)
          assert.ok(place, `${id} has a place`)
          assert.ok(
            place.x - place.width / 2 >= -1 &&
              place.x + place.width / 2 <= width + 1 &&
              place.y + place.height / 2 <= height + 1,
          )
          return place
        })
        for (const [at, one] of slips.entries())
          for (const other of slips.slice(at + 1))
            assert.ok(
              Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1 ||
                Math.abs(one.y - other.y) >= (one.height + other.height) / 2 - 1,
              'two slips overlap',
            )
      }),
    ))

  test('draws every step between its states, in the direction it goes', () =>
    fc.assert(
      fc.property(procedures, ({ nodes, edges }) => {
        fc.pre(edges.length > 0)
        const { links } = graphOf(nodes, edges)
        for (const edge of edges) {
          const out = links.filter((link) => link.from === edge.from).map((link) => link.to)
          assert.ok(
            links.some((link) => out.includes(link.from) && link.to === edge.to),
            `${edge.from} leads to ${edge.to}`,
          )
        }
      }),
    ))

  test('puts a later state below an earlier one, and marks the way back', () => {
    const nodes: Node[] = [
      { id: 'start', label: '開始', kind: 'start' },
      { id: 'received', label: '已收件', kind: 'open' },
      { id: 'supplement', label: '待補正', kind: 'open' },
    ]
    const edges: Edge[] = [
      { from: 'start', to: 'received', label: '申請' },
      { from: 'received', to: 'supplement', label: '通知補正' },
      { from: 'supplement', to: 'received', label: '補正' },
    ]
    const { places, lines } = drawn(graphOf(nodes, edges))
    assert.ok((places.get('received')?.y ?? 0) > (places.get('start')?.y ?? 0))
    assert.ok((places.get('supplement')?.y ?? 0) > (places.get('received')?.y ?? 0))
    assert.equal(lines.filter((line) => line.back && line.head?.up).length, 1)
  })

  test('tells a withdrawal that is possible nearly everywhere in words instead of ten lines', () => {
    const open = ['a', 'b', 'c', 'd'].map((id): Node => ({ id, label: id, kind: 'open' }))
    const gone: Node = { id: 'gone', label: '已撤回', kind: 'end' }
    const edges = open.map((one): Edge => ({ from: one.id, to: 'gone', label: '撤回申請' }))
    assert.deepEqual(exitsOf([...open, gone], edges), [{ to: gone, label: '撤回申請', from: open }])
    assert.deepEqual(exitsOf([...open, gone], edges.slice(1)), [])
  })
})
