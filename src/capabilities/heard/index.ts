// Words for sides who meet: a room at a time, and what a side says who cannot come. That two cases never hold the same room is the
// database's work.
import { date, entry, t, text, time } from '#engine'

/** A room of a register of places, which the programme names. */
export const roomOf = (register: string) =>
  entry(t('調解地點', 'Hearing room'), register, { shows: ['name', 'place'], sensitivity: 'open' })
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
