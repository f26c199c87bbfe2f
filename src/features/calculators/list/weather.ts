// Heat and other dangers of the day.
import { t } from '#engine'
import { heat } from '#law/safety-act/heat-index.ts'
import type { Calculator } from './calculator.ts'

export const weather: readonly Calculator[] = [
  {
    id: 'heat-index',
    words: [
      '太熱可以停工嗎',
      '天氣太熱',
      '高溫戶外工作',
      '熱指數',
      '中暑',
      '熱危害',
      'too hot to work outside',
      'heat stroke',
      'quá nóng làm ngoài trời',
      'terlalu panas kerja di luar',
      'ร้อนเกินไปทำงานกลางแจ้ง',
      'sobrang init',
    ],
    under: 'weather',
    rule: heat,
    for: 'worker',
    want: t('現在戶外太熱、可以工作嗎？', 'Is it too hot to work outside?'),
    about: t('用氣溫和濕度算出熱指數與雇主該做的事。', 'The heat index, and what the employer has to do.'),
    pages: [{ title: t('天氣', 'Weather'), fields: ['temperature', 'humidity'] }],
    wrong: (value) => Number(value.level) >= 3,
    onward: ['accident-wages'],
  },
]
