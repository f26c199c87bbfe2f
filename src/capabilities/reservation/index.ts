// Words for taking a room at a time. That two cases never hold the same room is the database's work.
import { date, entry, t, text, time } from '#engine'

/** A room of a register of places, which the programme names. */
export const roomOf = (register: string) =>
  entry(t('調解地點', 'Hearing room'), register, { shows: ['name', 'district'], sensitivity: 'open' })
/** A day, from and to. */
export const hearing = {
  hearingOn: date(t('調解日期', 'Date of the hearing'), { sensitivity: 'open', notBeforeToday: true, workingDay: true }),
  hearingFrom: time(t('開始時間', 'From'), { sensitivity: 'open', hours: ['08:00', '21:00'] }),
  hearingTo: time(t('結束時間', 'To'), { sensitivity: 'open', after: 'hearingFrom', hours: ['08:00', '21:00'] }),
}
export const asks = ['room', 'hearingOn', 'hearingFrom', 'hearingTo'] as const
export const during = ['hearingOn', 'hearingFrom', 'hearingTo'] as const
/** What a side says who cannot come, and no other side reads. */
export const unable = (who: { zh: string; en: string }) =>
  text(t(`${who.zh}不能到場的原因與可行的時間`, `Why the ${who.en} cannot come, and when they can`), { lines: 3, sensitivity: 'personal', max: 1000 })
export const UNABLE = t('請假或申請改期', 'Say that you cannot come')
export const taken = t('這個地點在這段時間已有其他案件，請改選時間或地點。', 'Another case has this room at that time. Choose another time or room.')

export const weekdays = {
  mon: t('星期一', 'Monday'), tue: t('星期二', 'Tuesday'), wed: t('星期三', 'Wednesday'), thu: t('星期四', 'Thursday'),
  fri: t('星期五', 'Friday'), sat: t('星期六', 'Saturday'), sun: t('星期日', 'Sunday'),
}
/** The parts of a day a hall is let by, and how many half-day units each is. */
export const parts = {
  morning: t('上午', 'Morning'), afternoon: t('下午', 'Afternoon'), evening: t('晚間', 'Evening'),
  day: t('全日（上午及下午）', 'Morning and afternoon'), whole: t('全天（至晚間）', 'Morning to evening'),
}
export const units = { morning: 1, afternoon: 1, evening: 1, day: 2, whole: 3 } as const
export const slots = {
  morning: ['08:00', '12:00'], afternoon: ['13:00', '17:00'], evening: ['18:00', '22:00'], day: ['08:00', '17:00'], whole: ['08:00', '22:00'],
} as const
