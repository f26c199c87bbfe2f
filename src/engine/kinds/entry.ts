// An entry of a register, which is a case of another programme, named by its id.
import type { LooseCondition } from '../condition.ts'
import type { Text } from '../text.ts'
import { cleaned } from '../typed-text.ts'
import type { Base, Extras } from './base.ts'
import { absent, none, SHORT, tooLong, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

/**
 * An entry of a register, which is a case of another programme, named by id so that nothing is imported. `where`: only such entries
 * are offered and taken, by what they say openly.
 */
export type EntryField = Base<'entry'> & {
  of: string
  in: readonly string[]
  where?: LooseCondition
  shows?: readonly string[]
}

export const entry = (
  label: Text,
  of: string,
  more: Extras & { in?: readonly string[]; where?: LooseCondition; shows?: readonly string[] } = {},
): EntryField => ({ kind: 'entry', label, of, in: ['active'], ...more })

export const entryKind: Kind<EntryField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    if (typeof raw !== 'string' && typeof raw !== 'number') return wrongShape(field, name)
    const id = cleaned(raw)
    if (id === undefined) return none
    return tooLong(field, name, id, 200) ?? { value: id, problems: [] }
  },
  longest: () => SHORT,
  wants: 'choose',
  schema: ({ of }) => ({ type: 'string', format: 'uuid', description: `Id of an entry of the register ${of}` }),
  adds: false,
  once: 'value',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'whole',
  again: true,
  vanishes: false,
  is: () => true,
}
