// Every pattern of the source, and for each what keeps it busy longest: its loops walked up to, gone through very often, and then disappointed.
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type Pattern = { source: string; pattern: RegExp; at: string[] }

const root = join(import.meta.dirname, '../src')
/** Where a slash begins a pattern and no division: after what cannot end a value. */
const LITERAL =
  /(?<=(?:^|[=(,:!&|?[{;+]|return|=>)\s*)\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*(?![\w/])/gm

export function patternsOfTheSource(): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const file of globSync(`${root}/**/*.{ts,tsx}`)) {
    if (file.includes('.test.')) continue
    const code = readFileSync(file, 'utf8')
    for (const { 0: source, index } of code.matchAll(LITERAL)) {
      const at = `${relative(root, file)}:${code.slice(0, index).split('\n').length}`
      const known = found.get(source)
      if (known) known.at.push(at)
      else {
        const end = source.lastIndexOf('/')
        const pattern = patternOf(source.slice(1, end), source.slice(end + 1).replace(/[gy]/g, ''))
        if (pattern) found.set(source, { source, pattern, at: [at] })
      }
    }
  }
  return [...found.values()]
}
/** What looked like a pattern in a comment may be none. */
function patternOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

type Part = { example: string; loops: { before: string; again: string }[] }
const SIGNS = ['a', 'A', '1', '0', ' ', '\n', '長', 'é', '-', '.', ',', '@', '/', '"', '[', '(', '§']

/** Texts of about this length that hold a pattern up, if anything does. */
export function* attacks({ source: { length }, source, flags }: RegExp, long: number): Generator<string> {
  let at = 0
  const { loops } = either()
  const ends = ['\0', ' \n', '1']
  const seen = new Set<string>()
  const starts = [...loops, ...SIGNS.map((again) => ({ before: '', again }))]
  for (const { before, again } of starts)
    for (const end of ends) {
      const key = `${before}\u0001${again}\u0001${end}`
      if (again === '' || seen.has(key)) continue
      seen.add(key)
      yield before + again.repeat(Math.ceil(long / again.length)) + end
    }

  function either(): Part {
    const parts = [row()]
    while (source[at] === '|') {
      at++
      parts.push(row())
    }
    return { example: parts[0]?.example ?? '', loops: parts.flatMap((one) => one.loops) }
  }
  function row(): Part {
    const made: Part = { example: '', loops: [] }
    while (at < length && source[at] !== '|' && source[at] !== ')') {
      const { signs, inner, nothing } = one()
      const times = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at))?.[0] ?? ''
      at += times.length
      for (const loop of inner) made.loops.push({ before: made.example + loop.before, again: loop.again })
      const most = /^\{(?:\d+,)?(\d+)\}/.exec(times)?.[1]
      if (/^[*+{]/.test(times) && (most === undefined || Number(most) > 9))
        for (const again of signs) made.loops.push({ before: made.example, again })
      const least = Number(/^\{(\d+)/.exec(times)?.[1] ?? (/^[*?]/.test(times) ? 0 : 1))
      if (!nothing) made.example += (signs[0] ?? '').repeat(Math.min(least, 40))
    }
    return made
  }
  /** What stands next: signs or texts that fit it, and the loops in it. */
  function one(): { signs: string[]; inner: Part['loops']; nothing?: boolean } {
    const sign = source[at++] ?? ''
    if (sign === '^' || sign === '$') return { signs: [], inner: [], nothing: true }
    if (sign === '(') {
      const look = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(source.slice(at))?.[0] ?? ''
      at += look.length
      const { example, loops } = either()
      at++
      const ahead = /^\?<?[=!]$/.test(look)
      return { signs: ahead ? [] : [example], inner: loops, nothing: ahead }
    }
    if (sign === '[') {
      const from = at - 1
      while (source[at] !== ']' || at === from + 1) at += source[at] === '\\' ? 2 : 1
      at++
      return { signs: fitting(source.slice(from, at)), inner: [] }
    }
    if (sign === '\\') {
      const rest =
        /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|.)/su.exec(source.slice(at))?.[0] ?? ''
      at += rest.length
      if (rest === 'b' || rest === 'B' || /^[1-9]|^k</.test(rest)) return { signs: [], inner: [], nothing: true }
      return { signs: fitting(`\\${rest}`), inner: [] }
    }
    return { signs: sign === '.' ? fitting('.') : [sign], inner: [] }
  }
  function fitting(atom: string): string[] {
    const own = [...atom.replace(/\\[pPux]\{[^}]*\}/g, '')].filter((one) => fits(atom, one))
    const all = [...new Set([...SIGNS.filter((one) => fits(atom, one)), ...own])]
    return all.length > 0 ? all.slice(0, 12) : rare(atom)
  }
  function fits(atom: string, sign: string): boolean {
    return new RegExp(`^(?:${atom})$`, flags).test(sign)
  }
  /** Of signs that nobody types. */
  function rare(atom: string): string[] {
    for (let code = 0; code < 0xffff; code++)
      if (fits(atom, String.fromCharCode(code))) return [String.fromCharCode(code)]
    return []
  }
}

/** Milliseconds this thread computed for the worst of them, the least of three times, and with what. */
export function worstOf(
  pattern: RegExp,
  sizes: readonly number[],
  most: number,
): { ms: number; long: number; text: string } {
  let worst = { ms: 0, long: 0, text: '' }
  for (const long of sizes)
    for (const text of attacks(pattern, long)) {
      let ms = spent(pattern, text)
      for (let again = 0; again < 2 && ms > most; again++) ms = Math.min(ms, spent(pattern, text))
      if (ms > worst.ms) worst = { ms, long, text: `${text.slice(0, 12)}…${text.slice(-2)}` }
      if (ms > most) return worst
    }
  return worst
}
function spent(pattern: RegExp, text: string): number {
  const before = computed()
  pattern.test(text)
  return computed() - before
}
function computed(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
