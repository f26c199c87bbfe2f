// Several exact numbers, or days, in a row.
import { parseDay } from '../days/index.ts'
import type { Text } from '../text.ts'
import { halfWidth } from '../typed-text.ts'
import type { Base, Extras } from './base.ts'
import { readExact } from './decimal.ts'
import { absent, fault, none, wrongShape } from './found.ts'
import type { Found, Kind } from './kind.ts'

/** Several exact numbers, or days, in a row: hours day by day. `least` and `most` count them, `min` and `max` bound each. */
export type SeriesField = Base<'series'> & {
  each: 'number' | 'day'
  min?: number
  max?: number
  least?: number
  most?: number
}

export const series = (
  label: Text,
  more: Extras & { each?: 'number' | 'day'; min?: number; max?: number; least?: number; most?: number } = {},
): SeriesField => ({ kind: 'series', label, each: 'number', ...more })

export const seriesKind: Kind<SeriesField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    const given = Array.isArray(raw) ? raw : typeof raw === 'string' ? halfWidth(raw).split(/[\s,、;]+/) : undefined
    if (!given) return wrongShape(field, name)
    const parts = given.filter((one) => !absent(one))
    if (parts.length === 0) return none
    const { least = 1, most = 100 } = field
    if (parts.length < least || parts.length > most)
      return fault(
        name,
        `「${field.label.zh}」要有 ${least === most ? least : `${least} 至 ${most}`} 個，目前 ${parts.length} 個。`,
        `“${field.label.en}” takes ${least === most ? least : `${least} to ${most}`}; it has ${parts.length}.`,
      )
    const read = parts.map((one) => (field.each === 'day' ? dayOf(name, one) : readExact(field, name, one)))
    const wrong = read.find((one) => one.problems.length > 0)
    return wrong ?? { value: read.map((one) => one.value), problems: [] }
  },
  // As many numbers or days in one text as the series takes.
  longest: ({ most = 100 }) => most * 40,
  wants: 'enter',
  schema: ({ each, least, most }) => ({
    type: 'array',
    items: each === 'day' ? { type: 'string', format: 'date' } : { type: ['string', 'number'] },
    minItems: least ?? 1,
    maxItems: most ?? 100,
  }),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: () => true,
}

function dayOf(name: string, raw: unknown): Found {
  const read = parseDay(String(raw).slice(0, 40))
  return 'problem' in read ? { problems: [{ field: name, says: read.problem }] } : { value: read.day, problems: [] }
}
