// The same tables as somebody who knows the schema would write them, one statement a table, with every margin.

/** $1 and $2 are the first and last day of the period. Columns: the dimensions (null for their whole) and the count. */
const byOutcome = (field: string) => `
  with c as (
    select e.case_id from entries e where e.bureau = 'demo' and e.programme = 'labour-dispute-mediation' and e.state = 'accepted' and e.first and e.on_day between $1 and $2)
  select coalesce(n.facts ->> '${field}', 'unknown') as d0,
    case n.state when 'settled' then 'settled' when 'failed' then 'not-settled' when 'withdrawn' then 'withdrawn' else coalesce((
      select case r.state when 'settled' then 'settled' when 'failed' then 'not-settled' else 'withdrawn' end from entries r
      where r.bureau = 'demo' and r.case_id = n.case_id and r.state in ('settled', 'failed', 'withdrawn') and not r.still and r.on_day <= $2 order by r.seq desc limit 1), 'pending') end as d1,
    count(*)::int as value
  from c join entries n on n.bureau = 'demo' and n.case_id = c.case_id and n.on_day <= $2 and n.until_day > $2
  group by cube (1, 2)`
const consolation = (value: string) => `
  select e.facts ->> 'paidTier' as d0, ${value}::float8 as value from entries p
  join entries e on e.bureau = 'demo' and e.case_id = p.case_id and e.on_day <= $2 and e.until_day > $2
  where p.bureau = 'demo' and p.programme = 'occupational-accident-consolation' and p.state = 'paid' and p.first and p.on_day between $1 and $2 group by cube (1)`

/** Cases that came to one of the states in the period and to none of them before, as they stood at its end. */
const reached = (programme: string, states: string, columns: string, value: string, where = 'true') => `
  with c as (
    select e.case_id, min(e.on_day) as day from entries e where e.bureau = 'demo' and e.programme = '${programme}' and e.state in (${states}) and e.first and e.on_day <= $2 group by 1)
  select ${columns}, ${value}::float8 as value from c join entries n on n.bureau = 'demo' and n.case_id = c.case_id and n.on_day <= $2 and n.until_day > $2
  where c.day >= $1 and ${where} group by cube (1)`
const standing = (programme: string, states: string, columns: string, value: string, cube: string) => `
  select ${columns}, ${value}::float8 as value from entries n
  where n.bureau = 'demo' and n.programme = '${programme}' and n.state in (${states}) and n.on_day <= $2 and n.until_day > $2 and $1::date <= $2 group by cube (${cube})`
const fact = (name: string, nth = 0) => `coalesce(n.facts ->> '${name}', 'unknown') as d${nth}`
const bonus = (value: string) => reached('quota-excess-bonus', `'approved'`, fact('quarter'), value)
const obliged = `'met', 'short', 'due'`

export const HAND: Record<string, { measure: string; dimensions: string[]; sql: string }> = {
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
  'union-count-by-type': {
    measure: 'union-count',
    dimensions: ['unionType'],
    sql: standing('union-registration', `'active', 'dormant'`, fact('unionType'), 'count(*)', '1'),
  },
  'union-meetings-by-type': {
    measure: 'union-statutory-meetings',
    dimensions: ['meetingType'],
    sql: reached('union-statutory-meetings', `'held', 'reviewed'`, fact('meetingType'), 'count(*)'),
  },
  'lsa-penalties-by-article': {
    measure: 'lsa-penalties',
    dimensions: ['article'],
    sql: reached('labour-penalties', `'decided', 'carried'`, fact('article'), 'count(*)', `n.facts ->> 'law' = 'lsa'`),
  },
  'disability-quota-overview, bodies': {
    measure: 'quota-obligated-units',
    dimensions: ['sector', 'unitType', 'quotaStatus'],
    sql: standing(
      'quota-register',
      obliged,
      [fact('sector'), fact('unitType', 1), fact('quotaStatus', 2)].join(', '),
      'count(*)',
      '1, 2, 3',
    ),
  },
  'disability-quota-overview, persons missing': {
    measure: 'quota-shortfall-persons',
    dimensions: ['sector', 'unitType'],
    sql: standing(
      'quota-register',
      obliged,
      [fact('sector'), fact('unitType', 1)].join(', '),
      `coalesce(sum((n.facts ->> 'shortfall')::bigint), 0)`,
      '1, 2',
    ),
  },
  'over-quota-bonus-by-quarter, employers': {
    measure: 'over-quota-bonus-employers',
    dimensions: ['quarter'],
    sql: bonus('count(*)'),
  },
  'over-quota-bonus-by-quarter, persons': {
    measure: 'over-quota-bonus-person-times',
    dimensions: ['quarter'],
    sql: bonus(`coalesce(sum((n.facts ->> 'persons')::bigint), 0)`),
  },
  'over-quota-bonus-by-quarter, amount': {
    measure: 'over-quota-bonus-amount',
    dimensions: ['quarter'],
    sql: bonus(`coalesce(sum((n.facts ->> 'payable')::bigint), 0)`),
  },
}
