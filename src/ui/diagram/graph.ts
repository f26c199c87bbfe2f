// The drawing's own graph: states and steps are both nodes, so that a step shared by several states is drawn once.
export type Node = { id: string; label: string; kind: 'start' | 'open' | 'end' }
export type Edge = { from: string; to: string; label: string }

export type Vertex = { id: string; kind: Node['kind'] | 'step'; lines: string[]; width: number; height: number }
/** `back` leads to something earlier: ranked the other way round, drawn upwards. */
export type Link = { from: string; to: string; back: boolean }
export type Graph = { vertices: Map<string, Vertex>; links: Link[] }
/** A step that leaves from many states to an end is told in words; drawn, it would cover the picture. */
export type Exit = { to: Node; label: string; from: Node[] }

const MANY = 4

export function exitsOf(nodes: readonly Node[], edges: readonly Edge[]): Exit[] {
  const node = (id: string) => nodes.find((one) => one.id === id)
  return groups(edges, (edge) => `${edge.label}\n${edge.to}`).flatMap((group): Exit[] => {
    const to = node(group[0]?.to ?? '')
    if (group.length < MANY || to?.kind !== 'end') return []
    return [{ to, label: group[0]?.label ?? '', from: group.flatMap((edge) => node(edge.from) ?? []) }]
  })
}

export function graphOf(nodes: readonly Node[], edges: readonly Edge[]): Graph {
  const back = backEdges(nodes, edges)
  const touched = new Set(edges.flatMap((edge) => [edge.from, edge.to]))
  const vertices = new Map(
    nodes.filter((one) => touched.has(one.id)).map((one) => [one.id, vertexOf(one.id, one.kind, one.label)]),
  )
  const links = new Map<string, Link>()
  for (const edge of edges) {
    const step = stepId(edge, edges, back)
    if (!vertices.has(step)) vertices.set(step, vertexOf(step, 'step', edge.label))
    const isBack = back.has(edge)
    for (const [from, to] of [
      [edge.from, step],
      [step, edge.to],
    ] as const)
      links.set(`${from}\n${to}`, { from, to, back: isBack })
  }
  return { vertices, links: [...links.values()] }
}

/** Steps of one name into the same state meet; of one name out of the same state part; steps back stand alone. */
function stepId(edge: Edge, edges: readonly Edge[], back: ReadonlySet<Edge>): string {
  if (back.has(edge)) return `back:${edge.label}>${edge.to}<${edge.from}`
  const forward = edges.filter((one) => one.label === edge.label && !back.has(one))
  return forward.filter((one) => one.from === edge.from).length > 1
    ? `${edge.from}>${edge.label}`
    : `${edge.label}>${edge.to}`
}

/** Edges that close a circle, found by walking from the start in the order of the definition. */
function backEdges(nodes: readonly Node[], edges: readonly Edge[]): Set<Edge> {
  const found = new Set<Edge>()
  const done = new Set<string>()
  const walk = (id: string, above: readonly string[]) => {
    if (done.has(id)) return
    for (const edge of edges.filter((one) => one.from === id))
      if (edge.to === id || above.includes(edge.to)) found.add(edge)
      else walk(edge.to, [...above, id])
    done.add(id)
  }
  for (const node of nodes.toSorted((a, b) => Number(b.kind === 'start') - Number(a.kind === 'start')))
    walk(node.id, [])
  return found
}

function vertexOf(id: string, kind: Vertex['kind'], label: string): Vertex {
  const lines = wrapped(label)
  const size = kind === 'step' ? 13 : 14
  const width = Math.max(...lines.map((line) => widthOf(line, size))) + (kind === 'step' ? 12 : 36)
  return {
    id,
    kind,
    lines,
    width: Math.ceil(Math.max(width, kind === 'step' ? 20 : 96)),
    height: lines.length * 18 + (kind === 'step' ? 6 : 22),
  }
}

const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + size * (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.56), 0)

/** At most ten Chinese characters or twenty letters a line. */
function wrapped(label: string): string[] {
  if (/[\u2e80-\uffef]/u.test(label)) {
    const letters = [...label]
    const rows = Math.ceil(letters.length / 10)
    const each = Math.ceil(letters.length / rows)
    return Array.from({ length: rows }, (_, row) => letters.slice(row * each, (row + 1) * each).join(''))
  }
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 20) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item])
  return [...found.values()]
}
