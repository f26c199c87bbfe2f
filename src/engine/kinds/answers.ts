// Answers to questions that lie in another case. A step takes the questions over; whoever is asked answers exactly these.
import type { Field, Fields } from '../field.ts'
import { say, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { absent, fault, none, SHORT, wrongShape } from './found.ts'
import { type Answered, fieldOf, pointsOf, type Question, withCodes } from './question.ts'
import type { Kind } from './kind.ts'

/**
 * Answers to the questions that a step `takes` from an entry (`takes: { evaluation: 'offering.questions' }`): kind, options, weight and
 * wording stand with the answers as they were when they were taken. Nobody who answers adds a question or drops one.
 */
export type AnswersField = Base<'answers'>

export const answers = (label: Text, more: Extras = {}): AnswersField => ({ kind: 'answers', label, ...more })

export const answersKind: Kind<AnswersField> = {
  read(field, name, raw, { stands, ...reader }, rows) {
    const asked = questionsIn(stands)
    if (asked.length === 0)
      return absent(raw)
        ? none
        : fault(name, `「${field.label.zh}」目前沒有要回答的題目。`, `“${field.label.en}” asks nothing at the moment.`)
    const given = givenIn(raw)
    if (!given) return wrongShape(field, name)
    const strange = Object.keys(given).find((code) => !asked.some((one) => one.code === code))
    if (strange !== undefined)
      return fault(
        name,
        `「${field.label.zh}」沒有「${strange.slice(0, 40)}」這一題。`,
        `“${field.label.en}” has no question “${strange.slice(0, 40)}”.`,
      )
    const fields = fieldsOf(asked)
    const { values, problems, doubts } = rows(fields, Object.keys(fields), given, reader)
    if (problems.length > 0) return { problems: problems.map((one) => ({ ...one, field: `${name}.${one.field}` })) }
    return {
      value: asked.map((question) => answeredBy(question, values[question.code])),
      problems: [],
      doubts,
    }
  },
  longest: () => SHORT,
  wants: 'enter',
  schema: () => ({
    type: 'object',
    description: 'An answer by the code of each question; the questions stand in the case.',
    additionalProperties: true,
  }),
  adds: false,
  once: 'nothing',
  splits: () => 'several',
  counted: (value) =>
    Object.fromEntries(
      questionsIn(value).flatMap((question) => {
        const field = fieldOf(question)
        const options: Record<string, Text> = 'options' in field ? field.options : field.kind === 'yesNo' ? YES_NO : {}
        return [question.says].flat().flatMap((one) => {
          const named = options[String(one)]
          return named ? [[`${question.code}=${String(one)}`, `${question.zh}：${named.zh}`]] : []
        })
      }),
    ),
  typedFreely: () => false,
  published: 'never',
  again: false,
  vanishes: false,
  is: () => false,
}
const YES_NO: Record<string, Text> = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }

/** Its parts stay in their order, by which a correction sees that nothing is another. */
function answeredBy(question: Answered, says: unknown): Answered {
  const { says: before, ...unanswered } = question
  return says !== undefined ? { ...question, says } : before === undefined ? question : unanswered
}

/** The questions a value holds, whether they were answered yet or not. What is none asks nothing. */
export const questionsIn = (value: unknown): Answered[] =>
  Array.isArray(value) ? withCodes(value.filter((one): one is Question => isQuestion(one))) : []
const isQuestion = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'kind' in one && 'zh' in one && typeof one.zh === 'string'

/** Each question as a field, by its code; of two with one code the first. */
export const fieldsOf = (asked: readonly Answered[]): Fields =>
  Object.fromEntries(
    asked
      .toReversed()
      .map((one): [string, Field] => [one.code, fieldOf(one)])
      .toReversed(),
  )

/** Answers by code, from a form or a caller, or as they stand in a case. */
function givenIn(raw: unknown): Record<string, unknown> | undefined {
  if (absent(raw)) return {}
  if (Array.isArray(raw))
    return Object.fromEntries(questionsIn(raw).flatMap(({ code, says }) => (says === undefined ? [] : [[code, says]])))
  return typeof raw === 'object' ? { ...raw } : undefined
}

/** What was typed, put to the questions it answers, as a form is drawn again. `stands`: as the case has them. */
export function typedInto(fields: Fields, stands: Record<string, unknown>, values: Record<string, unknown>) {
  const answered = Object.entries(fields).flatMap(([name, field]) => {
    const given = givenIn(values[name])
    if (field.kind !== 'answers' || stands[name] === undefined || !given) return []
    return [[name, questionsIn(stands[name]).map((one) => ({ ...one, says: given[one.code] }))]]
  })
  return { ...values, ...Object.fromEntries(answered) } as Record<string, unknown>
}

/** What a form or a correction may know already, with the questions of the case and never those that came with the form. */
export const askedAs = (fields: Fields, stands: Record<string, unknown>, values: Record<string, unknown>) => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.kind === 'answers' ? [[name, stands[name]]] : [])),
  ),
})

/** Every question with its answer in words, as far as it was answered. */
export const inWords = (value: unknown, word: (field: Field, value: unknown) => string): string[] =>
  questionsIn(value).flatMap((one) => {
    if (one.says === undefined) return []
    const field = fieldOf(one)
    return [`${say(field.label, 'zh')}：${word(field, one.says)}`]
  })

/**
 * What the answers come to: points times weight, added up, beside the most there could have been. Questions without points, of weight
 * nought or left out count for nothing on either side.
 * @example scoreOf(c.evaluation) // { points: 9, most: 10, weight: 2 }
 */
export function scoreOf(value: readonly Answered[]): { points: number; most: number; weight: number } {
  const sum = { points: 0, most: 0, weight: 0 }
  for (const one of questionsIn(value)) {
    const worth = pointsOf(one)
    const points = worth[String(one.says)]
    const weight = one.weight ?? 1
    if (points === undefined || weight === 0) continue
    sum.points += points * weight
    sum.most += Math.max(...Object.values(worth)) * weight
    sum.weight += weight
  }
  return sum
}
