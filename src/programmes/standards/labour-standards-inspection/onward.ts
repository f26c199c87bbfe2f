// What a violation found leads to: one case of penalties for each row, in the transaction that records the finding.

export const penalties = [
  {
    begins: 'labour-penalties/propose',
    for: 'violations',
    with: {
      respondent: 'respondent',
      owner: 'owner',
      law: 'violations.law',
      article: 'violations.article',
      violatedOn: 'violations.violatedOn',
      facts: 'violations.facts',
    },
  },
] as const
