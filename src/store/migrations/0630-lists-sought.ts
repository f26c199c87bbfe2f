// A page of a list is sought of each programme in its own order: one's own cases, and those whose day comes or is past, each in an index.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const index of ['cases_mine', 'cases_due']) await sql`drop index ${sql.ref(index)}`.execute(db)
  for (const statement of INDEXES) await sql.raw(statement).execute(db)
}

const INDEXES = [
  'create index cases_mine on cases (bureau, owner, programme, next_due, id) where is_open and not stands',
  'create index cases_late on cases (bureau, programme, next_due, id) where is_open and not stands and not next_paused and not next_alone',
]
