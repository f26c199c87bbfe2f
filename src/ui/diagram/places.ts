// Gives every slot of the layers its place, and every line its way.
import type { Graph } from './graph.ts'
import { type Layered, layered, mean, neighbours } from './layers.ts'

export type Place = { x: number; y: number; width: number; height: number }
export type Drawn = {
  places: Map<string, Place>
  lines: { d: string; back: boolean; head: { x: number; y: number; up: boolean } | undefined }[]
  width: number
  height: number
}

const [BEND, GAP, STOREY] = [14, 26, 22]

export function drawn(graph: Graph): Drawn {
  const found = layered(graph)
  const places = spread(graph, found)
  const left = Math.min(...[...places.values()].map((one) => one.x - one.width / 2))
  for (const place of places.values()) place.x = Math.round(place.x - left)
  const all = [...places.values()]
  const lines = found.runs.flatMap(({ link, through }) => {
    const run = through.flatMap((id) => places.get(id) ?? [])
    const target = graph.vertices.get(link.to)
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return []
    const arrives = target !== undefined && target.kind !== 'step'
    const head = arrives
      ? link.back
        ? { x: first.x, y: first.y + first.height / 2, up: true }
        : { x: last.x, y: last.y - last.height / 2, up: false }
      : undefined
    return [{ d: way(run, head), back: link.back, head }]
  })
  return {
    places,
    lines,
    width: Math.max(...all.map((one) => one.x + one.width / 2)),
    height: Math.max(...all.map((one) => one.y + one.height / 2)),
  }
}

function spread(graph: Graph, { layers, runs }: Layered): Map<string, Place> {
  const places = new Map<string, Place>()
  let y = 0
  for (const layer of layers) {
    const sizes = layer.map((slot) => graph.vertices.get(slot.id) ?? { width: BEND, height: 0 })
    const height = Math.max(...sizes.map((size) => size.height))
    let x = 0
    for (const [at, slot] of layer.entries()) {
      const { width, height: own } = sizes[at] ?? { width: BEND, height: 0 }
      places.set(slot.id, { x: x + width / 2, y: y + height / 2, width, height: slot.bend ? height : own })
      x += width + GAP
    }
    y += height + STOREY
  }
  const { above, below } = neighbours(runs)
  for (let round = 0; round < 40; round++) {
    const sides = round % 2 === 0 ? above : below
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      const row = layer.flatMap((slot) => places.get(slot.id) ?? [])
      const wanted = layer.map(
        (slot, at) => mean((sides.get(slot.id) ?? []).flatMap((id) => places.get(id)?.x ?? [])) ?? row[at]?.x ?? 0,
      )
      settle(row, wanted)
    }
  }
  return places
}

/** Moves a row towards where each of it wants to be, keeping order and distance: neighbours that touch move as one. */
function settle(row: Place[], wanted: number[]): void {
  const offsets: number[] = []
  for (const [at, one] of row.entries()) {
    const before = row[at - 1]
    offsets.push(before ? (offsets[at - 1] ?? 0) + before.width / 2 + GAP + one.width / 2 : 0)
  }
  const blocks: { sum: number; count: number }[] = []
  for (const at of row.keys()) {
    blocks.push({ sum: (wanted[at] ?? 0) - (offsets[at] ?? 0), count: 1 })
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before && before.sum / before.count > last.sum / last.count;
      last = blocks.at(-1), before = blocks.at(-2)
    )
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
  }
  let at = 0
  for (const block of blocks)
    for (let nth = 0; nth < block.count; nth++, at++) {
      const one = row[at]
      if (one) one.x = block.sum / block.count + (offsets[at] ?? 0)
    }
}

/** Straight through each layer, bending between them; the arrow's end leaves room for its head. */
function way(run: Place[], head: { up: boolean } | undefined): string {
  const parts: string[] = []
  for (const [at, one] of run.entries()) {
    const next = run[at + 1]
    if (!next) continue
    const top = one.y + one.height / 2 + (at === 0 && head?.up ? 7 : 0)
    const bottom = next.y - next.height / 2 - (at === run.length - 2 && head && !head.up ? 7 : 0)
    const middle = (top + bottom) / 2
    if (at === 0) parts.push(`M${one.x} ${top}`)
    else parts.push(`L${one.x} ${top}`)
    parts.push(
      one.x === next.x ? `L${next.x} ${bottom}` : `C${one.x} ${middle} ${next.x} ${middle} ${next.x} ${bottom}`,
    )
  }
  return parts.join('')
}
