// Text: a line, several lines, prose, or something of a known shape.
import { proseProblem } from '../prose.ts'
import type { Text } from '../text.ts'
import { cleaned, shaped } from '../typed-text.ts'
import type { Base, Extras } from './base.ts'
import { absent, none, tooLong, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

export type TextShape =
  | 'phone'
  | 'email'
  | 'national-id'
  | 'business-number'
  | 'month'
  | 'quarter'
  | 'figure-id'
  | 'moment'
  | 'district'
/** `prose` is written in a safe subset of Markdown and read as set text. */
export type TextField = Base<'text'> & {
  max: number
  lines?: number
  shape?: TextShape
  prose?: true
  /** Never typed: another page of ours fills it, and it travels hidden in the form. Readers see what a rule makes of it. */
  carried?: true
}

export const text = (
  label: Text,
  more: Extras & { max?: number; lines?: number; shape?: TextShape; prose?: true; carried?: true } = {},
): TextField => ({
  kind: 'text',
  label,
  max: more.prose ? 20_000 : more.lines ? 4000 : 200,
  ...(more.prose ? { lines: 18 } : {}),
  ...more,
})

export const textKind: Kind<TextField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    if (typeof raw !== 'string' && typeof raw !== 'number') return wrongShape(field, name)
    const words = cleaned(raw)
    if (words === undefined) return none
    const long = tooLong(field, name, words, field.max)
    if (long) return long
    const amiss = field.prose ? proseProblem(words) : undefined
    if (amiss) return { problems: [{ field: name, says: amiss }] }
    const { value, says } = shaped(field.shape, words)
    return says ? { problems: [{ field: name, says }] } : { value, problems: [] }
  },
  longest: ({ max }) => max,
  wants: 'enter',
  schema: ({ max, shape }, _, districts) =>
    shape === 'district' && districts.length > 0
      ? { type: 'string', enum: districts }
      : { type: 'string', maxLength: max },
  adds: false,
  once: 'value',
  splits: ({ shape }) => (shape === 'quarter' || shape === 'month' ? 'one' : 'no'),
  typedFreely: ({ lines = 1 }) => lines > 1,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'string',
  district: ({ shape }, value) => (shape === 'district' && typeof value === 'string' ? value : undefined),
}
