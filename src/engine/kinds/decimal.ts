// An exact number with decimals.
import type { Text } from '../text.ts'
import { exactText, sizeOf } from './amount.ts'
import type { Base, Extras } from './base.ts'
import { absent, fault, none, outOfBounds, SHORT } from './found.ts'
import type { Found, Kind } from './kind.ts'

/**
 * An exact number with decimals, held as text so that nothing is lost: '10.5', or '113/48'. `decimals`: no more of them than so many,
 * and no fraction; only such a field is counted, and printed with as many.
 */
export type DecimalField = Base<'decimal'> & { min?: number; max?: number; unit?: Text; decimals?: number }

export const decimal = (
  label: Text,
  more: Extras & { min?: number; max?: number; unit?: Text; decimals?: number } = {},
): DecimalField => ({
  kind: 'decimal',
  label,
  ...more,
})

export const decimalKind: Kind<DecimalField> = {
  read: (field, name, raw) => readExact(field, name, raw, field.decimals),
  longest: () => SHORT,
  wants: 'enter',
  schema: () => ({ type: ['string', 'number'], examples: ['10.5', '113/48'], description: 'An exact number' }),
  adds: true,
  order: 'number',
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: () => true,
}

type Bounded = { label: Text; min?: number; max?: number }
/** @param places no more decimals than so many, and no fraction */
export function readExact(field: Bounded, name: string, raw: unknown, places?: number): Found {
  if (absent(raw) || (typeof raw === 'string' && raw.trim() === '')) return none
  const value = exactText(raw)
  if (value === undefined)
    return fault(
      name,
      `「${field.label.zh}」請填數字，例如 10.5。`,
      `“${field.label.en}” must be a number, for example 10.5.`,
    )
  if (places !== undefined && (value.includes('/') || (value.split('.')[1] ?? '').length > places))
    return fault(
      name,
      `「${field.label.zh}」最多到小數點後 ${places} 位。`,
      `“${field.label.en}” can have at most ${places} decimal${places === 1 ? '' : 's'}.`,
    )
  const { min = 0, max = 999_999_999_999 } = field
  return outOfBounds(field, name, sizeOf(value), min, max) ?? { value, problems: [] }
}
