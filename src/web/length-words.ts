// A length of time as people say it.
import { type Length, t, type Text } from '#engine'

export function lengthWords({ unit, n }: Length): Text {
  if (n === 0) return t('當日', 'on the day')
  const zh = { days: '日', workdays: '工作日', months: '個月', hours: '小時' }[unit]
  const en = { days: 'day', workdays: 'working day', months: 'month', hours: 'hour' }[unit]
  return t(`${n} ${zh}`, `${n} ${en}${n === 1 ? '' : 's'}`)
}
