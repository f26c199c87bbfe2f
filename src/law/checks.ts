// What is looked at one by one: each says how it stands, and those that are broken are told by their codes, in order.
import type { Citation, Reason } from '#engine'
import { step } from './rule.ts'

export type Check = { code: string; broken: boolean; cites: Citation; zh: string; en: string }

export function looked(checks: readonly Check[]): { codes: string[]; because: Reason[] } {
  return {
    codes: checks.flatMap(({ code, broken }) => (broken ? [code] : [])).toSorted(),
    because: checks.map(({ broken, cites, zh, en }) =>
      step(cites, `${zh}${broken ? '，不符' : '，符合'}`, `${en}: ${broken ? 'not kept' : 'kept'}`),
    ),
  }
}
