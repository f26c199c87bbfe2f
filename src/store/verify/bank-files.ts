// What the bank got and what it answered: the very bytes, until a case on them is destroyed; then no longer, so that nobody puts them back.
import { openedBytes } from './secrets.ts'
import { hashed } from './spelling.ts'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

type Row = { name: string; hash: string; sealed: Buffer | null; cut: boolean; destroyed: boolean }
const BATCH = 20

export async function checkBankFiles(client: Asking, bureau: string, given: Given, report: Report): Promise<void> {
  await checkLines(client, bureau, report)
  await checkBytes(client, bureau, given, report, {
    text: `select list as name, hash, sealed, cut_at is not null as cut, exists (
        select from payments p join erasures e on e.bureau = p.bureau and e.case_id = p.case_id where p.bureau = l.bureau and p.list = l.list) as destroyed
      from payment_lists l where bureau = $1 and closed_at is not null and list > $2 order by list limit ${BATCH}`,
    first: '',
    says: 'payment list',
  })
  await checkBytes(client, bureau, given, report, {
    text: `select id as name, hash, sealed, cut_at is not null as cut, exists (
        select from payment_answer_rows r join erasures e on e.bureau = r.bureau and e.case_id = r.case_id where r.bureau = a.bureau and r.answer = a.id) as destroyed
      from payment_answers a where bureau = $1 and id > $2 order by id limit ${BATCH}`,
    first: '00000000-0000-0000-0000-000000000000',
    says: 'payment answers',
  })
}

/** A list that went to the bank says how many lines it had and what they come to. */
async function checkLines(client: Asking, bureau: string, report: Report): Promise<void> {
  const rows = await rowsOf<{ list: string; closed: boolean }>(
    client,
    `select l.list, l.closed_at is not null as closed from payment_lists l cross join lateral (
       select count(*) as lines, coalesce(sum(p.amount), 0) as amount from payments p where p.bureau = l.bureau and p.list = l.list) p
     where l.bureau = $1 and case when l.closed_at is null then l.hash is not null or l.sealed is not null else l.lines is distinct from p.lines or l.amount is distinct from p.amount end`,
    [bureau],
  )
  for (const { list, closed } of rows)
    report(
      `payment list ${list}`,
      closed ? 'does not have the lines it was closed with.' : 'has its file and is said to be open.',
    )
}

async function checkBytes(
  client: Asking,
  bureau: string,
  { keys }: Given,
  report: Report,
  { text, first, says }: { text: string; first: string; says: string },
): Promise<void> {
  for (let last = first; ;) {
    const rows = await rowsOf<Row>(client, text, [bureau, last])
    if (rows.length === 0) return
    for (const { name, hash, sealed, cut, destroyed } of rows) {
      last = name
      const content = sealed && openedBytes(keys.data, sealed, `${bureau}/${says}/${name}`)
      const whole = content && hashed(content).toString('hex') === hash
      const where = `${says} ${name}`
      if (!content) report(where, 'has a file that does not open: it was changed, moved, or sealed with another key.')
      else if (destroyed && whole) report(where, 'still names somebody whose case was destroyed.')
      else if (!whole && !cut) report(where, 'is not the file it was: its content does not give its hash.')
      else if (cut && whole) report(where, 'is said to have lost a line, and has lost none.')
    }
  }
}
