// What checkpoints were signed over: every row of every covered table read again in order and held against the roots.
import { createHash, type Hash } from 'node:crypto'
import { columnsOf, COVERED, type Covered, type News, type Open, several } from '../evidence/covered.ts'
import type { Checkpoints } from './checkpoints.ts'
import { hashed } from './spelling.ts'
import { type Asking, type Report, rowsOf } from './told.ts'

const BATCH = 5_000

export async function checkSpans(
  client: Asking,
  bureau: string,
  checkpoints: Checkpoints,
  report: Report,
  unproven: string[],
): Promise<void> {
  await checkFirst(client, bureau, checkpoints, report)
  const young: string[] = []
  for (const covered of COVERED) {
    const count = await checkTable(client, bureau, covered, checkpoints, report)
    if (count > 0) young.push(`${count} of ${covered.table}`)
  }
  if (young.length > 0 && checkpoints.count > 0)
    unproven.push(
      `Rows added since the last checkpoint are not signed over yet (${young.join(', ')}): whether more were added and removed again cannot be proven.`,
    )
}

/** Rows of one table that one checkpoint was signed over. */
type Span = {
  n: number
  at: string
  after: number
  upto: number
  open: readonly Open[]
  news: News
  hash: Hash
  seen: number
}

/** A row that appeared late belongs to a later checkpoint than its number says, and comes first in it. */
const covers = ({ upto, open }: Span, by: number): boolean =>
  by <= upto && !open.some(([from, to]) => by >= from && by <= to)

/** What does not fit, in a sentence. */
function faultOf({ at, after, upto, news: { count, root }, hash, seen }: Span, says: string): string | undefined {
  if (hash.digest('hex') === root) return undefined
  const signed = `was signed over ${count} ${count === 1 ? says : several(says)} (numbers ${after + 1} to ${upto}, until ${at})`
  return seen === count
    ? `${signed}: one was changed since, or another put in its place.`
    : `${signed}: ${seen} ${seen === 1 ? 'is' : 'are'} here, ${seen < count ? 'the rest was removed' : 'something was put in'}.`
}

type Row = { by: number; row: (string | null)[] | null; leaf: Buffer | null }

/** How many rows no checkpoint covers yet. */
async function checkTable(
  client: Asking,
  bureau: string,
  covered: Covered,
  { signed }: Checkpoints,
  report: Report,
): Promise<number> {
  const { table, by } = covered
  const spans = spansOf(table, signed)
  const all = [...new Set([...(covered.earlier ?? []).flat(), ...covered.columns])]
  const leafOf = (row: Row, span: Span) => {
    if (row.leaf) return row.leaf
    const columns = columnsOf(covered, span.news.shape) ?? []
    return hashed(JSON.stringify([table, row.by, ...columns.map((name) => row.row?.[all.indexOf(name)] ?? null)]))
  }
  const told = `${by} as by, array[${all.map((name) => `"${name}"::text`).join(', ')}] as row, null::bytea as leaf`
  let young = 0
  let at = 0
  const close = () => {
    const span = spans[at++]
    const fault = span && faultOf(span, covered.says)
    if (span && fault) report(`checkpoint ${span.n}`, fault)
  }
  for (let last = 0; ;) {
    // What was lawfully taken away left its mark in its place.
    const rows = await rowsOf<Row>(
      client,
      `(select ${told} from "${table}" where bureau = $1 and ${by} > $2 order by ${by} limit ${BATCH})
       union all (select nth, null, leaf from erased where bureau = $1 and nth > $2 and of_table = $3 order by nth limit ${BATCH})
       order by 1 limit ${BATCH}`,
      [bureau, last, table],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      while (spans[at] && row.by > (spans[at]?.upto ?? 0)) close()
      let nth = at
      let span = spans[nth]
      while (span && !covers(span, row.by)) span = spans[++nth]
      if (span) {
        span.hash.update(leafOf(row, span))
        span.seen++
      } else young++
      last = row.by
    }
  }
  while (at < spans.length) close()
  return young
}

function spansOf(table: string, signed: Checkpoints['signed']): Span[] {
  let after = 0
  return signed.flatMap(({ n, at, body }) => {
    const [end, news] = [body.ends[table], body.news[table]]
    if (!end || !news) return []
    const span = { n, at, after, upto: end.upto, open: end.open ?? [], news, hash: createHash('sha256'), seen: 0 }
    after = end.upto
    return [span]
  })
}

/** Checkpoints from before there were others: one root over the hashes of events. */
async function checkFirst(client: Asking, bureau: string, { first }: Checkpoints, report: Report): Promise<void> {
  let last = 0
  let root: Buffer = Buffer.alloc(32)
  for (const one of first) {
    const hash = createHash('sha256').update(root)
    for (;;) {
      const rows = await rowsOf<{ position: number; hash: Buffer }>(
        client,
        `select position, hash from events where bureau = $1 and position > $2 and position <= $3 order by position limit ${BATCH}`,
        [bureau, last, one.upto],
      )
      if (rows.length === 0) break
      for (const row of rows) {
        hash.update(row.hash)
        last = row.position
      }
    }
    root = hash.digest()
    if (!root.equals(one.root))
      report(
        `checkpoint ${one.n}`,
        'does not fit the events before it: one was changed, removed or inserted since it was signed.',
      )
    root = one.root
  }
}
