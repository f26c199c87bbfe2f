// What is chosen from, by its name in the reader's language.
import { type Lang, say, t, type Text } from '#engine'
import type { Option } from '../../form/index.ts'

export const optionsOf = (options: Record<string, Text>, lang: Lang): Option[] =>
  Object.entries(options).map(([value, label]) => ({ value, label: say(label, lang) }))

export const optionName = (options: Record<string, Text>, value: unknown, lang: Lang) =>
  say(options[String(value)] ?? t(String(value), String(value)), lang)

export const inARow = (words: string[], lang: Lang) => words.join(lang === 'zh' ? '、' : ', ')

/** A correction may leave it open again. */
export const unanswered = (corrects: boolean, optional: boolean | undefined, lang: Lang): Option[] =>
  corrects && optional ? [{ value: '', label: say(t('未填', 'Not given'), lang) }] : []
