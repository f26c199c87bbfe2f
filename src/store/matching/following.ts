// Columns kept right under writes: before an answer whatever was written since is taken over, and nothing that was committed is missed.
import { type Facts, type Programme, type Side } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { PATIENT, withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { Columns } from './columns.ts'

type Told = { before: string; case_id: string | null; number: string; facts: Facts[] | null }
/** So many rows are taken over before others have their turn. */
const AT_ONCE = 500

/**
 * Rows carry the transaction that wrote them. Each reading asks for those of transactions that were not over when the last one looked, by
 * the oldest that still ran then: whatever was over was seen, also where a later one had ended before it.
 */
class Following {
  readonly columns: Columns
  private readonly read: (since: string | undefined) => Promise<Told[]>
  private since: string | undefined
  private running: Promise<void> | undefined
  private next: Promise<void> | undefined

  constructor(columns: Columns, read: (since: string | undefined) => Promise<Told[]>) {
    this.columns = columns
    this.read = read
  }

  /** One reading after the other, so that none undoes a later one. Whoever asks while one runs shares the one after it. */
  caughtUp(): Promise<void> {
    if (!this.running) return (this.running = this.takeOver().finally(() => (this.running = undefined)))
    this.next ??= this.running
      .catch(() => {})
      .then(() => {
        this.next = undefined
        return this.caughtUp()
      })
    return this.next
  }

  private async takeOver(): Promise<void> {
    const rows = await this.read(this.since)
    for (const [at, { case_id: id, number, facts }] of rows.entries()) {
      if (id !== null) this.columns.put({ id, number, facts })
      if ((at + 1) % AT_ONCE === 0) await new Promise(setImmediate)
    }
    this.since = rows[0]?.before ?? this.since
  }
}

const known = new WeakMap<Context['db'], Map<string, Following>>()

/** The columns of one side of what a programme `suggests`, with everything that was committed when they were asked for. */
export async function columnsOf(context: Context, bureau: string, by: Programme, side: Side): Promise<Columns> {
  const all = known.get(context.db) ?? new Map<string, Following>()
  known.set(context.db, all)
  const key = `${bureau}/${by.id}/${side}`
  const { suggests } = by
  if (!suggests) throw new Error(`${by.id} suggests nothing.`)
  const of = side === 'ours' ? by.id : suggests.of
  const following =
    all.get(key) ?? new Following(new Columns(suggests.fits, side), (since) => readSince(context, bureau, of, since))
  all.set(key, following)
  await following.caughtUp()
  return following.columns
}

/** One statement, so that the rows and the transactions still open are those of one moment. */
function readSince(context: Context, bureau: string, of: string, since: string | undefined): Promise<Told[]> {
  const house: Session = { bureau, reach: 'system', actor: { id: 'matching', role: 'system' } }
  const which = since === undefined ? sql`c.facts is not null` : sql`c.changed >= ${since}::xid8`
  const settings = since === undefined ? PATIENT : {}
  return withSession(
    context.db,
    house,
    async (tx) => {
      const { rows } = await sql<Told>`
        select now.before, c.case_id, c.number, c.facts from (select pg_snapshot_xmin(pg_current_snapshot())::text as before) as now
        left join compared c on c.bureau = ${bureau} and c.programme = ${of} and ${which}`.execute(tx)
      return rows
    },
    settings,
  )
}
