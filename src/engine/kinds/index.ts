// The kinds of field there are, each once. A kind that is not here, or leaves out a line of what is known of each, does not compile.
import type { Field } from '../field.ts'
import { ACCOUNT_PARTS, accountKind } from './account.ts'
import { answersKind } from './answers.ts'
import { choiceKind } from './choice.ts'
import { choicesKind } from './choices.ts'
import { dateKind } from './date.ts'
import { decimalKind } from './decimal.ts'
import { disclosedKind } from './disclosed.ts'
import { entryKind } from './entry.ts'
import { fileKind } from './file.ts'
import type { Kind } from './kind.ts'
import { manyKind } from './many.ts'
import { moneyKind } from './money.ts'
import { ORGANISATION_PARTS, organisationKind } from './organisation.ts'
import { personKind } from './person.ts'
import { PLACE_PARTS, placeKind } from './place.ts'
import { seriesKind } from './series.ts'
import { textKind } from './text.ts'
import { timeKind } from './time.ts'
import { wholeKind } from './whole.ts'
import { yesNoKind } from './yes-no.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

const KINDS: { readonly [K in Field['kind']]: Kind<Of<K>> } = {
  text: textKind,
  whole: wholeKind,
  decimal: decimalKind,
  series: seriesKind,
  money: moneyKind,
  date: dateKind,
  time: timeKind,
  yesNo: yesNoKind,
  choice: choiceKind,
  choices: choicesKind,
  person: personKind,
  organisation: organisationKind,
  place: placeKind,
  account: accountKind,
  file: fileKind,
  answers: answersKind,
  disclosed: disclosedKind,
  entry: entryKind,
  many: manyKind,
}

/** What is known of the kind of this field. */
export const kindOf = (field: Field): Kind<Field> => KINDS[field.kind] as Kind<Field>

/** A way for each kind of field. Whoever adds a kind says here, too, how it is drawn, spelt, sought. */
export type Ways<Args extends readonly unknown[], R> = {
  readonly [K in Field['kind']]: (field: Of<K>, ...args: Args) => R
}
/** @example const words = byKind<[value: unknown], string>({ text: (_, value) => String(value), … }) */
export const byKind =
  <Args extends readonly unknown[], R>(ways: Ways<Args, R>) =>
  (field: Field, ...args: Args): R =>
    (ways[field.kind] as (field: Field, ...args: Args) => R)(field, ...args)

/** Of what is made of parts, which they are. */
export const PARTS = { organisation: ORGANISATION_PARTS, place: PLACE_PARTS, account: ACCOUNT_PARTS }
