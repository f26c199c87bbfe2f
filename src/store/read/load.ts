// Reads cases and events back from the tables.
import {
  type Case,
  type CaseEvent,
  isThrough,
  type Linked,
  type LooseCondition,
  type Programme,
  readsOf,
} from '#engine'
import type { Context, Within } from '../context.ts'
import { sql } from '../db.ts'
import { linksOf, RECEIPTS } from '../fold/derived.ts'
import { recall, type StoredEvent } from '../chain/record.ts'
import { unseal } from '../chain/seal.ts'
import { asSystem } from '../session.ts'

/** `at`: when the last event of the case happened; of a case held for writing. */
export type Loaded = { case: Case; head: Buffer; at?: string }
type Stored = {
  id: string
  doc: Omit<Case, 'values'> & { values: Record<string, unknown> }
  sealed: Buffer | null
  head: Buffer
}

/** The whole case, sealed values included. What of it a reader may see is decided above. */
export async function loadCase(at: Within, id: string, lock: '' | 'for update' = ''): Promise<Loaded | undefined> {
  const { tx, bureau } = at
  const last = lock
    ? sql`(select e.at from events e where e.bureau = c.bureau and e.case_id = c.id and e.seq = c.seq)`
    : sql`null`
  const {
    rows: [row],
  } = await sql<Stored & { at: string | null }>`select id, doc, sealed, head, ${last} as at
    from cases c where bureau = ${bureau} and id = ${id} ${sql.raw(lock)}`.execute(tx)
  if (!row) return undefined
  const loaded = opened(at, bureau, row)
  return lock ? { ...loaded, at: row.at ?? (await lastAt(at, loaded.case)) } : loaded
}

/** Asked again where one waited for the case: what was written meanwhile was not there yet when the statement began. */
async function lastAt({ tx, bureau }: Within, one: Case): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select at from events where bureau = ${bureau} and case_id = ${one.id} and seq = ${one.seq}`.execute(tx)
  return rows[0]?.at ?? ''
}

/** Time in a case only goes forward: where the machine's clock was set back, an act happens when the last one did. */
export const notBefore = (loaded: Loaded, at: string): string =>
  loaded.at && Date.parse(loaded.at) > Date.parse(at) ? new Date(loaded.at).toISOString() : at

export function opened({ keys }: Pick<Context, 'keys'>, bureau: string, row: Stored): Loaded {
  const { [RECEIPTS]: receipts, ...secret } = row.sealed
    ? (JSON.parse(unseal(keys.data, row.sealed, `${bureau}/${row.id}/values`)) as Record<string, unknown>)
    : {}
  return {
    case: {
      ...row.doc,
      values: { ...row.doc.values, ...secret },
      receipts: { ...row.doc.receipts, ...(receipts as Case['receipts'] | undefined) },
    },
    head: row.head,
  }
}

export async function loadEvents({ tx, bureau, keys }: Within, id: string, after = 0): Promise<CaseEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select e.case_id, e.seq, e.programme, e.kind, e.step, e.state_to, e.at, e.on_day, e.actor_id, e.actor_role, e.actor_name, e.version, e.body, s.sealed
    from events e left join event_secrets s using (bureau, case_id, seq)
    where e.bureau = ${bureau} and e.case_id = ${id} and e.seq > ${after} order by e.seq`.execute(tx)
  return rows.map((row) => recall(row, keys, bureau))
}

/** The same where some of these conditions look through a link, and nothing asked where none does. */
export async function linkedFor(
  at: Within,
  programme: Programme,
  conditions: readonly (LooseCondition | undefined)[],
  values: Record<string, unknown>,
): Promise<Linked> {
  const through = conditions.flatMap(readsOf).filter((path) => isThrough(programme.fields, path))
  return through.length === 0 ? {} : linkedEntries(at, programme, values)
}

/**
 * The values of the register entries a case names, for paths that lead into them: by field, and of those its rows name by `lines.product`
 * and id. `fresh` is one that is only being written.
 */
export async function linkedEntries(
  at: Within,
  programme: Programme,
  values: Record<string, unknown>,
  fresh?: Case,
  /** Held until commit where a step takes values over: nobody ends the entry in between. */
  lock: '' | 'for share' = '',
): Promise<Linked> {
  const links = linksOf(programme, values)
  if (links.length === 0) return {}
  const found = await loadValues(
    at,
    links.map((one) => one.target),
    lock,
  )
  if (fresh) found.set(fresh.id, fresh.values)
  return byLink(links, found)
}

/** The values of these cases, as far as they are there. */
export async function loadValues(
  at: Within,
  ids: readonly string[],
  lock: '' | 'for share' = '',
): Promise<Map<string, Record<string, unknown>>> {
  const { tx, bureau } = at
  // Registers belong to their own programmes: whoever may act on the case may have its gates look at them.
  const { rows } = await asSystem(tx, () =>
    sql<Stored>`select id, doc, sealed, head from cases where bureau = ${bureau} and id = any (${[...ids]}::uuid[]) order by id ${sql.raw(lock)}`.execute(
      tx,
    ),
  )
  return new Map(rows.map((row) => [row.id, opened(at, bureau, row).case.values]))
}

/** What is known of entries, by the field that names them. */
export function byLink(
  links: readonly { field: string; target: string }[],
  known: ReadonlyMap<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {}
  for (const { field, target } of links) {
    const values = known.get(target)
    if (values) found[field] = field.includes('.') ? { ...found[field], [target]: values } : values
  }
  return found
}
