// Every statement runs inside a session: a transaction that the database itself confines to one bureau and one reach.
import { type Db, lineOf, owe, sql, type Tx } from './db.ts'
import { markOf, marksWith } from './evidence/marks.ts'
import { isLost } from './postgres/named.ts'
import type { Session } from './types.ts'

/** What the planner is told for one transaction, by the names of the database. */
type Settings = Readonly<Record<string, string>>

/**
 * Runs the work in one transaction as the confined role. Commits when it returns, rolls back when it throws. Where the database no longer
 * has a statement it had prepared, nothing of the work stays, and it is done once more with the statement prepared anew.
 */
export async function withSession<T>(
  db: Db,
  session: Session,
  work: (tx: Tx) => Promise<T>,
  settings: Settings = {},
): Promise<T> {
  const once = () =>
    db.transaction().execute(async (tx) => {
      marksWith(tx, markOf(db))
      await confine(tx, session, settings)
      return work(tx)
    })
  try {
    return await once()
  } catch (error) {
    if (isLost(error)) return once()
    throw error
  }
}

/**
 * How long anybody waits. A person is told after seconds that it was not done; a lock that somebody holds takes no connection from the
 * others for longer than that, and a transaction that its own process forgot ends by itself.
 */
const PATIENCE: Settings = {
  // Of a prepared statement too: a list of one programme or of all is walked as it is asked, never as the average would be.
  plan_cache_mode: 'force_custom_plan',
  statement_timeout: '20s',
  lock_timeout: '4s',
  idle_in_transaction_session_timeout: '60s',
}
/** What is written is written the same way whatever it says: a plan that was made once serves, where the planner finds none cheaper. */
export const PLANNED: Settings = { plan_cache_mode: 'auto' }
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
const REACH = 'taitsi.reach'

/** Settings live for the transaction only: a pooled connection carries nothing from one person to the next. */
export async function confine(tx: Tx, session: Session, settings: Settings = {}): Promise<void> {
  await set(tx, {
    role: 'taitsi_app',
    'taitsi.bureau': session.bureau,
    [REACH]: session.reach,
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
  await reachFrom(tx, session.reach, session.reach)
}

async function reachFrom(tx: Tx, reach: Session['reach'], told?: Session['reach']): Promise<void> {
  reaches.set(tx, reach)
  const line = await lineOf(tx)
  line.keepTo(REACH, reach, told)
}

/**
 * Does `work` in the reach of the house, in the transaction at hand, and gives back the reach that stood before. For what somebody's act
 * needs of cases they do not reach themselves, and for no more than that: what comes after it is confined as what came before. It takes
 * no message: the database is told with the first statement that reaches further, and with the first after it.
 * @example
 * const taken = await asSystem(tx, () => takenIn(at, rooms, from, to))
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = reaches.get(tx)
  if (before === undefined) throw new Error('Only a transaction that is confined to a session can reach further.')
  if (before === 'system') return work()
  await reachFrom(tx, 'system')
  try {
    return await work()
  } finally {
    await reachFrom(tx, before)
  }
}

/**
 * The planner cannot know how many rows the row-level policy lets through, takes it for few, and would read and sort them all.
 * Told not to sort, it walks the index in its order and stops at the page.
 */
export const IN_ORDER: Settings = { enable_sort: 'off', enable_bitmapscan: 'off' }
export const IN_ANY_ORDER: Settings = { enable_sort: 'on', enable_bitmapscan: 'on' }

export async function set(tx: Tx, settings: Settings): Promise<void> {
  const each = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await owe(tx, sql`select ${sql.join(each)}`)
}
