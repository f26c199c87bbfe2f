// What is done with a list: handed on with its counts, and answered by another, who makes the file with it.
import { t } from '#engine'
import { exchanged } from '#capabilities/exchange/contract.ts'
import { actingSession, deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage } from '#web/frames/desk.tsx'
import { answerFile } from './answer-file.ts'
import { agreementOf, countsOf, exchangeOf, goneOver, isTheirs, stepHere } from './gone-over.ts'
import { drawn, ENDED } from './page.tsx'

export const proposePost = (c: Ctx) => taken(c, 'propose')
export const answerPost = (c: Ctx) => taken(c, 'answer')

async function taken(c: Ctx, step: 'propose' | 'answer') {
  const id = c.req.param('id') ?? ''
  const found = await exchangeOf(c, id)
  if (!found) return missingPage(c)
  const { one, programme } = found
  const seq = Number(await formValue(c, '_seq'))
  if (stepHere(one.state) !== step || seq !== one.seq || !isTheirs(c, one, step))
    return drawn(c, id, [{ field: '', says: MOVED }])
  const agreement = await agreementOf(c, one)
  if (!agreement) return drawn(c, id, [{ field: '', says: ENDED }])
  const over = await goneOver(c, one, agreement, step === 'answer')
  if ('problem' in over) return drawn(c, id)
  const session = actingSession(c, programme, step, one)
  const values: Record<string, unknown> = countsOf(over)
  if (step === 'answer') {
    const made = await answerFile(over, house(c).programmes, one.number)
    const kept = await house(c).store.putFile(deskSession(c), { ...made, at: instant(c) })
    if ('refused' in kept) return drawn(c, id, [{ field: '', says: kept.refused }])
    values[exchanged.field.answers] = [kept]
  }
  const acted = await house(c).store.take(session, id, seq, { step, values }, { at: instant(c) })
  if ('done' in acted) return c.redirect(`/desk/cases/${id}`, 303)
  const why = 'refused' in acted ? acted.refused.map(({ says }) => ({ field: '', says })) : [{ field: '', says: MOVED }]
  return drawn(c, id, why)
}

const MOVED = t(
  '名冊在您查看後已有變動，或不能由您辦理。請看過現在的內容再送。',
  'The list has changed since you looked, or the step is not yours to take. Look at it again.',
)
