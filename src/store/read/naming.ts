// The cases that name a register entry in one of these fields: those of a body, for whoever acts for it.
import type { Context } from '../context.ts'
import { asJson, sql } from '../db.ts'
import { withSession } from '../session.ts'

/** A case that names this body in this field is its party's. */
export type BodyPart = { programme: string; field: string; role: string; body: string }
export type PartIn = { caseId: string; role: string; body: string }

/**
 * Newest first; ids and parts only, each is opened in the reach of that one case.
 * @param parts which cases, worked out of mandates that hold now
 */
export const casesOfBodies = (
  { db, programme }: Context,
  bureau: string,
  parts: readonly BodyPart[],
  { caseId, limit = 50 }: { caseId?: string; limit?: number } = {},
): Promise<PartIn[]> =>
  parts.length === 0
    ? Promise.resolve([])
    : withSession(db, { bureau, reach: 'system', actor: { id: 'mandates', role: 'system' } }, async (tx) => {
        const { rows } = await sql<{
          id: string
          programme: string
          version: number
          role: string
          field: string
          body: string
        }>`
          select c.id, c.programme, c.version, r.role, r.field, r.body
          from jsonb_to_recordset(${asJson(parts)}) as r(programme text, field text, role text, body uuid)
          join links l on l.bureau = ${bureau} and l.target = r.body and l.programme = r.programme and l.field = r.field
          join cases c on c.bureau = l.bureau and c.id = l.case_id
          where ${caseId ?? null}::uuid is null or c.id = ${caseId ?? null}::uuid
          order by c.opened_on desc, c.number desc limit ${limit}`.execute(tx)
        // A case follows the definition it began under: where its party was a person with a code, it still is.
        return rows
          .filter((row) => programme(row.programme, row.version).roles[row.role]?.body === row.field)
          .map(({ id, role, body }) => ({ caseId: id, role, body }))
      })
