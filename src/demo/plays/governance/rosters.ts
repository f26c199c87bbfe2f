// A team of volunteers and a pool of lecturers, with invented people and a few lines of hours.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const TEAMS = [
  { name: '示範勞工服務志工隊', code: 'service-volunteers', work: 'desk', skills: ['care', 'other'] },
  { name: '示範勞動法令講師名冊', code: 'law-lecturers', work: 'lecture', skills: ['law'] },
]

const seeding: Seeding = {
  after: ['learning-series'],
  *present({ today, workday, staff, newId }) {
    const on = workday(addDays(today, -25))
    const [officer, head] = [staff('officer'), staff('head')]
    for (const [at, { name, code, work, skills }] of TEAMS.entries()) {
      const team = newId()
      const begun = { name, code, carrier: 'roster', unit: 'labour-welfare', audience: 'everyone' }
      yield { programme: 'learning-series', id: team, lines: [{ on, by: officer, step: 'begin', values: begun }] }
      for (const nth of [1, 2, 3]) {
        const member = newId()
        const values = { who: { name: `示範人員${at + 1}之${nth}`, phone: `090000000${nth}` }, team, skills, tongues: ['zh'], termFrom: on }
        yield {
          programme: 'rosters', id: member,
          lines: [
            { on, by: officer, step: 'nominate', values },
            { on: workday(addDays(on, 1)), by: head, step: 'approve' },
          ],
        }
        for (const [after, hours] of [[3, '2.5'], [10, '3']] as const) {
          const servedOn = workday(addDays(on, after))
          const logged = { on: servedOn, by: officer, step: 'log', values: { member, servedOn, hours, work } }
          yield {
            programme: 'roster-hours',
            lines: after === 3 ? [logged, { on: workday(addDays(servedOn, 1)), by: head, step: 'confirm' }] : [logged],
          }
        }
        // One of them has asked what they served: in told cases the sum is said.
        if (nth === 1) yield { programme: 'hours-certificates', lines: [{ on: workday(addDays(on, 12)), by: officer, step: 'issue', values: { member, hours: '2.5' } }] }
      }
    }
  },
}
export default seeding
