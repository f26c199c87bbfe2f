// Turns what came from a form or an API into typed values, collecting every mistake, never only the first.
import type { Citation } from './citation.ts'
import { holds, isUnseen } from './condition.ts'
import type { Field, Fields } from './field.ts'
import { askedAs } from './kinds/answers.ts'
import { kindOf } from './kinds/index.ts'
import { pairFaults } from './pairs.ts'
import { readField } from './read-field.ts'
import { t, type Text } from './text.ts'

/** A person's mistake: where it is (`claims.0.amount`) and what to do, in every language. */
export type Problem = {
  field: string
  says: Text
  cites?: Citation
  /** Not wrong, but seldom right: taken from whoever says that it is so. */
  warns?: true
}
export type Reading = { values: Record<string, unknown>; problems: Problem[]; doubts: Problem[] }
export type Reader = {
  today: string
  /** Citizens' slips are stopped by the finer checks, officers are not. */ strict: boolean
  /** A correction says what was so: a day that was ahead then may be gone by now. */
  corrects?: true
  /** What the step takes away unless it is given anew: no end of a span that is given without it. */
  clears?: readonly string[] | undefined
  /** What the case holds already in the field that is read: the questions that are answered stand there. */
  stands?: unknown
}

/**
 * Reads the named fields. Fields whose `when` does not hold are dropped; empty optional ones are left out.
 * @param known values the case already has, which conditions may look at
 */
export function readFields(
  fields: Fields,
  names: readonly string[],
  raw: Record<string, unknown>,
  reader: Reader,
  known: Record<string, unknown> = {},
): Reading {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  const doubts: Problem[] = []
  const around = { ...known }
  for (const name of names) {
    const field = fields[name]
    if (!field || (field.taken && !reader.corrects)) continue
    // What only an entry knows that nobody has looked at is taken where it is given, and not missed.
    const unseen = isUnseen(field.when, around)
    if (!unseen && !holds(field.when, around)) continue
    const found = readField(field, name, raw[name], { ...reader, stands: known[name] }, readFields)
    problems.push(...found.problems)
    doubts.push(...(found.doubts ?? []))
    if (found.value !== undefined) around[name] = values[name] = found.value
    else if (found.problems.length === 0 && !field.optional && !unseen) problems.push(missing(field, name))
  }
  const stays = reader.clears
    ? Object.fromEntries(Object.entries(known).filter(([name]) => !reader.clears?.includes(name)))
    : known
  problems.push(...pairFaults(fields, values, stays))
  return { values, problems, doubts }
}

/**
 * Reads what a correction gives. An optional answer that was taken back reads as `null`, and a list whose rows are all gone
 * as `[]`: neither is the same as saying nothing about it.
 */
export function readCorrection(
  fields: Fields,
  raw: Record<string, unknown>,
  reader: Reader,
  known: Record<string, unknown>,
): Reading {
  const names = Object.keys(raw).filter((name) => fields[name])
  const { values, problems, doubts } = readFields(
    fields,
    names,
    raw,
    { ...reader, corrects: true },
    askedAs(fields, known, { ...known, ...raw }),
  )
  for (const name of names) {
    const field = fields[name]
    if (field && values[name] === undefined && saysNothing(field, name, raw[name], reader))
      values[name] = field.kind === 'many' ? [] : null
  }
  return { values, problems, doubts }
}

export function saysNothing(field: Field, name: string, raw: unknown, reader: Reader): boolean {
  const { value, problems } = readField(field, name, raw, reader, readFields)
  return problems.length === 0 && (value === undefined || (Array.isArray(value) && value.length === 0))
}

/** `{ 'claims.0.amount': '5' }` to `{ claims: [{ amount: '5' }] }`: how forms send what is nested. */
export function nested(flat: Iterable<[string, unknown]>): Record<string, unknown> {
  const tree: Branching = new Map()
  const together = new Set<unknown>()
  for (const [path, value] of flat) {
    const parts = path.split('.').slice(0, 4)
    let here = tree
    for (const part of parts.slice(0, -1)) {
      const next = here.get(part)
      const branch: Branching = next instanceof Map ? next : new Map()
      here.set(part, branch)
      here = branch
    }
    const last = parts.at(-1) ?? ''
    const before = here.get(last)
    // Added to the list of this name, and not to one made anew each time: ten thousand of one name are ten thousand.
    if (together.has(before)) (before as unknown[]).push(value)
    else if (before === undefined || before instanceof Map) here.set(last, value)
    else {
      const list = Array.isArray(before) ? [...before, value] : [before, value]
      together.add(list)
      here.set(last, list)
    }
  }
  return opened(tree) as Record<string, unknown>
}
type Branching = Map<string, unknown>

function opened(node: unknown): unknown {
  if (!(node instanceof Map)) return node
  const keys = [...node.keys()] as string[]
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key)))
    return keys.toSorted((a, b) => Number(a) - Number(b)).map((key) => opened(node.get(key)))
  return Object.fromEntries(keys.filter((key) => key !== '__proto__').map((key) => [key, opened(node.get(key))]))
}

function missing(field: Field, name: string): Problem {
  const { wants, emptyAt } = kindOf(field)
  return { field: emptyAt ? `${name}.${emptyAt}` : name, says: WANTED[wants](field.label) }
}
const WANTED = {
  choose: ({ zh, en }: Text) => t(`請選擇「${zh}」。`, `Choose an answer for “${en}”.`),
  attach: ({ zh, en }: Text) => t(`請附上「${zh}」。`, `Attach “${en}”.`),
  enter: ({ zh, en }: Text) => t(`請填寫「${zh}」。`, `Enter “${en}”.`),
}
