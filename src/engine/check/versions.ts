// What a running case would notice of a change: the parts of a definition, each with a mark that is another when the part is.
import type { Programme } from '../words/index.ts'
import { fileOf, type FolderOf } from './house/names.ts'

/** Marks by kind and name: `{ clocks: { answer: '1c4e90ab' } }`. */
export type Outline = Record<string, Record<string, string>>
/** What is known of each version: `labour-penalties 2`. */
export type Known = Record<string, Outline>

const PARTS = ['fields', 'roles', 'states', 'steps', 'clocks', 'holds'] as const
const ONE: Record<string, string> = {
  fields: 'field',
  roles: 'role',
  states: 'state',
  steps: 'step',
  clocks: 'clock',
  holds: 'what is held',
  pays: 'way of paying',
}

export const nameOf = ({ id, version }: Pick<Programme, 'id' | 'version'>): string => `${id} ${version}`

/** Of one version; words and citations are left out, since they may be said better at any time. */
export function outlineOf(programme: Programme): Outline {
  const parts = PARTS.map((kind) => [kind, Object.entries(programme[kind] ?? {})] as const)
  const all = [...parts, ['pays', programme.pays ? [['pays', programme.pays]] : []] as const]
  return Object.fromEntries(
    all
      .filter(([, entries]) => entries.length > 0)
      .map(([kind, entries]) => [
        kind,
        Object.fromEntries(entries.map(([name, part]) => [String(name), markOf(part)])),
      ]),
  )
}

/**
 * Definitions that changed although their version did not, each with what running cases would notice; and versions of which
 * nothing is known yet. Parts that are only new are no fault: no case has come to them.
 */
export function faultsOfVersions(programmes: readonly Programme[], known: Known, folderOf?: FolderOf): string[] {
  return programmes
    .flatMap((programme) => [programme, ...(programme.earlier ?? [])])
    .flatMap((one) => {
      const before = known[nameOf(one)]
      if (!before)
        return [
          `${fileOf(one.id, folderOf)}: version ${one.version} is not written down yet. Run \`WRITE=1 npm test -- versions\`.`,
        ]
      const noticed = differences(before, outlineOf(one))
      return noticed.length === 0
        ? []
        : [
            `${fileOf(one.id, folderOf)}: is still version ${one.version}, and its running cases would notice: ${noticed.join(', ')}. ` +
              'Raise `version` and keep the one before in `earlier`. Where no case would notice (only the spelling changed, or nobody has run it yet), run `WRITE=anew npm test -- versions`.',
          ]
    })
}

export function differences(before: Outline, after: Outline): string[] {
  return Object.entries(before).flatMap(([kind, parts]) =>
    Object.entries(parts).flatMap(([name, mark]) => {
      const now = after[kind]?.[name]
      return now === mark ? [] : [`the ${ONE[kind] ?? kind} “${name}” is ${now === undefined ? 'gone' : 'another'}`]
    }),
  )
}

/** FNV-1a over what is left of a part without its words: the same part, the same eight figures. */
function markOf(part: unknown): string {
  let mark = 0x811c9dc5
  for (const letter of JSON.stringify(bare(part)) ?? '')
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mark.toString(16).padStart(8, '0')
}

function bare(part: unknown): unknown {
  if (typeof part === 'function') return 'ƒ'
  if (Array.isArray(part)) return part.map(bare)
  if (typeof part !== 'object' || part === null) return part
  if ('zh' in part && 'en' in part) return ''
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name, value]) => value !== undefined && name !== 'cites')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, bare(value)]),
  )
}
