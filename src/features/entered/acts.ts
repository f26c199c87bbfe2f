// Telling a figure, and the second person's word on it.
import { may } from '#auth/index.ts'
import { enterFigure, judgeFigure } from '#reports/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, refusedPage } from '#web/frames/desk.tsx'
import { drawn, enteredIn } from './page.tsx'
import { readFigure, type Typed } from './read.ts'

export async function enterPost(c: Ctx) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const of = async (name: string) => (await formValue(c, name)) ?? ''
  const typed: Typed = {
    figure: await of('figure'),
    year: await of('year'),
    part: await of('part'),
    value: await of('value'),
    source: await of('source'),
  }
  const { problems, read } = readFigure(typed, enteredIn(c))
  if (!read) return drawn(c, problems, typed)
  const { known, span, ...rest } = read
  await enterFigure(
    house(c).db,
    deskSession(c),
    { measure: known.id, from: span.from, to: span.to, ...rest },
    instant(c),
  )
  return c.redirect('/desk/figures?done=entered', 303)
}

export const confirmPost = (c: Ctx) => judged(c, true)
export const declinePost = (c: Ctx) => judged(c, false)

async function judged(c: Ctx, confirmed: boolean) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const id = c.req.param('id') ?? ''
  if (!/^\d{1,15}$/.test(id)) return missingPage(c)
  const reason = (await formValue(c, 'reason')) ?? ''
  const verdict = confirmed ? { confirmed: true as const } : { confirmed: false as const, reason }
  const refused = await judgeFigure(house(c).db, deskSession(c), Number(id), verdict, instant(c))
  if (refused.length > 0)
    return drawn(
      c,
      refused.map(({ field = 'figure', says }) => ({ field, says })),
    )
  return c.redirect(`/desk/figures?done=${confirmed ? 'confirmed' : 'declined'}`, 303)
}
