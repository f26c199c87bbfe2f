// Acts on cases: one transaction from looking to writing, the answer after commit, the same answer for the same key.
import {
  apply,
  boundAgainst,
  type CaseEvent,
  type CodeGiven,
  correctedDayRefusals,
  type Move,
  needToKnow,
  notOffered,
  type Programme,
  readCorrection,
  type Refusal,
  t,
  unlistedDistricts,
  warnings,
} from '#engine'
import { type Act, actAt, type Context } from '../context.ts'
import { partiesOf, replaceCode } from '../chain/access-codes.ts'
import { answered, answeredEvent, answeredSince } from '../gate/index.ts'
import { isKnown, onlyItsOwner, ownerRefusals } from '../gate/kept.ts'
import { linkedEntries, loadCase, type Loaded, loadEvents, notBefore } from '../read/load.ts'
import { asSystem } from '../session.ts'
import type { Acted, Session } from '../types.ts'
import { acting, type How } from './acting.ts'
import { aftermath } from './aftermath.ts'
import { follow } from './followers.ts'
import { type Begun, type Changed, openedBy, writtenOf } from './made.ts'
import { standing } from './offered.ts'
import { beginIn } from './open.ts'
import { proven } from './proven.ts'
import { bodyRefusals, partyRefusals } from './party.ts'
import { idsCorrected } from './figure-ids.ts'
import { keptOf, stepIn } from './step.ts'
import { writeMade } from './written.ts'

/** `account`: that of whoever files it, who follows it from then on. */
export function begin(
  context: Context,
  session: Session,
  programmeId: string,
  move: Move,
  how: How & { account?: string },
): Promise<Acted> {
  const programme = context.programme(programmeId)
  return acting(context, session, how, { programmeId, move }, async (act, says) => {
    const given = await proven(act, programme, move)
    if ('refused' in given) return given
    const refused = bodyRefusals(session, programme, given.move)
    if (refused.length > 0) return { refused }
    const made = await beginIn(act, programme, given.move)
    if ('refused' in made) return made
    says(programme, made.after.values)
    const mine = { caseId: made.after.id, role: session.actor.role, byCode: false }
    await asSystem(act.tx, async () => {
      await writeMade(act, programme, made)
      if (how.account) await follow(act.tx, act.bureau, { ...mine, account: how.account }, made.event.at)
      await aftermath(act, programme, made)
    })
    return {
      done: answered(session, programme, made.after, made.event, made.linked),
      event: answeredEvent(session, programme, made.after, made.event),
      opened: openedBy(made),
    }
  })
}

export function take(
  context: Context,
  session: Session,
  caseId: string,
  seq: number,
  move: Move,
  how: How,
): Promise<Acted> {
  return changing(context, session, caseId, seq, how, { caseId, move }, async (asked, loaded, programme) => {
    const given = await proven(asked, programme, move, loaded.case.values)
    if ('refused' in given) return given
    const act = inTime(asked, loaded)
    const refused = partyRefusals(act, programme, loaded.case, given.move)
    return refused.length > 0 ? { refused } : stepIn(act, programme, loaded.case, given.move)
  })
}

/** A correction needs a reason and passes the same reading as the step that once gave the values. */
export function correct(
  context: Context,
  session: Session,
  caseId: string,
  seq: number,
  values: Record<string, unknown>,
  reason: string,
  how: How & { despite?: string },
): Promise<Acted> {
  const despite = how.despite?.trim()
  return changing(context, session, caseId, seq, how, { caseId, values, reason }, async (asked, loaded, programme) => {
    const known = Object.keys(values).filter((name) => programme.fields[name])
    const given = await proven(asked, programme, { step: '', values }, loaded.case.values)
    if ('refused' in given) return given
    const act = inTime(asked, loaded)
    const { today, calendar } = act
    const {
      values: read,
      problems,
      doubts,
    } = readCorrection(programme.fields, given.move.values ?? {}, { today, strict: false }, loaded.case.values)
    const refused: Refusal[] = [
      ...problems,
      ...unlistedDistricts(programme.fields, read, loaded.case.values, act.districts),
      ...(session.reach === 'system'
        ? []
        : notOffered(
            programme.fields,
            read,
            loaded.case.values,
            await linkedEntries(act, programme, read),
            await standing(act, programme, read),
          )),
    ]
    if (!reason.trim()) refused.push({ field: '_reason', says: t('請說明更正理由。', 'Say why it is corrected.') })
    if (known.length === 0) refused.push({ says: t('沒有可更正的欄位。', 'There is nothing to correct.') })
    for (const name of known)
      if (loaded.case.given[name] === undefined)
        refused.push({
          field: name,
          says: t('這個欄位還沒有值，不能更正。', 'This was never given, so it cannot be corrected.'),
        })
    refused.push(...idsCorrected(programme, known))
    refused.push(...boundAgainst(programme, loaded.case, read))
    const days = correctedDayRefusals(programme, loaded.case, read, today)
    refused.push(...days.filter((one) => !one.warns))
    if (refused.length > 0) return { refused }
    const warned = [...days, ...doubts, ...warnings(programme, loaded.case, read, calendar)]
    if (warned.length > 0 && !despite) return { refused: warned }
    const corrected = {
      kind: 'correct' as const,
      values: { ...read, ...(await keptOf(act, programme, loaded.case.values, read)) },
      reason: [reason.trim(), ...(warned.length > 0 && despite ? [despite] : [])].join('；'),
      ...(warned.length > 0 ? { warned: warned.map(({ field, says }) => ({ field, says })) } : {}),
    }
    return folded(act, loaded, programme, corrected)
  })
}

export const assign = (
  context: Context,
  session: Session,
  caseId: string,
  owner: string,
  how: How & { reason?: string },
): Promise<Acted> =>
  changing(
    context,
    session,
    caseId,
    undefined,
    how,
    { caseId, owner },
    async (act, loaded, programme) => {
      const reason = how.reason?.trim().slice(0, 500)
      const refused = ownerRefusals(session, programme, loaded.case, owner, reason)
      if (refused.length > 0) return { refused }
      return folded(inTime(act, loaded), loaded, programme, { kind: 'assign', owner, ...(reason ? { reason } : {}) })
    },
    'owner',
  )

export const note = (context: Context, session: Session, caseId: string, words: string, how: How): Promise<Acted> =>
  changing(context, session, caseId, undefined, how, { caseId, words }, async (act, loaded, programme) =>
    words.trim()
      ? folded(inTime(act, loaded), loaded, programme, { kind: 'note', words: words.trim().slice(0, 4000) })
      : { refused: [{ field: '_note', says: t('請寫下註記內容。', 'Write the note.') }] },
  )

/** The note in the chain and the new code are one act: neither is there without the other. */
export async function renewCode(
  context: Context,
  session: Session,
  caseId: string,
  renewal: { role: string; given: CodeGiven; showed?: string },
  how: How,
): Promise<Acted & { code?: string }> {
  let code: string | undefined
  const acted = await changing(
    context,
    session,
    caseId,
    undefined,
    how,
    { caseId, renewal },
    async (asked, loaded, programme) => {
      if (!partiesOf(programme).includes(renewal.role))
        return { refused: [{ says: t('沒有這個當事人。', 'There is no such party.') }] }
      const act = inTime(asked, loaded)
      const changed = folded(act, loaded, programme, { kind: 'code', ...renewal })
      code = await asSystem(act.tx, () => replaceCode(act, { caseId, role: renewal.role }, renewal.given))
      return changed
    },
  )
  return 'done' in acted && code ? { ...acted, code } : acted
}

type Unnumbered = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'seq' | 'at' | 'on' | 'by' | 'version'>
    : never
  : never
function folded({ at, today, session, calendar }: Act, loaded: Loaded, programme: Programme, what: Unnumbered) {
  const event = {
    ...what,
    seq: loaded.case.seq + 1,
    at,
    on: today,
    by: session.actor,
    version: loaded.case.version,
  } as CaseEvent
  return { after: apply(programme, loaded.case, event, calendar), event, opened: [] as Begun[] }
}

const inTime = (act: Act, loaded: Loaded): Act => actAt(act, notBefore(loaded, act.at))

/** Loads the case for writing, sees whether somebody was faster, lets `change` act, writes all of it. */
function changing(
  context: Context,
  session: Session,
  caseId: string,
  seq: number | undefined,
  how: How,
  asked: unknown,
  change: (act: Act, loaded: Loaded, programme: Programme) => Promise<Changed>,
  /** `owner`: also by who may know of the case only that it is there, since this is how they come to read it. */
  by: 'reader' | 'owner' = 'reader',
): Promise<Acted> {
  return acting(context, session, how, asked, async (act, says) => {
    const found = await loadCase(act, caseId, 'for update')
    if (!found) return { missing: true }
    const programme = act.programme(found.case.programme, found.case.version)
    if (by === 'reader' && !isKnown(session, programme, found.case)) return { refused: [{ says: onlyItsOwner }] }
    const again = () => loadCase(act, caseId, 'for update')
    const handsOver = by === 'owner' && needToKnow(programme)
    const loaded = (handsOver ? await asSystem(act.tx, again) : undefined) ?? found
    says(programme, loaded.case.values)
    if (seq !== undefined && seq !== loaded.case.seq)
      return {
        conflict: answered(session, programme, loaded.case),
        since: answeredSince(session, programme, loaded.case, await loadEvents(act, caseId, seq)),
      }
    const changed = await change(act, loaded, programme)
    if ('refused' in changed) return changed
    says(programme, changed.after.values)
    const made = { ...changed, written: writtenOf(act, programme, loaded, changed.after, [changed.event]) }
    const write = () => writeMade(act, programme, made)
    // A step brings others with it, and like a new owner it may change who reaches the case: then the house writes what was decided.
    await (handsOver || made.event.kind === 'step' ? asSystem(act.tx, write) : write())
    await aftermath(act, programme, made)
    return {
      done: answered(session, programme, made.after, made.event, made.linked),
      event: answeredEvent(session, programme, made.after, made.event),
      opened: openedBy(made),
    }
  })
}
