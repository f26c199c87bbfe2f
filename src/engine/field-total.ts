// A sum of a field, with its unit, as a list says it.
import type { Field } from './field.ts'
import { kindOf } from './kinds/index.ts'
import { grouped } from './numbers/index.ts'
import { t, type Text } from './text.ts'

export function fieldTotal(field: Field, sum: number): Text {
  const n = grouped(sum)
  return kindOf(field).total?.(field, n) ?? t(n, n)
}
