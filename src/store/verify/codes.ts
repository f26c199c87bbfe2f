// The codes of parties: each is the one that was given, as the events of the case say, and none of a case that gave some is missing.
import { codeFits } from '../chain/access-codes.ts'
import type { EventRow } from './chains.ts'
import type { Erased } from './secrets.ts'
import { instant } from './spelling.ts'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

type Row = {
  case_id: string
  role: string
  version: number
  hash: Buffer
  sealed: Buffer
  given: string
  made_at: string
}

export async function checkCodes(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  chains: ReadonlyMap<string, readonly EventRow[]>,
  erased: Erased,
  { keys }: Given,
  report: Report,
): Promise<void> {
  const rows = await rowsOf<Row>(
    client,
    'select case_id, role, version, hash, sealed, given, made_at from access_codes where bureau = $1 and case_id > $2 and case_id <= $3',
    [bureau, after, upto],
  )
  const kept = Map.groupBy(rows, (row) => row.case_id)
  for (const [id, codes] of kept) {
    const chain = chains.get(id)
    for (const code of codes) {
      const where = `case ${id}, code of ${code.role}`
      if (!chain) report(where, 'stands without any event.')
      else if (!codeFits(keys, { bureau, caseId: id, role: code.role }, code))
        report(where, 'is not the one that was given: it was changed, moved, or put back after another took its place.')
      else if (!wasGiven(code, chain)) report(where, 'was given, or renewed, by no event of the case.')
    }
  }
  for (const [id, chain] of chains) {
    if (erased.whole(id)) continue
    const sworn = (chain[0]?.body as { codes?: readonly string[] } | undefined)?.codes ?? []
    for (const role of sworn)
      if (!kept.get(id)?.some((code) => code.role === role))
        report(`case ${id}, code of ${role}`, 'is gone: the case gave one when it began.')
  }
}

/** A code of a case from before begins as version 0, written down when a key is changed, or as 1 when it is first renewed. */
function wasGiven({ role, version, given, made_at }: Row, chain: readonly EventRow[]): boolean {
  type Renewal = { role?: string; given?: string }
  const renewals = chain.filter(({ kind, body }) => kind === 'code' && (body as Renewal).role === role)
  const last = renewals.at(-1)
  const sworn = (chain[0]?.body as { codes?: readonly string[] } | undefined)?.codes
  const firsts = sworn ? (sworn.includes(role) ? [1] : [0]) : [0, 1]
  if (!firsts.some((first) => version === first + renewals.length)) return false
  if (last) return given === (last.body as Renewal).given && instant(made_at) === instant(last.at)
  return given === 'filing' && (version === 0 || instant(made_at) === instant(chain[0]?.at ?? ''))
}
