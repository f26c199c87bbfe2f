// What a violation found leads to: one case of penalties for each row, in the transaction that records the finding.
import type { Opening } from '#engine'

export const opens: readonly Opening[] = []
