// Mandates are what the accounts log says: each given by a line of it, as it says, and ended where and only where another does.
import { type Asking, type Report, rowsOf } from './told.ts'

export async function checkMandates(client: Asking, bureau: string, report: Report): Promise<void> {
  const rows = await rowsOf<{ id: string; is: boolean; given: boolean; ended: boolean; over: boolean }>(
    client,
    `with given as (select detail ->> 'mandate' as mandate, jsonb_build_array(account, detail -> 'body', detail -> 'programmes', detail -> 'from', detail -> 'until') as said
         from account_log where bureau = $1 and what = 'mandate-given'),
       is_now as (select id::text as mandate, ended_at is not null as ended,
         jsonb_build_array(account, body, coalesce(to_jsonb(programmes), '"all"'), from_day, until_day) as says from mandates where bureau = $1)
     select mandate as id, says is not null as is, says is not distinct from said as given, coalesce(ended, false) as ended,
       exists (select from account_log where bureau = $1 and what = 'mandate-ended' and detail ->> 'mandate' = mandate) as over
     from is_now full join given using (mandate) order by mandate`,
    [bureau],
  )
  for (const { id, is, given, ended, over } of rows) {
    const where = `mandate ${id}`
    if (!is) report(where, 'is gone, and the accounts log gave it.')
    else if (!given) report(where, 'is not as a line of the accounts log gave it.')
    else if (over && !ended) report(where, 'was ended by a line of the accounts log, and holds.')
    else if (ended && !over) report(where, 'is ended, and no line of the accounts log says by whom.')
  }
}
