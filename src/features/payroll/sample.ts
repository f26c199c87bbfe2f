// Invented attendance and wages for the demonstration file, the tests and the benchmark: the same seed gives the same people.
import { addDays, type Day, daysBetween, weekday } from '#engine'
import type { DayType } from '#law/labour-standards-act/overtime-tariff.ts'
import type { Employee, WorkedDay } from '#law/payroll/rows.ts'
import type { Value, Written } from '#sheets/write.ts'
import { ATTENDANCE, WAGES } from './columns.ts'

const DIGITS = ['○', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const named = (n: number) => `測試${[...String(n)].map((digit) => DIGITS[Number(digit)]).join('')}`

/** A small generator of equally spread numbers (mulberry32, public domain), so that nothing depends on the day it runs. */
function spread(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @param faulty how many in a hundred days go against the law or are long */
export function sampleEmployees(count: number, from: Day, to: Day, faulty = 12, seed = 7): Employee[] {
  const next = spread(seed)
  return Array.from({ length: count }, (_, at): Employee => {
    const monthly = at % 9 !== 8
    const wage = monthly
      ? String(29_500 + Math.floor(next() * 200) * 100 - (at % 25 === 24 ? 1_000 : 0))
      : String(196 + Math.floor(next() * 30))
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (__, nth) =>
      sampleDay(addDays(from, nth), next, faulty),
    )
    return {
      id: `示範${String(at + 1).padStart(5, '0')}`,
      name: named(at + 1),
      days,
      wages: [
        {
          month: from.slice(0, 7),
          basis: monthly ? 'monthly' : 'hourly',
          wage,
          paid: String(Math.floor(next() * 8) * 400),
        },
      ],
    }
  })
}

function sampleDay(day: Day, next: () => number, faulty: number): WorkedDay {
  const of = weekday(day)
  const type: DayType = of === 0 ? 'regularLeave' : of === 6 ? 'restDay' : 'weekday'
  const odd = next() * 100 < faulty
  if (type !== 'weekday' && !(odd && next() < (type === 'restDay' ? 0.8 : 0.2))) return { day, type, minutes: 0 }
  const from = 480 + Math.floor(next() * 4) * 15
  const work = 480 + (odd ? Math.floor(next() * 18) * 15 : 0)
  return { day, type, minutes: work, from, to: from + work + 60, rest: 60 }
}

const clock = (minutes: number | undefined) =>
  minutes === undefined
    ? ''
    : `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const rocDay = (day: Day) => `${Number(day.slice(0, 4)) - 1911}/${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
const WORDS: Record<DayType, string> = {
  weekday: '工作日',
  restDay: '休息日',
  regularLeave: '例假',
  nationalHoliday: '國定假日',
  annualLeave: '特別休假',
}
const heads = (columns: Record<string, { name: { zh: string } }>) => Object.values(columns).map(({ name }) => name.zh)

/** The two tables of the format, as an employer would send them. */
export function asTables(people: readonly Employee[]): [attendance: Written, wages: Written] {
  const rows = function* (): Generator<Value[]> {
    for (const { id, name, days } of people)
      for (const one of days)
        yield [
          id,
          name,
          rocDay(one.day),
          WORDS[one.type],
          clock(one.from),
          clock(one.to),
          one.rest ?? '',
          one.from === undefined ? one.minutes / 60 : '',
          one.disaster ? '天災' : '',
          one.inLeave ? one.inLeave / 60 : '',
        ]
  }
  const wages = people.flatMap(({ id, name, wages: of }) =>
    of.map(({ month = '', basis, wage, weekly = '', paid = '' }): Value[] => [
      id,
      name,
      month,
      basis === 'monthly' ? wage : '',
      basis === 'hourly' ? wage : '',
      weekly,
      paid,
    ]),
  )
  return [
    { name: '出勤紀錄', head: heads(ATTENDANCE), rows: { [Symbol.iterator]: rows } },
    { name: '工資清冊', head: heads(WAGES), rows: wages },
  ]
}
