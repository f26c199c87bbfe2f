// Lines of the accounts log. Each holds what the account may do after it, so that an account is what its last line says or was tampered with.
import { asJson, sql, type Tx } from '../db.ts'
import { marked } from './marks.ts'
import { kept } from './refused.ts'

export type AccountLine = { at: string; actor: string; account: string; what: string; detail?: Record<string, unknown> }
/** What an account is allowed, as far as it is not only of the moment. */
export type Rights = {
  kind: string
  roles: unknown
  from: string | null
  to: string | null
  locked: boolean
  left: boolean
}

/** In the transaction of the change itself, after it: one is not written without the other. */
export async function writeAccountLine(tx: Tx, bureau: string, line: AccountLine): Promise<void> {
  const rights = await rightsOf(tx, bureau, line.account)
  const detail = { ...line.detail, ...(rights ? { rights } : {}) }
  const at = new Date(line.at).toISOString()
  const tag = marked(tx, 'account_log', [bureau, at, line.actor, line.account, line.what, detail])
  await kept(
    sql`insert into account_log (bureau, at, actor, account, what, detail, tag)
      values (${bureau}, ${at}, ${line.actor}, ${line.account}, ${line.what}, ${asJson(detail)}, ${tag})`.execute(tx),
  )
}

/** Of the staff: a citizen's account has no offices, and goes when its holder takes it away. */
async function rightsOf(tx: Tx, bureau: string, account: string): Promise<Rights | undefined> {
  const { rows } = await sql<Rights>`
    select kind, roles, active_from as "from", active_to as "to", locked_at is not null as locked, left_at is not null as "left"
    from accounts where bureau = ${bureau} and id = ${account} and kind = 'staff'`.execute(tx)
  return rows[0]
}

/**
 * Accounts of the staff whose last line does not say what they are: those from before lines did, or made without a line.
 * @param among these only, and only where something was signed already: the first checkpoint writes a line for everybody
 */
export async function accountsUnsaid(tx: Tx, bureau: string, among?: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from accounts a left join lateral (
      select l.detail -> 'rights' as rights from account_log l
      where l.bureau = a.bureau and l.account = a.id and l.detail ? 'rights' order by l.id desc limit 1) l on true
    where a.bureau = ${bureau} and a.kind = 'staff' and ${among ? sql`a.id = any (${[...among]}::text[]) and exists (select from checkpoints c where c.bureau = a.bureau)` : sql`true`}
      and l.rights is distinct from jsonb_build_object('kind', a.kind, 'roles', a.roles, 'from', a.active_from, 'to', a.active_to,
        'locked', a.locked_at is not null, 'left', a.left_at is not null)
    order by a.id`.execute(tx)
  return rows.map(({ id }) => id)
}
