// Every statement runs inside a session: a transaction that the database itself confines to one bureau and one reach.
import { type Db, sql, type Tx } from './db.ts'
import { markOf, marksWith } from './evidence/marks.ts'
import type { Session } from './types.ts'

/** What the planner is told for one transaction, by the names of the database. */
type Settings = Readonly<Record<string, string>>

/** Runs the work in one transaction as the confined role. Commits when it returns, rolls back when it throws. */
export function withSession<T>(
  db: Db,
  session: Session,
  work: (tx: Tx) => Promise<T>,
  settings: Settings = {},
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    marksWith(tx, markOf(db))
    await confine(tx, session, settings)
    return work(tx)
  })
}

/**
 * How long anybody waits. A person is told after seconds that it was not done; a lock that somebody holds takes no connection from the
 * others for longer than that, and a transaction that its own process forgot ends by itself.
 */
const PATIENCE: Settings = {
  statement_timeout: '20s',
  lock_timeout: '4s',
  idle_in_transaction_session_timeout: '60s',
}
/** What nobody waits for at a page, or has asked for knowing that it takes long: counting a half-year, carrying evidence out. */
export const PATIENT: Settings = { statement_timeout: '180s', idle_in_transaction_session_timeout: '300s' }
/** What must come to its end whatever it takes: making everything derived anew. */
export const ENDLESS: Settings = {
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
}

/** The programmes in which a session may find cases, whole or only those that name it. */
export const programmesIn = (session: Session): string[] => [
  ...new Set([
    ...(session.programmes ?? []),
    ...(session.named?.in ?? []).map((one) => one.slice(0, one.indexOf('.'))),
  ]),
]

/** How far each transaction reaches now. */
const reaches = new WeakMap<Tx, Session['reach']>()

/** Settings live for the transaction only: a pooled connection carries nothing from one person to the next. */
export async function confine(tx: Tx, session: Session, settings: Settings = {}): Promise<void> {
  await set(tx, {
    role: 'taitsi_app',
    'taitsi.bureau': session.bureau,
    'taitsi.reach': session.reach,
    'taitsi.programmes': (session.programmes ?? []).join(','),
    'taitsi.actor': session.actor.id,
    'taitsi.named': (session.named?.entries ?? []).join(','),
    'taitsi.named_in': (session.named?.in ?? []).join(','),
    'taitsi.kept': (session.owned?.in ?? []).join(','),
    'taitsi.free': (session.owned?.free ?? []).join(','),
    'taitsi.case': session.caseId ?? '',
    ...PATIENCE,
    ...settings,
  })
  reaches.set(tx, session.reach)
}

/**
 * Does `work` in the reach of the house, in the transaction at hand, and gives back the reach that stood before. For what somebody's act
 * needs of cases they do not reach themselves, and for no more than that: what comes after it is confined as what came before.
 * @example
 * const taken = await asSystem(tx, () => takenIn(at, rooms, from, to))
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = reaches.get(tx)
  if (before === undefined) throw new Error('Only a transaction that is confined to a session can reach further.')
  if (before === 'system') return work()
  await set(tx, { 'taitsi.reach': 'system' })
  reaches.set(tx, 'system')
  const giveBack = () => {
    reaches.set(tx, before)
    return set(tx, { 'taitsi.reach': before })
  }
  let made: T
  try {
    made = await work()
  } catch (error) {
    // After a statement that failed this one fails too; then whoever goes back to a savepoint from before has the reach from before with it.
    await giveBack().catch(() => {})
    throw error
  }
  await giveBack()
  return made
}

/**
 * The planner cannot know how many rows the row-level policy lets through, takes it for few, and would read and sort them all.
 * Told not to sort, it walks the index in its order and stops at the page.
 */
export const IN_ORDER: Settings = { enable_sort: 'off', enable_bitmapscan: 'off' }
export const IN_ANY_ORDER: Settings = { enable_sort: 'on', enable_bitmapscan: 'on' }

export async function set(tx: Tx, settings: Settings): Promise<void> {
  const each = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(each)}`.execute(tx)
}
