// A question that is data: a row of a series, a round, a survey. What it asks, how it is answered, what an answer is worth.
import type { Field } from '../field.ts'
import { LANGS, type Text, t } from '../text.ts'
import type { Extras } from './base.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { many, type ManyField } from './many.ts'
import { text } from './text.ts'
import { whole } from './whole.ts'
import { yesNo } from './yes-no.ts'

/**
 * How it is answered: on a scale of five or of its own, yes or no, one or several of its options, a number. Never in words: what
 * somebody writes freely is sealed, and stands in a text of its own beside the answers.
 */
export type QuestionKind = 'scale' | 'yesNo' | 'choice' | 'choices' | 'number'
export type Question = {
  /** By which it is counted; what nobody gave one is `q1`, `q2` … by its place. */
  code?: string
  zh: string
  en?: string
  vi?: string
  id?: string
  th?: string
  fil?: string
  kind: QuestionKind
  /** One a line, in the languages of the house: `5=非常滿意｜Very good｜Rất tốt`. The number before it is what it is worth. */
  options?: string
  weight?: number
  spared?: boolean
}
/** With what was answered, where somebody has. */
export type Answered = Question & { code: string; says?: unknown }

const words = (label: Text) => text(label, { max: 300, optional: true, sensitivity: 'open' })
const parts = {
  zh: text(t('題目', 'Question'), { max: 300, sensitivity: 'open' }),
  kind: choice(
    t('怎麼回答', 'How it is answered'),
    {
      scale: t('1 至 5 分', 'From 1 to 5'),
      yesNo: t('是或否', 'Yes or no'),
      choice: t('單選', 'One of its options'),
      choices: t('複選', 'Several of its options'),
      number: t('數字', 'A number'),
    } satisfies Record<QuestionKind, Text>,
    { sensitivity: 'open' },
  ),
  options: text(t('選項', 'Options'), {
    lines: 5,
    max: 2000,
    optional: true,
    sensitivity: 'open',
    when: { kind: ['scale', 'choice', 'choices'] },
    help: t(
      '一列一個，語言以「｜」分開，依序為中文、英文、越南文、印尼文、泰文、菲律賓文；可先寫分數，例如 5=非常滿意｜Very good。1 至 5 分者可不填。',
      'One a line, the languages between bars (|): Chinese, English, Vietnamese, Indonesian, Thai, Filipino. Points may stand before it, as in 5=… Not needed from 1 to 5.',
    ),
  }),
  weight: whole(t('權重', 'Weight'), { min: 0, max: 100, optional: true, sensitivity: 'open' }),
  spared: yesNo(t('可以不答', 'May be left out'), { optional: true, sensitivity: 'open' }),
  code: text(t('題目代碼', 'Code'), {
    shape: 'figure-id',
    max: 40,
    optional: true,
    sensitivity: 'open',
    help: t('統計依此分題；免填時依題次。', 'Figures are told apart by it; by its place where left empty.'),
  }),
  en: words(t('題目（英文）', 'In English')),
  vi: words(t('題目（越南文）', 'In Vietnamese')),
  id: words(t('題目（印尼文）', 'In Indonesian')),
  th: words(t('題目（泰文）', 'In Thai')),
  fil: words(t('題目（菲律賓文）', 'In Filipino')),
}

/** The questions of a series, a round, a survey, as an officer writes them. @example questions: questions(t('問卷', 'Questions')) */
export const questions = (label: Text, more: Extras & { max?: number } = {}): ManyField<typeof parts> =>
  many(label, parts, { sensitivity: 'open', max: 30, doubts: amiss, ...more })

/** Whether rows of this field can be answered. */
export const areQuestions = (field: Field): boolean =>
  field.kind === 'many' && Object.entries(parts).every(([name, { kind }]) => field.of[name]?.kind === kind)

/** Two of one code would be counted as one, and nothing can be chosen where nothing is offered. */
function amiss(rows: readonly Question[]): { part?: string; says: Text } | undefined {
  const coded = withCodes(rows)
  const twice = coded.findIndex(({ code }, at) => coded.findIndex((one) => one.code === code) < at)
  if (twice >= 0)
    return {
      part: `${twice}.code`,
      says: t(
        '這個題目代碼與前面的題目相同，統計時會混在一起。',
        'A question before it has the same code: they would be counted as one.',
      ),
    }
  const empty = rows.findIndex(({ kind, options }) => ['choice', 'choices'].includes(kind) && !options)
  return empty >= 0
    ? { part: `${empty}.options`, says: t('這一題沒有選項，無法回答。', 'It has no options, so nobody can answer it.') }
    : undefined
}

/** Each with its code; of two with the same code the first is asked. */
export function withCodes(rows: readonly Question[]): Answered[] {
  return rows.map((row, at) => ({ ...row, code: row.code ?? `q${at + 1}` }))
}

/** The question as a field, so that it is drawn, read, printed and shown as every other of its kind. */
export function fieldOf(question: Question): Field {
  const { zh, en = zh, kind, spared, options = '' } = question
  const label = inLanguages([zh, en, question.vi, question.id, question.th, question.fil])
  const more: Extras = spared ? { optional: true } : {}
  const offered = Object.fromEntries(optionsIn(options).map(({ code, label: said }) => [code, said]))
  switch (kind) {
    case 'scale':
      return choice(label, options ? offered : FIVE, more)
    case 'choice':
      return choice(label, offered, more)
    case 'choices':
      return choices(label, offered, more)
    case 'yesNo':
      return yesNo(label, more)
    case 'number':
      return whole(label, more)
  }
}

/** What each of its answers is worth; nothing where answers are worth nothing. */
export function pointsOf({ kind, options = '' }: Question): Readonly<Record<string, number>> {
  if (kind === 'yesNo') return { true: 1, false: 0 }
  if (kind === 'scale' && !options) return { 5: 5, 4: 4, 3: 3, 2: 2, 1: 1 }
  return Object.fromEntries(
    optionsIn(options).flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]])),
  )
}

const FIVE = {
  5: t('5 分', '5', { vi: '5', id: '5', th: '5', fil: '5' }),
  4: t('4 分', '4', { vi: '4', id: '4', th: '4', fil: '4' }),
  3: t('3 分', '3', { vi: '3', id: '3', th: '3', fil: '3' }),
  2: t('2 分', '2', { vi: '2', id: '2', th: '2', fil: '2' }),
  1: t('1 分', '1', { vi: '1', id: '1', th: '1', fil: '1' }),
}

/** By its place: `o1`, `o2`. Two may be worth the same. */
function optionsIn(lines: string): { code: string; label: Text; points?: number }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at) => {
      const [, points, said = line] = /^(\d{1,3})\s?[=＝](.*)$/.exec(line) ?? []
      const label = inLanguages(said.split(/[|｜]/).map((one) => one.trim() || undefined))
      const code = `o${at + 1}`
      return points === undefined ? { code, label } : { code, label, points: Number(points) }
    })
}

function inLanguages([zh = '', en = zh, ...others]: readonly (string | undefined)[]): Text {
  const more = LANGS.slice(2).flatMap((lang, at) => (others[at] ? [[lang, others[at]]] : []))
  return t(zh, en, Object.fromEntries(more) as Omit<Text, 'zh' | 'en'>)
}
