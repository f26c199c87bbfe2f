// 年資: whole months from the day of hiring, then the days left over (民法第120、121條; 勞基法施行細則第5條).
import { addDays, completes, date, type Day, daysBetween, t } from '#engine'
import { lawRule } from '../rule.ts'
import { CIVIL, LSA_ER } from '../statutes.ts'

export type Service = { years: number; months: number; days: number }

/** Whole months completed by the end of `end`, and the days left over. Both days belong to the service. */
export function monthsAndDays(start: Day, end: Day): { months: number; days: number } {
  const morning = addDays(end, 1)
  if (morning <= start) return { months: 0, days: 0 }
  let months =
    (Number(morning.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(morning.slice(5, 7)) -
    Number(start.slice(5, 7))
  while (completes(start, months) > end) months--
  return { months, days: daysBetween(completes(start, months), end) }
}

export function serviceOf(start: Day, end: Day): Service {
  const { months, days } = monthsAndDays(start, end)
  return { years: Math.floor(months / 12), months: months % 12, days }
}
export const inWords = ({ years, months, days }: Service) =>
  t(`${years} 年 ${months} 個月 ${days} 天`, `${years} years, ${months} months and ${days} days`)
export const because = [CIVIL('§120'), CIVIL('§121 II'), LSA_ER('§5')] as const

export const service = lawRule({
  name: t('年資', 'Length of service'),
  cites: LSA_ER('§5'),
  decidedBy: 'end',
  reads: {
    start: date(t('到職日', 'First day of work')),
    end: date(t('計算至', 'Counted to the end of'), { notBefore: 'start' }),
  },
  of({ start, end }) {
    const value = serviceOf(start, end)
    const said = inWords(value)
    return {
      value,
      because: [
        { cites: LSA_ER('§5'), says: t('年資自受僱當日起算。', 'Service counts from the day of hiring itself.') },
        { cites: CIVIL('§120'), says: t(`自 ${start} 起算至 ${end} 結束。`, `From ${start} to the end of ${end}.`) },
        {
          cites: CIVIL('§121 II'),
          says: t(`滿整月後剩餘天數：共 ${said.zh}。`, `Whole months, then the days left over: ${said.en}.`),
        },
      ],
    }
  },
  answer: (value) => t(`年資 ${inWords(value).zh}`, `Service of ${inWords(value).en}`),
})
