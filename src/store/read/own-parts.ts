// What a party reaches of other cases through a list on the page of theirs: those in which they are the same person, or the same body.
import { type Case, listed, type Programme } from '#engine'
import { partsOf } from '../act/followers.ts'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'
import { opened } from './load.ts'
import { placeAfter, placeByDay } from './place.ts'

/** The case somebody is in, and as which party. */
export type Standpoint = { caseId: string; role: string }
export type OwnRow = { caseId: string; role: string; day: string }
export type OwnRows = { rows: OwnRow[]; total: number; next?: string }
type Stored = Parameters<typeof opened>[2] & { programme: string; version: number }

const system = (bureau: string) => ({ bureau, reach: 'system' as const, actor: { id: 'own-parts', role: 'system' } })

/** By whom they are known: the keyed numbers of a person, or the register entry of a body. */
type Known = { tokens: readonly string[]; body?: string }

/**
 * A page of the cases that name theirs and are theirs, too, in the order of the list. Ids and parts only: each is opened in the reach of
 * that one case, so that a list can show nothing that the case itself would not.
 */
export const partsThrough = (
  context: Context,
  bureau: string,
  from: Standpoint,
  list: { programme: string; field: string; soonest: boolean },
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<OwnRows> =>
  withSession(context.db, system(bureau), async (tx) => {
    const known = await knownBy(context, tx, bureau, from)
    if (!known) return { rows: [], total: 0 }
    const [day, id] = placeByDay(after)
    const [later, way] = list.soonest ? [sql.raw('>'), sql.raw('asc')] : [sql.raw('<'), sql.raw('desc')]
    const theirs = sql`l.bureau = ${bureau} and l.target = ${from.caseId} and l.programme = ${list.programme}
      and l.field = ${list.field} and l.day is not null and ${isTheirs(known)}`
    const { rows: stored } = await sql<Stored & { day: string }>`
      select c.id, c.programme, c.version, c.doc, c.sealed, c.head, l.day from links l
      join cases c on c.bureau = l.bureau and c.id = l.case_id
      where ${theirs} ${id ? sql`and (l.day, l.case_id) ${later} (${day}::date, ${id}::uuid)` : sql``}
      order by l.day ${way}, l.case_id ${way} limit ${limit + 1}`.execute(tx)
    const { rows: counted } = await sql<{ n: number }>`select count(*) as n from links l where ${theirs}`.execute(tx)
    const page = stored.slice(0, limit)
    const last = page.at(-1)
    return {
      total: counted[0]?.n ?? 0,
      ...(stored.length > limit && last ? { next: placeAfter(last.day, last.id) } : {}),
      rows: page.flatMap((row) => {
        const role = roleIn(context, bureau, row, known)
        return role === undefined ? [] : [{ caseId: row.id, role, day: row.day }]
      }),
    }
  })

/**
 * As which party they stand in a case that names one they are in, and through which; nothing where no list of theirs shows it. Bodies
 * reach their cases by a mandate and need no other way.
 */
export const partThrough = (
  context: Context,
  bureau: string,
  from: readonly Standpoint[],
  caseId: string,
): Promise<{ role: string; through: string } | undefined> =>
  from.length === 0
    ? Promise.resolve(undefined)
    : withSession(context.db, system(bureau), async (tx) => {
        const { rows } = await sql<Stored & { field: string; target: string }>`
          select c.id, c.programme, c.version, c.doc, c.sealed, c.head, l.field, l.target from links l
          join cases c on c.bureau = l.bureau and c.id = l.case_id
          where l.bureau = ${bureau} and l.case_id = ${caseId} and l.target = any (${from.map((one) => one.caseId)}::uuid[])`.execute(
          tx,
        )
        for (const row of rows)
          for (const one of from.filter((each) => each.caseId === row.target)) {
            const known = await knownBy(context, tx, bureau, one, row)
            const role = known && !known.body ? roleIn(context, bureau, row, known) : undefined
            if (role !== undefined) return { role, through: one.caseId }
          }
        return undefined
      })

/** @param shown only where a list of their case shows them this one */
async function knownBy(
  context: Context,
  tx: Tx,
  bureau: string,
  { caseId, role }: Standpoint,
  shown?: { programme: string; field: string },
): Promise<Known | undefined> {
  const { rows } = await sql<Stored>`
    select id, programme, version, doc, sealed, head from cases where bureau = ${bureau} and id = ${caseId}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  // Which lists there are is said by the definition in force; who somebody is, by the one the case began under.
  const lists = Object.values(context.programme(row.programme).lists ?? {}).filter((list) =>
    listed(list.for).includes(role),
  )
  if (shown && !lists.some(({ of }) => of.programme === shown.programme && of.naming === shown.field)) return undefined
  const programme = context.programme(row.programme, row.version)
  const { case: one } = opened(context, bureau, row)
  const field = programme.roles[role]?.body
  const body = field === undefined ? undefined : one.values[field]
  if (typeof body === 'string') return { tokens: [], body }
  const tokens = partsOf(context, programme, one).find((part) => part.role === role)?.tokens ?? []
  return tokens.length > 0 ? { tokens } : undefined
}

const isTheirs = ({ tokens, body }: Known) =>
  body === undefined
    ? sql`exists (select 1 from numbers n where n.bureau = l.bureau and n.case_id = l.case_id and n.token = any (${[...tokens]}::text[]))`
    : sql`exists (select 1 from links b where b.bureau = l.bureau and b.case_id = l.case_id and b.target = ${body}::uuid)`

/** A number may stand in a case for somebody else; a part is only theirs who plays it. */
function roleIn(context: Context, bureau: string, row: Stored, known: Known): string | undefined {
  const programme = context.programme(row.programme, row.version)
  const { case: one } = opened(context, bureau, row)
  return known.body === undefined
    ? partsOf(context, programme, one).find((part) => part.tokens.some((token) => known.tokens.includes(token)))?.role
    : bodyRole(programme, one, known.body)
}

const bodyRole = ({ roles }: Programme, one: Case, body: string) =>
  Object.entries(roles).find(([, role]) => role.body !== undefined && one.values[role.body] === body)?.[0]
