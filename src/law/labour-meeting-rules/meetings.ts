// 勞資會議的召開與決議 (勞資會議實施辦法第18至20條).
import { choice, date, days, type Day, daysInMonth, months, nextSpan, t, whole, written, yesNo } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { MEETING } from '../statutes.ts'
import { timeLimit, within } from '../time-limit.ts'
import { FROM } from './representatives.ts'

const every = inForce({ [FROM]: months(3) }, t('勞資會議召開頻率', 'How often the meeting is held'), MEETING('§18'))
export const nextMeetingBy = lawRule({
  name: t('下次勞資會議期限', 'When the next meeting is due'),
  cites: MEETING('§18'),
  decidedBy: 'last',
  reads: {
    last: date(t('上次開會日', 'Last meeting')),
    counting: choice(
      t('「每三個月」怎麼算', 'How “every three months” is counted'),
      {
        lastMeeting: t('自上次會議起三個月', 'Three months from the last'),
        calendarQuarter: t('每一曆季一次', 'Once each calendar quarter'),
      },
      { optional: true },
    ),
  },
  spares: ['counting'],
  contested: {
    counting: {
      unless: 'lastMeeting',
      why: t(
        '「每三個月」自上次會議或依曆季計算，各有主張。',
        'From the last meeting or by calendar quarter: both are argued.',
      ),
    },
  },
  of(c) {
    const deadline = c.counting === 'calendarQuarter' ? endOfNextQuarter(c.last) : within(c.last, every.on(c.last))
    return {
      value: { deadline },
      because: [
        step(
          MEETING('§18'),
          `至少每三個月一次，上次 ${c.last}：${deadline}。`,
          `At least every three months, the last on ${c.last}: ${deadline}.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [
    t(
      '沒有罰則；但無工會時，依勞基法第30、30-1、32、34、36條的同意須經合法的勞資會議。',
      'No fine; but where there is no union the consents of LSA §§30, 30-1, 32, 34 and 36 need a lawful meeting.',
    ),
  ],
})
function endOfNextQuarter(day: Day): Day {
  const next = nextSpan('quarter', day)
  const [year, month] = [Number(next.slice(0, 4)), Number(next.slice(5, 7)) + 2]
  return written(year, month, daysInMonth(year, month))
}

export const noticeBy = timeLimit({
  name: t('開會通知與提案期限', 'Call and proposals'),
  cites: MEETING('§20'),
  from: { meeting: date(t('開會日', 'Day of the meeting')) },
  gives: {
    noticeBy: { of: t('發出開會通知', 'Send the call'), before: { [FROM]: days(7) } },
    proposalsBy: { of: t('分送提案', 'Send the proposals'), before: { [FROM]: days(3) } },
  },
})

const votes = inForce(
  { [FROM]: { over: 2, agree: { of: 4, need: 3 } } },
  t('勞資會議決議', 'Votes of the meeting'),
  MEETING('§19 I'),
)
const seats = (zh: string, en: string, min = 0) => whole(t(zh, en), { min, max: 15 })
export const vote = lawRule({
  name: t('勞資會議決議', 'A vote of the meeting'),
  cites: MEETING('§19 I'),
  reads: {
    employerSeats: seats('資方代表人數', 'Employer seats', 1),
    labourSeats: seats('勞方代表人數', 'Labour seats', 1),
    employerPresent: seats('資方出席', 'Employer side present'),
    labourPresent: seats('勞方出席', 'Labour side present'),
    consensus: yesNo(t('達成共識', 'By consensus')),
    agree: whole(t('同意人數', 'In favour'), { max: 30 }),
  },
  of(c) {
    const law = asLastRead(votes)
    const present = c.employerPresent + c.labourPresent
    const quorum = c.employerPresent * law.over > c.employerSeats && c.labourPresent * law.over > c.labourSeats
    const enough = c.consensus || c.agree * law.agree.of >= present * law.agree.need
    return {
      value: { quorum, passed: quorum && enough },
      because: [
        step(
          MEETING('§19 I'),
          `雙方代表各過半數出席：資方 ${c.employerPresent}／${c.employerSeats}，勞方 ${c.labourPresent}／${c.labourSeats}。`,
          `More than half of each side: ${c.employerPresent} of ${c.employerSeats}, ${c.labourPresent} of ${c.labourSeats}.`,
        ),
        step(
          MEETING('§19 I'),
          c.consensus ? '協商達成共識。' : `未達共識，應有出席 ${present} 人四分之三以上同意：${c.agree} 人。`,
          c.consensus ? 'By consensus.' : `Without consensus three quarters of the ${present} present: ${c.agree}.`,
        ),
        step(
          MEETING('§19 III'),
          '提出書面意見者不列入出席及決議人數。',
          'Written opinions count neither as presence nor as votes.',
        ),
      ],
    }
  },
  answer: ({ quorum, passed }) =>
    passed ? t('決議通過', 'Passed') : quorum ? t('同意不足', 'Not enough in favour') : t('出席不足', 'No quorum'),
})
