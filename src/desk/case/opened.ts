// A case opened for whoever is at the desk: as much of it as their office sees, and the reading is logged.
import type { Case, Programme } from '#engine'
import { sees } from '#auth/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export type Opened = { one: Case & { withheld: string[] }; programme: Programme; seen: string[] }

export async function opened(c: Ctx, purpose: string): Promise<Opened | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const session = deskSession(c)
  const bare = await house(c).store.open(session, id, { sees: [], purpose, at: instant(c) })
  if (!bare) return undefined
  const programme = house(c).store.programme(bare.programme, bare.version)
  const seen: string[] = sees(c.get('person'), programme, bare)
  const one = await house(c).store.open(session, id, { sees: seen, purpose, at: instant(c) })
  return one && { one, programme, seen }
}
