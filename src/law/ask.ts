// One question to the law in the words of the vector contract: {kind, …} in, the result with its receipt or an error out.
import { type Field, type Fields, MissingFacts, NotInForce, type Problem, readFields, t, type Text } from '#engine'
import { type AnyRule, type Outcome, rule } from './rule.ts'
import { topics } from './topics.ts'

export type Answer =
  | { ok: true; value: Record<string, unknown>; outcome: Outcome; rule: AnyRule }
  | { ok: false; error: string; says: Text; problems?: Problem[]; more?: Record<string, unknown> }

/**
 * @param today the day of asking, ISO: it bounds no result, it only marks what is overdue for review
 * @example ask('notice-period', { kind: 'notice', hireDate: '2023-01-01', lastDay: '2025-06-30' }, '2026-11-24')
 */
export function ask(topic: string, question: Record<string, unknown>, today: string): Answer {
  const kinds = Object.hasOwn(topics, topic) ? topics[topic]?.kinds : undefined
  if (!kinds)
    return refused(
      'UNKNOWN_TOPIC',
      t(`沒有「${topic.slice(0, 40)}」這個主題。`, `There is no topic “${topic.slice(0, 40)}”.`),
    )
  const names = Object.keys(kinds)
  const kind = typeof question.kind === 'string' ? question.kind : names.length === 1 ? (names[0] ?? '') : ''
  const of = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!of)
    return refused('UNKNOWN_KIND', t(`請以 kind 指定：${names.join('、')}。`, `Say which kind: ${names.join(', ')}.`))
  return askRule(of, question, today)
}

export function askRule(of: AnyRule, question: Record<string, unknown>, today: string): Answer {
  const fields = of.spares
    ? Object.fromEntries(
        Object.entries(of.reads).map(([name, field]) => [
          name,
          of.spares?.includes(name) ? { ...field, optional: true as const } : field,
        ]),
      )
    : of.reads
  const read = readFields(fields, Object.keys(fields), question, { today, strict: true })
  const problems = [...read.problems, ...faultsOf(of, Object.keys(fields), read.values)]
  if (problems.length > 0)
    return {
      ok: false,
      error: codeOf(fields, question, problems),
      says: t(problems.map(({ says }) => says.zh).join(''), problems.map(({ says }) => says.en).join(' ')),
      problems,
    }
  try {
    const outcome = rule(of, read.values, today)
    return { ok: true, value: outcome.value, outcome, rule: of }
  } catch (error) {
    if (error instanceof NotInForce) return { ok: false, error: error.code, says: error.says, more: error.more }
    if (error instanceof MissingFacts)
      return refused('MISSING_FACTS', t(`還缺：${error.missing.join('、')}。`, error.message))
    throw error
  }
}

/** What cannot be so together, and what of these neither was said nor follows from what is known. */
export function faultsOf(of: AnyRule, names: readonly string[], known: Record<string, unknown>): Problem[] {
  const unsettled = Object.entries(of.follows ?? {}).flatMap(([name, { needs, from, asks }]) =>
    names.includes(name) && known[name] === undefined && needs.every((one) => known[one] !== undefined) && !from(known)
      ? [{ field: name, says: asks }]
      : [],
  )
  return [...unsettled, ...(of.faults?.(known) ?? []).filter(({ field }) => names.includes(field))]
}

const refused = (error: string, says: Text): Answer => ({ ok: false, error, says })

/** A day that is none comes first, then what could not be read; where something is only absent, that is said. */
function codeOf(fields: Fields, question: Record<string, unknown>, problems: readonly { field: string }[]): string {
  const given = problems.map(({ field }) => field.split('.')[0] ?? '').filter((name) => isGiven(question[name]))
  if (given.length === 0) return 'MISSING_FACTS'
  return given.some((name) => namesADay(fields[name])) ? 'INVALID_DATE' : 'INVALID_INPUT'
}
const isGiven = (value: unknown) =>
  value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
const namesADay = (field: Field | undefined): boolean =>
  field?.kind === 'date' ||
  (field?.kind === 'series' && field.each === 'day') ||
  (field?.kind === 'text' && field.shape !== undefined && ['month', 'moment'].includes(field.shape))
