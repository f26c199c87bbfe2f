// Every kind of field as it is drawn. A kind that is not here does not compile.
import type { Field } from '#engine'
import { accountDrawn } from './account.tsx'
import { answersDrawn } from './answers.tsx'
import { choiceDrawn } from './choice.tsx'
import { choicesDrawn } from './choices.tsx'
import { dateDrawn } from './date.tsx'
import { decimalDrawn } from './decimal.tsx'
import { disclosedDrawn } from './disclosed.tsx'
import { entryDrawn } from './entry.tsx'
import { fileDrawn } from './file.tsx'
import type { Drawn } from './kind.ts'
import { manyDrawn } from './many.tsx'
import { moneyDrawn } from './money.tsx'
import { organisationDrawn } from './organisation.tsx'
import { personDrawn } from './person.tsx'
import { placeDrawn } from './place.tsx'
import { seriesDrawn } from './series.tsx'
import { textDrawn } from './text.tsx'
import { timeDrawn } from './time.tsx'
import { wholeDrawn } from './whole.tsx'
import { yesNoDrawn } from './yes-no.tsx'

const DRAWN: { readonly [K in Field['kind']]: Drawn<Extract<Field, { kind: K }>> } = {
  text: textDrawn,
  whole: wholeDrawn,
  decimal: decimalDrawn,
  series: seriesDrawn,
  money: moneyDrawn,
  date: dateDrawn,
  time: timeDrawn,
  yesNo: yesNoDrawn,
  choice: choiceDrawn,
  choices: choicesDrawn,
  person: personDrawn,
  organisation: organisationDrawn,
  place: placeDrawn,
  account: accountDrawn,
  file: fileDrawn,
  entry: entryDrawn,
  answers: answersDrawn,
  disclosed: disclosedDrawn,
  many: manyDrawn((field) => field !== undefined && drawnAs(field).number === true),
}

export const drawnAs = (field: Field): Drawn<Field> => DRAWN[field.kind] as Drawn<Field>
