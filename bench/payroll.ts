// How long the payroll check takes for 10,000 people and a month: reading a CSV, an ODS and an XLSX, and the check itself; medians.
// Run: npm run bench:payroll -- 10000 5
import { addDays } from '#engine'
import { checkPayroll } from '#law/payroll/check.ts'
import { usual } from '#law/payroll/options.ts'
import { toCsv } from '#papers/index.ts'
import { Reading } from '#features/payroll/reading.ts'
import { asTables, sampleEmployees } from '#features/payroll/sample.ts'
import { readSheets } from '#sheets/read.ts'
import { odsOf, xlsxOf } from '#sheets/write.ts'

const [count = 10_000, times = 5] = process.argv.slice(2).map(Number)
const people = sampleEmployees(count, '2026-03-01', '2026-03-31')
const [attendance, wages] = asTables(people)
const csv = (table: typeof attendance) => Buffer.from(toCsv([table.head, ...table.rows]))
const files = {
  CSV: [csv(attendance), csv(wages)],
  ODS: [await odsOf([attendance, wages])],
  XLSX: [await xlsxOf([attendance, wages])],
}
function read(parts: Uint8Array[]) {
  const reading = new Reading()
  for (const part of parts) readSheets(part, 'demo', reading)
  return reading.done()
}
const median = (work: () => unknown): number => {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    work()
    taken.push(performance.now() - started)
  }
  return Math.round(taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0)
}
const rows = Object.entries(files).map(([form, parts]) => ({
  what: `read ${form}`,
  MB: Math.round(parts.reduce((sum, part) => sum + part.length, 0) / 104_857.6) / 10,
  ms: median(() => read(parts)),
}))
const of = read(files.CSV).people
const checked = median(() => checkPayroll(of, usual))
const days = of.reduce((sum, one) => sum + one.days.length, 0)
console.log(`${of.length} people, ${days} days, ${addDays('2026-03-01', 0)} to 2026-03-31`)
console.table([...rows, { what: 'check', MB: 0, ms: checked }])
console.log(`The check takes ${checked} ms (median of ${times}), ${Math.round((checked * 1000) / days)} µs a day.`)
