// Finding a case by its number, and a party's way in by number and code.
import { createHmac } from 'node:crypto'
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { withSession } from './session.ts'
import type { Session } from './types.ts'

export const caseIdOf = (context: Context, session: Session, number: string): Promise<string | undefined> =>
  withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      id: string
    }>`select id from cases where bureau = ${session.bureau} and number = ${numberTyped(number)}`.execute(tx)
    return row?.id
  })

/** Twelve characters without those that look alike, worked out from the case and the role: a notice can print it again. */
export function accessCode(context: Context, bureau: string, caseId: string, role: string): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const bytes = createHmac('sha256', context.keys.access).update(`${bureau}/${caseId}/${role}`).digest()
  return [...bytes.subarray(0, 12)]
    .map((byte) => letters[byte % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

export function enter(
  context: Context,
  bureau: string,
  number: string,
  code: string,
): Promise<{ caseId: string; programme: string; role: string } | undefined> {
  const system: Session = { bureau, reach: 'system', actor: { id: 'entrance', role: 'system' } }
  return withSession(context.db, system, async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      id: string
      programme: string
    }>`select id, programme from cases where bureau = ${bureau} and number = ${numberTyped(number)}`.execute(tx)
    if (!row) return undefined
    const typed = code
      .trim()
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
    const parties = Object.entries(context.programme(row.programme).roles).filter(([, role]) => role.kind === 'party')
    const role = parties.find(([name]) => accessCode(context, bureau, row.id, name).replaceAll('-', '') === typed)
    return role && { caseId: row.id, programme: row.programme, role: role[0] }
  })
}

/** A case number as somebody typed it, without what a database could not hold. */
const numberTyped = (number: string): string =>
  number
    .replace(/[^0-9A-Za-z-]/g, '')
    .toUpperCase()
    .slice(0, 40)
