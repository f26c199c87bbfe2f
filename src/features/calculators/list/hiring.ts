// What the law asks of whoever hires.
import { t } from '#engine'
import { type Calculator, HEADS, WHEN, rule } from './calculator.ts'

export const hiring: readonly Calculator[] = [
  {
    id: 'disability-quota',
    words: [
      '定額進用',
      '要請幾個身障者',
      '身心障礙者進用人數',
      '差額補助費',
      '身障員工比例',
      '身權法第38條',
      'disability quota',
      'how many disabled workers',
    ],
    under: 'hiring',
    rule: rule('disability-quota', 'quota'),
    for: 'employer',
    want: t('要進用幾位身心障礙者？', 'How many disabled workers must we employ?'),
    about: t('定額進用人數與差額補助費。', 'The quota and the levy.'),
    pages: [
      { title: WHEN, fields: ['date', 'sector', 'insuredHeadcount'] },
      {
        title: HEADS,
        fields: ['disabledFull', 'disabledSevere', 'halfTimeDisabled', 'belowThresholdDisabled', 'otherExcluded'],
      },
    ],
  },
]
