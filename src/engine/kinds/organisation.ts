// A firm, a union, a school: its name and number, and how it is reached.
import { t, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { type Part, partsSchema, readParts } from './parts.ts'

export type Organisation = { name: string; businessNumber?: string; phone?: string; address?: string; contact?: string }
export type OrganisationField = Base<'organisation'>

export const organisation = (label: Text, more: Extras = {}): OrganisationField => ({
  kind: 'organisation',
  label,
  sensitivity: 'internal',
  ...more,
})

export const ORGANISATION_PARTS: Readonly<Record<string, Part>> = {
  name: { label: t('名稱', 'Name'), needed: true },
  businessNumber: { label: t('統一編號', 'Business number'), shape: 'business-number' },
  phone: { label: t('電話', 'Telephone'), shape: 'phone' },
  address: { label: t('地址', 'Address') },
  contact: { label: t('聯絡人', 'Contact') },
}

export const organisationKind: Kind<OrganisationField> = {
  read: (field, name, raw) => readParts(ORGANISATION_PARTS, field, name, raw),
  longest: () => SHORT,
  wants: 'enter',
  emptyAt: 'name',
  schema: () => partsSchema(Object.keys(ORGANISATION_PARTS), ORGANISATION_PARTS),
  adds: false,
  once: 'number',
  splits: () => 'no',
  typedFreely: () => false,
  published: ['name', 'businessNumber'],
  again: true,
  vanishes: false,
  is: () => true,
}
