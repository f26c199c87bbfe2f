// A day, as people write days here: in the years of the Republic or of the West.
import { parseDay } from '../days/index.ts'
import type { Text } from '../text.ts'
import { cleaned } from '../typed-text.ts'
import type { Base, Ends, Extras, Starts } from './base.ts'
import { absent, fault, none, SHORT, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

/**
 * `notAfterToday` and `notBeforeToday` are refused. Warned of, and taken from whoever gives a reason: a day on which offices are
 * closed where a `workingDay` is wanted, and one after the due day of the clock it should lie inside.
 */
export type DateField = Base<'date'> & Ends & Days & Starts<'today'>
type Days = { notAfterToday?: true; notBeforeToday?: true; workingDay?: true; insideClock?: string | readonly string[] }

export const date = (label: Text, more: Extras & Ends & Days & Starts<'today'> = {}): DateField => ({
  kind: 'date',
  label,
  ...more,
})

export const dateKind: Kind<DateField> = {
  read(field, name, raw, { today, corrects }) {
    const text = cleaned(raw)
    if (text === undefined) return absent(raw) || typeof raw === 'string' ? none : wrongShape(field, name)
    if (text.length > 40) return wrongShape(field, name)
    const read = parseDay(text)
    if ('problem' in read) return { problems: [{ field: name, says: read.problem }] }
    if (field.notAfterToday && read.day > today)
      return fault(name, `「${field.label.zh}」不能晚於今天。`, `“${field.label.en}” cannot be later than today.`)
    if (field.notBeforeToday && !corrects && read.day < today)
      return fault(name, `「${field.label.zh}」不能早於今天。`, `“${field.label.en}” cannot be earlier than today.`)
    return { value: read.day, problems: [] }
  },
  longest: () => SHORT,
  wants: 'enter',
  schema: () => ({ type: 'string', format: 'date', examples: ['2025-06-30'] }),
  adds: false,
  order: 'day',
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
}
