// Entries whose lawful period has run out: taken out of their lists by the sweep, and again by a rebuild up to the same day.
import { addDays } from '#engine'
import { sql, type Tx } from '../db.ts'

/** Harmless to repeat. Readers do not wait for it: they never see an entry past its last day. */
export async function sweepLists(tx: Tx, bureau: string, today: string): Promise<void> {
  await lapsedBefore(tx, bureau, today)
  await sql`insert into published_swept (bureau, day) values (${bureau}, ${today})
    on conflict (bureau) do update set day = excluded.day where published_swept.day < excluded.day`.execute(tx)
}

export async function sweptTo(tx: Tx, bureau: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string }>`select day from published_swept where bureau = ${bureau}`.execute(tx)
  return rows[0]?.day
}

export async function lapsedBefore(tx: Tx, bureau: string, today: string): Promise<void> {
  const { rows } = await sql<{ list: string; case_id: string }>`update published
    set stands = false, on_day = null, key = null, heading_key = null, facts = null, words = '{}', gone_on = until_day + 1
    where bureau = ${bureau} and stands and until_day <= ${addDays(today, -1)} returning list, case_id`.execute(tx)
  for (const { list, case_id } of rows) {
    await sql`delete from published_by where bureau = ${bureau} and case_id = ${case_id} and list = ${list}`.execute(tx)
    await sql`update published_log set fields = '{}', why = null
      where bureau = ${bureau} and case_id = ${case_id} and list = ${list}`.execute(tx)
  }
}
