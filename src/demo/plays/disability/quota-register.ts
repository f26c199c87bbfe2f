// Plays the register of one month: a body for each that was published, with counts that add up to what was required and employed.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'
import { minimumWage } from '#law/minimum-wage-act/values.ts'
import { countsOf, dealt } from './dealt.ts'
import { type Status, statuses } from '#programmes/disability/quota-register/rule.ts'

type Body = { sector: string; unitType: string; status: Status; required: number; counted: number }
const NAMES: Record<string, string> = { agency: '機關', school: '學校', 'state-enterprise': '公營企業', association: '團體', business: '股份有限公司' }

const seeding: Seeding = {
  *figures(wanted, context) {
    const { to, workday, staff, today } = context
    const month = `${to.slice(0, 8)}01`
    // The register of the next half-year is entered anew, so that each period counts its own whichever is played first.
    const over = workday(addDays(to, 1))
    const first = firstNumber(to)
    for (const [nth, body] of bodies(wanted).entries()) {
      const id = context.newId()
      const day = workday(addDays(month, 1 + (nth % 8)))
      const entered = { on: day > to ? to : day, by: staff('officer'), step: 'enter', values: { ...valuesOf(body, first + nth, month) } }
      const ended = { on: over, by: staff('officer'), step: 'end', values: { endReason: '示範：次期名冊另行登錄' } }
      yield { programme: 'quota-register', id, lines: over <= today ? [entered, ended] : [entered] }
      const shortfall = Math.max(0, body.required - body.counted)
      if (shortfall > 0) yield levied({ ...entered.values, record: id, shortfall }, entered.on, context)
    }
  },
  *present(context) {
    const { today, workday, staff } = context
    const month = `${today.slice(0, 8)}01`
    const samples: Body[] = [
      { sector: 'private', unitType: 'business', status: 'over', required: 2, counted: 4 },
      { sector: 'private', unitType: 'business', status: 'under', required: 5, counted: 3 },
      { sector: 'private', unitType: 'association', status: 'exact', required: 1, counted: 1 },
      { sector: 'private', unitType: 'school', status: 'under', required: 1, counted: 0 },
      { sector: 'public', unitType: 'agency', status: 'over', required: 3, counted: 5 },
      { sector: 'public', unitType: 'school', status: 'exact', required: 2, counted: 2 },
    ]
    for (const [nth, body] of samples.entries()) {
      const day = workday(month)
      yield {
        programme: 'quota-register', owner: staff('officer').id,
        lines: [{ on: day > today ? today : day, by: staff('officer'), step: 'enter', values: valuesOf(body, nth, month) }, ...(nth === 1 ? [{ on: today, by: staff('officer'), step: 'notify' }] : [])],
      }
    }
  },
}
export default seeding

/** The levy that a body below the quota opens, paid early in the next month. */
function levied({ employer, record, date, shortfall }: Record<'employer' | 'record' | 'date', unknown> & { shortfall: number }, on: string, { workday, staff, today, to }: SeedingContext): Play {
  const amount = shortfall * minimumWage(String(date)).monthly
  const paidOn = workday(addDays(to, 5))
  const paid = { on: paidOn, by: staff('officer'), step: 'pay', values: { paid: amount, paidOn, receiptNo: `示收第${on.slice(0, 7)}號`, how: 'bank' } }
  const assessed = { on, by: staff('officer'), step: 'assess', values: { employer, record, date, shortfall, amount } }
  return { programme: 'quota-levy', lines: paidOn <= today ? [assessed, paid] : [assessed] }
}

/** Numbers of a half-year stand apart from those of the next, and from the living present. */
const firstNumber = (to: string): number => 2_000 + ((Number(to.slice(0, 4)) * 2 + (to.slice(5, 7) > '06' ? 1 : 0)) % 24) * 4_000

const valuesOf = ({ sector, unitType, required, counted }: Body, nth: number, month: string) => ({
  employer: inventedEmployer(nth, NAMES[unitType] ?? '單位'),
  sector, unitType, date: month, ...countsOf(sector, required, counted, nth),
})

/** A body for each that was published; what is short is dealt out in its kind, what is required and employed over all. */
function bodies(wanted: readonly Wanted[]): Body[] {
  const cells = wanted.filter(({ measure, dimensions: d }) => measure === 'quota-obligated-units' && d.sector && d.unitType && d.quotaStatus)
  const total = (measure: string) => wanted.find((one) => one.measure === measure && Object.keys(one.dimensions).length === 0)?.value
  const short = (sector: string, unitType: string) =>
    wanted.find(({ measure, dimensions: d }) => measure === 'quota-shortfall-persons' && d.sector === sector && d.unitType === unitType)?.value ?? 0
  const found = cells.flatMap(({ value, dimensions: { sector = '', unitType = '', quotaStatus = '' } }) => {
    const status = quotaStatus as Status
    if (!(status in statuses)) return []
    const missing = status === 'under' ? dealt(short(sector, unitType), value, 1) : []
    return Array.from({ length: value }, (_, nth) => ({ sector, unitType, status, missing: missing[nth] ?? 0, least: Math.max(1, missing[nth] ?? 1) }))
  })
  const least = found.reduce((sum, one) => sum + one.least, 0)
  const more = dealt((total('quota-required-persons') ?? least) - least, found.length, 0)
  const required = found.map((one, nth) => one.least + (more[nth] ?? 0))
  const missing = found.reduce((sum, one) => sum + one.missing, 0)
  const over = found.filter((one) => one.status === 'over').length
  const all = required.reduce((sum, one) => sum + one, 0)
  const excess = dealt((total('quota-hired-persons') ?? all - missing + over) - all + missing, over, 1)
  let at = 0
  return found.map(({ sector, unitType, status, missing: lacks }, nth) => {
    const needs = required[nth] ?? 1
    return { sector, unitType, status, required: needs, counted: needs - lacks + (status === 'over' ? (excess[at++] ?? 1) : 0) }
  })
}
