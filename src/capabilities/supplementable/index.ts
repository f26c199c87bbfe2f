// Words for an application that lacks something: what, until when, and the state in which it waits.
import { date, t, text } from '#engine'

export const fields = {
  missing: text(t('應補正事項', 'What is missing'), { lines: 4 }),
  supplementBy: date(t('補正期限', 'To be supplied by'), { notBeforeToday: true }),
}
export const states = { supplement: { name: t('待補正', 'Waiting for papers'), tone: 'waiting' } } as const
