// What reading comes to, and the words that more than one kind has for what it could not read.
import type { Field } from '../field.ts'
import { t } from '../text.ts'
import type { Found } from './kind.ts'

export const SHORT = 500

export const none: Found = { problems: [] }
export const fault = (field: string, zh: string, en: string): Found => ({ problems: [{ field, says: t(zh, en) }] })
export const absent = (raw: unknown) => raw === undefined || raw === null || raw === ''

type Labelled = Pick<Field, 'label'>
export const wrongShape = (field: Labelled, name: string): Found =>
  fault(
    name,
    `「${field.label.zh}」的格式不對，請重新填寫。`,
    `“${field.label.en}” is not in a form we can read. Please enter it again.`,
  )
export const unknownOption = (field: Labelled, name: string): Found =>
  fault(name, `「${field.label.zh}」請從選項中選擇。`, `Choose “${field.label.en}” from the list.`)

/** The bounds of a number, each in its own sentence; `undefined` where it lies within. */
export function outOfBounds(field: Labelled, name: string, size: number, min: number, max: number): Found | undefined {
  if (size < min)
    return fault(name, `「${field.label.zh}」至少為 ${min}。`, `“${field.label.en}” must be at least ${min}.`)
  if (size > max)
    return fault(name, `「${field.label.zh}」最多為 ${max}。`, `“${field.label.en}” can be at most ${max}.`)
  return undefined
}

/** A line of text, cleaned already, or that it is too long. */
export function tooLong(field: Labelled, name: string, text: string, max: number): Found | undefined {
  const length = [...text].length
  return length > max
    ? fault(
        name,
        `「${field.label.zh}」最多 ${max} 字，目前 ${length} 字。`,
        `“${field.label.en}” can be ${max} characters at most; it has ${length}.`,
      )
    : undefined
}
