// Plays clients and their contacts whose numbers come out as published, each client gone again after the period, and a living present.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { numberOf } from '../invented.ts'

const TYPES = ['mind', 'welfare', 'law', 'money', 'job', 'function', 'dispute', 'vocation', 'other']
const SOURCES = ['notice', 'hospital', 'claim', 'self', 'referral', 'visit']
const OUTCOMES = ['settled', 'same', 'adapted', 'another', 'elsewhere', 'unreached']
type Line = Play['lines'][number]

const seeding: Seeding = {
  *figures(wanted, context) {
    const whole = (measure: string) => wanted.find((one) => one.measure === measure && isWhole(one))?.value ?? 0
    const [persons, contacts] = [whole('injury-case-persons'), whole('injury-case-contacts')]
    if (persons === 0) return
    const { from, to, workday, newId, staff } = context
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    for (let nth = 0; nth < persons; nth++) {
      const met = Math.min(days - 20, Math.floor((nth / persons) * (days - 20)))
      const began = workday(addDays(from, met))
      const [id, owner] = [newId(), staff('officer', nth % 3)]
      const last = workday(addDays(began, 14)) > to ? to : workday(addDays(began, 14))
      yield {
        programme: 'accident-casework', id, owner: owner.id,
        lines: [...begun(nth, began, owner, from), { on: last, by: owner, step: 'closeEarly', values: { outcome: OUTCOMES[nth % 6], closing: '示範結案。' } }],
      }
      const count = Math.floor(contacts / persons) + (nth < contacts % persons ? 1 : 0)
      for (let time = 0; time < count; time++) yield contact(id, nth + time, addDays(began, Math.min(time, 13)) > last ? last : addDays(began, Math.min(time, 13)), owner)
    }
  },
  *present(context) {
    const { today, newId, staff, workday } = context
    for (let nth = 0; nth < 8; nth++) {
      const past = workday(addDays(today, -24 + nth * 3))
      const began = past > today ? today : past
      const [id, owner] = [newId(), staff('officer', nth % 3)]
      yield { programme: 'accident-casework', id, ...(nth < 7 ? { owner: owner.id } : {}), lines: life(nth, began, context).filter((line) => line.on <= today) }
      if (nth < 6) for (let time = 0; time < 3; time++) yield contact(id, nth + time, addDays(began, time), owner)
    }
  },
}
export default seeding

const isWhole = ({ dimensions }: Wanted) => Object.keys(dimensions).length === 0

/** Entered and met on the same day. */
function begun(nth: number, on: string, by: Line['by'], from: string): Line[] {
  const client = { name: `測試個案${nth}`, idNumber: numberOf(4_000_000 + nth + (from < '2025' ? 50_000 : 0)), phone: '0900-000-000', address: '示範市示範中區示範路1號' }
  return [
    { on, by, step: 'receive', values: { source: SOURCES[nth % 6], client, relation: 'self', accidentOn: addDays(on, -5), employer: '示範工廠' } },
    { on, by, step: 'contact', values: { contactedOn: on, agrees: true } },
  ]
}

/** A client of today; how far depends on how long ago they came. */
function life(nth: number, began: string, { today, staff, workday }: SeedingContext): Line[] {
  const by = staff('officer', nth % 3)
  const [received, met] = begun(900_000 + nth, began, by, began)
  const day = (n: number) => workday(addDays(began, n))
  if (!received || !met || nth > 5) return received ? [received] : []
  return [
    received,
    met,
    { on: day(6), by, step: 'assess', values: { needs: ['money', 'mind'], health: '示範傷病情形。', assessment: '示範評估。', claimableFrom: addDays(began, -1) } },
    { on: day(9), by, step: 'plan', values: { goals: [{ area: 'work', goal: '調整工作後復工', by: addDays(today, 90) }], reviewOn: addDays(today, 5 + nth * 6) } },
    { on: day(11), by: staff('head'), step: 'approve' },
  ]
}

function contact(client: string, nth: number, on: string, by: Line['by']): Play {
  const values = { client, contactOn: on, serviceType: TYPES[nth % 9], form: nth % 4 === 0 ? 'visit' : 'phone', minutes: 15 + (nth % 6) * 10, said: '示範服務紀錄。' }
  const owner = by.id
  return { programme: 'accident-contacts', owner, lines: [{ on, by, step: 'record', values }] }
}
