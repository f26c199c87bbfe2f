// The format: which columns an attendance record and a wage register have, by what names they are known, and how they are written.
import { t, type Text } from '#engine'

export type Column = { name: Text; also: readonly string[]; how: Text; example: string; needed?: true }
const person = t('員工編號', 'Employee number')
const NUMBERS = ['工號', '編號', '員編', '身分代號', 'employee', 'employee id', 'id', 'no']
const NAMES = ['name', '員工姓名', '勞工姓名', 'employee name']

export const ATTENDANCE = {
  id: {
    name: person,
    also: NUMBERS,
    needed: true,
    how: t('每人一個，兩張表用同一個。', 'One for each person, the same in both tables.'),
    example: '示範0001',
  },
  name: { name: t('姓名', 'Name'), also: NAMES, how: t('可不填。', 'May be left out.'), example: '測試一' },
  day: {
    name: t('日期', 'Date'),
    also: ['出勤日期', '上班日期', '工作日期', 'day', 'work date'],
    needed: true,
    how: t(
      '114/6/30、1140630、民國114年6月30日或 2025-06-30。',
      '2025-06-30, 114/6/30, 1140630 or a spreadsheet date.',
    ),
    example: '115/3/2',
  },
  type: {
    name: t('日別', 'Kind of day'),
    also: ['假別', '班別', '出勤別', '日期類別', 'day type', 'type'],
    needed: true,
    how: t(
      '工作日、休息日、例假、國定假日或特別休假。由班表決定，不會從星期幾推測。',
      'weekday, rest day, regular leave, national holiday or annual leave: by the roster, never guessed from the day of the week.',
    ),
    example: '工作日',
  },
  from: {
    name: t('上班', 'Start'),
    also: ['上班時間', '上班打卡', '簽到', 'time in', 'start time', 'in'],
    how: t(
      '08:00、0800、試算表的時間，或連日期寫 115/3/2 08:00；8.3 這種寫法分不清，不收。',
      '08:00, 0800, a spreadsheet time, or with its day 2026-03-02 08:00. 8.3 is unclear and not taken.',
    ),
    example: '08:00',
  },
  to: {
    name: t('下班', 'End'),
    also: ['下班時間', '下班打卡', '簽退', 'time out', 'end time', 'out'],
    how: t(
      '比上班早就是隔天，計入開始那一天；也可寫 26:00，或連日期寫。',
      'Earlier than the start means the next day, counted to the day it began; 26:00 and a day before the time are read too.',
    ),
    example: '19:30',
  },
  rest: {
    name: t('休息分鐘', 'Break minutes'),
    also: ['休息', '休息時間', 'break', 'rest minutes'],
    how: t(
      '從上下班時間扣除；沒有這一欄就不扣。',
      'Taken off the time between; nothing is taken off without the column.',
    ),
    example: '60',
  },
  hours: {
    name: t('工時', 'Hours'),
    also: ['工作時數', '出勤時數', '實際工時', 'hours worked', 'work hours'],
    how: t(
      '沒有上下班時間時填，8.5 或 8:30；小數取到最近的一分鐘。沒上班填 0 或留空。',
      'Where there are no times: 8.5 or 8:30, to the nearest minute. 0 or empty for no work.',
    ),
    example: '',
  },
  cause: {
    name: t('原因', 'Reason'),
    also: ['加班原因', '事由', 'cause'],
    how: t('天災、事變或突發事件填「天災」，其他留空。', 'disaster for a disaster or emergency; empty otherwise.'),
    example: '',
  },
  inLeave: {
    name: t('補休時數', 'Time off instead'),
    also: ['換補休', '加班補休', 'comp hours', 'compensatory leave'],
    how: t(
      '當日加班中勞工選擇補休的時數（107年3月1日起）。',
      'Hours of that day’s overtime the worker chose to take off (since 2018-03-01).',
    ),
    example: '',
  },
} satisfies Record<string, Column>

export const WAGES = {
  id: ATTENDANCE.id,
  name: ATTENDANCE.name,
  month: {
    name: t('月份', 'Month'),
    also: ['工資月份', '發薪月份', '薪資月份', 'pay month', 'wage month'],
    how: t('115/3、11503 或 2026-03；不填則每個月都適用。', '2026-03, 115/3 or 11503; empty for every month.'),
    example: '115/3',
  },
  monthly: {
    name: t('月薪', 'Monthly wage'),
    also: ['每月工資', '月工資', '應發月薪', 'monthly pay', 'salary'],
    how: t(
      '每月固定領的都算，不含加班費；整元。月薪與時薪擇一。',
      'Everything regular without overtime pay, whole NT$. Either this or the hourly wage.',
    ),
    example: '36000',
  },
  hourly: {
    name: t('時薪', 'Hourly wage'),
    also: ['每小時工資', '鐘點費', 'hourly pay', 'hourly rate'],
    how: t('按時計酬者。', 'For those paid by the hour.'),
    example: '',
  },
  weekly: {
    name: t('約定週工時', 'Agreed weekly hours'),
    also: ['每週工時', '週工時', 'weekly hours', 'agreed hours'],
    how: t('部分工時填，例如 20；全時留空。', 'For part time, for example 20; empty for full time.'),
    example: '',
  },
  paid: {
    name: t('已付加班費', 'Overtime paid'),
    also: ['加班費', '實發加班費', '應發加班費', 'overtime pay', 'ot paid'],
    how: t(
      '該月已付的總額，沒有付填 0；沒有這一欄就只列應付。',
      'All of the month, 0 for none; without it only what is owed is shown.',
    ),
    example: '1700',
  },
} satisfies Record<string, Column>

export type Name = keyof typeof ATTENDANCE | keyof typeof WAGES
export type Header = { of: 'attendance' | 'wages'; at: Map<Name, number>; unknown: string[] }

/** 「上班時間 (時:分)」 → 「上班時間」 */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/[\s_\-:*／/]+/g, '')
const known = (columns: Record<string, Column>) =>
  new Map(
    Object.entries(columns).flatMap(([key, { name, also }]) =>
      [name.zh, name.en, ...also].map((one) => [bare(one), key as Name] as const),
    ),
  )
const OF_ATTENDANCE = known(ATTENDANCE)
const OF_WAGES = known(WAGES)

/** The row that names the columns, or none: an employee number beside a date, or beside a wage. */
export function headerOf(cells: readonly string[]): Header | undefined {
  const read = (names: Map<string, Name>) => {
    const at = new Map<Name, number>()
    const unknown: string[] = []
    for (const [nth, cell] of cells.entries()) {
      const name = names.get(bare(cell))
      if (name && !at.has(name)) at.set(name, nth)
      else if (cell !== '' && !name) unknown.push(cell)
    }
    return { at, unknown }
  }
  const attendance = read(OF_ATTENDANCE)
  if (attendance.at.has('id') && attendance.at.has('day')) return { of: 'attendance', ...attendance }
  const wages = read(OF_WAGES)
  if (wages.at.has('id') && (wages.at.has('monthly') || wages.at.has('hourly'))) return { of: 'wages', ...wages }
  return undefined
}
