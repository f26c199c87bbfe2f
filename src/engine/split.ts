// Under which values of a dimension a case stands: one, several, and the groups that hold them.
import type { Case } from './case.ts'
import { type AnyDimension, listed, UNKNOWN } from './words/index.ts'

/** @param entries the cases that stand in registers, for their codes */
export function valuesUnder(
  dimension: AnyDimension | undefined,
  one: Case,
  facts: Record<string, unknown>,
  to: string,
  entries: readonly Case[],
): string[] {
  if (!dimension) throw new Error('There is no such dimension.')
  const single = singleValues(dimension, one, facts, to, entries)
  const groups = Object.entries(dimension.together ?? {}).flatMap(([group, { of }]) =>
    single.some((value) => of.includes(value)) ? [group] : [],
  )
  return [...single, ...groups]
}

function singleValues(
  dimension: AnyDimension,
  one: Case,
  facts: Record<string, unknown>,
  to: string,
  entries: readonly Case[],
): string[] {
  if (dimension.entry) return [codeOf(dimension, facts[dimension.entry], entries)]
  if (dimension.field) {
    const fact = facts[dimension.field]
    // Of answers the codes; beside them stand their names.
    const said = isNamed(fact) ? Object.keys(fact) : listed(fact as string | readonly string[] | undefined)
    return said.length > 0 ? said.map(String) : [UNKNOWN]
  }
  return [howFar(dimension, one, to)]
}

const isNamed = (fact: unknown): fact is Record<string, string> =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact)

const byId = new WeakMap<readonly Case[], Map<string, Case>>()

function codeOf({ code }: AnyDimension, id: unknown, entries: readonly Case[]): string {
  if (typeof id !== 'string') return UNKNOWN
  let known = byId.get(entries)
  if (!known) byId.set(entries, (known = new Map(entries.map((each) => [each.id, each]))))
  const entry = known.get(id)
  return (code && String(entry?.values[code] ?? '')) || entry?.number || id
}

function howFar({ reached = {}, otherwise = '' }: AnyDimension, one: Case, to: string): string {
  const last = one.entries.findLast(
    (entry) => entry.on <= to && Object.values(reached).some((states) => listed(states).includes(entry.state)),
  )
  return Object.keys(reached).find((value) => last && listed(reached[value]).includes(last.state)) ?? otherwise
}
