// What a case can know: every kind of fact, each in a file of `kinds/`, and what is true of them together.
import type { Sensitivity } from './kinds/base.ts'
import type { Account, AccountField } from './kinds/account.ts'
import type { AnswersField } from './kinds/answers.ts'
import type { ChoiceField } from './kinds/choice.ts'
import type { ChoicesField } from './kinds/choices.ts'
import type { DateField } from './kinds/date.ts'
import type { DecimalField } from './kinds/decimal.ts'
import type { DisclosedField } from './kinds/disclosed.ts'
import type { EntryField } from './kinds/entry.ts'
import type { Attachment, FileField } from './kinds/file.ts'
import { kindOf } from './kinds/index.ts'
import type { ManyField } from './kinds/many.ts'
import type { MoneyField } from './kinds/money.ts'
import type { Organisation, OrganisationField } from './kinds/organisation.ts'
import type { Person, PersonField } from './kinds/person.ts'
import type { Place, PlaceField } from './kinds/place.ts'
import type { Answered } from './kinds/question.ts'
import type { SeriesField } from './kinds/series.ts'
import type { TextField } from './kinds/text.ts'
import type { TimeField } from './kinds/time.ts'
import type { WholeField } from './kinds/whole.ts'
import type { YesNoField } from './kinds/yes-no.ts'
import type { Text } from './text.ts'

export type * from './kinds/base.ts'
export { account, type Account, type AccountField } from './kinds/account.ts'
export { answers, type AnswersField, scoreOf } from './kinds/answers.ts'
export { choice, type ChoiceField } from './kinds/choice.ts'
export { choices, type ChoicesField } from './kinds/choices.ts'
export { date, type DateField } from './kinds/date.ts'
export { decimal, type DecimalField } from './kinds/decimal.ts'
export { disclosed, type DisclosedField } from './kinds/disclosed.ts'
export { entry, type EntryField } from './kinds/entry.ts'
export { type Attachment, type FileField, files } from './kinds/file.ts'
export { many, type ManyField } from './kinds/many.ts'
export { money, type MoneyField } from './kinds/money.ts'
export { organisation, type Organisation, type OrganisationField } from './kinds/organisation.ts'
export { person, type Person, type PersonField, type PersonPart } from './kinds/person.ts'
export { place, type Place, type PlaceField } from './kinds/place.ts'
export { type Answered, areQuestions, pointsOf, type Question, questions } from './kinds/question.ts'
export { series, type SeriesField } from './kinds/series.ts'
export { text, type TextField, type TextShape } from './kinds/text.ts'
export { time, type TimeField } from './kinds/time.ts'
export { whole, type WholeField } from './kinds/whole.ts'
export { yesNo, type YesNoField } from './kinds/yes-no.ts'

export type Field =
  | TextField
  | WholeField
  | DecimalField
  | SeriesField
  | MoneyField
  | DateField
  | TimeField
  | YesNoField
  | ChoiceField
  | ChoicesField
  | PersonField
  | OrganisationField
  | PlaceField
  | AccountField
  | FileField
  | EntryField
  | ManyField
  | AnswersField
  | DisclosedField
export type Fields = { readonly [name: string]: Field }

/** What a value is, of every kind that takes no more than its name to know. A kind that is missing does not compile. */
type Held = EachOf<{
  text: string
  whole: number
  decimal: string
  series: readonly string[]
  money: number
  date: string
  time: string
  yesNo: boolean
  person: Person
  organisation: Organisation
  place: Place
  account: Account
  file: readonly Attachment[]
  entry: string
  answers: readonly Answered[]
  disclosed: readonly string[]
}>
type EachOf<T extends Record<Exclude<Field['kind'], 'choice' | 'choices' | 'many'>, unknown>> = T

/** The value a field holds. Typed as if present; the engine refuses to run a rule whose reads are not. */
export type Value<F> = F extends { kind: infer K extends keyof Held }
  ? Held[K]
  : F extends { kind: 'choice'; options: Record<infer K, Text> }
    ? K
    : F extends { kind: 'choices'; options: Record<infer K, Text> }
      ? readonly K[]
      : F extends { kind: 'many'; of: infer G }
        ? readonly Values<G>[]
        : string
export type Values<F> = { [K in keyof F]: Value<F[K]> }
/** What somebody gives: any of it, down into the rows of a many-field; `null` takes an answer back. */
export type Given<F> = {
  [K in keyof F]?: F[K] extends { kind: 'many'; of: infer G } ? readonly Given<G>[] : Value<F[K]> | null
}

/** A field that says nothing of its own is internal; personal kinds say so themselves. */
export const sensitivityOf = (field: Field): Sensitivity => field.sensitivity ?? 'internal'
/** Of somebody in particular: not in short messages, figures or lists. */
export const isPersonal = (field: Field): boolean => ['personal', 'special', 'sealed'].includes(sensitivityOf(field))
/** Kept sealed at rest: what is personal, and whatever somebody typed freely, since nobody knows whom it names. */
export const isSealed = (field: Field): boolean =>
  isPersonal(field) || (sensitivityOf(field) !== 'open' && kindOf(field).typedFreely(field))

/** The field at a path, of the case or of its rows: `amount`, `lines.product`. */
export function fieldIn(fields: Fields, path: string): Field | undefined {
  const [name = '', part] = path.split('.')
  const field = fields[name]
  if (part === undefined) return field
  return field?.kind === 'many' ? field.of[part] : undefined
}
