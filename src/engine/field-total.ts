// A sum of a field, with its unit, as a list says it.
import type { Field } from './field.ts'
import { grouped } from './numbers/index.ts'
import { t, type Text } from './text.ts'

export function fieldTotal(field: Field, sum: number): Text {
  const n = grouped(sum)
  if (field.kind === 'money') return t(`${n} 元`, `NT$ ${n}`)
  return field.kind === 'whole' && field.unit ? t(`${n} ${field.unit.zh}`, `${n} ${field.unit.en}`) : t(n, n)
}
