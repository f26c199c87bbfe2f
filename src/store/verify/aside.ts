// What stands beside the cases: logs, letters, keys of requests, accounts, numbers, places and files, each held against what proves it.
import { listed } from '#engine'
import { checkBankFiles } from './bank-files.ts'
import { type Checkpoints, unmarkedOf } from './checkpoints.ts'
import { checkAtHand, checkCounters } from './counters.ts'
import { checkMandates } from './mandates.ts'
import { checkSeats } from './places.ts'
import { openedBytes } from './secrets.ts'
import { hashed, instant, marked, spelt } from './spelling.ts'
import { type Asking, type Given, type HouseKeys, marksAt, type Report, rowsOf } from './told.ts'
import { checkVisits } from './visits.ts'

const BATCH = 5_000

export async function checkAside(
  client: Asking,
  bureau: string,
  given: Given,
  checkpoints: Checkpoints,
  report: Report,
): Promise<void> {
  await checkReadingLog(client, bureau, given.keys, unmarkedOf(checkpoints, 'access_log'), report)
  await checkAccountsLog(client, bureau, given.keys, unmarkedOf(checkpoints, 'account_log'), report)
  if (checkpoints.signed.length > 0) await checkAccounts(client, bureau, report)
  await checkMandates(client, bureau, report)
  await checkWaysIn(client, bureau, given.keys, unmarkedOf(checkpoints, 'account_cases'), report)
  await checkRequests(client, bureau, report)
  await checkLetters(client, bureau, given, unmarkedOf(checkpoints, 'outbox'), report)
  await checkCounters(client, bureau, checkpoints, report)
  await checkAtHand(client, bureau, report)
  await checkSeats(client, bureau, given, report)
  await checkVisits(client, bureau, given, report)
  await checkBankFiles(client, bureau, given, report)
  await checkFiles(client, bureau, given, report)
}

/** Rows of a table in the order of their number, a batch at a time. */
async function* paged<R>(client: Asking, bureau: string, by: string, text: string): AsyncGenerator<R & { by: number }> {
  for (let last = 0; ;) {
    const rows = await rowsOf<R & { by: number }>(client, `${text} and ${by} > $2 order by ${by} limit ${BATCH}`, [
      bureau,
      last,
    ])
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)?.by ?? last
  }
}

const NOT_OURS = 'does not carry the mark of this house: it was changed, or somebody else wrote it.'
const isMarked = (keys: HouseKeys, tag: Buffer, kind: string, by: number, line: readonly unknown[]): boolean =>
  marksAt(keys, kind, by).some((key) => tag.equals(marked(key, spelt([kind, ...line]))))

async function checkReadingLog(client: Asking, bureau: string, keys: HouseKeys, unmarked: number, report: Report) {
  type Row = {
    by: number
    at: string
    actor_id: string
    actor_role: string
    case_id: string | null
    programme: string | null
    what: string
    purpose: string
    cases: string[] | null
    tag: Buffer | null
  }
  const text = `select id as by, at, actor_id, actor_role, case_id, programme, what, purpose, cases::text[] as cases, tag
    from access_log where bureau = $1`
  for await (const row of paged<Row>(client, bureau, 'id', text)) {
    const { by, actor_id, actor_role, case_id, programme, what, purpose, cases, tag } = row
    const line = [bureau, instant(row.at), actor_id, actor_role, case_id, programme, what, purpose, cases]
    if (tag ? !isMarked(keys, tag, 'access_log', by, line) : by > unmarked) report(`reading log, line ${by}`, NOT_OURS)
  }
}

async function checkAccountsLog(client: Asking, bureau: string, keys: HouseKeys, unmarked: number, report: Report) {
  type Row = {
    by: number
    at: string
    actor: string
    account: string
    what: string
    detail: unknown
    tag: Buffer | null
  }
  const text = 'select id as by, at, actor, account, what, detail, tag from account_log where bureau = $1'
  for await (const { by, at, actor, account, what, detail, tag } of paged<Row>(client, bureau, 'id', text)) {
    const line = [bureau, instant(at), actor, account, what, detail]
    if (tag ? !isMarked(keys, tag, 'account_log', by, line) : by > unmarked)
      report(`accounts log, line ${by}`, NOT_OURS)
  }
}

/** What an account may do is what its last line in the log says: whoever was given more without a line was given it by nobody. */
async function checkAccounts(client: Asking, bureau: string, report: Report): Promise<void> {
  type Rights = Record<'kind' | 'roles' | 'from' | 'to' | 'locked' | 'left', unknown>
  const rows = await rowsOf<{ account: string; is: Rights | null; said: Rights | null }>(
    client,
    `with said as (select distinct on (account) account, detail -> 'rights' as rights from account_log
         where bureau = $1 and detail ? 'rights' order by account, id desc),
       now as (select id, jsonb_build_object('kind', kind, 'roles', roles, 'from', active_from, 'to', active_to,
         'locked', locked_at is not null, 'left', left_at is not null) as rights from accounts where bureau = $1 and (kind <> 'citizen' or roles <> '[]'))
     select coalesce(now.id, said.account) as account, now.rights as is, said.rights as said
     from now full join said on said.account = now.id where now.rights is distinct from said.rights`,
    [bureau],
  )
  for (const { account, is, said } of rows) {
    const where = `account ${account}`
    if (!said) report(where, 'has offices that no line of the accounts log gave it.')
    else if (!is) report(where, 'is gone, and the accounts log does not say so.')
    else {
      const differ = Object.keys(said).filter(
        (name) => spelt(said[name as keyof Rights]) !== spelt(is[name as keyof Rights]),
      )
      report(
        where,
        `is not as the accounts log left it: ${differ.join(', ')} ${differ.length === 1 ? 'differs' : 'differ'}.`,
      )
    }
  }
}

/** Who follows a case from an account was let in by the house. That somebody was let out again proves itself: they see nothing. */
async function checkWaysIn(client: Asking, bureau: string, keys: HouseKeys, unmarked: number, report: Report) {
  type Row = {
    by: number
    account: string
    case_id: string
    role: string
    added_at: string
    by_code: boolean
    tag: Buffer | null
  }
  const text = 'select nth as by, account, case_id, role, added_at, by_code, tag from account_cases where bureau = $1'
  for await (const row of paged<Row>(client, bureau, 'nth', text)) {
    const { by, account, case_id, role, added_at, by_code, tag } = row
    const line = [bureau, account, case_id, role, instant(added_at), by_code]
    if (tag ? !isMarked(keys, tag, 'account_cases', by, line) : by > unmarked)
      report(`account ${account}, case ${case_id}`, NOT_OURS)
  }
}

async function checkRequests(client: Asking, bureau: string, report: Report): Promise<void> {
  const rows = await rowsOf<{ nth: number }>(
    client,
    `select r.nth from requests r left join events e on e.bureau = r.bureau and e.case_id = (r.effect ->> 'caseId')::uuid and e.seq = (r.effect ->> 'seq')::int
     where r.bureau = $1 and (e.seq is null or e.actor_id <> r.actor_id or e.at <> r.at) order by r.nth`,
    [bureau],
  )
  for (const { nth } of rows) report(`request ${nth}`, 'answers with an event that is not there, or is not its own.')
}

async function checkLetters(client: Asking, bureau: string, given: Given, unmarked: number, report: Report) {
  type Row = {
    by: number
    id: string
    case_id: string
    seq: number
    letter: string
    to_role: string
    state: string
    tag: Buffer | null
    step: string | null
    programme: string | null
    version: number | null
    accepted: boolean
  }
  const text = `select o.nth as by, o.id, o.case_id, o.seq, o.letter, o.to_role, o.state, o.tag, e.step, e.programme, e.version,
      exists (select from notice_tries t where t.bureau = o.bureau and t.outbox = o.id and t.outcome = 'accepted') as accepted
    from outbox o left join events e on e.bureau = o.bureau and e.case_id = o.case_id and e.seq = o.seq where o.bureau = $1`
  for await (const row of paged<Row>(client, bureau, 'o.nth', text)) {
    const where = `case ${row.case_id}, letter ${row.letter} to ${row.to_role}`
    const programme = definitionOf(given, row)
    const sends = listed(programme?.steps[row.step ?? '']?.sends).includes(row.letter)
    if (!sends || !programme?.letters?.[row.letter]?.to?.includes(row.to_role))
      report(where, `was sent by no step: event ${row.seq} sends no such letter.`)
    if ((row.state === 'sent') !== row.accepted && (row.tag || row.by > unmarked))
      report(
        where,
        row.accepted
          ? `was taken by the other side and is said to be ${row.state}.`
          : 'is said to be sent, and no try was taken.',
      )
    else if (['sent', 'paper', 'failed'].includes(row.state)) {
      const { tag } = row
      if (tag ? !isMarked(given.keys, tag, 'outbox', row.by, [bureau, row.id, row.state]) : row.by > unmarked)
        report(where, `is said to be ${row.state}: ${NOT_OURS}`)
    }
  }
}

/** None where no version of that name was ever on the roll: then the event itself is no longer what was written. */
function definitionOf(given: Given, { programme, version }: { programme: string | null; version: number | null }) {
  try {
    return programme === null ? undefined : given.programme(programme, version ?? undefined)
  } catch {
    return undefined
  }
}

async function checkFiles(client: Asking, bureau: string, { keys, files }: Given, report: Report): Promise<void> {
  for (const { hash } of await rowsOf<{ hash: string }>(
    client,
    `select distinct u.hash from blob_uses u left join blobs b on b.bureau = u.bureau and b.hash = u.hash where u.bureau = $1 and b.hash is null`,
    [bureau],
  ))
    report(`file ${hash.slice(0, 12)}`, 'is named by a case and is not here.')
  if (files === false) return
  for (let last = ''; ;) {
    const [row] = await rowsOf<{ hash: string; bytes: number; sealed: Buffer }>(
      client,
      'select hash, bytes, sealed from blobs where bureau = $1 and hash > $2 order by hash limit 1',
      [bureau, last],
    )
    if (!row) return
    last = row.hash
    const content = openedBytes(keys.data, row.sealed, `${bureau}/${row.hash}`)
    if (!content)
      report(`file ${row.hash.slice(0, 12)}`, 'does not open: it was changed, moved, or sealed with another key.')
    else if (hashed(content).toString('hex') !== row.hash || content.length !== row.bytes)
      report(`file ${row.hash.slice(0, 12)}`, 'is not the content that it is named after.')
  }
}
