// A whole number, with its unit.
import { type Text, t } from '../text.ts'
import { cleaned } from '../typed-text.ts'
import { amountText } from './amount.ts'
import type { Base, Extras, Starts } from './base.ts'
import { absent, fault, none, outOfBounds, SHORT, wrongShape } from './found.ts'
import type { Found, Kind } from './kind.ts'

export type WholeField = Base<'whole'> & Starts<number> & { min?: number; max?: number; unit?: Text }

export const whole = (
  label: Text,
  more: Extras & Starts<number> & { min?: number; max?: number; unit?: Text } = {},
): WholeField => ({
  kind: 'whole',
  label,
  ...more,
})

export const wholeKind: Kind<WholeField> = {
  read: readWhole,
  longest: () => SHORT,
  wants: 'enter',
  schema: wholeSchema,
  adds: true,
  order: 'number',
  total: ({ unit }, n) => (unit ? t(`${n} ${unit.zh}`, `${n} ${unit.en}`) : t(n, n)),
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'number',
}

type Bounded = { label: Text; min?: number; max?: number }
export function readWhole(field: Bounded, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  const text = typeof raw === 'number' ? String(raw) : cleaned(raw)
  if (text === undefined) return typeof raw === 'string' ? none : wrongShape(field, name)
  const plain = amountText(text)
  if (!/^-?\d{1,15}$/.test(plain))
    return fault(
      name,
      `「${field.label.zh}」請填整數，例如 12000。`,
      `“${field.label.en}” must be a whole number, for example 12000.`,
    )
  const value = Number(plain)
  const { min = 0, max = 999_999_999_999 } = field
  return outOfBounds(field, name, value, min, max) ?? { value, problems: [] }
}

export function wholeSchema({ min = 0, max }: Bounded) {
  return { type: 'integer', minimum: min, ...(max === undefined ? {} : { maximum: max }) }
}
