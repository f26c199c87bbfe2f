// Rows into people: every row that cannot be used is listed with its line and its reason, and the rest is checked.
import { type Day, daysBetween, numberOf, t, type Text } from '#engine'
import { KNOWN_UNTIL } from '#law/known.ts'
import type { Employee, Wage, WorkedDay } from '#law/payroll/rows.ts'
import { Unreadable } from '#sheets/refusal.ts'
import { LIMITS, type Sheet, type Sink } from '#sheets/sink.ts'
import {
  type Moment,
  dayIn,
  disasterIn,
  hoursIn,
  minutesIn,
  moneyIn,
  momentIn,
  monthIn,
  type Read,
  typeIn,
} from './cells.ts'
import { ATTENDANCE, type Header, headerOf, type Name, WAGES } from './columns.ts'

export const MOST_PEOPLE = 10_000
const MOST_LISTED = 2_000
const HEADER_WITHIN = 30
/** The day the twelve-hour rule begins: what lies before is another law. */
const FROM = '2002-12-27'

export type Slip = { file: string; sheet: string; line: number; says: Text; kept: boolean }
export type Readings = { people: Employee[]; rows: number; slips: Slip[]; bad: number; remarks: Text[] }

export class Reading implements Sink {
  private readonly people = new Map<string, { one: Employee; days: Map<string, WorkedDay> }>()
  private readonly slips: Slip[] = []
  private readonly remarks: Text[] = []
  private readonly hidden: Text[] = []
  private bad = 0
  private rows = 0
  private current: Sheet = { file: '', name: '' }
  private header: Header | undefined
  private before = 0
  private tables = 0
  private readonly told: (rows: number) => void
  constructor(told: (rows: number) => void = () => {}) {
    this.told = told
  }

  sheet(sheet: Sheet): void {
    this.current = sheet
    this.header = undefined
    this.before = 0
  }

  leftOut(file: string, says: Text): void {
    this.hidden.push(t(`「${file}」：${says.zh}`, `“${file}”: ${says.en}`))
  }

  row(cells: string[], line: number): void {
    if (++this.rows > LIMITS.rows)
      throw new Unreadable(
        t(
          `超過 ${LIMITS.rows.toLocaleString('en')} 列，請分次上傳。`,
          `There are more than ${LIMITS.rows.toLocaleString('en')} rows. Send them in parts.`,
        ),
      )
    if (this.rows % 20_000 === 0) this.told(this.rows)
    if (!this.header) return this.lookForHeader(cells)
    const says: Text[] = []
    if (this.header.of === 'attendance') this.attendance(this.header, cells, line, says)
    else this.wage(this.header, cells, says)
    if (says.length > 0) this.slip(line, says, false)
  }

  private lookForHeader(cells: string[]): void {
    if (this.before++ > HEADER_WITHIN) return
    this.header = headerOf(cells)
    if (!this.header) return
    this.tables++
    const { of, at, unknown } = this.header
    const where = [this.current.file, this.current.name].filter(Boolean).join(' ')
    if (of === 'attendance' && !at.has('hours') && !(at.has('from') && at.has('to')))
      throw new Unreadable(
        t(
          `「${where}」的出勤表沒有「上班」「下班」或「工時」欄。`,
          `The attendance in “${where}” has neither start and end nor hours.`,
        ),
      )
    if (of === 'attendance' && !at.has('type'))
      throw new Unreadable(
        t(
          `「${where}」的出勤表沒有「日別」欄；休息日與例假由班表決定，無法從星期幾推測。`,
          `The attendance in “${where}” has no kind of day. Rest days are set by the roster and cannot be guessed.`,
        ),
      )
    if (of === 'attendance' && at.has('from') && !at.has('rest'))
      this.remarks.push(
        t(
          `「${where}」沒有「休息分鐘」欄，上下班之間全部算工作時間。`,
          `“${where}” has no break minutes: all time between start and end counts as work.`,
        ),
      )
    if (of === 'wages' && !at.has('paid'))
      this.remarks.push(
        t(
          `「${where}」沒有「已付加班費」欄，只列應付金額。`,
          `“${where}” has no overtime paid: only what is owed is shown.`,
        ),
      )
    if (unknown.length > 0)
      this.remarks.push(
        t(
          `「${where}」有不使用的欄位：${unknown.slice(0, 12).join('、')}。`,
          `Columns of “${where}” that are not used: ${unknown.slice(0, 12).join(', ')}.`,
        ),
      )
  }

  private slip(line: number, says: readonly Text[], kept: boolean): void {
    if (!kept) this.bad++
    if (this.slips.length >= MOST_LISTED) return
    const { file, name } = this.current
    this.slips.push({
      file,
      sheet: name,
      line,
      kept,
      says: t(says.map((one) => one.zh).join(''), says.map((one) => one.en).join(' ')),
    })
  }

  private personOf(header: Header, cells: readonly string[], says: Text[]) {
    const id = cellOf(header, cells, 'id')
    if (id === '' || id.startsWith('\u0001')) {
      says.push(t('沒有員工編號。', 'The employee number is missing.'))
      return undefined
    }
    let found = this.people.get(id)
    if (!found) {
      if (this.people.size >= MOST_PEOPLE)
        throw new Unreadable(
          t(
            `超過 ${MOST_PEOPLE.toLocaleString('en')} 人，請分次上傳。`,
            `There are more than ${MOST_PEOPLE.toLocaleString('en')} people. Send them in parts.`,
          ),
        )
      found = { one: { id, name: '', days: [], wages: [] }, days: new Map() }
      this.people.set(id, found)
    }
    found.one.name ||= cellOf(header, cells, 'name').replace(/^\u0001.*/, '')
    return found
  }

  private attendance(header: Header, cells: readonly string[], line: number, says: Text[]): void {
    const get = (name: Name) => cellOf(header, cells, name)
    const want = <V>(name: keyof typeof ATTENDANCE, read: (text: string) => Read<V>): V | undefined => {
      const text = get(name)
      return text === '' ? undefined : taken(ATTENDANCE[name].name, read(text), says)
    }
    if (get('id') === '' && get('day') === '') return
    const day = taken(ATTENDANCE.day.name, dayIn(get('day'), this.current.from1904), says)
    const type = taken(ATTENDANCE.type.name, typeIn(get('type')), says)
    const at = (text: string) => momentIn(text, this.current.from1904)
    const span = spanOf(day, want('from', at), want('to', at), says)
    const { from, to } = span ?? {}
    const rest = want('rest', minutesIn)
    const hours = want('hours', hoursIn)
    const inLeave = want('inLeave', hoursIn)
    if (day && (day < FROM || day > KNOWN_UNTIL))
      says.push(t(`只能檢查 ${FROM} 至 ${KNOWN_UNTIL}。`, `Only ${FROM} to ${KNOWN_UNTIL} can be checked.`))
    if (day && type === 'restDay' && day < '2016-12-23')
      says.push(t('休息日自 105年12月23日起才有規定。', 'The rest day exists from 2016-12-23 on.'))
    if (inLeave && day && day < '2018-03-01')
      says.push(t('補休自 107年3月1日起才有規定。', 'Time off instead of pay exists from 2018-03-01 on.'))
    const between = from !== undefined && to !== undefined ? to - from - (rest ?? 0) : undefined
    if (between !== undefined && (between < 0 || between > 1440))
      says.push(
        t(
          `上下班之間扣除休息是 ${between < 0 ? '負' : ''}${inHours(Math.abs(between))}，不在 0 到 24 小時之間。請核對日期與時間。`,
          `From start to end less the break is ${between < 0 ? '-' : ''}${inHours(Math.abs(between))}, not between 0 and 24 hours. Check the days and the times.`,
        ),
      )
    const of = this.personOf(header, cells, says)
    if (!of || !day || !type || says.length > 0) return
    if (between !== undefined && hours !== undefined && between !== hours)
      this.slip(
        line,
        [
          t(
            `工時 ${inHours(hours)} 與上下班時間算出的 ${inHours(between)} 不同，以上下班時間為準。`,
            `Hours of ${inHours(hours)} differ from ${inHours(between)} between start and end; the times are used.`,
          ),
        ],
        true,
      )
    const worked: WorkedDay = { day, type, minutes: between ?? hours ?? 0 }
    if (from !== undefined && to !== undefined) Object.assign(worked, { from, to })
    if (from !== undefined && rest !== undefined) worked.rest = rest
    if (disasterIn(get('cause'))) worked.disaster = true
    if (inLeave) worked.inLeave = inLeave
    const before = of.days.get(day)
    const clash = before && clashOf(before, worked)
    if (clash) says.push(clash)
    else of.days.set(day, before ? together(before, worked) : worked)
  }

  private wage(header: Header, cells: readonly string[], says: Text[]): void {
    const want = <V>(name: keyof typeof WAGES, read: (text: string) => Read<V>): V | undefined => {
      const text = cellOf(header, cells, name)
      return text === '' ? undefined : taken(WAGES[name].name, read(text), says)
    }
    const month = want('month', monthIn)
    const monthly = want('monthly', (text) => moneyIn(text, 0, 10_000_000))
    const hourly = want('hourly', (text) => moneyIn(text, 4, 100_000))
    const weekly = want('weekly', (text) => moneyIn(text, 2, 48))
    const paid = want('paid', (text) => moneyIn(text, 2, 10_000_000))
    const of = this.personOf(header, cells, says)
    if (says.length > 0 || !of) return
    const [basis, wage] = monthly !== undefined ? (['monthly', monthly] as const) : (['hourly', hourly] as const)
    if (wage === undefined || Number(wage) === 0 || (monthly !== undefined && hourly !== undefined)) {
      says.push(t('月薪與時薪請擇一填寫。', 'Give either a monthly or an hourly wage.'))
      return
    }
    if (weekly !== undefined && Number(weekly) === 0) {
      says.push(t('約定週工時不能是 0。', 'Agreed weekly hours cannot be 0.'))
      return
    }
    if (of.one.wages.some((one) => one.month === month)) {
      says.push(
        t(
          '同一人同一月份已有工資，這一列不用。',
          'There is a wage for this person and month already; this row is left out.',
        ),
      )
      return
    }
    const found: Wage = { basis, wage }
    if (month) found.month = month
    // Up to forty hours the Act speaks of part time; beyond, of full time.
    if (weekly && Number(weekly) < 40) found.weekly = weekly
    if (paid !== undefined) found.paid = paid
    of.one.wages.push(found)
  }

  /** @throws Unreadable where there is nothing to check */
  done(): Readings {
    const { hidden } = this
    if (this.tables === 0)
      throw new Unreadable(
        t(
          `找不到欄位名稱。第一列請寫欄名，出勤表至少要有「員工編號」「日期」「日別」和上下班時間或工時；可以下載範本。${hidden.map((one) => one.zh).join('')}`,
          `No column names were found. The first row names them: an attendance record needs employee number, date, kind of day and times or hours. A template can be downloaded. ${hidden.map((one) => one.en).join(' ')}`.trim(),
        ),
      )
    const people = [...this.people.values()].flatMap(({ one, days }) => {
      if (days.size === 0) return []
      one.days = [...days.values()].toSorted((a, b) => numberOf(a.day) - numberOf(b.day))
      return [one]
    })
    const noDays = this.people.size - people.length
    if (people.length === 0)
      throw new Unreadable(
        this.bad > 0
          ? t(
              `沒有一列出勤可以檢查。第一個問題在第 ${this.slips[0]?.line} 列：${this.slips[0]?.says.zh}`,
              `Not one row of attendance can be checked. The first trouble is in line ${this.slips[0]?.line}: ${this.slips[0]?.says.en}`,
            )
          : t('檔案裡沒有出勤資料。', 'There is no attendance in what was sent.'),
      )
    if (noDays > 0)
      this.remarks.push(
        t(
          `有 ${noDays} 人只有工資、沒有出勤，未檢查。`,
          `${noDays} people have a wage but no attendance and are not checked.`,
        ),
      )
    return { people, rows: this.rows, slips: this.slips, bad: this.bad, remarks: [...hidden, ...this.remarks] }
  }
}

const inHours = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
/** Start and end in minutes after the midnight that began the row's day; a day written beside a time is believed. */
function spanOf(
  day: Day | undefined,
  from: Moment | undefined,
  until: Moment | undefined,
  says: Text[],
): { from: number; to: number } | undefined {
  if (from === undefined && until === undefined) return undefined
  if (from === undefined || until === undefined) {
    if (says.length === 0) says.push(t('上班、下班只有一個。', 'Only one of start and end is given.'))
    return undefined
  }
  const after = (one: Moment, otherwise: number) =>
    (one.day && day ? daysBetween(day, one.day) * 1440 : otherwise) + one.minutes
  const start = after(from, 0)
  if (start < 0 || start >= 2880) {
    says.push(
      t('上班的日期與這一列的「日期」不同，請核對。', 'The day of the start is not the day of this row. Check it.'),
    )
    return undefined
  }
  const begun = start - from.minutes
  let end = after(until, begun)
  if (!until.day && end < start) end += 1440
  if (end < start) says.push(t('下班早於上班，請核對日期。', 'The end is before the start. Check the days.'))
  else if (end === start) says.push(t('上班與下班時間相同。', 'Start and end are the same.'))
  return end > start ? { from: start, to: end } : undefined
}
const cellOf = (header: Header, cells: readonly string[], name: Name): string => {
  const at = header.at.get(name)
  return at === undefined ? '' : (cells[at] ?? '')
}
function taken<V>(column: Text, read: Read<V>, says: Text[]): V | undefined {
  if ('value' in read) return read.value
  says.push(t(`${column.zh}：${read.says.zh}`, `${column.en}: ${read.says.en}`))
  return undefined
}
/** Two rows of one day are two stretches of work, unless they contradict each other. */
function clashOf(a: WorkedDay, b: WorkedDay): Text | undefined {
  if (a.type !== b.type) return t('同一人同一天有兩種日別。', 'The same person and day has two kinds of day.')
  if (
    a.from !== undefined &&
    a.to !== undefined &&
    b.from !== undefined &&
    b.to !== undefined &&
    a.from < b.to &&
    b.from < a.to
  )
    return t(
      '與同一天的另一段時間重疊，這一列不用。',
      'It overlaps another stretch of the same day; this row is left out.',
    )
  if (a.minutes + b.minutes > 1440) return t('同一天合計超過 24 小時。', 'The day comes to more than 24 hours.')
  if (a.minutes > 0 && b.minutes > 0 && (a.from === undefined || b.from === undefined))
    return t('同一人同一天重複，這一列不用。', 'The same person and day comes twice; this row is left out.')
  return undefined
}
function together(a: WorkedDay, b: WorkedDay): WorkedDay {
  const { rest: _, ...first } = a
  const both: WorkedDay = { ...first, minutes: a.minutes + b.minutes }
  if (a.from !== undefined && b.from !== undefined) both.from = Math.min(a.from, b.from)
  else if (b.from !== undefined) both.from = b.from
  if (a.to !== undefined && b.to !== undefined) both.to = Math.max(a.to, b.to)
  else if (b.to !== undefined) both.to = b.to
  if (b.disaster) both.disaster = true
  const inLeave = (a.inLeave ?? 0) + (b.inLeave ?? 0)
  if (inLeave > 0) both.inLeave = inLeave
  return both
}
