// Which facts of the house's cases are told to another body, each by its programme and name.
import type { Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { absent, none, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

/** Facts that programmes say they `discloses`: which there are, the house knows, and offers them as boxes to tick. */
export type DisclosedField = Base<'disclosed'>

export const disclosed = (label: Text, more: Extras = {}): DisclosedField => ({ kind: 'disclosed', label, ...more })

const FACT = /^[a-z][a-z0-9-]{0,79}\.[a-zA-Z]\w{0,79}$/
const MOST = 60

export const disclosedKind: Kind<DisclosedField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    const chosen = [...new Set([raw].flat().filter((one) => !absent(one)))]
    if (chosen.length === 0) return none
    const known = chosen.length <= MOST && chosen.every((one) => typeof one === 'string' && FACT.test(one))
    return known ? { value: chosen, problems: [] } : wrongShape(field, name)
  },
  longest: () => 160,
  wants: 'choose',
  schema: () => ({
    type: 'array',
    items: { type: 'string', description: 'A fact that a programme discloses: programme.field' },
    uniqueItems: true,
    minItems: 1,
    maxItems: MOST,
  }),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: true,
  is: () => true,
}
