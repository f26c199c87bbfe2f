// A condition over a case's values, as data: it can be checked, drawn, translated and counted, not only run.
import type { Fields, Value } from './field.ts'
import type { Text } from './text.ts'

export type Test<V = unknown> =
  | V
  | readonly V[]
  | { atLeast?: number; atMost?: number }
  | { not: V | readonly V[] }
  | { given: boolean }

/** All named fields must pass; `any` and `not` combine. */
export type Condition<F> =
  | { [K in keyof F]?: Test<Value<F[K]>> }
  | { any: readonly Condition<F>[] }
  | { not: Condition<F> }
/** The same, where the fields are not known to the compiler: inside a field, or in the engine itself. */
export type LooseCondition = { readonly [field: string]: unknown }

/** Whether the condition holds for these values. No condition holds always. */
export function holds(condition: LooseCondition | undefined, values: Record<string, unknown>): boolean {
  if (!condition) return true
  if (Array.isArray(condition.any)) return condition.any.some((one: LooseCondition) => holds(one, values))
  if (isCombined(condition, 'not')) return !holds(condition.not as LooseCondition, values)
  return Object.entries(condition).every(([field, test]) => passes(test, values[field]))
}

/** The fields a condition reads. */
export function readsOf(condition: LooseCondition | undefined): string[] {
  if (!condition) return []
  if (Array.isArray(condition.any)) return condition.any.flatMap((one: LooseCondition) => readsOf(one))
  if (isCombined(condition, 'not')) return readsOf(condition.not as LooseCondition)
  return Object.keys(condition)
}

/** The condition as words, for the page that teaches a programme. */
export function conditionInWords(condition: LooseCondition, fields: Fields, lang: 'zh' | 'en'): string {
  if (Array.isArray(condition.any))
    return condition.any
      .map((one: LooseCondition) => conditionInWords(one, fields, lang))
      .join(lang === 'zh' ? '，或' : ', or ')
  if (isCombined(condition, 'not'))
    return (lang === 'zh' ? '並非：' : 'not: ') + conditionInWords(condition.not as LooseCondition, fields, lang)
  return Object.entries(condition)
    .map(([name, test]) => testInWords(name, test, fields, lang))
    .join(lang === 'zh' ? '，且' : ', and ')
}

function passes(test: unknown, value: unknown): boolean {
  if (Array.isArray(test)) return test.some((one) => equals(one, value))
  if (isRecord(test)) {
    if ('given' in test) return (value !== undefined && value !== null && value !== '') === test.given
    if ('not' in test) return !passes(test.not, value)
    if ('atLeast' in test && !(sizeOf(value) >= Number(test.atLeast))) return false
    if ('atMost' in test && !(sizeOf(value) <= Number(test.atMost))) return false
    return true
  }
  return equals(test, value)
}

/** A number with decimals is kept as text; nothing else that is text has a size. */
const sizeOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN
const equals = (wanted: unknown, value: unknown) => (Array.isArray(value) ? value.includes(wanted) : wanted === value)
const isRecord = (thing: unknown): thing is Record<string, unknown> => typeof thing === 'object' && thing !== null
const isCombined = (condition: LooseCondition, word: string) =>
  isRecord(condition[word]) && Object.keys(condition).length === 1

function testInWords(name: string, test: unknown, fields: Fields, lang: 'zh' | 'en'): string {
  const field = fields[name]
  const label = field ? field.label[lang] : name
  const word = (value: unknown) => valueWord(value, field, lang)
  const list = (values: unknown) =>
    (Array.isArray(values) ? values : [values]).map(word).join(lang === 'zh' ? '或' : ' or ')
  if (isRecord(test) && !Array.isArray(test)) {
    if ('given' in test)
      return lang === 'zh'
        ? `${test.given ? '已填' : '未填'}「${label}」`
        : `${label} ${test.given ? 'is' : 'is not'} given`
    if ('not' in test) return lang === 'zh' ? `「${label}」不是${list(test.not)}` : `${label} is not ${list(test.not)}`
    const least = 'atLeast' in test ? (lang === 'zh' ? `${test.atLeast}以上` : `at least ${test.atLeast}`) : ''
    const most = 'atMost' in test ? (lang === 'zh' ? `${test.atMost}以下` : `at most ${test.atMost}`) : ''
    return lang === 'zh' ? `「${label}」${least}${most}` : `${label} ${[least, most].filter(Boolean).join(' and ')}`
  }
  return lang === 'zh' ? `「${label}」為${list(test)}` : `${label} is ${list(test)}`
}

function valueWord(value: unknown, field: Fields[string] | undefined, lang: 'zh' | 'en'): string {
  if (field && 'options' in field) {
    const label: Text | undefined = field.options[String(value)]
    if (label) return label[lang]
  }
  if (value === true) return lang === 'zh' ? '是' : 'yes'
  if (value === false) return lang === 'zh' ? '否' : 'no'
  return String(value)
}
