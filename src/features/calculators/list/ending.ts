// What an employer asks before a layoff.
import { t } from '#engine'
import { type Calculator, HEADS, WHEN, rule } from './calculator.ts'

export const ending: readonly Calculator[] = [
  {
    id: 'layoff-notification',
    words: [
      '資遣通報期限',
      '資遣幾天前通報',
      '裁員通報時間',
      '十日前通報',
      '資遣通報什麼時候',
      '就服法第33條',
      'when to report a layoff',
    ],
    under: 'ending',
    rule: rule('layoff-notification', 'deadline'),
    for: 'employer',
    want: t('資遣通報什麼時候要辦？', 'When must a layoff be notified?'),
    about: t('員工離職 10 日前。', 'Ten days before leaving.'),
    pages: [{ title: WHEN, fields: ['lastDay', 'cause', 'convention'] }],
    onward: ['mass-redundancy', 'severance'],
  },
  {
    id: 'mass-redundancy',
    words: [
      '大量解僱',
      '大量資遣',
      '大量裁員',
      '裁員幾人要通報',
      '工廠關廠裁員',
      '大量解僱勞工保護法第2條',
      'mass layoff',
      'collective redundancy',
    ],
    under: 'ending',
    rule: rule('mass-redundancy', 'threshold'),
    for: 'employer',
    want: t('這樣算大量解僱嗎？', 'Is this a mass redundancy?'),
    about: t('依廠場人數與 60 日內解僱人數。', 'By headcount and dismissals in sixty days.'),
    pages: [
      { title: WHEN, fields: ['date', 'plantHeadcount', 'plantIn60Days', 'plantMaxInOneDay'] },
      { title: HEADS, fields: ['unitHeadcount', 'unitIn60Days', 'unitMaxInOneDay'] },
    ],
    onward: ['layoff-notification'],
  },
]
