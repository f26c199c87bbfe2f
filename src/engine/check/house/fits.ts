// Whether a value of one field may go into another, of another programme: the kind, what may be chosen, how long, how well kept.
import { type Field, isPersonal, type Sensitivity, sensitivityOf } from '../../field.ts'
import { kindOf } from '../../kinds/index.ts'
import { areQuestions } from '../../kinds/question.ts'
import { measuredFields } from '../../measured.ts'
import { type Programme, shownFields } from '../../words/index.ts'

const KEPT: readonly Sensitivity[] = ['open', 'internal', 'personal', 'special', 'sealed']

type Misfit = { says: string; mend: string } | undefined

/**
 * What does not fit and how it is mended, or nothing. `from` is read and `into` is written; where a condition goes ahead of it,
 * not everything that may be chosen need fit, but something must.
 */
export function misfit(from: Field, into: Field, sure = true): Misfit {
  if (into.kind === 'answers' && from.kind !== 'answers')
    return areQuestions(from)
      ? undefined
      : { says: 'holds no questions and goes where they are answered', mend: 'Say `questions(…)` of it.' }
  const [is, wants] = [reckoned(from), reckoned(into)]
  if (is !== wants)
    return { says: `is of the kind ${is} and goes into ${wants}`, mend: `Make both ${is} or both ${wants}.` }
  if ('options' in from && 'options' in into) {
    const options = Object.keys(into.options)
    const strange = Object.keys(from.options).filter((one) => !options.includes(one))
    if (sure ? strange.length > 0 : strange.length === Object.keys(from.options).length)
      return { says: `may be ${list(strange)}, which cannot be chosen there`, mend: `Give both the same options.` }
  }
  if (from.kind === 'entry' && into.kind === 'entry' && from.of !== into.of)
    return {
      says: `names an entry of ${from.of} and goes where one of ${into.of} is named`,
      mend: `Name the same register in both.`,
    }
  if (from.kind === 'text' && into.kind === 'text') {
    if (from.max > into.max)
      return {
        says: `may have ${from.max} characters and goes where ${into.max} are taken`,
        mend: `Let both have \`max: ${from.max}\`.`,
      }
    if ((into.shape ?? from.shape) !== from.shape)
      return {
        says: `has no shape and goes where a ${into.shape} is wanted`,
        mend: `Say \`shape: '${into.shape}'\` of both.`,
      }
  }
  if (from.kind === 'many' && into.kind === 'many')
    for (const [part, theirs] of Object.entries(into.of)) {
      const ours = from.of[part]
      if (!ours && !theirs.optional && !theirs.when)
        return { says: `has no “${part}” in its rows`, mend: 'Give both the same rows.' }
      const wrong = ours && misfit(ours, theirs, sure)
      if (wrong) return { says: `has rows whose ${part} ${wrong.says}`, mend: wrong.mend }
    }
  return undefined
}

/**
 * Whether what somebody in particular is protected by would be lost on the way. A law that publishes a name may take it off; what is
 * counted is kept in plain beside the case, yet stays in the bureau.
 */
export function loosened(from: Field, into: Field, of: Programme, name: string): Misfit {
  const [was, is] = [sensitivityOf(from), sensitivityOf(into)]
  if (!isPersonal(from) || KEPT.indexOf(is) >= KEPT.indexOf(was)) return undefined
  const lawful = Object.values(of.publishes ?? {}).some((list) => list.cites && shownFields(list).includes(name))
  if (lawful && was === 'personal') return undefined
  if (is === 'internal' && was !== 'sealed' && measuredFields(of).has(name)) return undefined
  return { says: `is ${was} and would only be ${is} there`, mend: `Say \`sensitivity: '${was}'\` there, too.` }
}

/** Why a value that the definition itself gives cannot stand in a field, or nothing. */
export function mistaken(value: unknown, into: Field): { says: string; right: readonly string[] } | undefined {
  if ('options' in into) {
    const options = Object.keys(into.options)
    const given = Array.isArray(value) ? value : [value]
    return given.every((one) => options.includes(String(one)))
      ? undefined
      : { says: 'cannot be chosen there', right: options }
  }
  return kindOf(into).is(value) ? undefined : { says: `is no ${into.kind}`, right: [] }
}

/** Amounts are whole numbers wherever they are counted. */
const reckoned = ({ kind }: Field) => (kind === 'money' ? 'whole' : kind)
const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')
