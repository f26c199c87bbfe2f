// What is open and no task (an entry in a register), and what a clock does by itself, are told apart from what somebody has to do.
import { type Kysely, sql } from 'kysely'

/** Cases from before are worked out anew when the house next opens; until then all that is open is a task, as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cases add column stands boolean not null default false, add column next_alone boolean not null default false`.execute(
    db,
  )
  for (const index of ['cases_mine', 'cases_section', 'cases_due', 'cases_unassigned'])
    await sql`drop index ${sql.ref(index)}`.execute(db)
  for (const statement of INDEXES) await sql.raw(statement).execute(db)
}

const INDEXES = [
  'create index cases_mine on cases (bureau, owner, next_due, id) where is_open and not stands',
  'create index cases_section on cases (bureau, programme, next_due, id) where is_open and not stands',
  'create index cases_due on cases (bureau, next_due, id) where is_open and not stands',
  'create index cases_unassigned on cases (bureau, programme, next_due, id) where is_open and not stands and owner is null',
  'create index cases_standing on cases (bureau, programme, next_due, id) where is_open and stands',
]
