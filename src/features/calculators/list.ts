// The calculators: which rule each asks, in which order, in whose words, and what may be done with the answer.
import { t, type Text } from '#engine'
import type { AnyRule } from '#law/rule.ts'
import { heat } from '#law/safety-act/heat-index.ts'
import { topics } from '#law/topics.ts'

export type Calculator = {
  id: string
  rule: AnyRule
  /** What the person wants to know, in their words. */
  want: Text
  about: Text
  for: 'worker' | 'employer'
  /** A page for each group of questions. What is not named comes under “more exactly” on the last. */
  pages: readonly { title: Text; fields: readonly string[] }[]
  /** The claim of a mediation this amount becomes. */
  claim?: string
  /** Asked for by migrant workers: every word is there in their languages as well (`phrases.tsv`). */
  everyone?: true
  /** The want of people it answers, as the list groups it. */
  under: keyof typeof GROUPS
  /** Where the result may go on. */
  onward?: readonly string[]
  /** A result that says something is against the law, so that reporting it is offered. */
  wrong?(value: Record<string, unknown>): boolean
}

const rule = (topic: string, kind: string): AnyRule => {
  const found = topics[topic]?.kinds[kind]
  if (!found) throw new Error(`There is no rule ${topic} ${kind}.`)
  return found
}
/** What people want, in the order of the list. */
export const GROUPS = {
  hours: t('我的工時', 'My hours', {
    vi: 'Giờ làm của tôi',
    id: 'Jam kerja saya',
    th: 'ชั่วโมงทำงานของฉัน',
    fil: 'Oras ng trabaho ko',
  }),
  pay: t('我的薪水', 'My pay', { vi: 'Tiền lương của tôi', id: 'Upah saya', th: 'ค่าจ้างของฉัน', fil: 'Sahod ko' }),
  leave: t('我的休假', 'My leave', { vi: 'Ngày nghỉ của tôi', id: 'Cuti saya', th: 'วันลาของฉัน', fil: 'Bakasyon ko' }),
  leaving: t('要離開工作了', 'Leaving a job', {
    vi: 'Nghỉ việc',
    id: 'Berhenti bekerja',
    th: 'ออกจากงาน',
    fil: 'Pag-alis sa trabaho',
  }),
  hurt: t('在工作中受傷', 'Hurt at work', {
    vi: 'Bị thương khi làm việc',
    id: 'Cedera saat bekerja',
    th: 'บาดเจ็บจากงาน',
    fil: 'Nasaktan sa trabaho',
  }),
  weather: t('天氣與安全', 'Weather and safety'),
  family: t('懷孕與照顧孩子', 'Pregnancy and children'),
  staff: t('排班與休假', 'Rosters and leave'),
  ending: t('資遣與解僱', 'Layoffs'),
  hiring: t('僱用義務', 'Duties of hiring'),
} as const
const MONTH = t('月份', 'Month')
const WEEK = t('那一週', 'The week')
const WHEN = t('時間', 'When', { vi: 'Thời gian', id: 'Waktu', th: 'เวลา', fil: 'Kailan' })
const PAY = t('工資', 'Pay', { vi: 'Tiền lương', id: 'Upah', th: 'ค่าจ้าง', fil: 'Sahod' })
const SYSTEM = t('新制或舊制', 'New system or old', {
  vi: 'Chế độ mới hay cũ',
  id: 'Sistem baru atau lama',
  th: 'ระบบใหม่หรือเก่า',
  fil: 'Bago o lumang sistema',
})
const DAY = t('那一天', 'The day', { vi: 'Ngày đó', id: 'Hari itu', th: 'วันนั้น', fil: 'Ang araw' })
const HEADS = t('人數', 'People')
const violated = (value: Record<string, unknown>) =>
  value.legal === false || (Array.isArray(value.violations) && value.violations.length > 0)

export const calculators: readonly Calculator[] = [
  {
    id: 'annual-leave',
    under: 'leave',
    everyone: true,
    rule: rule('annual-leave', 'entitlement'),
    for: 'worker',
    want: t('我有幾天特別休假？', 'How many days of annual leave do I have?', {
      vi: 'Tôi có bao nhiêu ngày nghỉ phép năm?',
      id: 'Berapa hari cuti tahunan saya?',
      th: 'ฉันมีวันลาพักผ่อนกี่วัน',
      fil: 'Ilang araw ang taunang bakasyon ko?',
    }),
    about: t('輸入到職日，算出今天的天數。', 'From your first day of work to any day.', {
      vi: 'Tính từ ngày bắt đầu làm việc.',
      id: 'Dihitung dari hari pertama bekerja.',
      th: 'คำนวณจากวันเริ่มงาน',
      fil: 'Mula sa unang araw ng trabaho.',
    }),
    pages: [{ title: WHEN, fields: ['hireDate', 'asOf'] }],
    onward: ['annual-leave-payout', 'annual-leave-calendar-year'],
  },
  {
    id: 'annual-leave-payout',
    under: 'leave',
    everyone: true,
    rule: rule('annual-leave', 'payout'),
    for: 'worker',
    want: t('沒休完的特休可以換多少錢？', 'What is owed for leave I did not take?'),
    about: t(
      '年度終結或離職時，未休的日數應發給工資。',
      'Days not taken are paid at the end of the year or of the contract.',
    ),
    pages: [{ title: PAY, fields: ['unusedDays', 'monthlyWage', 'dailyWage'] }],
    claim: 'leave',
  },
  {
    id: 'annual-leave-calendar-year',
    under: 'staff',
    rule: rule('annual-leave', 'calendarYear'),
    for: 'employer',
    want: t('曆年制特休怎麼換算？', 'Annual leave by calendar year'),
    about: t('把週年天數攤到曆年，不得少於週年制。', 'Spreads the anniversary grants over the year.'),
    pages: [{ title: WHEN, fields: ['hireDate', 'year'] }],
  },
  {
    id: 'overtime',
    under: 'pay',
    everyone: true,
    rule: rule('overtime-pay', 'overtime'),
    for: 'worker',
    want: t('加班費應該給多少？', 'How much overtime pay is owed?', {
      vi: 'Tiền tăng ca phải trả là bao nhiêu?',
      id: 'Berapa uang lembur yang harus dibayar?',
      th: 'ต้องได้ค่าล่วงเวลาเท่าไร',
      fil: 'Magkano ang bayad sa overtime?',
    }),
    about: t('平日、休息日、國定假日、例假都可以算。', 'Working days, rest days, holidays and regular leave days.', {
      vi: 'Ngày thường, ngày nghỉ, ngày lễ.',
      id: 'Hari kerja, hari istirahat, hari libur.',
      th: 'วันทำงาน วันพัก วันหยุด',
      fil: 'Karaniwang araw, pahinga at pista.',
    }),
    pages: [
      { title: DAY, fields: ['date', 'dayType', 'hoursWorked', 'cause'] },
      { title: PAY, fields: ['monthlyWage', 'hourlyWage'] },
    ],
    claim: 'overtime',
    wrong: violated,
    onward: ['minimum-wage', 'working-hours'],
  },
  {
    id: 'minimum-wage',
    under: 'pay',
    everyone: true,
    rule: rule('minimum-wage', 'check'),
    for: 'worker',
    want: t('我的薪水有沒有低於最低工資？', 'Is my wage below the minimum?', {
      vi: 'Lương của tôi có thấp hơn mức tối thiểu không?',
      id: 'Apakah upah saya di bawah minimum?',
      th: 'ค่าจ้างของฉันต่ำกว่าขั้นต่ำหรือไม่',
      fil: 'Mas mababa ba sa minimum ang sahod ko?',
    }),
    about: t('月薪、時薪、部分工時都可以比較。', 'By the month, by the hour, or part time.', {
      vi: 'Theo tháng, theo giờ hoặc bán thời gian.',
      id: 'Bulanan, per jam, atau paruh waktu.',
      th: 'รายเดือน รายชั่วโมง หรือบางเวลา',
      fil: 'Buwanan, oras-oras, o part-time.',
    }),
    pages: [{ title: PAY, fields: ['date', 'payBasis', 'normalHoursWage', 'agreedWeeklyHours'] }],
    claim: 'wage',
    wrong: violated,
    onward: ['overtime'],
  },
  {
    id: 'severance',
    under: 'leaving',
    everyone: true,
    rule: rule('severance', 'severance'),
    for: 'worker',
    want: t('被資遣，資遣費有多少？', 'I was laid off: how much severance?', {
      vi: 'Bị cho thôi việc, trợ cấp bao nhiêu?',
      id: 'Saya di-PHK, berapa pesangon?',
      th: 'ถูกเลิกจ้าง ได้ค่าชดเชยเท่าไร',
      fil: 'Natanggal ako: magkano ang severance?',
    }),
    about: t('新制、舊制、兩制都有的年資都能算。', 'New system, old system, or both.'),
    pages: [
      { title: WHEN, fields: ['hireDate', 'lastDay'] },
      { title: SYSTEM, fields: ['system', 'newSystemFrom'] },
      { title: PAY, fields: ['averageMonthlyWage', 'dayBasis'] },
    ],
    claim: 'severance',
    onward: ['average-wage', 'notice', 'layoff-notification'],
  },
  {
    id: 'notice',
    under: 'leaving',
    everyone: true,
    rule: rule('notice-period', 'notice'),
    for: 'worker',
    want: t('要幾天前預告？', 'How much notice is due?', {
      vi: 'Phải báo trước bao nhiêu ngày?',
      id: 'Berapa hari pemberitahuan?',
      th: 'ต้องแจ้งล่วงหน้ากี่วัน',
      fil: 'Ilang araw ang abiso?',
    }),
    about: t('資遣或自請離職的預告天數。', 'For a layoff or a resignation.', {
      vi: 'Khi bị cho thôi việc hoặc tự nghỉ.',
      id: 'Untuk PHK atau mengundurkan diri.',
      th: 'สำหรับการเลิกจ้างหรือลาออก',
      fil: 'Kapag tinanggal o nagbitiw.',
    }),
    pages: [{ title: WHEN, fields: ['hireDate', 'lastDay'] }],
    onward: ['notice-pay', 'severance'],
  },
  {
    id: 'notice-pay',
    under: 'leaving',
    everyone: true,
    rule: rule('notice-period', 'payInLieu'),
    for: 'worker',
    want: t('沒有預告，應補多少工資？', 'Notice was too short: what is owed?'),
    about: t('少預告的天數，要照給工資。', 'The missing days are paid.'),
    pages: [{ title: PAY, fields: ['monthlyWage', 'missingDays'] }],
    claim: 'notice',
  },
  {
    id: 'average-wage',
    under: 'pay',
    everyone: true,
    rule: rule('average-wage', 'averageWage'),
    for: 'worker',
    want: t('平均工資怎麼算？', 'What is my average wage?'),
    about: t('資遣費、退休金、職災補償都以它計算。', 'Severance, pension and accident compensation rest on it.'),
    pages: [
      { title: WHEN, fields: ['eventDate', 'hireDate'] },
      { title: PAY, fields: ['payBasis', 'totalWages', 'actualWorkDays', 'excluded', 'method'] },
    ],
    onward: ['severance', 'old-pension'],
  },
  {
    id: 'old-pension',
    under: 'leaving',
    rule: rule('old-pension', 'pension'),
    for: 'worker',
    want: t('舊制退休金有多少？', 'How much is my old-scheme pension?'),
    about: t('94年7月以前的舊制年資。', 'For seniority under the old system.'),
    pages: [
      { title: WHEN, fields: ['hireDate', 'oldSystemLastDay', 'dutyDisability'] },
      { title: PAY, fields: ['averageMonthlyWage'] },
    ],
    claim: 'pension',
    onward: ['average-wage', 'retirement'],
  },
  {
    id: 'retirement',
    under: 'leaving',
    rule: rule('old-pension', 'eligibility'),
    for: 'worker',
    want: t('我可以退休了嗎？', 'May I retire?'),
    about: t('勞基法第53條的三個條件。', 'The three conditions of §53.'),
    pages: [{ title: WHEN, fields: ['date', 'age', 'serviceYears'] }],
  },
  {
    id: 'working-hours-day',
    under: 'hours',
    everyone: true,
    rule: rule('working-hours', 'daySplit'),
    for: 'worker',
    want: t('那天的工時合法嗎？', 'Were that day’s hours lawful?'),
    about: t('正常 8 小時，連加班最多 12 小時。', 'Eight normal hours; with overtime twelve at most.'),
    pages: [{ title: DAY, fields: ['date', 'hoursWorked'] }],
    wrong: violated,
    onward: ['overtime', 'working-hours-week', 'working-hours'],
  },
  {
    id: 'working-hours-week',
    under: 'hours',
    everyone: true,
    rule: rule('working-hours', 'week'),
    for: 'worker',
    want: t('這一週有幾小時是加班？', 'How much of my week was overtime?'),
    about: t('每日 8 小時、每週 40 小時以外都是加班。', 'Forty normal hours a week, eight a day.'),
    pages: [{ title: WEEK, fields: ['date', 'hours'] }],
    wrong: violated,
    onward: ['overtime', 'working-hours'],
  },
  {
    id: 'working-hours',
    under: 'hours',
    everyone: true,
    rule: rule('working-hours', 'monthlyCap'),
    for: 'worker',
    want: t('這個月加班有沒有超過上限？', 'Is this month’s overtime over the limit?', {
      vi: 'Tăng ca tháng này có vượt giới hạn?',
      id: 'Apakah lembur bulan ini melebihi batas?',
      th: 'ล่วงเวลาเดือนนี้เกินกำหนดหรือไม่',
      fil: 'Lampas ba sa limit ang overtime ngayong buwan?',
    }),
    about: t(
      '每月 46 小時；經同意 54 小時，三個月 138 小時。',
      '46 hours a month, or 54 and 138 in three with consent.',
    ),
    pages: [{ title: WHEN, fields: ['month', 'overtimeHours', 'consent'] }],
    wrong: violated,
    onward: ['working-hours-quarter', 'overtime', 'rest-days'],
  },
  {
    id: 'working-hours-quarter',
    under: 'hours',
    everyone: true,
    rule: rule('working-hours', 'quarterCap'),
    for: 'worker',
    want: t('三個月的加班有沒有超過上限？', 'Are three months of overtime over the limit?'),
    about: t('經同意者，一個月 54 小時、三個月 138 小時。', 'With consent, 54 hours in a month and 138 in three.'),
    pages: [{ title: MONTH, fields: ['startMonth', 'overtimeHours', 'consent'] }],
    wrong: violated,
    onward: ['working-hours', 'overtime'],
  },
  {
    id: 'rest-days',
    under: 'hours',
    rule: rule('working-hours', 'rest'),
    for: 'worker',
    want: t('我的班表合法嗎？', 'Is my roster lawful?'),
    about: t('例假、休息日和連續工作天數。', 'Days off and days in a row.'),
    pages: [{ title: DAY, fields: ['date', 'scheme', 'days'] }],
    wrong: violated,
  },
  {
    id: 'maternity',
    under: 'family',
    rule: rule('young-and-female-workers', 'maternityPay'),
    for: 'worker',
    want: t('產假有幾天、工資怎麼給？', 'Maternity leave: how long, how much?'),
    about: t('56 天；受僱滿六個月工資照給。', '56 days, in full from six months of service.'),
    pages: [{ title: PAY, fields: ['monthlyWage', 'monthsEmployed'] }],
    onward: ['parental-leave'],
  },
  {
    id: 'parental-leave',
    under: 'family',
    rule: rule('young-and-female-workers', 'parentalLeave'),
    for: 'worker',
    want: t('可以請育嬰留職停薪嗎？', 'May I take parental leave?'),
    about: t(
      '子女三歲前，最長二年；115年起可按日請。',
      'Until the child is three, two years at most; by the day from 2026.',
    ),
    pages: [{ title: WHEN, fields: ['date', 'childBirth', 'monthsEmployed', 'days'] }],
  },
  {
    id: 'accident-wages',
    under: 'hurt',
    everyone: true,
    rule: rule('occupational-accident', 'originalWage'),
    for: 'worker',
    want: t('職災不能工作，工資怎麼補？', 'Hurt at work: what is paid meanwhile?'),
    about: t('醫療中不能工作，按原領工資補償。', 'The original wage while treated.'),
    pages: [{ title: PAY, fields: ['lastMonthNormalWage', 'days'] }],
    claim: 'injury',
    onward: ['accident-disability', 'accident-death', 'average-wage'],
  },
  {
    id: 'accident-disability',
    under: 'hurt',
    everyone: true,
    rule: rule('occupational-accident', 'disability'),
    for: 'worker',
    want: t('職災失能補償有多少？', 'Compensation for a disability'),
    about: t('依失能等級的日數計算。', 'By the days of the grade.'),
    pages: [{ title: PAY, fields: ['averageDailyWage', 'grade'] }],
    claim: 'injury',
  },
  {
    id: 'accident-death',
    under: 'hurt',
    everyone: true,
    rule: rule('occupational-accident', 'death'),
    for: 'worker',
    want: t('職災死亡，家屬可以得到什麼？', 'A death at work: what is owed to the family?'),
    about: t('喪葬費五個月、死亡補償四十個月平均工資。', 'Five months for the funeral and forty for the family.'),
    pages: [{ title: PAY, fields: ['averageMonthlyWage'] }],
    claim: 'injury',
    onward: ['average-wage'],
  },
  {
    id: 'heat-index',
    under: 'weather',
    rule: heat,
    for: 'worker',
    want: t('現在戶外太熱、可以工作嗎？', 'Is it too hot to work outside?'),
    about: t('用氣溫和濕度算出熱指數與雇主該做的事。', 'The heat index, and what the employer has to do.'),
    pages: [{ title: t('天氣', 'Weather'), fields: ['temperature', 'humidity'] }],
    wrong: (value) => Number(value.level) >= 3,
    onward: ['accident-wages'],
  },
  {
    id: 'disability-quota',
    under: 'hiring',
    rule: rule('disability-quota', 'quota'),
    for: 'employer',
    want: t('要進用幾位身心障礙者？', 'How many disabled workers must we employ?'),
    about: t('定額進用人數與差額補助費。', 'The quota and the levy.'),
    pages: [
      { title: WHEN, fields: ['date', 'sector', 'insuredHeadcount'] },
      {
        title: HEADS,
        fields: ['disabledFull', 'disabledSevere', 'halfTimeDisabled', 'belowThresholdDisabled', 'otherExcluded'],
      },
    ],
  },
  {
    id: 'layoff-notification',
    under: 'ending',
    rule: rule('layoff-notification', 'deadline'),
    for: 'employer',
    want: t('資遣通報什麼時候要辦？', 'When must a layoff be notified?'),
    about: t('員工離職 10 日前。', 'Ten days before leaving.'),
    pages: [{ title: WHEN, fields: ['lastDay', 'cause', 'convention'] }],
    onward: ['mass-redundancy', 'severance'],
  },
  {
    id: 'mass-redundancy',
    under: 'ending',
    rule: rule('mass-redundancy', 'threshold'),
    for: 'employer',
    want: t('這樣算大量解僱嗎？', 'Is this a mass redundancy?'),
    about: t('依廠場人數與 60 日內解僱人數。', 'By headcount and dismissals in sixty days.'),
    pages: [
      { title: WHEN, fields: ['date', 'plantHeadcount', 'plantIn60Days', 'plantMaxInOneDay'] },
      { title: HEADS, fields: ['unitHeadcount', 'unitIn60Days', 'unitMaxInOneDay'] },
    ],
    onward: ['layoff-notification'],
  },
]
export const calculatorOf = (id: string): Calculator | undefined => calculators.find((one) => one.id === id)

/** The languages all of whose questions are put into words; the others read English where a word is missing. */
export const MIGRANT_LANGS = ['vi', 'id', 'th', 'fil'] as const
export const migrants = calculators.filter((one) => one.everyone)
export const nameOf = ({ rule: { name } }: Calculator): Text => ({ ...name, zh: `${name.zh}試算` })
