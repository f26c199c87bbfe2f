// What is asked of a party who comes by the portal or the API, whichever screen or program they use.
import { type Case, type Move, needsSecond, type Programme, readFields, type Refusal, t, unanswered } from '#engine'
import type { Act } from '../context.ts'
import type { Session } from '../types.ts'

export function partyRefusals({ session, today }: Act, programme: Programme, one: Case, move: Move): Refusal[] {
  const step = programme.steps[move.step]
  if (session.reach !== 'portal' || !step) return []
  const unmandated = bodyRefusals(session, programme, move, one)
  if (unmandated.length > 0) return unmandated
  const { actor } = session
  const reader = { today, strict: true, clears: step.clears }
  const { values, problems } = readFields(programme.fields, step.asks ?? [], move.values ?? {}, reader, one.values)
  // What is wrong in itself is said by the step, which reads it again.
  if (problems.length > 0) return []
  const empty = unanswered(programme, one, move.step, values)
  if (empty) return [{ says: empty }]
  return needsSecond(programme, one, move.step, actor.role, values) && !actor.second
    ? [{ field: '_proof', says: PROOF }]
    : []
}

/** A body speaks through those who hold a mandate for it, whichever case they name it in and whatever the case named before. */
export function bodyRefusals(
  { reach, actor, bodies = [] }: Session,
  programme: Programme,
  move: Move,
  one?: Case,
): Refusal[] {
  const field = programme.roles[actor.role]?.body
  if (reach !== 'portal' || field === undefined) return []
  const named = [one?.values[field], move.values?.[field]].filter((id) => id !== undefined)
  const may = (id: unknown) =>
    bodies.some((mine) => mine.body === id && (mine.programmes === 'all' || mine.programmes.includes(programme.id)))
  return named.length > 0 && named.every(may) ? [] : [{ field, says: NO_MANDATE }]
}

export const NO_MANDATE = t(
  '您還不能代表這個單位辦理。請用寄到該單位登記地址的代表碼在「我代表的單位」加入，或帶證件與單位的委任文件到本局臨櫃辦理。',
  'You may not act for this body yet. Enter the code that was posted to its registered address under “Bodies I act for”, or come to our counter with your identity paper and a letter of the body.',
)

const PROOF = t(
  '這個步驟辦理後不能復原，須再確認一次身分。請在網站的案件頁面辦理。',
  'This cannot be taken back, so we ask once more who you are. Do it on the page of the case on the website.',
)
