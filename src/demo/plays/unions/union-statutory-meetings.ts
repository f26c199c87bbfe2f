// Plays meetings whose number by kind is as published, and some at hand.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'
import { KINDS } from '#programmes/unions/union-statutory-meetings/rule.ts'

const PROGRAMME = 'union-statutory-meetings'
const seeding: Seeding = {
  after: ['union-registration'],
  *figures(wanted, { from, to, workday, staff, entries }) {
    const unions = entries('union-registration')
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    for (const meetingType of Object.keys(KINDS)) {
      const count = wanted.find((one) => one.measure === PROGRAMME && one.dimensions.meetingType === meetingType)?.value ?? 0
      for (let nth = 0; nth < count; nth++) {
        const held = addDays(from, Math.floor((nth / count) * (days - 8)))
        const union = unions[nth % unions.length]
        if (union)
          yield {
            programme: PROGRAMME,
            lines: [{ on: workday(held), by: staff('officer'), step: 'enter', values: { union, meetingType, session: 'regular', meetingOn: held } }],
          }
      }
    }
  },
}
export default seeding
