// Several of what is offered.
import type { Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { absent, fault, none, SHORT, unknownOption } from './found.ts'
import type { Found, Kind } from './kind.ts'

export type ChoicesField<K extends string = string> = Base<'choices'> & { options: Record<K, Text>; min?: number }

export const choices = <const K extends string>(
  label: Text,
  options: Record<K, Text>,
  more: Extras & { min?: number } = {},
): ChoicesField<K> => ({ kind: 'choices', label, options, ...more })

export const choicesKind: Kind<ChoicesField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    const chosen = Array.isArray(raw) ? raw : [raw]
    if (!chosen.every((value) => typeof value === 'string' && Object.hasOwn(field.options, value)))
      return unknownOption(field, name)
    const different = [...new Set(chosen as string[])]
    if (different.length === 0) return none
    return different.length < (field.min ?? 0) ? tooFew(field, name, different) : { value: different, problems: [] }
  },
  longest: () => SHORT,
  wants: 'choose',
  schema: ({ options, min }) => ({
    type: 'array',
    items: { type: 'string', enum: Object.keys(options) },
    uniqueItems: true,
    minItems: min ?? 0,
  }),
  adds: false,
  once: 'nothing',
  splits: () => 'several',
  named: ({ options }) => options,
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: true,
  is: () => true,
}

/** Where everything must be ticked it says what is not; otherwise how many it takes. */
function tooFew({ label, options, min = 0 }: ChoicesField, name: string, chosen: readonly string[]): Found {
  const left = Object.entries(options).flatMap(([option, words]) => (chosen.includes(option) ? [] : [words]))
  return min < Object.keys(options).length
    ? fault(name, `「${label.zh}」至少選 ${min} 項。`, `Choose at least ${min} for “${label.en}”.`)
    : fault(
        name,
        `「${label.zh}」尚缺：${left.map(({ zh }) => zh).join('；')}。`,
        `“${label.en}” still lacks: ${left.map(({ en }) => en).join('; ')}.`,
      )
}
