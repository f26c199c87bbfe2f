// What an employer asks of rosters and leave.
import { t } from '#engine'
import { type Calculator, WHEN, rule } from './calculator.ts'

export const staff: readonly Calculator[] = [
  {
    id: 'annual-leave-calendar-year',
    words: ['曆年制', '週年制', '特休曆年制換算', '會計年度特休', '年底結算特休', 'calendar year leave'],
    under: 'staff',
    rule: rule('annual-leave', 'calendarYear'),
    for: 'employer',
    want: t('曆年制特休怎麼換算？', 'Annual leave by calendar year'),
    about: t('把週年天數攤到曆年，不得少於週年制。', 'Spreads the anniversary grants over the year.'),
    pages: [{ title: WHEN, fields: ['hireDate', 'year'] }],
  },
]
