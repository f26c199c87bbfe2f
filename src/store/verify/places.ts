// Places in something are counted again from who sits in it: as many as the entry has, and never fewer than are taken.
import { byAmount, lastOf } from '#engine'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

type Row = {
  rule: string
  target: string
  part: string
  places: number
  taken: number
  whole: number | null
  sat: number
}

/** Whoever sits in a part that has no places of its own takes one of those that everybody shares. */
const COUNTED = `
  with entry as (select id, coalesce((doc -> 'values' ->> $3)::bigint, 0) as places,
      case when jsonb_typeof(doc -> 'values' -> $4) = 'array' then doc -> 'values' -> $4 else '[]' end as parts
    from cases where bureau = $1 and id in (select target from seats where bureau = $1 and rule = $2)),
  part as (select id, r ->> 'group' as part, (r ->> 'places')::bigint as places from entry, jsonb_array_elements(parts) as r),
  whole as (select id, part, places from part
    union all select id, '', greatest(0, places - coalesce((select sum(p.places) from part p where p.id = e.id), 0)::bigint) from entry e),
  sat as (select s.target, coalesce(own.part, '') as part, sum(s.places)::bigint as places from sittings s
    left join seats own on own.bureau = s.bureau and own.rule = s.rule and own.target = s.target and own.part = s.part
    where s.bureau = $1 and s.rule = $2 and not s.waiting group by 1, 2)
  select k.rule, k.target, k.part, k.places::float8 as places, k.taken::float8 as taken, w.places::float8 as whole, coalesce(s.places, 0)::float8 as sat from seats k
    left join whole w on w.id = k.target and w.part = k.part left join sat s on s.target = k.target and s.part = k.part
  where k.bureau = $1 and k.rule = $2 and (k.taken <> coalesce(s.places, 0) or k.places <> greatest(coalesce(w.places, k.places), k.taken))`

export async function checkSeats(client: Asking, bureau: string, given: Given, report: Report): Promise<void> {
  const known: string[] = []
  for (const programme of given.programmes)
    for (const [name, hold] of Object.entries(programme.holds ?? {})) {
      if (!byAmount(hold)) continue
      const rule = `${programme.id}/${name}`
      known.push(rule)
      for (const row of await rowsOf<Row>(client, COUNTED, [bureau, rule, lastOf(hold.of), lastOf(hold.groups?.[1])]))
        tell(row, report)
    }
  for (const { rule, target } of await rowsOf<Row>(
    client,
    'select rule, target from seats where bureau = $1 and rule <> all ($2)',
    [bureau, known],
  ))
    report(`places in ${target}`, `are counted by ${rule}, which no programme knows.`)
}

function tell({ target, part, places, taken, whole, sat }: Row, report: Report): void {
  const where = `places in ${target}${part ? `, ${part}` : ''}`
  if (taken !== sat) report(where, `are said to be taken ${taken} times, and ${sat} sit there.`)
  else report(where, `are said to be ${places}, and the entry has ${whole}.`)
}
