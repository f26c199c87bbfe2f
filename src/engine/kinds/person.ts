// A natural person: a name, and of the rest what the field asks.
import { t, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { type Part, partsSchema, readParts } from './parts.ts'

export type PersonPart = 'romanName' | 'idNumber' | 'country' | 'birthOn' | 'phone' | 'email' | 'address' | 'language'
export type Person = { name: string } & { [P in PersonPart]?: string }
/** `spares`: parts that a person may leave empty although they are asked, where the law does not want them. */
export type PersonField = Base<'person'> & { asks: readonly PersonPart[]; spares?: readonly PersonPart[] }

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

export const PERSON_PARTS: Record<'name' | PersonPart, Part> = {
  name: { label: t('姓名', 'Name'), needed: true },
  romanName: { label: t('羅馬拼音或族語姓名', 'Name in Latin letters') },
  idNumber: { label: t('身分證、居留證或護照號碼', 'ID, resident or passport number'), shape: 'national-id' },
  country: { label: t('護照的發照國家（填護照號碼時）', 'Country of the passport, where it is one'), max: 60 },
  birthOn: { label: t('出生日期', 'Date of birth'), date: true },
  phone: { label: t('電話', 'Telephone'), shape: 'phone' },
  email: { label: t('電子郵件', 'E-mail'), shape: 'email' },
  address: { label: t('通訊地址', 'Postal address') },
  language: { label: t('希望使用的語言', 'Language you prefer'), max: 40 },
}
/** Parts a person may leave empty although they are asked. */
const SPARED: readonly string[] = ['romanName', 'country', 'email', 'language', 'birthOn']
/** What is asked of a person: beside a number that may be a passport's, its country. */
export const askedOf = (field: PersonField): PersonPart[] =>
  field.asks.flatMap((part): PersonPart[] => (part === 'idNumber' ? ['idNumber', 'country'] : [part]))
/** Whether whoever answers for themselves may leave it empty. */
export const spared = (field: PersonField, part: PersonPart): boolean =>
  SPARED.includes(part) || (field.spares ?? []).includes(part)

export const personKind: Kind<PersonField> = {
  read(field, name, raw, reader) {
    const wanted: Record<string, Part> = { name: PERSON_PARTS.name }
    for (const part of askedOf(field)) {
      const needed = !spared(field, part) && reader.strict
      wanted[part] = needed ? { ...PERSON_PARTS[part], needed: true } : PERSON_PARTS[part]
    }
    return readParts(wanted, field, name, raw)
  },
  longest: () => SHORT,
  wants: 'enter',
  emptyAt: 'name',
  schema: (field) => partsSchema(['name', ...askedOf(field)], PERSON_PARTS),
  adds: false,
  once: 'number',
  splits: () => 'no',
  typedFreely: () => false,
  published: ['name'],
  again: false,
  vanishes: false,
  is: () => true,
}
