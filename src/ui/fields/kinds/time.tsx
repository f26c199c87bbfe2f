// A time of the day.
import type { TimeField } from '#engine'
import { TimeInput } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const timeDrawn: Drawn<TimeField> = {
  ask: ({ asking, value }) => <TimeInput {...asking} value={words(value)} />,
  show: ({ value }) => String(value),
}
