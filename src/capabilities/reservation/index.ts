// Words for taking a room at a time. That two cases never hold the same room is the database's work.
import { date, entry, t, time } from '#engine'

/** A room from a register of places, a day, from and to. */
export const hearing = {
  room: entry(t('調解地點', 'Hearing room'), 'mediation-venues', { shows: ['name', 'district'], sensitivity: 'open' }),
  hearingOn: date(t('調解日期', 'Date of the hearing'), { sensitivity: 'open' }),
  hearingFrom: time(t('開始時間', 'From'), { sensitivity: 'open' }),
  hearingTo: time(t('結束時間', 'To'), { sensitivity: 'open' }),
}
export const asks = ['room', 'hearingOn', 'hearingFrom', 'hearingTo'] as const
export const during = ['hearingOn', 'hearingFrom', 'hearingTo'] as const
export const taken = t('這個地點在這段時間已有其他案件，請改選時間或地點。', 'Another case has this room at that time. Choose another time or room.')
