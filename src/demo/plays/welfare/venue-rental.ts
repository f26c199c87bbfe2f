// Plays rentals whose users and income come out as published, each hall with rooms of its own, and a living present.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'

type Line = Play['lines'][number]
type Use = { usedOn: string; unit: string; users: number; income: number }
const UNITS = ['morning', 'afternoon', 'evening']
const PRICE = 1500
const HALLS = ['shihjia', 'chengcing']

const seeding: Seeding = {
  after: ['venue-rooms'],
  *figures(wanted, context) {
    for (const { venue, users, income, ...span } of spansOf(wanted, context).flatMap(hallsOf)) {
      const uses = usesOf(users, income, { ...context, ...span })
      if (uses.length === 0) continue
      const room = context.newId()
      const most = Math.max(1, ...uses.map((one) => one.users))
      yield {
        programme: 'venue-rooms', id: room,
        lines: [{
          on: span.from, by: context.staff('officer'), step: 'open',
          values: { name: `示範場地（${venue}）`, hall: HALLS.includes(venue) ? venue : 'other', seats: Math.min(5000, most), equipment: '投影機、音響', prices: [{ from: '2009-01-01', unit: PRICE, deposit: 2000 }] },
        }],
      }
      for (const [nth, use] of uses.entries()) yield { programme: 'venue-rental', owner: context.staff('officer').id, lines: life(room, nth, use, { ...context, ...span }) }
    }
  },
  *present(context) {
    const { today, entries, staff, workday } = context
    const rooms = entries('venue-rooms')
    if (rooms.length === 0) return
    for (let nth = 0; nth < 10; nth++) {
      const usedOn = tuesday(workday(addDays(today, 6 + nth)))
      const asked = addDays(today, -(nth % 3))
      const values = { ...request(rooms[nth % rooms.length] ?? '', 900 + nth, { usedOn, unit: UNITS[Math.floor(nth / 3) % 3] ?? 'morning', users: 20, income: 1 }) }
      const lines: Line[] = [{ on: asked, by: staff('officer'), step: 'request', values: { ...values, ifTaken: 'wait' } }]
      if (nth % 3 === 1) lines.push({ on: today, by: staff('officer'), step: 'approve' })
      yield { programme: 'venue-rental', lines, ...(nth % 2 ? { owner: staff('officer').id } : {}) }
    }
  },
}
export default seeding

/** The halls are shut on Mondays. */
const tuesday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() === 1 ? addDays(day, 1) : day)

type Within = { from: string; to: string; ours: readonly Wanted[] }
/** Our figures by the span they are published for. */
function spansOf(wanted: readonly Wanted[], { from, to }: SeedingContext): Within[] {
  const ours = wanted.filter((one) => one.measure === 'venue-rental-users' || one.measure === 'venue-rental-income')
  const key = (one: Wanted) => `${one.from ?? from} ${one.to ?? to}`
  return [...new Set(ours.map(key))].map((span) => {
    const [start = '', end = ''] = span.split(' ')
    return { from: start, to: end, ours: ours.filter((one) => key(one) === span) }
  })
}

/** What each hall is to have; where only a total is published it is the one hall's. */
function hallsOf({ ours, from, to }: Within): { venue: string; users: number; income: number; from: string; to: string }[] {
  const value = (measure: string, venue?: string) => ours.find((one) => one.measure === measure && one.dimensions.venue === venue)?.value
  const named = [...new Set(ours.flatMap((one) => one.dimensions.venue ?? []))]
  const halls = named.map((venue) => ({ venue, users: value('venue-rental-users', venue) ?? 0, income: value('venue-rental-income', venue) ?? 0 }))
  const left = (measure: string, sum: number) => Math.max(0, (value(measure) ?? sum) - sum)
  const rest = {
    venue: named.length === 0 ? 'shihjia' : 'other',
    users: left('venue-rental-users', halls.reduce((sum, one) => sum + one.users, 0)),
    income: left('venue-rental-income', halls.reduce((sum, one) => sum + one.income, 0)),
  }
  return [...halls, rest].filter((one) => one.users > 0 || one.income > 0).map((one) => ({ ...one, from, to }))
}

/** At most twelve uses, or more where one would have too many people; each at a time of its own inside the period. */
function usesOf(users: number, income: number, { from, to, workday }: SeedingContext): Use[] {
  const days: string[] = []
  for (let day = workday(addDays(from, 2)); day <= to; day = workday(addDays(day, 1))) days.push(day)
  const times = days.flatMap((usedOn) => UNITS.map((unit) => ({ usedOn, unit })))
  const count = Math.min(times.length, Math.max(12, Math.ceil(users / 5000)))
  const stride = Math.max(1, Math.floor(times.length / count))
  const split = (whole: number, n: number) => Math.floor(whole / count) + (n < whole % count ? 1 : 0)
  return Array.from({ length: count }, (_, n) => ({ ...(times[n * stride] ?? { usedOn: to, unit: 'whole' }), users: split(users, n), income: split(income, n) }))
}

const request = (room: string, nth: number, use: Use) => ({
  applicant: { name: `測試申請人${nth}`, idNumber: 'A100000001', phone: '0900-000-000', email: 'test@example.tw' },
  ...(use.income >= PRICE || nth >= 900 ? { group: 'public' } : { group: 'bureau', organisation: { name: '示範機關' } }),
  purpose: ['示範勞工教育', '示範會員大會', '示範研習'][nth % 3], room, usedOn: use.usedOn, unit: use.unit, expected: Math.max(1, use.users), ifTaken: 'choose',
})

/** The rent is what the rule says; equipment makes up what is published beyond it. */
function life(room: string, nth: number, use: Use, { from, staff, workday, to }: SeedingContext): Line[] {
  const line = (on: string, role: string, step: string, values: Record<string, unknown> = {}): Line => ({ on, by: staff(role), step, values })
  const [fee, deposit] = use.income >= PRICE ? [PRICE, 2000] : [0, 0]
  const extras = use.income - fee
  const asked = use.usedOn > addDays(from, 10) ? addDays(use.usedOn, -7) : from
  const due = fee + deposit + extras
  const settled = workday(addDays(use.usedOn, 1))
  return [
    line(asked, 'officer', 'request', request(room, nth, use)),
    line(asked, 'officer', 'approve', extras > 0 ? { extras } : {}),
    ...(due > 0 ? [line(addDays(asked, 1), 'accountant', 'pay', { paid: due, receiptNo: `示字第${nth}號` })] : []),
    line(use.usedOn, 'officer', 'use', { users: use.users }),
    ...(settled <= to ? [line(settled, 'officer', 'settle', { damage: 0 })] : []),
  ]
}
