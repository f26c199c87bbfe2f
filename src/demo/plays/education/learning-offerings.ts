// Plays classes held as the published figures count them: one case a class, entered on closing with its attendance sheet.
import { addDays } from '#engine'
import { classCode } from './learning-series.ts'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'

const NAMED = ['labour-affairs', 'may-day-cadre-class', 'other']
/** Where the series of a department stand in the register, by the order of their seeding. */
const SERIES_OF: Record<string, readonly number[]> = { 'labour-affairs': [0], 'workers-academy': [1, 2, 3, 4, 5], 'may-day-cadre-class': [6], other: [7] }

const seeding: Seeding = {
  after: ['learning-series'],

  *figures(wanted, context) {
    let nth = 0
    const categories = valueOf(wanted, 'labour-university-course-categories') ?? 5
    for (const { department, classes, people } of departmentsOf(wanted)) {
      const lecturers = department === 'may-day-cadre-class' ? (valueOf(wanted, 'labour-university-lecturers') ?? 3) : 1
      for (let at = 0; at < classes; at++) {
        const there = Math.floor(people / classes) + (at < people % classes ? 1 : 0)
        yield held(department, there, nth++, categories, at === 0 ? lecturers : department === 'may-day-cadre-class' ? 0 : 1, context)
      }
    }
  },

  *present(context) {
    const { today, staff, workday, newId } = context
    for (const [nth, [series, title, inDays, capacity]] of PRESENT.entries()) {
      const first = workday(addDays(today, inDays))
      const id = newId()
      yield {
        programme: 'learning-offerings', id, owner: staff('officer', nth).id,
        lines: [{
          on: workday(addDays(today, -20 + nth)) > today ? today : workday(addDays(today, -20 + nth)), by: staff('officer', nth), step: 'publish',
          values: {
            series: context.entryOf('learning-series', classCode(series)), title, place: nth % 2 ? '示範勞工大學 201 教室' : '示範會館大禮堂', term: '第 60 期',
            sessions: Array.from({ length: series === 8 ? 1 : 4 }, (_, week) => ({ day: addDays(first, week * 7), from: '19:00', to: '21:00' })),
            lecturers: [{ name: `示範講師${'甲乙丙丁戊己'[nth]}` }], ownCapacity: capacity,
          },
        }],
      }
      if (nth < 3) yield* joining(id, nth, capacity, context)
    }
  },
}
export default seeding

/** Who has joined a class of the present. A play tells one case at a time, so it says itself who has a place. */
function* joining(offering: string, at: number, places: number, { today, staff }: SeedingContext): Iterable<Play> {
  for (let nth = 0; nth < (places < 10 ? places + 2 : 5); nth++) {
    const room = nth < places
    const values = {
      offering, participant: { name: `測試學員${'甲乙丙丁戊己庚辛壬癸'[nth]}`, idNumber: idNumber(5000 + at * 100 + nth), phone: '0900-000-000', email: 'student@example.test' },
      relation: nth % 3 ? 'worker' : 'dependant', group: 'general', channel: nth % 2 ? 'telephone' : 'counter', room,
    }
    const paid = { on: today, at: `${today}T08:40:00+08:00`, by: staff('accountant'), step: 'pay', values: { paid: 800, paidOn: today, receiptNumber: `示收字第${at}${nth}號` } }
    yield {
      programme: 'learning-enrolments', owner: staff('officer').id,
      lines: [{ on: today, at: `${today}T08:${String(10 + nth)}:00+08:00`, by: staff('intake'), step: 'register', values }, ...(room && nth % 3 === 0 ? [paid] : [])],
    }
  }
}

/** A well-formed identity number of nobody. */
function idNumber(nth: number): string {
  const digits = [...String((nth % 2) + 1), ...String(nth).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}

const PRESENT = [
  [1, '示範勞基法實務班', 12, 20],
  [2, '示範咖啡技藝班', 9, 6],
  [5, '示範家電維修班', 21, 24],
  [8, '示範工資及工時法令宣導會', 6, 80],
  [9, '示範勞動影展放映座談', 15, 40],
  [10, '示範木工初階班', 18, 12],
] as const

const valueOf = (wanted: readonly Wanted[], measure: string, department?: string) =>
  wanted.find((one) => one.measure === measure && one.dimensions.department === department && Object.keys(one.dimensions).length === (department ? 1 : 0))?.value

/** The departments a dataset names, and what is left of the whole for the academy. */
function departmentsOf(wanted: readonly Wanted[]): { department: string; classes: number; people: number }[] {
  const named = [...NAMED, 'workers-academy'].map((department) => ({
    department,
    classes: valueOf(wanted, 'labour-university-classes', department) ?? 0,
    people: valueOf(wanted, 'labour-university-participants', department) ?? 0,
  }))
  const sum = (of: 'classes' | 'people') => named.reduce((total, one) => total + one[of], 0)
  const left = {
    classes: (valueOf(wanted, 'labour-university-classes') ?? sum('classes')) - sum('classes'),
    people: (valueOf(wanted, 'labour-university-participants') ?? sum('people')) - sum('people'),
  }
  const academy = named[3]
  if (academy) Object.assign(academy, { classes: academy.classes + left.classes, people: academy.people + left.people })
  return named.filter((one) => one.classes > 0)
}

function held(department: string, people: number, nth: number, categories: number, lecturers: number, context: SeedingContext): Play {
  const { from, to, random, staff, workday, entryOf } = context
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  let on = workday(addDays(from, 7 + Math.floor(random() * Math.max(1, days - 14))))
  if (on > to) on = to
  const among = (SERIES_OF[department] ?? [7]).slice(0, Math.max(1, categories))
  return {
    programme: 'learning-offerings', owner: staff('officer', nth).id,
    lines: [{
      on, by: staff('officer', nth), step: 'record',
      values: {
        series: entryOf('learning-series', classCode(among[nth % among.length] ?? 7)), title: `示範課程第 ${nth + 1} 班`, term: '示範期', place: '示範勞工大學', heldOn: on,
        sheet: `示簽字第${nth + 1}號`, sheetCount: people, lecturers: Array.from({ length: Math.max(1, lecturers) }, (_, at) => ({ name: `示範講師${at + 1}` })),
      },
    }],
  }
}
