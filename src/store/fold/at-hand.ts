// Puts together what was appended to the counts of cases at hand, so that reading them stays as short as there are owners and days.
import { sql, type Tx } from '../db.ts'

/** Harmless to repeat, and beside another server: whoever comes second finds the lines gone, and puts together those that are there. */
export const putTogether = async (tx: Tx, bureau: string): Promise<void> =>
  void (await sql`
    with line as (select ctid as place, count(*) over (partition by programme, owner, due) as lines from at_hand where bureau = ${bureau}),
    gone as (delete from at_hand a using line where a.ctid = line.place and a.bureau = ${bureau} and line.lines > 1
      returning a.programme, a.owner, a.due, a.cases)
    insert into at_hand (bureau, programme, owner, due, cases)
    select ${bureau}, programme, owner, due, sum(cases) from gone group by programme, owner, due having sum(cases) <> 0`.execute(
    tx,
  ))
