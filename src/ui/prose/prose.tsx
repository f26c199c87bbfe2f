// A text as set on a page. Made of elements, never of a string of HTML.
import { Fragment, h, type VNode } from 'preact'
import { FIRST_HEADING, type Lang, say, t } from '#engine'
import { Scroll } from '../data/scroll.tsx'
import { embedded } from './embed.ts'
import { type Node, parseProse } from './parse.ts'

type Props = {
  text: string
  lang: Lang
  /** The level of the heading it stands under: its own begin one lower. */
  under?: 1 | 2 | 3
  /** Whether what is embedded may be drawn whole, or only named with a link. */
  embeds?: 'whole' | 'link'
}
export function Prose({ text, lang, under = 1, embeds = 'whole' }: Props) {
  let drawn = 0
  let tables = 0
  /** Of several embedded things the first is drawn whole, so that no two forms on a page share the names of their boxes. */
  const embed = (kind: string, id: string): VNode => {
    const found = embedded(kind)?.(id, lang, drawn === 0 ? embeds : 'link')
    if (!found)
      return <p class="soft">{say(t(`（沒有「${id}」這個試算）`, `(There is no calculator “${id}”.)`), lang)}</p>
    drawn++
    return found
  }
  const draw = (node: Node): VNode | string => {
    if (typeof node === 'string') return node
    if ('embed' in node) return embed(node.embed, node.id)
    const children = node.children.map(draw)
    switch (node.tag) {
      case 'h':
        return h(`h${Math.min(6, (node.level ?? FIRST_HEADING) + under - 1)}`, null, children)
      case 'a':
        return (
          <a href={node.href} rel={node.href?.startsWith('/') || node.href?.startsWith('#') ? undefined : 'external'}>
            {children}
          </a>
        )
      case 'table':
        return (
          <Scroll label={`${say(t('表', 'Table'), lang)} ${++tables}`}>
            <table>{children}</table>
          </Scroll>
        )
      case 'th':
        return (
          <th scope="col" class={node.align === 'right' ? 'n' : undefined}>
            {children}
          </th>
        )
      case 'td':
        return <td class={node.align === 'right' ? 'n' : undefined}>{children}</td>
      case 'span':
        return <Fragment>{children}</Fragment>
      default:
        return h(node.tag, null, children)
    }
  }
  return <div class="prose">{parseProse(text).map(draw)}</div>
}
