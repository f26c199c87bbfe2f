// An exact number with its unit, as it was given.
import { type DecimalField, say } from '#engine'
import { NumberInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const decimalDrawn: Drawn<DecimalField> = {
  ask: ({ field, asking, value }) => (
    <NumberInput {...asking} value={words(value)} unit={field.unit && say(field.unit, asking.lang)} decimals />
  ),
  show: ({ field, value, lang }) => (
    <span class="number">
      {String(value)}
      {field.unit ? ` ${say(field.unit, lang)}` : ''}
    </span>
  ),
  number: true,
}
