// A day.
import { type DateField, showDay } from '#engine'
import { DateInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const dateDrawn: Drawn<DateField> = {
  ask: ({ asking, value }) => <DateInput {...asking} value={words(value)} />,
  show: ({ value, lang }) => <time datetime={String(value)}>{showDay(String(value), lang)}</time>,
}
