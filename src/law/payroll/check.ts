// The check of a payroll: one person at a time, in order, with a summary that adds up.
import { type Amount, amount, exact, type Fraction } from '../exact.ts'
import { checkDays } from './days.ts'
import { type Checked, KIND_NAMES, KINDS, type Kind } from './findings.ts'
import { checkMonths } from './months.ts'
import { monthOf, type Options, type Settled } from './options.ts'
import type { Employee } from './rows.ts'

export type Summary = {
  people: number
  days: number
  from: string
  to: string
  /** People with at least one finding. */
  withFindings: number
  /** Overtime pay still owed, summed exactly and rounded once. */
  overtimeShort: Amount
  minimumShort: Amount
  /** Overtime pay the law asks for in all, paid or not. */
  overtimeOwed: Amount
  /** Person-days worked against the law. */
  illegalDays: number
  /** People, months of whom could not be compared for want of a wage or of what was paid. */
  withoutWage: number
  withoutPaid: number
  kinds: Record<Kind, { people: number; findings: number }>
}
export type Result = { options: Settled; summary: Summary; people: Checked[] }

/** One person's days and months. @param person days in order, each day once */
export function checkPerson(person: Employee, options: Settled): Checked {
  const { reckoned, findings } = checkDays(person.days, options)
  const monthly = checkMonths(reckoned, person.wages, options)
  return {
    id: person.id,
    name: person.name,
    months: monthly.months,
    owed: reckoned.filter(({ thirds }) => thirds > 0),
    findings: [...findings, ...monthly.findings].toSorted(
      (a, b) => a.month.localeCompare(b.month) || (a.day ?? '~').localeCompare(b.day ?? '~'),
    ),
  }
}

/** @param told how many people are done, now and then */
export function checkPayroll(
  people: readonly Employee[],
  options: Options,
  told: (done: number) => void = () => {},
): Result {
  const settled = settle(people, options)
  const summing = new Summing(people)
  const checked: Checked[] = []
  for (const [at, person] of people.entries()) {
    const one = checkPerson(person, settled)
    summing.add(one)
    checked.push(one)
    if (at % 500 === 499) told(at + 1)
  }
  return { options: settled, summary: summing.summary(), people: checked }
}

/** Where nobody said: cycles begin with the first day on record, quarters with its month. */
export function settle(people: readonly Employee[], options: Options): Settled {
  const first = people.reduce((day, one) => {
    const own = one.days[0]?.day ?? day
    return own < day ? own : day
  }, '9999-12-31')
  return {
    ...options,
    cycleFrom: options.cycleFrom ?? first,
    quarterFrom: options.quarterFrom ?? monthOf(first, options.monthFrom),
  }
}

class Summing {
  private readonly kinds = Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, { people: 0, findings: 0 }]),
  ) as Summary['kinds']
  private overtimeShort: Fraction = exact(0)
  private minimumShort: Fraction = exact(0)
  private overtimeOwed: Fraction = exact(0)
  private illegalDays = 0
  private withFindings = 0
  private withoutWage = 0
  private withoutPaid = 0
  private readonly people: readonly Employee[]
  constructor(people: readonly Employee[]) {
    this.people = people
  }

  add(one: Checked): void {
    if (one.findings.length > 0) this.withFindings++
    const seen = new Set<Kind>()
    const illegal = new Set<string>()
    for (const { kind, day, amount: owed } of one.findings) {
      this.kinds[kind].findings++
      seen.add(kind)
      if (KINDS[kind].about === 'hours' && day) illegal.add(day)
      if (owed && kind === 'overtimeShort') this.overtimeShort = this.overtimeShort.add(owed.exact)
      if (owed && kind === 'belowMinimum') this.minimumShort = this.minimumShort.add(owed.exact)
    }
    for (const kind of seen) this.kinds[kind].people++
    this.illegalDays += illegal.size
    for (const { owed } of one.months) if (owed) this.overtimeOwed = this.overtimeOwed.add(owed.exact)
    if (one.months.some(({ owed }) => !owed)) this.withoutWage++
    else if (one.months.some(({ paid }) => !paid)) this.withoutPaid++
  }

  summary(): Summary {
    const all = this.people.flatMap(({ days }) => (days.length > 0 ? [days[0]!.day, days.at(-1)!.day] : []))
    let [from, to] = [all[0] ?? '', all[0] ?? '']
    for (const day of all) {
      if (day < from) from = day
      if (day > to) to = day
    }
    return {
      people: this.people.length,
      days: this.people.reduce((sum, { days }) => sum + days.length, 0),
      from,
      to,
      withFindings: this.withFindings,
      overtimeShort: amount(this.overtimeShort),
      minimumShort: amount(this.minimumShort),
      overtimeOwed: amount(this.overtimeOwed),
      illegalDays: this.illegalDays,
      withoutWage: this.withoutWage,
      withoutPaid: this.withoutPaid,
      kinds: this.kinds,
    }
  }
}
