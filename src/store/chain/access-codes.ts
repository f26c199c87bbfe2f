// The codes by which parties follow their case: random, found by a keyed hash, kept as a sealed copy that only the post opens.
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { type CodeGiven, hasCode, type Programme } from '#engine'
import type { Act, Context } from '../context.ts'
import { owe, sql, type Tx } from '../db.ts'
import type { Keys } from './keys.ts'
import { numberTyped } from '../read/open.ts'
import { blind, seal, unseal } from './seal.ts'
import { withSession } from '../session.ts'
import type { CodeGivenTo, Entered, Session } from '../types.ts'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
type Of = { bureau: string; caseId: string; role: string }
type Kept = { role: string; version: number; hash: Buffer; sealed: Buffer; given: CodeGiven; made_at: string }

/** The parties who follow a case by a code. */
export const partiesOf = (programme: Programme): string[] =>
  Object.entries(programme.roles).flatMap(([name, role]) => (hasCode(role) ? [name] : []))

/** Whoever follows a case that begins here gets a code of their own, in the transaction that begins it. */
export async function giveCodes(act: Act, caseId: string, roles: readonly string[]): Promise<void> {
  for (const role of roles) await keepCode(act, { caseId, role }, newCode(), 'filing', 1)
}

/** A new code in the place of the one before, which from then on opens nothing. */
export async function replaceCode(act: Act, of: Omit<Of, 'bureau'>, given: CodeGiven): Promise<string> {
  const code = newCode()
  // The case is held by whoever gives a code, so that the version does not move in between.
  const [before] = await keptCodes(act.tx, act.bureau, of.caseId, of.role)
  await keepCode(act, of, code, given, (before?.version ?? 0) + 1)
  return code
}

/** The code itself: for letters to the party, and for nothing that staff read. `src/auth/voice.test.ts` counts who asks. */
export async function codeForThePost(
  context: Context,
  session: Session,
  caseId: string,
  role: string,
): Promise<string> {
  if (session.reach !== 'system') throw new Error('Only the post opens the code of a party.')
  const of = { bureau: session.bureau, caseId, role }
  const [kept] = await withSession(context.db, session, (tx) => keptCodes(tx, of.bureau, caseId, role))
  return kept ? openedCode(context.keys, of, kept) : derivedCode(context.keys, of)
}

/** When each party got the code they have, and how; of cases from before, nothing. */
export const codesGiven = (context: Context, session: Session, caseId: string): Promise<CodeGivenTo[]> =>
  withSession(context.db, { ...session, reach: 'system' }, async (tx) =>
    (await keptCodes(tx, session.bureau, caseId)).map(({ role, version, given, made_at }) => ({
      role,
      version,
      given,
      at: made_at,
    })),
  )

export function enter(context: Context, bureau: string, number: string, code: string): Promise<Entered | undefined> {
  const system: Session = { bureau, reach: 'system', actor: { id: 'entrance', role: 'system' } }
  return withSession(context.db, system, async (tx) => {
    const {
      rows: [row],
    } = await sql<{
      id: string
      programme: string
      version: number
    }>`select id, programme, version from cases where bureau = ${bureau} and number = ${numberTyped(number)}`.execute(
      tx,
    )
    if (!row) return undefined
    const typed = plain(code)
    const kept = new Map((await keptCodes(tx, bureau, row.id)).map((one) => [one.role, one]))
    const role = partiesOf(context.programme(row.programme, row.version)).find((name) => {
      const of = { bureau, caseId: row.id, role: name }
      const known = kept.get(name)?.hash ?? hashOfCode(context.keys, of, derivedCode(context.keys, of))
      return timingSafeEqual(known, hashOfCode(context.keys, of, typed))
    })
    return role === undefined
      ? undefined
      : { caseId: row.id, programme: row.programme, role, code: kept.get(role)?.version ?? 0 }
  })
}

/**
 * Of cases from before, whose codes the old key alone gives: they are written down under the new one, so that they stay what they are.
 * @returns how many codes were written
 */
export async function writeDownCodes(
  { programme }: Pick<Context, 'programme'>,
  tx: Tx,
  cases: readonly { bureau: string; id: string; programme: string; version: number }[],
  from: Keys,
  to: Keys,
): Promise<number> {
  let written = 0
  for (const one of cases)
    for (const role of partiesOf(programme(one.programme, one.version))) {
      const of = { bureau: one.bureau, caseId: one.id, role }
      const code = derivedCode(from, of)
      const { numAffectedRows } =
        await sql`insert into access_codes (bureau, case_id, role, version, hash, sealed, given, made_at)
        values (${of.bureau}, ${of.caseId}, ${role}, 0, ${hashOfCode(to, of, code)}, ${seal(to.data, code, boundOfCode(of, 0))}, 'filing', ${new Date(0).toISOString()})
        on conflict (bureau, case_id, role) do nothing`.execute(tx)
      written += Number(numAffectedRows ?? 0)
    }
  return written
}

async function keptCodes(tx: Tx, bureau: string, caseId: string, role?: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`select role, version, hash, sealed, given, made_at from access_codes
    where bureau = ${bureau} and case_id = ${caseId} and (${role ?? null}::text is null or role = ${role ?? null})`.execute(
    tx,
  )
  return rows
}

async function keepCode(
  act: Act,
  whose: Omit<Of, 'bureau'>,
  code: string,
  given: CodeGiven,
  version: number,
): Promise<void> {
  const { tx, keys, at } = act
  const of = { ...whose, bureau: act.bureau }
  await owe(
    tx,
    sql`insert into access_codes (bureau, case_id, role, version, hash, sealed, given, made_at)
    values (${of.bureau}, ${of.caseId}, ${of.role}, ${version}, ${hashOfCode(keys, of, code)}, ${seal(keys.data, code, boundOfCode(of, version))}, ${given}, ${at})
    on conflict (bureau, case_id, role) do update set version = excluded.version, hash = excluded.hash, sealed = excluded.sealed,
      given = excluded.given, made_at = excluded.made_at`,
  )
}

/** By its version too, so that nobody puts back a code that was replaced. */
export const boundOfCode = ({ bureau, caseId, role }: Of, version: number) =>
  `${bureau}/${caseId}/${role}/code/${version}`

/** @throws where it was sealed for another party, another case, or as another version */
export function openedCode(
  keys: Pick<Keys, 'data'>,
  of: Of,
  { sealed, version }: Pick<Kept, 'sealed' | 'version'>,
): string {
  try {
    return unseal(keys.data, sealed, boundOfCode(of, version))
  } catch {
    // As codes were sealed before their version was bound.
    return unseal(keys.data, sealed, `${of.bureau}/${of.caseId}/${of.role}/code`)
  }
}

/** Whether what is kept is the code of this party, as this version of it, for the second reader: it learns nothing more. */
export function codeFits(keys: Keys, of: Of, kept: Pick<Kept, 'sealed' | 'version' | 'hash'>): boolean {
  try {
    return hashOfCode(keys, of, openedCode(keys, of, kept)).equals(kept.hash)
  } catch {
    return false
  }
}

export const hashOfCode = (keys: Keys, { bureau, caseId, role }: Of, code: string) =>
  blind(keys.access, 'access-code', `${bureau}/${caseId}/${role}/${plain(code)}`)
const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 40)

/** Twelve characters without those that look alike: sixty bits. */
const newCode = (): string => spaced(Array.from({ length: 12 }, () => LETTERS[randomInt(32)]).join(''))

/** What a case from before has until it is renewed: worked out from the case, the role and the key. */
function derivedCode(keys: Keys, { bureau, caseId, role }: Of): string {
  const bytes = createHmac('sha256', keys.access).update(`${bureau}/${caseId}/${role}`).digest()
  return spaced([...bytes.subarray(0, 12)].map((byte) => LETTERS[byte % 32]).join(''))
}
const spaced = (letters: string) => letters.replace(/(.{4})(?=.)/g, '$1-')
