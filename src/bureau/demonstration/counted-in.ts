// What the figures of this bureau are of, as its reports print it. 件, 人 and 人次 are never the same thing.
import { t, type Text } from '#engine'

export const countedIn = {
  cases: t('件', 'cases'),
  persons: t('人', 'persons'),
  'person-times': t('人次', 'person-times'),
  establishments: t('家', 'establishments'),
  'establishment-times': t('家次', 'establishment-times'),
  sessions: t('場次', 'sessions'),
  meetings: t('會次', 'meetings'),
  unions: t('家', 'unions'),
  TWD: t('元', 'NT$'),
  percent: t('%', '%'),
  permille: t('‰', 'per thousand'),
  flag: t('（1 為是）', '(1 for yes)'),
  days: t('日', 'days'),
  hours: t('小時', 'hours'),
  minutes: t('分鐘', 'minutes'),
  openings: t('個', 'openings'),
  places: t('處', 'places'),
  classes: t('班', 'classes'),
  items: t('項', 'items'),
  households: t('戶', 'households'),
  ping: t('坪', 'ping'),
  points: t('分', 'points'),
} as const satisfies Record<string, Text>

declare module '#engine/words/measure.ts' {
  interface CountedIn extends Record<keyof typeof countedIn, true> {}
}
