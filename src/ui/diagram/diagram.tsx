// A procedure as a picture, drawn on the server and told again in words below it.
import { type Lang, say, t } from '#engine'
import { picture } from '../picture.ts'
import { Scroll } from '../data/scroll.tsx'
import { type Edge, type Exit, exitsOf, graphOf, type Graph, groups, type Node, type Vertex } from './graph.ts'
import { drawn, type Drawn } from './places.ts'

export type { Edge, Node } from './graph.ts'

type Props = { title: string; nodes: Node[]; edges: Edge[]; lang?: Lang }
export function Diagram({ title, nodes, edges, lang = 'zh' }: Props) {
  const exits = exitsOf(nodes, edges)
  const left = edges.filter((edge) => !exits.some((exit) => exit.label === edge.label && exit.to.id === edge.to))
  const graph = graphOf(nodes, left)
  return (
    <Scroll label={title}>
      {graph.vertices.size > 0 ? <Picture title={title} graph={graph} drawing={drawn(graph)} /> : null}
      {exits.map((exit) => (
        <ExitLine exit={exit} lang={lang} />
      ))}
      <details class="in-words">
        <summary>{say(t('以文字閱讀流程', 'The procedure in words'), lang)}</summary>
        <ul>
          {groups(edges, (edge) => `${edge.from}\n${edge.label}`).map((group) => (
            <li>{sentence(group, nodes, lang)}</li>
          ))}
        </ul>
      </details>
    </Scroll>
  )
}

function Picture({ title, graph, drawing }: { title: string; graph: Graph; drawing: Drawn }) {
  const [width, height] = [drawing.width + 24, drawing.height + 24]
  return (
    <svg class="diagram" viewBox={`-12 -12 ${width} ${height}`} width={width} height={height} {...picture(title)}>
      {drawing.lines.map((line) => (
        <>
          <path class={line.back ? 'line back' : 'line'} d={line.d} />
          {line.head ? <Head {...line.head} back={line.back} /> : null}
        </>
      ))}
      {[...graph.vertices.values()].map((vertex) => (
        <Slip vertex={vertex} place={drawing.places.get(vertex.id) ?? { x: 0, y: 0 }} />
      ))}
    </svg>
  )
}

const Head = ({ x, y, up, back }: { x: number; y: number; up: boolean; back: boolean }) => (
  <path
    class={back ? 'head-of-arrow back' : 'head-of-arrow'}
    d={up ? `M${x} ${y}l-4.5 8h9z` : `M${x} ${y}l-4.5 -8h9z`}
  />
)

function Slip({ vertex, place }: { vertex: Vertex; place: { x: number; y: number } }) {
  const { kind, lines, width, height } = vertex
  const step = kind === 'step'
  const back = vertex.id.startsWith('back:')
  return (
    <g class={step ? (back ? 'label back' : 'label') : `node ${kind}`}>
      <rect
        x={place.x - width / 2}
        y={place.y - height / 2}
        width={width}
        height={height}
        rx={step ? 0 : kind === 'open' ? 3 : height / 2}
      />
      {lines.map((line, nth) => (
        <text x={place.x} y={place.y + (nth - (lines.length - 1) / 2) * 18 + 5}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** 「撤回申請」可於下列狀態辦理，成為「已撤回」：… */
function ExitLine({ exit, lang }: { exit: Exit; lang: Lang }) {
  const from = exit.from.map((one) => one.label)
  return (
    <p class="exits">
      {lang === 'zh'
        ? `「${exit.label}」不另畫線：在${from.join('、')}都可以辦理，成為「${exit.to.label}」。`
        : `“${exit.label}” is not drawn: it leads from ${from.join(', ')} to “${exit.to.label}”.`}
    </p>
  )
}

function sentence(group: Edge[], nodes: Node[], lang: Lang): string {
  const name = (id: string) => nodes.find((one) => one.id === id)?.label ?? id
  const [first] = group
  const to = group.map((edge) => name(edge.to))
  return lang === 'zh'
    ? `${name(first?.from ?? '')}：「${first?.label ?? ''}」後為${to.join('或')}`
    : `${name(first?.from ?? '')}: “${first?.label ?? ''}” leads to ${to.join(' or ')}`
}
