// 資遣通報 (就業服務法第33條): ten days before leaving, or three days after an act of God.
import { addDays, choice, type Reason, t } from '#engine'
import { lastDay } from '../asks.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { CIVIL, ESA } from '../statutes.ts'

const daysBefore = inForce(
  { '2002-01-23': 10 },
  t('資遣通報期限', 'Time for the layoff notification'),
  ESA('§33 I'),
  // The Act was amended on 2025-01-20; which articles changed was not verified.
  { reviewBy: '2025-01-22' },
)
export const deadline = lawRule({
  name: t('資遣通報期限', 'Layoff notification'),
  cites: ESA('§33 I'),
  decidedBy: 'lastDay',
  reads: {
    lastDay,
    cause: choice(t('資遣原因', 'Cause'), {
      normal: t('一般', 'Ordinary'),
      forceMajeure: t('天災、事變或其他不可抗力', 'Act of God or force majeure'),
    }),
    convention: choice(
      t('「10 日前」怎麼算', 'How “ten days before” is counted'),
      {
        lastDayMinus10: t('最後工作日往前 10 日（最保險）', 'Ten days before the last day of work (safest)'),
        effectiveMinus10: t('離職生效日往前 10 日', 'Ten days before the day the contract ends'),
        lastDayPlus3: t('不可抗力：離職起 3 日內', 'Act of God: within three days of leaving'),
      },
      { optional: true },
    ),
  },
  spares: ['convention'],
  contested: {
    convention: {
      unless: 'lastDayMinus10',
      matters: { cause: 'normal' },
      why: t(
        '法條只寫「離職之十日前」，以最後工作日或離職生效日起算，各機關見解不一。',
        'The Act says “ten days before leaving”; authorities count from the last day of work or from the day after.',
      ),
    },
  },
  of(c) {
    const days = daysBefore.on(c.lastDay)
    const late = c.cause !== 'normal'
    const from = c.convention === 'effectiveMinus10' ? addDays(c.lastDay, 1) : c.lastDay
    const day = late ? addDays(c.lastDay, 3) : addDays(from, -days)
    const because: Reason[] = late
      ? [
          {
            cites: ESA('§33 I'),
            says: t(
              `不可抗力：自離職之日（${c.lastDay}）起三日內。`,
              `Act of God: within three days from the day of leaving, ${c.lastDay}.`,
            ),
          },
        ]
      : [
          { cites: ESA('§33 I'), says: t(`應於離職之 ${days} 日前通報。`, `${days} days before leaving.`) },
          {
            cites: CIVIL('§120 II'),
            says: t(`${from} 往前 ${days} 日：${day}`, `${days} days back from ${from}: ${day}`),
          },
        ]
    return { value: { deadline: day }, because }
  },
  answer: ({ deadline: day }) => t(`最晚 ${day} 通報`, `Notify at the latest on ${day}`),
  notices: [
    t(
      '向勞工工作地的主管機關及公立就業服務機構通報；資遣一人也要。',
      'To the local authority and the public employment service of the place of work; one worker is enough.',
    ),
  ],
})
