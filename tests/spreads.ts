// Two capabilities that bring the same name: the later one would win without a word. Read from the source, since objects forget it.
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'

const BLOCKS = [
  'fields',
  'roles',
  'states',
  'steps',
  'clocks',
  'letters',
  'dimensions',
  'measures',
  'tables',
  'publishes',
]

/** Names that two spreads of one block of a definition bring, each in a sentence. `source` is what stands, or would stand, at `url`. */
export async function broughtTwice(url: URL, source = readFileSync(url, 'utf8')): Promise<string[]> {
  const file = fileURLToPath(url).replace(/^.*\/src\//, '')
  const faults: string[] = []
  for (const block of BLOCKS) {
    const inside = new RegExp(`^ {2}${block}: \\{\\n(.*?)^ {2}\\},?$`, 'ms').exec(source)?.[1] ?? ''
    const spreads = inside
      .split('\n')
      .filter((line) => /^ {4}\.\.\./.test(line))
      .flatMap((line) =>
        [...(line.split(' //')[0] ?? '').matchAll(/\.\.\.([A-Za-z_$][\w.$]*),/g)].map(([, name = '']) => name),
      )
    const first = new Map<string, string>()
    for (const spread of spreads)
      for (const name of Object.keys((await valueOf(spread, source, url)) ?? {})) {
        const other = first.get(name)
        if (other)
          faults.push(
            `${file}: the ${block} spread “${other}” and “${spread}”, and both bring “${name}”. Spread one of them, and name what you want of the other.`,
          )
        else first.set(name, spread)
      }
  }
  return faults
}

/** What an imported name, `rules.reads`, stands for; what is made in the file itself is in plain sight. */
async function valueOf(path: string, source: string, url: URL): Promise<object | undefined> {
  const [head = '', ...parts] = path.split('.')
  for (const [, all, some, from = ''] of source.matchAll(/^import (?:\* as (\w+)|\{([^}]*)\}) from '([^']+)'/gms)) {
    const named = (some ?? '').split(',').map((one) => one.trim().split(' as '))
    const found = all === head ? [] : named.find(([name, other = name]) => other === head)
    if (!found) continue
    const loaded: unknown = await import(from.startsWith('.') ? new URL(from, url).href : from)
    return [...(found[0] ? [found[0]] : []), ...parts].reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
      loaded,
    ) as object | undefined
  }
  return undefined
}
