// Opens a case for a reader: only what they may see, and what was personal among it is written into the log.
import { createHmac } from 'node:crypto'
import { type CaseEvent, type Programme, sensitivityOf } from '#engine'
import type { Context } from './context.ts'
import { sql, type Tx } from './db.ts'
import { loadCase, loadEvents } from './load.ts'
import { withSession } from './session.ts'
import type { OpenCase, Session } from './types.ts'

type How = { sees: readonly string[]; purpose: string; at: string }
const PERSONAL = ['personal', 'special', 'sealed']

export function open(context: Context, session: Session, caseId: string, how: How): Promise<OpenCase | undefined> {
  return withSession(context.db, session, async (tx) => {
    const loaded = await loadCase(context, tx, session.bureau, caseId)
    if (!loaded) return undefined
    const programme = context.programme(loaded.case.programme, loaded.case.version)
    const { shown, withheld, personal } = sorted(programme, loaded.case.values, how.sees)
    if (personal.length > 0)
      await logged(tx, session, how, { caseId, programme: programme.id, what: `read ${personal.join(' ')}` })
    return { ...loaded.case, values: shown, withheld }
  })
}

export function history(context: Context, session: Session, caseId: string, how: How): Promise<CaseEvent[]> {
  return withSession(context.db, session, async (tx) => {
    const loaded = await loadCase(context, tx, session.bureau, caseId)
    if (!loaded) return []
    const programme = context.programme(loaded.case.programme, loaded.case.version)
    const events = await loadEvents(context, tx, session.bureau, caseId)
    return events.map((event) =>
      'values' in event ? { ...event, values: sorted(programme, event.values, how.sees).shown } : event,
    )
  })
}

function sorted(programme: Programme, values: Record<string, unknown>, sees: readonly string[]) {
  const shown: Record<string, unknown> = {}
  const withheld: string[] = []
  const personal: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = programme.fields[name]
    const kind = field ? sensitivityOf(field) : 'internal'
    if (!sees.includes(kind)) withheld.push(name)
    else {
      shown[name] = value
      if (PERSONAL.includes(kind)) personal.push(name)
    }
  }
  return { shown, withheld, personal }
}

/** If the reading cannot be written down, it does not happen: the log is in the same transaction. */
export async function logged(
  tx: Tx,
  session: Session,
  how: { purpose: string; at: string },
  of: { caseId?: string; programme?: string; what: string },
): Promise<void> {
  await sql`insert into access_log (bureau, at, actor_id, actor_role, case_id, programme, what, purpose)
    values (${session.bureau}, ${how.at}, ${session.actor.id}, ${session.actor.role}, ${of.caseId ?? null}, ${of.programme ?? null}, ${of.what}, ${how.purpose})`.execute(
    tx,
  )
}

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
