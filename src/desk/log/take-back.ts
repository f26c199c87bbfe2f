// A line that was logged by mistake, taken back within a minute by whoever entered it: the programme's own step makes it void.
import { say, t, takenBackBy } from '#engine'
import { actingSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage } from '#web/frames/desk.tsx'
import { linesOf, mayTakeBack } from './lines.tsx'

const WHY = t('登錄後隨即收回。', 'Taken back as soon as it was entered.')

export async function takeBack(c: Ctx) {
  const programme = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  const step = (await formValue(c, 'step')) ?? ''
  const back = programme && takenBackBy(programme, step)
  if (!programme || !back) return missingPage(c)
  const id = await formValue(c, 'case')
  const line = (await linesOf(c, programme, step)).find(({ row }) => row.id === id)
  // Whoever comes too late, or again, is shown the line as it now stands.
  if (line && mayTakeBack(c, programme, step, line)) {
    const asks = programme.steps[back]?.asks ?? []
    const reasons = asks.filter((name) => programme.fields[name]?.kind === 'text')
    const values = Object.fromEntries(reasons.map((name) => [name, say(WHY, 'zh')]))
    const session = actingSession(c, programme, back, { id: line.row.id })
    await house(c).store.take(session, line.row.id, line.row.seq, { step: back, values }, { at: instant(c) })
  }
  return c.redirect(`/desk/new/${programme.id}?step=${step}`, 303)
}
