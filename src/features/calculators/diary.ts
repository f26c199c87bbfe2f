// A worker's own hours, a line a day as typed: read, and checked by the same rules as an employer's payroll. Nothing is kept.
import { addDays, type Day, parseDay, t, type Text } from '#engine'
import { checkPerson, settle } from '#law/payroll/check.ts'
import type { Checked } from '#law/payroll/findings.ts'
import { usual } from '#law/payroll/options.ts'
import { overtimeQuestion } from '#law/payroll/receipt.ts'
import type { WorkedDay } from '#law/payroll/rows.ts'
import { lineOf } from '#law/question.ts'

export type Diary = { days: WorkedDay[]; wrong: Text[]; checked?: Checked; law: string }
const KINDS: Record<string, WorkedDay['type']> = {
  平日: 'weekday',
  工作日: 'weekday',
  休息日: 'restDay',
  例假: 'regularLeave',
  國定假日: 'nationalHoliday',
  weekday: 'weekday',
  restday: 'restDay',
  leave: 'regularLeave',
  holiday: 'nationalHoliday',
}
export const WORDS: Record<WorkedDay['type'], string> = {
  weekday: '工作日',
  restDay: '休息日',
  regularLeave: '例假',
  nationalHoliday: '國定假日',
  annualLeave: '特別休假',
}

/**
 * @param typed a line a day: the date, begin, end, minutes of break, kind of day; the last two may be left out
 * @param more `shifts` where work goes in shifts (§34 asks for eleven hours between), `consent` where 54 hours were agreed
 * @example readDiary('114/6/2 09:00 20:00 60\n114/6/3 9:00 18:00 60 休息日', '36000', ['shifts'])
 */
export function readDiary(typed: string, monthlyWage: string, more: readonly string[] = []): Diary {
  const days: WorkedDay[] = []
  const wrong: Text[] = []
  const lines = typed.slice(0, 20_000).normalize('NFKC').split(/\r?\n/).slice(0, 100)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const read = dayOf(line)
    if (!read)
      wrong.push(
        t(
          `第 ${at + 1} 行看不懂：「${line.slice(0, 40)}」。`,
          `Line ${at + 1} cannot be read: “${line.slice(0, 40)}”.`,
        ),
      )
    else if (days.some(({ day }) => day === read.day))
      wrong.push(t(`第 ${at + 1} 行的日期重複。`, `The day of line ${at + 1} is there already.`))
    else days.push(read)
  }
  if (days.length === 0) return { days, wrong, law: '' }
  days.sort((a, b) => a.day.localeCompare(b.day))
  const wage = monthlyWage
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[,\s元]/g, '')
  const wages = /^\d{1,8}$/.test(wage) ? [{ basis: 'monthly' as const, wage }] : []
  const person = { id: '1', name: '', days: filled(days), wages }
  const options = settle([person], {
    ...usual,
    consent: more.includes('consent'),
    shifts: more.includes('shifts') ? 'eleven' : 'none',
  })
  const checked = checkPerson(person, options)
  const hourly = checked.months.find((one) => one.hourly)?.hourly
  const questions = hourly
    ? checked.owed.slice(0, 24).map((one) => {
        const { topic, ...question } = overtimeQuestion(one, hourly, options)
        return lineOf(topic, question)
      })
    : []
  return { days, wrong, checked, law: questions.join('\n') }
}

function dayOf(line: string): WorkedDay | undefined {
  const [date = '', begin = '', end = '', rest = '0', kind = '平日'] = line.trim().split(/[\s,、\t]+/)
  const day = parseDay(date)
  const [from, to] = [minutesOf(begin), minutesOf(end)]
  const type = KINDS[kind.toLowerCase()] ?? KINDS[kind]
  if (!('day' in day) || from === undefined || to === undefined || !type || !/^\d{1,3}$/.test(rest)) return undefined
  // The same time twice may be no work or a whole day: nobody can tell.
  if (to === from) return undefined
  const until = to < from ? to + 1440 : to
  const minutes = until - from - Number(rest)
  return minutes < 0 ? undefined : { day: day.day, type, minutes, from, to: until, rest: Number(rest) }
}
const minutesOf = (clock: string): number | undefined => {
  const [, h, m] = /^(\d{1,2}):?(\d{2})$/.exec(clock) ?? []
  return h && Number(h) < 25 && Number(m) < 60 ? Number(h) * 60 + Number(m) : undefined
}

/** Days nobody wrote anything for were days off: the first of seven the regular leave, the next the rest day. */
function filled(days: readonly WorkedDay[]): WorkedDay[] {
  const written = new Map(days.map((one) => [one.day, one]))
  const all: WorkedDay[] = []
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  let leave = 0
  for (let day: Day = first, nth = 0; day <= last && nth < 400; day = addDays(day, 1), nth++) {
    if (nth % 7 === 0) leave = 0
    const own = written.get(day)
    all.push(own ?? { day, type: leave++ === 0 ? 'regularLeave' : 'restDay', minutes: 0 })
  }
  return all
}
