// A case opened for whoever is at the desk: as much of it as their office sees, and the reading is logged.
import type { Programme } from '#engine'
import type { OpenCase } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export type Opened = { one: OpenCase; programme: Programme }

/** @param kept also a case of which they may know only that it is there */
export async function opened(c: Ctx, purpose: string, { kept = false } = {}): Promise<Opened | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const one = await house(c).store.open(deskSession(c), id, { purpose, at: instant(c) })
  if (one?.kept && !kept) return undefined
  return one && { one, programme: house(c).store.programme(one.programme, one.version) }
}
