// A whole number with its unit.
import { grouped, say, type WholeField } from '#engine'
import { NumberInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const wholeDrawn: Drawn<WholeField> = {
  ask: ({ field, asking, value }) => (
    <NumberInput {...asking} value={words(value)} unit={field.unit && say(field.unit, asking.lang)} />
  ),
  show: ({ field, value, lang }) => (
    <span class="number">
      {grouped(Number(value))}
      {field.unit ? ` ${say(field.unit, lang)}` : ''}
    </span>
  ),
  number: true,
}
