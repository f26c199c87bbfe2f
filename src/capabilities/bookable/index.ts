// Words for a thing that is let by parts of a day: which parts, how many half days each is, and on which weekdays it is shut.
import { t } from '#engine'

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
