// Finding a case by its number.
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export const caseIdOf = (context: Context, session: Session, number: string): Promise<string | undefined> =>
  withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      id: string
    }>`select id from cases where bureau = ${session.bureau} and number = ${numberTyped(number)}`.execute(tx)
    return row?.id
  })

/** A case number as somebody typed it, without what a database could not hold. */
export const numberTyped = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z-]/g, '')
    .toUpperCase()
    .slice(0, 40)
