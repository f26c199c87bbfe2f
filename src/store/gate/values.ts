// Values and receipts as a reader may see them: what is beyond their rights is left out by name.
import { type Case, isPersonal, type Programme, type Receipt, type Sensitivity, sensitivityOf } from '#engine'
import type { Fields, Reader, Standing } from './reader.ts'

/** What a reader sees of one case: asked once, used for everything in it. */
export type Sight = {
  programme: Programme
  kinds: ReadonlySet<Sensitivity>
  fields: Fields | undefined
  /** Only these, however much more the reader might see. */
  only: ReadonlySet<string> | undefined
}

export function sightOf(
  programme: Programme,
  one: Standing,
  reader: Reader | undefined,
  only?: readonly string[],
): Sight {
  return {
    programme,
    kinds: new Set(reader?.sees(programme, one)),
    fields: reader?.fields?.(programme, one),
    only: only && new Set(only),
  }
}

/** Words a person typed about people: a remark, a reason. */
export const seesWords = (sight: Sight): boolean => sight.kinds.has('personal') && !sight.fields && !sight.only

export const sensitivityIn = (programme: Programme, name: string): Sensitivity => {
  const field = programme.fields[name]
  return field ? sensitivityOf(field) : 'internal'
}

export const isPersonalIn = (programme: Programme, name: string): boolean => {
  const field = programme.fields[name]
  return field !== undefined && isPersonal(field)
}

const sees = ({ programme, kinds, fields, only }: Sight, name: string): 'whole' | 'name' | undefined => {
  if (!kinds.has(sensitivityIn(programme, name)) || (only && !only.has(name))) return undefined
  if (!fields || fields.whole.has(name)) return 'whole'
  return fields.nameOnly.has(name) ? 'name' : undefined
}

export type Shown = { shown: Record<string, unknown>; withheld: string[]; personal: string[] }
export function shownOf(sight: Sight, values: Record<string, unknown>): Shown {
  const shown: Record<string, unknown> = {}
  const withheld: string[] = []
  const personal: string[] = []
  for (const [name, value] of Object.entries(values)) {
    // What an approval binds is compared by the house, and says nothing to anybody.
    if (name === sight.programme.pays?.seal) continue
    const how = sees(sight, name)
    if (!how) {
      // To a party what is not theirs is not so much as named.
      if (!sight.fields) withheld.push(name)
      continue
    }
    shown[name] = how === 'whole' ? asSeen(sight, name, value) : { name: nameIn(value) }
    if (isPersonalIn(sight.programme, name)) personal.push(name)
  }
  return { shown, withheld, personal }
}
/** Whom one asks for at an organisation is somebody in particular: open though its name may be, they are the house's to know. */
function asSeen({ programme, kinds }: Sight, name: string, value: unknown): unknown {
  if (programme.fields[name]?.kind !== 'organisation' || kinds.has('internal')) return value
  if (typeof value !== 'object' || value === null) return value
  const { contact: _, phone: __, ...rest } = value as Record<string, unknown>
  return rest
}
const nameIn = (value: unknown) => (typeof value === 'object' && value !== null && 'name' in value ? value.name : '')

/** `beyond`: its reasons tell of what this reader does not see, and are left out. */
export type OpenReceipt = Receipt & { beyond?: true }
/**
 * A receipt is seen where its result is. Its reasons tell of what it was worked out from, so they are seen only by whoever sees all
 * of that; others are left with the outcome and its article.
 */
export function receiptsOf(
  sight: Sight,
  receipts: Case['receipts'],
): { shown: Record<string, OpenReceipt>; personal: string[] } {
  const shown: Record<string, OpenReceipt> = {}
  const personal: string[] = []
  for (const [name, receipt] of Object.entries(receipts)) {
    if (sees(sight, name) !== 'whole') continue
    const inputs = shownOf(sight, receipt.inputs)
    const whole = Object.keys(receipt.inputs).every(
      (one) => !sight.programme.fields[one] || sees(sight, one) === 'whole',
    )
    shown[name] = { ...receipt, inputs: inputs.shown, ...(whole ? {} : { because: [], used: [], beyond: true }) }
    personal.push(...inputs.personal, ...(isPersonalIn(sight.programme, name) ? [name] : []))
  }
  return { shown, personal: [...new Set(personal)] }
}
