// 最低工資: what it is on a day, whether a wage reaches it, and what a day by the hour comes to.
import { choice, date, decimal, NotInForce, type Reason, t } from '#engine'
import { hourlyWage, payBasis } from '../asks.ts'
import { type Exact, exact, type Fraction, lowest, shown } from '../exact.ts'
import { normalHours } from '../labour-standards-act/working-hours-limits.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER, MWA } from '../statutes.ts'
import { minimumWage } from './values.ts'

const day = date(
  t('哪一天的工資', 'Wage of which day', {
    vi: 'Lương của ngày nào',
    id: 'Upah tanggal berapa',
    th: 'ค่าจ้างของวันที่',
    fil: 'Sahod ng anong petsa',
  }),
)

export const lookup = lawRule({
  name: t('最低工資', 'Minimum wage'),
  cites: MWA('§13'),
  decidedBy: 'date',
  reads: { date: day },
  of(c) {
    const wage = minimumWage(c.date)
    return {
      value: { ...wage },
      because: [
        {
          cites: LSA('§21'),
          says: t(
            '工資不得低於最低工資（112年以前稱基本工資）。',
            'No wage below the minimum wage (basic wage until 2023).',
          ),
        },
        {
          cites: MWA('§13'),
          says: t(
            `自 ${wage.effectiveFrom} 起：每月 ${shown(wage.monthly)} 元${wage.hourly ? `，每小時 ${wage.hourly} 元` : ''}。`,
            `From ${wage.effectiveFrom}: NT$${shown(wage.monthly)} a month${wage.hourly ? `, NT$${wage.hourly} an hour` : ''}.`,
          ),
        },
      ],
    }
  },
  answer: ({ monthly, hourly }) =>
    t(
      `每月 ${shown(monthly)} 元${hourly ? `，每小時 ${hourly} 元` : ''}`,
      `NT$${shown(monthly)} a month${hourly ? `, NT$${hourly} an hour` : ''}`,
    ),
})

/** What the wage for normal hours must reach: the hourly value, or the monthly one in proportion to the agreed hours. */
export function leastWage(day: string, basis: 'monthly' | 'hourly', weeklyHours?: Exact): Fraction {
  const wage = minimumWage(day)
  if (basis === 'hourly') {
    if (wage.hourly === null) throw noHourlyWage()
    return exact(wage.hourly)
  }
  const monthly = exact(wage.monthly)
  if (weeklyHours === undefined) return monthly
  const [hours, full] = [exact(weeklyHours), fullWeek(day)]
  return hours.compare(full) < 0 ? monthly.mul(hours).div(full) : monthly
}

export const check = lawRule({
  name: t('有沒有低於最低工資', 'Is my wage below the minimum?', {
    vi: 'Lương của tôi có thấp hơn mức tối thiểu?',
    id: 'Apakah upah saya di bawah minimum?',
    th: 'ค่าจ้างต่ำกว่าขั้นต่ำหรือไม่',
    fil: 'Mas mababa ba sa minimum ang sahod ko?',
  }),
  cites: MWA('§5'),
  decidedBy: 'date',
  reads: {
    date: day,
    payBasis: choice(
      t('計薪方式', 'How the wage is paid', {
        vi: 'Cách trả lương',
        id: 'Cara pembayaran',
        th: 'วิธีคิดค่าจ้าง',
        fil: 'Paraan ng bayad',
      }),
      payBasis,
    ),
    normalHoursWage: decimal(
      t('正常工時的工資', 'Wage for normal hours', {
        vi: 'Lương cho giờ làm bình thường',
        id: 'Upah untuk jam kerja normal',
        th: 'ค่าจ้างสำหรับชั่วโมงปกติ',
        fil: 'Sahod para sa normal na oras',
      }),
      {
        max: 10_000_000,
        unit: t('元', 'NT$'),
        help: t(
          '按月填月薪、按時填時薪；固定津貼算在內，加班費不算。',
          'The monthly or the hourly wage with fixed allowances, without overtime pay.',
          {
            vi: 'Lương tháng hoặc lương giờ, gồm phụ cấp cố định, không gồm tiền tăng ca.',
            id: 'Upah bulanan atau per jam, termasuk tunjangan tetap, tanpa lembur.',
            th: 'รวมเบี้ยเลี้ยงประจำ ไม่รวมค่าล่วงเวลา',
            fil: 'Kasama ang regular na allowance, hindi kasama ang overtime.',
          },
        ),
      },
    ),
    agreedWeeklyHours: decimal(
      t('約定每週工時', 'Agreed hours a week', {
        vi: 'Số giờ thỏa thuận mỗi tuần',
        id: 'Jam kerja per minggu',
        th: 'ชั่วโมงทำงานต่อสัปดาห์',
        fil: 'Napagkasunduang oras bawat linggo',
      }),
      {
        max: 48,
        min: 1,
        when: { payBasis: 'monthly' },
        optional: true,
        unit: t('小時', 'hours', { vi: 'giờ', id: 'jam', th: 'ชั่วโมง', fil: 'oras' }),
        help: t('全時填 40。', 'Full time is 40.'),
      },
    ),
  },
  spares: ['agreedWeeklyHours'],
  of(c) {
    const wage = minimumWage(c.date)
    const paid = exact(c.normalHoursWage)
    const because: Reason[] = [
      {
        cites: LSA('§21'),
        says: t(
          `自 ${wage.effectiveFrom} 起每月 ${shown(wage.monthly)} 元${wage.hourly ? `、每小時 ${wage.hourly} 元` : ''}。`,
          `From ${wage.effectiveFrom}: NT$${shown(wage.monthly)} a month${wage.hourly ? `, NT$${wage.hourly} an hour` : ''}.`,
        ),
      },
    ]
    because.push({
      cites: LSA_ER('§11'),
      says: t(
        '只比較正常工時的工資，加班費、假日加給不算。',
        'Only the wage for normal hours counts, no overtime or holiday pay.',
      ),
    })
    const full = c.payBasis === 'monthly' && c.agreedWeeklyHours !== undefined ? fullWeek(c.date) : exact(40)
    const hours = exact(c.agreedWeeklyHours ?? full)
    const part = c.payBasis === 'monthly' && hours.compare(full) < 0
    const minimum = leastWage(c.date, c.payBasis, c.agreedWeeklyHours)
    because.push({
      cites: LSA_ER('§13'),
      says: part
        ? t(
            `部分工時：${shown(wage.monthly)} × ${shown(hours)} ÷ ${shown(full)} ＝ ${shown(minimum)} 元`,
            `Part time: ${shown(wage.monthly)} × ${shown(hours)} ÷ ${shown(full)} = NT$${shown(minimum)}`,
          )
        : t(`適用 ${shown(minimum)} 元`, `NT$${shown(minimum)} applies`),
    })
    const short = minimum.compare(paid) > 0 ? minimum.sub(paid) : exact(0)
    const legal = short.equals(0)
    because.push({
      cites: MWA('§5'),
      says: legal
        ? t('沒有低於最低工資。', 'The wage reaches the minimum.')
        : t(
            `少 ${shown(short)} 元；低於部分無效，以最低工資為準。`,
            `NT$${shown(short)} short; the minimum takes its place.`,
          ),
    })
    return { value: { legal, minimum: lowest(minimum), shortfall: lowest(short) }, because }
  },
  answer: ({ legal, shortfall }) =>
    legal
      ? t('沒有低於最低工資', 'The wage is not below the minimum', {
          vi: 'Lương không thấp hơn mức tối thiểu',
          id: 'Upah tidak di bawah minimum',
          th: 'ค่าจ้างไม่ต่ำกว่าขั้นต่ำ',
          fil: 'Hindi mas mababa sa minimum ang sahod',
        })
      : t(`低於最低工資，少 ${shown(shortfall)} 元`, `Below the minimum by NT$${shown(shortfall)}`, {
          vi: `Thấp hơn mức tối thiểu NT$${shown(shortfall)}`,
          id: `Di bawah minimum sebesar NT$${shown(shortfall)}`,
          th: `ต่ำกว่าขั้นต่ำ NT$${shown(shortfall)}`,
          fil: `Mas mababa sa minimum nang NT$${shown(shortfall)}`,
        }),
  notices: [
    t('家庭類移工不適用勞動基準法，依契約約定。', 'Domestic workers are not under the Act; their contract decides.'),
  ],
})
/** The normal hours of a week on that day: 48, then 42 on average, then 40. */
function fullWeek(day: string) {
  const { hours, perWeeks } = normalHours.on(day)
  return exact(hours).div(perWeeks)
}
const FIRST_HOURLY = '1992-08-01'
const noHourlyWage = () =>
  new NotInForce(
    t(
      `每小時基本工資自 ${FIRST_HOURLY} 起才有資料，之前請以每月比較。`,
      `An hourly value is known from ${FIRST_HOURLY} on; before, compare by the month.`,
    ),
    'NOT_IN_FORCE',
    { firstBegins: FIRST_HOURLY },
  )

export const dayPay = lawRule({
  name: t('時薪一日工資', 'A day by the hour'),
  cites: LSA('§21'),
  reads: { hourlyWage, hours: decimal(t('工作幾小時', 'Hours worked'), { max: 24, unit: t('小時', 'hours') }) },
  of(c) {
    const pay = exact(c.hourlyWage).mul(exact(c.hours))
    return {
      value: { exact: lowest(pay) },
      because: [
        {
          cites: LSA('§21'),
          says: t(
            `${shown(c.hourlyWage)} × ${shown(c.hours)} ＝ ${shown(pay)} 元`,
            `${shown(c.hourlyWage)} × ${shown(c.hours)} = NT$${shown(pay)}`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: pay }) => t(`${shown(pay)} 元`, `NT$${shown(pay)}`),
})
