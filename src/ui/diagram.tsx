// A procedure as a picture: states in layers by how far from the start they are, steps as arrows. The list below says the same in words.
export type Node = { id: string; label: string; kind: 'start' | 'open' | 'end' }
export type Edge = { from: string; to: string; label: string }

const [W, H, GAP_X, GAP_Y] = [128, 40, 62, 22]

export function Diagram({ title, nodes, edges }: { title: string; nodes: Node[]; edges: Edge[] }) {
  const place = layered(nodes, edges)
  const width = Math.max(...[...place.values()].map((at) => at.x)) + W + 20
  const height = Math.max(...[...place.values()].map((at) => at.y)) + H + 20
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={title}>
      <svg
        class="diagram"
        viewBox={`-10 -10 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={title}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <path d={curve(place.get(edge.from), place.get(edge.to))} marker-end="url(#arrow)">
            <title>{edge.label}</title>
          </path>
        ))}
        {nodes.map((node) => {
          const at = place.get(node.id) ?? { x: 0, y: 0 }
          return (
            <g class={`node ${node.kind}`}>
              <rect x={at.x} y={at.y} width={W} height={H} rx={node.kind === 'end' ? 20 : 6} />
              <text x={at.x + W / 2} y={at.y + 25} text-anchor="middle">
                {[...node.label].slice(0, 16).join('')}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

type At = { x: number; y: number }
/** Breadth first from the start gives the layer; within a layer the order of the definition. */
function layered(nodes: Node[], edges: Edge[]): Map<string, At> {
  const depth = new Map(nodes.filter((node) => node.kind === 'start').map((node) => [node.id, 0]))
  for (let grew = true; grew;) {
    grew = false
    for (const { from, to } of edges) {
      const before = depth.get(from)
      if (before !== undefined && !depth.has(to)) {
        depth.set(to, before + 1)
        grew = true
      }
    }
  }
  const filled = new Map<number, number>()
  return new Map(
    nodes.map((node) => {
      const layer = depth.get(node.id) ?? 0
      const row = filled.get(layer) ?? 0
      filled.set(layer, row + 1)
      return [node.id, { x: layer * (W + GAP_X), y: row * (H + GAP_Y) }]
    }),
  )
}

function curve(from: At | undefined, to: At | undefined): string {
  if (!from || !to) return ''
  if (to.x > from.x) {
    const [x1, y1, x2, y2] = [from.x + W, from.y + H / 2, to.x - 3, to.y + H / 2]
    const bend = Math.min(46, (x2 - x1) / 2 + 12)
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  }
  const [x1, y1, x2, y2] = [from.x + W / 2, from.y + H, to.x + W / 2, to.y + H + 3]
  return `M${x1} ${y1}C${x1} ${Math.max(y1, y2) + 20} ${x2} ${Math.max(y1, y2) + 20} ${x2} ${y2}`
}
