// Plays jobseekers whose registrations and placements come to what was published, and those who look for work today.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { numberOf } from '../invented.ts'

type Line = Play['lines'][number]
const OCCUPATIONS = ['service', 'operator', 'clerk', 'technician', 'labourer', 'professional', 'craft']
const DISTRICTS = ['示範東區', '示範西區', '示範中區']
const CAN = ['shop.till', 'machine.cnc', 'office.accounts', 'electric', 'goods', 'care.home', 'machine.weld']
const MEANS = ['scooter', 'bus', 'car']
const OLDER = 'middle-aged-and-older'

const wishes = (nth: number) => ({
  says: nth % 7 === 3 ? ['long-term-unemployed'] : [], occupation: OCCUPATIONS[nth % OCCUPATIONS.length], work: '住家附近的工作', district: DISTRICTS[nth % DISTRICTS.length],
  hours: nth % 4 ? 'full' : 'part', payFloor: 28_000 + (nth % 6) * 1000, skills: '示範經歷', shares: true,
  means: MEANS[nth % MEANS.length], ...(nth % 3 ? { can: [CAN[nth % CAN.length]] } : {}), ...(nth % 5 ? {} : { also: [{ occupation: 'service', district: '示範中區', hours: 'part', payFloor: 20_000 }] }),
})
const seekerOf = (number: number, nth: number, older: boolean) => ({
  name: `測試求職者${nth}`, idNumber: numberOf(number), birthOn: `${older ? 1960 + (nth % 14) : 1988 + (nth % 12)}-05-01`, phone: '0900-000-005', address: '示範市示範中區示範路1號',
})

const seeding: Seeding = {
  *figures(wanted, context) {
    const value = (measure: string, group?: string) =>
      wanted.find((one) => one.measure === measure && (group ? one.dimensions.seekerGroup === group : isWhole(one)))?.value ?? 0
    const older = [value('jobseeker-registrations', OLDER), value('jobseeker-placements', OLDER)] as const
    const others = [value('jobseeker-registrations') - older[0], value('jobseeker-placements') - older[1]] as const
    const first = context.from < '2025' ? 6_000_000 : 6_500_000
    yield* people(older[0], older[1], true, first, context)
    yield* people(others[0], others[1], false, first + 200_000, context)
  },

  *present({ today, workday, staff, newId }) {
    for (let nth = 0; nth < 16; nth++) {
      const past = workday(addDays(today, -30 + nth * 2))
      const on = past > today ? today : past
      const met = workday(addDays(on, 2))
      const lines: Line[] = [{ on, by: staff('officer', nth), step: 'enter', values: { channel: nth % 3 ? 'counter' : 'van', seeker: seekerOf(6_900_000 + nth, nth, nth % 2 === 0), ...wishes(nth) } }]
      if (nth < 13 && met <= today) lines.push({ on: met, by: staff('officer', nth), step: 'contact', values: { contactedOn: met, counselled: '已說明登記與推介流程。' } })
      yield { programme: 'jobseekers', id: newId(), lines }
    }
  },
}
export default seeding

const isWhole = ({ dimensions }: Wanted) => Object.keys(dimensions).length === 0

/** As few people as the numbers allow: each registers again after every placement but the last, and then looks no longer. */
function* people(registrations: number, placements: number, older: boolean, first: number, { from, to, workday, staff }: SeedingContext): Iterable<Play> {
  const persons = registrations - placements
  if (persons <= 0) return
  const span = (Date.parse(to) - Date.parse(from)) / 86_400_000
  for (let nth = 0; nth < persons; nth++) {
    const placed = Math.floor(placements / persons) + (nth < placements % persons ? 1 : 0)
    const apart = Math.floor((span - 12) / (placed + 1))
    const by = staff('officer', nth)
    const day = (time: number, after: number) => {
      const on = workday(addDays(from, Math.min(span, (nth % 9) + time * apart + after)))
      return on > to ? to : on
    }
    const lines: Line[] = [{ on: day(0, 0), by, step: 'enter', values: { channel: 'counter', seeker: seekerOf(first + nth, nth, older), ...wishes(nth), ...(older ? { says: [] } : {}) } }]
    for (let time = 0; time < placed; time++) {
      const on = day(time, Math.min(10, apart - 1))
      lines.push({ on, by, step: 'placeAtFair', values: { placedOn: on, placedBy: '現場徵才活動媒合' } })
      lines.push({ on: day(time + 1, 0), by, step: 'again', values: { ...wishes(nth), ...(older ? { says: [] } : {}) } })
    }
    lines.push({ on: to, by, step: 'withdraw', values: { reason: '自行就業。' } })
    yield { programme: 'jobseekers', lines }
  }
}
