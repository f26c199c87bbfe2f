// Where something is: the district of the city, street and number, and, where it is asked, the point on the map.
import { t, type Text } from '../text.ts'
import type { Base, Extras } from './base.ts'
import { SHORT } from './found.ts'
import type { Kind } from './kind.ts'
import { type Part, partsSchema, readParts } from './parts.ts'

/** `at`: north and east, '22.62730,120.30140', to about a metre. */
export type Place = { district: string; line: string; postal?: string; at?: string }
export type PlaceField = Base<'place'> & {
  /** Asks for the point, too: typed, or taken from a telephone that stands there. Never where nobody may learn who was there. */
  located?: true
}

/** Somebody's unless its field says otherwise. A list open to everybody shows the district alone. */
export const place = (label: Text, more: Extras & { located?: true } = {}): PlaceField => ({
  kind: 'place',
  label,
  sensitivity: 'personal',
  ...more,
})

export const PLACE_PARTS: Readonly<Record<string, Part>> = {
  district: { label: t('行政區', 'District'), needed: true, max: 20 },
  line: { label: t('路街門牌', 'Street and number'), needed: true },
  postal: { label: t('郵遞區號', 'Postal code'), max: 6 },
  at: { label: t('座標（緯度,經度）', 'Point: north, east'), shape: 'point', max: 40 },
}
/** What is asked of it. */
export const partsOfPlace = ({ located }: PlaceField): Readonly<Record<string, Part>> => {
  const { at: _, ...address } = PLACE_PARTS
  return located ? PLACE_PARTS : address
}

export const placeKind: Kind<PlaceField> = {
  read: (field, name, raw) => readParts(partsOfPlace(field), field, name, raw),
  longest: () => SHORT,
  wants: 'enter',
  emptyAt: 'line',
  schema: (field, _, districts) => partsSchema(Object.keys(partsOfPlace(field)), PLACE_PARTS, { district: districts }),
  adds: false,
  once: 'nothing',
  splits: () => 'one',
  counted: districtIn,
  typedFreely: () => false,
  published: ['district'],
  again: true,
  vanishes: false,
  is: () => true,
  district: (_, value) => districtIn(value),
  districtAt: 'district',
}

function districtIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'district' in value ? String(value.district) : undefined
}
