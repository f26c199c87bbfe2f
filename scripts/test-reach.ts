// Which test files reach the server that tests share: those whose imports lead to the module that reads where it is.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const NAMES_THE_SERVER = 'TEST_DATABASE_URL'
/** Of types alone nothing is loaded. */
const IMPORTS =
  /^\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gms

/**
 * @param root the folder of package.json, whose "imports" say what `#store` is
 * @returns whether running a file needs the server
 */
export function reach(root: string): (file: string) => boolean {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>
  }
  const places = Object.entries(imports)
  const leads = new Map<string, { names: boolean; to: string[] }>()

  return (file) => {
    const seen = new Set<string>()
    const next = [resolve(root, file)]
    for (const path of next) {
      if (seen.has(path)) continue
      seen.add(path)
      const { names, to } = read(path)
      if (names) return true
      next.push(...to)
    }
    return false
  }

  function read(path: string) {
    let known = leads.get(path)
    if (!known) {
      const text = existsSync(path) && /[.](ts|tsx|mjs)$/.test(path) ? readFileSync(path, 'utf8') : ''
      const to = [...text.matchAll(IMPORTS)].flatMap(([, from, alone, later]) =>
        file(path, from ?? alone ?? later ?? ''),
      )
      // A test may speak of the variable; only what tests are made of reads it.
      known = { names: !/[.]test[.]tsx?$/.test(path) && text.includes(NAMES_THE_SERVER), to }
      leads.set(path, known)
    }
    return known
  }

  function file(from: string, name: string): string[] {
    if (name.startsWith('.')) return [resolve(dirname(from), name)]
    for (const [place, to] of places) {
      if (place === name) return [join(root, to)]
      if (place.endsWith('/*') && name.startsWith(place.slice(0, -1)))
        return [join(root, to.replace('*', name.slice(place.length - 1)))]
    }
    return []
  }
}
