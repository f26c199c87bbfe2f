// Plays disputes whose tables come out as published: the two tables share only their outcomes, so rows are paired by outcome.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { hearingSlots, invented } from './hearings.ts'

type Kind = { category: string; method: string; outcome: string }
type Line = Play['lines'][number]
type Slots = ReturnType<typeof hearingSlots>

const seeding: Seeding = {
  after: ['mediator-register', 'mediation-venues'],

  *figures(wanted, context) {
    const slots = hearingSlots(context)
    for (const [nth, kind] of kinds(wanted, context).entries()) yield dispute(kind, nth, context, slots)
  },

  *present(context) {
    const slots = hearingSlots(context)
    const { today, random } = context
    const categories = ['wage', 'contract', 'occupational-injury', 'retirement', 'labour-insurance', 'other']
    for (let nth = 0; nth < 36; nth++) {
      const kind = { category: categories[Math.floor(random() * 6)] ?? 'wage', method: METHODS[nth % 3] ?? 'agency-mediator', outcome: 'pending' }
      const filed = context.workday(addDays(today, -Math.floor(random() * 16) - (nth % 9 === 0 ? 12 : 0)))
      const lines = wholeLife(kind, 900_000 + nth, filed > today ? today : filed, 3 + Math.floor(random() * 4), context, slots).filter((line) => line.on <= today)
      const officer = context.staff('officer', nth % 2)
      yield { programme: 'labour-dispute-mediation', lines: lines.slice(0, 1 + (nth % 6)), ...(nth % 5 ? { owner: officer.id } : {}) }
    }
  },
}
export default seeding

const METHODS = ['civil-organisation', 'agency-mediator', 'mediation-committee']

/** One entry a case. Categories and methods of each outcome are shuffled and paired, so that both tables add up. */
function kinds(wanted: readonly Wanted[], { random }: SeedingContext): Kind[] {
  const cells = wanted.filter((one) => one.measure === 'mediation-cases')
  const spread = (dimension: string) => {
    const byOutcome = new Map<string, string[]>()
    for (const { dimensions, value } of cells) {
      const [code, outcome] = [dimensions[dimension], dimensions.outcome]
      if (!code || !outcome) continue
      const list = byOutcome.get(outcome) ?? []
      for (let n = 0; n < value; n++) list.push(code)
      byOutcome.set(outcome, list)
    }
    return byOutcome
  }
  const categories = spread('disputeCategory')
  const methods = spread('method')
  return [...new Set([...categories.keys(), ...methods.keys()])].flatMap((outcome) => {
    const category = shuffled(categories.get(outcome) ?? [], random)
    const method = methods.get(outcome) ?? []
    const length = Math.max(category.length, method.length)
    return Array.from({ length }, (_, n) => ({ category: category[n] ?? 'other', method: method[n] ?? 'agency-mediator', outcome }))
  })
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list]
  for (let n = out.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    ;[out[n], out[other]] = [out[other] as T, out[n] as T]
  }
  return out
}

/** Accepted inside the period and decided inside it; pending ones are decided after it, as in life. */
function dispute(kind: Kind, nth: number, context: SeedingContext, slots: Slots): Play {
  const { from, to, random, workday } = context
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const room = kind.outcome === 'pending' ? Math.min(24, days) : days - 34
  const first = kind.outcome === 'pending' ? addDays(to, -room) : from
  let filed = workday(addDays(first, Math.floor(random() * Math.max(1, room))))
  if (filed > addDays(to, -3)) filed = workday(addDays(to, -6))
  const wait = kind.outcome === 'pending' ? 1 + Math.round((Date.parse(to) - Date.parse(filed)) / 86_400_000) + Math.floor(random() * 9) : 3 + Math.floor(random() * 8)
  const officer = context.staff('officer', nth % 2)
  return { programme: 'labour-dispute-mediation', owner: officer.id, lines: wholeLife(kind, nth, filed, wait, context, slots).filter((line) => line.on <= context.today) }
}

/** From filing to closing. `wait` is the number of days from the assignment to the hearing. */
function wholeLife(kind: Kind, nth: number, filed: string, wait: number, context: SeedingContext, slots: Slots): Line[] {
  const { random, workday, staff } = context
  const [officer, intake, head] = [staff('officer', nth % 2), staff('intake'), staff('head')]
  const online = random() < 0.42
  const claimant = invented(nth)
  const mediator = context.entries('mediator-register')[nth % 10] ?? ''
  const line = (on: string, by: Line['by'], step: string, values: Record<string, unknown> = {}): Line => ({ on, by, step, values })
  const category = { category: kind.category, nature: 'rights', workers: random() < 0.9 ? 1 : 2 + Math.floor(random() * 20) }
  const lines: Line[] = [
    online
      ? line(filed, { id: `citizen-${nth}`, role: 'claimant' }, 'apply', { ...claimant, ...category })
      : line(filed, intake, 'register', { ...claimant, ...category, channel: random() < 0.85 ? 'counter' : 'mail' }),
    line(filed, intake, 'accept', category),
  ]
  const assigned = workday(addDays(filed, Math.floor(random() * 2)))
  if (kind.outcome === 'withdrawn') return [...lines, line(assigned, officer, 'withdraw', { reason: '雙方已自行和解' })]
  const committee = kind.method === 'mediation-committee'
  lines.push(line(assigned, head, 'assign', { method: kind.method, conflict: 'none', ...(committee ? {} : { mediator }) }))
  const formed = committee ? workday(addDays(assigned, 1)) : assigned
  if (committee)
    lines.push(line(formed, officer, 'formCommittee', {
      chair: mediator,
      members: ['claimant', 'respondent', 'authority'].map((chosenBy, at) => ({ name: `示範委員${'甲乙丙'[at]}`, chosenBy })),
    }))
  const slot = slots(workday(addDays(formed, wait)))
  lines.push(line(formed, officer, 'schedule', { ...slot }))
  const heard = slot.hearingOn
  lines.push(line(heard, officer, 'open', { present: ['claimant', 'respondent'] }))
  const settled = kind.outcome === 'settled' || (kind.outcome === 'pending' && random() < 0.7)
  const amount = 5_000 + Math.floor(random() * 200) * 1_000
  lines.push(
    settled
      ? line(heard, officer, 'settle', { terms: `對造人給付新臺幣${amount}元。`, agreed: amount, performBy: workday(addDays(heard, 20)) })
      : line(heard, officer, 'fail', { failure: random() < 0.3 ? 'absent' : 'disagreed' }),
  )
  const issued = workday(addDays(heard, 1))
  const served = workday(addDays(issued, 2 + Math.floor(random() * 3)))
  lines.push(line(issued, officer, 'issue'), line(served, officer, 'serve'))
  lines.push(
    settled
      ? line(workday(addDays(heard, 23)), officer, 'followUp', random() < 0.93 ? { performed: 'full' } : { performed: 'none', enforcement: true })
      : line(workday(addDays(served, 5)), officer, 'chooseAid', { aid: random() < 0.5 ? 'legal-aid' : random() < 0.5 ? 'fund' : 'none' }),
  )
  return lines
}
