// What a figure is of, in words. Plans of earlier years count in units of their own, which are printed as they stand.
import { countedIn } from '#bureau/counted-in.ts'
import { t, type Text } from '#engine'

const known: Record<string, Text> = countedIn
export const unitWord = (unit: string): Text => known[unit] ?? t(unit, unit)
