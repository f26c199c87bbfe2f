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

/** Cases at hand, counted again: what the cases are, less what is kept. */
const AT_HAND = `
  select programme, owner, due::text, sum(n)::float8 as missing from (
    select programme, coalesce(owner, '') as owner, null::date as due, count(*) as n from cases where bureau = $1 and is_open and not stands group by 1, 2
    union all select programme, null, next_due, count(*) from cases
      where bureau = $1 and is_open and not stands and not next_paused and not next_alone and next_due is not null group by 1, 3
    union all select programme, owner, due, -cases from at_hand where bureau = $1) as line
  group by programme, owner, due having sum(n) <> 0`

export async function checkAtHand(client: Asking, bureau: string, report: Report): Promise<void> {
  const rows = await rowsOf<{ programme: string; owner: string | null; due: string | null; missing: number }>(
    client,
    AT_HAND,
    [bureau],
  )
  for (const { programme, owner, due, missing } of rows)
    report(
      `cases of ${programme} at hand, ${due === null ? (owner ? `of ${owner}` : 'nobody’s') : `due on ${due}`}`,
      missing > 0 ? `are ${missing} more than is counted.` : `are ${-missing} fewer than is counted.`,
    )
}
