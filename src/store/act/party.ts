// What is asked of a party who comes by the portal or the API, whichever screen or program they use.
import {
  type Case,
  type Move,
  needsSecond,
  type Programme,
  readFields,
  type Refusal,
  t,
  taipeiDay,
  unanswered,
} from '#engine'
import type { Session } from '../types.ts'

export function partyRefusals(
  { reach, actor }: Session,
  programme: Programme,
  one: Case,
  move: Move,
  at: string,
): Refusal[] {
  const step = programme.steps[move.step]
  if (reach !== 'portal' || !step) return []
  const reader = { today: taipeiDay(at), strict: true }
  const { values, problems } = readFields(programme.fields, step.asks ?? [], move.values ?? {}, reader, one.values)
  // What is wrong in itself is said by the step, which reads it again.
  if (problems.length > 0) return []
  const empty = unanswered(programme, one, move.step, values)
  if (empty) return [{ says: empty }]
  return needsSecond(programme, one, move.step, actor.role, values) && !actor.second
    ? [{ field: '_proof', says: PROOF }]
    : []
}

const PROOF = t(
  '這個步驟辦理後不能復原，須再確認一次身分。請在網站的案件頁面辦理。',
  'This cannot be taken back, so we ask once more who you are. Do it on the page of the case on the website.',
)
