// Numbers are given one after another: a counter stands at the last one given, so that none is given twice and none is missing.
import type { Checkpoints } from './checkpoints.ts'
import { type Asking, type Report, rowsOf } from './told.ts'

/** Who is numbered under which counter; the numbers of cases were compared with their events before. */
const GIVEN = `
  select programme, (regexp_match(number, '(\\d+)-\\d+$'))[1]::int as year, max((regexp_match(number, '(\\d+)$'))[1]::int) as last
    from cases where bureau = $1 group by 1, 2
  union all select 'payment:list', year, max((regexp_match(list, '(\\d+)$'))[1]::int) from payment_lists where bureau = $1 group by 2
  union all select 'destruction:list', extract(year from until_day)::int, max((regexp_match(number, '(\\d+)$'))[1]::int)
    from destruction_lists where bureau = $1 group by 2`

export async function checkCounters(
  client: Asking,
  bureau: string,
  { signed }: Checkpoints,
  report: Report,
): Promise<void> {
  const skipped = signed[0]?.body.skipped ?? {}
  const rows = await rowsOf<{ programme: string; year: number; given: number; last: number | null }>(
    client,
    `with given as (${GIVEN}), counted as (select programme, year, last from counters where bureau = $1)
     select programme, year, coalesce(g.last, 0) as given, c.last from given g full join counted c using (programme, year)
     where c.last is distinct from coalesce(g.last, 0)`,
    [bureau],
  )
  for (const { programme, year, given, last } of rows) {
    const where = `numbers of ${programme}, year ${year}`
    if (last === null) report(where, `are no longer counted; the last one given is ${given}.`)
    else if (last < given) report(where, `stand at ${last}, and ${given} was given: a number would be given twice.`)
    else if (signed.length > 0 && skipped[`${programme}/${year}`] !== last)
      report(where, `stand at ${last}, and the last one given is ${given}: numbers were left out.`)
  }
}
