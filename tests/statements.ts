// Finds the statements of SQL that the house speaks, in its source: each template with what may stand in its places.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const src = new URL('../src/', import.meta.url).pathname

/** `texts`: the statement with each of the pieces that may stand in it, parameters as `$1`. `rows`: what the code takes its rows to be. */
export type Statement = {
  at: string
  texts: string[]
  /** Whether anything stands in its places. */
  pieces: boolean
  rows?: string | undefined
}
type Template = { strings: string[]; places: string[]; end: number }

/** Every statement that is executed, or owed; migrations run in every test and are left out. */
export function statementsOf(): Statement[] {
  return files(src)
    .filter((path) => !path.includes('/migrations/') && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8')
      return [...source.matchAll(/\bsql(?:<((?:[^`<>]|<[^`<>]*>|=>)*?)>)?`/g)].flatMap((found) => {
        const template = readTemplate(source, found.index + found[0].length)
        const isAsked = /^\s*\.execute\(/.test(source.slice(template.end, template.end + 200))
        const isOwed = /\bowe\(\s*[\w.]+,\s*$/.test(source.slice(Math.max(0, found.index - 200), found.index))
        if (!isAsked && !isOwed) return []
        const at = `${relative(src, path)}:${source.slice(0, found.index).split('\n').length}`
        return [
          { at, texts: filled(template, source), pieces: template.places.length > 0, rows: rowsOf(found[1], source) },
        ]
      })
    })
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : []
  })
}

/** From after its opening tick to after its closing one; what stands in its places as source. */
function readTemplate(source: string, from: number): Template {
  const [strings, places] = [[''], [] as string[]]
  for (let at = from; at < source.length; at++) {
    const letter = source[at] ?? ''
    if (letter === '\\') strings.push((strings.pop() ?? '') + source[++at])
    else if (letter === '`') return { strings, places, end: at + 1 }
    else if (letter === '$' && source[at + 1] === '{') {
      const end = closing(source, at + 2)
      places.push(source.slice(at + 2, end).trim())
      strings.push('')
      at = end
    } else strings.push((strings.pop() ?? '') + letter)
  }
  throw new Error('A template without an end.')
}

/** Where the bracket that was opened before `from` is closed again. */
function closing(source: string, from: number): number {
  let deep = 0
  for (let at = from; at < source.length; at++) {
    const letter = source[at] ?? ''
    if (letter === '`') at = readTemplate(source, at + 1).end - 1
    else if (letter === "'" || letter === '"') at = source.indexOf(letter, at + 1)
    else if ('([{'.includes(letter)) deep++
    else if (')]}'.includes(letter) && deep-- === 0) return at
  }
  return source.length
}

const MOST = 12
/** The texts of a template: every piece in its place; of places that may be filled in several ways each way, but not all of all. */
function filled({ strings, places }: Template, source: string, deep = 0): string[] {
  const ways = places.map((place) => piecesOf(place, source, deep))
  const many = Math.min(MOST, Math.max(1, ...ways.map((way) => way.length)))
  return Array.from({ length: many }, (_, nth) =>
    strings.reduce((text, next, at) => `${text}${ways[at - 1]?.[nth % (ways[at - 1]?.length || 1)] ?? ''}${next}`),
  )
}

/** What may stand in a place: a parameter, or a piece of SQL that the same file makes. */
function piecesOf(place: string, source: string, deep: number): string[] {
  const code = place.replace(/^\((.*)\)$/s, '$1').trim()
  const [yes, no] = ternary(code)
  if (yes !== undefined && no !== undefined && (/sql[.`]/.test(code) || yes.startsWith("'")))
    return [...piecesOf(yes, source, deep), ...piecesOf(no, source, deep)]
  if (code.startsWith('sql`')) return filled(readTemplate(code, 4), source, deep)
  if (/^'[^']*'$/.test(code)) return [code.slice(1, -1)]
  const inside = /^sql\.(raw|join)\(/.exec(code)
  if (inside?.[1] === 'raw') return raws(code.slice('sql.raw('.length, -1).trim(), source, deep)
  if (inside) {
    const piece = code.indexOf('sql`')
    return piece > 0 ? filled(readTemplate(code, piece + 4), source, deep) : [PARAMETER]
  }
  if (code.startsWith('asJson(')) return [`${PARAMETER}::jsonb`]
  const name = /^([A-Za-z_]\w*)\s*(?:\(|$)/.exec(code)?.[1]
  return (name && deep < 4 ? made(name, source, deep + 1) : undefined) ?? [PARAMETER]
}
const PARAMETER = '\u0000'

function raws(code: string, source: string, deep: number): string[] {
  if (code.startsWith('`')) return filled(readTemplate(code, 1), source, deep)
  return code.startsWith("'") || code.includes('?')
    ? piecesOf(code, source, deep)
    : (made(code, source, deep + 1) ?? [UNKNOWN])
}
const UNKNOWN = '\u0001'

/** The piece of SQL that a name of this file stands for, or the function of that name makes. */
function made(name: string, source: string, deep: number): string[] | undefined {
  const found = new RegExp(`\\b(?:const ${name}\\b[^=\\n]*=(?!=)|function ${name}\\b)`).exec(source)
  if (!found) return undefined
  const rest = source.slice(found.index + found[0].length)
  const ends = found[0].startsWith('function')
    ? rest.indexOf('\n}')
    : /\n\s*\n|\n *(?:const|return|await|if|for|export|type)\b|\n\}/.exec(rest)?.index
  const body = rest
    .slice(0, ends === undefined || ends < 0 ? 2_000 : ends)
    .replace(/^\s*\([^)]*\)[^=]*=>\s*/, '')
    .trim()
  if (body.startsWith('[') || !/sql[.`]/.test(body)) return /^'[^']*'$/.test(body) ? [body.slice(1, -1)] : undefined
  return [...body.matchAll(/sql`/g)]
    .filter(({ index }) => !insideTemplate(body, index))
    .flatMap(({ index }) => filled(readTemplate(body, index + 4), source, deep))
}
const insideTemplate = (body: string, index: number) => {
  for (const { index: at } of body.matchAll(/sql`/g))
    if (at < index && readTemplate(body, at + 4).end > index) return true
  return false
}

/** The two ways of `a ? b : c` where nothing deeper is meant. */
function ternary(code: string): [string?, string?] {
  let [deep, asked] = [0, -1]
  for (let at = 0; at < code.length; at++) {
    const letter = code[at] ?? ''
    if (letter === '`') at = readTemplate(code, at + 1).end - 1
    else if (letter === "'") at = code.indexOf("'", at + 1)
    else if ('([{'.includes(letter)) deep++
    else if (')]}'.includes(letter)) deep--
    else if (
      deep === 0 &&
      letter === '?' &&
      code[at + 1] !== '.' &&
      code[at + 1] !== '?' &&
      code[at - 1] !== '?' &&
      asked < 0
    )
      asked = at
    else if (deep === 0 && letter === ':' && asked >= 0)
      return [code.slice(asked + 1, at).trim(), code.slice(at + 1).trim()]
  }
  return []
}

/** Parameters in their order; what nobody can know from the source alone is told apart. */
export function numbered(text: string): string | undefined {
  if (text.includes(UNKNOWN)) return undefined
  let nth = 0
  return text.replaceAll(PARAMETER, () => `$${++nth}`)
}

/** The body of an object type, written there or named in the file: `{ id: string; n: number }`. */
function rowsOf(type: string | undefined, source: string): string | undefined {
  const named =
    type && /^\w+$/.test(type.trim()) ? new RegExp(`type ${type.trim()} = (\\{[^{}]*\\})\\n`).exec(source)?.[1] : type
  return named?.trim().startsWith('{') && !/[&<(]|\{.*\{/s.test(named) ? named.trim() : undefined
}

/** Names and types of the fields of a row. */
export const fieldsOf = (rows: string): [name: string, type: string][] =>
  rows
    .replace(/\/\*\*?.*?\*\//gs, '')
    .slice(1, -1)
    .split(/[;\n]/)
    .flatMap((line) => {
      const [, name, type] = /^\s*(\w+)\??: (.+?)\s*$/.exec(line) ?? []
      return name && type ? [[name, type] as [string, string]] : []
    })
