// Pregnancy and children.
import { t } from '#engine'
import { type Calculator, PAY, WHEN, rule } from './calculator.ts'

export const family: readonly Calculator[] = [
  {
    id: 'maternity',
    words: [
      '產假',
      '產假幾天',
      '產假薪水',
      '坐月子',
      '懷孕請假',
      '生小孩請假',
      '陪產',
      '勞基法第50條',
      '性工法第15條',
      'maternity leave',
      'nghỉ thai sản',
      'cuti melahirkan',
      'ลาคลอด',
      'panganganak',
    ],
    under: 'family',
    rule: rule('young-and-female-workers', 'maternityPay'),
    for: 'worker',
    want: t('產假有幾天、工資怎麼給？', 'Maternity leave: how long, how much?'),
    about: t('56 天；受僱滿六個月工資照給。', '56 days, in full from six months of service.'),
    pages: [{ title: PAY, fields: ['monthlyWage', 'monthsEmployed'] }],
    onward: ['parental-leave'],
  },
  {
    id: 'parental-leave',
    words: [
      '育嬰留停',
      '育嬰假',
      '育嬰留職停薪',
      '帶小孩請假',
      '請假照顧小孩',
      '復職',
      '性工法第16條',
      'parental leave',
      'childcare leave',
      'nghỉ chăm con',
      'cuti mengasuh anak',
    ],
    under: 'family',
    rule: rule('young-and-female-workers', 'parentalLeave'),
    for: 'worker',
    want: t('可以請育嬰留職停薪嗎？', 'May I take parental leave?'),
    about: t(
      '子女三歲前，最長二年；115年起可按日請。',
      'Until the child is three, two years at most; by the day from 2026.',
    ),
    pages: [{ title: WHEN, fields: ['date', 'childBirth', 'monthsEmployed', 'days'] }],
  },
]
