// A word: where a programme belongs. Which divisions, centres and stations there are is the bureau's to say.
import type { Text } from '../text.ts'

/** The bureau adds its own by `declare module` (`bureau/<name>/units.ts`): a word that is none of them is blamed where it stands. */
export interface UnitIds {}
export type UnitId = keyof UnitIds

export type Unit = {
  name: Text
  kind: 'division' | 'centre' | 'station' | 'museum' | 'hall' | 'office'
  telephone?: string
  address?: Text
  /** 印信文字, where it seals its own papers. */
  seal?: Text
  /** The unit it is part of: it answers under its telephone, address and seal where it says none of its own. */
  parent?: string
}
export type Units = { readonly [id: string]: Unit }

/** A unit and whatever is above it, nearest first. */
function upwards(units: Units, id: string): Unit[] {
  const way: Unit[] = []
  for (let at = units[id]; at && !way.includes(at); at = at.parent === undefined ? undefined : units[at.parent])
    way.push(at)
  return way
}

/** What it answers under; what nobody above it says is left to the bureau. */
export function unitOf(units: Units, id: string): Unit {
  const [own, ...above] = upwards(units, id)
  if (!own) throw new Error(`There is no unit ${id}.`)
  const said = <K extends 'telephone' | 'address' | 'seal'>(what: K) => {
    const found = [own, ...above].find((one) => one[what] !== undefined)
    return found ? { [what]: found[what] } : {}
  }
  return { ...own, ...said('telephone'), ...said('address'), ...said('seal') }
}

/** Whether a unit is one of these, or part of one. */
export const isWithin = (units: Units, id: string, these: readonly string[]): boolean => {
  const way = upwards(units, id)
  return these.some((one) => units[one] !== undefined && way.includes(units[one]))
}
