// The register's own entry for a number: its names over time, branches, and the numbers of entries merged into it.
import { type Organisation, valuesOf, which } from '#engine'
import { organisations } from '#capabilities/organisations/contract.ts'
import type { OpenCase } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

/** The register that organisations are looked up in, where the house has one and its office is the reader's. */
export const registerOf = (c: Ctx) => which(house(c).programmes, organisations)[0]
export const keptBy = (c: Ctx, register: { id: string } | undefined): boolean =>
  register !== undefined && (deskSession(c).programmes?.includes(register.id) ?? false)
type Known = ReturnType<typeof known>
const known = (one: OpenCase) => valuesOf(organisations, one.values)
const { merged } = organisations.state
const { into, headOffice } = organisations.field
export type Entry = {
  id: string
  organisation: Organisation
  merged: boolean
  former: NonNullable<Known['former']>
  branches: { id: string; organisation: Organisation }[]
  /** Every number under which its cases may stand. */
  numbers: string[]
}

/** Nothing where the reader's office does not keep the register: the page then goes by the number alone. */
export async function entryOf(c: Ctx, number: string, purpose: string): Promise<Entry | undefined> {
  const session = deskSession(c)
  const register = registerOf(c)
  if (!register || !keptBy(c, register)) return undefined
  const { rows } = await house(c).store.find(session, number, { at: instant(c), programme: register.id, limit: 10 })
  // The one in force under this number comes ahead of one that was merged away.
  const row = rows.find((one) => one.state !== merged) ?? rows[0]
  const own = row && (await opened(c, row.id, purpose))
  if (!own || !organisationOf(own)) return undefined
  const near = await Promise.all(
    (await house(c).store.related(session, own.id, { purpose, at: instant(c) }))
      .filter(({ row: other, how }) => other.programme === register.id && (how === into || how === headOffice))
      .map(({ row: other }) => opened(c, other.id, purpose)),
  )
  const naming = (field: typeof into | typeof headOffice) =>
    near.filter((one): one is OpenCase => one !== undefined && known(one)[field] === own.id)
  const gone = naming(into).filter((one) => one.state === merged)
  const { former = [] } = known(own)
  const numbers = [own, ...gone].flatMap((one) => [
    organisationOf(one)?.businessNumber,
    ...(known(one).former ?? []).map((was) => was.businessNumber),
  ])
  return {
    id: own.id,
    organisation: organisationOf(own) ?? { name: number },
    merged: own.state === merged,
    former,
    branches: naming(headOffice).flatMap((one) => {
      const organisation = organisationOf(one)
      return organisation ? [{ id: one.id, organisation }] : []
    }),
    numbers: [...new Set([number, ...numbers.filter((one): one is string => one !== undefined)])],
  }
}

export async function opened(c: Ctx, id: string, purpose: string): Promise<OpenCase | undefined> {
  return house(c).store.open(deskSession(c), id, { purpose, at: instant(c) })
}

export const organisationOf = (one: OpenCase): Organisation | undefined => known(one).organisation
