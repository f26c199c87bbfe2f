// 期間 (行政程序法第48至51條): how an act before an authority is counted, the time to decide, and the time to make good what was missed.
import {
  addDays,
  type Calendar,
  CalendarUnknown,
  date,
  type Day,
  days,
  dueDay,
  type Length,
  months,
  series,
  t,
  whole,
  yesNo,
} from '#engine'
import { inForce } from '../known.ts'
import { officeCalendar } from '../office-calendar/index.ts'
import { NoCalendarYet } from '../refusals.ts'
import { lawRule, step } from '../rule.ts'
import { APA } from '../statutes.ts'
import { inWords, lasting, within } from '../time-limit.ts'

/** The Act is in force since then; what is cited here has not been changed. */
export const FROM = '2001-01-01'

const offices = (more: readonly Day[]): Calendar =>
  officeCalendar(more.map((day) => ({ day, why: t('題列放假日', 'a day off named in the question') })))

const ONE_LENGTH = t('天數與月數請擇一填寫。', 'Give either days or months.')
export const deadline = lawRule({
  name: t('行政程序期間', 'A time limit before an authority'),
  cites: APA('§48'),
  decidedBy: 'start',
  reads: {
    start: date(t('起算事件日', 'Day of the event')),
    days: whole(t('天數', 'Days'), { min: 1, max: 36_500, optional: true }),
    months: whole(t('月數', 'Months'), { min: 1, max: 1200, optional: true }),
    adverse: yesNo(t('涉及處罰或其他不利處分', 'A penalty or other adverse act'), { optional: true }),
    offDays: series(t('其他放假日', 'Other days off'), { each: 'day', optional: true }),
  },
  spares: ['days', 'months', 'adverse', 'offDays'],
  faults: (c) =>
    (c.days === undefined) === (c.months === undefined)
      ? [{ field: c.days === undefined ? 'days' : 'months', says: ONE_LENGTH }]
      : [],
  of(c) {
    const length: Length = c.months === undefined ? days(c.days) : months(c.months)
    if (c.adverse) {
      const raw = lasting(c.start, length)
      return {
        value: { raw, shifted: raw, noon: false },
        because: [
          step(
            APA('§48 V'),
            `涉及不利處分，始日以一日論：自 ${c.start} 起 ${inWords(length).zh}，至 ${raw}；末日遇假日照計。`,
            `Adverse: the first day counts: ${inWords(length).en} from ${c.start} end on ${raw}, holidays included.`,
          ),
        ],
      }
    }
    const { raw, due, morning, steps } = counted(c.start, length, offices(c.offDays ?? []))
    return {
      value: { raw, shifted: due, noon: morning ?? false },
      because: [
        step(
          APA('§48 II'),
          `始日不計算在內，自次日起 ${inWords(length).zh}，至 ${raw}。`,
          `The first day is not counted: ${inWords(length).en} from the day after end on ${raw}.`,
        ),
        ...(length.unit === 'months'
          ? [
              step(
                APA('§48 III'),
                '以相當日之前一日為末日；無相當日者，為該月末日。',
                'It ends the day before the like-numbered day, or with the month where there is none.',
              ),
            ]
          : []),
        raw === due
          ? step(APA('§48 IV'), '末日照常上班。', 'The last day is a working day.')
          : step(
              APA('§48 IV'),
              `${steps.map(({ zh }) => zh).join('；')}。`,
              `${steps.map(({ en }) => en).join('; ')}.`,
            ),
      ],
    }
  },
  answer: ({ shifted, noon }) =>
    noon
      ? t(`期限為 ${shifted} 上午`, `The last day is ${shifted}, until noon`)
      : t(`期限為 ${shifted}`, `The last day is ${shifted}`),
  notices: [
    t(
      '以時計算者即時起算；掛號郵寄以郵戳為準（第48、49條）。',
      'Hours run at once; registered mail goes by its postmark (§§48, 49).',
    ),
  ],
})

function counted(start: Day, length: Length, calendar: Calendar) {
  try {
    const found = dueDay({ start, length, calendar })
    return { ...found, steps: found.steps.slice(1) }
  } catch (error) {
    if (error instanceof CalendarUnknown) throw new NoCalendarYet(error)
    throw error
  }
}

const unpublished = inForce({ [FROM]: months(2) }, t('未公告處理期間', 'Where no time is published'), APA('§51 II'))
export const processing = lawRule({
  name: t('處理期間', 'Time to decide on an application'),
  cites: APA('§51'),
  decidedBy: 'received',
  reads: {
    received: date(t('收件日', 'Received')),
    publishedDays: whole(t('公告的處理天數', 'Days published'), { min: 1, max: 3650, optional: true }),
  },
  spares: ['publishedDays'],
  of(c) {
    const length = c.publishedDays === undefined ? unpublished.on(c.received) : days(c.publishedDays)
    const dueBy = within(c.received, length)
    const extendedBy = within(c.received, { ...length, n: length.n * 2 })
    return {
      value: { dueBy, extendedBy },
      because: [
        step(
          c.publishedDays === undefined ? APA('§51 II') : APA('§51 I'),
          `${c.publishedDays === undefined ? '未訂定公告者' : '公告的處理期間'}為 ${inWords(length).zh}：${dueBy}。`,
          `${c.publishedDays === undefined ? 'None published' : 'As published'}, ${inWords(length).en}: ${dueBy}.`,
        ),
        step(
          APA('§51 III'),
          `得於原處理期間限度內延長一次：${extendedBy}。`,
          `Once again as long at most: ${extendedBy}.`,
        ),
        step(APA('§51 IV'), '應於原期間屆滿前通知申請人。', 'The applicant is told before the first ends.'),
      ],
    }
  },
  answer: ({ dueBy, extendedBy }) => t(`${dueBy} 前；延長至 ${extendedBy}`, `By ${dueBy}; extended, by ${extendedBy}`),
})

const restore = inForce({ [FROM]: { days: 10, mostMonths: 12 } }, t('回復原狀期限', 'Restoration'), APA('§50 I'))
export const restoration = lawRule({
  name: t('回復原狀', 'Restoration of a missed time limit'),
  cites: APA('§50'),
  decidedBy: 'missed',
  reads: {
    missed: date(t('遲誤期間的末日', 'Last day that was missed')),
    causeEnded: date(t('原因消滅日', 'Day the cause ended'), { notBefore: 'missed' }),
    statutoryDays: whole(t('法定期間天數', 'Days of the period'), { min: 1, max: 3650, optional: true }),
  },
  spares: ['statutoryDays'],
  of(c) {
    const law = restore.on(c.missed)
    const length = Math.min(law.days, c.statutoryDays ?? law.days)
    const [asked, last] = [addDays(c.causeEnded, length), within(c.missed, months(law.mostMonths))]
    const by = asked < last ? asked : last
    return {
      value: { deadline: by },
      because: [
        step(
          APA('§50 I'),
          `原因消滅後 ${length} 日內：${asked}。`,
          `Within ${length} days of the end of the cause: ${asked}.`,
        ),
        step(APA('§50 III'), `遲誤逾一年者不得申請：${last}。`, `A year after the missed day at most: ${last}.`),
      ],
    }
  },
  answer: ({ deadline: by }) => t(`最晚 ${by} 申請`, `Ask by ${by}`),
  notices: [t('應同時補行期間內的行為。', 'The act itself is done at the same time.')],
})
