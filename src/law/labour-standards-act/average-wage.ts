// 平均工資 (勞基法第2條第4款): six months before the event, certain days and their wages taken out.
import { addDays, addMonths, choice, date, type Day, daysBetween, many, money, type Reason, t, whole } from '#engine'
import { hireDate } from '../asks.ts'
import { exact, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { NoCountedDays } from '../refusals.ts'
import { lawRule } from '../rule.ts'
import { LETTERS, LSA, LSA_ER } from '../statutes.ts'

const REASONS = {
  occupationalInjuryTreatment: t('職災醫療期間', 'Treatment of an occupational injury'),
  maternityHalfPay: t('產假減半發給工資', 'Maternity leave at half pay'),
  forceMajeure: t('天災停業', 'Business stopped by force majeure'),
  ordinarySickLeave: t('普通傷病假', 'Ordinary sick leave'),
  menstrualLeave: t('生理假', 'Menstrual leave'),
  maternityLeave: t('產假', 'Maternity leave'),
  familyCareLeave: t('家庭照顧假', 'Family care leave'),
  pregnancyRest: t('安胎休養', 'Rest in pregnancy'),
  unpaidLeave: t('留職停薪', 'Unpaid leave'),
} as const
const FIRST = ['occupationalInjuryTreatment', 'maternityHalfPay', 'forceMajeure']
/** The list was widened by the amendment of 2017-06-16. */
const takenOut = inForce<readonly string[]>(
  { '1985-03-01': FIRST, '2017-06-18': Object.keys(REASONS) },
  t('不計入平均工資的期間', 'Time left out of the average wage'),
  LSA_ER('§2'),
)

export const averageWage = lawRule({
  name: t('平均工資', 'Average wage'),
  cites: LSA('§2(4)'),
  decidedBy: 'eventDate',
  reads: {
    eventDate: date(t('事由發生日', 'Day of the event'), {
      help: t(
        '資遣、退休或職災的當日，這天不計入。',
        'The day of dismissal, retirement or accident; it is not counted.',
      ),
      notBefore: 'hireDate',
    }),
    totalWages: money(t('前六個月工資總額', 'All wages of the six months before'), {
      help: t(
        '含加班費、全勤、績效；不含年終、三節獎金。',
        'With overtime, attendance and performance pay; without year-end and festival bonuses.',
      ),
    }),
    hireDate: {
      ...hireDate,
      optional: true,
      help: t('到職未滿六個月時才需要填。', 'Only if it is less than six months ago.'),
    },
    payBasis: choice(t('計薪方式', 'How the wage is paid'), {
      monthly: t('按月', 'By the month'),
      daily: t('按日', 'By the day'),
      hourly: t('按時', 'By the hour'),
      piece: t('按件', 'By the piece'),
    }),
    actualWorkDays: whole(t('實際工作天數', 'Days actually worked'), {
      min: 1,
      max: 366,
      when: { payBasis: ['daily', 'hourly', 'piece'] },
      optional: true,
    }),
    excluded: many(
      t('要扣除的期間', 'Time to be left out'),
      {
        reason: choice(t('原因', 'Reason'), REASONS),
        from: date(t('起', 'From')),
        to: date(t('迄', 'To'), { notBefore: 'from' }),
        wages: money(t('這段期間的工資', 'Wages of this time')),
      },
      { optional: true, max: 20 },
    ),
    method: choice(
      t('月平均的算法', 'How the month is formed'),
      {
        excludeOnly: t('日平均 × 30', 'Daily × 30'),
        totalDividedBy6: t('總額 ÷ 6', 'Total ÷ 6'),
      },
      { optional: true },
    ),
    missingDay: choice(
      t('六個月前沒有相當日時，自哪天起算', 'Where there is no like day six months before'),
      {
        dayAfter: t('自次日（次月一日）起', 'From the day after'),
        lastDayOfMonth: t('自該月末日起', 'From the last day of that month'),
      },
      { optional: true },
    ),
  },
  spares: ['hireDate', 'actualWorkDays', 'excluded', 'method', 'missingDay'],
  contested: {
    missingDay: {
      unless: 'dayAfter',
      why: t(
        '事由發生日為 29 至 31 日而六個月前無此日者，起算日沒有定論。',
        'Where the event is on the 29th to 31st and the month six months before has no such day, the first day is not settled.',
      ),
    },
    method: {
      unless: 'excludeOnly',
      why: t(
        '條文以日平均計，月平均有「日平均×30」與「總額÷6」（83年台勞動二字第25564號）兩種算法。',
        'The Act speaks of days; a month is formed as thirty days or, by a letter of 1994, as a sixth of the total.',
      ),
    },
  },
  of(c) {
    const back = sixMonthsBack(c.eventDate, c.missingDay === 'lastDayOfMonth')
    const periodStart = c.hireDate !== undefined && c.hireDate > back ? c.hireDate : back
    const periodEnd = addDays(c.eventDate, -1)
    const calendarDays = daysBetween(periodStart, c.eventDate)
    const out = takenOut.on(c.eventDate)
    const because: Reason[] = [
      {
        cites: LSA('§2(4)'),
        says: t(
          `${periodStart} 至 ${periodEnd}，共 ${calendarDays} 日；事由發生當日不計。`,
          `${periodStart} to ${periodEnd}: ${calendarDays} days; the day of the event is not counted.`,
        ),
      },
    ]
    const gone = new Set<Day>()
    let wages = exact(c.totalWages)
    for (const one of c.excluded ?? []) {
      if (!out.includes(one.reason)) {
        because.push({
          cites: LSA_ER('§2'),
          says: t(
            `「${REASONS[one.reason].zh}」在當時不扣除。`,
            `“${REASONS[one.reason].en}” was not left out on that day.`,
          ),
        })
        continue
      }
      for (
        let day = one.from < periodStart ? periodStart : one.from;
        day <= one.to && day <= periodEnd;
        day = addDays(day, 1)
      )
        gone.add(day)
      wages = wages.sub(one.wages)
      because.push({
        cites: LSA_ER('§2'),
        says: t(
          `扣除「${REASONS[one.reason].zh}」${one.from} 至 ${one.to} 及其工資 ${shown(one.wages)} 元。`,
          `“${REASONS[one.reason].en}” from ${one.from} to ${one.to} and its NT$${shown(one.wages)} are left out.`,
        ),
      })
    }
    const countedDays = calendarDays - gone.size
    if (countedDays <= 0) throw new NoCountedDays()
    let daily = wages.div(countedDays)
    because.push({
      cites: LSA_ER('§2'),
      says: t(
        `${shown(wages)} ÷ ${countedDays} ＝ ${shown(daily)} 元`,
        `${shown(wages)} ÷ ${countedDays} = NT$${shown(daily)}`,
      ),
    })
    let floorApplied = false
    if (c.payBasis !== 'monthly' && c.actualWorkDays !== undefined) {
      const floor = wages.div(c.actualWorkDays).mul('3/5')
      if (daily.compare(floor) < 0) {
        daily = floor
        floorApplied = true
        because.push({
          cites: LSA('§2(4)'),
          says: t(
            `按日、時、件計酬者不得低於實際工作日平均的六成：${shown(floor)} 元`,
            `Paid by day, hour or piece: not below 60 percent of a worked day: NT$${shown(floor)}`,
          ),
        })
      }
    }
    const sixth = c.method === 'totalDividedBy6' && !floorApplied
    const monthly = sixth ? wages.div(6) : daily.mul(30)
    because.push(
      sixth
        ? {
            cites: LETTERS('83年台勞動二字第25564號'),
            says: t(`${shown(wages)} ÷ 6 ＝ ${shown(monthly)} 元`, `${shown(wages)} ÷ 6 = NT$${shown(monthly)}`),
          }
        : {
            cites: LSA('§2(4)'),
            says: t(`${shown(daily)} × 30 ＝ ${shown(monthly)} 元`, `${shown(daily)} × 30 = NT$${shown(monthly)}`),
          },
    )
    return {
      value: {
        periodStart,
        periodEnd,
        calendarDays,
        countedDays,
        dailyExact: lowest(daily),
        monthlyExact: lowest(monthly),
        floorApplied,
      },
      because,
    }
  },
  answer: ({ dailyExact, monthlyExact }) =>
    t(
      `月平均工資 ${shown(monthlyExact)} 元（日平均 ${shown(dailyExact)} 元）`,
      `NT$${shown(monthlyExact)} a month on average (NT$${shown(dailyExact)} a day)`,
    ),
  notices: [
    t(
      '扣除後以其餘日數計，不再往前回推；整段都被扣除時由承辦人員判斷。',
      'What is left out is not replaced by reaching further back; where nothing is left an officer decides.',
    ),
  ],
})

/** The like day six months before; where the month has none, its last day or the day after that. */
function sixMonthsBack(event: Day, lastDayOfMonth: boolean): Day {
  const back = addMonths(event, -6)
  return back.slice(8) === event.slice(8) || lastDayOfMonth ? back : addDays(back, 1)
}
