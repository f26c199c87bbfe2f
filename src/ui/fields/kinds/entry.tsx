// An entry of a register: chosen from a list, or found where the list is too long.
import type { EntryField } from '#engine'
import { Finder, Select } from '../../form/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const entryDrawn: Drawn<EntryField> = {
  ask: ({ asking, value, options, finding }) =>
    finding ? (
      <Finder {...asking} options={options} chosen={words(value)} finding={finding} />
    ) : (
      <Select {...asking} options={options} chosen={words(value)} />
    ),
  show: ({ value, entries = [] }) => entries.find((one) => one.value === value)?.label ?? '－',
}
