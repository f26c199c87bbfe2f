// What of a case is a person's own: the fields of their part in it, and nothing of anybody else.
import { type Case, type Lang, type Programme, say, stateSeen } from '#engine'
import { fieldsOfParty } from '#auth/index.ts'
import { type ArchiveFrom, keptUntil } from '#store/destruction/due.ts'
import { roleName, stateLabel } from './case-words.ts'

/** The name and version of the open form; whoever reads such a file knows by it what stands where. */
export const SCHEMA = 'taitsi.personal-data/1'

/** The party that a field of this name is; nothing where the number stands in another kind of field. */
export const partOf = (programme: Programme, fields: readonly string[]): string | undefined =>
  Object.entries(programme.roles).find(([, one]) => one.kind === 'party' && one.is && fields.includes(one.is))?.[0]

/** Their own fields, as the definition shows a party; other people that they named are not theirs to be given. */
export function ownFields(programme: Programme, role: string, state: string): string[] {
  const own = programme.roles[role]?.is
  return [...fieldsOfParty(programme, role, state).whole].filter(
    (name) => name === own || programme.fields[name]?.kind !== 'person',
  )
}

/** Whether something speaks of another person by their number. */
const ofAnother = (value: unknown, own: string | undefined): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const number = (value as { idNumber?: unknown }).idNumber
  if (typeof number === 'string' && number.toUpperCase() !== own) return true
  return Object.values(value).some((one) => ofAnother(one, own))
}

type One = Pick<Case, 'number' | 'programme' | 'state' | 'openedOn' | 'closedOn' | 'values'>
export type OwnPart = ReturnType<typeof ownPart>
export function ownPart(
  programme: Programme,
  one: One,
  who: { role: string | undefined; fields: readonly string[]; number?: string | undefined },
  { from, lang }: { from: ArchiveFrom; lang: Lang },
) {
  const own = who.role === undefined ? undefined : programme.roles[who.role]?.is
  const number = who.number ?? (one.values[own ?? ''] as { idNumber?: string } | undefined)?.idNumber?.toUpperCase()
  const fields = who.fields.flatMap((name) => {
    const value = one.values[name]
    const field = programme.fields[name]
    if (value === undefined || !field || (name !== own && ofAnother(value, number))) return []
    return [{ field: name, label: say(field.label, lang), value }]
  })
  return {
    number: one.number,
    programme: one.programme,
    programmeName: say(programme.name, lang),
    ...(who.role === undefined ? {} : { part: who.role, partName: say(roleName(programme, who.role), lang) }),
    state: stateLabel(programme, stateSeen(programme, one.state), lang),
    openedOn: one.openedOn,
    closedOn: one.closedOn ?? null,
    keptUntil: one.closedOn ? keptUntil(one.closedOn, programme.keep.years, from) : null,
    fields,
  }
}
