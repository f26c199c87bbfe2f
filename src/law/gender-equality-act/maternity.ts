// 產假、流產假、女性夜間工作: 勞基法第49、50條與性別平等工作法第15條.
import { addMonths, choice, date, decimal, money, type Reason, t, whole, yesNo } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { GEA, JY, LSA } from '../statutes.ts'

export const maternityPay = lawRule({
  name: t('產假工資', 'Maternity pay'),
  cites: LSA('§50'),
  reads: {
    monthlyWage: money(t('每月工資', 'Monthly wage')),
    monthsEmployed: whole(t('受僱滿幾個月', 'Full months of service'), { max: 720 }),
  },
  of(c) {
    const full = c.monthsEmployed >= 6
    const owed = exact(c.monthlyWage)
      .mul(56)
      .div(30)
      .mul(full ? 1 : '1/2')
    return {
      value: { days: 56, exact: lowest(owed) },
      because: [
        { cites: LSA('§50 I'), says: t('分娩前後停止工作八星期，共 56 日。', 'Eight weeks, 56 days.') },
        {
          cites: LSA('§50 II'),
          says: t(
            `${full ? '受僱六個月以上，工資照給' : '未滿六個月，減半發給'}：${shown(c.monthlyWage)} × 56 ÷ 30${full ? '' : ' ÷ 2'} ＝ ${shown(owed)} 元`,
            `${full ? 'Six months and more: in full' : 'Under six months: half'}: ${shown(c.monthlyWage)} × 56 ÷ 30${full ? '' : ' ÷ 2'} = NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`產假 56 天，工資 ${shown(owed)} 元`, `56 days, paid NT$${shown(owed)}`),
  notices: [
    t(
      '跨 31 日的月份，有按月照給的作法，金額可能不同。',
      'Where the wage is simply paid on by the month, months of 31 days give another amount.',
    ),
  ],
})
export const maternityPayCheck = lawRule({
  name: t('產假工資是否足額', 'Was the maternity leave paid in full?'),
  cites: LSA('§50'),
  reads: {
    monthlyWage: money(t('每月工資', 'Monthly wage')),
    monthsEmployed: whole(t('受僱滿幾個月', 'Full months of service'), { max: 720 }),
    paid: decimal(t('產假期間實際發給的工資', 'Wages paid for the leave'), { max: 100_000_000, unit: t('元', 'NT$') }),
  },
  of(c) {
    const { value, because } = maternityPay.of({ monthlyWage: c.monthlyWage, monthsEmployed: c.monthsEmployed })
    const owed = exact(String(value.exact))
    const short = owed.compare(exact(c.paid)) > 0 ? owed.sub(exact(c.paid)) : exact(0)
    const legal = short.equals(0)
    return {
      value: { legal, violations: legal ? [] : ['LSA 50'], minimum: lowest(owed), shortfall: lowest(short) },
      because: [
        ...because,
        {
          cites: LSA('§50 II'),
          says: t(
            `應發 ${shown(owed)} 元，實發 ${shown(c.paid)} 元，少 ${shown(short)} 元。`,
            `NT$${shown(owed)} owed, NT$${shown(c.paid)} paid: NT$${shown(short)} short.`,
          ),
        },
      ],
    }
  },
  answer: ({ legal, shortfall }) =>
    legal ? t('已足額發給', 'It was paid in full') : t(`少發 ${shown(shortfall)} 元`, `NT$${shown(shortfall)} short`),
})
const pregnancy = whole(t('懷孕滿幾個月', 'Full months of pregnancy'), { max: 10 })
export const miscarriageLeave = lawRule({
  name: t('流產假', 'Leave after a miscarriage'),
  cites: GEA('§15 I'),
  reads: { pregnancyMonths: pregnancy },
  of(c) {
    const lsaDays = c.pregnancyMonths >= 3 ? 28 : 0
    const geaDays = c.pregnancyMonths >= 3 ? 28 : c.pregnancyMonths >= 2 ? 7 : 5
    const because: Reason[] = [
      {
        cites: GEA('§15 I'),
        says: t(
          '三個月以上四星期、二個月以上未滿三個月一星期、未滿二個月五日。',
          'Three months and more: four weeks; two to three: one week; under two: five days.',
        ),
      },
      {
        cites: LSA('§50 I'),
        says: t(
          '三個月以上者勞基法給四星期並給工資。',
          'From three months on the Labor Standards Act gives four weeks with pay.',
        ),
      },
    ]
    return { value: { lsaDays, geaDays }, because }
  },
  answer: ({ geaDays }) => t(`${geaDays} 天`, `${geaDays} days`),
})
const nightBans = inForce(
  { '1984-08-01': true, '2021-08-20': false },
  t('女工夜間工作限制', 'Limits on women’s night work'),
  LSA('§49 I'),
)
export const femaleNight = lawRule({
  name: t('女性夜間工作', 'Women’s work at night'),
  cites: LSA('§49'),
  decidedBy: 'date',
  reads: {
    date: date(t('哪一天', 'Which day')),
    hour: whole(t('幾點鐘（0－23）', 'Hour of the day (0–23)'), { max: 23 }),
    consent: yesNo(t('工會或勞資會議同意並有設施', 'Union or meeting agreed, with facilities')),
    article84_1: yesNo(t('適用第84條之1', 'Under §84-1')),
    pregnantOrNursing: yesNo(t('妊娠或哺乳期間', 'Pregnant or nursing'), { optional: true }),
    nightBan: choice(
      t('妊娠、哺乳者的夜間禁止', 'The ban for pregnant or nursing workers'),
      {
        stillHolds: t('仍然適用', 'Still holds'),
        fellToo: t('隨第1項一併失效', 'Fell with paragraph I'),
      },
      { optional: true, when: { pregnantOrNursing: true } },
    ),
  },
  spares: ['pregnantOrNursing', 'nightBan'],
  contested: {
    nightBan: {
      unless: 'stillHolds',
      matters: { pregnantOrNursing: true },
      why: t(
        '釋字第807號宣告第1項失效；第5項的保護範圍尚有不同見解。',
        'Interpretation 807 ended paragraph I; how far paragraph V reaches is disputed.',
      ),
    },
  },
  of(c) {
    nightBans.on(c.date)
    const night = c.hour >= 22 || c.hour < 6
    const because: Reason[] = []
    const violations: string[] = []
    if (night && c.pregnantOrNursing) {
      because.push({
        cites: LSA('§49 V'),
        says: t('妊娠或哺乳期間不得於午後十時至翌晨六時工作。', 'No night work while pregnant or nursing.'),
      })
      if (!(c.nightBan === 'fellToo' && c.date >= '2021-08-20')) violations.push('LSA 49(5)')
    }
    if (c.date >= '2021-08-20')
      because.push({
        cites: JY('第807號（110年8月20日）'),
        says: t('第49條第1項自該日失其效力。', '§49 I has had no force since that day.'),
      })
    else if (night && !c.consent && !c.article84_1) violations.push('LSA 49(1)')
    because.push({
      cites: LSA('§49 I'),
      says: t(
        '當時規定女工夜間工作須經工會或勞資會議同意並提供設施。',
        'Until then night work needed consent and facilities.',
      ),
    })
    return { value: { legal: violations.length === 0, violations: violations.toSorted() }, because }
  },
  answer: ({ legal }) => (legal ? t('合法', 'Lawful') : t('違法', 'Against the law')),
})
export const parentalLeave = lawRule({
  name: t('育嬰留職停薪', 'Parental leave'),
  cites: GEA('§16'),
  decidedBy: 'date',
  reads: {
    date: date(t('開始日', 'First day of the leave'), { notBefore: 'childBirth' }),
    childBirth: date(t('子女出生日', 'Child’s birthday')),
    monthsEmployed: whole(t('任職滿幾個月', 'Full months of service'), { max: 720 }),
    days: whole(t('想請幾天', 'Days wanted'), { min: 1, max: 731 }),
  },
  of(c) {
    const third = addMonths(c.childBirth, 36)
    const problems: string[] = []
    const because: Reason[] = [
      {
        cites: GEA('§16 I'),
        says: t(
          `任職滿六個月後，每一子女滿三歲前（${third}），最長二年。`,
          `After six months of service, until the child is three (${third}), two years at most.`,
        ),
      },
    ]
    if (c.monthsEmployed < 6) problems.push('SERVICE_UNDER_SIX_MONTHS')
    if (c.date >= third) problems.push('CHILD_OVER_THREE')
    const byDay = c.date >= '2026-01-01'
    if (!byDay && c.days < 30) problems.push('UNDER_THIRTY_DAYS')
    because.push({
      cites: GEA('§16'),
      says: byDay
        ? t(
            '115年1月1日起得以日為單位，單日申請合計 30 日以內。',
            'From 2026-01-01 by the day, thirty such days within the two years.',
          )
        : t(
            '114年以前每次不少於六個月，或兩次不少於 30 日。',
            'Until 2025 at least six months at a time, or twice at least thirty days.',
          ),
    })
    return { value: { allowed: problems.length === 0, problems, noticeDays: c.days >= 30 ? 10 : 5 }, because }
  },
  answer: ({ allowed, noticeDays }) =>
    allowed
      ? t(`可以申請，${noticeDays} 天前提出`, `You may apply, ${noticeDays} days before`)
      : t('不符合申請條件', 'The conditions are not met'),
  notices: [
    t(
      '115年的新制依公告說明，條文全文尚待查核。',
      'The rules of 2026 are taken from the announcement; their text is still to be checked.',
    ),
  ],
})
