// One of what is offered.
import type { Text } from '../text.ts'
import type { Base, Extras, Starts } from './base.ts'
import { absent, none, SHORT, unknownOption } from './found.ts'
import type { Kind } from './kind.ts'

export type ChoiceField<K extends string = string> = Base<'choice'> & Starts<K> & { options: Record<K, Text> }

export const choice = <const K extends string>(
  label: Text,
  options: Record<K, Text>,
  more: Extras & Starts<NoInfer<K>> = {},
): ChoiceField<K> => ({ kind: 'choice', label, options, ...more })

export const choiceKind: Kind<ChoiceField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    return typeof raw === 'string' && Object.hasOwn(field.options, raw)
      ? { value: raw, problems: [] }
      : unknownOption(field, name)
  },
  longest: () => SHORT,
  wants: 'choose',
  schema: ({ options }) => ({ type: 'string', enum: Object.keys(options) }),
  adds: false,
  once: 'value',
  splits: () => 'one',
  named: ({ options }) => options,
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: () => true,
}
