// The accounts of a payment list, opened at once for whoever makes the bank's file, and written into the log as one reading.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { opened } from '../read/load.ts'
import { isAsApproved } from '../payments/seal.ts'
import type { Session } from '../types.ts'
import { logged } from './log.ts'
import { shownOf, sightOf } from './values.ts'

/** What the bank reads of a line. */
export type BankLine = {
  list: string
  line: number
  number: string
  bank: string
  account: string
  holder: string
  amount: number
}
type Row = Parameters<typeof opened>[2] & {
  programme: string
  version: number
  line: number
  amount: number
  number: string
}

/** Throws where a line is not what was approved, or its account is beyond the reader: no file is made then. */
export async function bankLines(
  context: Context,
  tx: Tx,
  session: Session,
  list: string,
  at: string,
): Promise<BankLine[]> {
  const { bureau } = session
  const { rows } = await sql<Row>`
    select c.id, c.doc, c.sealed, c.head, c.number, c.programme, c.version, p.line, p.amount
    from payments p join cases c on c.bureau = p.bureau and c.id = p.case_id
    where p.bureau = ${bureau} and p.list = ${list} and p.state = 'listed' order by p.line`.execute(tx)
  await logged(
    tx,
    session,
    { purpose: `付款清冊 ${list}`, at },
    { what: 'read account', cases: rows.map((row) => row.id) },
  )
  return rows.map((row) => {
    const programme = context.programme(row.programme, row.version)
    const one = opened(context, bureau, row).case
    const to = programme.pays?.to ?? ''
    const { shown } = shownOf(sightOf(programme, one, session.reader, [to]), one.values)
    const account = shown[to] as { bank: string; number: string; holder: string } | undefined
    if (!account) throw new Error(`The account of ${row.number} is beyond whoever makes ${list}.`)
    if (!isAsApproved(programme, one)) throw new Error(`${row.number} on ${list} is not what was approved.`)
    const { line, number, amount } = row
    return { list, line, number, amount, bank: account.bank, account: account.number, holder: account.holder }
  })
}
