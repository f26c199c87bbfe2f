// Plays referrals of today between those who look for work and openings that stand in the list.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const seeding: Seeding = {
  after: ['jobseekers', 'vacancies'],
  *present({ today, staff, workday, entries }) {
    const [seekers, openings] = [entries('jobseekers'), entries('vacancies')]
    const pairs = Math.min(9, seekers.length, openings.length)
    for (let nth = 0; nth < pairs; nth++) {
      const [seeker, vacancy] = [seekers[nth], openings[nth]]
      const on = workday(addDays(today, -3))
      const referredOn = on > today ? today : on
      const by = staff('officer', nth)
      const values = { seeker, vacancy, origin: nth % 3 ? 'officer' : 'self', referredOn, why: '職類與地區相符。' }
      const answered = { on: today, by, step: 'invite', values: { interviewOn: addDays(today, 3), interviewAt: '示範門市，請帶履歷。' } }
      yield {
        programme: 'job-referrals',
        lines: [{ on: referredOn, by, step: nth % 4 === 3 ? 'suggest' : 'refer', values }, ...(nth % 4 === 1 ? [answered] : nth % 4 === 2 ? [{ on: today, by, step: 'turnDown', values: { because: 'skills' } }] : [])],
      }
    }
  },
}
export default seeding
