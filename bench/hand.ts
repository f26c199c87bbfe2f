// The same tables as somebody who knows the schema would write them, one statement a table, with every margin.

/** $1 and $2 are the first and last day of the period. Columns: the two dimensions (null for their whole) and the count. */
const byOutcome = (field: string) => `
  with c as (
    select e.case_id from entries e where e.bureau = 'demo' and e.programme = 'labour-dispute-mediation' and e.state = 'accepted' and e.first and e.on_day between $1 and $2)
  select coalesce(n.facts ->> '${field}', 'unknown') as one,
    case n.state when 'settled' then 'settled' when 'failed' then 'not-settled' when 'withdrawn' then 'withdrawn' else coalesce((
      select case r.state when 'settled' then 'settled' when 'failed' then 'not-settled' else 'withdrawn' end from entries r
      where r.bureau = 'demo' and r.case_id = n.case_id and r.state in ('settled', 'failed', 'withdrawn') and not r.still and r.on_day <= $2 order by r.seq desc limit 1), 'pending') end as other,
    count(*)::int as value
  from c join entries n on n.bureau = 'demo' and n.case_id = c.case_id and n.on_day <= $2 and n.until_day > $2
  group by cube (1, 2)`
const consolation = (value: string) => `
  select e.facts ->> 'paidTier' as one, ${value}::float8 as value from entries p
  join entries e on e.bureau = 'demo' and e.case_id = p.case_id and e.on_day <= $2 and e.until_day > $2
  where p.bureau = 'demo' and p.programme = 'occupational-accident-consolation' and p.state = 'paid' and p.first and p.on_day between $1 and $2 group by cube (1)`

export const HAND: Record<string, { measure: string; dimensions: [string, string?]; sql: string }> = {
  'dispute-by-category': {
    measure: 'mediation-cases',
    dimensions: ['disputeCategory', 'outcome'],
    sql: byOutcome('category'),
  },
  'dispute-by-method': { measure: 'mediation-cases', dimensions: ['method', 'outcome'], sql: byOutcome('method') },
  'injury-consolation-by-grade, cases': {
    measure: 'injury-consolation-cases',
    dimensions: ['injuryGrade'],
    sql: consolation('count(*)'),
  },
  'injury-consolation-by-grade, amount': {
    measure: 'injury-consolation-amount',
    dimensions: ['injuryGrade'],
    sql: consolation(`sum((e.facts ->> 'paidTotal')::bigint)`),
  },
}
