// What a case can know: one builder per kind of fact, each with its label in both languages.
import type { LooseCondition } from './condition.ts'
import type { Text } from './text.ts'

/**
 * Who may see a value. `open` may be published, `internal` stays in the bureau, `personal` is sealed at rest
 * and its reading logged, `special` is 個資法 §6 data, `sealed` is shown to nobody but the unit that received it.
 */
export type Sensitivity = 'open' | 'internal' | 'personal' | 'special' | 'sealed'

export type Extras = {
  help?: Text
  /** May be left empty by whoever is asked. */
  optional?: true
  /** Asked, and meaningful, only when this holds. Checked by the house test, since a field cannot see its siblings. */
  when?: LooseCondition
  sensitivity?: Sensitivity
  /**
   * A finer look at what a party typed (check digits and the like): what is wrong, or nothing. It stops a citizen's
   * slip; an officer copying an old paper is not stopped by it.
   */
  check?: (value: never) => { part?: string; says: Text } | undefined
  /** What makes one look twice (a check digit that does not fit): said, and taken from whoever says that it is so. */
  doubts?: (value: never) => { part?: string; says: Text } | undefined
  /** A form at the desk begins with what whoever fills it in gave last. */
  remembers?: true
}
/** What a form at the desk begins with; citizens begin with nothing. */
type Starts<V> = { starts?: V }
/** The other end of a pair, among the same fields: later than it, or not earlier. A pair that is empty or reversed is refused. */
export type Ends = { after?: string; notBefore?: string }
type Base<K extends string> = Extras & { kind: K; label: Text }

export type TextShape =
  | 'phone'
  | 'email'
  | 'national-id'
  | 'business-number'
  | 'month'
  | 'quarter'
  | 'figure-id'
  | 'moment'
  | 'district'
/** `prose` is written in a safe subset of Markdown and read as set text. */
export type TextField = Base<'text'> & {
  max: number
  lines?: number
  shape?: TextShape
  prose?: true
  /** Never typed: another page of ours fills it, and it travels hidden in the form. Readers see what a rule makes of it. */
  carried?: true
}
export type WholeField = Base<'whole'> & Starts<number> & { min?: number; max?: number; unit?: Text }
/**
 * An exact number with decimals, held as text so that nothing is lost: '10.5', or '113/48'. `decimals`: no more of them than so many,
 * and no fraction; only such a field is counted, and printed with as many.
 */
export type DecimalField = Base<'decimal'> & { min?: number; max?: number; unit?: Text; decimals?: number }
/** Several exact numbers, or days, in a row: hours day by day. `least` and `most` count them, `min` and `max` bound each. */
export type SeriesField = Base<'series'> & {
  each: 'number' | 'day'
  min?: number
  max?: number
  least?: number
  most?: number
}
/** Whole New Taiwan dollars. */
export type MoneyField = Base<'money'> & { min?: number; max?: number }
/**
 * `notAfterToday` and `notBeforeToday` are refused. Warned of, and taken from whoever gives a reason: a day on which offices are
 * closed where a `workingDay` is wanted, and one after the due day of the clock it should lie inside.
 */
export type DateField = Base<'date'> & Ends & Days & Starts<'today'>
type Days = { notAfterToday?: true; notBeforeToday?: true; workingDay?: true; insideClock?: string | readonly string[] }
/** Minutes are enough: 'HH:MM', Asia/Taipei. Outside `hours` it is warned of. */
export type TimeField = Base<'time'> & Ends & { hours?: readonly [from: string, to: string] }
export type YesNoField = Base<'yesNo'> & Starts<boolean>
export type ChoiceField<K extends string = string> = Base<'choice'> & Starts<K> & { options: Record<K, Text> }
export type ChoicesField<K extends string = string> = Base<'choices'> & { options: Record<K, Text>; min?: number }
/** `spares`: parts that a person may leave empty although they are asked, where the law does not want them. */
export type PersonField = Base<'person'> & { asks: readonly PersonPart[]; spares?: readonly PersonPart[] }
export type OrganisationField = Base<'organisation'>
export type AddressField = Base<'address'>
export type AccountField = Base<'account'>
export type FileField = Base<'file'> & {
  max: number
  /** Taken without what it says of place, device and author: where nobody may learn who sent it. */
  bare?: true
}
/** An entry of a register, which is a case of another programme, named by id so that nothing is imported. */
export type EntryField = Base<'entry'> & { of: string; in: readonly string[]; shows?: readonly string[] }
export type ManyField<F extends Fields = Fields> = Base<'many'> & { of: F; min?: number; max: number }

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
  | AddressField
  | AccountField
  | FileField
  | EntryField
  | ManyField
export type Fields = { readonly [name: string]: Field }

export type PersonPart = 'romanName' | 'idNumber' | 'country' | 'birthOn' | 'phone' | 'email' | 'address' | 'language'
export type Person = { name: string } & { [P in PersonPart]?: string }
export type Organisation = { name: string; businessNumber?: string; phone?: string; address?: string; contact?: string }
export type Address = { district: string; line: string; postal?: string }
export type Account = { bank: string; number: string; holder: string }
export type Attachment = {
  hash: string
  name: string
  bytes: number
  type: string
  /** That whoever names the paper has handed it in; no case keeps it. */
  proof?: string
}

/** The value a field holds. Typed as if present; the engine refuses to run a rule whose reads are not. */
export type Value<F> = F extends { kind: 'whole' | 'money' }
  ? number
  : F extends { kind: 'yesNo' }
    ? boolean
    : F extends { kind: 'choice'; options: Record<infer K, Text> }
      ? K
      : F extends { kind: 'choices'; options: Record<infer K, Text> }
        ? readonly K[]
        : F extends { kind: 'series' }
          ? readonly string[]
          : F extends { kind: 'person' }
            ? Person
            : F extends { kind: 'organisation' }
              ? Organisation
              : F extends { kind: 'address' }
                ? Address
                : F extends { kind: 'account' }
                  ? Account
                  : F extends { kind: 'file' }
                    ? readonly Attachment[]
                    : F extends { kind: 'many'; of: infer G }
                      ? readonly Values<G>[]
                      : string
export type Values<F> = { [K in keyof F]: Value<F[K]> }
/** What somebody gives: any of it, down into the rows of a many-field; `null` takes an answer back. */
export type Given<F> = {
  [K in keyof F]?: F[K] extends { kind: 'many'; of: infer G } ? readonly Given<G>[] : Value<F[K]> | null
}

export const text = (
  label: Text,
  more: Extras & { max?: number; lines?: number; shape?: TextShape; prose?: true; carried?: true } = {},
): TextField => ({
  kind: 'text',
  label,
  max: more.prose ? 20_000 : more.lines ? 4000 : 200,
  ...(more.prose ? { lines: 18 } : {}),
  ...more,
})
export const whole = (
  label: Text,
  more: Extras & Starts<number> & { min?: number; max?: number; unit?: Text } = {},
): WholeField => ({
  kind: 'whole',
  label,
  ...more,
})
export const decimal = (
  label: Text,
  more: Extras & { min?: number; max?: number; unit?: Text; decimals?: number } = {},
): DecimalField => ({
  kind: 'decimal',
  label,
  ...more,
})
export const series = (
  label: Text,
  more: Extras & { each?: 'number' | 'day'; min?: number; max?: number; least?: number; most?: number } = {},
): SeriesField => ({ kind: 'series', label, each: 'number', ...more })
export const money = (label: Text, more: Extras & { min?: number; max?: number } = {}): MoneyField => ({
  kind: 'money',
  label,
  min: 0,
  ...more,
})
export const date = (label: Text, more: Extras & Ends & Days & Starts<'today'> = {}): DateField => ({
  kind: 'date',
  label,
  ...more,
})
export const time = (
  label: Text,
  more: Extras & Ends & { hours?: readonly [from: string, to: string] } = {},
): TimeField => ({ kind: 'time', label, ...more })
export const yesNo = (label: Text, more: Extras & Starts<boolean> = {}): YesNoField => ({
  kind: 'yesNo',
  label,
  ...more,
})
export const choice = <const K extends string>(
  label: Text,
  options: Record<K, Text>,
  more: Extras & Starts<NoInfer<K>> = {},
): ChoiceField<K> => ({ kind: 'choice', label, options, ...more })
export const choices = <const K extends string>(
  label: Text,
  options: Record<K, Text>,
  more: Extras & { min?: number } = {},
): ChoicesField<K> => ({ kind: 'choices', label, options, ...more })
export const person = (
  label: Text,
  asks: readonly PersonPart[],
  more: Extras & { spares?: readonly PersonPart[] } = {},
): PersonField => ({
  kind: 'person',
  label,
  asks,
  sensitivity: 'personal',
  ...more,
})
export const organisation = (label: Text, more: Extras = {}): OrganisationField => ({
  kind: 'organisation',
  label,
  sensitivity: 'internal',
  ...more,
})
export const address = (label: Text, more: Extras = {}): AddressField => ({
  kind: 'address',
  label,
  sensitivity: 'personal',
  ...more,
})
export const account = (label: Text, more: Extras = {}): AccountField => ({
  kind: 'account',
  label,
  sensitivity: 'personal',
  ...more,
})
export const files = (label: Text, more: Extras & { max?: number; bare?: true } = {}): FileField => ({
  kind: 'file',
  label,
  max: 10,
  sensitivity: 'personal',
  ...more,
})
export const entry = (
  label: Text,
  of: string,
  more: Extras & { in?: readonly string[]; shows?: readonly string[] } = {},
): EntryField => ({ kind: 'entry', label, of, in: ['active'], ...more })
export const many = <const F extends Fields>(
  label: Text,
  of: F,
  more: Extras & { min?: number; max?: number } = {},
): ManyField<F> => ({ kind: 'many', label, of, max: 50, ...more })

/** A field that says nothing of its own is internal; personal kinds say so themselves. */
export const sensitivityOf = (field: Field): Sensitivity => field.sensitivity ?? 'internal'
/** Of somebody in particular: not in short messages, figures or lists. */
export const isPersonal = (field: Field): boolean => ['personal', 'special', 'sealed'].includes(sensitivityOf(field))
/** Kept sealed at rest: what is personal, and whatever somebody typed freely, since nobody knows whom it names. */
export const isSealed = (field: Field): boolean => isPersonal(field) || isTypedFreely(field)
const isTypedFreely = (field: Field) =>
  field.kind === 'text' && (field.lines ?? 1) > 1 && sensitivityOf(field) !== 'open'
