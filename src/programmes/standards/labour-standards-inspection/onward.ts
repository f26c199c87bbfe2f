// What a violation found leads to: one case of penalties for each row, in the transaction that records the finding.
import type { Opening } from '#engine'

export const opens: readonly Opening[] = [
  {
    programme: 'labour-penalties',
    step: 'propose',
    each: 'violations',
    with: {
      respondent: 'respondent',
      owner: 'owner',
      law: 'violations.law',
      article: 'violations.article',
      violatedOn: 'violations.violatedOn',
      facts: 'violations.facts',
    },
  },
]
