// Names that only programmes give, and a room above them spells: it would lose the programme that is spelt otherwise, and nobody told.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Contract, Programme } from '#engine'

const src = new URL('../src/', import.meta.url).pathname
const KNOWING = ['programmes', 'capabilities', 'bureau', 'law', 'demo']
/** Words of the house itself, for another thing than the field or step that happens to be called so. */
const OWN: Record<string, string> = {
  keptUntil: 'the day of destruction, worked out from the years of keeping',
  receivedAt: 'when the record of a device arrived',
  reviewBy: 'when a contested reading of the law is to be looked at again',
  signedBy: 'who signed off a report, or signs a letter',
  giveBack: 'gives back the number of a case that was not begun',
  shown: 'the fields of an event that a reader is shown',
}

type Names = { ids: Set<string>; composite: Set<string>; plain: Set<string> }
export function namesOf(programmes: readonly Programme[]): Names {
  const within = programmes.flatMap(({ fields, states, steps }) => [fields, states, steps].flatMap(Object.keys))
  const composite = within.filter((name) => /[a-z][A-Z]/.test(name))
  return {
    ids: new Set(programmes.map(({ id }) => id)),
    composite: new Set(composite),
    plain: new Set(within),
  }
}

/** Each place where a room above the programmes spells one of their names, in a sentence. */
export async function spelt(programmes: readonly Programme[]): Promise<string[]> {
  const names = namesOf(programmes)
  // A topic of law is called as its file is.
  const law = files(join(src, 'law'))
    .map((path) => `${readFileSync(path, 'utf8')}\n${basename(path, '.ts')}:`)
    .join('\n')
  const ofLaw = (word: string) => new RegExp(`\\b${word}'?:`).test(law)
  const found = await Promise.all(
    files(src)
      .filter((path) => !KNOWING.includes(relative(src, path).split('/')[0] ?? '') && !/\.(test|examples)\./.test(path))
      .map((path) => speltIn(relative(src, path), readFileSync(path, 'utf8'), names)),
  )
  return found
    .flat()
    .filter(({ word }) => !ofLaw(word))
    .map(({ says }) => says)
}

/**
 * Quoted, no name may stand. Unquoted a name that is a word of the house for nothing else may stand only where the contract that has
 * it is looked at, since then the compiler knows it; a plain word only where it is not looked for in values, fields, states or steps.
 */
export async function speltIn(file: string, source: string, names: Names): Promise<{ word: string; says: string }[]> {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  const kept = await keptIn(source)
  const commands = /^(cli|scaffold|cli\.ts)/.test(file)
  const words = [
    ...[...code.matchAll(/['"`]([\w-]+)['"`]/g)].map(
      ([, word = '']) => [word, names.ids.has(word) || names.composite.has(word)] as const,
    ),
    ...[...code.matchAll(/(?:\.|[{(,\s])(\w+)(?=\??:)|\.(\w+)\b/g)].map(([, key, dotted]) => {
      const word = key ?? dotted ?? ''
      return [word, names.composite.has(word) && !kept.has(word)] as const
    }),
    ...[...code.matchAll(/\b(?:values|fields|states|steps)(?:\??\.(?:\[')?|\[')(\w+)/g)].map(
      ([, word = '']) => [word, names.plain.has(word) && !kept.has(word) && !commands] as const,
    ),
    ...[...code.matchAll(/(?:asks|names|states|fields|steps)\??\.includes\('(\w+)'\)/g)].map(
      ([, word = '']) => [word, names.plain.has(word)] as const,
    ),
  ]
  const wrong = words.flatMap(([word, spelt]) => (spelt && !OWN[word] ? [word] : []))
  return [...new Set(wrong)].map((word) => ({
    word,
    says: `${file} spells “${word}”, which only programmes are written with. Ask for what the programme says it is (\`is\`).`,
  }))
}

/** What the contracts that a file looks at have. */
async function keptIn(source: string): Promise<Set<string>> {
  const contracts = await Promise.all(
    [...source.matchAll(/from '(#capabilities\/[^']+\/contract\.ts)'/g)].map(
      async ([, from = '']) => (await import(from)) as Record<string, Contract | Record<string, Contract>>,
    ),
  )
  return new Set(
    contracts
      .flatMap(Object.values)
      .flatMap(({ field = {}, state = {}, step = {} }) => [
        ...Object.keys(field),
        ...Object.keys(state),
        ...Object.keys(step),
      ]),
  )
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.(tsx?|mjs)$/.test(name) ? [path] : []
  })
