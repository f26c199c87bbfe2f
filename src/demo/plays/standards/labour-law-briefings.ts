// Plays rounds of outreach, month by month and channel by channel, whose sessions add up to the published number.
import { addDays, addMonths } from '#engine'
import type { Seeding } from '../../seeding.ts'
import { held } from '../education/published-series.ts'

const CHANNELS = ['briefing', 'online', 'outreach'] as const
const CHAPTERS = ['wages', 'hours', 'leave', 'retirement', 'newly', 'other']

const seeding: Seeding = {
  after: ['learning-series'],

  *figures(wanted, context) {
    yield* held(wanted, context)
    const { from, to, staff, workday } = context
    const sessions = wanted.find((one) => one.measure === 'lc-outreach-sessions' && Object.keys(one.dimensions).length === 0)?.value ?? 0
    const months = Array.from({ length: 24 }, (_, nth) => addMonths(from, nth)).filter((day) => day <= to)
    const rounds = months.flatMap((month) => CHANNELS.map((channel) => ({ month, channel })))
    for (const [nth, { month, channel }] of rounds.entries()) {
      const share = Math.floor(sessions / rounds.length) + (nth < sessions % rounds.length ? 1 : 0)
      if (share === 0) continue
      const on = workday(addDays(month, 19))
      yield {
        programme: 'labour-law-briefings', owner: staff('officer').id,
        lines: [{
          on: on > to ? to : on, by: staff('officer', nth), step: 'record',
          values: {
            channel, heldOn: on > to ? to : on, topic: `示範宣導月報 ${month.slice(0, 7)}`, chapter: CHAPTERS[nth % 6], sessions: share, audience: share * 28, sheet: `示宣字第${nth + 1}號`,
          },
        }],
      }
    }
  },

  *present({ today, staff, workday }) {
    for (const [nth, channel] of CHANNELS.entries()) {
      const on = workday(addDays(today, -14 + nth * 3))
      yield {
        programme: 'labour-law-briefings', owner: staff('officer').id,
        lines: [{
          on: on > today ? today : on, by: staff('officer', nth), step: 'record',
          values: { channel, heldOn: on > today ? today : on, topic: '示範工時篇宣導', chapter: 'hours', industry: '零售業', sessions: 2 + nth, audience: 60 + nth * 15, sheet: `示宣字第9${nth}號` },
        }],
      }
    }
  },
}
export default seeding
