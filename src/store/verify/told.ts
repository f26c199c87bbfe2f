// What this reader is given and what it answers.
import type { Calendar, Compared, ListedBy, Programme } from '#engine'
import type { Closure } from '../context.ts'
import type { Keys } from '../chain/keys.ts'

/** Anything that asks the database in the transaction at hand. */
export type Asking = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }
/** A checkpoint as somebody outside remembers it; a person may have noted only its number and its root. */
export type RememberedHead = { n: number; root: string; at?: string }
/** The keys of a house; after they were changed with what is kept of the earlier ones. */
export type HouseKeys = Keys
export type Given = {
  keys: HouseKeys
  programmes: readonly Programme[]
  programme(id: string, version?: number): Programme
  listed: ListedBy
  compared: ReadonlyMap<string, Compared>
  calendarWith(closures: readonly Closure[]): Calendar
  /** What was remembered outside; nothing where nobody remembered anything. */
  heads?: readonly RememberedHead[]
  /** Counts again what is kept of figures; the room that makes their statements gives it. @returns how many it counted */
  figures?(client: Asking, bureau: string, report: Report): Promise<number>
  /** Files are opened and their content compared with its name; `false` only counts them. */
  files?: boolean
  progress?(done: number, of: number): void
}

export type Fault = { where: string; says: string }
export type Verified = {
  cases: number
  events: number
  checkpoints: number
  /** How many kept figures were counted again; nothing where nobody was asked to. */
  figures?: number
  faults: Fault[]
  /** What could not be proven from what was there, a sentence each. */
  unproven: string[]
}
/** What may have marked the row of this number: the present key, and one of before as far as it went. */
export const marksAt = (keys: HouseKeys, table: string, by: number): Buffer[] => [
  keys.tag,
  ...(keys.earlier ?? []).flatMap(({ tag, ends }) => (by <= (ends[table] ?? 0) ? [tag] : [])),
]
export type Report = (where: string, says: string) => void

export async function rowsOf<R>(client: Asking, text: string, values: unknown[]): Promise<R[]> {
  return (await client.query(text, values)).rows as R[]
}
