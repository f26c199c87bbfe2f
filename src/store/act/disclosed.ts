// Whether what an agreement ticks can still be told: facts that no programme of the house says it discloses are refused.
import { factsOf, type Programme, type Refusal, t } from '#engine'
import type { Within } from '../context.ts'

export function factsNobodyTells(
  { programmes }: Pick<Within, 'programmes'>,
  { fields, steps }: Programme,
  step: string,
  given: Record<string, unknown>,
): Refusal[] {
  const asks = steps[step]?.asks ?? []
  const named = asks.filter((name) => fields[name]?.kind === 'disclosed' && Array.isArray(given[name]))
  if (named.length === 0) return []
  const known = new Set(programmes.flatMap(factsOf))
  return named.flatMap((field) =>
    (given[field] as string[]).every((one) => known.has(one))
      ? []
      : [
          {
            field,
            says: t(
              '勾選的資料中，有一項已不提供，請重新勾選。',
              'One of the facts ticked is told no longer. Tick them again.',
            ),
          },
        ],
  )
}
