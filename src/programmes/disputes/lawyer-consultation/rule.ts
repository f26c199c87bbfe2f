// How late an appointment can be made, when it is reminded of, and how many missed ones are forgiven.
import { addDays, date, dated, rule, statute, t, whole } from '#engine'

export const plan = statute(t('臺南市政府勞工局113年度施政計畫', 'Tainan Labor Affairs Bureau work plan 2024 (TN113)'))
export const scheme = statute(t('律師諮詢預約須知（示範）', 'Notes on booking a lawyer (example)'))
/** The plan is silent about it: the bureau's own to set. */
export const forgiven = dated({ '2024-01-01': 1 }, { name: t('半年內可未到次數', 'Missed appointments forgiven in half a year'), source: scheme('未到') })

const heldOn = date(t('日期', 'Day'), { sensitivity: 'open' })

export const bookable = rule({
  name: t('可否預約', 'Whether it can be booked'), cites: scheme('預約'),
  reads: { today: date(t('今日', 'Today')), heldOn, missed: whole(t('半年內未到次數', 'Missed in half a year')) },
  of(c) {
    const value = c.heldOn < c.today ? 'past' : c.missed > forgiven.on(c.today) ? 'missed' : 'yes'
    return { value, because: [{ cites: scheme('未到'), says: t(`半年內未到 ${c.missed} 次`, `${c.missed} missed in half a year`) }] }
  },
})
/** The clock acts on the day after this one, which is the day before the appointment. */
export const remindAfter = rule({
  name: t('提醒日', 'Reminder'), cites: scheme('提醒'), reads: { heldOn },
  of: (c) => ({ value: addDays(c.heldOn, -2), because: [{ cites: scheme('提醒'), says: t('諮詢前一日提醒', 'Reminded the day before') }] }),
})
