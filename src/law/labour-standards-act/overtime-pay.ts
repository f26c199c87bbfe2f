// 加班費: what is owed for one day's work beyond the normal hours or on a day off (勞基法第24、37、39、40條).
import { choice, date, decimal, MissingFacts, type Reason, t } from '#engine'
import { hourlyWage, monthlyWage } from '../asks.ts'
import { amount, exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LETTERS, LSA, LSA_ER } from '../statutes.ts'
import { hourly } from './hourly-wage.ts'
import { owedFor, type Part } from './overtime-owed.ts'
import { DAY_TYPES, tariff } from './overtime-tariff.ts'

const EIGHT = exact(8)
const FULL_DAY = t('未滿 8 小時也算一整天。', 'Any work up to eight hours counts as a whole day.')

const NAME = t('加班費', 'Overtime pay', {
  vi: 'Tiền tăng ca',
  id: 'Uang lembur',
  th: 'ค่าล่วงเวลา',
  fil: 'Bayad sa overtime',
})
export const overtime = lawRule({
  name: NAME,
  cites: LSA('§24'),
  decidedBy: 'date',
  reads: {
    date: date(
      t('哪一天上班', 'Day worked', {
        vi: 'Ngày làm việc',
        id: 'Tanggal bekerja',
        th: 'วันที่ทำงาน',
        fil: 'Petsa ng trabaho',
      }),
    ),
    dayType: choice(
      t('那天是', 'What day was it?', {
        vi: 'Hôm đó là ngày gì?',
        id: 'Hari apa itu?',
        th: 'วันนั้นเป็นวันอะไร',
        fil: 'Anong uri ng araw?',
      }),
      DAY_TYPES,
      {
        help: t(
          '每七天一天例假、一天休息日，由契約或班表決定，不一定是週六、週日。',
          'One regular leave day and one rest day in seven, set by contract or roster, not always Saturday and Sunday.',
        ),
      },
    ),
    hoursWorked: decimal(
      t('那天總共工作幾小時', 'Hours worked that day, in all', {
        vi: 'Tổng số giờ làm hôm đó',
        id: 'Jumlah jam kerja hari itu',
        th: 'จำนวนชั่วโมงทำงานทั้งหมดในวันนั้น',
        fil: 'Kabuuang oras ng trabaho',
      }),
      {
        max: 24,
        unit: t('小時', 'hours', { vi: 'giờ', id: 'jam', th: 'ชั่วโมง', fil: 'oras' }),
      },
    ),
    cause: choice(t('加班原因', 'Reason', { vi: 'Lý do', id: 'Alasan', th: 'เหตุผล', fil: 'Dahilan' }), {
      normal: t('一般工作需要', 'Ordinary work', {
        vi: 'Công việc thông thường',
        id: 'Pekerjaan biasa',
        th: 'งานปกติ',
        fil: 'Karaniwang trabaho',
      }),
      disaster: t('天災、事變或突發事件', 'Disaster or emergency', {
        vi: 'Thiên tai hoặc sự cố',
        id: 'Bencana atau keadaan darurat',
        th: 'ภัยพิบัติหรือเหตุฉุกเฉิน',
        fil: 'Sakuna o emerhensiya',
      }),
    }),
    monthlyWage: { ...monthlyWage, optional: true },
    hourlyWage: { ...hourlyWage, optional: true },
    restDayBeyondEight: choice(
      t('休息日超過 8 小時的倍率（105 年條文）', 'Rest day beyond eight hours (text of 2016)'),
      {
        eightThirds: t('加給 1 又 5/3', 'One and five thirds more'),
        fiveThirds: t('加給 5/3', 'Five thirds more'),
      },
      { optional: true },
    ),
    regularLeaveBeyondEight: choice(
      t('例假超過 8 小時的部分', 'Regular leave beyond eight hours'),
      {
        notReckoned: t('只算一日工資', 'The day’s wage only'),
        doubled: t('超過部分加倍', 'What lies beyond is doubled'),
      },
      { optional: true },
    ),
    hourlyHolidayPay: choice(
      t('時薪者假日未滿 8 小時', 'Hourly pay, fewer than eight hours on a holiday'),
      {
        fullDay: t('加發一日工資', 'One more day’s wage'),
        hoursWorked: t('按實際時數加發', 'The hours worked once more'),
      },
      { optional: true },
    ),
  },
  spares: ['monthlyWage', 'hourlyWage', 'restDayBeyondEight', 'regularLeaveBeyondEight', 'hourlyHolidayPay'],
  contested: {
    regularLeaveBeyondEight: {
      unless: 'notReckoned',
      matters: { dayType: 'regularLeave' },
      why: t(
        '例假出勤超過 8 小時的部分，法律沒有明文；實務有加倍發給的作法。',
        'The Act is silent on hours beyond eight on a regular leave day; some double them.',
      ),
    },
    hourlyHolidayPay: {
      unless: 'fullDay',
      matters: { dayType: ['nationalHoliday', 'annualLeave'] },
      why: t(
        '時薪者假日出勤未滿 8 小時，加發一日或按實際時數加發，實務見解不一。',
        'For hourly pay and fewer than eight hours on a holiday, practice differs between a whole day and the hours worked.',
      ),
    },
    restDayBeyondEight: {
      unless: 'eightThirds',
      matters: { dayType: 'restDay' },
      why: t(
        '105年12月23日至107年2月28日的條文，各界解讀不同；900 元與 1,900 元等八小時內的金額並無爭議。',
        'The text in force from 2016-12-23 to 2018-02-28 was read in two ways beyond the eighth hour; up to it there is no dispute.',
      ),
    },
  },
  of(c) {
    if (c.hourlyWage === undefined && c.monthlyWage === undefined)
      throw new MissingFacts(NAME, ['monthlyWage', 'hourlyWage'])
    tariff.on(c.date)
    const hours = exact(c.hoursWorked)
    const hour = c.hourlyWage === undefined ? hourly(c.monthlyWage ?? 0) : exact(c.hourlyWage)
    const because: Reason[] = [
      c.hourlyWage === undefined
        ? {
            cites: LETTERS('勞動2字第0960130677號（96年）'),
            says: t(
              `每小時工資 ${shown(c.monthlyWage ?? 0)} ÷ 240 ＝ ${shown(hour)} 元`,
              `Hourly wage ${shown(c.monthlyWage ?? 0)} ÷ 240 = NT$${shown(hour)}`,
            ),
          }
        : { cites: LSA('§24'), says: t(`每小時工資 ${shown(hour)} 元`, `Hourly wage NT$${shown(hour)}`) },
    ]
    const perHour = 60 * Number(hours.d)
    const disaster = c.cause === 'disaster'
    const paidTwice = c.hourlyWage !== undefined && c.dayType !== 'regularLeave' && c.hourlyHolidayPay === 'hoursWorked'
    const day = owedFor(c.date, c.dayType, Number(hours.n) * 60, {
      disaster,
      restDayBeyondEight: c.restDayBeyondEight,
      regularLeaveBeyondEight: c.regularLeaveBeyondEight,
      hoursWorkedOnly: paidTwice,
      perHour,
    })
    const inHours = (time: number) => exact(time).div(perHour)
    const payOf = (part: Part) => hour.mul(part.thirds).div(3).mul(inHours(part.time))
    const pay = day.parts.reduce((sum, part) => sum.add(payOf(part)), exact(0))
    const tiers = () => {
      const each = shown(hour)
      for (const part of day.parts)
        if (part.of === 'tier') {
          const [time, owed] = [shown(inHours(part.time)), shown(payOf(part))]
          because.push({
            cites: LSA(part.article, day.text),
            says: t(
              `${time} 小時 × ${part.thirds}/3 × ${each} ＝ ${owed} 元`,
              `${time} h × ${part.thirds}/3 × ${each} = NT$${owed}`,
            ),
          })
        }
    }

    if (c.dayType === 'weekday') {
      const beyond = hours.compare(EIGHT) > 0 ? hours.sub(EIGHT) : exact(0)
      if (disaster) {
        because.push({
          cites: LSA('§24 I(3)'),
          says: t(
            `因天災等延長：${shown(beyond)} 小時加倍發給 ＝ ${shown(pay)} 元`,
            `Disaster: ${shown(beyond)} h doubled = NT$${shown(pay)}`,
          ),
        })
        because.push({
          cites: LSA(c.date >= '2018-03-01' ? '§32 IV' : '§32 III'),
          says: t(
            '事後應補給適當休息；不計入每月上限。',
            'Suitable rest follows; these hours are outside the monthly cap.',
          ),
        })
      } else {
        if (beyond.equals(0))
          because.push({
            cites: LSA('§24 I(1)'),
            says: t('沒有超過 8 小時，沒有加班費。', 'Not more than eight hours: no overtime pay.'),
          })
        tiers()
      }
    } else if (c.dayType === 'restDay') {
      const of = inHours(day.billed)
      if (!of.equals(hours))
        because.push({
          cites: LSA('§24 III', day.text),
          says: t(
            `實際 ${shown(hours)} 小時，以 ${shown(of)} 小時計。`,
            `${shown(hours)} hours count as ${shown(of)}.`,
          ),
        })
      because.push({ cites: LSA('§36 I'), says: t('休息日出勤。', 'Work on the rest day.') })
      tiers()
      if (disaster)
        because.push({
          cites: LSA('§36 III'),
          says: t('天災等使休息日出勤，不計入每月上限。', 'Disaster work on the rest day is outside the monthly cap.'),
        })
    } else if (hours.compare(0) > 0) {
      const onLeave = c.dayType === 'regularLeave'
      const dayPay = day.parts[0] ? payOf(day.parts[0]) : exact(0)
      because.push({
        cites: onLeave ? LSA('§40') : LSA('§39'),
        says: t(
          paidTwice
            ? `按實際時數加發：${shown(inHours(day.parts[0]?.time ?? 0))} × ${shown(hour)} ＝ ${shown(dayPay)} 元。`
            : `加發一日工資 8 × ${shown(hour)} ＝ ${shown(dayPay)} 元。${FULL_DAY.zh}`,
          paidTwice
            ? `The hours worked are paid once more: ${shown(inHours(day.parts[0]?.time ?? 0))} × ${shown(hour)} = NT$${shown(dayPay)}.`
            : `One more day's wage 8 × ${shown(hour)} = NT$${shown(dayPay)}. ${FULL_DAY.en}`,
        ),
      })
      if (c.dayType === 'nationalHoliday')
        because.push(
          { cites: LSA('§37'), says: t('國定假日。', 'A national holiday.') },
          { cites: LETTERS('台83勞動一字第102498號（83年）'), says: FULL_DAY },
        )
      if (c.dayType === 'annualLeave')
        because.push(
          { cites: LSA('§38'), says: t('特別休假日。', 'A day of annual leave.') },
          { cites: LSA_ER('§24-3'), says: t('休假日出勤加發一日工資。', 'Work on a leave day is paid one day more.') },
        )
      if (onLeave && !disaster) {
        because.push({
          cites: LETTERS('(76)台勞動字第1742號'),
          says: t(
            '非因天災等事由，例假不得出勤；勞工同意也不合法，工資仍應加發。',
            'Without a disaster the regular leave may not be worked, not even by consent; the day is still owed.',
          ),
        })
      }
      for (const part of day.parts)
        if (part.of === 'doubled')
          because.push({
            cites: LSA('§40'),
            says: t(
              `超過 8 小時的 ${shown(inHours(part.time))} 小時加倍 ＝ ${shown(payOf(part))} 元`,
              `The ${shown(inHours(part.time))} h beyond eight doubled = NT$${shown(payOf(part))}`,
            ),
          })
      if (disaster)
        because.push({
          cites: LSA('§40'),
          says: t('因天災等停止假期，事後應補假休息。', 'Leave stopped for a disaster is given back later.'),
        })
      if (!onLeave) tiers()
    }
    if (day.violations.includes('DAILY_TOTAL_OVER_12'))
      because.push({
        cites: LSA('§32 II'),
        says: t(
          '正常工時加上加班，一天不得超過 12 小時。',
          'Normal hours and overtime together may not exceed 12 hours a day.',
        ),
      })
    return {
      value: {
        ...amount(pay),
        violations: day.violations,
        countedOvertimeHours: lowest(inHours(day.counted)),
        compensatoryLeave: day.compensatoryLeave,
      },
      because,
    }
  },
  answer: ({ rounded, violations }) => {
    const money = shown(rounded)
    const illegal = violations.length > 0
    return t(
      `應給加班費 ${money} 元${illegal ? '，而且這樣的工時違法' : ''}`,
      `NT$${money} of overtime pay is owed${illegal ? ', and these hours are against the law' : ''}`,
      {
        vi: `Phải trả tiền tăng ca: NT$${money}${illegal ? '; số giờ này trái luật' : ''}`,
        id: `Uang lembur yang harus dibayar: NT$${money}${illegal ? '; jam kerja ini melanggar hukum' : ''}`,
        th: `ต้องจ่ายค่าล่วงเวลา NT$${money}${illegal ? ' และชั่วโมงทำงานนี้ผิดกฎหมาย' : ''}`,
        fil: `Dapat bayaran ng overtime: NT$${money}${illegal ? '; labag sa batas ang oras na ito' : ''}`,
      },
    )
  },
  notices: [
    t(
      '這是法定最低金額，契約可以更高；月薪者是在月薪之外加給。',
      'This is the legal minimum on top of a monthly wage; the contract may give more.',
    ),
  ],
})
