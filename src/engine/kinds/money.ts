// Whole New Taiwan dollars.
import { type Text, t } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { readWhole, wholeSchema } from './whole.ts'

/** Whole New Taiwan dollars. */
export type MoneyField = Base<'money'> & { min?: number; max?: number }

export const money = (label: Text, more: Extras & { min?: number; max?: number } = {}): MoneyField => ({
  kind: 'money',
  label,
  min: 0,
  ...more,
})

export const moneyKind: Kind<MoneyField> = {
  read: readWhole,
  longest: () => SHORT,
  wants: 'enter',
  schema: wholeSchema,
  adds: true,
  order: 'number',
  total: (_, n) => t(`${n} 元`, `NT$ ${n}`),
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: (value) => typeof value === 'number',
}
