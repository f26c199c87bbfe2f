// The safe part of Markdown: headings, lists, tables, quotations, emphasis and links. Anything else stays the characters that were typed.
import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

const reader = new MarkdownIt('commonmark', { html: false, linkify: false })
  .disable(['html_block', 'html_inline', 'image', 'lheading', 'code', 'fence', 'reference', 'autolink', 'hr'])
  .enable('table')
/** Only to the web, or within this site. */
reader.validateLink = (address) => /^(https?:\/\/[^/\s]|\/(?!\/)|#)/i.test(address)

export type Mark = { tag: string; level?: number; href?: string; align?: string; children: Node[] }
export type Embedded = { embed: string; id: string }
export type Node = string | Mark | Embedded

const EMBED = /^\{([a-z]+):([a-z0-9-]{1,60})\}$/
const TAGS: Record<string, string> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  strong: 'strong',
  em: 'em',
  heading: 'h',
  link: 'a',
}

/** The text as a tree of what may be drawn. */
export function parseProse(text: string): Node[] {
  return treeOf(reader.parse(text, {}))
}

function treeOf(tokens: readonly Token[]): Node[] {
  const root: Mark = { tag: '', children: [] }
  const open: Mark[] = [root]
  for (const token of tokens) {
    const here = open.at(-1) ?? root
    if (token.type === 'inline') here.children.push(...inline(token))
    else if (token.nesting === 1) {
      const mark = markOf(token)
      here.children.push(mark)
      open.push(mark)
    } else if (token.nesting === -1) open.pop()
    else if (token.type === 'softbreak') here.children.push('\n')
    else if (token.type === 'hardbreak') here.children.push({ tag: 'br', children: [] })
    else if (token.type === 'code_inline') here.children.push({ tag: 'code', children: [token.content] })
    else here.children.push(token.content)
  }
  return root.children.map(lifted)
}

const inline = (token: Token): Node[] => {
  const [, embed, id] = EMBED.exec(token.content.trim()) ?? []
  return embed && id ? [{ embed, id }] : treeOf(token.children ?? [])
}

function markOf(token: Token): Mark {
  const name = token.type.replace(/_open$/, '')
  const tag = TAGS[name] ?? 'span'
  const href = token.attrGet('href')
  const align = /right|center/.exec(String(token.attrGet('style') ?? ''))?.[0]
  return {
    tag: token.hidden ? 'span' : tag,
    children: [],
    ...(name === 'heading' ? { level: Number(token.tag.slice(1)) } : {}),
    ...(href ? { href: String(href) } : {}),
    ...(align ? { align } : {}),
  }
}

/** What is embedded stands by itself, not in a paragraph. */
function lifted(node: Node): Node {
  if (typeof node === 'string' || 'embed' in node || node.tag !== 'p' || node.children.length !== 1) return node
  const [only] = node.children
  return only !== undefined && typeof only !== 'string' && 'embed' in only ? only : node
}

/** The plain words of the beginning, for a description. */
export function proseStart(text: string, length = 110): string {
  const words = (node: Node): string =>
    typeof node === 'string' ? node : 'embed' in node ? '' : node.children.map(words).join('')
  const start = parseProse(text).flatMap((node) =>
    typeof node !== 'string' && !('embed' in node) && node.tag === 'p' ? [words(node)] : [],
  )
  const plain = start.join(' ').replace(/\s+/g, ' ').trim()
  const letters = [...plain]
  return letters.length > length ? `${letters.slice(0, length).join('')}…` : plain
}
