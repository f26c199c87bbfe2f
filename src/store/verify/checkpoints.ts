// Checkpoints: each signed, each after the one before, each as it is remembered outside.
import { verify as signatureFits } from 'node:crypto'
import { type Body, MARKED } from '../evidence/covered.ts'
import { hashed, instant, spelt } from './spelling.ts'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

type Row = { n: number; upto: number; root: Buffer; signature: Buffer; at: string; body: Body | null }
/** A checkpoint as far as one table is concerned. */
export type Signed = { n: number; at: string; body: Body }
/** From before checkpoints were signed over more than events. */
export type First = { n: number; upto: number; root: Buffer }
export type Checkpoints = { count: number; last?: { n: number; at: string }; signed: Signed[]; first: First[] }

/** Up to which number the rows of a table may be without the mark of the house; without a checkpoint nobody knows. */
export const unmarkedOf = ({ signed }: Checkpoints, table: string): number => {
  const first = signed.find(({ body }) => body.unmarked?.[table] !== undefined)
  // A table that is marked since an update, and none was made after it.
  if (!first && MARKED.some((one) => one.table === table)) return Infinity
  return signed.length > 0 ? (first?.body.unmarked?.[table] ?? 0) : Infinity
}

export async function checkCheckpoints(
  client: Asking,
  bureau: string,
  { keys, heads = [] }: Given,
  report: Report,
  unproven: string[],
): Promise<Checkpoints> {
  const found: Checkpoints = { count: 0, signed: [], first: [] }
  const remembered = new Map(heads.map((head) => [head.n, head]))
  const signersOf = (n: number) => [
    keys.verify,
    ...(keys.earlier ?? []).flatMap((one) => (n <= (one.ends[`checkpoints/${bureau}`] ?? 0) ? [one.verify] : [])),
  ]
  let before: Row | undefined
  for (;;) {
    const rows = await rowsOf<Row>(
      client,
      'select n, upto, root, signature, at, body from checkpoints where bureau = $1 and n > $2 order by n limit 2000',
      [bureau, before?.n ?? 0],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const where = `checkpoint ${row.n}`
      if (row.n !== (before?.n ?? 0) + 1)
        report(where, `comes after checkpoint ${before?.n ?? 0}: those between were removed.`)
      const root = row.body
        ? hashed(
            spelt({
              at: instant(row.at),
              before: before?.root.toString('hex') ?? '',
              body: row.body,
              bureau,
              n: row.n,
            }),
          )
        : row.root
      if (!root.equals(row.root))
        report(where, 'is not what was written, or does not follow from the checkpoint before it.')
      const told = `${bureau}/${row.n}/${row.body ? '' : `${row.upto}/`}${row.root.toString('hex')}`
      if (!signersOf(row.n).some((key) => signatureFits(null, Buffer.from(told), key, row.signature)))
        report(where, 'is not signed by this bureau’s key.')
      const head = remembered.get(row.n)
      if (head && head.root !== row.root.toString('hex'))
        report(where, 'is not the one that is remembered outside: the house’s history was written anew.')
      remembered.delete(row.n)
      if (row.body) found.signed.push({ n: row.n, at: instant(row.at), body: row.body })
      else found.first.push({ n: row.n, upto: row.upto, root: row.root })
      found.count++
      before = row
    }
  }
  for (const head of remembered.values())
    report(
      `checkpoint ${head.n}`,
      `is remembered outside${head.at ? ` (${head.at})` : ''} and is not here: what the house knew then was cut off.`,
    )
  if (before) found.last = { n: before.n, at: instant(before.at) }
  if (heads.length === 0)
    unproven.push(
      'No head from outside was given: that the newest checkpoints, and all that was added since one that is still here, were not removed together cannot be proven.',
    )
  else {
    const newest = heads.reduce((one, other) => (other.n > one.n ? other : one))
    if (before && newest.n < before.n)
      unproven.push(
        `The newest head remembered outside is checkpoint ${newest.n}${newest.at ? ` (${newest.at})` : ''}: that nothing later was cut off at its end cannot be proven.`,
      )
  }
  if (found.count === 0)
    unproven.push('There is no checkpoint yet: whole cases or the ends of cases could be missing unseen.')
  return found
}
