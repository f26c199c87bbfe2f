// A fact of a public list as words to be found by: of a choice its names in every language, of rows and parts all that stands in them.
import { byKind, type Field, type Text } from '#engine'

export const wordsIn = (field: Field | undefined, value: unknown): string =>
  !field || value === undefined ? '' : words(field, value)

const said = (_: Field, value: unknown): string =>
  typeof value === 'object' && value !== null ? inOrder(value).map(String).join(' ') : String(value)

/** In the order in which the database gives parts back, so that a case folded again is found by the same words. */
const inOrder = (value: object): unknown[] =>
  Object.entries(value)
    .toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(([, part]) => part)

const named = (options: Record<string, Text>, values: readonly unknown[]) =>
  values.flatMap((one) => (typeof one === 'string' ? Object.values(options[one] ?? {}) : [])).join(' ')

const words = byKind<[value: unknown], string>({
  text: said,
  whole: said,
  decimal: said,
  series: said,
  money: said,
  date: said,
  time: said,
  yesNo: said,
  choice: ({ options }, value) => named(options, [value]),
  choices: ({ options }, value) => named(options, Array.isArray(value) ? value : [value]),
  person: said,
  organisation: said,
  place: said,
  account: said,
  file: said,
  entry: said,
  disclosed: () => '',
  answers: () => '',
  many: ({ of }, value) =>
    (value as Record<string, unknown>[])
      .flatMap((row) => Object.entries(of).map(([name, part]) => wordsIn(part, row[name])))
      .join(' '),
})
