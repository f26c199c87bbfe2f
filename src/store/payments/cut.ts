// When a case is destroyed, what the bank's files say of it goes as well: its rows are emptied, everything else stays as it was (decisions/0031).
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { sealBytes, unseal, unsealBytes } from '../chain/seal.ts'
import { cutFile, folded, type Leaving, lineName, UNNAMED } from './cut-file.ts'

type Line = { case_id: string; number: string; list: string | null; line: number | null; amount: number }

/** In the transaction that destroys these cases, while what is personal in them can still be read. */
export async function cutFromBankFiles(
  context: Context,
  tx: Tx,
  bureau: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  const { rows: lines } = await sql<Line>`
    select p.case_id, c.number, p.list, p.line, p.amount from payments p join cases c on c.bureau = p.bureau and c.id = p.case_id
    where p.bureau = ${bureau} and p.case_id = any (${[...ids]}::uuid[])`.execute(tx)
  if (lines.length === 0) return
  const leaving: Leaving = {
    names: new Set(
      lines.flatMap((one) => [one.number, ...(one.list && one.line ? [lineName(one.list, one.line)] : [])]),
    ),
    words: await wordsOf(context, tx, bureau, ids),
    stays: new Set(lines.flatMap((one) => [one.number, one.list ?? '', String(one.line ?? ''), String(one.amount)])),
  }
  const lists = [...new Set(lines.flatMap((one) => one.list ?? []))]
  const { rows: sent } = await sql<{ list: string; sealed: Buffer }>`
    select list, sealed from payment_lists where bureau = ${bureau} and list = any (${lists}::text[]) and sealed is not null
    order by list for update`.execute(tx)
  for (const { list, sealed } of sent) {
    const cut = await resealed(context, sealed, `${bureau}/payment list/${list}`, leaving)
    if (cut)
      await sql`update payment_lists set sealed = ${cut}, cut_at = ${at} where bureau = ${bureau} and list = ${list}`.execute(
        tx,
      )
  }
  // Answers from before they were told apart name nothing, and are all looked into.
  const { rows: answers } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from payment_answers where bureau = ${bureau} and (names is null or names && ${[...leaving.names, UNNAMED]}::text[])
    order by id for update`.execute(tx)
  for (const { id, sealed } of answers) {
    const cut = await resealed(context, sealed, `${bureau}/payment answers/${id}`, leaving)
    if (cut)
      await sql`update payment_answers set sealed = ${cut}, cut_at = ${at} where bureau = ${bureau} and id = ${id}`.execute(
        tx,
      )
  }
}

/** Names, numbers and accounts of the cases, as a row without a line or a case may still show them. */
async function wordsOf(context: Context, tx: Tx, bureau: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ case_id: string; seq: number; sealed: Buffer }>`
    select case_id, seq, sealed from event_secrets where bureau = ${bureau} and case_id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  const words = new Set<string>()
  for (const { case_id, seq, sealed } of rows)
    JSON.parse(unseal(context.keys.data, sealed, `${bureau}/${case_id}/${seq}`), (name, value: unknown) => {
      if (
        typeof value === 'string' &&
        SAYS_WHO.has(name) &&
        (/^\d*$/.test(value) ? value.length > 4 : value.length > 1)
      )
        words.add(folded(value))
      return value
    })
  return words
}
const SAYS_WHO = new Set(['name', 'holder', 'number', 'idNumber', 'phone'])

async function resealed(
  context: Context,
  sealed: Buffer,
  bound: string,
  leaving: Leaving,
): Promise<Buffer | undefined> {
  const cut = await cutFile(unsealBytes(context.keys.data, sealed, bound), leaving)
  return cut === undefined ? undefined : sealBytes(context.keys.data, Buffer.from(cut), bound)
}
