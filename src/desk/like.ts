// Another case like one just entered: ten colleagues of one factory. The firm and the place stay; whoever the case is about is typed anew.
import { type Field, isPersonal, type Programme, readsOf } from '#engine'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a form asks anything that the next case of the same firm has as well. */
export const hasFirm = (programme: Programme, names: readonly string[]): boolean =>
  names.some((name) => isOfTheFirm(programme.fields[name]))

/** @returns what the form may begin with; nothing where the address names no case that this person may read */
export async function likeIn(c: Ctx, programme: Programme, names: readonly string[]): Promise<Record<string, unknown>> {
  const id = c.req.query('like') ?? ''
  if (!UUID.test(id)) return {}
  const stays = names.filter((name) => isOfTheFirm(programme.fields[name]))
  // What asks for them goes along, or they would be hidden until it is answered.
  const asking = stays.flatMap((name) => readsOf(programme.fields[name]?.when))
  const wanted = names.filter(
    (name) => stays.includes(name) || (asking.includes(name) && isChoice(programme.fields[name])),
  )
  const how = { purpose: 'enter another like it', at: instant(c), only: wanted }
  const one = await house(c).store.open(deskSession(c), id, how)
  if (one?.programme !== programme.id) return {}
  return Object.fromEntries(
    wanted.flatMap((name) => (one.values[name] === undefined ? [] : [[name, withoutContact(one.values[name])]])),
  )
}

/** A place stands by itself only for a place of work; a person's own is a part of the person. */
const isOfTheFirm = (field: Field | undefined): boolean =>
  field?.kind === 'organisation' ||
  (field?.kind === 'place' && !['special', 'sealed'].includes(field.sensitivity ?? '')) ||
  (field?.kind === 'entry' && !isPersonal(field))
const isChoice = (field: Field | undefined): boolean => field?.kind === 'choice' || field?.kind === 'yesNo'

/** Whom one asks for at a firm is somebody in particular. */
function withoutContact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('contact' in value)) return value
  const { contact: _, ...rest } = value
  return rest
}
