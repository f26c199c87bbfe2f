// How fast the law answers, beside the same small model in publicodes: one question, and a month of ten thousand people.
// Both give the same amount before anything is measured. Compare within a run only.
import Engine from 'publicodes'
import { decide } from '#engine'
import { ask } from '#law/ask.ts'
import { topics } from '#law/topics.ts'

const PEOPLE = 10_000
const people = Array.from({ length: PEOPLE }, (_, n) => ({
  monthlyWage: 29_500 + (n % 500) * 60,
  hoursWorked: String(8 + (n % 9) / 2),
}))
const overtime = topics['overtime-pay']?.kinds.overtime
if (!overtime) throw new Error('There is no rule of overtime.')

const engine = new Engine({
  wage: 36_000,
  hours: 10,
  hourly: 'wage / 240',
  beyond: { 'le maximum de': ['hours - 8', 0] },
  first: { 'le minimum de': ['beyond', 2] },
  later: { 'le maximum de': ['beyond - 2', 0] },
  pay: 'first * hourly * 4 / 3 + later * hourly * 5 / 3',
})
const theirs = ({ monthlyWage, hoursWorked }: (typeof people)[number]) =>
  Number(engine.setSituation({ wage: monthlyWage, hours: Number(hoursWorked) }).evaluate('pay').nodeValue)

const facts = { date: '2026-03-05', dayType: 'weekday', cause: 'normal' }
const ours = (one: (typeof people)[number]) => Number(decide(overtime, { ...facts, ...one }).value.rounded)
const asked = (one: (typeof people)[number]) =>
  ask('overtime-pay', { kind: 'overtime', ...facts, ...one }, '2026-03-05')

for (const one of people.slice(0, 50))
  if (Math.abs(theirs(one) - ours(one)) > 0.5) throw new Error(`The two differ for ${JSON.stringify(one)}.`)

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
function each(work: (one: (typeof people)[number]) => unknown, runs: number): number {
  const times: number[] = []
  for (let n = 0; n < runs; n++) {
    const one = people[(n * 7) % PEOPLE] ?? people[0]
    if (!one) break
    const from = performance.now()
    work(one)
    times.push(performance.now() - from)
  }
  return median(times) * 1000
}
function month(work: (one: (typeof people)[number]) => unknown): number {
  const times = [0, 1, 2].map(() => {
    const from = performance.now()
    for (const one of people) work(one)
    return performance.now() - from
  })
  return median(times)
}

for (const work of [theirs, ours, asked]) each(work, 2000)
const single = { publicodes: each(theirs, 5000), receipt: each(ours, 5000), asked: each(asked, 5000) }
const bulk = { publicodes: month(theirs), receipt: month(ours), asked: month(asked) }
const line = (name: string, of: typeof single, unit: string) =>
  console.log(
    `${name}: publicodes ${of.publicodes.toFixed(1)} ${unit}; rule with receipt ${of.receipt.toFixed(1)} (${(of.publicodes / of.receipt).toFixed(1)} times); asked as JSON ${of.asked.toFixed(1)} (${(of.publicodes / of.asked).toFixed(1)} times)`,
  )
line('one question, median', single, 'µs')
line(`${PEOPLE.toLocaleString('en')} people, a day each`, bulk, 'ms')
