// What is asked of a party besides being let in: a second proof for what cannot be taken back, and an answer that answers.
import type { Case } from './case.ts'
import { listed, type Programme } from './words/index.ts'
import { t, type Text } from './text.ts'

/** Whether the step, with what is given to it, needs a second proof of whoever takes it as a party. */
export function needsSecond(
  programme: Programme,
  one: Pick<Case, 'values'>,
  step: string,
  role: string,
  given: Record<string, unknown>,
): boolean {
  const definition = programme.steps[step]
  if (!definition || programme.roles[role]?.kind !== 'party') return false
  if (definition.proof === 'second') return true
  // Where money goes is not moved by a code alone, whichever step asks for it.
  return listed(definition.asks).some(
    (name) =>
      programme.fields[name]?.kind === 'account' &&
      one.values[name] !== undefined &&
      differs(given[name], one.values[name]),
  )
}

/** Why what was given answers nothing: the step is there to supply what was asked, and all is as it was. */
export function unanswered(
  programme: Programme,
  one: Pick<Case, 'values'>,
  step: string,
  given: Record<string, unknown>,
): Text | undefined {
  const { answers, asks = [] } = programme.steps[step] ?? {}
  if (!answers || asks.some((name) => differs(given[name], one.values[name]))) return undefined
  return t(
    '您還沒有補上任何內容。請依上面列出的應補正事項修改或附上文件，再送出。',
    'You have not added anything yet. Change or attach what is listed above, then send it.',
  )
}

const differs = (given: unknown, known: unknown): boolean =>
  JSON.stringify(sorted(given)) !== JSON.stringify(sorted(known))
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(sorted)
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && part !== '')
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]))
}
