// The step that a list does for many ticked rows: whether this person may take it, and taking it for one row after another.
import { listed, type Problem, say, stepDone, t, type Text } from '#engine'
import { rolesIn } from '#auth/index.ts'
import type { Row } from '#store/types.ts'
import { actingSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import type { Listing } from './which.ts'

/** What it is called, where this person may do it. */
export function mayDo(c: Ctx, { list, of }: Listing): Text | undefined {
  const step = of.steps[stepDone(list) ?? '']
  return step && rolesIn(c.get('person'), of).some((role) => listed(step.by).includes(role)) ? step.does : undefined
}

type One = { row: Row; values: Record<string, unknown> }
/** Each row by itself: what one of them is refused for keeps no other from being done. */
export async function doneFor(c: Ctx, { list, of }: Listing, rows: readonly One[]): Promise<Problem[]> {
  const step = stepDone(list) ?? ''
  const refused: Problem[] = []
  for (const { row, values } of rows) {
    const session = actingSession(c, of, step, row)
    const acted = await house(c).store.take(session, row.id, row.seq, { step, values }, { at: instant(c) })
    const says = 'refused' in acted ? acted.refused.map((one) => one.says) : 'done' in acted ? [] : [FASTER]
    const name = row.title ?? row.number
    const lang = c.get('lang')
    if (says.length > 0) {
      const words = `${name}：${says.map((one) => say(one, lang)).join(' ')}`
      refused.push({ field: 'rows', says: t(words, words) })
    }
  }
  return refused
}
const FASTER = t('剛有其他人辦理，請再看一次。', 'Somebody else has just acted; look again.')
