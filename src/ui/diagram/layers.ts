// Puts a graph into layers from top to bottom, and orders each layer so that few lines cross.
import type { Graph, Link } from './graph.ts'

/** A vertex, or a bend where a long line passes through a layer. */
export type Slot = { id: string; bend: boolean }
export type Layered = {
  layers: Slot[][]
  /** For each link, the ids it runs through, from the upper to the lower end. */ runs: {
    link: Link
    through: string[]
  }[]
}

export function layered(graph: Graph): Layered {
  const depth = depths(graph)
  const layers: Slot[][] = Array.from({ length: Math.max(0, ...depth.values()) + 1 }, () => [])
  for (const id of graph.vertices.keys()) layers[depth.get(id) ?? 0]?.push({ id, bend: false })
  const runs = graph.links.map((link, nth) => {
    const [upper, lower] = link.back ? [link.to, link.from] : [link.from, link.to]
    const bends: string[] = []
    for (let at = (depth.get(upper) ?? 0) + 1; at < (depth.get(lower) ?? 0); at++) {
      bends.push(`bend-${nth}-${at}`)
      layers[at]?.push({ id: `bend-${nth}-${at}`, bend: true })
    }
    return { link, through: [upper, ...bends, lower] }
  })
  return ordered({ layers, runs })
}

/** The longest way from a start: what comes later is always lower. */
function depths(graph: Graph): Map<string, number> {
  const depth = new Map([...graph.vertices.keys()].map((id) => [id, 0]))
  const down = graph.links.map((link) => (link.back ? [link.to, link.from] : [link.from, link.to]) as [string, string])
  for (let round = 0, moved = true; moved && round <= graph.vertices.size; round++) {
    moved = false
    for (const [from, to] of down) {
      const wanted = (depth.get(from) ?? 0) + 1
      if ((depth.get(to) ?? 0) >= wanted) continue
      depth.set(to, wanted)
      moved = true
    }
  }
  return depth
}

/** Sweeps down and up, moving each slot to the middle of its neighbours; the order with the fewest crossings is kept. */
function ordered({ layers, runs }: Layered): Layered {
  const { above, below } = neighbours(runs)
  let now = layers
  let best = { layers, crossings: crossings(layers, below) }
  for (let round = 0; round < 24; round++) {
    const down = round % 2 === 0
    const sides = down ? above : below
    const sorted = now.map((layer) => [...layer])
    const order = down ? sorted.keys() : [...sorted.keys()].toReversed()
    for (const at of order) {
      const other = sorted[at + (down ? -1 : 1)]
      if (!other) continue
      const place = new Map(other.map((slot, nth) => [slot.id, nth]))
      const middle = new Map(
        (sorted[at] ?? []).map((slot, nth) => [
          slot.id,
          mean((sides.get(slot.id) ?? []).flatMap((id) => place.get(id) ?? [])) ?? nth,
        ]),
      )
      sorted[at] = (sorted[at] ?? []).toSorted((a, b) => (middle.get(a.id) ?? 0) - (middle.get(b.id) ?? 0))
    }
    now = sorted
    const found = crossings(now, below)
    if (found < best.crossings) best = { layers: now, crossings: found }
  }
  return { layers: best.layers, runs }
}

function neighbours(runs: Layered['runs']) {
  const above = new Map<string, string[]>()
  const below = new Map<string, string[]>()
  for (const { through } of runs)
    for (const [at, id] of through.entries()) {
      const next = through[at + 1]
      if (next === undefined) continue
      below.set(id, [...(below.get(id) ?? []), next])
      above.set(next, [...(above.get(next) ?? []), id])
    }
  return { above, below }
}

function crossings(layers: Slot[][], below: Map<string, string[]>): number {
  let sum = 0
  for (const [at, layer] of layers.entries()) {
    const place = new Map((layers[at + 1] ?? []).map((slot, nth) => [slot.id, nth]))
    const ends = layer.map((slot) => (below.get(slot.id) ?? []).flatMap((id) => place.get(id) ?? []))
    for (const [left, some] of ends.entries())
      for (const others of ends.slice(left + 1))
        sum += some.reduce((count, a) => count + others.filter((b) => b < a).length, 0)
  }
  return sum
}

export const mean = (values: readonly number[]): number | undefined =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined
export { neighbours }
