// Where something is: the district of the city, street and number.
import { t, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { type Part, partsSchema, readParts } from './parts.ts'

export type Address = { district: string; line: string; postal?: string }
export type AddressField = Base<'address'>

export const address = (label: Text, more: Extras = {}): AddressField => ({
  kind: 'address',
  label,
  sensitivity: 'personal',
  ...more,
})

export const ADDRESS_PARTS: Readonly<Record<string, Part>> = {
  district: { label: t('行政區', 'District'), needed: true, max: 20 },
  line: { label: t('路街門牌', 'Street and number'), needed: true },
  postal: { label: t('郵遞區號', 'Postal code'), max: 6 },
}

export const addressKind: Kind<AddressField> = {
  read: (field, name, raw) => readParts(ADDRESS_PARTS, field, name, raw),
  longest: () => SHORT,
  wants: 'enter',
  emptyAt: 'line',
  schema: () => partsSchema(Object.keys(ADDRESS_PARTS), ADDRESS_PARTS),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: () => true,
  district: (_, value) =>
    typeof value === 'object' && value !== null && 'district' in value ? String(value.district) : undefined,
  districtAt: 'district',
}
