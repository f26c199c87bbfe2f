// 照護補助與未加保勞工的失能、死亡補助 (職業災害勞工申請器具照護失能及死亡補助辦法).
import { date, money, t, whole, yesNo } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { GRADE_DAYS } from '../labour-standards-act/accident-compensation.ts'
import { lawRule, step } from '../rule.ts'
import { ACCIDENT_AIDS, DISABILITY_STANDARD } from '../statutes.ts'

const FROM = '2022-05-01'
const hospitalDay = inForce({ [FROM]: 1200 }, t('住院照護補助日額', 'Care in hospital, a day'), ACCIDENT_AIDS('§6 III'))
// §14 lets it follow the price index from a May on; what it became has not been seen, so no later day is answered.
const homeMonth = inForce({ [FROM]: 12_400 }, t('失能照護補助月額', 'Care at home, a month'), ACCIDENT_AIDS('§7 II'), {
  announcedUntil: '2024-04-30',
})
const homeMonths = inForce(
  { [FROM]: { insured: 60, uninsured: 36 } },
  t('失能照護補助最長月數', 'Care at home, months at most'),
  ACCIDENT_AIDS('§7 II'),
)
const uninsured = inForce(
  { [FROM]: { deathMonths: 45, lastGrade: 10 } },
  t('未加保勞工補助', 'Subsidies for the uninsured'),
  ACCIDENT_AIDS('§10'),
)
const firstGrade = money(t('投保薪資分級表第一級', 'First grade of the insurance table'), { max: 1_000_000 })
const once = ({ exact: owed }: { exact: string }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`)

export const careInHospital = lawRule({
  name: t('住院照護補助', 'Care in hospital'),
  cites: ACCIDENT_AIDS('§6 III'),
  reads: { days: whole(t('可補助日數', 'Days that count'), { max: 3650 }) },
  of(c) {
    const day = asLastRead(hospitalDay)
    const owed = exact(day).mul(c.days)
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          ACCIDENT_AIDS('§6 III'),
          `每日 ${shown(day)} 元 × ${c.days} 日 ＝ ${shown(owed)} 元`,
          `NT$${shown(day)} a day × ${c.days} = NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
  notices: [
    t(
      '限請領傷病給付期間、醫師診斷需人照護的住院日；加護或隔離病房不計。',
      'Days in hospital with injury benefit and certified care; intensive care and isolation do not count.',
    ),
  ],
})

export const careAtHome = lawRule({
  name: t('失能照護補助', 'Care at home'),
  cites: ACCIDENT_AIDS('§7 II'),
  decidedBy: 'date',
  reads: {
    date: date(t('申請日', 'Day of the application')),
    insured: yesNo(t('有參加職災保險', 'Insured')),
    months: whole(t('月數', 'Months'), { max: 1200 }),
  },
  of(c) {
    const [month, most] = [homeMonth.on(c.date), homeMonths.on(c.date)]
    const longest = c.insured ? most.insured : most.uninsured
    const months = Math.min(c.months, longest)
    const owed = exact(month).mul(months)
    return {
      value: { months, exact: lowest(owed) },
      because: [
        step(
          c.insured ? ACCIDENT_AIDS('§7 II') : ACCIDENT_AIDS('§9 II'),
          `每月 ${shown(month)} 元，最長 ${longest} 個月：${months} 個月，${shown(owed)} 元`,
          `NT$${shown(month)} a month, ${longest} months at most: ${months} months, NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
  notices: [
    t(
      '月額依物價指數調整（第14條），調整後金額尚未查得。',
      'The amount follows the price index (§14); what it became has not been seen.',
    ),
    t('限第一、二等級且終身無工作能力。', 'For grades 1 and 2 without working capacity for life.'),
  ],
})

export const uninsuredDeath = lawRule({
  name: t('未加保勞工死亡補助', 'Death of an uninsured worker'),
  cites: ACCIDENT_AIDS('§11 III'),
  reads: { firstGrade },
  of(c) {
    const { deathMonths } = asLastRead(uninsured)
    const owed = exact(c.firstGrade).mul(deathMonths)
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          ACCIDENT_AIDS('§11 III'),
          `死亡時第一級 × ${deathMonths} 個月 ＝ ${shown(owed)} 元`,
          `The first grade at the death × ${deathMonths} months = NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
})

export const uninsuredDisability = lawRule({
  name: t('未加保勞工失能補助', 'Disability of an uninsured worker'),
  cites: ACCIDENT_AIDS('§10 II'),
  reads: { firstGrade, grade: whole(t('失能等級', 'Grade of disability'), { min: 1, max: 15 }) },
  of(c) {
    const covered = c.grade <= asLastRead(uninsured).lastGrade
    const days = covered ? (asLastRead(GRADE_DAYS)[c.grade - 1] ?? 0) : 0
    const owed = exact(c.firstGrade).div(30).mul(days)
    return {
      value: { days, exact: lowest(owed) },
      because: covered
        ? [
            step(DISABILITY_STANDARD('§4'), `第 ${c.grade} 級為 ${days} 日`, `Grade ${c.grade}: ${days} days`),
            step(
              ACCIDENT_AIDS('§10 II'),
              `${shown(c.firstGrade)} ÷ 30 × ${days} ＝ ${shown(owed)} 元`,
              `${shown(c.firstGrade)} ÷ 30 × ${days} = NT$${shown(owed)}`,
            ),
          ]
        : [step(ACCIDENT_AIDS('§10 I'), '僅補助第一至第十等級。', 'Only grades 1 to 10 are covered.')],
    }
  },
  answer: once,
})
