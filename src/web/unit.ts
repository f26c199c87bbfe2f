// The unit a programme belongs to, as this bureau has it.
import { type Programme, type Unit, unitOf } from '#engine'
import { type Ctx, house } from './env.ts'

export const unitFor = (c: Ctx, { unit }: Pick<Programme, 'unit'>): Unit => unitOf(house(c).bureau.units, unit)
