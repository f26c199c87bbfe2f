// A time of the day, to the minute.
import type { Text } from '../text.ts'
import { cleaned, halfWidth } from '../typed-text.ts'
import type { Base, Ends, Extras } from './base.ts'
import { absent, fault, none, SHORT, tooLong, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

/** Minutes are enough: 'HH:MM', Asia/Taipei. Outside `hours` it is warned of. */
export type TimeField = Base<'time'> & Ends & { hours?: readonly [from: string, to: string] }

export const time = (
  label: Text,
  more: Extras & Ends & { hours?: readonly [from: string, to: string] } = {},
): TimeField => ({ kind: 'time', label, ...more })

export const timeKind: Kind<TimeField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    if (typeof raw !== 'string' && typeof raw !== 'number') return wrongShape(field, name)
    const text = cleaned(raw)
    if (text === undefined) return none
    const long = tooLong(field, name, text, 200)
    if (long) return long
    const [, hour, minute] = /^(\d{1,2})[:：]?(\d{2})(?::\d{2})?$/.exec(halfWidth(text)) ?? []
    if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59)
      return fault(name, '請填時間，例如 14:30。', 'Enter a time, for example 14:30.')
    return { value: `${hour.padStart(2, '0')}:${minute}`, problems: [] }
  },
  longest: () => SHORT,
  wants: 'enter',
  schema: () => ({ type: 'string', pattern: '^\\d{2}:\\d{2}$', examples: ['14:30'] }),
  adds: false,
  order: 'time',
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'string' && /^\d{2}:\d{2}$/.test(value),
}
