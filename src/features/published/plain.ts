// A fact of a public list in one line, for files, feeds and descriptions, and its JSON Schema: each kind of field in its own way.
import { byKind, type Field, inWords, type Lang, say, type Text } from '#engine'

/** A value in one line. */
export const plain = (field: Field | undefined, value: unknown, lang: Lang): string =>
  value === undefined || value === null || !field ? '' : inOneLine(field, value, lang)

const asItIs = (_: Field, value: unknown) => String(value)
const inParts = (_: Field, value: unknown) => Object.values(value as Record<string, string>).join(' ')
const named = (options: Record<string, Text>, value: string, lang: Lang) => {
  const name = options[value]
  return name ? say(name, lang) : value
}

const inOneLine = byKind<[value: unknown, lang: Lang], string>({
  text: asItIs,
  whole: asItIs,
  decimal: asItIs,
  series: asItIs,
  money: asItIs,
  date: asItIs,
  time: asItIs,
  yesNo: asItIs,
  choice: ({ options }, value, lang) => named(options, String(value), lang),
  choices: ({ options }, value, lang) => (value as string[]).map((one) => named(options, one, lang)).join('、'),
  person: inParts,
  organisation: inParts,
  place: inParts,
  account: asItIs,
  file: asItIs,
  entry: asItIs,
  disclosed: (_, value) => (value as string[]).join('；'),
  answers: (_, value) => inWords(value, (field, one) => plain(field, one, 'zh')).join('；'),
  many: ({ of }, value, lang) =>
    (value as Record<string, unknown>[])
      .map((row) =>
        Object.entries(of)
          .map(([name, part]) => plain(part, row[name], lang))
          .join(' '),
      )
      .join('；'),
})

export const plainSchema = (field: Field): Record<string, unknown> => ({
  title: field.label.zh,
  description: field.label.en,
  ...shape(field),
})

const aString = () => ({ type: 'string' })
const anInteger = () => ({ type: 'integer' })
const anObject = () => ({ type: 'object' })
const oneOf = (options: Record<string, Text>) => ({
  type: 'string',
  oneOf: Object.entries(options).map(([value, label]) => ({ const: value, title: label.zh, description: label.en })),
})

const shape = byKind<[], Record<string, unknown>>({
  text: aString,
  whole: anInteger,
  decimal: aString,
  series: () => ({ type: 'array', items: aString() }),
  money: anInteger,
  date: () => ({ type: 'string', format: 'date' }),
  time: aString,
  yesNo: () => ({ type: 'boolean' }),
  choice: ({ options }) => oneOf(options),
  choices: ({ options }) => ({ type: 'array', items: oneOf(options) }),
  person: anObject,
  organisation: anObject,
  place: anObject,
  account: aString,
  file: aString,
  entry: aString,
  disclosed: aString,
  answers: anObject,
  many: ({ of }) => ({
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(of).map(([name, part]) => [name, plainSchema(part)])),
    },
  }),
})
