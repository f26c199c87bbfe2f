// An answer as JSON: the values of the contract at the top, the receipt beside them.
import { cited } from '#engine'
import type { Answer } from './ask.ts'

export function told(answer: Answer): Record<string, unknown> {
  if (!answer.ok)
    return {
      error: answer.error,
      says: answer.says,
      ...(answer.problems ? { problems: answer.problems } : {}),
      ...answer.more,
    }
  const { outcome } = answer
  return {
    ...answer.value,
    answer: outcome.answer,
    receipt: {
      rule: outcome.rule,
      cites: outcome.cites,
      inputs: outcome.inputs,
      because: outcome.because.map((one) => ({ ...one, article: cited(one.cites) })),
      used: outcome.used,
      assumptions: outcome.assumptions,
      otherwise: outcome.otherwise,
      notices: outcome.notices,
      overdue: outcome.overdue.map((one) => one.parameter),
      asItStands: outcome.asItStands.map((one) => one.parameter),
    },
  }
}
