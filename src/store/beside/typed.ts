// What somebody at the desk has typed into a form and not sent: sealed, one for each account and form, so that nothing is typed twice.
import { renewed } from './attachments.ts'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import type { Keys } from '../chain/keys.ts'
import { blind, seal, unseal } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session, Typed } from '../types.ts'

/** Looked through for one page: far more than anybody leaves lying about. */
const MOST = 200
const drafts = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'drafts', role: 'system' } })
/** Where the text of an account in a form is kept. */
export const placeOfTyped = ({ access }: Pick<Keys, 'access'>, account: string, form: string): Buffer =>
  blind(access, 'typed', `${account}\0${form}`)
const place = (context: Context, account: string, form: string) => placeOfTyped(context.keys, account, form)
const bound = (bureau: string, form: string) => `${bureau}/typed/${form}`

/** What the row holds: the text, or that it was sent, so that a late saving of the same page brings nothing back. */
type Kept = { values: Record<string, unknown> } | { sent: string }

/** @param key of the page it was typed on: what was sent from that page is not kept again */
export function keepTyped(
  context: Context,
  bureau: string,
  whose: { account: string; form: string; key?: string | undefined },
  values: Record<string, unknown>,
  at: string,
): Promise<void> {
  return withSession(context.db, drafts(bureau), async (tx) => {
    const stands = await read(context, tx, bureau, whose.account, whose.form, at)
    if (stands && 'sent' in stands.kept && stands.kept.sent === whose.key) return
    const papers = await renewed(context, tx, bureau, values, at)
    await write(context, tx, bureau, whose.account, whose.form, { values: papers }, at)
  })
}

export function typedOf(
  context: Context,
  bureau: string,
  account: string,
  form: string,
  at: string,
): Promise<Typed | undefined> {
  return withSession(context.db, drafts(bureau), async (tx) => {
    const found = await read(context, tx, bureau, account, form, at)
    return found && 'values' in found.kept ? { values: found.kept.values, at: found.at } : undefined
  })
}

/** Every text that this account has typed and not sent into forms whose names begin so. */
export function typedBelow(
  context: Context,
  bureau: string,
  account: string,
  below: string,
  at: string,
): Promise<Map<string, Typed>> {
  return withSession(context.db, drafts(bureau), async (tx) => {
    const { rows } = await sql<{ form: string; sealed: Buffer; at: string }>`
      select form, sealed, to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from drafts
      where bureau = ${bureau} and account = ${account} and starts_with(form, ${below})
        and updated_at > ${at}::timestamptz - make_interval(days => ${context.unsentDays})
      order by updated_at desc limit ${MOST}`.execute(tx)
    return new Map(
      rows.flatMap((row): [string, Typed][] => {
        const kept = JSON.parse(unseal(context.keys.data, row.sealed, bound(bureau, row.form))) as Kept
        return 'values' in kept ? [[row.form, { values: kept.values, at: row.at }]] : []
      }),
    )
  })
}

export function dropTyped(
  context: Context,
  bureau: string,
  whose: { account: string; form: string; key?: string | undefined },
  at: string,
): Promise<void> {
  return withSession(context.db, drafts(bureau), (tx) =>
    write(context, tx, bureau, whose.account, whose.form, { sent: whose.key ?? '' }, at),
  )
}

/** Which form of which account a page was made for. Its holder may keep text there, and read none. */
export type Whose = {
  account: string
  form: string
  /** Where the form stands, of one that is answered elsewhere. */
  page?: string
}
export const tokenOf = (context: Context, bureau: string, whose: Whose): string =>
  seal(context.keys.data, whose, `${bureau}/typed-form`).toString('base64url')

export function whoseToken(context: Context, bureau: string, token: unknown): Whose | undefined {
  if (typeof token !== 'string' || token.length > 2000) return undefined
  try {
    return JSON.parse(unseal(context.keys.data, Buffer.from(token, 'base64url'), `${bureau}/typed-form`)) as Whose
  } catch {
    return undefined
  }
}

type Tx = Parameters<Parameters<typeof withSession>[2]>[0]
async function read(context: Context, tx: Tx, bureau: string, account: string, form: string, at: string) {
  const {
    rows: [row],
  } = await sql<{ sealed: Buffer; at: string }>`
    select sealed, to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from drafts
    where bureau = ${bureau} and code_hash = ${place(context, account, form)}
      and updated_at > ${at}::timestamptz - make_interval(days => ${context.unsentDays})`.execute(tx)
  if (!row) return undefined
  return { kept: JSON.parse(unseal(context.keys.data, row.sealed, bound(bureau, form))) as Kept, at: row.at }
}

async function write(
  context: Context,
  tx: Tx,
  bureau: string,
  account: string,
  form: string,
  kept: Kept,
  at: string,
): Promise<void> {
  const sealed = seal(context.keys.data, kept, bound(bureau, form))
  await sql`insert into drafts (bureau, code_hash, programme, sealed, updated_at, account, form)
    values (${bureau}, ${place(context, account, form)}, '', ${sealed}, ${at}, ${account}, ${form})
    on conflict (bureau, code_hash) do update set sealed = excluded.sealed, updated_at = excluded.updated_at`.execute(
    tx,
  )
}
