// Filings not sent yet. The code opens one, and so does the account it is kept with; the answers stand sealed.
import { randomInt } from 'node:crypto'
import { renewed } from './attachments.ts'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import type { Keys } from '../chain/keys.ts'
import { blind, seal, unseal } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Draft, Session } from '../types.ts'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const desk = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'drafts', role: 'system' } })
/** By which a filing that was not sent is found: its code stands nowhere but sealed. */
export const hashOfDraft = ({ access }: Pick<Keys, 'access'>, code: string): Buffer =>
  blind(access, 'draft', plain(code))
const plain = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 32)

export function saveDraft(
  context: Context,
  bureau: string,
  draft: Omit<Draft, 'code'> & { code?: string },
  at: string,
  account: string | null = null,
): Promise<Draft> {
  const code =
    draft.code ??
    Array.from({ length: 16 }, () => LETTERS[randomInt(32)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-')
  const hash = hashOfDraft(context.keys, code)
  return withSession(context.db, desk(bureau), async (tx) => {
    const values = await renewed(context, tx, bureau, draft.values, at)
    const sealed = seal(context.keys.data, { values, page: draft.page, code }, `${bureau}/draft/${draft.programme}`)
    await sql`insert into drafts (bureau, code_hash, programme, sealed, updated_at, account) values (${bureau}, ${hash}, ${draft.programme}, ${sealed}, ${at}, ${account})
      on conflict (bureau, code_hash) do update set sealed = excluded.sealed, updated_at = excluded.updated_at, account = coalesce(excluded.account, drafts.account)`.execute(
      tx,
    )
    return { ...draft, values, code }
  })
}

export function openDraft(context: Context, bureau: string, code: string, at: string): Promise<Draft | undefined> {
  const hash = hashOfDraft(context.keys, code)
  return withSession(context.db, desk(bureau), async (tx) => {
    const {
      rows: [row],
    } = await sql<{ programme: string; sealed: Buffer }>`
      select programme, sealed from drafts where bureau = ${bureau} and code_hash = ${hash} and updated_at > ${at}::timestamptz - make_interval(days => ${context.unsentDays})`.execute(
      tx,
    )
    if (!row) return undefined
    const { values, page } = JSON.parse(
      unseal(context.keys.data, row.sealed, `${bureau}/draft/${row.programme}`),
    ) as Pick<Draft, 'values' | 'page'>
    return { code, programme: row.programme, values, page }
  })
}

/** The drafts kept with an account, the newest first. */
export function draftsOf(
  context: Context,
  bureau: string,
  account: string,
  at: string,
): Promise<(Draft & { updatedAt: string })[]> {
  return withSession(context.db, desk(bureau), async (tx) => {
    const { rows } = await sql<{ programme: string; sealed: Buffer; updated_at: string }>`
      select programme, sealed, updated_at from drafts
      where bureau = ${bureau} and account = ${account} and form is null and updated_at > ${at}::timestamptz - make_interval(days => ${context.unsentDays})
      order by updated_at desc limit 50`.execute(tx)
    return rows.map((row) => ({
      ...(JSON.parse(unseal(context.keys.data, row.sealed, `${bureau}/draft/${row.programme}`)) as Draft),
      programme: row.programme,
      updatedAt: row.updated_at,
    }))
  })
}

export const dropDraft = (context: Context, bureau: string, code: string): Promise<void> =>
  withSession(context.db, desk(bureau), async (tx) => {
    await sql`delete from drafts where bureau = ${bureau} and code_hash = ${hashOfDraft(context.keys, code)}`.execute(
      tx,
    )
  })
