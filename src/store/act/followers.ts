// Who follows a case from an account: let in with the filing, by a code, or because they follow the case of which it began.
import type { Case, Programme } from '#engine'
import type { Act, Context } from '../context.ts'
import { owe, sql, type Tx } from '../db.ts'
import { marked } from '../evidence/marks.ts'
import { numbersIn, numberToken } from '../fold/derived.ts'

/** `byCode`: they only learnt its code, or that of the case it began of. */
export type Following = { account: string; caseId: string; role: string; byCode: boolean }

/** Whoever is in it already keeps the part they have. */
export async function follow(tx: Tx, bureau: string, one: Following, at: string): Promise<void> {
  const { account, caseId, role, byCode } = one
  const since = new Date(at).toISOString()
  const tag = marked(tx, 'account_cases', [bureau, account, caseId, role, since, byCode])
  await owe(
    tx,
    sql`insert into account_cases (bureau, account, case_id, role, added_at, by_code, tag)
    values (${bureau}, ${account}, ${caseId}, ${role}, ${since}, ${byCode}, ${tag}) on conflict do nothing`,
  )
}

/** Those of a case follow what began of it in each part that is played by the same person, known by the keyed number. */
export async function followOn(
  act: Act,
  from: { programme: Programme; one: Case },
  to: { programme: Programme; one: Case },
): Promise<void> {
  const { tx, bureau, at } = act
  const [theirs, ours] = [partsOf(act, to.programme, to.one), partsOf(act, from.programme, from.one)]
  for (const part of theirs)
    for (const { role } of ours.filter(({ tokens }) => tokens.some((token) => part.tokens.includes(token)))) {
      const { rows } = await sql<{ account: string; by_code: boolean }>`
        select account, by_code from account_cases where bureau = ${bureau} and case_id = ${from.one.id} and role = ${role}`.execute(
        tx,
      )
      for (const { account, by_code: byCode } of rows)
        await follow(tx, bureau, { account, caseId: to.one.id, role: part.role, byCode }, at)
    }
}

/** Whoever is under seal, or files where nothing may lead back to them, is followed nowhere. */
export function partsOf(
  { keys }: Pick<Context, 'keys'>,
  { roles, fields, portal }: Programme,
  one: Case,
): { role: string; tokens: string[] }[] {
  if (portal?.unlinked) return []
  return Object.entries(roles).flatMap(([role, { kind, is = '' }]) =>
    kind === 'party' && fields[is]?.sensitivity !== 'sealed'
      ? [{ role, tokens: numbersIn(one.values[is]).map((number) => numberToken(keys, number)) }]
      : [],
  )
}

/**
 * Takes a case off every account that follows it in this part: whoever had the code before may have put it there. With it goes what
 * they came to follow through it by that code: such a line bears the moment in which the other case began.
 */
export async function unfollow(tx: Tx, bureau: string, caseId: string, role: string): Promise<void> {
  await sql`with recursive begun (id) as (
      select case_id from links where bureau = ${bureau} and field = 'opened-by' and target = ${caseId}
      union select l.case_id from links l join begun b on l.target = b.id where l.bureau = ${bureau} and l.field = 'opened-by')
    delete from account_cases k using events e
    where k.bureau = ${bureau} and k.by_code and k.case_id in (select id from begun)
      and e.bureau = k.bureau and e.case_id = k.case_id and e.seq = 1 and e.at = k.added_at
      and not exists (select 1 from account_cases o
        where o.bureau = k.bureau and o.account = k.account and o.case_id = ${caseId} and o.role <> ${role})`.execute(
    tx,
  )
  await sql`delete from account_cases where bureau = ${bureau} and case_id = ${caseId} and role = ${role}`.execute(tx)
}
