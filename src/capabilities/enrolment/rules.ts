// What an enrolment costs, what is paid back, who has completed: dated rules with receipts, in whole NT$.
import { answers, choice, choices, date, daysBetween, many, money, percent, rule, scoreOf, series, t, whole, yesNo } from '#engine'
import { courseRefunds } from '#bureau/schemes.ts'
import { courseRules, plan104 } from '#bureau/documents.ts'
import { groups, spared } from './words.ts'

/** Nothing for the groups the class spares the fee: a full subsidy, not a discount (TC104 壹七). */
export const feeDue = rule({
  name: t('應繳費用', 'Fee to be paid'),
  cites: courseRules('收費'),
  reads: {
    fee: money(t('費用', 'Fee')),
    group: choice(t('身分', 'Group'), groups),
    waives: choices(t('免費身分', 'Groups spared the fee'), spared, { optional: true }),
  },
  of({ fee, group, waives = [] }) {
    if (fee === 0) return { value: 0, because: [{ cites: courseRules('收費'), says: t('本班免費', 'This class is free') }] }
    if (group !== 'general' && (waives as readonly string[]).includes(group))
      return {
        value: 0,
        because: [
          { cites: plan104('壹七'), says: t(`${spared[group].zh}全額補助，身分經審核後確定`, `${spared[group].en}: a full grant, once the proof is checked`) },
        ],
      }
    return { value: fee, because: [{ cites: courseRules('收費'), says: t(`依本班費用 ${fee} 元`, `The fee of the class, NT$${fee}`) }] }
  },
})

const refundReads = {
  paid: money(t('已繳金額', 'Paid'), { optional: true }),
  firstOn: date(t('開課日', 'First session')),
  sessionCount: whole(t('堂數', 'Sessions')),
  sessionDays: series(t('上課日', 'Days of the sessions'), { each: 'day' }),
  today: date(t('取消日', 'Day of the cancellation')),
}
/** What a participant who leaves gets back; rounded half up to whole NT$, never more than was paid. */
export const refundDue = rule({
  name: t('應退費用', 'Refund'),
  cites: courseRules('退費'),
  reads: refundReads,
  of({ paid = 0, firstOn, sessionCount, sessionDays, today }) {
    if (paid === 0) return { value: 0, because: [{ cites: courseRules('退費'), says: t('未繳費，無須退費', 'Nothing was paid') }] }
    const scale = courseRefunds.on(firstOn)
    const left = daysBetween(today, firstOn)
    const gone = sessionDays.filter((day) => day < today).length
    const percent =
      left >= 0
        ? (scale.before.find(([least]) => left >= least)?.[1] ?? 0)
        : gone * 3 <= sessionCount
          ? scale.untilThird
          : scale.later
    const says =
      left >= 0
        ? t(`距開課 ${left} 日，退 ${percent}%`, `${left} days before the first session: ${percent}%`)
        : t(`已上 ${gone} 堂（共 ${sessionCount} 堂），退 ${percent}%`, `${gone} of ${sessionCount} sessions held: ${percent}%`)
    return { value: Math.floor((paid * percent + 50) / 100), because: [{ cites: courseRules('退費'), says }] }
  },
})

/** A class the bureau calls off is paid back whole. */
export const refundWhole = rule({
  name: t('停辦應退費用', 'Refund when the class is called off'),
  cites: courseRules('停辦'),
  reads: { paid: refundReads.paid },
  of: ({ paid = 0 }) => ({ value: paid, because: [{ cites: courseRules('停辦'), says: t('本局停辦，全額退費', 'The bureau called it off: all is paid back') }] }),
})

const markReads = {
  attended: series(t('出席日', 'Days attended'), { each: 'day', optional: true }),
  sessionOn: date(t('上課日', 'Session')),
  present: yesNo(t('出席', 'Present')),
}
/** The days somebody was there, in order, each once. */
export const attendance = rule({
  name: t('出席紀錄', 'Attendance'),
  cites: courseRules('點名'),
  reads: markReads,
  of({ attended = [], sessionOn, present }) {
    const others = attended.filter((day) => day !== sessionOn)
    const value = (present ? [...others, sessionOn] : others).toSorted()
    const says = present ? t(`${sessionOn} 出席`, `Present on ${sessionOn}`) : t(`${sessionOn} 未出席`, `Absent on ${sessionOn}`)
    return { value, because: [{ cites: courseRules('點名'), says }] }
  },
})
export const attendedCount = rule({
  name: t('出席堂數', 'Sessions attended'),
  cites: courseRules('點名'),
  reads: { attended: markReads.attended },
  of: ({ attended = [] }) => ({ value: attended.length, because: [{ cites: courseRules('點名'), says: t(`出席 ${attended.length} 堂`, `${attended.length} attended`) }] }),
})
/** Completed: at least the share of the sessions that the series asks. */
export const passed = rule({
  name: t('結業資格', 'Whether the class was completed'),
  cites: courseRules('結業'),
  reads: {
    attendedCount: whole(t('出席堂數', 'Sessions attended')),
    sessionCount: refundReads.sessionCount,
    passShare: whole(t('結業出席率', 'Share to complete')),
  },
  of: ({ attendedCount: there, sessionCount, passShare }) => ({
    value: there * 100 >= sessionCount * passShare,
    because: [
      { cites: courseRules('結業'), says: t(`出席 ${there}／${sessionCount} 堂，結業須達 ${passShare}%`, `${there} of ${sessionCount}; ${passShare}% is asked`) },
    ],
  }),
})

/** Places are passed on until the first session; nobody is let into a class that has begun. */
export const stillTime = rule({
  name: t('是否仍可遞補', 'Whether there is time to move up'),
  cites: courseRules('遞補'),
  reads: { firstOn: date(t('開課日', 'First session')), today: date(t('今日', 'Today')) },
  of: ({ firstOn, today }) => ({
    value: today <= firstOn,
    because: [{ cites: courseRules('遞補'), says: t(`遞補至開課日 ${firstOn} 止`, `Places are passed on until the first session on ${firstOn}`) }],
  }),
})

const grantReads = {
  group: choice(t('身分', 'Group'), groups),
  fee: money(t('費用', 'Fee')),
  waives: choices(t('免費身分', 'Groups spared the fee'), spared, { optional: true }),
}
const isGranted = (c: { group: string; fee: number; waives?: readonly string[] }) =>
  c.fee > 0 && c.group !== 'general' && (c.waives ?? []).includes(c.group)
/** Whether the fee is carried by a grant, which is then a claim of its own to be decided. */
export const granted = rule({
  name: t('以補助代繳', 'Whether a grant carries the fee'),
  cites: plan104('壹七'),
  reads: grantReads,
  of: (c) => ({
    value: isGranted(c),
    because: [{ cites: plan104('壹七'), says: isGranted(c) ? t('特殊對象，由補助案審核', 'A group with a grant, decided in a claim of its own') : t('不適用補助', 'No grant applies') }],
  }),
})
export const notGranted = rule({
  name: t('以補助代繳', 'Whether a grant carries the fee'),
  cites: plan104('壹七'),
  reads: {},
  of: () => ({ value: false, because: [{ cites: plan104('壹七'), says: t('補助未核准', 'The grant was refused') }] }),
})
export const feeWhole = rule({
  name: t('應繳費用', 'Fee to be paid'),
  cites: courseRules('收費'),
  reads: { fee: grantReads.fee },
  of: ({ fee }) => ({ value: fee, because: [{ cites: courseRules('收費'), says: t(`補助未核准，依本班費用 ${fee} 元`, `The grant was refused: the fee, NT$${fee}`) }] }),
})
/** Only where the class keeps places for the group does the group choose the place: otherwise it stays sealed with the proof. */
export const part = rule({
  name: t('名額別', 'Kind of place'),
  cites: courseRules('名額'),
  reads: {
    group: grantReads.group,
    kept: many(t('保留名額', 'Places kept'), { group: grantReads.group, places: whole(t('名額', 'Places')) }, { optional: true }),
  },
  of({ group, kept = [] }) {
    const value = kept.some((row) => row.group === group) ? group : 'general'
    return { value, because: [{ cites: courseRules('名額'), says: groups[value] }] }
  },
})

/** Out of five, by the weight of each question, whatever its own scale; nothing where no question is worth anything. */
export const rating = rule({
  name: t('整體滿意度', 'How it was'),
  cites: courseRules('滿意度'),
  reads: { evaluation: answers(t('課後滿意度', 'How it was')) },
  of({ evaluation }) {
    const { points, most } = scoreOf(evaluation)
    if (most === 0) return { value: undefined, because: [] }
    return {
      value: String(percent(points * 5, most * 100, 2)),
      because: [{ cites: courseRules('滿意度'), says: t(`依權重 ${points}／${most} 分，換算五分`, `${points} of ${most} points by weight, out of five`) }],
    }
  },
})
