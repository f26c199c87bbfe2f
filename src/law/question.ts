// A question to the law in one line, the way `taitsi law` takes it, so that a claim can carry what its amount rests on.
import { type Answer, ask } from './ask.ts'
import { dollars, exact, type Exact } from './exact.ts'
import type { AnyRule } from './rule.ts'
import { topics } from './topics.ts'

/** Where a rule stands in the contract. */
export function placeOf(rule: AnyRule): { topic: string; kind: string } | undefined {
  for (const [topic, { kinds }] of Object.entries(topics))
    for (const [kind, one] of Object.entries(kinds)) if (one === rule) return { topic, kind }
  return undefined
}

/** @example lineOf('notice-period', { kind: 'notice', … }) // notice-period {"kind":"notice",…} */
export const lineOf = (topic: string, question: Record<string, unknown>): string =>
  `${topic} ${JSON.stringify(question)}`

/** Asks every line anew; what a line says about amounts is never read, only what it asks. */
export const answersOf = (lines: string, today: string): Answer[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 31)
    .map((line) => {
      const [, topic = '', json = ''] = /^\s*([a-z-]+)\s+(.*)$/.exec(line) ?? []
      return ask(topic, objectOf(json), today)
    })

/** Whole dollars of what an answer says is owed: a rounded amount, a shortfall, or an exact one rounded half up. */
export function owedOf(value: Record<string, unknown>): number | undefined {
  const both = [value.funeral, value.deathCompensation].filter((one) => typeof one === 'string' && !one.includes('-'))
  if (both.length === 2) return both.reduce((sum: number, one) => sum + dollars(exact(one as string)), 0)
  const found = value.rounded ?? value.shortfall ?? value.exact
  return typeof found === 'string' || typeof found === 'number' ? dollars(exact(found as Exact)) : undefined
}

function objectOf(json: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
