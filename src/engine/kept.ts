// What a case keeps of the entries it names, as it stood when a step was taken: figures and clocks go by it, whatever becomes of the entry.
import { readsOf } from './condition.ts'
import { measuredFields } from './measured.ts'
import { isThrough, type Linked, splitPath, valueAt } from './path.ts'
import { same } from './same.ts'
import { type AnyStep, listed, pathsOfLetter, type Programme } from './words/index.ts'

const known = new WeakMap<Programme, readonly string[]>()

/** The paths through a link by which it counts, by which its clocks run, and which its letters say: asked for at every step. */
export function keptPaths(programme: Programme): readonly string[] {
  let paths = known.get(programme)
  if (!paths) known.set(programme, (paths = find(programme)))
  return paths
}

const find = (programme: Programme): string[] =>
  [
    ...new Set([
      ...measuredFields(programme),
      ...Object.values(programme.clocks).flatMap(({ when }) => readsOf(when)),
      ...Object.values(programme.letters ?? {}).flatMap(pathsOfLetter),
    ]),
  ].filter((path) => isThrough(programme.fields, path))

/**
 * What of them is another than the case has kept so far, each under its path; `null` where there is nothing any more. What stands
 * with an entry that is not at hand stays as it was kept.
 */
export function keptAnew(
  programme: Programme,
  values: Readonly<Record<string, unknown>>,
  linked: Linked = {},
): Record<string, unknown> {
  const anew: Record<string, unknown> = {}
  for (const path of keptPaths(programme)) {
    const [head] = splitPath(path)
    const now = typeof values[head] !== 'string' ? undefined : linked[head] ? valueAt(path, {}, linked) : values[path]
    if (!same(now, values[path])) anew[path] = now ?? null
  }
  return anew
}

/** What the letters of a step say of the entries it names goes into its event, also where it was so before: it is what they said. */
export const saidThrough = (
  programme: Programme,
  step: Pick<AnyStep, 'sends'>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    listed(step.sends)
      .flatMap((name) => (programme.letters?.[name] ? pathsOfLetter(programme.letters[name]) : []))
      .flatMap((path) =>
        isThrough(programme.fields, path) && values[path] !== undefined ? [[path, values[path]]] : [],
      ),
  )

/** The field into which the value at a path is taken over, where some step does so. */
const takenAs = ({ steps }: Programme, path: string): string | undefined =>
  Object.values(steps)
    .flatMap(({ takes }) => Object.entries(takes ?? {}))
    .find(([, from]) => from === path)?.[0]

/**
 * A measured fact of the case. A version that took the same over into a field of its own has kept it there: what a programme counts
 * through a link now, it counted by that field then.
 */
export const factIn = (programme: Programme, name: string, values: Readonly<Record<string, unknown>>): unknown =>
  values[name] ?? (isThrough(programme.fields, name) ? values[takenAs(programme, name) ?? ''] : undefined)

/** The measured facts that a value is, by its name. */
export const factsBy = (programme: Programme, name: string): string[] =>
  [...measuredFields(programme)].filter(
    (fact) => fact === name || (isThrough(programme.fields, fact) && takenAs(programme, fact) === name),
  )
