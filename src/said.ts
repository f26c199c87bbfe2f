/** What an operator can mend is said in a sentence; only what nobody foresaw shows where it happened. */
export const said = (error: unknown): unknown =>
  error instanceof Error && ['Error', 'DatabaseProblem'].includes(error.name) && !('code' in error)
    ? error.message
    : error
