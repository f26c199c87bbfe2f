// By which words a case is found, field by field: names and short lines, never what somebody told at length.
import { byKind, type Field } from '#engine'

const nothing = (): string[] => []
const parts =
  (...names: string[]) =>
  (_: Field, value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? names.flatMap((part) => {
          const words = (value as Record<string, unknown>)[part]
          return typeof words === 'string' ? [words] : []
        })
      : []

export const soughtBy = byKind<[value: unknown], string[]>({
  text: ({ lines }, value) => (lines ? [] : [String(value)]),
  whole: nothing,
  decimal: nothing,
  series: nothing,
  money: nothing,
  date: nothing,
  time: nothing,
  yesNo: nothing,
  choice: nothing,
  choices: nothing,
  person: parts('name', 'romanName'),
  organisation: parts('name'),
  place: parts('district'),
  account: parts('holder'),
  file: nothing,
  entry: nothing,
  disclosed: nothing,
  answers: nothing,
  many: nothing,
})
