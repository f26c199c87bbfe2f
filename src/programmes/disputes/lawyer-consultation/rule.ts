// How late an appointment can be made, when it is reminded of, and how many missed ones are forgiven.
import { addDays, date, rule, t, whole } from '#engine'
import { lawyerRules } from '#bureau/documents.ts'
import { missedForgiven } from '#bureau/schemes.ts'

const heldOn = date(t('日期', 'Day'), { sensitivity: 'open' })

export const bookable = rule({
  name: t('可否預約', 'Whether it can be booked'), cites: lawyerRules('預約'),
  reads: { today: date(t('今日', 'Today')), heldOn, missed: whole(t('半年內未到次數', 'Missed in half a year')) },
  of(c) {
    const value = c.heldOn < c.today ? 'past' : c.missed > missedForgiven.on(c.today) ? 'missed' : 'yes'
    return { value, because: [{ cites: lawyerRules('未到'), says: t(`半年內未到 ${c.missed} 次`, `${c.missed} missed in half a year`) }] }
  },
})
/** The clock acts on the day after this one, which is the day before the appointment. */
export const remindAfter = rule({
  name: t('提醒日', 'Reminder'), cites: lawyerRules('提醒'), reads: { heldOn },
  of: (c) => ({ value: addDays(c.heldOn, -2), because: [{ cites: lawyerRules('提醒'), says: t('諮詢前一日提醒', 'Reminded the day before') }] }),
})
