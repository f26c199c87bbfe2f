// How a fault of the house is said: which file, which word, and what would be right there.
import type { Programme } from '../../words/index.ts'

/** Where a programme lies below `programmes/`, by its id; the engine knows no families. */
export type FolderOf = (id: string) => string
export const fileOf = (id: string, folderOf: FolderOf = (id) => id): string => `programmes/${folderOf(id)}/programme.ts`

/** The names that would be right: the one that is nearly it, or all of them while they are few. */
export function mend(word: string, right: readonly string[]): string {
  if (right.length === 0) return 'Leave it out.'
  const nearest = right
    .map((name) => ({ name, off: distance(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.off - b.off)[0]
  if (nearest && nearest.off <= Math.max(2, Math.floor(word.length / 3))) return `Say “${nearest.name}”.`
  const shown = right.slice(0, 12).map((name) => `“${name}”`)
  const more = right.length > shown.length ? ` or another of ${right.length}` : ''
  return shown.length === 1 ? `Say ${shown[0]}.` : `Say one of ${shown.join(', ')}${more}.`
}

/** How many letters one has to put in, take out or change to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, theirs] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === theirs ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

/** Every programme by its id, and what is said where somebody names one that is not there. */
export class Names {
  readonly faults: string[] = []
  private readonly byId: ReadonlyMap<string, Programme>
  private readonly folderOf: FolderOf | undefined
  constructor(programmes: readonly Programme[], folderOf?: FolderOf) {
    this.folderOf = folderOf
    this.byId = new Map(programmes.map((programme) => [programme.id, programme]))
  }

  fileOf({ id }: Pick<Programme, 'id'>): string {
    return fileOf(id, this.folderOf)
  }

  has(id: string): boolean {
    return this.byId.has(id)
  }

  /** Of `programme`: what is wrong with which word, and how it is mended. */
  blame(programme: Programme, says: string, mended: string): void {
    this.faults.push(`${this.fileOf(programme)}: ${says} ${mended}`)
  }

  /** The programme that `where` names, or a fault. */
  programme(by: Programme, where: string, id: string): Programme | undefined {
    const found = this.byId.get(id)
    if (!found) this.blame(by, `${where} names “${id}”, which is no programme.`, mend(id, [...this.byId.keys()]))
    return found
  }

  /** Whether each word is one of those known; each that is not is a fault. */
  known(by: Programme, where: string, words: readonly string[], what: string, right: readonly string[]): boolean {
    const wrong = words.filter((word) => !right.includes(word))
    for (const word of wrong) this.blame(by, `${where} names “${word}”, which is no ${what}.`, mend(word, right))
    return wrong.length === 0
  }
}
