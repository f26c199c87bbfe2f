// A condition as words, for those who read a programme or wait before a step.
import { isOther, type LooseCondition } from './condition.ts'
import type { Field, Fields } from './field.ts'
import { lastOf, splitPath } from './path.ts'
import { kindOf, PARTS } from './kinds/index.ts'
import { PERSON_PARTS } from './kinds/person.ts'
import type { Text } from './text.ts'

type Two = 'zh' | 'en'
/** The fields of a register, by its id: what lies behind a link has its name there. */
export type FieldsOf = (register: string) => Fields | undefined
type In = { fields: Fields; fieldsOf: FieldsOf; lang: Two }

export const conditionInWords = (
  condition: LooseCondition,
  fields: Fields,
  lang: Two,
  fieldsOf: FieldsOf = () => undefined,
): string => said(condition, { fields, fieldsOf, lang })

function said(condition: LooseCondition, here: In): string {
  const zh = here.lang === 'zh'
  if (Array.isArray(condition.any))
    return condition.any.map((one: LooseCondition) => said(one, here)).join(zh ? '，或' : ', or ')
  const { not } = condition
  if (isRecord(not) && Object.keys(condition).length === 1) return (zh ? '並非：' : 'not: ') + said(not, here)
  return Object.entries(condition)
    .map(([path, test]) => testInWords(path, test, here))
    .join(zh ? '，且' : ', and ')
}

function testInWords(path: string, test: unknown, here: In): string {
  const zh = here.lang === 'zh'
  const field = fieldAt(path, here.fields, here.fieldsOf)
  const label = labelAt(path, here)
  const list = (values: unknown) =>
    (Array.isArray(values) ? values : [values]).map((one) => valueWord(one, field, here.lang)).join(zh ? '或' : ' or ')
  if (!isRecord(test) || Array.isArray(test)) return zh ? `「${label}」為${list(test)}` : `${label} is ${list(test)}`
  if (isOther(test))
    return zh ? `「${label}」與「${labelAt(test.field, here)}」相同` : `${label} is ${labelAt(test.field, here)}`
  if ('given' in test)
    return zh ? `${test.given ? '已填' : '未填'}「${label}」` : `${label} ${test.given ? 'is' : 'is not'} given`
  if (isOther(test.not))
    return zh
      ? `「${label}」與「${labelAt(test.not.field, here)}」不同`
      : `${label} is not ${labelAt(test.not.field, here)}`
  if ('not' in test) return zh ? `「${label}」不是${list(test.not)}` : `${label} is not ${list(test.not)}`
  const day = field !== undefined && ['day', 'time'].includes(kindOf(field).order ?? '')
  const bounds = [
    ...('atLeast' in test ? [bound(test.atLeast, day ? BOUNDS.from : BOUNDS.least, here)] : []),
    ...('atMost' in test ? [bound(test.atMost, day ? BOUNDS.until : BOUNDS.most, here)] : []),
  ]
  return zh ? `「${label}」${bounds.join('')}` : `${label} ${bounds.join(' and ')}`
}

type Bound = { zh: readonly [number: string, other: string]; en: readonly [number: string, other: string] }
/** Beside a number, and beside another field: `#` is where it stands. */
const BOUNDS = {
  least: { zh: ['#以上', '不小於#'], en: ['at least #', 'is at least #'] },
  most: { zh: ['#以下', '不大於#'], en: ['at most #', 'is at most #'] },
  from: { zh: ['#以後', '不早於#'], en: ['from # on', 'is not before #'] },
  until: { zh: ['#以前', '不晚於#'], en: ['until #', 'is not after #'] },
} as const satisfies Record<string, Bound>
const bound = (named: unknown, words: Bound, here: In): string =>
  isOther(named)
    ? words[here.lang][1].replace(
        '#',
        here.lang === 'zh' ? `「${labelAt(named.field, here)}」` : labelAt(named.field, here),
      )
    : words[here.lang][0].replace('#', String(named))

/** The field at a path, as far as these fields and the registers they name are known. */
export function fieldAt(path: string, fields: Fields, fieldsOf: FieldsOf): Field | undefined {
  const [head, part] = splitPath(path)
  const field = fields[head]
  if (part === undefined) return field
  if (field?.kind === 'many') return field.of[part]
  return field?.kind === 'entry' ? fieldsOf(field.of)?.[part] : undefined
}

function labelAt(path: string, here: In): string {
  const [head, part] = splitPath(path)
  const own = here.fields[head]
  if (!own) return path
  const inside = part === undefined ? undefined : partLabel(own, path, here)
  if (!inside) return own.label[here.lang]
  return here.lang === 'zh' ? `${own.label.zh}的${inside.zh}` : `${inside.en} of ${own.label.en}`
}
const partLabel = (own: Field, path: string, { fields, fieldsOf }: In): Text | undefined =>
  fieldAt(path, fields, fieldsOf)?.label ??
  (own.kind === 'person' ? PERSON_PARTS[lastOf(path) as 'name'] : PARTS[own.kind as 'place']?.[lastOf(path)])?.label

function valueWord(value: unknown, field: Field | undefined, lang: Two): string {
  if (field && 'options' in field) {
    const label: Text | undefined = field.options[String(value)]
    if (label) return label[lang]
  }
  if (value === true) return lang === 'zh' ? '是' : 'yes'
  if (value === false) return lang === 'zh' ? '否' : 'no'
  return String(value)
}

const isRecord = (thing: unknown): thing is Record<string, unknown> => typeof thing === 'object' && thing !== null
