// The register's own entry for a number: its names over time, branches, and the numbers of entries merged into it.
import type { Organisation } from '#engine'
import type { OpenCase } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export const REGISTER = 'organisation-register'
export type Former = { name: string; businessNumber?: string; address?: string; until: string }
export type Entry = {
  id: string
  organisation: Organisation
  state: string
  former: Former[]
  branches: { id: string; organisation: Organisation }[]
  /** Every number under which its cases may stand. */
  numbers: string[]
}

/** Nothing where the reader's office does not keep the register: the page then goes by the number alone. */
export async function entryOf(c: Ctx, number: string, purpose: string): Promise<Entry | undefined> {
  const session = deskSession(c)
  if (!session.programmes?.includes(REGISTER)) return undefined
  const { rows } = await house(c).store.find(session, number, { at: instant(c), programme: REGISTER, limit: 10 })
  // The one in force under this number comes ahead of one that was merged away.
  const row = rows.find((one) => one.state !== 'merged') ?? rows[0]
  const own = row && (await opened(c, row.id, purpose))
  if (!own || !organisationOf(own)) return undefined
  const near = await Promise.all(
    (await house(c).store.related(session, own.id, { purpose, at: instant(c) }))
      .filter(({ row: other, how }) => other.programme === REGISTER && ['into', 'headOffice'].includes(how))
      .map(({ row: other }) => opened(c, other.id, purpose)),
  )
  const naming = (field: string) => near.filter((one): one is OpenCase => one?.values[field] === own.id)
  const merged = naming('into').filter((one) => one.state === 'merged')
  const former = (own.values.former ?? []) as Former[]
  const numbers = [own, ...merged].flatMap((one) => [
    organisationOf(one)?.businessNumber,
    ...((one.values.former ?? []) as Former[]).map((was) => was.businessNumber),
  ])
  return {
    id: own.id,
    organisation: organisationOf(own) ?? { name: number },
    state: own.state,
    former,
    branches: naming('headOffice').flatMap((one) => {
      const organisation = organisationOf(one)
      return organisation ? [{ id: one.id, organisation }] : []
    }),
    numbers: [...new Set([number, ...numbers.filter((one): one is string => one !== undefined)])],
  }
}

export async function opened(c: Ctx, id: string, purpose: string): Promise<OpenCase | undefined> {
  return house(c).store.open(deskSession(c), id, { purpose, at: instant(c) })
}

export const organisationOf = (one: OpenCase): Organisation | undefined =>
  one.values.organisation as Organisation | undefined
