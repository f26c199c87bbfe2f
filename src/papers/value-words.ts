// A value in words, as paper prints it: each kind of field in its own way.
import { byKind, dayText, type Field, grouped, inWords, PARTS, PERSON_PARTS, type Text } from '#engine'

type Rest = [value: unknown, entries: Record<string, string>]

export const valueWords = (field: Field, value: unknown, entries: Record<string, string> = {}): string =>
  words(field, value, entries)

const asItIs = (_: Field, value: unknown) => String(value)
const number = (_: Field, value: unknown) => grouped(Number(value))

const words = byKind<Rest, string>({
  text: asItIs,
  decimal: asItIs,
  time: asItIs,
  whole: number,
  money: (_, value) => `新臺幣${grouped(Number(value))}元`,
  series: ({ each }, value) => (value as string[]).map((one) => (each === 'day' ? dayText(one).zh : one)).join('、'),
  date: (_, value) => dayText(String(value)).zh,
  yesNo: (_, value) => (value === true ? '是' : '否'),
  choice: ({ options }, value) => options[String(value)]?.zh ?? String(value),
  choices: ({ options }, value) => (value as string[]).map((one) => options[one]?.zh ?? one).join('、'),
  entry: (_, value, entries) => entries[String(value)] ?? '（詳通知）',
  person: (_, value) => inParts(value, PERSON_PARTS),
  organisation: (_, value) => inParts(value, PARTS.organisation),
  // A letter is sent to a door, not to a point.
  place: (_, value) => inParts({ ...(value as object), at: undefined }, PARTS.place),
  account: (_, value) => inParts(value, PARTS.account),
  file: (_, value) => (value as { name: string }[]).map((one) => one.name).join('\n'),
  answers: (_, value) =>
    inWords(value, valueWords)
      .map((one, at) => `${at + 1}. ${one}`)
      .join('\n'),
  disclosed: (_, value, entries) => (value as string[]).map((one) => entries[one] ?? one).join('、'),
  many: ({ of }, value, entries) =>
    (value as Record<string, unknown>[])
      .map(
        (row, at) =>
          `${at + 1}. ${Object.entries(of)
            .flatMap(([name, one]) =>
              row[name] === undefined || (one.kind === 'text' && one.carried)
                ? []
                : [valueWords(one, row[name], entries)],
            )
            .join('　')}`,
      )
      .join('\n'),
})

const inParts = (value: unknown, known: Readonly<Record<string, { label: Text }>>): string =>
  Object.entries(value as Record<string, string | undefined>)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => (name === 'name' ? one : `${known[name]?.label.zh ?? name}：${one}`))
    .join('\n')
