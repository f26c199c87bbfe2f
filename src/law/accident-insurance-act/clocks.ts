// 職災保險的期限 (勞工職業災害保險及保護法第5、12、27、35、37、42條及其子法).
import { addDays, addMonths, choice, date, days, daysInMonth, months, t, written } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { ACCIDENT_AIDS, OAIPA, REPAYMENT } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'

const FROM = '2022-05-01'
const served = date(t('處分送達日', 'Day the decision was served'))

const injury = inForce(
  { [FROM]: { fromDay: 4, fullMonths: 2, thenPercent: 70, mostYears: 2 } },
  t('傷病給付', 'Injury benefit'),
  OAIPA('§42 I'),
)
export const injuryPeriods = lawRule({
  name: t('傷病給付起算日', 'From when the injury benefit runs'),
  cites: OAIPA('§42 I'),
  decidedBy: 'incapacityFrom',
  reads: { incapacityFrom: date(t('不能工作之日', 'First day unable to work')) },
  of(c) {
    const law = injury.on(c.incapacityFrom)
    const payableFrom = addDays(c.incapacityFrom, law.fromDay - 1)
    return {
      value: { payableFrom },
      because: [
        step(
          OAIPA('§42 I'),
          `自不能工作之第 ${law.fromDay} 日起：${payableFrom}。`,
          `From day ${law.fromDay} unable to work: ${payableFrom}.`,
        ),
        step(
          OAIPA('§42 II'),
          `前 ${law.fullMonths} 個月全額，其後 ${law.thenPercent}%，每半個月給付一次，最長 ${law.mostYears} 年。`,
          `In full for ${law.fullMonths} months, then ${law.thenPercent}%, each half month, ${law.mostYears} years at most.`,
        ),
      ],
    }
  },
  answer: ({ payableFrom }) => t(`自 ${payableFrom} 起可請領`, `Payable from ${payableFrom}`),
  notices: [
    t(
      '前二個月以 60 日或以曆月計，見解不一；由保險人核定。',
      'Whether the two months are sixty days or calendar months is contested; the insurer decides.',
    ),
  ],
})

export const claimBy = timeLimit({
  name: t('請領時效', 'Limitation of the claim'),
  cites: OAIPA('§37'),
  from: { claimableFrom: date(t('得請領之日', 'Day from which it can be claimed')) },
  gives: { deadline: { within: { [FROM]: months(60) } } },
  notices: [
    t('津貼與補助亦為五年（第82條）。', 'The same five years hold for allowances and subsidies (§82).'),
    t('遺屬年金遲延請領者，追溯補給前五年。', 'A survivors’ annuity claimed late is paid five years back.'),
  ],
})

const pay = inForce({ [FROM]: { days: 15 } }, t('給付期限', 'When a benefit is paid'), OAIPA('§35 I'))
export const payBy = lawRule({
  name: t('給付期限', 'When a benefit is paid'),
  cites: OAIPA('§35 I'),
  decidedBy: 'decidedOn',
  reads: {
    benefit: choice(t('給付', 'Benefit'), {
      lumpSum: t('一次金及其他現金給付', 'Lump sum and other cash'),
      annuity: t('年金', 'Annuity'),
    }),
    decidedOn: date(t('核定日', 'Day of the decision')),
  },
  of(c) {
    const law = pay.on(c.decidedOn)
    if (c.benefit === 'lumpSum') {
      const deadline = addDays(c.decidedOn, law.days)
      return {
        value: { deadline },
        because: [
          step(
            OAIPA('§35 I'),
            `核定後 ${law.days} 日內：${deadline}。`,
            `Within ${law.days} days of the decision: ${deadline}.`,
          ),
        ],
      }
    }
    const next = addMonths(`${c.decidedOn.slice(0, 7)}-01`, 1)
    const [year, month] = [Number(next.slice(0, 4)), Number(next.slice(5, 7))]
    const deadline = written(year, month, daysInMonth(year, month))
    return {
      value: { deadline },
      because: [
        step(
          OAIPA('§35 I'),
          `年金應於次月底前給付：${deadline}。`,
          `An annuity by the end of the next month: ${deadline}.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [t('可歸責於保險人的遲延應加給利息。', 'A delay of the insurer’s own bears interest.')],
})

export const disputeBy = timeLimit({
  name: t('爭議審議期限', 'When to object to the insurer'),
  cites: OAIPA('§5 I'),
  from: { served },
  gives: { deadline: { within: { [FROM]: days(60) } } },
})
export const employerRepayBy = timeLimit({
  name: t('投保單位繳納期限', 'When the unit pays what the insurer paid'),
  cites: REPAYMENT('§4'),
  from: { served },
  gives: { deadline: { within: { [FROM]: days(15) } } },
})
export const afterCoverEnd = timeLimit({
  name: t('退保後仍可請領期間', 'How long after cover ends'),
  cites: OAIPA('§27 II'),
  from: { coverEnded: date(t('保險效力停止日', 'Day the cover ended')) },
  gives: { until: { within: { [FROM]: months(12) } } },
  notices: [t('限同一傷病及其引起之疾病。', 'For the same injury or disease and what it causes.')],
})
const enrol = inForce({ [FROM]: { daysAfter: 0 } }, t('加保期限', 'When to enrol'), OAIPA('§12 I'))
export const enrolBy = lawRule({
  name: t('加保期限', 'When to enrol'),
  cites: OAIPA('§12 I'),
  decidedBy: 'startedOn',
  reads: { startedOn: date(t('到職日', 'First day of work')) },
  of: (c) => ({
    value: { deadline: addDays(c.startedOn, enrol.on(c.startedOn).daysAfter) },
    because: [
      step(OAIPA('§12 I'), `到職當日：${c.startedOn}。`, `On the day itself: ${c.startedOn}.`),
      step(
        OAIPA('§13 I'),
        '保險效力自到職當日起算，雇主未加保亦同。',
        'Cover begins that day, even where the employer did not enrol.',
      ),
    ],
  }),
  answer: ({ deadline }) => t(`到職當日 ${deadline}`, `That day, ${deadline}`),
})
export const completeBy = timeLimit({
  name: t('補件期限', 'When to complete the papers'),
  cites: ACCIDENT_AIDS('§16'),
  from: { notified: date(t('接獲通知日', 'Day of the notice')) },
  gives: { deadline: { within: { [FROM]: days(30) } } },
})
