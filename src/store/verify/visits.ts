// What a device wrote down at a visit: each entry opens, says what its row says, and holds on to the one before; and what became of it did.
import { openedText } from './secrets.ts'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

type Kept = Record<'record' | 'key' | 'programme' | 'kind' | 'hash' | 'device_at' | 'case_id', string> & {
  seq: number
  sealed: Buffer
}
type Written = Record<'record' | 'key' | 'programme' | 'kind' | 'hash' | 'at' | 'caseId' | 'previous', string> & {
  seq: number
}
/** Photographs are in them. */
const BATCH = 50

export async function checkVisits(
  client: Asking,
  bureau: string,
  { keys }: Pick<Given, 'keys'>,
  report: Report,
): Promise<void> {
  let before: Written | undefined
  for (let last: [string, number] = ['00000000-0000-0000-0000-000000000000', 0]; ;) {
    const rows = await rowsOf<Kept>(
      client,
      `select e.record, e.seq, e.key, e.programme, e.kind, e.hash, e.sealed, e.device_at, r.case_id
       from visit_entries e left join visit_records r on r.bureau = e.bureau and r.record = e.record
       where e.bureau = $1 and (e.record, e.seq) > ($2, $3) order by e.record, e.seq limit ${BATCH}`,
      [bureau, ...last],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const where = `visit ${row.record}, entry ${row.seq}`
      const text = openedText(keys.data, row.sealed, `${bureau}/${row.record}/visit/${row.seq}`)
      const told = text === undefined ? undefined : (JSON.parse(text) as Written)
      if (!told) report(where, 'does not open: it was changed, moved, or sealed with another key.')
      else if (!isSaid(row, told)) report(where, 'is not what the device wrote down.')
      if (row.seq !== (before?.record === row.record ? before.seq : 0) + 1)
        report(where, 'comes after one that is not there: it was removed or moved.')
      else if (told && before && row.seq > 1 && told.previous !== before.hash)
        report(where, 'does not hold on to the entry before it.')
      before = told ?? ({ record: row.record, seq: row.seq, hash: row.hash } as Written)
      last = [row.record, row.seq]
    }
  }
  await checkBecame(client, bureau, report)
}

const isSaid = (row: Kept, told: Written): boolean =>
  told.record === row.record &&
  told.seq === row.seq &&
  told.key === row.key &&
  told.programme === row.programme &&
  told.caseId === row.case_id &&
  told.kind === row.kind &&
  told.hash === row.hash &&
  told.at.slice(0, 40) === row.device_at

/**
 * A record that became part of its case did so by a step, whose request carries the record as its key; between the step and the
 * word for it the record may still stand open, or refused as it was before. Entries go with a destroyed case alone.
 */
async function checkBecame(client: Asking, bureau: string, report: Report): Promise<void> {
  const rows = await rowsOf<{ record: string; became: string | null; says: string }>(
    client,
    `with stepped as (select (regexp_match(key, '^visit-([0-9a-f-]{36})-'))[1]::uuid as record, effect ->> 'caseId' as case_id, at
         from requests where bureau = $1 and key ~ '^visit-[0-9a-f-]{36}-'),
       told as (select r.record, r.became, r.settled_at, coalesce(r.became in ('recorded', 'conflict'), false) as stepped,
           (select min(s.at) from stepped s where s.record = r.record and s.case_id = r.case_id::text) as at,
           exists (select from visit_entries e where e.bureau = r.bureau and e.record = r.record)
             or exists (select from erasures x where x.bureau = r.bureau and x.case_id = r.case_id) as kept
         from visit_records r where r.bureau = $1)
     select record, became, case when not kept then 'lost' when (became is null) <> (settled_at is null) then 'undated'
         when stepped and at is null then 'never' when not stepped and at <= settled_at then 'taken' end as says
     from told where not kept or (became is null) <> (settled_at is null) or (stepped and at is null) or (not stepped and at <= settled_at)`,
    [bureau],
  )
  for (const { record, became, says } of rows) report(`visit ${record}`, SAYS[says]?.(became ?? 'open') ?? says)
}
const SAYS: Record<string, (became: string) => string> = {
  lost: () => 'has lost what was written down.',
  undated: (became) => `is said to be ${became}, and not since when.`,
  never: (became) => `is said to be ${became}, and no step of its case recorded it.`,
  taken: (became) => `is said to be ${became}, and a step of its case recorded it before.`,
}
